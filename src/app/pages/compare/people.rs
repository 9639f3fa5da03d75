use leptos::prelude::*;

use super::compared::Compared;
use super::lines::lines;
use crate::comparison::{ByPerson, PersonChange, Presence, QuestionChange};
use crate::messages::compare;
use crate::text;

/// The same by person; nothing where nobody may be told apart.
pub fn people(both: &Compared) -> AnyView {
    let all = both.comparison.by_person();
    if all.is_empty() || !both.several() {
        return ().into_any();
    }
    let rows = all.iter().map(|one| person(both, one)).collect_view();
    view! {
        <section class="section">
            <header>
                <h2>{compare::people()}</h2>
                <p>{compare::people_lead()}</p>
            </header>
            <div class="section-body">{rows}</div>
        </section>
    }
    .into_any()
}

fn person(both: &Compared, one: &ByPerson<'_>) -> AnyView {
    let who = both.who(one.who);
    let n = one.changes.len();
    let count = text::number(n);
    let summary = match one.who.presence {
        Presence::Both => compare::person_then_and_now(who, n, count),
        Presence::Before => compare::person_then_only(who, n, count),
        Presence::After => compare::person_now_only(who, n, count),
    };
    let line = |(question, change): &(&QuestionChange, &PersonChange)| {
        let (sets, short) = (both.sets(), both.short(&question.id));
        match change.presence {
            Presence::Both => text::compared_person(sets, change, &short),
            Presence::Before => {
                compare::one_answer(short, text::answer_words(sets.before, change.from))
            }
            Presence::After => {
                compare::one_answer(short, text::answer_words(sets.after, change.to))
            }
        }
    };
    view! {
        <details>
            <summary class="said" dir="auto">{summary}</summary>
            {lines(one.changes.iter().map(line).collect())}
        </details>
    }
    .into_any()
}
