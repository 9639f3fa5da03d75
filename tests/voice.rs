//! Messages are in plain English: turns that readers stumbled over do not come back.

use messages_compiler::Language;

use crate::source::top;

/// A turn, and what to say. A turn stands between signs that are no letters.
const TURNS: [(&str, &str); 33] = [
    ("all right", "OK"),
    ("anew", "again"),
    ("borne", "survived, accepted"),
    ("cannot be taken back", "You can’t undo this."),
    ("gone by", "overdue, past"),
    ("hand back", "submit"),
    ("handed back", "submitted"),
    ("handed in", "submitted"),
    ("hand in", "submit"),
    ("in sum", "combined"),
    ("it does not say", "unknown"),
    ("look at only", "read-only"),
    ("nobody", "no one"),
    ("nought", "zero"),
    ("now not", "no longer"),
    ("of now", "current"),
    ("of then", "earlier"),
    ("answered it otherwise", "answered it differently"),
    ("sees it otherwise", "sees it differently"),
    ("seen otherwise", "seen differently"),
    ("passed over", "skipped, ignored"),
    ("put aside", "parked"),
    ("question before", "previous question"),
    ("seat", "invitation"),
    ("seats", "invitations"),
    ("somebody", "someone"),
    ("take in", "import"),
    ("taken in", "imported"),
    ("take it up", "discuss it"),
    ("that nobody’s can be told", "no one can be identified"),
    ("the first page", "the home page"),
    ("told apart", "distinguished"),
    ("again and again", "repeating"),
];

/// Whether a turn stands in a text, between signs that are no letters.
fn stands(text: &str, turn: &str) -> bool {
    let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(turn).any(|(at, _)| {
        is_end(text[..at].chars().next_back()) && is_end(text[at + turn.len()..].chars().next())
    })
}

#[test]
fn no_message_has_a_turn_that_readers_stumbled_over() {
    let english = Language::read(&top().join("src/messages/en-AU")).unwrap();
    let mut found = Vec::new();
    for message in english.messages() {
        let text = message.pattern.to_lowercase();
        for (turn, better) in TURNS {
            if stands(&text, turn) {
                found.push(format!("{}: “{turn}”: {better}?  {}", message.key(), message.pattern));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn turns_are_found_as_words() {
    assert!(stands("in sum, ten", "in sum") && stands("the seats.", "seats"));
    assert!(!stands("in summer", "in sum") && !stands("unseated", "seat"));
}
