/// A segment of a message: plain, or what stands between `<name>` and `</name>`, for a link, emphasis
/// or the like in the middle of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'t> {
    /// Words.
    Plain(&'t str),
    /// A name, and the words that it stands around.
    Marked(&'t str, &'t str),
}

/// The segments of a message, in order. A mark that is not closed is plain.
#[must_use]
pub fn segments(text: &str) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let mut rest = text;
    while let Some((before, name, inside, after)) = first_mark(rest) {
        if !before.is_empty() {
            segments.push(Segment::Plain(before));
        }
        segments.push(Segment::Marked(name, inside));
        rest = after;
    }
    if !rest.is_empty() {
        segments.push(Segment::Plain(rest));
    }
    segments
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
    use super::{Segment, segments};

    #[test]
    fn marks_are_found_and_what_is_not_closed_is_plain() {
        let found = segments("See <link>the list</link>, or <b>ask</b>.");
        let expected = [
            Segment::Plain("See "),
            Segment::Marked("link", "the list"),
            Segment::Plain(", or "),
            Segment::Marked("b", "ask"),
            Segment::Plain("."),
        ];
        assert_eq!(found, expected);
        for plain in ["3 < 4", "<a>open", "a <b>c</d>", ""] {
            assert!(
                segments(plain).iter().all(|piece| matches!(piece, Segment::Plain(_))),
                "{plain}"
            );
        }
    }
}
