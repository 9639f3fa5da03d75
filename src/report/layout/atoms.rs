//! Text to atoms: what must stay on one line where it can.

use super::measure::Measure;
use crate::report::Span;

/// The manner of a piece of text: bold or not, and which span's link it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Manner {
    pub bold: bool,
    pub link: Option<usize>,
}

/// Text in one manner.
#[derive(Clone, Debug)]
pub(super) struct Fragment {
    pub text: String,
    pub manner: Manner,
    pub width: f32,
}

/// A word, or a part of one after which a line may end.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    pub fragments: Vec<Fragment>,
    pub width: f32,
    pub then: Then,
}

/// What follows an atom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Then {
    /// The rest of the word; a line may end here all the same.
    Rest,
    /// A space of this manner and width.
    Space(Manner, f32),
    /// The end of the line.
    Break,
}

/// The atoms of spans, measured. `bold` makes all of them bold.
pub(super) fn atoms(measure: &dyn Measure, spans: &[Span], bold: bool, size: f32) -> Vec<Atom> {
    let mut reader = Reader { measure, size, atoms: Vec::new(), word: Vec::new() };
    for (index, span) in spans.iter().enumerate() {
        let link = span.link.as_ref().map(|_| index);
        let manner = Manner { bold: bold || span.bold, link };
        for c in span.text.chars() {
            reader.read(c, manner);
        }
    }
    reader.end_word();
    reader.atoms
}

struct Reader<'a> {
    measure: &'a dyn Measure,
    size: f32,
    atoms: Vec<Atom>,
    word: Vec<(char, Manner)>,
}

impl Reader<'_> {
    fn read(&mut self, c: char, manner: Manner) {
        match c {
            '\n' | '\u{2028}' | '\u{2029}' => {
                self.end_word();
                match self.atoms.last_mut() {
                    Some(last) if last.then != Then::Break => last.then = Then::Break,
                    _ => {}
                }
            }
            _ if is_break_space(c) => {
                self.end_word();
                if let Some(last) = self.atoms.last_mut()
                    && last.then == Then::Rest
                {
                    let width = self.measure.width(" ", manner.bold, self.size);
                    last.then = Then::Space(manner, width);
                }
            }
            '\u{200b}' => self.end_word(),
            '\u{feff}' => {}
            _ => self.word.push((shown(c), manner)),
        }
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        let mut from = 0;
        for to in 1..=word.len() {
            let part = word.get(from..to).unwrap_or_default();
            if to == word.len() || may_end_line(part, word.get(to).map(|(c, _)| *c)) {
                self.atoms.push(self.atom(part));
                from = to;
            }
        }
    }

    fn atom(&self, part: &[(char, Manner)]) -> Atom {
        let mut fragments: Vec<Fragment> = Vec::new();
        for &(c, manner) in part {
            match fragments.last_mut() {
                Some(last) if last.manner == manner => last.text.push(c),
                _ => fragments.push(Fragment { text: c.to_string(), manner, width: 0.0 }),
            }
        }
        for fragment in &mut fragments {
            fragment.width = self.measure.width(&fragment.text, fragment.manner.bold, self.size);
        }
        let width = fragments.iter().map(|f| f.width).sum();
        Atom { fragments, width, then: Then::Rest }
    }
}

fn is_break_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// The character itself, or the sign for one that is none.
pub fn shown(c: char) -> char {
    if c.is_control() || is_noncharacter(c) { '\u{fffd}' } else { c }
}

fn is_noncharacter(c: char) -> bool {
    let n = u32::from(c);
    n & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&n)
}

/// Whether a line may end after these characters of a word when `next` follows: after a stroke
/// or a dash between letters, and after more signs in an address.
fn may_end_line(part: &[(char, Manner)], next: Option<char>) -> bool {
    let (Some((last, _)), Some(next)) = (part.last(), next) else { return false };
    if !next.is_alphanumeric() || part.len() < 2 {
        return false;
    }
    let linked = part.iter().all(|(_, manner)| manner.link.is_some());
    match last {
        '/' | '-' | '–' | '—' => linked || next.is_alphabetic(),
        '.' | '?' | '&' | '=' | '_' | '#' | '@' => linked,
        _ => false,
    }
}

/// Whether a word may be cut between these two: never before a mark that joins what precedes it,
/// nor after a joiner.
pub(super) fn may_cut(before: char, after: char) -> bool {
    !joins(after) && before != '\u{200d}' && !(is_regional(before) && is_regional(after))
}

fn is_regional(c: char) -> bool {
    ('\u{1f1e6}'..='\u{1f1ff}').contains(&c)
}

/// Marks that combine with the character before them, roughly: the blocks of combining marks,
/// and the signs of scripts whose vowels are marks.
fn joins(c: char) -> bool {
    matches!(u32::from(c),
        0x0300..=0x036f | 0x0483..=0x0489 | 0x0591..=0x05bd | 0x05bf..=0x05c7
        | 0x0610..=0x061a | 0x064b..=0x065f | 0x0670 | 0x06d6..=0x06ed | 0x0711
        | 0x0730..=0x074a | 0x0900..=0x0903 | 0x093a..=0x094f | 0x0951..=0x0957
        | 0x0981..=0x0983 | 0x09bc..=0x09cd | 0x0a01..=0x0a03 | 0x0a3c..=0x0a51
        | 0x0a81..=0x0a83 | 0x0abc..=0x0acd | 0x0b01..=0x0b03 | 0x0b3c..=0x0b57
        | 0x0bbe..=0x0bd7 | 0x0c00..=0x0c04 | 0x0c3c..=0x0c56 | 0x0c81..=0x0c83
        | 0x0cbc..=0x0cd6 | 0x0d00..=0x0d03 | 0x0d3b..=0x0d57 | 0x0dca..=0x0ddf
        | 0x0e31 | 0x0e34..=0x0e3a | 0x0e47..=0x0e4e | 0x0eb1 | 0x0eb4..=0x0ebc
        | 0x0ec8..=0x0ece | 0x0f71..=0x0f84 | 0x102b..=0x103e | 0x135d..=0x135f
        | 0x17b4..=0x17d3 | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x200c..=0x200d
        | 0x20d0..=0x20ff | 0x302a..=0x302f | 0x3099..=0x309a | 0xfe00..=0xfe0f
        | 0xfe20..=0xfe2f | 0x1f3fb..=0x1f3ff | 0xe0020..=0xe007f | 0xe0100..=0xe01ef)
}
