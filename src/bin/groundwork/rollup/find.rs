use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use groundwork::aggregate::{VersionStatus, organisations_of, standings};
use groundwork::assessment::Assessment;
use groundwork::save_file::{self, Head};

use super::in_order::in_order;
use super::known_sets::{KnownSets, opened};
use super::skipped::Skipped;
use crate::bounded::bounded;
use crate::failure::Failure;
use groundwork::messages::{aggregate, command_line};

/// A save file, or what may be one.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Where it is.
    pub path: PathBuf,
    /// The same within the folder, with `/` between its parts.
    pub name: String,
    /// How many bytes it has.
    pub bytes: usize,
    /// Which states of its assessment it is and holds.
    pub place: FileStates,
    /// The assessment's id, where it says so.
    id: Option<String>,
}

/// Which states of an assessment a file is and holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileStates {
    /// The number of the file's own state.
    pub number: usize,
    /// Whether it is the latest of its organisation. Only then its snapshots count too.
    pub latest: bool,
    /// The number of its first snapshot.
    pub snapshots_from: usize,
}

/// A file that stands alone.
const ALONE: FileStates = FileStates { number: 1, latest: true, snapshots_from: 2 };

/// Finds the save files of a folder and of all folders in it, in the order of their names, and
/// lists what cannot be looked at. Several files of the same assessment are several states of it;
/// those that say the same are one. `tell` hears what else there is to say.
pub fn find(
    folder: &Path,
    sets: &KnownSets,
    threads: usize,
    skipped: &mut Vec<Skipped>,
    tell: &mut dyn FnMut(&str),
) -> Result<Vec<Candidate>, Failure> {
    let advice = command_line::check_name_and_folder();
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
    Ok(placed(found, sets, skipped, tell))
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
                skipped.push(Skipped::new(&name, command_line::folder_unreadable(error)));
            }
        } else if name.ends_with(".json") && entry.path().is_file() {
            paths.push((name, entry.path()));
        }
    }
    Ok(())
}

/// Looks what a file says of itself; none where it is no save file, by its name and what it says.
fn look(name: &str, path: &Path) -> Option<Result<Candidate, Skipped>> {
    let bytes = match bounded(path, save_file::MAX_SEALED_BYTES) {
        Ok(bytes) => bytes,
        Err(failure) => return Some(Err(Skipped::new(name, failure.to_string()))),
    };
    let head = Head::of(&bytes);
    let says_so = match &head {
        Some(head) => head.is_save_file(),
        // Damaged, but once a save file.
        None => [save_file::FORMAT, save_file::SEALED].iter().any(|format| holds(&bytes, format)),
    };
    if !says_so && !name.ends_with(".groundwork.json") {
        return None;
    }
    let head = head.unwrap_or_default();
    let (path, name, bytes) = (path.to_owned(), name.to_owned(), bytes.len());
    Some(Ok(Candidate { path, name, bytes, place: ALONE, id: head.id }))
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

/// Gives each file its place among those of its id, and leaves out what says the same as another.
/// Those that cannot be read stay, to be listed with their own reason.
fn placed(
    mut found: Vec<Candidate>,
    sets: &KnownSets,
    skipped: &mut Vec<Skipped>,
    tell: &mut dyn FnMut(&str),
) -> Vec<Candidate> {
    let mut by_id: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, file) in found.iter().enumerate() {
        if let Some(id) = &file.id {
            by_id.entry(id).or_default().push(at);
        }
    }
    by_id.retain(|_, same| same.len() > 1);
    let several: Vec<Vec<usize>> = by_id.into_values().collect();
    let mut counts = vec![true; found.len()];
    for same in several {
        let read = same.iter().filter_map(|at| {
            let (assessment, _) = opened(&found[*at].path, sets).ok()?;
            Some((*at, found[*at].name.clone(), assessment))
        });
        let read: Vec<(usize, String, Assessment)> = read.collect();
        let files: Vec<(&str, &Assessment)> =
            read.iter().map(|(_, name, assessment)| (name.as_str(), assessment)).collect();
        let names = organisations_of(&files);
        if let [first, rest @ ..] = names.as_slice()
            && !rest.is_empty()
        {
            tell(&command_line::same_id(first, rest.join(", ")));
        }
        let standings = standings(&files);
        // The latest states come first, then the earlier ones, then the snapshots.
        let mut number = 0;
        for wanted in [true, false] {
            for ((at, ..), standing) in read.iter().zip(&standings) {
                if !matches!(standing, VersionStatus::Again(_))
                    && (*standing == VersionStatus::Latest) == wanted
                {
                    number += 1;
                    found[*at].place = FileStates { number, latest: wanted, snapshots_from: 0 };
                }
            }
        }
        for ((at, _, assessment), standing) in read.iter().zip(&standings) {
            match standing {
                VersionStatus::Latest => {
                    found[*at].place.snapshots_from = number + 1;
                    number += assessment.snapshots.len();
                }
                VersionStatus::Earlier(_) => {}
                VersionStatus::Again(other) => {
                    let reason = aggregate::same_as_another(files[*other].0);
                    skipped.push(Skipped::new(&found[*at].name, reason));
                    counts[*at] = false;
                }
            }
        }
    }
    found.into_iter().zip(counts).filter(|(_, counts)| *counts).map(|(file, _)| file).collect()
}
