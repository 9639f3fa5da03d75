//! The sentences and the picture of a comparison.

use groundwork::chart::{Paint, Shape, deltas, deltas_table};
use groundwork::question_set::Target;
use groundwork::text::{
    carried_line, compared_evidence, compared_group, compared_limits, compared_moves,
    compared_person, compared_question, compared_reason, compared_score, compared_stage,
    compared_views, compared_why, fresh_line,
};
use serde_json::json;

use super::{Both, one_person, question, two};
use crate::scenario::Scenario;

#[test]
fn the_headline_says_from_which_stage_to_which() {
    let ready = || one_person().says("C", 2).says("Q", 2);
    let headline = |before, after| {
        let both = Both::of(before, after);
        let comparison = both.compared();
        (compared_stage(both.sets(), &comparison), compared_moves(&comparison))
    };
    let (stage, moves) = headline(one_person().says("C", 0).says("Q", 2), ready());
    assert_eq!(stage, "From “Foundations first” to “Ready to recruit”.");
    assert_eq!(moves, "One answer changed: one up.");
    let (stage, moves) = headline(ready(), ready());
    assert_eq!(stage, "Still “Ready to recruit”.");
    assert_eq!(moves, "No answers changed.");
    // What is too few to show may have moved.
    let few = |level| one_person().says("C", level).says("Q", 2).anonymous();
    let (_, moves) = headline(few(0), few(2));
    assert_eq!(moves, "Of the answers that can be shown, none changed.");
    let (stage, moves) = headline(one_person().says("Q", 3), one_person().says("C", 1));
    assert_eq!(
        stage,
        "From “Still listening”, pointing to “Ready to recruit” to “Still listening”, pointing to \
         “Building”."
    );
    assert_eq!(moves, "Two answers changed: one newly scored and one now without an answer.");
}

#[test]
fn a_line_for_each_moved_question() {
    let line = |before, after| {
        let both = Both::of(before, after);
        compared_question(both.sets(), question(&both.compared(), "Q"))
    };
    let says = |level| one_person().says("Q", level);
    assert_eq!(line(says(1), says(3)), "Q: from 1 Talking to 3 Ready. It has reached its target.");
    assert_eq!(
        line(says(2), says(0)),
        "Q: from 2 Under way to 0 Not yet. It was at its target then, and is below it now."
    );
    assert_eq!(
        line(one_person().unsure("Q"), says(1)),
        "Q: now 1 Talking, was “don’t know”. It is known now, and below its target."
    );
    assert_eq!(line(says(1), says(1)), "Q: still 1 Talking. It is not yet at its target.");
    assert_eq!(line(says(2), one_person()), "Q: now not answered, was 2 Under way.");
}

#[test]
fn why_and_by_whom_in_words() {
    let before = one_person().named("Kim").says("Q", 1).evidence("Q", "draft");
    let after = one_person().named("Kim").says("Q", 3).evidence("Q", "approved");
    let both = Both::of(before, after.agreed("Q", json!({"level": 3, "note": "It is signed."})));
    let comparison = both.compared();
    let found = question(&comparison, "Q");
    assert_eq!(compared_why(&found.why[0], true), "The room agreed on it. Why: It is signed.");
    assert_eq!(compared_why(&found.why[0], false), "The room agreed on it.");
    assert_eq!(
        compared_person(both.sets(), &found.people[0], "Kim"),
        "Kim: from 1 Talking to 3 Ready."
    );
    assert_eq!(
        compared_group(both.sets(), &found.groups[0]),
        "governance: from 1 Talking to 3 Ready."
    );
    assert_eq!(
        compared_evidence(found).unwrap(),
        "What can be shown: “A draft” then, “An approved document” now."
    );
}

#[test]
fn views_that_came_together_or_parted_are_said() {
    let views = |before: [u8; 2], after: [u8; 2]| {
        let says =
            |[one, two]: [u8; 2]| one_person().says("Q", one).person("p2", "peer").says("Q", two);
        compared_views(question(&Both::of(says(before), says(after)).compared(), "Q"))
    };
    let (near, far) = ([1, 2], [1, 3]);
    assert_eq!(views(near, near), None);
    assert_eq!(views(far, far), Some("Groups saw it differently then, and still do."));
    assert_eq!(views(far, near), Some("Groups saw it differently then, and no longer do."));
    assert_eq!(views(near, far), Some("Groups see it differently now, but didn’t then."));
}

#[test]
fn a_line_for_each_action() {
    let low = || one_person().says("Q", 0).says("C", 2);
    let line = |after: Scenario| {
        let both = Both::of(low().choose("Q-auto", json!({"due": "2026-06-01"})), after);
        carried_line(both.sets(), &both.compared().carried[0], true)
    };
    assert_eq!(line(low()), "Q-auto: to do, was due 1 June 2026. The answers still call for it.");
    let doing = json!({"progress": "doing", "owner": "Kim", "due": "2027-03-01"});
    assert_eq!(
        line(low().choose("Q-auto", doing)),
        "Q-auto: under way, with Kim, due 1 March 2027. The answers still call for it."
    );
    let done = json!({"progress": "done"});
    assert_eq!(
        line(one_person().says("Q", 3).choose("Q-auto", done.clone())),
        "Q-auto: done. The target it was for has been reached."
    );
    assert_eq!(
        line(low().choose("Q-auto", done)),
        "Q-auto: done. The answers still call for it: see what is left to do."
    );
    assert_eq!(line(low().declines("Q-auto")), "Q-auto: to do. It was declined.");
    let both = Both::of(one_person(), one_person().says("C", 0));
    let comparison = both.compared();
    assert_eq!(
        carried_line(both.sets(), &comparison.carried[0], true),
        "Find out: C: to do. Its question has a level now."
    );
    assert_eq!(fresh_line(both.sets(), &comparison.fresh[0], true), "C-auto: new.");
}

/// Three questions of two domains; the first domain is answered on both sides.
fn domains() -> Scenario {
    let set = Scenario::new().domain("one").question("A").targets(4, 4);
    set.domain("two").question("B").targets(4, 4).question("C").targets(4, 4).person("p", "peer")
}

#[test]
fn a_score_says_when_it_speaks_of_other_questions() {
    let before = domains().says("A", 2).says("B", 4);
    let both = Both::of(before, domains().says("A", 3).says("B", 4).says("C", 0));
    let comparison = both.compared();
    let said: Vec<String> = comparison.domains.iter().map(|d| compared_score(&d.change)).collect();
    assert_eq!(said[0], "50 of 100 then, 75 now: 25 points up.");
    assert_eq!(
        said[1],
        "100 of 100 then, 50 now, but these cover different questions: 1 of 2 were scored then, 2 \
         of 2 are now. Counting only the one question that has a level both then and now: 100 \
         then, 100 now, unchanged."
    );
}

#[test]
fn reasons_are_named_and_blame_nobody() {
    let both = Both::of(one_person().says("C", 0).says("Q", 2), one_person().says("C", 2));
    let comparison = both.compared();
    let said: Vec<String> = comparison
        .stage
        .reasons
        .iter()
        .map(|r| compared_reason(both.sets(), &r.reason, r.held))
        .collect();
    assert_eq!(
        said,
        ["Enough questions scored: in the way now, but not then.", "C: no longer in the way."]
    );
}

#[test]
fn limits_are_said_only_where_there_are_any() {
    let both = Both::of(one_person().says("Q", 1), one_person().says("Q", 2));
    assert_eq!(compared_limits(both.sets(), &both.compared()), Vec::<String>::new());
    let mut both = Both::of(one_person(), two().anonymous().question("N"));
    both.after.set.edition = "2".to_owned();
    let said = compared_limits(both.sets(), &both.compared());
    assert_eq!(
        said,
        [
            "The questions then were “Small”, edition 1; now they are “Small”, edition 2. Questions \
             are matched by their ids; none was asked only then, and one is asked only now.",
            "At least one of the two comes from an anonymous session: no person is shown, and a \
             group is shown only where five or more of its people answered and no smaller group \
             could be worked out. Answers that are too few to show count as unanswered, and we \
             can’t say whether they changed.",
        ]
    );
}

#[test]
fn the_picture_says_the_same_as_its_table_and_draws_no_line_that_misleads() {
    let before = domains().says("A", 2).says("B", 4);
    let both = Both::of(before, domains().says("A", 3).says("B", 4).says("C", 0));
    let comparison = both.compared_at(Target::Recruit);
    let set = &both.after.set;
    for width in [260.0, 480.0, 680.0, 1200.0] {
        let picture = deltas(set, &comparison, width).unwrap();
        crate::chart::within(&picture);
        let lines = picture.shapes.iter().filter(
            |shape| matches!(shape, Shape::Path { stroke: Some(s), .. } if s.paint == Paint::Sky),
        );
        assert_eq!(lines.count(), 1, "only the first domain is comparable as a whole");
        let dots = picture.shapes.iter().filter(|s| matches!(s, Shape::Circle { .. })).count();
        assert_eq!(dots, 4);
        for row in deltas_table(set, &comparison).rows {
            let numbers = format!("{} → {}", row[1], row[3]);
            let drawn = picture
                .shapes
                .iter()
                .any(|shape| matches!(shape, Shape::Text { text, .. } if *text == numbers));
            assert!(drawn && picture.description.contains(&format!("{} of 100 then", row[1])));
        }
    }
    let rows = deltas_table(set, &comparison).rows;
    assert_eq!(rows[0], ["one", "50", "1 of 1", "75", "1 of 1", "+25"]);
    assert_eq!(rows[1], ["two", "100", "1 of 2", "50", "2 of 2", "0"]);
    let none = Both::of(domains(), domains());
    assert!(deltas(&none.after.set, &none.compared(), 680.0).is_none());
}
