use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD as STANDARD;
use sha2::{Digest, Sha256};

/// The files of the site under assets/, by plain name: `app.js`.
#[derive(Debug, Default)]
pub(super) struct Assets {
    files: BTreeMap<String, Asset>,
}

#[derive(Debug)]
struct Asset {
    /// `app-0123456789abcdef.js`.
    hashed: String,
    bytes: Vec<u8>,
}

impl Assets {
    /// Takes a file in, under a name that changes with its content.
    pub(super) fn add(&mut self, name: &str, bytes: Vec<u8>) {
        let (stem, ending) = name.split_once('.').unwrap_or((name, "bin"));
        let hashed = format!("{stem}-{}.{ending}", hash(&[&bytes]));
        self.files.insert(name.to_owned(), Asset { hashed, bytes });
    }

    /// The name with its hash, as a file beside it refers to it.
    pub(super) fn hashed(&self, name: &str) -> Result<&str> {
        let file = self.files.get(name);
        Ok(&file.with_context(|| format!("the site has no file “{name}”"))?.hashed)
    }

    /// The path from index.html.
    pub(super) fn path(&self, name: &str) -> Result<String> {
        Ok(format!("assets/{}", self.hashed(name)?))
    }

    /// The content of a file.
    pub(super) fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(|file| file.bytes.as_slice())
    }

    /// Every path from index.html, with the content.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.files.values().map(|file| (format!("assets/{}", file.hashed), file.bytes.as_slice()))
    }

    /// Every plain name.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Writes the site in place of the one that was there; beside the assets, these files.
    pub(super) fn write(&self, dist: &Path, beside: &[(&str, &str)]) -> Result<()> {
        let assets = dist.join("assets");
        if dist.exists() {
            fs::remove_dir_all(dist).with_context(|| format!("emptying {}", dist.display()))?;
        }
        fs::create_dir_all(&assets).with_context(|| format!("making {}", assets.display()))?;
        for file in self.files.values() {
            fs::write(assets.join(&file.hashed), &file.bytes)?;
        }
        for (name, text) in beside {
            fs::write(dist.join(name), text)?;
        }
        Ok(())
    }
}

/// 16 hexadecimal digits that stand for the parts' content.
pub(crate) fn hash(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        // The length keeps two parts from running into each other.
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// What a browser holds a file against, as it is written in a script, a page or a policy.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_and_with_nothing_else() {
        let mut one = Assets::default();
        one.add("set.json", b"{}".to_vec());
        let mut other = Assets::default();
        other.add("set.json", b"[]".to_vec());
        other.add("again.json", b"{}".to_vec());
        let digits = |assets: &Assets, name: &str| {
            let hashed = assets.hashed(name).unwrap();
            let (_, end) = hashed.split_once('-').unwrap();
            end.trim_end_matches(".json").to_owned()
        };
        assert_eq!(digits(&one, "set.json").len(), 16);
        assert_ne!(digits(&one, "set.json"), digits(&other, "set.json"));
        assert_eq!(digits(&one, "set.json"), digits(&other, "again.json"));
        assert!(one.path("set.json").unwrap().starts_with("assets/set-"));
        assert!(one.hashed("other.json").is_err());
    }

    #[test]
    fn writing_leaves_nothing_of_the_site_before() {
        let dist = std::env::temp_dir().join(format!("dist-{}", std::process::id()));
        fs::create_dir_all(dist.join("assets")).unwrap();
        fs::write(dist.join("assets/old.js"), "old").unwrap();
        let mut assets = Assets::default();
        assets.add("new.js", b"new".to_vec());
        assets.write(&dist, &[("index.html", "page")]).unwrap();
        let names = fs::read_dir(dist.join("assets")).unwrap().map(|e| e.unwrap().file_name());
        assert_eq!(names.collect::<Vec<_>>(), [assets.hashed("new.js").unwrap()]);
        assert_eq!(fs::read(dist.join("index.html")).unwrap(), b"page");
        fs::remove_dir_all(dist).unwrap();
    }
}
