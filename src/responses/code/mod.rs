//! Answers as a text that survives email, chat and text messages.
//!
//! A response code is `GW2:`, then letters and digits in base 32 (RFC 4648), then a full stop. In
//! parts, each stands as `GW2/2/5/RUN:…` with its number, how many there are, and what the parts of
//! one code have in common. Small letters, line breaks and the marks that programs put between
//! letters change nothing.
//!
//! The bytes are a checksum (CRC-32), the number of bytes that follow, who answered what, a short
//! checksum of that, and, packed by deflate, the answers. Because the length comes first, a code
//! needs no end, and whatever follows it is passed over; because the sender stands in the clear
//! under a checksum of their own, a damaged code still says whose it is. Codes of version 1 are
//! still read.

mod codes;
mod first_form;
mod letters;
mod pieces;
mod wire;

pub use codes::Codes;

use data_encoding::BASE32_NOPAD;

use super::Response;
use crate::question_set::{QuestionId, Questionnaire};
use wire::WireText;

/// What a code begins with.
const MARK: &str = "GW";

/// The version of codes that this program writes, and the newest that it reads.
const VERSION: u64 = 2;

/// More parts than this no code has.
const MOST_PARTS: usize = 999;

/// A response code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenCode {
    /// Its text.
    pub text: String,
    /// The questions whose words did not fit, in the order of the set.
    pub left_out: Vec<QuestionId>,
}

/// The response code of answers to this set, up to `most` characters where that can be. Where it
/// would be longer, words are left out, the longest first and no more than needed; the code says
/// to which questions. Reasons why a question does not apply go last, since the answer counts only
/// with them.
pub fn write(answers: &Response, set: &Questionnaire, most: usize) -> WrittenCode {
    let words = WireText::of(answers, set);
    let text = |left_out: usize| {
        format!(
            "{MARK}{VERSION}:{}.",
            BASE32_NOPAD.encode(&wire::pack(answers, set, &words, left_out))
        )
    };
    // Leaving out more never makes it longer, but for a byte or two of packing.
    let (mut too_few, mut enough) = (0, words.len());
    let whole = text(0);
    if whole.len() <= most {
        return WrittenCode { text: whole, left_out: words.left_out(0, answers, set) };
    }
    while too_few + 1 < enough {
        let middle = usize::midpoint(too_few, enough);
        if text(middle).len() <= most {
            enough = middle;
        } else {
            too_few = middle;
        }
    }
    WrittenCode { text: text(enough), left_out: words.left_out(enough, answers, set) }
}

/// A code in parts of up to `most` characters of content, for messages and for pictures that a
/// camera can read; in one where it fits.
pub fn parts(code: &str, most: usize) -> Vec<String> {
    let head = format!("{MARK}{VERSION}:");
    let content = code.trim_start_matches(head.as_str()).trim_end_matches('.');
    if content.len() <= most {
        return vec![code.to_owned()];
    }
    let most = most.saturating_sub(pieces::HEAD).max(content.len().div_ceil(MOST_PARTS));
    let most = most.clamp(1, pieces::LONGEST);
    let count = content.len().div_ceil(most);
    // Base 32 says five bits in a letter: seven hold the checksum and three bits of the rest.
    let run = content.get(..pieces::RUN).unwrap_or(content);
    let part = |(at, bytes): (usize, &[u8])| {
        let content = String::from_utf8_lossy(bytes);
        let place = pieces::PieceNumber { at: at + 1, of: count, run: run.to_owned() };
        format!("{MARK}{VERSION}/{}/{count}/{run}:{}{content}.", at + 1, place.head(&content))
    };
    content.as_bytes().chunks(content.len().div_ceil(count)).enumerate().map(part).collect()
}
