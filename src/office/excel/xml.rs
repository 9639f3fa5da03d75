/// What every part begins with.
pub const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The namespace of everything in a workbook.
pub const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Words for an element or an attribute. Characters that XML forbids become a visible sign.
pub fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Words for a cell. SpreadsheetML reads `_x0041_` as a character: an underscore that begins such
/// a sequence is written as one.
pub fn cell(words: &str) -> String {
    let mut parts = words.split("_x");
    let mut cell = escaped(parts.next().unwrap_or_default());
    for part in parts {
        let bytes = part.as_bytes();
        let hex = bytes.get(..4).is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit));
        let code = hex && bytes.get(4) == Some(&b'_');
        cell.push_str(if code { "_x005F_x" } else { "_x" });
        cell.push_str(&escaped(part));
    }
    cell
}

/// The name of a column: `A` to `Z`, then `AA`.
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        match (rest / 26).checked_sub(1) {
            Some(more) => rest = more,
            None => break,
        }
    }
    letters.iter().rev().collect()
}
