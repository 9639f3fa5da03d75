//! The project's own text: its files, and Rust taken apart into code, comments and literals.

mod pieces;

use std::fs;
use std::path::{Path, PathBuf};

pub use pieces::{Kind, pieces};

/// A file of the project.
pub struct Source {
    /// Its path from the top of the project, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl Source {
    /// The file's code, with comments and literals blanked.
    pub fn code(&self) -> String {
        pieces(&self.text)
            .iter()
            .filter(|p| p.kind == Kind::Code)
            .map(|p| p.text.as_str())
            .collect()
    }
}

/// The top of the project.
pub fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder (or the file itself) whose name ends with one of these.
pub fn files(from: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    walk(top().join(from), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Paths of everything under a folder, folders included.
pub fn names(from: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(top().join(from)) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in entries.map(|entry| entry.unwrap()) {
        let path = format!("{from}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            found.extend(names(&path));
        }
        found.push(path);
    }
    found
}

fn walk(path: PathBuf, endings: &[&str], found: &mut Vec<Source>) {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if path.is_dir() {
        if !["target", "node_modules", "dist"].contains(&name.as_str()) {
            let entries = fs::read_dir(&path).unwrap();
            entries.for_each(|entry| walk(entry.unwrap().path(), endings, found));
        }
    } else if endings.iter().any(|ending| name.ends_with(ending)) {
        let text = fs::read_to_string(&path).unwrap();
        let path = path.strip_prefix(top()).unwrap().to_string_lossy().replace('\\', "/");
        found.push(Source { path, text });
    }
}
