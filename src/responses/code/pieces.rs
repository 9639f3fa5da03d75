//! Codes and parts of codes in a text.

use data_encoding::BASE32_NOPAD;

use super::super::SeatError;
use super::super::seat_error::Damage;
use super::letters::{Cleaned, clean, is_meant, readings, run, so_far};
use super::{MARK, MOST_PARTS, VERSION, first_form, wire};

/// Letters that the parts of one code have in common.
pub(super) const RUN: usize = 7;

/// Letters of a checksum and a length, with which a part begins.
pub(super) const HEAD: usize = 8;

/// As many letters as a part can count.
pub(super) const LONGEST: usize = u16::MAX as usize;

/// Letters that say for certain how long a whole code is.
const BEGINNING: usize = 16;

/// Which part of which code.
#[derive(Clone, Debug)]
pub(super) struct PieceNumber {
    pub at: usize,
    pub of: usize,
    pub run: String,
}

impl PieceNumber {
    /// What stands before the content of this part: three bytes of a checksum, and how many
    /// letters follow.
    pub fn head(&self, content: &str) -> String {
        let PieceNumber { at, of, run } = self;
        let sum = crc32fast::hash(format!("{at}/{of}/{run}:{content}").as_bytes()).to_be_bytes();
        let length = u16::try_from(content.len()).unwrap_or(u16::MAX).to_be_bytes();
        BASE32_NOPAD.encode(&[sum[0], sum[1], sum[2], length[0], length[1]])
    }

    fn read(head: &str) -> Option<PieceNumber> {
        let mut parts = head.split('/');
        let (at, of, run) = (parts.next()?, parts.next()?, parts.next()?);
        let place = PieceNumber {
            at: at.parse().ok()?,
            of: of.parse().ok()?,
            run: super::letters::run(run),
        };
        let fits = parts.next().is_none()
            && (1..=MOST_PARTS).contains(&place.of)
            && (1..=place.of).contains(&place.at)
            && !place.run.is_empty();
        fits.then_some(place)
    }
}

/// Something that begins as a code does.
pub(super) enum CodePiece {
    /// A code whose checksum fits.
    Whole { version: u64, bytes: Vec<u8> },
    /// A part of one.
    Part { version: u64, place: PieceNumber, content: String },
    /// What was one, with the letters that tell it from others.
    Fault { letters: String, error: SeatError },
}

/// Everything in a text that is a code, or was one.
pub(super) fn pieces(text: &str) -> Vec<CodePiece> {
    let Cleaned { letters, places } = clean(text);
    let mut marks: Vec<Mark> = Vec::new();
    for (at, _) in letters.match_indices(MARK) {
        // What the parts of a code have in common may end as a mark begins.
        if marks.last().is_none_or(|before| before.content <= at) {
            marks.extend(mark(&letters, at));
        }
    }
    let ends = marks.iter().skip(1).map(|mark| mark.at).chain([letters.len()]);
    let piece = |(mark, end): (&Mark, usize)| {
        // A mark and its content are ASCII, so that bytes are letters here.
        let begins = places.get(mark.content).copied().unwrap_or(text.len());
        let ends = places.get(end).copied().unwrap_or(text.len());
        piece(mark, letters.get(mark.content..end)?, text.get(begins..ends)?)
    };
    marks.iter().zip(ends).filter_map(piece).collect()
}

/// The mark of a code: where it and what follows it begin, and what it says.
struct Mark {
    at: usize,
    content: usize,
    version: u64,
    place: Option<PieceNumber>,
}

fn mark(letters: &str, at: usize) -> Option<Mark> {
    let after = &letters[at + MARK.len()..];
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let (version, rest) = after.split_at(digits);
    let version = version.parse().ok()?;
    let (place, rest) = match rest.strip_prefix(':') {
        Some(rest) => (None, rest),
        None => {
            let (head, rest) = rest.strip_prefix('/')?.split_once(':')?;
            (Some(PieceNumber::read(head)?), rest)
        }
    };
    Some(Mark { at, content: letters.len() - rest.len(), version, place })
}

fn piece(mark: &Mark, letters: &str, text: &str) -> Option<CodePiece> {
    let version = mark.version;
    if !(1..=VERSION).contains(&version) {
        let error = if version > VERSION {
            SeatError::Newer(version)
        } else {
            SeatError::Damaged(Damage::changed(None))
        };
        return is_meant(text).then(|| CodePiece::Fault { letters: run(letters), error });
    }
    let readings = readings(letters, text);
    let mut damage: Option<Damage> = None;
    for reading in &readings {
        let read = match &mark.place {
            None => whole(version, reading).map(|bytes| CodePiece::Whole { version, bytes }),
            Some(place) => part(version, place, reading).map(|content| CodePiece::Part {
                version,
                place: place.clone(),
                content,
            }),
        };
        match read {
            Ok(piece) => return Some(piece),
            Err(found) => {
                damage = Some(match damage {
                    Some(before) => before.or(found),
                    None => found,
                });
            }
        }
    }
    let damage = Damage { part: mark.place.as_ref().map(|place| (place.at, place.of)), ..damage? };
    let letters = readings.into_iter().next().unwrap_or_default();
    is_meant(text).then_some(CodePiece::Fault { letters, error: SeatError::Damaged(damage) })
}

/// The bytes of the whole code that begins with these letters.
pub(super) fn whole(version: u64, letters: &str) -> Result<Vec<u8>, Damage> {
    if version < VERSION {
        return first_form::take(letters).ok_or_else(|| Damage::changed(None));
    }
    let cut = || Damage::cut(wire::sender_of(&so_far(letters)));
    let beginning = letters.get(..BEGINNING).ok_or_else(cut)?;
    let length = wire::length(&so_far(beginning)).ok_or_else(|| Damage::changed(None))?;
    let whole = letters.get(..(length * 8).div_ceil(5)).ok_or_else(cut)?;
    let changed = || Damage::changed(wire::sender_of(&so_far(whole)));
    let bytes = BASE32_NOPAD.decode(whole.as_bytes()).map_err(|_| changed())?;
    if wire::fits(&bytes) { Ok(bytes) } else { Err(changed()) }
}

/// The content of the part that begins with these letters.
fn part(version: u64, place: &PieceNumber, letters: &str) -> Result<String, Damage> {
    if version < VERSION {
        return Ok(letters.to_owned());
    }
    let (head, content) = letters.split_at_checked(HEAD).ok_or_else(|| Damage::cut(None))?;
    let length = match BASE32_NOPAD.decode(head.as_bytes()).as_deref() {
        Ok([.., high, low]) => usize::from(u16::from_be_bytes([*high, *low])),
        _ => return Err(Damage::changed(None)),
    };
    let content = content.get(..length).ok_or_else(|| Damage::cut(None))?;
    if place.head(content) == head { Ok(content.to_owned()) } else { Err(Damage::changed(None)) }
}
