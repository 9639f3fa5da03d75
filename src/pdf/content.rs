//! What a page shows, as the bytes of its content stream. printpdf would keep every glyph as an
//! object of its own on the way there; written at once it takes a fraction of the time.

use std::io::Write;

/// The content of a page, operation by operation.
#[derive(Debug, Default)]
pub(super) struct Content(Vec<u8>);

/// Glyphs being shown, between `[` and `]`.
pub(super) struct Showing<'c> {
    bytes: &'c mut Vec<u8>,
    first: bool,
}

impl Content {
    /// An operation with numbers.
    pub fn operation(&mut self, numbers: &[f32], operator: &str) {
        self.begin();
        for &value in numbers {
            number(&mut self.0, value);
            self.0.push(b' ');
        }
        self.end(operator);
    }

    /// Sets the font.
    pub fn font(&mut self, font: &str, size: f32) {
        self.begin();
        name(&mut self.0, font);
        self.0.push(b' ');
        number(&mut self.0, size);
        self.0.push(b' ');
        self.end("Tf");
    }

    /// Sets how lines are dashed.
    pub fn dashes(&mut self, dashes: &[f32]) {
        self.begin();
        self.0.push(b'[');
        for (index, &dash) in dashes.iter().enumerate() {
            if index > 0 {
                self.0.push(b' ');
            }
            number(&mut self.0, dash);
        }
        self.0.extend(b"] 0 ");
        self.end("d");
    }

    /// Shows a picture.
    pub fn image(&mut self, image: &str) {
        self.begin();
        name(&mut self.0, image);
        self.0.push(b' ');
        self.end("Do");
    }

    /// Begins marked content; `properties` is what stands in its dictionary.
    pub fn mark(&mut self, tag: &str, properties: &str) {
        self.begin();
        name(&mut self.0, tag);
        self.0.extend(b" <<");
        self.0.extend(properties.as_bytes());
        self.0.extend(b">> ");
        self.end("BDC");
    }

    /// Shows glyphs.
    pub fn show(&mut self, glyphs: impl FnOnce(&mut Showing<'_>)) {
        self.begin();
        self.0.push(b'[');
        glyphs(&mut Showing { bytes: &mut self.0, first: true });
        self.0.extend(b"] ");
        self.end("TJ");
    }

    /// The bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    fn begin(&mut self) {
        if !self.0.is_empty() {
            self.0.push(b'\n');
        }
    }

    fn end(&mut self, operator: &str) {
        self.0.extend(operator.as_bytes());
    }
}

impl Showing<'_> {
    /// A glyph by its code.
    pub fn glyph(&mut self, code: u16) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        let digit = |shift: u16| DIGITS[usize::from(code >> shift & 15)];
        self.bytes.extend([b'<', digit(12), digit(8), digit(4), digit(0), b'>']);
        self.first = false;
    }

    /// Moves the pen back by thousandths of an em.
    pub fn back(&mut self, thousandths: f32) {
        if !self.first {
            self.bytes.push(b' ');
        }
        number(self.bytes, thousandths);
        self.first = false;
    }
}

/// A number, as short as it is told from its neighbours.
fn number(bytes: &mut Vec<u8>, value: f32) {
    let whole = value as i32;
    // Writing into memory cannot fail.
    let _ = if whole != 0 && whole as f32 == value && whole.abs() < 1_000_000 {
        write!(bytes, "{whole}")
    } else {
        write!(bytes, "{value}")
    };
}

/// A name of letters and digits.
fn name(bytes: &mut Vec<u8>, name: &str) {
    bytes.push(b'/');
    bytes.extend(name.as_bytes());
}
