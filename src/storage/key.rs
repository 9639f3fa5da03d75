//! Under which keys things are kept.

use std::collections::BTreeMap;

/// Keys begin with this, so that nothing else in the same store is touched.
pub(super) const PREFIX: &str = "groundwork/";
/// One record of an assessment: `groundwork/record/ID/NUMBER`.
const RECORD: &str = "groundwork/record/";
/// The only record of an assessment, as the first version kept it: `groundwork/assessment/ID`.
const FIRST: &str = "groundwork/assessment/";
/// Comes after every sign that a key goes on with.
const LAST: char = '\u{ffff}';
/// Where in an assessment the person was.
const PLACE: &str = "groundwork/place/";
/// When an assessment was last saved to a file.
const FILED: &str = "groundwork/filed/";

/// The key of a record. Number 0 is the one that the first version kept.
pub(super) fn record(id: &str, number: u64) -> String {
    match number {
        0 => format!("{FIRST}{id}"),
        _ => format!("{RECORD}{id}/{number}"),
    }
}

/// The assessment and the number that a key of a record names.
fn parse_record(key: &str) -> Option<(&str, u64)> {
    if let Some(id) = key.strip_prefix(FIRST) {
        return Some((id, 0));
    }
    let (id, number) = key.strip_prefix(RECORD)?.rsplit_once('/')?;
    let number = number.parse().ok().filter(|n| *n > 0 && *n < u64::MAX)?;
    Some((id, number))
}

/// The assessment whose record a key is of.
pub(super) fn id(key: &str) -> Option<&str> {
    parse_record(key).map(|(id, _)| id)
}

/// The number of the record that a key is of.
pub(super) fn number(key: &str) -> Option<u64> {
    parse_record(key).map(|(_, number)| number)
}

/// Where the keys of all that is ours lie, from the first to the last.
pub(super) fn everything() -> (String, String) {
    (PREFIX.to_owned(), format!("{PREFIX}{LAST}"))
}

/// Where the keys of the records of one assessment lie; those of others may lie between them.
pub(super) fn ranges(id: &str) -> Vec<(String, String)> {
    let first = record(id, 0);
    vec![(first.clone(), first), later(id)]
}

/// Where those lie that came after the first version.
pub(super) fn later(id: &str) -> (String, String) {
    let prefix = format!("{RECORD}{id}/");
    (prefix.clone(), format!("{prefix}{LAST}"))
}

/// The numbers of the records of every assessment among these keys, the latest first.
pub(super) fn groups(keys: &[String]) -> BTreeMap<String, Vec<u64>> {
    let mut groups = BTreeMap::<String, Vec<u64>>::new();
    for (id, number) in keys.iter().filter_map(|key| parse_record(key)) {
        groups.entry(id.to_owned()).or_default().push(number);
    }
    for numbers in groups.values_mut() {
        latest_first(numbers);
    }
    groups
}

/// The numbers of the records of one assessment among these keys, the latest first.
pub(super) fn numbers(keys: &[String], id: &str) -> Vec<u64> {
    let of_id = |key: &String| parse_record(key).filter(|(of, _)| *of == id).map(|(_, n)| n);
    let mut numbers = keys.iter().filter_map(of_id).collect();
    latest_first(&mut numbers);
    numbers
}

fn latest_first(numbers: &mut Vec<u64>) {
    numbers.sort_unstable_by(|a, b| b.cmp(a));
    numbers.dedup();
}

pub(super) fn place(id: &str) -> String {
    format!("{PLACE}{id}")
}

pub(super) fn filed(id: &str) -> String {
    format!("{FILED}{id}")
}
