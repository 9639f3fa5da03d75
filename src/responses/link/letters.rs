//! The letters of a link, out of what mail, chat and gateways made of it.

/// How often a gateway may have encoded what was encoded before.
const MOST_TIMES: usize = 3;

/// The text with every `%2F` as the sign that it stands for. What is no such sign stays.
pub fn decode_percent(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MOST_TIMES {
        if !text.contains('%') {
            break;
        }
        text = decode_once(&text);
    }
    text
}

fn decode_once(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |at: usize| char::from(*after.get(at)?).to_digit(16);
        match (*first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high << 4 | low) as u8);
                rest = &after[2..];
            }
            (byte, ..) => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What follows each `seat/` of a text, in its order: where links to seats have their content.
pub(super) fn after_route(text: &str) -> Vec<&str> {
    const ROUTE: &str = "seat/";
    let lower = text.to_ascii_lowercase();
    lower.match_indices(ROUTE).map(|(at, _)| &text[at + ROUTE.len()..]).collect()
}

/// The letters of base64url that a text begins with; line breaks and the marks of quotes between
/// them are passed over.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| !is_put_in(*c)).take_while(|c| is_letter(*c)).collect()
}

pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// What mail programs put between the letters of a long link.
pub(super) fn is_put_in(c: char) -> bool {
    let unseen = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    c.is_whitespace() || matches!(c, '>' | '|' | '=' | '*') || unseen
}
