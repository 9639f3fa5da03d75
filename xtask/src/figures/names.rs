//! Names: of types, and of files.

use std::collections::BTreeMap;

use super::code::{Code, File};

/// A share, and what makes it.
pub(super) struct Share {
    /// Of 100, to one place.
    pub percent: f64,
    pub behind: Vec<String>,
}

impl Share {
    fn of(part: usize, whole: usize, behind: Vec<String>) -> Self {
        let percent = (part as f64 * 1000.0 / whole.max(1) as f64).round() / 10.0;
        Share { percent, behind }
    }
}

/// The types whose name another type of the crate has too.
pub(super) fn shared(code: &Code) -> Share {
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in &code.files {
        for definition in file.defines.iter().filter(|definition| definition.is_type) {
            places.entry(&definition.name).or_default().push(&file.path);
        }
    }
    let whole = places.values().map(Vec::len).sum();
    places.retain(|_, places| places.len() > 1);
    let part = places.values().map(Vec::len).sum();
    let behind = places.iter().map(|(name, places)| format!("{name}: {}", places.join(", ")));
    Share::of(part, whole, behind.collect())
}

/// The files that define no type or function of their own name. What only holds others together (`mod.rs`,
/// `lib.rs`, `main.rs`) has none to be held to.
pub(super) fn unnamed(code: &Code) -> Share {
    let stem = |file: &File| file.path.rsplit('/').next().map(|name| name.replace(".rs", ""));
    let held: Vec<(&File, String)> = code
        .files
        .iter()
        .filter_map(|file| Some((file, stem(file)?)))
        .filter(|(_, stem)| !["mod", "lib", "main"].contains(&stem.as_str()))
        .collect();
    let is_named = |(file, stem): &&(&File, String)| {
        let defined = file.defines.iter().map(|definition| snake(&definition.name));
        defined.chain(file.methods.iter().cloned()).any(|name| is_like(&name, stem))
    };
    let behind: Vec<String> =
        held.iter().filter(|it| !is_named(it)).map(|(file, _)| file.path.clone()).collect();
    Share::of(behind.len(), held.len(), behind)
}

/// Where something of a name is defined.
pub(super) fn defined(code: &Code, name: &str) -> Vec<String> {
    let defines = |file: &&File| file.defines.iter().any(|definition| definition.name == name);
    code.files.iter().filter(defines).map(|file| file.path.clone()).collect()
}

/// Whether a file's name says what a definition is called: the same, or one of several.
fn is_like(definition: &str, stem: &str) -> bool {
    let one = |name: &str| match name {
        name if name.ends_with("ies") => format!("{}y", name.trim_end_matches("ies")),
        name => name.trim_end_matches('s').to_owned(),
    };
    one(definition) == one(stem)
}

/// `PlannedAction` as `planned_action`.
fn snake(name: &str) -> String {
    let mut words = String::new();
    let mut before_is_small = false;
    for sign in name.chars() {
        if sign.is_uppercase() && before_is_small {
            words.push('_');
        }
        before_is_small = sign.is_lowercase();
        words.extend(sign.to_lowercase());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::code::code;
    use super::*;

    #[test]
    fn names_are_counted_outside_tests() {
        let code = code(&[
            ("a.rs", "pub struct A;\npub struct Row;\n#[cfg(test)]\nmod tests { struct A; }"),
            ("entries.rs", "pub struct Entry;\nenum Row {}"),
            ("other.rs", "pub fn something() {}"),
            ("mod.rs", ""),
        ]);
        let shared = shared(&code);
        assert_eq!(
            (shared.percent, shared.behind),
            (50.0, vec!["Row: a.rs, entries.rs".to_owned()])
        );
        let unnamed = unnamed(&code);
        assert_eq!((unnamed.percent, unnamed.behind), (33.3, vec!["other.rs".to_owned()]));
    }

    #[test]
    fn a_definition_is_like_its_file() {
        assert!(is_like(&snake("PlannedAction"), "planned_actions"));
        assert!(is_like(&snake("MIN_GROUP_SIZE"), "min_group_size"));
        assert!(!is_like(&snake("Row"), "rows_of_a_table"));
    }
}
