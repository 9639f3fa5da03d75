//! Two builds from nothing, and whether they are one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::dist::{dist, hash};
use crate::project::Project;

/// The folders of the two builds.
const PLACES: [&str; 2] = ["one", "another/at-some-longer-path"];

/// The files of a site by their paths in it.
type Site = BTreeMap<PathBuf, Vec<u8>>;

/// Builds the site twice, each time from nothing and elsewhere, and compares every byte.
pub(crate) fn reproduce(project: &Project) -> Result<()> {
    let ground = project.target.join("reproduce");
    if ground.exists() {
        fs::remove_dir_all(&ground)?;
    }
    let sources = sources(project)?;
    let mut sites = Vec::new();
    for place in PLACES {
        let folder = ground.join(place);
        println!("Building in {}", folder.display());
        copy(&project.root, &sources, &folder)?;
        let there = Project::at(&folder)?;
        ensure!(
            there.target.starts_with(&folder),
            "the two builds would share {}: unset CARGO_TARGET_DIR",
            there.target.display()
        );
        dist(&there, false)?;
        sites.push(site(&there.dist())?);
    }
    let [one, other] = sites.as_slice() else { bail!("there are not two builds") };
    let differing = differing(one, other);
    for path in &differing {
        println!("differs: {}", path.display());
    }
    ensure!(differing.is_empty(), "the two builds are not the same; see {}", ground.display());
    let parts: Vec<&[u8]> = one.values().map(Vec::as_slice).collect();
    let (count, bytes) = (one.len(), parts.iter().map(|part| part.len()).sum::<usize>());
    println!("The two builds are the same: {count} files, {bytes} bytes, hash {}.", hash(&parts));
    fs::remove_dir_all(&ground)?;
    Ok(())
}

/// Every file that belongs to the sources, committed or not.
fn sources(project: &Project) -> Result<Vec<PathBuf>> {
    let mut git = project.command("git");
    let output = git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let output = output.output().context("git did not start")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout)?;
    Ok(text.split_terminator('\0').map(PathBuf::from).collect())
}

fn copy(from: &Path, files: &[PathBuf], to: &Path) -> Result<()> {
    for file in files {
        let (source, target) = (from.join(file), to.join(file));
        // A file that is deleted and not committed yet is still listed.
        if !source.is_file() {
            continue;
        }
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&source, &target).with_context(|| format!("copying {}", source.display()))?;
    }
    Ok(())
}

/// Reads a site whole.
fn site(folder: &Path) -> Result<Site> {
    let mut site = Site::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                site.insert(path.strip_prefix(folder)?.to_owned(), fs::read(&path)?);
            }
        }
    }
    Ok(site)
}

/// The files that are not the same in both, or only in one.
fn differing<'a>(one: &'a Site, other: &'a Site) -> Vec<&'a PathBuf> {
    let mut paths: Vec<&PathBuf> = one.keys().chain(other.keys()).collect();
    paths.sort();
    paths.dedup();
    paths.retain(|path| one.get(*path) != other.get(*path));
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_one_only_or_has_other_bytes_differs() {
        let site = |files: &[(&str, &str)]| -> Site {
            files.iter().map(|(path, text)| (path.into(), text.as_bytes().to_vec())).collect()
        };
        let one = site(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let other = site(&[("a", "1"), ("b", "2"), ("d", "1")]);
        let paths: Vec<String> =
            differing(&one, &other).iter().map(|path| path.display().to_string()).collect();
        assert_eq!(paths, ["b", "c", "d"]);
        assert!(differing(&one, &one).is_empty());
    }
}
