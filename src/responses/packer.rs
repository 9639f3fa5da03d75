//! Short texts in few bytes, for what has to fit into a link or a QR code.
//!
//! A text is one byte that says how it is written, and what follows. Common words are their place
//! in a list, ids and times are numbers, and plain letters take six bits. Whatever else stays
//! UTF-8. What was written once is read for good: forms and words are added, never changed.

use crate::date::Day;

/// Words that are one byte, by their place. Only ever added to, at the end.
const WORDS: [&str; 21] = [
    "",
    "peer-readiness",
    "quick-check",
    "voices",
    "first-year",
    "co-production",
    "sharc-activities",
    "2026.1",
    "2026.2",
    "2027.1",
    "2027.2",
    "governance",
    "operations",
    "people",
    "services",
    "peer",
    "frontline",
    "service-users",
    "client",
    "consumer",
    "community member",
];

/// Bytes from here on say which form follows; below are the words.
const UUID: u8 = 0xf0;
const MOMENT: u8 = 0xf1;
const SHORT_ID: u8 = 0xf2;
const SIX_BITS: u8 = 0xf3;
const UTF_8: u8 = 0xf4;

/// Letters that take six bits.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -'’.,&()/12";

/// How the ids of people begin that were drawn at random.
const DRAWN: &str = "p-";

/// Letters and digits of such an id after its beginning.
const DRAWN_LETTERS: usize = 8;

/// Bytes of a number of milliseconds or of a drawn id: enough for both.
const NUMBER: usize = 6;

const MILLISECONDS_OF_A_DAY: i64 = 86_400_000;

/// Writes texts and numbers one after the other.
#[derive(Default)]
pub(super) struct Packer(Vec<u8>);

impl Packer {
    /// All bytes so far.
    pub fn done(self) -> Vec<u8> {
        self.0
    }

    /// A number, seven bits to a byte, the low ones first.
    pub fn number(&mut self, mut number: usize) {
        while number > 0x7f {
            self.0.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// A text in the shortest form that gives it back exactly.
    pub fn text(&mut self, text: &str) {
        if let Some(at) = WORDS.iter().position(|word| *word == text) {
            self.0.push(at as u8);
        } else if let Some(bytes) = uuid(text) {
            self.0.push(UUID);
            self.0.extend(bytes);
        } else if let Some(number) = moment(text) {
            self.fixed(MOMENT, number);
        } else if let Some(number) = drawn(text) {
            self.fixed(SHORT_ID, number);
        } else if let Some(places) = places(text) {
            self.0.push(SIX_BITS);
            self.number(places.len());
            self.0.extend(six_bits(&places));
        } else {
            self.0.push(UTF_8);
            self.number(text.len());
            self.0.extend(text.as_bytes());
        }
    }

    fn fixed(&mut self, form: u8, number: u64) {
        self.0.push(form);
        self.0.extend(&number.to_be_bytes()[8 - NUMBER..]);
    }
}

/// Reads what a [`Packer`] wrote; none where the bytes end too early or are nothing it writes.
pub(super) struct Unpacker<'a>(&'a [u8]);

impl<'a> Unpacker<'a> {
    /// Begins at the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Unpacker(bytes)
    }

    /// What was not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// So many bytes.
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(bytes)
    }

    fn byte(&mut self) -> Option<u8> {
        self.bytes(1)?.first().copied()
    }

    /// A number of up to four bytes.
    pub fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// A text.
    pub fn text(&mut self) -> Option<String> {
        match self.byte()? {
            UUID => self.bytes(16).map(of_uuid),
            MOMENT => of_moment(self.fixed()?),
            SHORT_ID => of_drawn(self.fixed()?),
            SIX_BITS => {
                let count = self.number()?;
                of_six_bits(self.bytes((count * 6).div_ceil(8))?, count)
            }
            UTF_8 => {
                let count = self.number()?;
                String::from_utf8(self.bytes(count)?.to_vec()).ok()
            }
            at => WORDS.get(usize::from(at)).map(|word| (*word).to_owned()),
        }
    }

    fn fixed(&mut self) -> Option<u64> {
        Some(self.bytes(NUMBER)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }
}

/// The sixteen bytes of a UUID in the usual form; none of any other text.
fn uuid(text: &str) -> Option<[u8; 16]> {
    let digits: String = text.chars().filter(|c| *c != '-').collect();
    let number = u128::from_str_radix(&digits, 16).ok()?.to_be_bytes();
    (of_uuid(&number) == text).then_some(number)
}

fn of_uuid(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.push_str(&format!("{byte:02x}"));
    }
    text
}

/// The milliseconds since 1970 of a time as browsers write it, `2026-11-23T08:00:00.000Z`.
fn moment(text: &str) -> Option<u64> {
    let days = Day::from_unix_days(0).days_until(Day::utc_of_stamp(text)?);
    let time = text.get(11..)?;
    let number = |range| time.get(range).and_then(|digits: &str| digits.parse::<i64>().ok());
    let (hours, minutes) = (number(0..2)?, number(3..5)?);
    let (seconds, thousandths) = (number(6..8)?, number(9..12)?);
    let of_day = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
    let number = u64::try_from(days * MILLISECONDS_OF_A_DAY + of_day).ok()?;
    (of_moment(number)? == text).then_some(number)
}

fn of_moment(number: u64) -> Option<String> {
    let number = i64::try_from(number).ok()?;
    let (days, of_day) = (number / MILLISECONDS_OF_A_DAY, number % MILLISECONDS_OF_A_DAY);
    // Far beyond the year 9999 there is no day; its number would be cut to another.
    let day = (days < 2_932_897).then(|| Day::from_unix_days(days))?;
    let (thousandths, seconds) = (of_day % 1000, of_day / 1000);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    Some(format!("{day}T{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}Z"))
}

/// The number that the letters and digits of a drawn id make, to the base of 36.
fn drawn(text: &str) -> Option<u64> {
    let letters = text.strip_prefix(DRAWN).filter(|letters| letters.len() == DRAWN_LETTERS)?;
    let number = u64::from_str_radix(letters, 36).ok()?;
    (of_drawn(number)? == text).then_some(number)
}

fn of_drawn(mut number: u64) -> Option<String> {
    let mut letters = [b'0'; DRAWN_LETTERS];
    for letter in letters.iter_mut().rev() {
        *letter = b"0123456789abcdefghijklmnopqrstuvwxyz"[(number % 36) as usize];
        number /= 36;
    }
    (number == 0).then(|| format!("{DRAWN}{}", String::from_utf8_lossy(&letters)))
}

/// The place of each letter among those that take six bits; none where one is not among them.
fn places(text: &str) -> Option<Vec<u8>> {
    let place = |c| LETTERS.chars().position(|letter| letter == c);
    text.chars().map(|c| u8::try_from(place(c)?).ok()).collect()
}

fn six_bits(places: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; (places.len() * 6).div_ceil(8)];
    for (at, place) in places.iter().enumerate() {
        for bit in (0..6).filter(|bit| place >> (5 - bit) & 1 == 1) {
            let bit = at * 6 + bit;
            bytes[bit / 8] |= 0x80 >> (bit % 8);
        }
    }
    bytes
}

fn of_six_bits(bytes: &[u8], count: usize) -> Option<String> {
    let letters: Vec<char> = LETTERS.chars().collect();
    let bit = |at: usize| bytes[at / 8] >> (7 - at % 8) & 1;
    let place = |at: usize| (0..6).fold(0, |place, of| place << 1 | usize::from(bit(at * 6 + of)));
    (0..count).map(|at| letters.get(place(at)).copied()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn packed(text: &str) -> Vec<u8> {
        let mut packer = Packer::default();
        packer.text(text);
        packer.done()
    }

    #[test]
    fn what_links_and_codes_hold_takes_few_bytes() {
        assert_eq!(LETTERS.chars().count(), 64);
        for (text, bytes) in [
            ("", 1),
            ("peer-readiness", 1),
            ("6f1f7a52-5a0e-4c5b-9d0e-3f6a1d2b7c11", 17),
            ("2026-11-23T08:00:00.000Z", 7),
            ("p-4kz09qxa", 7),
            ("Riverside Community Health", 22),
            ("Lê Thị Hoa 🌱", 20),
        ] {
            assert_eq!(packed(text).len(), bytes, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back(texts in prop::collection::vec(prop_oneof![
            ".{0,40}",
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            "[0-9A-Fa-f+-]{36}",
            "p-[0-9a-z]{8}",
            "p-[+0-9A-Z]{8}",
            "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]\\.[0-9]{3}Z",
            "[a-zA-Z ’'.,&()/12-]{0,300}",
        ], 1..6)) {
            let mut packer = Packer::default();
            texts.iter().for_each(|text| packer.text(text));
            let bytes = packer.done();
            let mut unpacker = Unpacker::new(&bytes);
            for text in &texts {
                prop_assert_eq!(unpacker.text(), Some(text.clone()));
            }
            prop_assert!(unpacker.rest().is_empty());
        }

        #[test]
        fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let mut unpacker = Unpacker::new(&bytes);
            while unpacker.text().is_some() && !unpacker.rest().is_empty() {}
            let _ = Unpacker::new(&bytes).number();
        }
    }
}
