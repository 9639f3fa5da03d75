use crate::compile::map_words;
use crate::language::{Language, Message};

/// What stands around each message.
const OPEN: char = '«';
const CLOSE: char = '»';

/// A language that nobody speaks, made of another to see that all of it is translated and fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// Longer by a third, with accents and in brackets.
    Accented,
    /// In brackets, to be shown from right to left.
    Mirrored,
}

impl Pseudo {
    /// The texts of a language, in its own order.
    #[must_use]
    pub fn table(self, language: &Language) -> Vec<String> {
        let text = |message: &Message| match message.key().as_str() {
            "language.tag" => self.tag().to_owned(),
            "language.direction" => self.direction().to_owned(),
            _ => self.message(&message.pattern),
        };
        language.messages.iter().map(text).collect()
    }

    /// Its tag: of those that are set aside for such languages.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Pseudo::Accented => "en-XA",
            Pseudo::Mirrored => "ar-XB",
        }
    }

    /// How it is read, as pages say it.
    #[must_use]
    pub fn direction(self) -> &'static str {
        match self {
            Pseudo::Accented => "ltr",
            Pseudo::Mirrored => "rtl",
        }
    }

    /// What stands outside messages in a text. `depth` is how many are open before it, and after it:
    /// a page shows a message with a link in it as several texts.
    pub fn outside(text: &str, depth: &mut usize) -> String {
        let mut left = String::new();
        for c in text.chars() {
            match c {
                OPEN => *depth += 1,
                CLOSE => *depth = depth.saturating_sub(1),
                c if *depth == 0 => left.push(c),
                _ => {}
            }
        }
        left
    }

    fn message(self, pattern: &str) -> String {
        let words = map_words(pattern, |words| match self {
            Pseudo::Accented => longer(words),
            Pseudo::Mirrored => words.to_owned(),
        });
        format!("{OPEN}{words}{CLOSE}")
    }
}

/// Words with accents, and every third letter twice. What stands in angle brackets is markup.
fn longer(words: &str) -> String {
    let mut text = String::new();
    let (mut letters, mut in_tag) = (0, false);
    for c in words.chars() {
        in_tag |= c == '<';
        let accented = if in_tag { c } else { accented(c) };
        in_tag &= c != '>';
        text.push(accented);
        if !in_tag && c.is_alphabetic() {
            letters += 1;
            if letters % 3 == 0 {
                text.push(accented);
            }
        }
    }
    text
}

fn accented(c: char) -> char {
    match c {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ö',
        'u' => 'ü',
        'n' => 'ñ',
        'c' => 'ç',
        'y' => 'ý',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ö',
        'U' => 'Ü',
        other => other,
    }
}
