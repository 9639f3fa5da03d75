use leptos::prelude::*;

use super::compared::Compared;
use super::lines::{after_name, lines, question_name};
use crate::app::store::State;
use crate::comparison::{OnlyThere, QuestionChange};
use crate::messages::compare;
use crate::question_set::QuestionId;
use crate::text;

/// Every question whose answer moved, or what can be shown for it, with why and by whom; and,
/// folded away, those that somebody sees otherwise while the answer of all stayed.
pub fn moved(state: State, both: &Compared) -> AnyView {
    let questions = || both.comparison.questions.iter();
    let has_moved = |q: &&QuestionChange| q.moved() || q.evidence_changed();
    let rows: Vec<_> = questions().filter(has_moved).map(|q| row(state, both, q)).collect();
    let stayed: Vec<_> = questions()
        .filter(|q| !has_moved(q) && q.answered_differently())
        .map(|q| row(state, both, q))
        .collect();
    let none = rows.is_empty().then(|| view! { <p>{text::compared_moves(&both.comparison)}</p> });
    let more = (!stayed.is_empty()).then(|| {
        let summary = compare::seen_otherwise(stayed.len());
        view! {
            <details>
                <summary>{summary}</summary>
                <ul class="rows moved" role="list">{stayed}</ul>
            </details>
        }
    });
    view! {
        <section class="section">
            <header>
                <h2>{compare::moved()}</h2>
                <p>{compare::moved_lead()}</p>
            </header>
            <div class="section-body">
                {none}
                <ul class="rows moved" role="list">{rows}</ul>
                {more}
            </div>
        </section>
    }
    .into_any()
}

fn row(state: State, both: &Compared, question: &QuestionChange) -> AnyView {
    let sets = both.sets();
    let short = both.short(&question.id);
    let line = after_name(&text::compared_question(sets, question), &short);
    let mut more: Vec<String> =
        question.why.iter().map(|why| text::compared_why(why, true)).collect();
    // With one respondent their group and their own answer say the same once more.
    let several = both.several();
    let groups = question.groups.iter().filter(|_| several);
    more.extend(groups.map(|change| text::compared_group(sets, change)));
    more.extend(text::compared_evidence(question));
    more.extend(text::compared_views(question).map(str::to_owned));
    let people: Vec<String> = question
        .people
        .iter()
        .filter(|_| several)
        .map(|change| text::compared_person(sets, change, &both.who(change)))
        .collect();
    let count = text::capital(&text::number(people.len()));
    let summary = compare::people_otherwise(people.len(), count, short);
    let people = (!people.is_empty()).then(|| {
        view! {
            <details class="small">
                <summary>{summary}</summary>
                {lines(people)}
            </details>
        }
    });
    let critical = question.after.critical.then_some("◆ ");
    view! {
        <li>
            <h3>
                {critical} {question_name(state, both, &question.id)} " "
                {both.domain(&question.id).map(|name| view! { <span class="chip">{name}</span> })}
            </h3>
            <p>{line}</p>
            <div class="small">{lines(more)}</div>
            {people}
        </li>
    }
    .into_any()
}

/// What became of the gaps.
pub fn gaps(state: State, both: &Compared) -> AnyView {
    let gaps = &both.comparison.gaps;
    let kinds: [(&str, &str, &[QuestionId]); 5] = [
        (compare::gaps_closed(), compare::gaps_closed_hint(), &gaps.closed),
        (compare::gaps_found(), compare::gaps_found_hint(), &gaps.found),
        (compare::gaps_opened(), compare::gaps_opened_hint(), &gaps.opened),
        (compare::gaps_open(), compare::gaps_open_hint(), &gaps.still_open),
        (compare::gaps_out_of_sight(), compare::gaps_out_of_sight_hint(), &gaps.out_of_sight),
    ];
    let any = kinds.iter().any(|(_, _, ids)| !ids.is_empty());
    let name = |id: &QuestionId| view! { <li>{question_name(state, both, id)}</li> };
    let kind = |(head, words, ids): (&'static str, &'static str, &[QuestionId])| {
        (!ids.is_empty()).then(|| {
            view! {
                <h3>{compare::heading_with_count(head, ids.len())}</h3>
                <p class="muted small">{words}</p>
                <ul>{ids.iter().map(name).collect_view()}</ul>
            }
        })
    };
    view! {
        <section class="section">
            <header>
                <h2>{compare::gaps()}</h2>
                <p>{compare::gaps_lead()}</p>
            </header>
            <div class="section-body became">
                {(!any).then(|| view! { <p>{compare::no_gaps()}</p> })}
                {kinds.map(kind).collect_view()}
            </div>
        </section>
    }
    .into_any()
}

/// Questions that only one of the two sets asks.
pub fn asked_once(both: &Compared) -> AnyView {
    let comparison = &both.comparison;
    let list = |side: &str, questions: &[OnlyThere]| {
        let names: Vec<String> = questions.iter().map(|q| both.short(&q.id)).collect();
        let head = compare::questions_asked_once(side, names.len());
        (!names.is_empty()).then(|| view! { <h3>{head}</h3> {lines(names)} })
    };
    if comparison.only_before.is_empty() && comparison.only_after.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="section">
            <header>
                <h2>{compare::asked_once()}</h2>
                <p>{compare::asked_once_lead()}</p>
            </header>
            <div class="section-body">
                {list("then", &comparison.only_before)}
                {list("now", &comparison.only_after)}
            </div>
        </section>
    }
    .into_any()
}
