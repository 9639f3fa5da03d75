//! Claimed and evidenced.

use super::*;

fn graded(level: u8, grade: &str) -> Value {
    let run = one().targets(4, 4).person("p", "peer").says("Q", level).evidence("Q", grade);
    run.run().result()["evidenced"]["score"].clone()
}

#[test]
fn a_grade_holds_the_level() {
    let found = ["none", "draft", "approved", "confirmed"].map(|grade| graded(4, grade));
    assert_eq!(found, [25.0, 50.0, 75.0, 100.0].map(|score| json!(score)));
    assert_eq!(graded(1, "confirmed"), json!(25.0));
}

#[test]
fn without_any_grade_nothing_is_evidenced() {
    assert_eq!(one().person("p", "peer").says("Q", 3).run().result()["evidenced"], Value::Null);
}

#[test]
fn once_there_is_a_grade_ungraded_levels_count_as_one_at_most() {
    let run = one().targets(4, 4).question("R").targets(4, 4).person("p", "peer").says("Q", 4);
    let run = run.says("R", 4).evidence("R", "confirmed").run();
    assert_eq!(run.result()["evidenced"], json!({"score": 62.5, "stage": "building"}));
}

#[test]
fn the_best_grade_counts_with_or_without_a_level() {
    let run = one().targets(4, 4).person("a", "peer").says("Q", 4).evidence("Q", "none");
    let run = run.person("b", "people").evidence("Q", "approved").run();
    assert_eq!(run.result()["evidenced"]["score"], json!(75.0));
}

#[test]
fn the_agreed_grade_comes_before_all_others() {
    let run = one().targets(4, 4).person("a", "peer").says("Q", 4).evidence("Q", "confirmed");
    let run = run.agreed("Q", json!({"level": 4, "evidence": "none"})).run();
    assert_eq!(run.result()["evidenced"]["score"], json!(25.0));
}

#[test]
fn an_agreed_answer_without_a_grade_takes_the_best_given() {
    let run = one().targets(4, 4).person("a", "peer").says("Q", 1).evidence("Q", "confirmed");
    let run = run.agreed("Q", json!({"level": 4})).run();
    assert_eq!(run.result()["evidenced"]["score"], json!(100.0));
}

#[test]
fn a_grade_of_someone_who_is_not_listed_is_ignored() {
    let graded = json!({"level": 4, "evidence": "confirmed"});
    let run = one().person("p", "peer").says("Q", 4).stranger_says("ghost", "Q", graded).run();
    assert_eq!(run.result()["evidenced"], Value::Null);
}

#[test]
fn a_grade_without_any_level_shows_that_nothing_is_evidenced_yet() {
    let run = one().person("p", "peer").evidence("Q", "draft").run();
    assert_eq!(run.result()["evidenced"], json!({"score": null, "stage": "incomplete"}));
}

#[test]
fn nothing_else_uses_grades() {
    let run = one().critical().targets(3, 4).person("p", "peer").says("Q", 4);
    let run = run.evidence("Q", "none").run();
    run.level("Q", 4).gaps(&[]).stage("thriving", &[]).overall([100.0; 3]).steps(&[]);
    assert_eq!(run.result()["evidenced"]["stage"], json!("foundations"));
}
