use crate::chart;
use crate::messages::action_plan as messages;
use crate::plan::StepKind;
use crate::report::Block;
use crate::report::ReportSection;
use crate::report::common::blocks::{DRAWN, body, figure, figures, part};
use crate::report::common::context::Context;
use crate::scoring::Stage;
use crate::text::{capital, number, plan_needed, stage_name};

/// Where the plan leads, if it is done.
pub(super) fn achieves(context: &Context<'_>) -> Vec<Block> {
    let (set, outcome) = (context.set, context.outcome);
    let plan = &outcome.plan;
    if plan.steps.is_empty() {
        return Vec::new();
    }
    let overall = &outcome.scores.claimed.overall;
    if !overall.covers_half() {
        return vec![part(ReportSection::Achieves), body(plan_needed(overall))];
    }
    let mut blocks = vec![
        part(ReportSection::Achieves),
        body(messages::estimate()),
        figure(chart::stage_path(set, outcome, DRAWN)),
        figures(messages::stage_after_each_phase(), chart::stage_path_table(set, outcome)),
    ];
    let ready = plan.projection.iter().find(|p| p.scored.stage.stage >= Stage::Ready);
    let already = outcome.scores.claimed.stage.stage >= Stage::Ready;
    if let Some(phase) = ready.filter(|_| !already).and_then(|p| set.phases.get(p.phase)) {
        let stage = stage_name(&set.wording, Stage::Ready);
        blocks.push(body(messages::ready_after(&phase.name, stage)));
    }
    let unknown = plan.steps.iter().filter(|step| step.kind == StepKind::FindOut).count();
    if unknown > 0 {
        let stage = stage_name(&set.wording, Stage::Incomplete);
        let count = capital(&number(unknown));
        blocks.push(body(messages::unknown_essentials(unknown, count, stage)));
    }
    if !plan.declined.is_empty() {
        let count = plan.declined.len();
        blocks.push(body(messages::declined_not_counted(count, number(count))));
    }
    blocks
}
