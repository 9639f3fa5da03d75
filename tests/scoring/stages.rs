//! The stage, its reasons, and where the answers so far point.

use super::*;

#[test]
fn a_critical_question_without_a_level_keeps_us_listening() {
    let run = one().critical().question("R").question("S").question("T").question("U");
    let run = run.person("p", "peer").says("R", 3).says("S", 3).says("T", 3).says("U", 3);
    run.run().stage("incomplete", &["Q"]).provisional(Some("ready"));
}

#[test]
fn so_does_a_critical_question_that_nobody_knows() {
    one().critical().person("p", "peer").unsure("Q").run().stage("incomplete", &["Q", "coverage"]);
}

#[test]
fn a_critical_question_that_does_not_apply_does_not() {
    let run = one().critical().may_not_apply().question("R").person("p", "peer");
    run.not_applicable("Q", "none here").says("R", 3).run().stage("thriving", &[]);
}

#[test]
fn coverage_of_exactly_three_quarters_is_enough() {
    let four = || one().question("R").question("S").question("T").person("p", "peer");
    four().says("Q", 3).says("R", 3).says("S", 3).run().stage("ready", &["T"]);
    four().says("Q", 3).says("R", 3).run().stage("incomplete", &["coverage"]);
}

#[test]
fn coverage_is_over_applicable_questions() {
    let run = one().may_not_apply().question("R").person("p", "peer");
    run.not_applicable("Q", "none here").says("R", 3).run().stage("thriving", &[]);
}

#[test]
fn a_critical_gap_of_two_means_foundations_first() {
    let run = one().critical().targets(3, 4).question("R").critical().targets(3, 4);
    let run = run.person("p", "peer").says("Q", 2).says("R", 1).run();
    run.stage("foundations", &["R"]).provisional(None);
}

#[test]
fn any_critical_gap_means_building() {
    let run = one().critical().targets(3, 4).question("R").targets(1, 1).person("p", "peer");
    let run = run.says("Q", 2).says("R", 4).run();
    run.stage("building", &["Q"]);
}

/// Ten questions with this target; the first `high` have it, the others one level less.
fn ten(target: u8, high: u8) -> crate::scenario::Run {
    let code = |at| format!("Q-{at}");
    let ask = |run: Scenario, at| run.question(&code(at)).targets(target, target).weight(3);
    let run = (0..10).fold(Scenario::new(), ask).person("p", "peer");
    let answer = |run: Scenario, at| run.says(&code(at), target - u8::from(at >= high));
    (0..10).fold(run, answer).run()
}

#[test]
fn so_does_a_domain_below_seventy_and_exactly_seventy_does_not() {
    ten(1, 7).stage("ready", &["Q-7", "Q-8", "Q-9"]);
    ten(1, 6).stage("building", &["purpose"]);
}

#[test]
fn seventy_is_compared_exactly_where_thirds_have_no_end() {
    // One question whole and nine at two thirds make 21 of 30.
    let run = ten(3, 1);
    let score = run.outcome.scores.claimed.overall.score.unwrap();
    assert_eq!(score.reached * 10, score.possible * 7);
    assert_eq!(run.result()["stage"]["id"], "ready");
    ten(3, 0).stage("building", &["purpose"]);
}

#[test]
fn questions_come_before_domains_among_the_reasons() {
    let run = Scenario::new().domain("a").question("Q").domain("b").question("R").critical();
    let run = run.targets(2, 2).person("p", "peer").says("Q", 0).says("R", 1).run();
    run.stage("building", &["R", "a", "b"]);
}

#[test]
fn ready_names_what_thriving_waits_for() {
    let run = one().question("R").question("S").question("T").may_not_apply().question("U");
    let run = run.person("p", "peer").says("Q", 2).says("R", 3).says("S", 3);
    let run = run.not_applicable("T", "none here").says("U", 2).run();
    run.stage("ready", &["Q", "U"]);
}

#[test]
fn thriving_needs_every_applicable_question() {
    let four = || one().question("R").question("S").question("T").person("p", "peer");
    let all = four().says("Q", 3).says("R", 3).says("S", 4).says("T", 3);
    all.run().stage("thriving", &[]).provisional(None);
    let but_one = four().says("Q", 3).says("R", 3).says("S", 4).unsure("T");
    but_one.run().stage("ready", &["T"]);
}

#[test]
fn the_stage_is_that_of_the_targets_to_recruit_whatever_is_chosen() {
    let run = one().targets(2, 4).person("p", "peer").says("Q", 2).sustain().run();
    run.stage("ready", &["Q"]).overall([50.0; 3]);
}

#[test]
fn the_provisional_stage_is_ready_at_most() {
    let run = one().critical().question("R").person("p", "peer").says("R", 4).run();
    run.stage("incomplete", &["Q", "coverage"]).provisional(Some("ready"));
}

#[test]
fn the_provisional_stage_looks_at_what_has_a_level() {
    let start = || one().critical().question("R").critical().targets(3, 4).person("p", "peer");
    start().says("R", 1).run().provisional(Some("foundations"));
    start().says("R", 2).run().provisional(Some("building"));
}

#[test]
fn with_no_level_there_is_no_provisional_stage() {
    one().run().stage("incomplete", &["coverage"]).provisional(None);
}

#[test]
fn with_nothing_applicable_we_are_still_listening() {
    let run = one().may_not_apply().person("p", "peer").not_applicable("Q", "none here").run();
    run.stage("incomplete", &["coverage"]).provisional(None).overall([NONE; 3]);
}
