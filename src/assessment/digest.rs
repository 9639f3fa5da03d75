use super::model::{Answers, Assessment, Participant};
use crate::json::Codec;

/// Stands in place of a digest where what came back had been edited and its words were left out.
pub(super) const EDITED: &str = "edited";

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// A digest of answers, to tell whether they are still those that came back: FNV-1a of 64 bits over
/// their compact JSON. It guards against forgetting, not against forging.
pub(crate) fn digest(answers: &Answers) -> String {
    let text = answers.encode().to_string();
    let fold = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(PRIME);
    format!("{:016x}", text.bytes().fold(OFFSET, fold))
}

impl Assessment {
    /// Whether somebody's answers are not those any more that came back from their seat.
    pub fn is_edited(&self, person: &Participant) -> bool {
        let came = !person.returned.is_empty() && !person.returned_digest.is_empty();
        let none = Answers::new();
        came && digest(self.answers.get(&person.id).unwrap_or(&none)) != person.returned_digest
    }
}
