//! "Does not apply" stands only where it is offered, and with a reason.

use super::*;

#[test]
fn where_it_is_not_offered_it_is_an_error_and_counts_as_unanswered() {
    let run = one().person("p", "peer").not_applicable("Q", "we would rather not").run();
    run.answer("Q", Value::Null)
        .coverage(0, 1)
        .warnings(&["answers.p.Q: “does not apply” is not offered here; it counts as unanswered"]);
    let run = one().person("p", "peer").says("Q", 1);
    let run = run.agreed("Q", json!({"not_applicable": "we would rather not"})).run();
    run.level("Q", 1)
        .warnings(&["consensus.Q: “does not apply” is not offered here; it counts as unanswered"]);
}

#[test]
fn without_a_reason_it_is_an_error_and_counts_as_unanswered() {
    let run = one().may_not_apply().person("p", "peer").not_applicable("Q", " ").run();
    run.answer("Q", Value::Null).coverage(0, 1).warnings(&[
        "answers.p.Q: “does not apply” needs a reason; without one it counts as unanswered",
    ]);
    let run = one().may_not_apply().person("p", "peer").says("Q", 1);
    run.agreed("Q", json!({"not_applicable": ""})).run().level("Q", 1);
}
