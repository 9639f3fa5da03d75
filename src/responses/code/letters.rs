//! The letters of a code, out of what mail, chat and text messages made of it.

use data_encoding::Specification;

/// The most letters of a tag's name, and of all that stands in one.
const LONGEST_NAME: usize = 10;
const LONGEST_TAG: usize = 300;

/// Letters of a word that is hardly one of a sentence.
const LONG_WORD: usize = 12;

/// What a text says once everything is taken out that programs put between letters: in capitals,
/// each with its place in the text. A letter that is no ASCII stands as [`OTHER`].
pub(super) struct Cleaned {
    pub letters: String,
    pub places: Vec<usize>,
}

/// Stands for a letter that no code has.
const OTHER: char = '\0';

/// Takes out tags, spaces and marks.
pub(super) fn clean(text: &str) -> Cleaned {
    let mut cleaned = Cleaned { letters: String::new(), places: Vec::new() };
    let mut from = 0;
    for (at, c) in text.char_indices() {
        if at < from {
            continue;
        }
        if let Some(length) = tag(&text[at..]).or_else(|| entity(&text[at..])) {
            from = at + length;
        } else if !is_put_in(c) {
            cleaned.letters.push(plain(c));
            cleaned.places.push(at);
        }
    }
    cleaned
}

/// Bytes of the HTML tag that a text begins with.
fn tag(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('<')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric())?;
    let is_name = (1..=LONGEST_NAME).contains(&end) && !name.starts_with(|c: char| c.is_numeric());
    let goes_on = name[end..].starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace());
    let close = inside.find('>')?;
    (is_name && goes_on && close <= LONGEST_TAG).then_some(close + 2)
}

/// Bytes of the HTML entity that a text begins with.
fn entity(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('&')?;
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '#')?;
    ((2..=LONGEST_NAME).contains(&end) && inside[end..].starts_with(';')).then_some(end + 2)
}

/// What mail and chat programs put between letters.
fn is_put_in(c: char) -> bool {
    let marks = "><|*_=-`~\"'\\“”‘’«»…–—‐‑‒―•◦‣·●▪■";
    let unseen = matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    );
    c.is_whitespace() || marks.contains(c) || unseen
}

/// A letter as a code has it: in capitals, and narrow where it was wide.
fn plain(c: char) -> char {
    let narrow = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(OTHER),
        '。' => '.',
        '\u{fe55}' | '\u{a789}' | '\u{2236}' => ':',
        c => c,
    };
    if narrow.is_ascii() { narrow.to_ascii_uppercase() } else { OTHER }
}

/// The letters of base 32 that cleaned letters begin with.
pub(super) fn run(letters: &str) -> String {
    letters.chars().map_while(symbol).collect()
}

/// A letter of base 32; those beside it are taken for what people who type from paper mean.
fn symbol(c: char) -> Option<char> {
    match c {
        'A'..='Z' | '2'..='7' => Some(c),
        '0' => Some('O'),
        '1' => Some('I'),
        '8' => Some('B'),
        _ => None,
    }
}

/// The ways to read what stands after the mark of a code, the most likely first: without a break;
/// only lines that are nothing but letters of a code, where a header or a sentence stands between
/// them; only long words.
pub(super) fn readings(letters: &str, text: &str) -> Vec<String> {
    let capitals = is_in_capitals(text);
    let line = |line: &str| {
        let words: Vec<String> = words(line, capitals).into_iter().flatten().collect();
        // A word that is none of a code makes the line one of a message.
        let count = line.split_whitespace().filter(|word| !is_counter(word)).count();
        (words.len() == count).then(|| words.concat())
    };
    let first_line = text.lines().next().unwrap_or_default();
    let first_word = |text| words(text, capitals).into_iter().next().flatten().unwrap_or_default();
    let lines = text.lines().skip(1).filter_map(line);
    let lines: String = std::iter::once(first_word(first_line)).chain(lines).collect();
    let all: Vec<String> = words(text, capitals).into_iter().flatten().collect();
    let long: String =
        all.iter().filter(|word| word.len() >= LONG_WORD).map(String::as_str).collect();
    // The last word of a code may be short, and a full stop tells which it is.
    vec![run(letters), lines, long, all.concat()]
}

/// Whether the letters that a text begins with are capitals.
fn is_in_capitals(text: &str) -> bool {
    text.chars().find(|c| c.is_ascii_alphabetic()).is_some_and(|c| c.is_ascii_uppercase())
}

/// The words of a text: the letters of each that can be of a code in this case, none of others.
fn words(text: &str, capitals: bool) -> Vec<Option<String>> {
    let word = |word: &str| {
        let of_case = |c: char| !c.is_ascii_alphabetic() || c.is_ascii_uppercase() == capitals;
        let cleaned = clean(word);
        let letters = cleaned.letters.trim_end_matches('.');
        let found = run(letters);
        (word.chars().all(of_case) && found.len() == letters.len()).then_some(found)
    };
    text.split_whitespace().filter(|word| !is_counter(word)).map(word).collect()
}

/// Whether a word counts messages or lines: `(2/3)`, `2/3:`, `2.`, `2)`, `•`.
fn is_counter(word: &str) -> bool {
    let inside = word.trim_matches(|c: char| "()[]:.".contains(c) || is_put_in(c));
    let number = |text: &str| text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    match inside.split_once('/') {
        Some((at, of)) => number(at) && number(of) && !at.is_empty() && !of.is_empty(),
        None => number(inside) && (inside.is_empty() || inside.len() < word.len()),
    }
}

/// Whether what stands after a mark was a code once, and is no word of a sentence.
pub(super) fn is_meant(text: &str) -> bool {
    /// As many letters as a word of a sentence rarely has.
    const MANY: usize = 24;
    /// As few as are worth a word about them.
    const FEW: usize = 8;
    let capitals = is_in_capitals(text);
    let words = words(text, capitals);
    let first: String = words.iter().map_while(|word| word.as_deref()).collect();
    let Some(Some(word)) = words.first() else {
        // A wrong sign in the midst of capitals and digits.
        let word = text.split_whitespace().next().unwrap_or_default();
        let found = clean(word).letters.chars().filter(|c| symbol(*c).is_some()).count();
        let lower = word.chars().filter(char::is_ascii_lowercase).count();
        return found >= FEW && (lower == 0 || found >= MANY);
    };
    if capitals {
        first.len() >= FEW
    } else {
        word.len() >= MANY || word.len() >= FEW && word.contains(|c: char| c.is_ascii_digit())
    }
}

/// The bytes that letters hold for certain, also where the last ones are missing.
pub(super) fn so_far(letters: &str) -> Vec<u8> {
    let mut lenient = Specification::new();
    lenient.symbols.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    lenient.check_trailing_bits = false;
    // One, three or six letters of eight end in a letter that holds no byte.
    let odd = usize::from(matches!(letters.len() % 8, 1 | 3 | 6));
    let letters = letters.get(..letters.len() - odd).unwrap_or_default();
    let bytes = lenient.encoding().ok().and_then(|it| it.decode(letters.as_bytes()).ok());
    bytes.unwrap_or_default()
}
