//! A beginner's plan has more actions than anyone takes in at once: what comes later is folded.

use groundwork::plan::SOON;
use groundwork::report::{Block, Document, ReportOptions, action_plan};
use serde_json::json;

use crate::scenario::{Run, Scenario};

/// Forty questions at level 0, an action each, over two phases of two years.
fn forty() -> Scenario {
    let mut run = Scenario::new();
    for at in 0..40 {
        let phase = if at < 30 { "decide" } else { "settle" };
        run = run.question(&format!("Q-{at}")).action(&format!("A-{at}"), |a| a.phase(phase));
    }
    run = run.person("p", "peer");
    for at in 0..40 {
        run = run.says(&format!("Q-{at}"), 0);
    }
    run
}

fn soon(run: &Run) -> Vec<&str> {
    let plan = run.plan();
    let steps = plan.steps.iter();
    let soon = steps.filter(|step| plan.comes_soon(step, &run.assessment, run.today));
    soon.map(|step| step.id.as_str()).collect()
}

/// The rows of each table of the plan, by the number of columns: 5 in full with a paragraph, 5 in
/// brief without.
fn rows_in_full(document: &Document) -> (usize, usize) {
    let (mut full, mut brief) = (0, 0);
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        if table.columns.first().is_none_or(|column| column.head != "No.") {
            continue;
        }
        let long = |cell: &groundwork::report::Cell| cell.len() > 1;
        full += table.rows.iter().filter(|row| long(&row.cells[1])).count();
        brief += table.rows.iter().filter(|row| !long(&row.cells[1])).count();
    }
    (full, brief)
}

fn document(run: &Run, in_full: bool) -> Document {
    let choices = ReportOptions { in_full, ..ReportOptions::default() };
    action_plan(&run.set, &run.assessment, &run.outcome, run.today, &choices)
}

#[test]
fn without_dates_the_first_phase_comes_soon() {
    let run = forty().run();
    assert!(run.plan().is_long());
    assert_eq!(soon(&run).len(), 30);
}

#[test]
fn with_dates_what_falls_due_within_ninety_days_comes_soon() {
    let run = forty().start("2029-11-22").run();
    let near = run.plan().due_within(&run.assessment, run.today, SOON);
    assert_eq!(soon(&run).len(), 7 + near, "the first seven and what is due after them");
    assert!(soon(&run).len() < 30);
}

#[test]
fn what_is_under_way_comes_soon_and_what_is_done_does_not() {
    let run = forty().choose("A-39", json!({"progress": "doing"}));
    let run = run.choose("A-10", json!({"progress": "done"})).run();
    assert!(soon(&run).contains(&"A-39"));
    assert!(!soon(&run).contains(&"A-10"));
}

#[test]
fn the_report_writes_out_what_comes_soon_and_lists_the_rest() {
    let run = forty().start("2029-11-22").run();
    let near = soon(&run).len();
    assert_eq!(rows_in_full(&document(&run, false)), (near, 40 - near));
    assert_eq!(rows_in_full(&document(&run, true)), (40, 0));
}

#[test]
fn a_short_plan_is_written_out_whole() {
    let mut run = Scenario::new();
    for at in 0..30 {
        run = run.question(&format!("Q-{at}"));
    }
    run = run.person("p", "peer");
    for at in 0..30 {
        run = run.says(&format!("Q-{at}"), 0);
    }
    let run = run.start("2029-11-22").run();
    assert!(!run.plan().is_long());
    assert_eq!(rows_in_full(&document(&run, false)), (30, 0));
}
