//! Finds phrases in text by whole words, whatever their case, hyphens and line breaks.

use std::ops::Range;

/// A phrase: words in a row. Each is one or more alternatives; `*` stands for any ending, and a
/// word with `?` may be left out.
pub struct Phrase(Vec<Word>);

struct Word {
    any: Vec<Form>,
    optional: bool,
}

enum Form {
    Whole(String),
    Beginning(String),
}

impl Phrase {
    /// Reads the notation: `drug|alcohol user|users`, `struggl* with`, `let the? peer|peers`.
    pub fn new(notation: &str) -> Self {
        let word = |part: &str| {
            let (part, optional) = match part.strip_suffix('?') {
                Some(part) => (part, true),
                None => (part, false),
            };
            let form = |form: &str| match form.strip_suffix('*') {
                Some(beginning) => Form::Beginning(beginning.to_owned()),
                None => Form::Whole(form.to_owned()),
            };
            Word { any: part.split('|').map(form).collect(), optional }
        };
        Phrase(notation.split_whitespace().map(word).collect())
    }

    /// Where the phrase stands in a text, in words.
    pub fn find(&self, text: &Words) -> Vec<Range<usize>> {
        let starts = 0..text.words.len();
        starts.filter_map(|start| Some(start..ends(&self.0, text, start, start)?)).collect()
    }
}

/// The end of the longest match of `phrase` that goes on at word `at`.
fn ends(phrase: &[Word], text: &Words, start: usize, at: usize) -> Option<usize> {
    let Some((word, rest)) = phrase.split_first() else { return Some(at) };
    let here = text.words.get(at).filter(|found| at == start || found.joined);
    let taken = here.filter(|found| word.fits(&found.lower));
    let with = taken.and_then(|_| ends(rest, text, start, at + 1));
    with.or_else(|| word.optional.then(|| ends(rest, text, start, at)).flatten())
}

impl Word {
    fn fits(&self, word: &str) -> bool {
        self.any.iter().any(|form| match form {
            Form::Whole(whole) => whole == word,
            Form::Beginning(beginning) => word.starts_with(beginning.as_str()),
        })
    }
}

/// A text as words.
pub struct Words {
    words: Vec<Found>,
}

struct Found {
    lower: String,
    at: Range<usize>,
    /// Whether nothing but space or a hyphen stands between it and the word before.
    joined: bool,
}

impl Words {
    /// Splits a text. An apostrophe inside a word belongs to it; a hyphen parts two words.
    pub fn of(text: &str) -> Self {
        let mut words: Vec<Found> = Vec::new();
        let mut joined = true;
        let mut chars = text.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            if !in_word(c) {
                joined &= c.is_whitespace() || "-\u{2010}\u{2011}\u{ad}".contains(c);
                continue;
            }
            let mut end = start + c.len_utf8();
            while let Some((at, c)) = chars.next_if(|(at, c)| in_word(*c) || inside(text, *at, *c))
            {
                end = at + c.len_utf8();
            }
            let lower = text[start..end].to_lowercase().replace('\u{2019}', "'");
            words.push(Found { lower, at: start..end, joined });
            joined = true;
        }
        Words { words }
    }

    /// Where in the text a range of words stands.
    pub fn place(&self, range: &Range<usize>) -> Range<usize> {
        self.words[range.start].at.start..self.words[range.end - 1].at.end
    }
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether this is an apostrophe with a letter after it.
fn inside(text: &str, at: usize, c: char) -> bool {
    let after = text[at + c.len_utf8()..].chars().next();
    "'\u{2019}".contains(c) && after.is_some_and(in_word)
}
