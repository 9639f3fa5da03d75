use std::sync::Arc;

use leptos::prelude::*;

use super::compared::Compared;
use super::lines::lines;
use crate::app::components::figure::Figure;
use crate::app::components::target_choice::TargetChoice;
use crate::app::store::State;
use crate::chart;
use crate::messages::compare;
use crate::question_set::DomainId;
use crate::scoring::{DomainScore, Stage, StageResult};
use crate::text;

/// From which stage to which, the overall score, and what to know of what was compared.
pub fn headline(state: State, both: &Compared) -> AnyView {
    let (sets, comparison) = (both.sets(), &both.comparison);
    let still = comparison.is_still();
    let reasons = comparison.stage.reasons.iter();
    let reasons = reasons.map(|r| text::compared_reason(sets, &r.reason, r.held)).collect();
    let limits = text::compared_limits(sets, comparison);
    let limits = (!limits.is_empty()).then(|| {
        view! {
            <div class="notice">
                <h2>{compare::what_to_know()}</h2>
                {lines(limits)}
            </div>
        }
    });
    view! {
        <div class="pair pair-lead">
            <section class="card stage-card">
                <h2>{text::compared_stage(sets, comparison)}</h2>
                {steps(both)}
                <p class="lead">{text::compared_moves(comparison)}</p>
                <p>{compare::overall(text::compared_overall(&comparison.overall))}</p>
                {both.answered_alone().map(|words| view! { <p class="small">{words}</p> })}
                {still.then(|| view! { <p>{text::compared_still(comparison)}</p> })}
                <TargetChoice state=state />
            </section>
            <section class="card">
                <h2>{compare::what_held_back()}</h2>
                {lines(reasons).map_or_else(
                    || view! { <p>{compare::nothing_held_back()}</p> }.into_any(),
                    IntoAny::into_any,
                )}
            </section>
        </div>
        {limits}
    }
    .into_any()
}

/// The four stages in a row, and where the organisation stood and stands; a provisional stage
/// where the answers point.
fn steps(both: &Compared) -> AnyView {
    let stage = &both.comparison.stage;
    let at = |result: &StageResult| result.provisional.unwrap_or(result.stage);
    let (then, now) = (at(&stage.before), at(&stage.after));
    let wording = &both.set().wording;
    let item = |step: Stage| {
        let words = match (then == step, now == step) {
            (true, true) => Some(compare::step_then_and_now()),
            (true, false) => Some(compare::step_then()),
            (false, true) => Some(compare::step_now()),
            (false, false) => None,
        };
        let name = text::stage_name(wording, step).to_owned();
        let done = now > step;
        view! {
            <li class:done=done aria-current=(now == step).then_some("step")>
                {name}
                {words.map(|words| view! { " " <span class="kicker">{words}</span> })}
            </li>
        }
    };
    view! { <ol class="stage-path">{Stage::PATH.map(item).collect_view()}</ol> }.into_any()
}

/// Each domain's score then and now.
pub fn domains(state: State, both: &Arc<Compared>) -> AnyView {
    let drawn = both.clone();
    let picture = Signal::derive(move || {
        chart::deltas(drawn.set(), &drawn.comparison, state.chart_width.get())
    });
    let numbers = chart::deltas_table(both.set(), &both.comparison);
    let any = !numbers.rows.is_empty();
    let numbers = Signal::stored(any.then_some(numbers));
    let none = (!any).then(|| view! { <p>{compare::no_domain_scored()}</p> });
    let only = |domains: &[DomainScore], side: &str| {
        let name = |id: &DomainId| {
            let sets = both.sets();
            let found = sets.after.domain(id).or_else(|| sets.before.domain(id));
            found.map_or_else(|| id.to_string(), |domain| domain.name.clone())
        };
        let names: Vec<String> = domains.iter().map(|domain| name(&domain.id)).collect();
        let words = compare::domains_asked_once(side, text::list(&names));
        (!names.is_empty()).then(|| view! { <p class="small">{words}</p> })
    };
    view! {
        <section class="section">
            <header>
                <h2>{compare::domains()}</h2>
                <p>{compare::domains_lead()}</p>
            </header>
            <div class="section-body">
                {none}
                <Figure picture=picture numbers=numbers id="deltas" />
                {only(&both.comparison.domains_before, "then")}
                {only(&both.comparison.domains_after, "now")}
            </div>
        </section>
    }
    .into_any()
}
