//! How wide a text comes out. The core has no font, so widths are estimated from the average
//! advances of a humanist sans serif, and generously: a label that is given too much room looks
//! better than one that is cut.

/// About how wide a line of text comes out, in the units of `size`; rather more than less.
pub fn width(text: &str, size: f32, bold: bool) -> f32 {
    let ems: f32 = text.chars().map(advance).sum();
    ems * size * if bold { 1.16 } else { 1.1 }
}

/// The advance of a character, in ems.
fn advance(c: char) -> f32 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | ' ' => 0.28,
        'f' | 't' | 'r' | '(' | ')' | '-' | '“' | '”' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' | '◆' => 0.86,
        'A'..='Z' => 0.64,
        'a'..='z' | '0'..='9' => 0.53,
        // Accented letters, Greek and Cyrillic are about as wide as capitals.
        '\u{80}'..='\u{10ff}' | '\u{1e00}'..='\u{1fff}' => 0.72,
        _ if c.is_ascii() => 0.55,
        _ => 1.05,
    }
}

/// Longer texts are cut before they are measured; no label is as long.
const LONGEST: usize = 240;

/// The text on one line: white space made plain, cut with “…” where it is too wide.
pub(super) fn fit(text: &str, size: f32, bold: bool, most: f32) -> String {
    wrap(text, size, bold, most, 1).pop().unwrap_or_default()
}

/// The text on lines no wider than `most`, at most `lines` of them; the last ends with “…” where
/// more would follow.
pub(super) fn wrap(text: &str, size: f32, bold: bool, most: f32, lines: usize) -> Vec<String> {
    let clipped: String = text.chars().take(LONGEST).collect();
    let mut all: Vec<String> = Vec::new();
    let mut line = String::new();
    let fits = |text: &str| width(text, size, bold) <= most;
    for word in clipped.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            all.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            line.push(c);
            if !fits(&line) && line.chars().nth(1).is_some() {
                line.pop();
                all.push(std::mem::replace(&mut line, c.to_string()));
            }
        }
    }
    if !line.is_empty() {
        all.push(line);
    }
    let cut = all.len() > lines || text.chars().nth(LONGEST).is_some();
    all.truncate(lines.max(1));
    if let Some(last) = all.last_mut().filter(|_| cut) {
        while !last.is_empty() && !fits(&format!("{last}…")) {
            last.pop();
        }
        last.truncate(last.trim_end().len());
        last.push('…');
    }
    all
}
