//! Links of the first form: base64url of a checksum and the packed JSON of the seat.

use data_encoding::{BASE64URL_NOPAD, Specification};

use super::super::inflate::inflate;
use super::super::{Invitation, Response};
use super::SUM;
use super::letters::is_letter;
use crate::json::parse;

/// The seat of such a link: of its letters up to the first sign that is none, or of all that are
/// left when what mail put between them is taken out.
pub(super) fn read(text: &str, letters: &str) -> Option<Invitation> {
    let text = text.trim_start();
    let end = text.find(|c| !is_letter(c)).unwrap_or(text.len());
    let unbroken = &text[..end];
    // Chats leave an underscore at the end out, and a few links have one.
    let given_back = format!("{unbroken}_");
    [unbroken, given_back.as_str(), letters].into_iter().find_map(of_letters)
}

fn of_letters(letters: &str) -> Option<Invitation> {
    // What follows the end of the packed bytes was put there on the way; so its bits may be any.
    let mut lenient = Specification::new();
    lenient.symbols.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    lenient.check_trailing_bits = false;
    let lenient = lenient.encoding().ok()?;
    // One letter of four alone holds no byte.
    let whole = letters.len() - usize::from(letters.len() % 4 == 1);
    let bytes = lenient.decode(letters.get(..whole)?.as_bytes()).ok()?;
    let (sum, packed) = bytes.split_at_checked(SUM)?;
    let (json, used) = inflate(packed, Response::MAX_BYTES)?;
    let packed = packed.get(..used)?;
    if crc32fast::hash(packed).to_be_bytes() != sum {
        return None;
    }
    let needed = ((SUM + used) * 8).div_ceil(6);
    BASE64URL_NOPAD.decode(letters.get(..needed)?.as_bytes()).ok()?;
    Invitation::read_value(&parse(&json).ok()?).ok()
}
