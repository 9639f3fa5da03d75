//! What is set aside, and said.

use super::*;

#[test]
fn answers_to_questions_that_the_set_does_not_have_are_kept_and_named() {
    let run = one().person("p", "peer").says("OLD-1", 3).agreed("OLD-2", json!({"level": 1}));
    run.run().warnings(&[
        "answers.p.OLD-1: the question set has no such question; the answer is kept",
        "consensus.OLD-2: the question set has no such question; the answer is kept",
    ]);
}

#[test]
fn a_group_that_the_set_does_not_have_is_named_and_its_levels_count() {
    let run = one().person("p", "volunteers").says("Q", 2).run();
    run.level("Q", 2)
        .warnings(&["participants[0].group: the question set has no group “volunteers”"]);
}
