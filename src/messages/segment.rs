/// A piece of a message: plain, or what stands between `<name>` and `</name>`, for a link, emphasis
/// or the like in the middle of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words.
    Plain(&'t str),
    /// A name, and the words that it stands around.
    Marked(&'t str, &'t str),
}

/// The pieces of a message, in order. A mark that is not closed is plain.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, name, inside, after)) = first_mark(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Plain(before));
        }
        pieces.push(Piece::Marked(name, inside));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Plain(rest));
    }
    pieces
}

fn first_mark(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, rest) = text.split_once('<')?;
    let (name, rest) = rest.split_once('>')?;
    let (inside, rest) = rest.split_once("</")?;
    let after = rest.strip_prefix(name)?.strip_prefix('>')?;
    Some((before, name, inside, after))
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn marks_are_found_and_what_is_not_closed_is_plain() {
        let found = pieces("See <link>the list</link>, or <b>ask</b>.");
        let expected = [
            Piece::Plain("See "),
            Piece::Marked("link", "the list"),
            Piece::Plain(", or "),
            Piece::Marked("b", "ask"),
            Piece::Plain("."),
        ];
        assert_eq!(found, expected);
        for plain in ["3 < 4", "<a>open", "a <b>c</d>", ""] {
            assert!(pieces(plain).iter().all(|piece| matches!(piece, Piece::Plain(_))), "{plain}");
        }
    }
}
