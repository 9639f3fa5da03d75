//! Which gaps there are, in which order.

use super::*;

fn with(make: impl Fn(Scenario) -> Scenario) -> Scenario {
    make(Scenario::new())
}

#[test]
fn a_level_at_or_above_the_target_is_no_gap() {
    let run = one().question("R").person("p", "peer").says("Q", 2).says("R", 4).run();
    run.gaps(&[]);
    assert_eq!(run.result()["questions"][1]["gap"], json!(0));
}

#[test]
fn without_a_level_there_is_no_gap_to_measure() {
    let run = one().person("p", "peer").unsure("Q").run();
    run.gaps(&[]);
    assert_eq!(run.result()["questions"][0]["gap"], Value::Null);
}

#[test]
fn critical_ones_come_first() {
    let run = with(|s| s.question("Q").weight(3).targets(4, 4).question("R").critical());
    run.person("p", "peer").says("Q", 0).says("R", 1).run().gaps(&["R", "Q"]);
}

#[test]
fn then_the_larger_weighted_gap() {
    let run = with(|s| s.question("Q").targets(3, 3).question("R").weight(2));
    // 1 × 3 against 2 × 2.
    run.person("p", "peer").says("Q", 0).says("R", 0).run().gaps(&["R", "Q"]);
}

#[test]
fn then_the_larger_gap() {
    let run = with(|s| s.question("Q").weight(2).targets(1, 1).question("R").weight(1));
    // 2 × 1 against 1 × 2.
    run.person("p", "peer").says("Q", 0).says("R", 0).run().gaps(&["R", "Q"]);
}

#[test]
fn then_the_order_of_the_questionnaire() {
    let run = with(|s| s.question("Z").question("A")).person("p", "peer");
    run.says("A", 0).says("Z", 0).run().gaps(&["Z", "A"]);
}
