//! Nobody is named, and nobody's words are passed on, unless that is asked for.

use groundwork::aggregate::TableOptions;
use serde_json::json;

use super::Made;
use crate::scenario::{Run, Scenario};

/// An assessment with a sign in every field that can hold a name (`@N`) or words (`@W`).
pub fn marked(anonymous: bool) -> Run {
    let scenario = Scenario::new()
        .question("PUR-1")
        .may_not_apply()
        .action("PUR-1-a", |a| a)
        .action("PUR-1-b", |a| a)
        .reflection("R-1")
        .organisation("@N organisation")
        .field("/organisation/services", json!("@W services"))
        .field("/terms", json!({"service_user": "@W term"}))
        .person("p1", "governance")
        .named("@N person")
        .says("PUR-1", 0)
        .note("PUR-1", "@W note")
        .writes("R-1", "@W reflection")
        .person("p2", "peer")
        .named("@N other")
        .not_applicable("PUR-1", "@W reason")
        .agreed("PUR-1", json!({"level": 1, "note": "@W agreed", "dissent": "@W dissent"}))
        .choose("PUR-1-a", json!({"owner": "@N owner", "note": "@W choice"}))
        .choose("PUR-1-b", json!({"state": "declined", "reason": "@W declined"}))
        .own_with(
            "own-1",
            "decide",
            json!({
                "title": "@W title", "detail": "@W detail", "owner": "@N own", "progress": "todo",
            }),
        );
    if anonymous { scenario.anonymous().run() } else { scenario.run() }
}

fn count(text: &str, sign: &str) -> usize {
    text.matches(sign).count()
}

#[test]
fn names_and_words_stay_out_unless_asked_for() {
    let run = marked(false);
    for (names, words) in [(false, false), (true, false), (false, true), (true, true)] {
        let text = Made::of(&run, TableOptions { names, words }).texts();
        assert_eq!(count(&text, "@N") > 0, names, "{text}");
        assert_eq!(count(&text, "@W") > 0, words, "{text}");
    }
}

#[test]
fn what_is_asked_for_is_all_there() {
    let text = Made::of(&marked(false), super::ALL).texts();
    for sign in [
        "@N organisation",
        "@N person",
        "@N owner",
        "@N own",
        "@W services",
        "@W note",
        "@W reflection",
        "@W reason",
        "@W agreed",
        "@W dissent",
        "@W choice",
        "@W declined",
        "@W title",
        "@W detail",
    ] {
        assert!(text.contains(sign), "{sign}");
    }
}

#[test]
fn in_an_anonymous_session_nobody_is_named_even_when_asked_for() {
    let text = Made::of(&marked(true), super::ALL).texts();
    assert_eq!(count(&text, "@N"), 1, "but the organisation\n{text}");
    assert!(text.contains("@N organisation"));
    for sign in ["@W note", "@W reflection", "@W reason"] {
        assert!(!text.contains(sign), "a person’s words: {sign}");
    }
    assert!(text.contains("@W agreed"), "what the room agreed is nobody’s alone");
}
