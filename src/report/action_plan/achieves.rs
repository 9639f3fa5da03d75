use crate::chart;
use crate::plan::StepKind;
use crate::report::Block;
use crate::report::ReportSection;
use crate::report::pieces::blocks::{DRAWN, body, figure, figures, part};
use crate::report::pieces::context::Context;
use crate::scoring::Stage;
use crate::text::{capital, counted, half_needed, number, stage_name};

/// Where the plan leads, if it is done.
pub(super) fn achieves(context: &Context<'_>) -> Vec<Block> {
    let (set, outcome) = (context.set, context.outcome);
    let plan = &outcome.plan;
    if plan.steps.is_empty() {
        return Vec::new();
    }
    let overall = &outcome.scores.claimed.overall;
    if !overall.covers_half() {
        return vec![
            part(ReportSection::Achieves),
            body(half_needed("Where the plan leads is", overall)),
        ];
    }
    let mut blocks = vec![
        part(ReportSection::Achieves),
        body(
            "This is where you would stand after each phase, if everything planned up to then is \
             done and works. This is an estimate, not a promise.",
        ),
        figure(chart::stage_path(set, outcome, DRAWN)),
        figures("Stage and overall score after each phase", chart::stage_path_table(set, outcome)),
    ];
    let ready = plan.projection.iter().find(|p| p.scored.stage.stage >= Stage::Ready);
    let already = outcome.scores.claimed.stage.stage >= Stage::Ready;
    if let Some(phase) = ready.filter(|_| !already).and_then(|p| set.phases.get(p.phase)) {
        blocks.push(body(format!(
            "With everything up to “{}” done, you would be at “{}”.",
            phase.name,
            stage_name(&set.wording, Stage::Ready)
        )));
    }
    let unknown = plan.steps.iter().filter(|step| step.kind == StepKind::FindOut).count();
    if unknown > 0 {
        let things = capital(&counted(unknown, "essential has", "essentials have"));
        blocks.push(body(format!(
            "{things} no level yet. Finding out lifts nothing by itself, so the stage stays “{}” \
             here until there are answers.",
            stage_name(&set.wording, Stage::Incomplete)
        )));
    }
    if !plan.declined.is_empty() {
        blocks.push(body(match plan.declined.len() {
            1 => "The action you declined is not counted.".to_owned(),
            count => format!("The {} actions you declined are not counted.", number(count)),
        }));
    }
    blocks
}
