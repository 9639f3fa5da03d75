use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use bytes::Bytes;

use super::encoding::Coding;
use crate::headers;

/// A file of the folder, as it goes out.
pub(super) struct Found {
    /// Its path within the folder.
    pub path: PathBuf,
    /// Its bytes, packed.
    pub bytes: Bytes,
    /// How they are packed.
    pub coding: Coding,
    /// The content security policy that the front page names.
    pub policy: Option<String>,
}

/// The folder behind a site. Packed bytes are kept for as long as their file does not change.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    packed: Mutex<HashMap<(PathBuf, Coding), (SystemTime, Bytes)>>,
}

impl Folder {
    pub(super) fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), packed: Mutex::default() }
    }

    /// The file at a request's path; `/` and a folder mean their `index.html`.
    pub(super) fn find(&self, request: &str, coding: Coding) -> Option<Found> {
        let path = self.path(request)?;
        let coding = coding.fit_for(&path);
        let bytes = self.bytes(&path, coding)?;
        let front = fs::read_to_string(self.root.join("index.html")).unwrap_or_default();
        let policy = headers::policy_of(&front).map(str::to_owned);
        Some(Found { path, bytes, coding, policy })
    }

    /// The path within the folder; none where it leads out of it or to nothing.
    fn path(&self, request: &str) -> Option<PathBuf> {
        let mut path = PathBuf::from(request.trim_start_matches('/'));
        let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
        if !inside {
            return None;
        }
        if self.root.join(&path).is_dir() {
            path.push("index.html");
        }
        Some(path)
    }

    fn bytes(&self, path: &Path, coding: Coding) -> Option<Bytes> {
        let file = self.root.join(path);
        let changed = fs::metadata(&file).and_then(|data| data.modified()).ok()?;
        let key = (path.to_owned(), coding);
        let kept = self.packed.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some((_, bytes)) = kept.filter(|(when, _)| *when == changed) {
            return Some(bytes);
        }
        let bytes = Bytes::from(coding.pack(fs::read(&file).ok()?).ok()?);
        let mut packed = self.packed.lock().unwrap_or_else(PoisonError::into_inner);
        packed.insert(key, (changed, bytes.clone()));
        Some(bytes)
    }
}
