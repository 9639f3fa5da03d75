use std::sync::Arc;

use leptos::prelude::*;

use super::state::{AggregateState, TargetChoice};
use crate::aggregate::{SetSummary, Shown, gaps_table, spread_rows, stages_table};
use crate::app::components::code::CopyButton;
use crate::app::components::figure::{Figure, NumberTable};
use crate::app::platform;
use crate::chart::{self, Figures};
use crate::question_set::Questionnaire;
use crate::text;

/// Everything that was read, a part for each question set and edition.
pub fn sums(desk: AggregateState) -> AnyView {
    if desk.gathering.with(|all| all.count() == 0) {
        return ().into_any();
    }
    let drawn = move || {
        let (sets, target) = (desk.sets.get(), desk.target.get());
        let known: Vec<&Questionnaire> = sets.iter().map(Arc::as_ref).collect();
        let summary = desk.gathering.with(|all| all.summary(&known, target, platform::today()));
        let part = |(at, sum): (usize, SetSummary)| {
            let set = sets.iter().find(|set| set.id.as_str() == sum.questionnaire)?;
            Some(part(desk, set, &sum, at))
        };
        summary.sums().into_iter().enumerate().filter_map(part).collect_view()
    };
    view! {
        <section class="section">
            <header><h2>"How to read this"</h2></header>
            <div class="section-body">
                <p>
                    "Numbers below five are not shown, and some others that would give them away: \
                     so these figures can be passed on. Pass on one summary only. Two of nearly \
                     the same agencies, held against each other, can tell something of one. “All \
                     or nearly all” means all, or all but a few."
                </p>
                <p>
                    "Each is a structured conversation, not a validated measure. Do not rank \
                     organisations by it."
                </p>
                <TargetChoice target=desk.target />
            </div>
        </section>
        {drawn}
    }
    .into_any()
}

/// The assessments of one set and edition.
fn part(desk: AggregateState, set: &Arc<Questionnaire>, sum: &SetSummary, at: usize) -> AnyView {
    let title = format!("“{}”, edition {}", set.title, sum.edition);
    let count = match sum.assessments {
        Shown::Exactly(count) => text::counted(count, "assessment", "assessments"),
        other => format!("{other} assessments"),
    };
    let other = (sum.edition != set.edition).then(|| {
        let words = format!(
            "They answered edition {}, and are counted by edition {}: what that one does not ask \
             is left out.",
            sum.edition, set.edition
        );
        view! { <p class="small">{words}</p> }
    });
    let all_untold = sum.stages.iter().all(|stage| stage.count == Shown::Untold);
    let body = match (sum.stages.is_empty(), all_untold) {
        (true, _) => words("There are fewer than five, so nothing more is shown of them."),
        (_, true) => words(
            "How many stand at each stage cannot be shown: with these files, any number would tell \
             something of fewer than five of them. More files may help.",
        ),
        _ => stages(set, sum, at),
    };
    let more = (!sum.stages.is_empty()).then(|| {
        view! {
            {gaps(set, sum, at)}
            {domains(desk, set, sum, at)}
        }
    });
    view! {
        <section class="in-sum" aria-labelledby=format!("sum-{at}")>
            <h2 id=format!("sum-{at}")>{title}</h2>
            <p class="lead">{text::capital(&count)} "."</p>
            {other}
            {body}
            {more}
        </section>
    }
    .into_any()
}

fn words(words: &'static str) -> AnyView {
    view! { <p>{words}</p> }.into_any()
}

fn stages(set: &Questionnaire, sum: &SetSummary, at: usize) -> AnyView {
    let numbers = stages_table(set, sum);
    let id = format!("stages-{at}");
    view! {
        <section class="section">
            <header>
                <h3 id=id.clone()>"How many stand at each stage"</h3>
                <p>"The stage is always measured against the targets to recruit."</p>
            </header>
            <div class="section-body">
                <NumberTable numbers=numbers.clone() named_by=id />
                {copied(numbers, "How many stand at each stage")}
            </div>
        </section>
    }
    .into_any()
}

fn gaps(set: &Questionnaire, sum: &SetSummary, at: usize) -> AnyView {
    const MOST: usize = 10;
    let all = gaps_table(set, sum, true);
    let told = gaps_table(set, sum, false);
    let id = format!("gaps-{at}");
    let first =
        Figures { head: told.head.clone(), rows: told.rows.iter().take(MOST).cloned().collect() };
    let top = match first.rows.is_empty() {
        true => words(
            "No gap is shown: each is below target in fewer than five, or so few have a \
             level that nothing can be told.",
        ),
        false => view! { <NumberTable numbers=first named_by=id.clone() /> }.into_any(),
    };
    let named_by = id.clone();
    let rest = all.clone();
    view! {
        <section class="section">
            <header>
                <h3 id=id>"The most common gaps"</h3>
                <p>"How many are below target, of those that have a level there."</p>
            </header>
            <div class="section-body">
                {top}
                <details>
                    <summary>"Every question"</summary>
                    <NumberTable numbers=rest named_by=named_by />
                </details>
                {copied(all, "Every question with its gaps")}
            </div>
        </section>
    }
    .into_any()
}

fn domains(desk: AggregateState, set: &Questionnaire, sum: &SetSummary, at: usize) -> AnyView {
    let rows = spread_rows(set, sum);
    let numbers = chart::spreads_table(&rows);
    let told = rows.iter().any(|row| row.five.is_some());
    let drawn = rows.clone();
    let picture = Signal::derive(move || chart::spreads(&drawn, desk.state.chart_width.get()));
    let shown = match told {
        true => {
            let numbers = Signal::stored(Some(numbers.clone()));
            view! { <Figure picture=picture numbers=numbers id=format!("spreads-{at}") /> }
                .into_any()
        }
        false => words("Nothing is shown: too few have a score, or all but too few."),
    };
    view! {
        <section class="section">
            <header>
                <h3>"How the scores of each domain are spread"</h3>
                <p>
                    "The line goes from the lowest score to the highest; the box holds the middle \
                     half; the thick mark and the number are in the middle."
                </p>
            </header>
            <div class="section-body">
                {shown}
                {told.then(|| copied(numbers, "How the scores of each domain are spread"))}
            </div>
        </section>
    }
    .into_any()
}

/// Copying a table, to be pasted into a spreadsheet or a document.
fn copied(numbers: Figures, what: &str) -> impl IntoView {
    let text = Signal::stored(numbers.tabbed());
    view! {
        <p class="cluster screen-only">
            <CopyButton label="Copy this table" named=format!("Copy this table: {what}") text=text />
        </p>
    }
}
