use leptos::prelude::*;

use super::compared::Compared;
use crate::app::store::{State, question_href};
use crate::question_set::QuestionId;
use crate::text;

/// A question's short name, as a way to it where the open assessment asks it.
pub fn question_name(state: State, both: &Compared, id: &QuestionId) -> AnyView {
    let short = both.short(id);
    let asked = state.questionnaire_untracked().is_some_and(|set| set.question(id).is_some());
    match asked {
        true => view! { <a href=question_href(state, id)>{short}</a> }.into_any(),
        false => view! { <span>{short}</span> }.into_any(),
    }
}

/// What a sentence says after the name that it begins with.
pub fn after_name(sentence: &str, name: &str) -> String {
    let rest = sentence.strip_prefix(name).and_then(|rest| rest.strip_prefix(": "));
    text::capital(rest.unwrap_or(sentence))
}

/// Lines as a plain list; nothing where there are none.
pub fn lines(lines: Vec<String>) -> Option<impl IntoView> {
    let line = |words: String| view! { <li class="said" dir="auto">{words}</li> };
    let any = !lines.is_empty();
    any.then(|| view! { <ul>{lines.into_iter().map(line).collect_view()}</ul> })
}
