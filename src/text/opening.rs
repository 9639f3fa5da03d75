/// The first sentence of a text, and as many more, up to `most` characters, as are whole.
pub fn opening(text: &str, most: usize) -> &str {
    let text = text.trim();
    let mut end = None;
    for at in ends(text) {
        if end.is_some() && text[..at].chars().count() > most {
            break;
        }
        end = Some(at);
    }
    &text[..end.unwrap_or(text.len())]
}

/// Where sentences end: after a full stop or the like and what closes it, before a space that no
/// small letter follows.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    let stop = |c: char| matches!(c, '.' | '?' | '!');
    let closes = |c: char| matches!(c, '”' | '’' | ')');
    text.char_indices().filter_map(move |(at, c)| {
        if !stop(c) {
            return None;
        }
        let rest = &text[at + c.len_utf8()..];
        let after = rest.trim_start_matches(closes);
        let next = after.trim_start();
        let over = next.is_empty()
            || after.starts_with(char::is_whitespace) && !next.starts_with(char::is_lowercase);
        over.then(|| text.len() - after.len())
    })
}
