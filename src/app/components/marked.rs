use leptos::prelude::*;

use crate::messages::{Segment, segments};

/// A message with links or the like in it: `mark` draws what is marked, by its name and words.
pub fn marked(text: &str, mark: &dyn Fn(&str, String) -> AnyView) -> AnyView {
    let shown = |segment| match segment {
        Segment::Plain(words) => words.to_owned().into_any(),
        Segment::Marked(name, words) => mark(name, words.to_owned()),
    };
    segments(text).into_iter().map(shown).collect_view().into_any()
}

/// What a person typed, in its own direction. In a message it stands where a mark is, so that nothing
/// in it is read as a mark.
pub fn typed(words: &str) -> AnyView {
    view! { <span class="said" dir="auto">{words.to_owned()}</span> }.into_any()
}
