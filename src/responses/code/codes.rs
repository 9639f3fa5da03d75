use std::collections::BTreeMap;

use super::super::{Response, SeatError};
use super::letters::so_far;
use super::pieces::{CodePiece, PieceNumber, pieces, whole};
use super::{first_form, wire};
use crate::question_set::Questionnaire;

/// Codes that were pasted or read by a camera, put together from their parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    /// The version and the bytes of each code whose checksum fits.
    whole: Vec<(u64, Vec<u8>)>,
    /// What was a code once, each with the letters that tell it from others.
    faults: Vec<(String, SeatError)>,
    parts: BTreeMap<CodeHead, BTreeMap<usize, String>>,
}

/// What the parts of one code have in common: its version, its first letters, and how many parts
/// there are.
type CodeHead = (u64, String, usize);

impl Codes {
    /// Looks for codes in a text and keeps them. Says whether it found something that was not here.
    pub fn add(&mut self, text: &str) -> bool {
        let before = self.count();
        for piece in pieces(text) {
            match piece {
                CodePiece::Whole { version, bytes } => self.add_whole(version, bytes),
                CodePiece::Part { version, place, content } => {
                    self.add_part(version, place, content)
                }
                CodePiece::Fault { letters, error } => self.add_fault(letters, error),
            }
        }
        before != self.count()
    }

    /// Whether a text looks like a code of answers, of whatever version, or like a part of one.
    pub fn is_meant(text: &str) -> bool {
        !pieces(text).is_empty()
    }

    /// How many whole codes are here.
    pub fn len(&self) -> usize {
        self.whole.len()
    }

    /// Whether nothing was found yet, not even a part.
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty() && self.faults.is_empty() && self.parts.is_empty()
    }

    /// For each code of which parts are missing: how many are here, of how many.
    pub fn waiting(&self) -> Vec<(usize, usize)> {
        self.parts.iter().map(|((.., of), here)| (here.len(), *of)).collect()
    }

    /// What the codes say, as answers to this set; and what is wrong with the rest, one for each.
    pub fn read(&self, set: &Questionnaire) -> Vec<Result<Response, SeatError>> {
        let read = |(version, bytes): &(u64, Vec<u8>)| match version {
            1 => first_form::unpack(bytes, set),
            _ => wire::unpack(bytes, set),
        };
        let whole = self.whole.iter().map(read);
        // Who sent a damaged code and then a good one has no fault left.
        let senders: Vec<_> =
            self.whole.iter().filter_map(|(_, bytes)| wire::sender_of(bytes)).collect();
        let is_left = |error: &&SeatError| error.sender().is_none_or(|it| !senders.contains(it));
        let faults = self.faults.iter().map(|(_, error)| error).filter(is_left).cloned().map(Err);
        whole.chain(faults).chain(self.parts.iter().map(missing)).collect()
    }

    /// What tells one state from another.
    fn count(&self) -> (usize, usize, usize) {
        let parts = self.parts.values().map(BTreeMap::len).sum();
        (self.whole.len(), self.faults.len(), parts)
    }

    fn add_whole(&mut self, version: u64, bytes: Vec<u8>) {
        let code = (version, bytes);
        if !self.whole.contains(&code) {
            self.whole.push(code);
        }
    }

    fn add_part(
        &mut self,
        version: u64,
        PieceNumber { at, of, run }: PieceNumber,
        content: String,
    ) {
        // Once it is whole, its parts may be seen again.
        let is_of_run = |bytes: &[u8]| data_encoding::BASE32_NOPAD.encode(bytes).starts_with(&run);
        if self.whole.iter().any(|(of, bytes)| *of == version && is_of_run(bytes)) {
            return;
        }
        let key = (version, run, of);
        let parts = self.parts.entry(key.clone()).or_default();
        parts.insert(at, content);
        if parts.len() == of {
            let letters: String = parts.values().map(String::as_str).collect();
            self.parts.remove(&key);
            match whole(version, &letters) {
                Ok(bytes) => self.add_whole(version, bytes),
                Err(damage) => self.add_fault(letters, SeatError::Damaged(damage)),
            }
        }
    }

    fn add_fault(&mut self, letters: String, error: SeatError) {
        if !self.faults.iter().any(|(before, _)| *before == letters) {
            self.faults.push((letters, error));
        }
    }
}

/// That parts of a code are missing, and whose it is, which its first part says.
fn missing(
    ((version, _, of), here): (&CodeHead, &BTreeMap<usize, String>),
) -> Result<Response, SeatError> {
    let sender = here.get(&1).filter(|_| *version > 1);
    Err(SeatError::Incomplete {
        missing: (1..=*of).filter(|at| !here.contains_key(at)).collect(),
        parts: *of,
        sender: sender.and_then(|first| wire::sender_of(&so_far(first))).map(Box::new),
    })
}
