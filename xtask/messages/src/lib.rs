//! Turns the Fluent files of a language into what Groundwork is built from: Rust functions that are
//! checked when it is compiled, and a table of texts for each other language.
//!
//! Understood is the part of Fluent that needs no code at run time: texts, variables, selections by
//! a variable, attributes, and terms with parameters, which are put in place here.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod compile;
mod language;
mod pseudo;
mod rust;

use std::fmt;

pub use language::{Language, Message, canonical};
pub use pseudo::Pseudo;

/// What is wrong with a file of messages, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The file and the message, as far as they are known.
    pub place: String,
    /// What is wrong, and what to do.
    pub problem: String,
}

impl Error {
    fn new(place: impl Into<String>, problem: impl Into<String>) -> Self {
        Self { place: place.into(), problem: problem.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Language, Pseudo};

    fn language(files: &[(&str, &str)]) -> Result<Language, String> {
        let files: BTreeMap<_, _> =
            files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        Language::of(&files).map_err(|error| error.to_string())
    }

    fn table(english: &str, other: &str) -> Result<Vec<String>, String> {
        let [english, other] = [english, other].map(|text| language(&[("a", text)]).unwrap());
        other.table(&english).map_err(|error| error.to_string())
    }

    #[test]
    fn each_message_and_attribute_is_a_function_with_its_variables() {
        let text = "-app = Groundwork\na-b = Open { -app }\n    .title = By { $who } for { $n }\n";
        let code = language(&[("set-up", text)]).unwrap().rust().unwrap();
        assert!(code.contains("pub mod set_up {"), "{code}");
        assert!(
            code.contains("fn a_b() -> &'static str { super::plain(0, &\"Open Groundwork\") }")
        );
        assert!(code.contains("fn a_b_title(who: impl ::core::fmt::Display, n: impl"), "{code}");
        assert!(code.contains("&[&who, &n]"), "{code}");
    }

    #[test]
    fn a_number_is_more_exact_than_its_plural_and_the_default_is_last() {
        let text = "a = { $n ->\n   *[other] many\n    [one] one\n    [0] none\n }\n";
        let language = language(&[("a", text)]).unwrap();
        let pattern = &language.messages()[0].pattern;
        assert_eq!(pattern, "\u{2}0\u{3}0\u{4}none\u{3}one\u{4}one\u{3}\u{4}many\u{5}");
    }

    #[test]
    fn terms_take_the_form_that_is_asked_for() {
        let text = "-peer = { $form ->\n   *[one] peer worker\n    [many] peer workers\n }\n\
                    a = { -peer } and { -peer(form: \"many\") }\n";
        assert_eq!(
            language(&[("a", text)]).unwrap().messages()[0].pattern,
            "peer worker and peer workers"
        );
    }

    #[test]
    fn what_cannot_be_used_is_told_with_its_place() {
        for (text, told) in [
            ("a = { $n", "a.ftl, line 1: "),
            ("a = { -x }\n", "a.a: there is no term -x"),
            ("a = { b }\nb = B\n", "a.a: only variables and terms can stand in braces"),
            ("a = { NUMBER($n) }\n", "a.a: only variables and terms can stand in braces"),
            ("-x = { -x }\na = { -x }\n", "a.a: the term -x uses itself"),
            ("-x = { $form }\na = { -x }\n", "a.a: the term is called without form"),
            ("a-b = A\na_b = B\n", "a.a_b: stands twice: rename one"),
        ] {
            let error = language(&[("a", text)]).unwrap_err();
            assert!(error.starts_with(told), "{text}: {error}");
        }
        let error = language(&[("a", "type = A\n")]).unwrap().rust().unwrap_err();
        assert_eq!(error.to_string(), "a.type: type is a word of Rust: rename it");
    }

    #[test]
    fn another_language_says_the_same_with_the_same_variables() {
        let english = "a = { $n } of { $all }\nb = B\n";
        let swapped = "b = Bé\na = de { $all }, { $n }\n";
        assert_eq!(table(english, swapped).unwrap(), ["de \u{1}1, \u{1}0", "Bé"]);
        assert_eq!(table(english, "b = B\n").unwrap_err(), "a.a: is missing");
        assert_eq!(table("b = B\n", english).unwrap_err(), "a.a: is not asked for: remove it");
        assert_eq!(table("a = A\n", "a = { $n }\n").unwrap_err(), "a.a: there is no $n");
    }

    #[test]
    fn a_pseudo_language_changes_words_and_neither_marks_nor_markup() {
        let text = "a = { $n ->\n    [one] one\n   *[other] see <link>them</link>\n }\n";
        let language = language(&[("a", text)]).unwrap();
        assert_eq!(
            Pseudo::Accented.table(&language),
            ["«\u{2}0\u{3}one\u{4}öñéé\u{3}\u{4}sééé <link>théém</link>\u{5}»"]
        );
        assert_eq!(
            Pseudo::Mirrored.table(&language)[0].chars().filter(|c| "«»".contains(*c)).count(),
            2
        );
    }

    #[test]
    fn a_pseudo_language_has_a_tag_and_a_direction() {
        let text = "tag = en-AU\ndirection = ltr\n";
        let language = language(&[("language", text)]).unwrap();
        assert_eq!(Pseudo::Accented.table(&language), ["en-XA", "ltr"]);
        assert_eq!(Pseudo::Mirrored.table(&language), ["ar-XB", "rtl"]);
    }
}
