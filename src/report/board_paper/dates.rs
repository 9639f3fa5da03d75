//! When the board hears of this again.

use crate::date::Day;
use crate::messages::board_paper as messages;
use crate::plan::PlannedAction;
use crate::report::common::context::Context;
use crate::text::step_title;

/// Thirteen weeks.
const QUARTER: i64 = 91;

/// The shortest time after which there is something to report, and how long before the first day
/// of a peer worker the board hears of it.
const FORTNIGHT: i64 = 14;

/// The day of the report: in a quarter, or a fortnight before the planned first day where that
/// comes sooner.
pub(super) fn report(context: &Context<'_>) -> Day {
    let quarter = context.today.plus(QUARTER);
    let start = context.assessment.planned_start.filter(|start| context.today < *start);
    let before = start.map_or(quarter, |start| start.plus(-FORTNIGHT).min(quarter));
    before.max(context.today.plus(FORTNIGHT))
}

/// The day that a step is put off to: a quarter after it is due, and never before the report.
pub(super) fn deferred(context: &Context<'_>, step: Option<&PlannedAction>) -> Day {
    let due = step.and_then(|step| step.due).map(|due| due.plus(QUARTER));
    let report = report(context);
    due.map_or(report, |due| due.max(report))
}

/// The first date and the day of the report, in sentences.
pub(super) fn next(context: &Context<'_>) -> String {
    let plan = &context.outcome.plan;
    let ahead = |step: &&PlannedAction| {
        !step.further
            && !step.is_done(context.assessment)
            && step.due.is_some_and(|due| context.today <= due)
    };
    let open = plan.steps.iter().filter(ahead).filter(|_| !context.is_empty());
    let first = open.filter_map(|step| step.due.map(|due| (due, step))).min_by_key(|(due, _)| *due);
    match first {
        Some((due, step)) => {
            let title = step_title(context.set, step);
            let title = title.trim_end_matches('.');
            messages::next_action_and_report(due.short(), title, report(context).short())
        }
        None => messages::next_report(report(context).short()),
    }
}
