use groundwork::export::tables;
use groundwork::plan::Outcome;
use groundwork::question_set::Target;
use groundwork::report::ReportOptions;
use groundwork::table::Value;
use groundwork::text::action_count;
use serde_json::json;

use crate::scenario::{Run, Scenario};

/// An essential with an action before the first day and one after it, a question at its target
/// with one that goes further, an essential nobody knows, and an action of one's own.
fn mixed() -> Scenario {
    Scenario::new()
        .question("E")
        .critical()
        .action("before", |a| a.phase("prepare"))
        .action("after", |a| a.phase("settle"))
        .question("Met")
        .action("further", |a| a.phase("prepare"))
        .question("Unknown")
        .critical()
        .own("own", "prepare")
        .person("p", "people")
        .says("E", 0)
        .says("Met", 2)
        .unsure("Unknown")
}

fn essential(run: &Run) -> Vec<&str> {
    let steps = run.plan().steps.iter().filter(|step| step.essential);
    steps.map(|step| step.id.as_str()).collect()
}

#[test]
fn only_what_comes_before_the_first_day_is_needed_for_an_essential() {
    let run = mixed().run();
    let essential = essential(&run);
    assert!(essential.contains(&"before") && essential.contains(&"find-out:Unknown"));
    assert!(!essential.contains(&"after") && !essential.contains(&"further"), "{essential:?}");
    let said = super::said(&super::plan(&run));
    assert!(said.contains("◆ E") && said.contains("\"E\""), "marked before, and not after: {said}");
    let met = mixed().agreed("E", json!({"level": 3})).run();
    assert!(!self::essential(&met).contains(&"before"), "it is at its target");
}

#[test]
fn one_number_of_actions_stands_everywhere() {
    let run = mixed().start("2027-11-22").run();
    let count = run.plan().count(&run.assessment);
    let words = action_count(&count);
    assert_eq!(count.all, run.plan().steps.len() + 1);
    assert_eq!(count.all, count.closing + count.finding_out + count.further + count.own);
    let choices = ReportOptions::default();
    let tables = tables(&run.set, &run.assessment, &run.outcome, run.today, &choices);
    assert_eq!(tables.plan.rows.len(), count.all);
    assert!(tables.about.lines.iter().any(|(_, said)| *said == words), "{:?}", tables.about.lines);
    assert!(tables.gaps.columns.iter().all(|column| column.name != "Critical"));
    assert!(super::said(&super::plan(&run)).contains(&words), "{words}");
    let phases = (0..run.set.phases.len())
        .map(|phase| run.plan().count_in_phase(&run.set, &run.assessment, phase));
    assert_eq!(phases.sum::<usize>(), count.all);
    assert!(matches!(tables.plan.rows[0][0], Value::Whole(_)));
}

#[test]
fn another_target_closes_other_gaps_with_the_same_actions() {
    let run = mixed().run();
    let sustain = Outcome::new(&run.set, &run.assessment, Target::Sustain, run.today);
    let (before, after) = (run.plan().count(&run.assessment), sustain.plan.count(&run.assessment));
    assert_eq!(before.all, after.all);
    assert!(before.further > 0 && after.further < before.further);
}

#[test]
fn a_count_reads_right() {
    let run = mixed().choose("before", json!({"progress": "done"}));
    let run = run.choose("after", json!({"progress": "doing"})).declines("further").run();
    let words = action_count(&run.plan().count(&run.assessment));
    assert!(words.ends_with(
        "one finds out what is not known and one is your own. One is done and one is under way. \
         You declined one other."
    ), "{words}");
    let none = Scenario::new().question("Q").person("p", "people").says("Q", 4).run();
    assert_eq!(action_count(&none.plan().count(&none.assessment)), "Nothing is called for yet.");
}

/// Forty questions at level 0, an action each, a year ahead: so many that later ones are listed.
fn long() -> Scenario {
    let mut run = Scenario::new();
    for at in 0..40 {
        run = run.question(&format!("Q-{at}")).critical();
        run = run.action(&format!("A-{at}"), |a| a.phase("decide"));
    }
    run = run.person("p", "people");
    (0..40).fold(run, |run, at| run.says(&format!("Q-{at}"), 0))
}

#[test]
fn nothing_essential_can_wait_and_what_is_done_is_done() {
    let run = long().choose("A-39", json!({"progress": "done"})).start("2029-11-22").run();
    let said = super::said(&super::plan(&run));
    assert!(!said.contains("can wait") && !said.contains("After that"), "{said}");
    assert!(said.contains("Due after 20 February 2027"), "{said}");
    let done = said.split("text: \"Done\"").nth(1).unwrap();
    assert!(done.contains("A-39"), "it stands under its own head");
    let later = said.split("Due after 20 February 2027").nth(1).unwrap();
    let later = later.split("text: \"Done\"").next().unwrap();
    assert!(!later.contains("A-39"), "{later}");
}

#[test]
fn without_dates_nothing_is_said_to_fall_due() {
    let run = long().run();
    assert!(!run.plan().has_dates());
    let said = super::said(&super::plan(&run));
    assert!(!said.contains("due within") && !said.contains("Due after"), "{said}");
}
