use std::collections::BTreeSet;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::app::platform;
use crate::messages::questions;
use crate::question_set::Questionnaire;
use crate::text;

fn id(at: usize) -> String {
    format!("term-{at}")
}

/// A text whose terms lead to their meaning in [`words_used`]. Links, since a button would part
/// the sentence for those who hear it.
pub fn glossed(set: &Questionnaire, text: &str) -> AnyView {
    let here = format!("#{}", platform::address());
    let mut pieces = Vec::new();
    let mut from = 0;
    for mention in text::mentions(set, text) {
        let (before, said) = (&text[from..mention.range.start], &text[mention.range.clone()]);
        from = mention.range.end;
        let to = format!("#{}", id(mention.at));
        let show = move |event: MouseEvent| {
            event.prevent_default();
            platform::reveal(&to);
        };
        pieces.push(before.to_owned().into_any());
        pieces.push(
            view! {
                <a class="term" href=here.clone() on:click=show>{said.to_owned()}</a>
            }
            .into_any(),
        );
    }
    pieces.push(text[from..].to_owned().into_any());
    pieces.into_any()
}

/// The terms that some texts say, with their meanings; nothing where they say none.
pub fn words_used<'a>(
    set: &Questionnaire,
    texts: impl IntoIterator<Item = &'a String>,
) -> Option<AnyView> {
    let mut said = BTreeSet::new();
    for text in texts {
        for mention in text::mentions(set, text) {
            said.insert(mention.at);
        }
    }
    let row = |at: usize| {
        let term = set.glossary.get(at)?;
        Some(view! {
            <dt id=id(at) tabindex="-1">{term.term.clone()}</dt>
            <dd>{term.meaning.clone()}</dd>
        })
    };
    let rows: Vec<_> = said.into_iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| {
        view! { <details><summary>{questions::words_used()}</summary><dl>{rows}</dl></details> }
            .into_any()
    })
}
