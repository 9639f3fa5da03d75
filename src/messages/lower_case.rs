/// A text in small letters. `str::to_lowercase` also knows the sigma at the end of a Greek word, and
/// brings 4 kB and two tables into the first part of the app for it.
#[must_use]
pub fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}
