//! What a page shows, as the bytes of its content stream. printpdf would keep every glyph as an
//! object of its own on the way there; written at once it takes a fraction of the time. What is
//! already so is not said again, and no number is finer than a hundredth of a point: less to write,
//! to pack and to send.

/// The content of a page, operation by operation.
#[derive(Debug, Default)]
pub(super) struct Content {
    bytes: Vec<u8>,
    /// The colour that fills, and the font with its size; none where they are not known.
    fill: Option<[u8; 3]>,
    font: Option<(&'static str, i64)>,
    /// The colour of lines, and their width.
    stroke: Option<([u8; 3], i64)>,
    /// Where the line of text began, in hundredths of a point; none outside text.
    line: Option<(i64, i64)>,
}

/// Glyphs being shown, between `[` and `]`.
pub(super) struct Showing<'c> {
    bytes: &'c mut Vec<u8>,
    /// Whether a string is open.
    open: bool,
}

impl Content {
    /// An operation with numbers. It ends the text.
    pub fn operation(&mut self, numbers: &[f32], operator: &str) {
        self.end_text();
        self.plain(numbers, operator);
    }

    /// Keeps what is set, to be so again after [`Content::restore`].
    pub fn save(&mut self) {
        self.operation(&[], "q");
    }

    /// Sets everything as it was.
    pub fn restore(&mut self) {
        self.operation(&[], "Q");
        (self.fill, self.font, self.stroke) = (None, None, None);
    }

    /// Sets the colour that fills shapes and text.
    pub fn fill(&mut self, colour: [u8; 3]) {
        if self.fill.replace(colour) != Some(colour) {
            self.colour(colour, "rg");
        }
    }

    /// Sets the colour of lines, and their width.
    pub fn stroke(&mut self, colour: [u8; 3], width: f32) {
        self.end_text();
        let chosen = (colour, hundredths(width));
        if self.stroke.replace(chosen) != Some(chosen) {
            self.colour(colour, "RG");
            self.plain(&[width], "w");
        }
    }

    /// Begins a line of text here, in this font.
    pub fn line(&mut self, at: (f32, f32), font: &'static str, size: f32) {
        let (x, y) = (hundredths(at.0), hundredths(at.1));
        let (from_x, from_y) = self.begin_text();
        let chosen = (font, hundredths(size));
        if self.font.replace(chosen) != Some(chosen) {
            self.begin();
            name(&mut self.bytes, font);
            self.bytes.push(b' ');
            self.number(chosen.1);
            self.end("Tf");
        }
        self.begin();
        self.number(x - from_x);
        self.number(y - from_y);
        self.end("Td");
        self.line = Some((x, y));
    }

    /// Raises the text by this many points.
    pub fn rise(&mut self, points: f32) {
        self.plain(&[points], "Ts");
    }

    /// Shows glyphs.
    pub fn show(&mut self, glyphs: impl FnOnce(&mut Showing<'_>)) {
        self.begin();
        self.bytes.push(b'[');
        let mut showing = Showing { bytes: &mut self.bytes, open: false };
        glyphs(&mut showing);
        showing.close();
        self.bytes.push(b']');
        self.end("TJ");
    }

    /// Sets how lines are dashed.
    pub fn dashes(&mut self, dashes: &[f32]) {
        self.end_text();
        self.begin();
        self.bytes.push(b'[');
        dashes.iter().for_each(|&dash| self.number(hundredths(dash)));
        self.bytes.extend(b"]0 ");
        self.end("d");
    }

    /// Shows a picture.
    pub fn image(&mut self, image: &str) {
        self.end_text();
        self.begin();
        name(&mut self.bytes, image);
        self.bytes.push(b' ');
        self.end("Do");
    }

    /// Begins marked content; `properties` is what stands in its dictionary. Where it holds nothing
    /// but `words`, the text goes on through it; else it ends before, so that neither is cut by the
    /// other.
    pub fn mark(&mut self, tag: &str, properties: &str, words: bool) {
        if words {
            self.begin_text();
        } else {
            self.end_text();
        }
        self.begin();
        name(&mut self.bytes, tag);
        self.bytes.extend(b"<<");
        self.bytes.extend(properties.as_bytes());
        self.bytes.extend(b">>");
        self.end("BDC");
    }

    /// Ends marked content, which held nothing but `words` or did not.
    pub fn end_mark(&mut self, words: bool) {
        if !words {
            self.end_text();
        }
        self.plain(&[], "EMC");
    }

    /// The bytes.
    pub fn into_bytes(mut self) -> Vec<u8> {
        self.end_text();
        self.bytes
    }

    /// Says where the line of text begins by now.
    fn begin_text(&mut self) -> (i64, i64) {
        if let Some(line) = self.line {
            return line;
        }
        self.plain(&[], "BT");
        self.line = Some((0, 0));
        (0, 0)
    }

    fn end_text(&mut self) {
        if self.line.take().is_some() {
            self.plain(&[], "ET");
        }
    }

    fn plain(&mut self, numbers: &[f32], operator: &str) {
        self.begin();
        numbers.iter().for_each(|&value| self.number(hundredths(value)));
        self.end(operator);
    }

    fn colour(&mut self, colour: [u8; 3], operator: &str) {
        self.begin();
        for part in colour {
            decimal(&mut self.bytes, (i64::from(part) * 1000 + 127) / 255, 3);
            self.bytes.push(b' ');
        }
        self.end(operator);
    }

    /// A number in hundredths, and a space.
    fn number(&mut self, hundredths: i64) {
        decimal(&mut self.bytes, hundredths, 2);
        self.bytes.push(b' ');
    }

    fn begin(&mut self) {
        if !self.bytes.is_empty() {
            self.bytes.push(b'\n');
        }
    }

    fn end(&mut self, operator: &str) {
        self.bytes.extend(operator.as_bytes());
    }
}

impl Showing<'_> {
    /// A glyph by its code.
    pub fn glyph(&mut self, code: u16) {
        if !self.open {
            self.bytes.push(b'(');
            self.open = true;
        }
        for byte in code.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.bytes.extend([b'\\', byte]),
                // A bare one would be read as the end of a line.
                b'\r' => self.bytes.extend(b"\\r"),
                byte => self.bytes.push(byte),
            }
        }
    }

    /// Moves the pen back by thousandths of an em.
    pub fn back(&mut self, thousandths: f32) {
        let hundredths = hundredths(thousandths);
        if hundredths != 0 {
            self.close();
            if self.bytes.last().is_some_and(u8::is_ascii_digit) {
                self.bytes.push(b' ');
            }
            decimal(self.bytes, hundredths, 2);
        }
    }

    fn close(&mut self) {
        if self.open {
            self.bytes.push(b')');
            self.open = false;
        }
    }
}

/// The nearest whole number of hundredths.
fn hundredths(value: f32) -> i64 {
    // A number that is none, or too great, ends at what a page can hold.
    (value * 100.0).round().clamp(-1.0e8, 1.0e8) as i64
}

/// A whole number of parts, `places` of which are decimal, without zeroes at its end.
fn decimal(bytes: &mut Vec<u8>, value: i64, places: usize) {
    if value < 0 {
        bytes.push(b'-');
    }
    let mut rest = value.unsigned_abs();
    let mut digits = [0_u8; 24];
    let mut count = 0;
    while rest > 0 || count < places {
        if let Some(digit) = digits.get_mut(count) {
            *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        }
        rest /= 10;
        count += 1;
    }
    let digits = digits.get(..count).unwrap_or_default();
    let (part, whole) = digits.split_at(places.min(count));
    let zeroes = part.iter().take_while(|digit| **digit == b'0').count();
    if whole.is_empty() && zeroes == part.len() {
        bytes.push(b'0');
    }
    bytes.extend(whole.iter().rev());
    if zeroes < part.len() {
        bytes.push(b'.');
        bytes.extend(part.iter().skip(zeroes).rev());
    }
}

/// A name of letters and digits.
fn name(bytes: &mut Vec<u8>, name: &str) {
    bytes.push(b'/');
    bytes.extend(name.as_bytes());
}
