//! The bill of materials, in the form of CycloneDX 1.6. It holds no clock and no chance: the same
//! sources give the same bytes.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::tree::{About, Crate, crates};
use crate::project::Project;

const WASM: &str = "wasm32-unknown-unknown";
/// The command line may be built for any machine; this is the one that is listed.
const NATIVE: &str = "x86_64-unknown-linux-gnu";

/// What is shipped: its name, its features, and what it is built for.
const PROGRAMS: [(&str, &str, &str); 6] = [
    ("app", "web", WASM),
    ("report-worker", "report-worker", WASM),
    ("export-worker", "export-worker", WASM),
    ("encryption-worker", "encryption-worker", WASM),
    ("scan-worker", "scan-worker", WASM),
    ("command line", "cli", NATIVE),
];

/// What is shipped beside crates: name, version, licence, where it comes from, and what it is.
const BESIDE: [[&str; 5]; 1] = [[
    "Source Sans 3",
    "3.052",
    "OFL-1.1",
    "pkg:github/adobe-fonts/source-sans@3.052R",
    "The letters, cut as style/fonts/README.md says",
]];

/// A crate, and the programs that it is in.
struct Entry {
    about: About,
    programs: Vec<&'static str>,
}

/// Lists all that is shipped in the site and in the command line.
pub(super) fn bill(project: &Project) -> Result<Value> {
    let mut entries: BTreeMap<Crate, Entry> = BTreeMap::new();
    for (program, features, target) in PROGRAMS {
        for (name, about) in crates(project, features, target)? {
            let new = || Entry { about: About::default(), programs: Vec::new() };
            let entry = entries.entry(name).or_insert_with(new);
            entry.about.licence = about.licence;
            entry.about.repository = about.repository;
            entry.about.uses.extend(about.uses);
            entry.programs.push(program);
        }
    }
    let lock = fs::read_to_string(project.root.join("Cargo.lock"))?;
    let ours = entries.keys().find(|one| one.name == "groundwork").cloned();
    let ours = ours.context("cargo tree names no groundwork")?;
    let is_ours = |one: &Crate| *one == ours;
    let others = entries.iter().filter(|(one, _)| !is_ours(one));
    let mut components: Vec<Value> =
        others.map(|(one, entry)| component(one, entry, checksum(&lock, one))).collect();
    let more = [vec![standard_library(project)?], BESIDE.map(beside).to_vec()].concat();
    // All that is compiled stands on Rust's own library; we ourselves also on what is beside crates.
    let references: Vec<&str> = more.iter().filter_map(|one| one["bom-ref"].as_str()).collect();
    let uses = entries.iter().map(|(one, entry)| {
        let mut uses: Vec<String> = entry.about.uses.iter().map(reference).collect();
        let beside = if is_ours(one) { references.len() } else { 1 };
        uses.extend(references.iter().take(beside).map(|reference| (*reference).to_owned()));
        json!({"ref": reference(one), "dependsOn": uses})
    });
    let alone = references.iter().map(|reference| json!({"ref": reference, "dependsOn": []}));
    let dependencies: Vec<Value> = uses.chain(alone).collect();
    components.extend(more.iter().cloned());
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {
            "type": "application",
            "bom-ref": reference(&ours),
            "name": ours.name,
            "version": ours.version,
            "licenses": [{"expression": "MIT OR Apache-2.0"}],
        }},
        "components": components,
        "dependencies": dependencies,
    }))
}

/// The package URL of a crate; what a version says of its build stands behind a plus sign, which is
/// written by its number.
fn reference(one: &Crate) -> String {
    format!("pkg:cargo/{}@{}", one.name, one.version.replace('+', "%2B"))
}

fn component(one: &Crate, entry: &Entry, checksum: Option<&str>) -> Value {
    let reference = reference(one);
    // Older crates part licences by a slash, which means “or”.
    let licence = entry.about.licence.replace('/', " OR ");
    let mut component = json!({
        "type": "library",
        "bom-ref": reference,
        "name": one.name,
        "version": one.version,
        "licenses": [{"expression": licence}],
        "purl": reference,
        "properties": [{"name": "groundwork:in", "value": entry.programs.join(", ")}],
    });
    if let Some(checksum) = checksum {
        component["hashes"] = json!([{"alg": "SHA-256", "content": checksum}]);
    }
    if !entry.about.repository.is_empty() {
        component["externalReferences"] = json!([{"type": "vcs", "url": entry.about.repository}]);
    }
    component
}

/// Rust's own library is in every program.
fn standard_library(project: &Project) -> Result<Value> {
    let toolchain = fs::read_to_string(project.root.join("rust-toolchain.toml"))?;
    let version = toolchain.split("channel = \"").nth(1).and_then(|rest| rest.split('"').next());
    let version = version.context("rust-toolchain.toml names no channel")?;
    Ok(json!({
        "type": "library",
        "bom-ref": format!("rust-std@{version}"),
        "name": "Rust standard library",
        "version": version,
        "licenses": [{"expression": "MIT OR Apache-2.0"}],
        "externalReferences": [{"type": "vcs", "url": "https://github.com/rust-lang/rust"}],
    }))
}

fn beside([name, version, licence, purl, what]: [&str; 5]) -> Value {
    json!({
        "type": "data",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "description": what,
        "licenses": [{"expression": licence}],
        "purl": purl,
    })
}

/// What cargo holds the file of a crate against.
fn checksum<'a>(lock: &'a str, one: &Crate) -> Option<&'a str> {
    let head = format!("name = \"{}\"\nversion = \"{}\"\n", one.name, one.version);
    let entry = lock.split("\n\n").find(|entry| entry.contains(&head))?;
    entry.split("checksum = \"").nth(1)?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_is_that_of_the_same_name_and_version() {
        let lock = "[[package]]\nname = \"ab\"\nversion = \"1.0.0\"\nchecksum = \"no\"\n\n\
                    [[package]]\nname = \"b\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"yes\"\n\n\
                    [[package]]\nname = \"c\"\nversion = \"1.0.0\"\n";
        let of = |name: &str| Crate { name: name.to_owned(), version: "1.0.0".to_owned() };
        assert_eq!(checksum(lock, &of("b")), Some("yes"));
        assert_eq!(checksum(lock, &of("c")), None);
        assert_eq!(checksum(lock, &of("d")), None);
    }

    #[test]
    fn a_plus_sign_in_a_version_is_written_by_its_number() {
        let one = Crate { name: "toml".to_owned(), version: "1.2.1+spec-1.1.0".to_owned() };
        assert_eq!(reference(&one), "pkg:cargo/toml@1.2.1%2Bspec-1.1.0");
    }

    #[test]
    fn a_component_names_its_licence_its_source_and_where_it_is() {
        let about = About {
            licence: "MIT/Apache-2.0".to_owned(),
            repository: "https://example.org".to_owned(),
            ..About::default()
        };
        let one = Crate { name: "a".to_owned(), version: "1.2.3".to_owned() };
        let entry = Entry { about, programs: vec!["app", "encryption-worker"] };
        let found = component(&one, &entry, Some("0f"));
        assert_eq!(found["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(found["purl"], "pkg:cargo/a@1.2.3");
        assert_eq!(found["hashes"][0]["content"], "0f");
        assert_eq!(found["properties"][0]["value"], "app, encryption-worker");
        assert_eq!(found["externalReferences"][0]["url"], "https://example.org");
    }
}
