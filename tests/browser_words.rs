//! Browser tests name a message by its key: they copy no sentence, nor a part of one.

use std::collections::BTreeSet;

use messages_compiler::Language;

use crate::source::{Kind, files, pieces, top};

/// Words of a message that stand in a test for something else.
const OTHER: [(&str, &str); 1] = [("Source Sans 3", "the name of a font, as its licence has it")];

/// From so many words on, what stands in a message is no accident.
const FEW: usize = 3;

/// A text without what a program puts in, in parts of several words with single spaces.
fn parts(text: &str, is_put_in: impl Fn(char) -> bool) -> Vec<String> {
    let parts = text.split(is_put_in);
    let parts = parts.map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.filter(|part| words(part) >= FEW).collect()
}

fn words(text: &str) -> usize {
    text.split(' ').count()
}

/// Whether a text stands in another as whole words.
fn stands(text: &str, part: &str) -> bool {
    let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(part).any(|(at, _)| {
        is_end(text[..at].chars().next_back()) && is_end(text[at + part.len()..].chars().next())
    })
}

/// The texts that a page may show: those of the command line are read elsewhere.
fn shown() -> BTreeSet<String> {
    let english = Language::read(&top().join("src/messages/en-AU")).unwrap();
    let messages = english.messages().iter().filter(|message| message.file != "command-line");
    messages.flat_map(|message| parts(&message.pattern, |c| c.is_control() || c == '<')).collect()
}

/// What a literal has of the messages: it is a piece of one, or holds a piece that says something.
fn copied(literal: &str, shown: &BTreeSet<String>) -> Option<String> {
    let own = parts(literal, |c| "{}\u{fffc}".contains(c));
    let own = own.iter().filter(|own| OTHER.iter().all(|(other, _)| own != other));
    own.flat_map(|own| shown.iter().map(move |shown| (own, shown)))
        .find(|(own, shown)| stands(shown, own) || words(shown) > FEW && stands(own, shown))
        .map(|(_, shown)| shown.clone())
}

#[test]
fn browser_tests_copy_no_sentence() {
    let shown = shown();
    let mut found = Vec::new();
    for file in files("tests/browser", &[".rs"]) {
        for piece in pieces(&file.text).iter().filter(|piece| piece.kind == Kind::Literal) {
            if let Some(message) = copied(&piece.text, &shown) {
                found.push(format!("{}:{}: “{}”: {message}", file.path, piece.line, piece.text));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_copy_is_found_whichever_way_round() {
    let shown = ["Saved to the file".to_owned(), "You can undo this.".to_owned()].into();
    for copy in ["Saved to the file groundwork-", "to the file", "b === 'You can undo this.'"] {
        assert!(copied(copy, &shown).is_some(), "{copy}");
    }
    for own in ["You can", "a file to save", "Saved to {}: the file", "You can undo th"] {
        assert!(copied(own, &shown).is_none(), "{own}");
    }
}
