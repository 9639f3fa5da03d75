//! From answers to scores.

use super::*;

#[test]
fn attainment_is_the_share_of_the_target_and_no_more() {
    let at = |level| one().targets(4, 4).person("p", "peer").says("Q", level).run();
    at(0).overall([0.0; 3]);
    at(1).overall([25.0; 3]);
    at(3).overall([75.0; 3]);
    one().targets(1, 4).person("p", "peer").says("Q", 4).run().overall([100.0; 3]);
}

#[test]
fn weights_count() {
    let run = one().weight(3).question("R").person("p", "peer").says("Q", 2).says("R", 0);
    run.run().overall([75.0; 3]);
}

#[test]
fn unanswered_questions_count_neither_for_nor_against() {
    let run = one().question("R").person("p", "peer").says("Q", 1).run();
    run.overall([50.0; 3]).coverage(1, 2);
}

#[test]
fn a_domain_counts_its_own_questions_only() {
    let run = Scenario::new().domain("a").question("Q").domain("b").question("R").domain("c");
    let run = run.person("p", "peer").says("Q", 1).says("R", 2).run();
    run.domain("a", [50.0; 3]).domain("b", [100.0; 3]).domain("c", [NONE; 3]);
}

#[test]
fn the_chosen_target_counts() {
    let run = one().targets(2, 4).person("p", "peer").says("Q", 2);
    run.sustain().run().overall([50.0; 3]).gaps(&["Q"]);
    one().targets(2, 4).person("p", "peer").says("Q", 2).run().overall([100.0; 3]).gaps(&[]);
}

#[test]
fn what_nobody_knows_opens_a_range() {
    let run = one().question("R").weight(3).person("p", "peer").says("Q", 1).unsure("R").run();
    run.overall([50.0, 12.5, 87.5]);
}

#[test]
fn with_nothing_but_not_knowing_there_is_a_range_and_no_score() {
    one().person("p", "peer").unsure("Q").run().overall([NONE, 0.0, 100.0]);
}

#[test]
fn what_does_not_apply_and_what_is_unanswered_are_not_in_the_range() {
    let run = one().may_not_apply().question("R").question("S").person("p", "peer");
    let run = run.not_applicable("Q", "none here").says("R", 1).run();
    run.overall([50.0; 3]).coverage(1, 2);
}

#[test]
fn shown_scores_are_rounded_half_up() {
    let shown = |n: usize| {
        let mut run = Scenario::new();
        for at in 0..8 {
            run = run.question(&format!("Q-{at}")).targets(1, 1);
        }
        run = run.person("p", "peer");
        for at in 0..8 {
            run = run.says(&format!("Q-{at}"), u8::from(at < n));
        }
        run.run().outcome.scores.claimed.overall.score.unwrap().rounded()
    };
    // 12.5, 62.5 and 75 per cent.
    assert_eq!((shown(1), shown(5), shown(6), shown(8)), (13, 63, 75, 100));
}

#[test]
fn a_strength_hides_no_gap() {
    let run = one().critical().question("R").targets(1, 1).person("p", "peer");
    run.says("Q", 0).says("R", 4).run().gaps(&["Q"]).overall([50.0; 3]);
}
