use std::cmp::Reverse;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use groundwork::file::{self, Head};

use super::in_order::in_order;
use super::read::{self, Sets};
use super::skipped::Skipped;
use crate::failure::Failure;
use crate::input;

/// A save file, or what may be one.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// The same within the folder, with `/` between its parts.
    pub name: String,
    /// How many bytes it has.
    pub bytes: usize,
    /// The assessment's id and when it was saved, where it says so.
    id: Option<(String, String)>,
}

/// Finds the save files of a folder and of all folders in it, in the order of their names, and
/// lists what cannot be looked at. Of the same assessment in several files the one saved last
/// counts.
pub fn find(
    folder: &Path,
    sets: &Sets,
    threads: usize,
    skipped: &mut Vec<Skipped>,
) -> Result<Vec<Found>, Failure> {
    let advice = "check the name, and that the folder may be read";
    let cannot = |error| Failure::cannot_read(&crate::failure::name(folder), &error, advice);
    let mut paths = Vec::new();
    // The folder itself must be there; those in it may be closed.
    walk(folder, "", &mut paths, skipped).map_err(cannot)?;
    paths.sort_unstable();
    let mut found = Vec::new();
    let look = |(name, path): &(String, PathBuf)| look(name, path);
    in_order(&paths, threads, look, |looked| {
        match looked {
            Some(Ok(file)) => found.push(file),
            Some(Err(wrong)) => skipped.push(wrong),
            None => {}
        }
        Ok(())
    })?;
    Ok(without_doubles(found, sets, skipped))
}

/// Notes every file that can be a save file. Links to folders are not followed: they can lead in a
/// circle.
fn walk(
    folder: &Path,
    within: &str,
    paths: &mut Vec<(String, PathBuf)>,
    skipped: &mut Vec<Skipped>,
) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            if let Err(error) = walk(&entry.path(), &format!("{name}/"), paths, skipped) {
                skipped.push(Skipped::new(&name, format!("this folder cannot be read: {error}")));
            }
        } else if name.ends_with(".json") && entry.path().is_file() {
            paths.push((name, entry.path()));
        }
    }
    Ok(())
}

/// Looks what a file says of itself; none where it is no save file, by its name and what it says.
fn look(name: &str, path: &Path) -> Option<Result<Found, Skipped>> {
    let bytes = match input::bounded(path, file::MAX_SEALED_BYTES) {
        Ok(bytes) => bytes,
        Err(failure) => return Some(Err(Skipped::new(name, failure.to_string()))),
    };
    let head = Head::of(&bytes);
    let says_so = match &head {
        Some(head) => head.is_save_file(),
        // Damaged, but once a save file.
        None => [file::FORMAT, file::SEALED].iter().any(|format| holds(&bytes, format)),
    };
    if !says_so && !name.ends_with(".groundwork.json") {
        return None;
    }
    let head = head.unwrap_or_default();
    let id = head.id.map(|id| (id, head.saved.unwrap_or_default()));
    Some(Ok(Found { path: path.to_owned(), name: name.to_owned(), bytes: bytes.len(), id }))
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

/// Leaves each assessment once: the file that was saved last of those that can be read. Those that
/// cannot stay, to be listed with their own reason.
fn without_doubles(found: Vec<Found>, sets: &Sets, skipped: &mut Vec<Skipped>) -> Vec<Found> {
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, file) in found.iter().enumerate() {
        if let Some((id, _)) = &file.id {
            by_id.entry(id).or_default().push(at);
        }
    }
    let mut counts = vec![true; found.len()];
    for mut same in by_id.into_values().filter(|same| same.len() > 1) {
        same.sort_by_key(|at| Reverse(found[*at].id.as_ref().map(|(_, saved)| saved)));
        let mut last = None;
        for at in same {
            if read::opened(&found[at], sets).is_err() {
                continue;
            }
            match last {
                None => last = Some(at),
                Some(last) => {
                    let words = "the same assessment is in another file that was saved later, or at \
                                 the same time";
                    let reason = format!("{words}: {}", found[last].name);
                    skipped.push(Skipped::new(&found[at].name, reason));
                    counts[at] = false;
                }
            }
        }
    }
    found.into_iter().zip(counts).filter(|(_, counts)| *counts).map(|(file, _)| file).collect()
}
