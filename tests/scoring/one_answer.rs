//! From people to one answer for each question.

use super::*;

#[test]
fn a_level_of_one_person_is_the_organisations() {
    one().person("p", "peer").says("Q", 3).run().level("Q", 3);
}

#[test]
fn of_two_levels_the_lower_counts() {
    one().group_says("governance", "Q", &[4, 1]).run().level("Q", 1);
}

#[test]
fn of_three_levels_the_middle_one_counts() {
    one().group_says("governance", "Q", &[4, 0, 3]).run().level("Q", 3);
}

#[test]
fn of_four_levels_the_lower_middle_one_counts() {
    one().group_says("governance", "Q", &[4, 1, 3, 2]).run().level("Q", 2);
}

#[test]
fn the_median_is_taken_over_people_not_over_groups() {
    let run = one().group_says("governance", "Q", &[1, 1, 1]).group_says("peer", "Q", &[4]);
    run.run().level("Q", 1);
}

#[test]
fn what_the_room_agreed_settles_it() {
    let run = one().group_says("governance", "Q", &[0, 0, 1]).agreed("Q", json!({"level": 4}));
    run.run().level("Q", 4);
}

#[test]
fn the_room_may_agree_that_nobody_knows() {
    let run = one().person("p", "peer").says("Q", 3).agreed("Q", json!({"unsure": true}));
    run.run().answer("Q", json!({"unsure": true}));
}

#[test]
fn the_room_may_agree_that_it_does_not_apply() {
    let run = one().may_not_apply().person("p", "peer").says("Q", 3);
    let run = run.agreed("Q", json!({"not_applicable": "no such service"}));
    run.run().answer("Q", json!({"not_applicable": true}));
}

#[test]
fn a_note_without_an_answer_settles_nothing() {
    let run = one().person("p", "peer").says("Q", 3).agreed("Q", json!({"note": "later"}));
    assert!(!run.run().level("Q", 3).view("Q").agreed);
}

#[test]
fn hands_count_as_that_many_people() {
    one().tally("Q", "peer", [0, 2, 3, 1, 0]).run().level("Q", 2);
    one().tally("Q", "peer", [0, 3, 3, 0, 0]).run().level("Q", 1);
    let both = one().group_says("peer", "Q", &[4, 4, 4]).tally("Q", "governance", [3, 0, 0, 0, 0]);
    both.run().level("Q", 0).groups("Q", json!({"peer": 4, "governance": 0}));
}

#[test]
fn a_tally_of_no_hands_is_no_answer() {
    one().tally("Q", "peer", [0; 5]).run().answer("Q", Value::Null).groups("Q", json!({}));
}

#[test]
fn not_knowing_beside_levels_changes_nothing_but_is_counted() {
    let run = one().may_not_apply().person("a", "peer").says("Q", 3);
    let run = run.person("b", "peer").unsure("Q").person("c", "peer").unsure("Q");
    let run = run.person("d", "peer").not_applicable("Q", "no such service").run();
    let view = run.level("Q", 3).view("Q");
    assert_eq!(
        (view.counts.with_level, view.counts.unsure, view.counts.not_applicable),
        (Some(1), Some(2), Some(1))
    );
}

#[test]
fn not_knowing_outweighs_not_applying() {
    let run = one().may_not_apply().person("a", "peer").not_applicable("Q", "none here");
    run.person("b", "peer").unsure("Q").run().answer("Q", json!({"unsure": true}));
}

#[test]
fn all_who_answer_say_it_does_not_apply() {
    let run = one().may_not_apply().person("a", "peer").not_applicable("Q", "none here");
    let run = run.person("b", "governance").run();
    run.answer("Q", json!({"not_applicable": true})).coverage(0, 0);
}

#[test]
fn nobody_answers() {
    one().run().answer("Q", Value::Null).coverage(0, 1);
}

#[test]
fn answers_of_people_who_are_not_listed_are_ignored() {
    let run = one().stranger_says("ghost", "Q", json!({"level": 4})).run();
    run.answer("Q", Value::Null).warnings(&[
        "answers.ghost: no participant has this id; the answers are kept, but not counted",
    ]);
}

#[test]
fn reflections_are_not_scored_counted_or_listed() {
    let run = one().reflection("G").person("p", "peer").says("Q", 2).says("G", 0).run();
    run.coverage(1, 1).overall([100.0; 3]);
    assert_eq!(run.result()["questions"].as_array().unwrap().len(), 1);
}
