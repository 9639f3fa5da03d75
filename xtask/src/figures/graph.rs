//! Which file takes something from which, and where that runs in a circle.

use std::collections::BTreeMap;

use super::code::{Code, File};

/// The files that each takes something from: those that define it, not those that pass it on.
fn taken(code: &Code) -> BTreeMap<&str, Vec<&str>> {
    let from = |file: &File| {
        let definer = |path: &[String]| {
            let path = code.absolute(file, path)?;
            let (last, above) = path.split_last()?;
            let defined = code.definer(above, last);
            // Where a module is imported, something that it defines is meant.
            let found = defined.or_else(|| code.module(&path).filter(|it| !it.defines.is_empty()));
            found.map(|found| found.path.as_str())
        };
        let imports = file.imports.iter().filter(|import| !import.passed_on);
        let mut taken: Vec<&str> = imports.filter_map(|import| definer(&import.path)).collect();
        taken.retain(|other| *other != file.path);
        taken.sort_unstable();
        taken.dedup();
        taken
    };
    code.files.iter().map(|file| (file.path.as_str(), from(file))).collect()
}

/// The circles of files, each with all that hang together in it, the largest first.
pub(super) fn circles(code: &Code) -> Vec<Vec<&str>> {
    let taken = taken(code);
    let reach: BTreeMap<&str, Vec<&str>> =
        taken.keys().map(|from| (*from, reached(&taken, from))).collect();
    let mut circles: Vec<Vec<&str>> = Vec::new();
    for from in taken.keys() {
        if circles.iter().flatten().any(|known| known == from) {
            continue;
        }
        let back = |to: &&&str| reach[**to].contains(from);
        let circle: Vec<&str> = reach[from].iter().filter(back).copied().collect();
        if circle.len() > 1 {
            circles.push(circle);
        }
    }
    circles.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    circles
}

/// Everything that a file takes something from, by way of others too; itself where that leads back.
fn reached<'a>(taken: &BTreeMap<&'a str, Vec<&'a str>>, from: &str) -> Vec<&'a str> {
    let mut open: Vec<&str> = taken.get(from).cloned().unwrap_or_default();
    let mut found: Vec<&str> = Vec::new();
    while let Some(next) = open.pop() {
        if !found.contains(&next) {
            found.push(next);
            open.extend(taken.get(next).into_iter().flatten());
        }
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::super::code::code;
    use super::circles;

    #[test]
    fn a_circle_is_found_through_what_is_passed_on() {
        let code = code(&[
            ("lib.rs", "pub mod a;\npub mod b;"),
            ("a/mod.rs", "mod one;\nmod two;\npub use one::One;\npub use two::Two;"),
            ("a/one.rs", "use super::Two;\npub struct One(Two);"),
            ("a/two.rs", "use crate::a::{self, One as First};\npub struct Two;"),
            ("b.rs", "use crate::a::One;\npub fn b(_: One) {}"),
        ]);
        assert_eq!(circles(&code), [["a/one.rs", "a/two.rs"]]);
    }

    #[test]
    fn what_is_taken_in_one_direction_is_no_circle() {
        let code = code(&[
            ("a/mod.rs", "mod one;\nuse one::One;\npub struct Above(One);"),
            ("a/one.rs", "pub struct One;"),
        ]);
        assert!(circles(&code).is_empty());
    }
}
