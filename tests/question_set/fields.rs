//! What each field must hold.

use super::*;

#[test]
fn every_field_that_must_be_there_is_missed() {
    let fields: &[(&str, &str, &[&str])] = &[
        (
            "",
            "",
            &[
                "id",
                "edition",
                "language",
                "title",
                "summary",
                "minutes",
                "sources",
                "levels",
                "groups",
                "domains",
                "phases",
                "questions",
                "actions",
                "resources",
                "glossary",
                "version",
            ],
        ),
        ("/sources/0", "sources[0]", &["id", "title", "publisher"]),
        ("/levels/2", "levels[2]", &["level", "name", "meaning"]),
        ("/groups/0", "groups[0]", &["id", "name", "who"]),
        ("/domains/0", "domains[0]", &["id", "name", "short", "why", "source"]),
        ("/phases/0", "phases[0]", &["id", "name", "meaning"]),
        (
            "/questions/0",
            "questions[0]",
            &[
                "id", "kind", "domain", "asked_of", "short", "text", "why", "look_for", "levels",
                "critical", "weight", "target", "source",
            ],
        ),
        ("/questions/2", "questions[2]", &["prompts"]),
        (
            "/actions/1",
            "actions[1]",
            &[
                "id",
                "question",
                "when_below",
                "reaches",
                "phase",
                "title",
                "detail",
                "lead",
                "peer_role",
                "effort",
                "depends_on",
                "done_when",
                "resources",
            ],
        ),
        (
            "/resources/0",
            "resources[0]",
            &["id", "title", "publisher", "kind", "region", "helps", "for"],
        ),
        (
            "/scenarios/0",
            "scenarios[0]",
            &["id", "title", "text", "look_for", "questions", "source"],
        ),
        ("/glossary/0", "glossary[0]", &["term", "meaning", "source"]),
    ];
    for (pointer, place, keys) in fields {
        for key in *keys {
            let found = broken(&format!("{pointer}/{key}"), Value::Null);
            let colon = if place.is_empty() { "" } else { ": " };
            let wanted = format!("{place}{colon}“{key}” is missing");
            // Others may follow from it, such as references to the id that is gone.
            assert!(found.contains(&wanted), "{wanted} in {found:?}");
        }
    }
}

#[test]
fn a_field_of_another_kind_is_named() {
    each_breaks(&[
        ("/title", json!(3), "title: expected text, found a number"),
        ("/title", json!("  "), "title: must not be empty"),
        ("/summary", json!({}), "summary: expected text, found an object"),
        (
            "/minutes/governance",
            json!(0),
            "minutes.governance: expected a whole number from 1 to 600, found 0",
        ),
        (
            "/sources/0/year",
            json!("2025"),
            "sources[0].year: expected a whole number from 1900 to 2200, found text",
        ),
        (
            "/sources/0/url",
            json!("javascript:alert(1)"),
            "sources[0].url: expected a web address that starts with https:// or http://",
        ),
        (
            "/sources/0/url",
            json!("https://exa mple.org"),
            "sources[0].url: expected a web address that starts with https:// or http://",
        ),
        (
            "/questions/0/critical",
            json!("yes"),
            "questions[0].critical: expected true or false, found text",
        ),
        (
            "/questions/0/may_not_apply",
            json!(1),
            "questions[0].may_not_apply: expected true or false, found a number",
        ),
        (
            "/questions/0/kind",
            json!("slider"),
            "questions[0].kind: expected one of scale, reflection, found “slider”",
        ),
        (
            "/questions/0/look_for",
            json!([7]),
            "questions[0].look_for[0]: expected text, found a number",
        ),
        ("/questions/0/look_for", json!("x"), "questions[0].look_for: expected a list, found text"),
        ("/scenarios", json!(5), "scenarios: expected a list, found a number"),
        ("/glossary/0", json!("Peer"), "glossary[0]: expected an object, found text"),
    ]);
}

#[test]
fn scenarios_may_be_left_out() {
    assert_eq!(broken("/scenarios", Value::Null), [""; 0]);
}

#[test]
fn the_five_levels_stand_in_order() {
    each_breaks(&[
        ("/levels", json!([1, 2]), "levels: expected 5 levels, found 2"),
        ("/levels/3/level", json!(2), "levels[3]: expected level 3 here; levels must be in order"),
        (
            "/levels/3/level",
            json!(5),
            "levels[3].level: expected a whole number from 0 to 4, found 5",
        ),
    ]);
}

#[test]
fn a_scale_question_has_five_anchors() {
    let anchors = |n: usize| json!(vec!["anchor"; n]);
    each_breaks(&[
        ("/questions/0/levels", anchors(4), "questions[0].levels: expected 5 anchors, found 4"),
        ("/questions/0/levels", anchors(6), "questions[0].levels: expected 5 anchors, found 6"),
        ("/questions/0/levels/2", json!(""), "questions[0].levels[2]: must not be empty"),
    ]);
}

#[test]
fn weights_targets_and_levels_of_actions_keep_their_bounds() {
    let from = |low: u8, high: u8, found: &str| {
        format!("expected a whole number from {low} to {high}, found {found}")
    };
    for (pointer, place, low, high) in [
        ("/questions/0/weight", "questions[0].weight", 1, 3),
        ("/questions/0/target/recruit", "questions[0].target.recruit", 1, 4),
        ("/questions/0/target/sustain", "questions[0].target.sustain", 1, 4),
        ("/actions/0/when_below", "actions[0].when_below", 1, 4),
        ("/actions/0/reaches", "actions[0].reaches", 1, 4),
    ] {
        for (value, found) in [
            (json!(low - 1), (low - 1).to_string()),
            (json!(high + 1), (high + 1).to_string()),
            (json!(-1), "-1".to_owned()),
            (json!(1.5), "1.5".to_owned()),
            (json!("2"), "text".to_owned()),
        ] {
            assert_eq!(broken(pointer, value), [format!("{place}: {}", from(low, high, &found))]);
        }
    }
    each_breaks(&[(
        "/questions/0/target",
        json!({"recruit": 3, "sustain": 2}),
        "questions[0].target: the target to sustain must not be lower than the target to recruit",
    )]);
}

#[test]
fn an_action_reaches_at_least_the_level_it_is_called_for_below() {
    each_breaks(&[(
        "/actions/1/reaches",
        json!(3),
        "actions[1].reaches: the action is called for below level 4, so it must reach at least \
         level 4, not 3",
    )]);
}

#[test]
fn roles_and_efforts_are_words_of_a_list() {
    each_breaks(&[
        (
            "/actions/0/peer_role",
            json!("none"),
            "actions[0].peer_role: expected one of lead, co-design, consult, found “none”",
        ),
        (
            "/actions/0/effort",
            json!("huge"),
            "actions[0].effort: expected one of small, medium, large, found “huge”",
        ),
    ]);
}

#[test]
fn ids_have_a_form() {
    let message = "an id must have 1 to 64 letters, digits, “-”, “_”, “.” or “:”, found";
    for bad in ["", "two words", "naïve", "a/b", "<b>", &"x".repeat(65)] {
        let found = broken("/resources/0/id", json!(bad));
        assert_eq!(found.len(), 1, "{bad}");
        assert!(found[0].starts_with(&format!("resources[0].id: {message}")), "{found:?}");
    }
    assert_eq!(broken("/resources/0/id", json!("x".repeat(64))), [""; 0]);
    let found = broken("/minutes", json!({"no body": 3}));
    assert_eq!(found, [format!("minutes.no body: {message} “no body”")]);
}
