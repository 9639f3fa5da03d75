//! What the files of the site weigh on their way to a browser.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::dist::hash;
use crate::project::Project;

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    /// Its plain name, without folder and hash: `app.wasm`.
    pub name: String,
    /// Bytes on the disk.
    pub raw: usize,
    /// Bytes as brotli's best sends them.
    pub brotli: usize,
}

/// Packed sizes by hash of the content, kept since packing takes seconds.
type Known = BTreeMap<String, usize>;

/// Measures every file in dist/, by name.
pub(crate) fn measure(project: &Project) -> Result<Vec<Size>> {
    let dist = project.dist();
    let no_site = "there is no dist/ yet: cargo xtask dist";
    let mut files = files_in(&dist).context(no_site)?;
    files.extend(files_in(&dist.join("assets")).context(no_site)?);
    let kept = project.cache().join("sizes.json");
    let known = fs::read(&kept).unwrap_or_default();
    let known: Known = serde_json::from_slice(&known).unwrap_or_default();
    let mut now = Known::new();
    let mut sizes = Vec::new();
    for file in files {
        let bytes = fs::read(&file)?;
        let key = hash(&[&bytes]);
        let brotli = known.get(&key).copied().map_or_else(|| packed(&bytes), Ok)?;
        now.insert(key, brotli);
        sizes.push(Size { name: plain(&file), raw: bytes.len(), brotli });
    }
    sizes.sort_by(|a, b| a.name.cmp(&b.name));
    fs::create_dir_all(project.cache())?;
    fs::write(&kept, serde_json::to_vec(&now)?)?;
    Ok(sizes)
}

/// Prints a table of every file in dist/.
pub(crate) fn print(project: &Project) -> Result<()> {
    let sizes = measure(project)?;
    println!("{:<34} {:>11} {:>11}", "dist/", "bytes", "brotli");
    for Size { name, raw, brotli } in &sizes {
        println!("{name:<34} {:>11} {:>11}", grouped(*raw), grouped(*brotli));
    }
    Ok(())
}

/// A number with its thousands set apart.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    Ok(files)
}

/// What bytes weigh as brotli's best sends them.
pub(crate) fn packed(bytes: &[u8]) -> Result<usize> {
    let mut packer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    packer.write_all(bytes)?;
    packer.flush()?;
    Ok(packer.into_inner().len())
}

/// The name without its hash.
pub(crate) fn plain(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let (stem, ending) = name.split_once('.').unwrap_or((&name, ""));
    match stem.rsplit_once('-') {
        Some((stem, hash)) if is_hash(hash) => format!("{stem}.{ending}"),
        _ => name.into_owned(),
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_hash_and_nothing_else() {
        let plain = |name| plain(Path::new(name));
        assert_eq!(plain("dist/assets/app-0123456789abcdef.js"), "app.js");
        assert_eq!(plain("Sans-Bold-latin-0123456789abcdef.woff2"), "Sans-Bold-latin.woff2");
        assert_eq!(plain("peer-readiness.json"), "peer-readiness.json");
        assert_eq!(plain("index.html"), "index.html");
    }

    #[test]
    fn thousands_are_set_apart() {
        let shown = [0, 999, 1000, 123_456, 1_234_567].map(grouped);
        assert_eq!(shown, ["0", "999", "1,000", "123,456", "1,234,567"]);
    }
}
