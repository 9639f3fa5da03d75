//! How high a row must be so that its words are seen: programs other than Excel do not work it
//! out when they open a file, and Excel only for rows that say nothing of it.

/// A line of text in points.
const LINE: f64 = 12.75;

/// The highest row that the format allows, in points.
const MOST: f64 = 409.0;

/// The height of a row, in points, from its words and the widths of their columns in characters.
pub fn row_height<'a>(cells: impl Iterator<Item = (&'a str, u16)>) -> f64 {
    let lines = cells.map(|(words, width)| lines(words, usize::from(width))).max().unwrap_or(1);
    let lines = u16::try_from(lines.max(1)).unwrap_or(u16::MAX);
    (f64::from(lines) * LINE + 4.0).min(MOST)
}

/// How many lines words take when they are set so wide.
fn lines(words: &str, width: usize) -> usize {
    // Widths count digits of a size above; letters are narrower. Rather a line too many.
    let width = (width * 6 / 5).max(2);
    words.lines().map(|paragraph| of_paragraph(paragraph, width)).sum()
}

fn of_paragraph(paragraph: &str, width: usize) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in paragraph.split(' ') {
        let mut needs = word.chars().map(wide).sum::<usize>();
        if used > 0 && used + 1 + needs > width {
            lines += 1;
            used = 0;
        }
        // A word longer than the line is broken.
        lines += needs.saturating_sub(1) / width;
        needs -= needs.saturating_sub(1) / width * width;
        used += needs + usize::from(used > 0);
    }
    lines
}

/// Letters of East Asian scripts and pictures take twice the room.
fn wide(c: char) -> usize {
    if matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{ffdc}' | '\u{1f000}'..) {
        2
    } else {
        1
    }
}
