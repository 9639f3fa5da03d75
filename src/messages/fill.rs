use super::{CASE, END, FIRST, KEY, SELECT, VARIABLE};

/// How a language tells one from many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plurals {
    /// One, and other.
    English,
}

impl Plurals {
    /// The category of CLDR that a number belongs to.
    fn category(self, number: &str) -> &'static str {
        match (self, number) {
            (Plurals::English, "1") => "one",
            _ => "other",
        }
    }
}

/// Puts arguments into a text. What it does not understand stands there as it is.
pub(super) fn fill(pattern: &str, arguments: &[String], plurals: Plurals) -> String {
    let mut filler = Filler { rest: pattern, arguments, plurals, text: String::new() };
    filler.run();
    filler.text
}

struct Filler<'t> {
    rest: &'t str,
    arguments: &'t [String],
    plurals: Plurals,
    text: String,
}

impl<'t> Filler<'t> {
    /// Up to the end, or to the end of a case.
    fn run(&mut self) {
        while let Some(c) = self.rest.chars().next() {
            if c == CASE || c == END {
                return;
            }
            self.rest = &self.rest[c.len_utf8()..];
            match c {
                VARIABLE => {
                    let argument = self.argument();
                    self.text.push_str(argument);
                }
                SELECT => self.select(),
                c => self.text.push(c),
            }
        }
    }

    /// The first case that fits.
    fn select(&mut self) {
        let value = self.argument();
        let category = self.plurals.category(value);
        let mut is_done = false;
        while let Some(case) = self.rest.strip_prefix(CASE) {
            let (key, rest) = case.split_once(KEY).unwrap_or((case, ""));
            let before = self.text.len();
            self.rest = rest;
            self.run();
            let fits = !is_done && (key.is_empty() || key == value || key == category);
            is_done |= fits;
            if !fits {
                self.text.truncate(before);
            }
        }
        self.rest = self.rest.strip_prefix(END).unwrap_or(self.rest);
    }

    fn argument(&mut self) -> &'t str {
        let mut chars = self.rest.chars();
        let at = chars.next().map(|c| (c as usize).wrapping_sub(FIRST as usize));
        self.rest = chars.as_str();
        at.and_then(|at| self.arguments.get(at)).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::{Plurals, fill};

    fn filled(pattern: &str, arguments: &[&str]) -> String {
        let arguments: Vec<String> = arguments.iter().map(|&a| a.to_owned()).collect();
        fill(pattern, &arguments, Plurals::English)
    }

    /// No answers, one answer from someone, or some.
    const ANSWERS: &str = "\u{2}0\u{3}0\u{4}No answers\u{3}one\u{4}One answer from \u{1}1\
                           \u{3}\u{4}\u{1}0 answers\u{5} so far";

    #[test]
    fn the_case_that_fits_is_taken() {
        assert_eq!(filled(ANSWERS, &["0", "Jo"]), "No answers so far");
        assert_eq!(filled(ANSWERS, &["1", "Jo"]), "One answer from Jo so far");
        assert_eq!(filled(ANSWERS, &["12", "Jo"]), "12 answers so far");
    }

    #[test]
    fn what_is_put_in_is_not_read_again() {
        assert_eq!(filled("\u{1}0!", &["\u{1}0\u{2}\u{5}"]), "\u{1}0\u{2}\u{5}!");
    }

    #[test]
    fn a_text_that_is_broken_off_or_asks_for_more_stops_nothing() {
        for end in 0..ANSWERS.len() {
            let _ = filled(&ANSWERS[..end], &["2"]);
        }
        assert_eq!(filled("a\u{1}7b", &[]), "ab");
        assert_eq!(filled("a\u{5}b", &[]), "a");
    }
}
