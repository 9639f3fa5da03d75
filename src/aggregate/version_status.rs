use std::collections::BTreeSet;

use crate::assessment::{Assessment, Difference, plain};

/// What a save file is among others of the same assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionStatus {
    /// The one that was saved last.
    Latest,
    /// An earlier state than the file at this place, which was saved last.
    Earlier(usize),
    /// The same as the file at this place; at most it was saved at another time.
    Again(usize),
}

/// What each of several save files of one id is. `files` holds their names and what is in them.
///
/// Two organisations that have one id, as copies of one file do, are told apart by their names
/// where both are given; a file that names none belongs to the one that is named, if there is only
/// one. Of two files that were saved at the same time the first by name is the later one.
pub fn standings(files: &[(&str, &Assessment)]) -> Vec<VersionStatus> {
    let organisations = organisations(files);
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by(|a, b| {
        let saved = |at: usize| files[at].1.saved.as_str();
        saved(*b).cmp(saved(*a)).then_with(|| files[*a].0.cmp(files[*b].0))
    });
    let mut standings = vec![VersionStatus::Latest; files.len()];
    let mut kept: Vec<usize> = Vec::new();
    for at in order {
        let same = |other: &&usize| organisations[**other] == organisations[at];
        let others: Vec<usize> = kept.iter().filter(same).copied().collect();
        let alike = |other: &&usize| Difference::between(files[**other].1, files[at].1).is_none();
        standings[at] = match (others.iter().find(alike), others.first()) {
            (Some(other), _) => VersionStatus::Again(*other),
            (None, Some(latest)) => VersionStatus::Earlier(*latest),
            (None, None) => VersionStatus::Latest,
        };
        if !matches!(standings[at], VersionStatus::Again(_)) {
            kept.push(at);
        }
    }
    standings
}

/// The names of the organisations that have one id, where there are several.
pub fn organisations_of<'a>(files: &[(&str, &'a Assessment)]) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    let named = files.iter().map(|(_, assessment)| assessment.organisation.name.trim());
    let new = |name: &&str| !plain(name).is_empty() && seen.insert(plain(name));
    let names: Vec<&str> = named.filter(new).collect();
    if names.len() > 1 { names } else { Vec::new() }
}

/// The organisation of each file, as names are compared.
fn organisations(files: &[(&str, &Assessment)]) -> Vec<String> {
    let all = || files.iter().map(|(_, assessment)| plain(&assessment.organisation.name));
    let named: BTreeSet<String> = all().filter(|name| !name.is_empty()).collect();
    let only = if named.len() == 1 { named.first() } else { None };
    let of = |name: String| match only {
        Some(only) if name.is_empty() => only.clone(),
        _ => name,
    };
    all().map(of).collect()
}
