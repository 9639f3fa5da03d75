use groundwork::messages::{Segment, segments};

/// Put into a message for what a test does not know: a time of day, the name of a file. Any words of
/// the same line stand there.
pub const ANY: &str = "\u{fffc}";

/// The words of a message, without the marks of links and the like: what a page shows of it.
#[must_use]
pub fn words(message: &str) -> String {
    let words = |segment| match segment {
        Segment::Plain(words) | Segment::Marked(_, words) => words,
    };
    segments(message).into_iter().map(words).collect()
}

/// The words that the first mark of a message stands around: what its link says.
#[must_use]
pub fn marked(message: &str) -> &str {
    let marked = segments(message).into_iter().find_map(|segment| match segment {
        Segment::Marked(_, words) => Some(words),
        Segment::Plain(_) => None,
    });
    marked.expect("a mark")
}

/// What a field is called that has a hint within its label: that it is optional, for example.
#[must_use]
pub fn labelled(label: &str, hint: &str) -> String {
    format!("{label} {hint}")
}

/// Whether a page shows a message, which may have marks and [`ANY`] in it.
#[must_use]
pub fn holds(page: &str, message: &str) -> bool {
    let message = words(message);
    if !message.contains(ANY) {
        return page.contains(&message);
    }
    page.lines().any(|line| {
        let mut rest = line;
        message.split(ANY).all(|part| {
            let found = rest.split_once(part);
            rest = found.map_or(rest, |(_, after)| after);
            found.is_some()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{ANY, holds};

    #[test]
    fn a_message_is_found_without_its_marks_and_with_anything_in_its_gap() {
        let page = "Saved at 3:15 pm\nThe kettle is warm.\nSaved";
        assert!(holds(page, "The <b>kettle</b> is"));
        assert!(holds(page, &format!("Saved at {ANY}")));
        assert!(holds(page, &format!("{ANY} pm")));
        assert!(holds(page, &format!("The {ANY} is {ANY}.")));
        assert!(!holds(page, &format!("Saved {ANY} warm.")));
        assert!(!holds(page, &format!("warm {ANY} The")));
    }
}
