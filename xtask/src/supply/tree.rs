//! What cargo builds into a program, as cargo itself tells it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use crate::project::Project;

/// A crate: its name and version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Crate {
    pub name: String,
    pub version: String,
}

/// What is known of a crate of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct About {
    /// Its licence as an SPDX expression.
    pub licence: String,
    /// Where its source is kept; may be empty.
    pub repository: String,
    /// The crates that it uses.
    pub uses: BTreeSet<Crate>,
}

/// The crates whose code may be in a program: no build scripts, no macros, no tests.
pub(super) fn crates(
    project: &Project,
    features: &str,
    target: &str,
) -> Result<BTreeMap<Crate, About>> {
    let mut cargo = project.cargo();
    cargo.args(["tree", "--package=groundwork", "--locked", "--no-default-features"]);
    cargo.args(["--features", features, "--target", target, "--edges=normal,no-proc-macro"]);
    cargo.args(["--prefix=depth", "--charset=ascii", "--format=|{p}|{l}|{r}|"]);
    let output = cargo.output().context("cargo tree did not start")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    read(&String::from_utf8(output.stdout)?)
}

/// Reads lines such as `2|serde v1.0.0|MIT|https://…|`, each below the last one of lesser depth.
fn read(tree: &str) -> Result<BTreeMap<Crate, About>> {
    let mut found: BTreeMap<Crate, About> = BTreeMap::new();
    let mut above: Vec<Crate> = Vec::new();
    for line in tree.lines() {
        let parts: Vec<&str> = line.split('|').collect();
        let unknown = || format!("cargo tree says “{line}”");
        let [depth, package, licence, repository, ..] = parts.as_slice() else {
            return Err(anyhow::anyhow!(unknown()));
        };
        let depth: usize = depth.parse().with_context(unknown)?;
        let (name, rest) = package.split_once(" v").with_context(unknown)?;
        // After the version may stand the folder of a crate of our own.
        let version = rest.split(' ').next().unwrap_or(rest);
        let this = Crate { name: name.to_owned(), version: version.to_owned() };
        above.truncate(depth);
        if let Some(about) = above.last().and_then(|user| found.get_mut(user)) {
            about.uses.insert(this.clone());
        }
        let about = found.entry(this.clone()).or_default();
        (about.licence, about.repository) = ((*licence).to_owned(), (*repository).to_owned());
        above.push(this);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_with_who_uses_whom() {
        let tree = "0|ours v0.1.0 (/somewhere)|MIT OR Apache-2.0||\n1|a v1.0.0|MIT|https://a|\n\
                    2|b v2.0.0-rc.1|Zlib||\n1|c v3.0.0|MIT||\n2|b v2.0.0-rc.1|Zlib|| (*)\n";
        let found = read(tree).unwrap();
        let of = |name: &str, version: &str| Crate { name: name.into(), version: version.into() };
        let b = of("b", "2.0.0-rc.1");
        assert_eq!(found.len(), 4);
        let ours = &found[&of("ours", "0.1.0")];
        assert_eq!(ours.uses, [of("a", "1.0.0"), of("c", "3.0.0")].into());
        assert_eq!(ours.licence, "MIT OR Apache-2.0");
        assert_eq!(found[&of("a", "1.0.0")].uses, [b.clone()].into());
        assert_eq!(found[&of("a", "1.0.0")].repository, "https://a");
        assert_eq!(found[&of("c", "3.0.0")].uses, [b.clone()].into());
        assert_eq!(found[&b].licence, "Zlib");
        assert!(read("nothing of the kind").is_err());
    }
}
