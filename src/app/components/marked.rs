use leptos::prelude::*;

use crate::messages::{Piece, pieces};

/// A message with links or the like in it: `mark` draws what is marked, by its name and words.
pub fn marked(text: &str, mark: &dyn Fn(&str, String) -> AnyView) -> AnyView {
    let piece = |piece| match piece {
        Piece::Plain(words) => words.to_owned().into_any(),
        Piece::Marked(name, words) => mark(name, words.to_owned()),
    };
    pieces(text).into_iter().map(piece).collect_view().into_any()
}
