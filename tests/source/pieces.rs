use std::iter::Peekable;
use std::str::CharIndices;

/// What a piece of Rust is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Code, with line breaks.
    Code,
    /// A comment without its slashes.
    Comment,
    /// A string literal's value, a line continuation taken out of it.
    Literal,
}

/// A piece of Rust.
#[derive(Debug)]
pub struct Piece {
    /// What it is.
    pub kind: Kind,
    /// Its text.
    pub text: String,
    /// The line it begins on, from 1.
    pub line: usize,
}

struct Reader<'a> {
    text: &'a str,
    rest: Peekable<CharIndices<'a>>,
    line: usize,
    pieces: Vec<Piece>,
}

/// Takes Rust apart. Enough of the language for files that compile.
pub fn pieces(text: &str) -> Vec<Piece> {
    let rest = text.char_indices().peekable();
    let mut reader = Reader { text, rest, line: 1, pieces: Vec::new() };
    let mut before = ' ';
    while let Some((at, c)) = reader.next() {
        let ahead = &text[at..];
        match c {
            '/' if ahead.starts_with("//") => reader.line_comment(),
            '/' if ahead.starts_with("/*") => reader.block_comment(),
            '"' => reader.string(),
            'r' if !is_name(before) && raw_marks(ahead).is_some() => {
                reader.raw_string(raw_marks(ahead).unwrap());
            }
            '\'' => reader.quote(ahead),
            _ => reader.code(c),
        }
        before = c;
    }
    reader.pieces
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// How many `#` open a raw string here, when one does.
fn raw_marks(ahead: &str) -> Option<usize> {
    let marks = ahead[1..].chars().take_while(|c| *c == '#').count();
    ahead[1 + marks..].starts_with('"').then_some(marks)
}

impl Reader<'_> {
    fn next(&mut self) -> Option<(usize, char)> {
        let next = self.rest.next();
        self.line += usize::from(next.is_some_and(|(_, c)| c == '\n'));
        next
    }

    fn code(&mut self, c: char) {
        let line = self.line - usize::from(c == '\n');
        match self.pieces.last_mut().filter(|p| p.kind == Kind::Code) {
            Some(piece) => piece.text.push(c),
            None => self.pieces.push(Piece { kind: Kind::Code, text: c.to_string(), line }),
        }
    }

    fn add(&mut self, kind: Kind, text: String, line: usize) {
        self.pieces.push(Piece { kind, text, line });
    }

    fn line_comment(&mut self) {
        let line = self.line;
        let mut text = String::new();
        while let Some((_, c)) = self.next() {
            text.push(c);
            if c == '\n' {
                break;
            }
        }
        self.add(Kind::Comment, text.trim_start_matches(['/', '!']).to_owned(), line);
    }

    fn block_comment(&mut self) {
        let line = self.line;
        let (mut depth, mut text, mut before) = (1, String::new(), ' ');
        self.next();
        while let Some((_, c)) = self.next() {
            text.push(c);
            let pair = (before, c);
            before = if pair == ('*', '/') || pair == ('/', '*') { ' ' } else { c };
            depth += i32::from(pair == ('/', '*')) - i32::from(pair == ('*', '/'));
            if depth == 0 {
                break;
            }
        }
        self.add(Kind::Comment, text, line);
    }

    fn string(&mut self) {
        let line = self.line;
        let mut text = String::new();
        while let Some((_, c)) = self.next() {
            match c {
                '"' => break,
                '\\' => self.escape(&mut text),
                _ => text.push(c),
            }
        }
        self.add(Kind::Literal, text, line);
    }

    fn escape(&mut self, text: &mut String) {
        match self.next() {
            Some((_, '\n')) => while self.rest.next_if(|(_, c)| *c == ' ').is_some() {},
            Some((_, 'n' | 't' | 'r')) => text.push(' '),
            Some((at, 'u')) => {
                let digits = self.text[at..].split(['{', '}']).nth(1).unwrap_or_default();
                let code = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
                text.extend(code);
                while self.next().is_some_and(|(_, c)| c != '}') {}
            }
            Some((_, c)) => text.push(c),
            None => {}
        }
    }

    fn raw_string(&mut self, marks: usize) {
        let line = self.line;
        for _ in 0..=marks {
            self.next();
        }
        let end = format!("\"{}", "#".repeat(marks));
        let start = self.rest.peek().map_or(self.text.len(), |(at, _)| *at);
        let length = self.text[start..].find(&end).unwrap_or(self.text.len() - start);
        while self.rest.peek().is_some_and(|(at, _)| *at < start + length + end.len()) {
            self.next();
        }
        self.add(Kind::Literal, self.text[start..start + length].to_owned(), line);
    }

    /// A character literal, or a lifetime's tick.
    fn quote(&mut self, ahead: &str) {
        let mut after = ahead.chars().skip(1);
        match (after.next(), after.next()) {
            (Some('\\'), _) => {
                self.next();
                self.next();
                while self.next().is_some_and(|(_, c)| c != '\'') {}
            }
            (Some(_), Some('\'')) => {
                self.next();
                self.next();
            }
            _ => self.code('\''),
        }
    }
}

#[test]
fn code_comments_and_literals_are_told_apart() {
    let rust = r##"
        // one "not a literal"
        let a = "two \"quoted\" \
                 words\u{2019}"; /* three /* nested */ "no" */
        let b: &'static str = r#"raw "text""#; let c = '"'; let d = '\''; b"bytes";
    "##;
    let of = |kind| -> Vec<(String, usize)> {
        let pieces = pieces(rust).into_iter().filter(|p| p.kind == kind);
        pieces.map(|p| (p.text.trim().to_owned(), p.line)).collect()
    };
    let literals = of(Kind::Literal);
    let wanted = [("two \"quoted\" words\u{2019}", 3), ("raw \"text\"", 5), ("bytes", 5)];
    assert_eq!(literals, wanted.map(|(text, line)| (text.to_owned(), line)));
    let comments = of(Kind::Comment);
    assert_eq!(comments[0], ("one \"not a literal\"".to_owned(), 2));
    assert_eq!(comments[1].0, "three /* nested */ \"no\" */");
    let code: String = of(Kind::Code).into_iter().map(|(text, _)| text).collect();
    assert!(code.contains("&'static str") && !code.contains("quoted") && !code.contains("nested"));
}
