use std::sync::Arc;

use leptos::prelude::*;

use super::aggregate_state::{AggregateState, TargetChoice};
use crate::aggregate::{SetSummary, Shown, gaps_table, spread_rows, stages_table};
use crate::app::components::copy_button::CopyButton;
use crate::app::components::figure::{Figure, NumberTable};
use crate::app::platform;
use crate::chart::{self, Figures};
use crate::messages::aggregate_page;
use crate::question_set::Questionnaire;
use crate::text;

/// Everything that was read, a part for each question set and edition.
pub fn summary_view(desk: AggregateState) -> AnyView {
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
            <header><h2>{aggregate_page::how_to_read()}</h2></header>
            <div class="section-body">
                <p>{aggregate_page::below_five()}</p>
                <p>{aggregate_page::not_a_measure()}</p>
                <TargetChoice target=desk.target />
            </div>
        </section>
        {drawn}
    }
    .into_any()
}

/// The assessments of one set and edition.
fn part(desk: AggregateState, set: &Arc<Questionnaire>, sum: &SetSummary, at: usize) -> AnyView {
    let title = aggregate_page::set_and_edition(&set.title, &sum.edition);
    let count = match sum.assessments {
        Shown::Exactly(count) => {
            aggregate_page::assessments_exactly(count, text::capital(&text::number(count)))
        }
        other => aggregate_page::assessments_about(text::capital(&other.to_string())),
    };
    let other = (sum.edition != set.edition).then(|| {
        let words = aggregate_page::another_edition(&sum.edition, &set.edition);
        view! { <p class="small">{words}</p> }
    });
    let all_untold = sum.stages.iter().all(|stage| stage.count == Shown::Untold);
    let body = match (sum.stages.is_empty(), all_untold) {
        (true, _) => words(aggregate_page::fewer_than_five()),
        (_, true) => words(aggregate_page::stages_untold()),
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
            <p class="lead">{count}</p>
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
                <h3 id=id.clone()>{aggregate_page::stages()}</h3>
                <p>{aggregate_page::stages_target()}</p>
            </header>
            <div class="section-body">
                <NumberTable numbers=numbers.clone() named_by=id />
                {copied(numbers, aggregate_page::stages())}
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
        true => words(aggregate_page::no_gap_shown()),
        false => view! { <NumberTable numbers=first named_by=id.clone() /> }.into_any(),
    };
    let named_by = id.clone();
    let rest = all.clone();
    view! {
        <section class="section">
            <header>
                <h3 id=id>{aggregate_page::common_gaps()}</h3>
                <p>{aggregate_page::gaps_explained()}</p>
            </header>
            <div class="section-body">
                {top}
                <details>
                    <summary>{aggregate_page::every_question()}</summary>
                    <NumberTable numbers=rest named_by=named_by />
                </details>
                {copied(all, aggregate_page::every_question_with_gaps())}
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
        false => words(aggregate_page::no_scores_shown()),
    };
    view! {
        <section class="section">
            <header>
                <h3>{aggregate_page::scores_spread()}</h3>
                <p>{aggregate_page::scores_spread_explained()}</p>
            </header>
            <div class="section-body">
                {shown}
                {told.then(|| copied(numbers, aggregate_page::scores_spread()))}
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
            <CopyButton
                label=aggregate_page::copy_table() named=aggregate_page::copy_table_of(what)
                text=text
            />
        </p>
    }
}
