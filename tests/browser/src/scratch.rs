use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::settings;

/// A folder of a test's own, gone when it is dropped.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// An empty folder.
    #[must_use]
    pub fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("groundwork-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// A copy of the built site, to take files out of it.
    #[must_use]
    pub fn with_site() -> Self {
        let scratch = Self::new();
        fs::create_dir(scratch.0.join("assets")).unwrap();
        for folder in ["", "assets"] {
            for file in fs::read_dir(settings::dist().join(folder)).unwrap() {
                let file = file.unwrap();
                if file.path().is_file() {
                    fs::copy(file.path(), scratch.0.join(folder).join(file.file_name())).unwrap();
                }
            }
        }
        scratch
    }

    /// The file under `assets/` that has this plain name: `app.wasm`.
    #[must_use]
    pub fn asset(&self, name: &str) -> PathBuf {
        let (stem, ending) = name.split_once('.').unwrap();
        let is_it = |file: &str| {
            let hash = file.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-'));
            let hash = hash.and_then(|hash| hash.strip_suffix(&format!(".{ending}")));
            hash.is_some_and(|hash| hash.bytes().all(|b| b.is_ascii_hexdigit()))
        };
        let files = fs::read_dir(self.0.join("assets")).unwrap().map(|file| file.unwrap());
        let mut found = files.filter(|file| is_it(&file.file_name().to_string_lossy()));
        found.next().unwrap_or_else(|| panic!("no {name} in the site")).path()
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file into it and says where.
    #[must_use]
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Default for Scratch {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // The browser may still be letting go of its profile: leftovers in the temporary folder
        // are no reason to fail.
        let _ = fs::remove_dir_all(&self.0);
    }
}
