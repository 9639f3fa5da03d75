use std::ops::Range;

use crate::question_set::{Questionnaire, Term};

/// A place where a text says a term of the glossary.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention<'a> {
    /// The bytes of the text that say it.
    pub range: Range<usize>,
    /// The term.
    pub term: &'a Term,
    /// Its place in the glossary.
    pub at: usize,
}

/// The terms that a text says, each once, in the order of the text. A term counts only as whole
/// words, in one or in many; where two overlap, the longer one counts.
pub fn mentions<'a>(set: &'a Questionnaire, text: &str) -> Vec<Mention<'a>> {
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<Mention<'a>> = Vec::new();
    for (at, term) in set.glossary.iter().enumerate() {
        let forms = std::iter::once(&term.term).chain(&term.also);
        for range in forms.flat_map(|form| all(&lower, &form.to_ascii_lowercase())) {
            found.push(Mention { range, term, at });
        }
    }
    // By hand: few terms, and a sort would bring its code into the first download.
    let mut taken: Vec<Mention<'a>> = Vec::new();
    while let Some(first) = first_of(&found) {
        let mention = found.swap_remove(first);
        let end = mention.range.end;
        found.retain(|other| other.range.start >= end && other.at != mention.at);
        taken.push(mention);
    }
    taken
}

/// The earliest, and the longest of those.
fn first_of(found: &[Mention<'_>]) -> Option<usize> {
    let rank = |m: &Mention<'_>| (m.range.start, usize::MAX - m.range.end);
    (0..found.len()).min_by_key(|at| rank(&found[*at]))
}

/// Where a form stands as whole words; an `s` may follow.
fn all(text: &str, form: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let is_word = |c: char| c.is_alphanumeric();
    let mut from = 0;
    while let Some(at) =
        text.get(from..).and_then(|rest| rest.find(form)).filter(|_| !form.is_empty())
    {
        let (start, end) = (from + at, from + at + form.len());
        let before = text[..start].chars().next_back();
        let after = &text[end..];
        let many = after.starts_with('s') && !after[1..].starts_with(is_word);
        if !before.is_some_and(is_word) && (many || !after.starts_with(is_word)) {
            found.push(start..end + usize::from(many));
        }
        from = end;
    }
    found
}
