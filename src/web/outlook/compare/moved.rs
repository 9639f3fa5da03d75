use leptos::prelude::*;

use super::both::Both;
use super::{after_name, lines, question_name};
use crate::compare::{OnlyThere, QuestionChange};
use crate::questionnaire::QuestionId;
use crate::text;
use crate::web::state::State;

/// Every question whose answer moved, or that anybody sees otherwise, with why and by whom.
pub fn moved(state: State, both: &Both) -> AnyView {
    let is_shown =
        |q: &&QuestionChange| q.moved() || q.evidence_changed() || q.answered_differently();
    let shown: Vec<_> = both.comparison.questions.iter().filter(is_shown).collect();
    let none = shown.is_empty().then(|| view! { <p>"No answer is another one."</p> });
    let rows = shown.into_iter().map(|question| row(state, both, question)).collect_view();
    view! {
        <section class="section">
            <header>
                <h2>"What moved, and why"</h2>
                <p>"Every question that anybody answered otherwise, in the order of the questions."</p>
            </header>
            <div class="section-body">
                {none}
                <ul class="rows moved" role="list">{rows}</ul>
            </div>
        </section>
    }
    .into_any()
}

fn row(state: State, both: &Both, question: &QuestionChange) -> AnyView {
    let sets = both.sets();
    let short = both.short(&question.id);
    let line = after_name(&text::compared_question(sets, question), &short);
    let mut more: Vec<String> =
        question.why.iter().map(|why| text::compared_why(why, true)).collect();
    more.extend(question.groups.iter().map(|change| text::compared_group(sets, change)));
    more.extend(text::compared_evidence(question));
    more.extend(text::compared_views(question).map(str::to_owned));
    let people: Vec<String> = question
        .people
        .iter()
        .map(|change| text::compared_person(sets, change, &both.who(change)))
        .collect();
    let summary = text::capital(&text::counted(
        people.len(),
        "person answered it otherwise",
        "people answered it otherwise",
    ));
    let summary = format!("{summary}: {short}");
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
pub fn gaps(state: State, both: &Both) -> AnyView {
    let gaps = &both.comparison.gaps;
    let kinds: [(&str, &str, &[QuestionId]); 5] = [
        ("Closed", "Below the level needed then, and not any more.", &gaps.closed),
        ("Found", "Nobody could say then; what is not yet in place is known now.", &gaps.found),
        ("Opened", "At the level needed then, and below it now.", &gaps.opened),
        ("Still open", "Below the level needed then and now.", &gaps.still_open),
        ("Out of sight", "Below the level needed then; now nobody can say.", &gaps.out_of_sight),
    ];
    let any = kinds.iter().any(|(_, _, ids)| !ids.is_empty());
    let name = |id: &QuestionId| view! { <li>{question_name(state, both, id)}</li> };
    let kind = |(head, words, ids): (&'static str, &'static str, &[QuestionId])| {
        (!ids.is_empty()).then(|| {
            view! {
                <h3>{head} " (" {ids.len()} ")"</h3>
                <p class="muted small">{words}</p>
                <ul>{ids.iter().map(name).collect_view()}</ul>
            }
        })
    };
    view! {
        <section class="section">
            <header>
                <h2>"Gaps then and now"</h2>
                <p>"The most pressing first. Only of questions that both ask."</p>
            </header>
            <div class="section-body">
                {(!any).then(|| view! { <p>"There was no gap then, and there is none now."</p> })}
                {kinds.map(kind).collect_view()}
            </div>
        </section>
    }
    .into_any()
}

/// Questions that only one of the two sets asks.
pub fn asked_once(both: &Both) -> AnyView {
    let comparison = &both.comparison;
    let list = |when: &str, questions: &[OnlyThere]| {
        let names: Vec<String> = questions.iter().map(|q| both.short(&q.id)).collect();
        let head = format!("Asked {when} only ({})", names.len());
        (!names.is_empty()).then(|| view! { <h3>{head}</h3> {lines(names)} })
    };
    if comparison.only_before.is_empty() && comparison.only_after.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="section">
            <header>
                <h2>"Questions that only one of them asks"</h2>
                <p>"They are listed, and never count as moved."</p>
            </header>
            <div class="section-body">
                {list("then", &comparison.only_before)}
                {list("now", &comparison.only_after)}
            </div>
        </section>
    }
    .into_any()
}
