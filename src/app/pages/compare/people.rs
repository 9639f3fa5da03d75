use leptos::prelude::*;

use super::both::Both;
use super::lines::lines;
use crate::comparison::{ByPerson, PersonChange, Presence, QuestionChange};
use crate::text;

/// The same by person; nothing where nobody may be told apart.
pub fn people(both: &Both) -> AnyView {
    let all = both.comparison.by_person();
    if all.is_empty() || !both.several() {
        return ().into_any();
    }
    let rows = all.iter().map(|one| person(both, one)).collect_view();
    view! {
        <section class="section">
            <header>
                <h2>"Person by person"</h2>
                <p>"Who answered what otherwise."</p>
            </header>
            <div class="section-body">{rows}</div>
        </section>
    }
    .into_any()
}

fn person(both: &Both, one: &ByPerson<'_>) -> AnyView {
    let who = both.who(one.who);
    let count = text::counted(one.changes.len(), "answer", "answers");
    let summary = match one.who.presence {
        Presence::Both => format!("{who}: {count}"),
        Presence::Before => format!("{who} took part then only: {count}"),
        Presence::After => format!("{who} takes part now only: {count}"),
    };
    let line = |(question, change): &(&QuestionChange, &PersonChange)| {
        let (sets, short) = (both.sets(), both.short(&question.id));
        match change.presence {
            Presence::Both => text::compared_person(sets, change, &short),
            Presence::Before => {
                format!("{short}: {}.", text::answer_words(sets.before, change.from))
            }
            Presence::After => format!("{short}: {}.", text::answer_words(sets.after, change.to)),
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
