//! Links that open a seat, and reading them after mail and chat had them.
//!
//! A link's last part is a letter for its version, then base64url of a checksum (CRC-32, over all
//! that follows and the version), the number of bytes that follow, a byte that says how they are
//! stirred, and the seat, packed. Because the length comes first, a link that was cut is known from
//! one that was changed, and whatever a program puts after it is passed over.
//!
//! A link ends in a letter, and no two of its signs that are neither letter nor digit stand beside
//! each other: programs that make addresses clickable leave such signs out at the end, and take an
//! underscore beside another sign for the end of words in italics. Stirring makes another link of
//! the same seat until that is so. Links of the first form, without version and length, are still
//! read.

mod first_form;
mod letters;
mod link_error;
mod seat;

pub use letters::decode_percent;
pub use link_error::LinkError;

use data_encoding::BASE64URL_NOPAD;

use super::Invitation;
use super::packer::{Packer, Unpacker};
use letters::{after_route, letters};

/// The letter of the form that this program writes.
const VERSION: char = 'b';

/// Bytes of the checksum.
const SUM: usize = 4;

/// Letters that hold checksum and length for certain. Every link has more.
const HEAD: usize = 12;

/// A longer text holds no link: it is not searched.
const LONGEST: usize = 1024 * 1024;

/// A seat as the last part of an address.
pub fn write(seat: &Invitation) -> String {
    let content = seat::pack(seat);
    let links = (0..=u8::MAX).map(|by| sealed(&content, by));
    let is_plain = |link: &String| !link.as_bytes().windows(2).any(|two| two.iter().all(is_sign));
    let mut link =
        links.clone().find(is_plain).or_else(|| links.clone().next()).unwrap_or_default();
    if !link.ends_with(|c: char| c.is_ascii_alphabetic()) {
        // Beyond what the length counts.
        link.push('A');
    }
    link
}

fn is_sign(byte: &u8) -> bool {
    !byte.is_ascii_alphanumeric()
}

/// The link of this content, stirred so.
fn sealed(content: &[u8], by: u8) -> String {
    let mut head = Packer::default();
    head.number(content.len() + 1);
    let mut rest = head.done();
    rest.push(by);
    rest.extend(stirred(content, by));
    let mut bytes = sum(VERSION, &rest).to_vec();
    bytes.extend(rest);
    format!("{VERSION}{}", BASE64URL_NOPAD.encode(&bytes))
}

/// The bytes with each changed by its place; the same once more gives them back.
fn stirred(bytes: &[u8], by: u8) -> Vec<u8> {
    let mut key = by;
    let mut stir = |byte: &u8| {
        let stirred = byte ^ key;
        key = key.wrapping_mul(5).wrapping_add(by);
        stirred
    };
    bytes.iter().map(&mut stir).collect()
}

/// The seat that the last part of an address names, whatever was put into it or after it on its
/// way.
///
/// # Errors
/// When the address was cut off or changed, or a newer Groundwork made it.
pub fn read(link: &str) -> Result<Invitation, LinkError> {
    if link.len() > LONGEST {
        return Err(LinkError::Changed);
    }
    let text = decode_percent(link);
    let found = letters(&text);
    match of_this_form(&found) {
        Err(error) if !matches!(error, LinkError::Newer) => {
            first_form::read(&text, &found).ok_or(error)
        }
        done => done,
    }
}

/// The seat of the first link in a text that can be read, such as a whole message.
///
/// # Errors
/// When there is no link in it, or none that can be read.
pub fn find(text: &str) -> Result<Invitation, LinkError> {
    if text.len() > LONGEST {
        return Err(LinkError::Absent);
    }
    let text = decode_percent(text);
    let mut first = None;
    for link in after_route(&text) {
        match read(link) {
            Ok(seat) => return Ok(seat),
            Err(error) => first = first.or(Some(error)),
        }
    }
    match first {
        Some(error) => Err(error),
        // Perhaps only the part after the route was copied.
        None => read(text.trim()).map_err(|_| LinkError::Absent),
    }
}

fn of_this_form(letters: &str) -> Result<Invitation, LinkError> {
    let mut rest = letters.chars();
    let version = rest.next().ok_or(LinkError::Cut)?;
    let letters = rest.as_str();
    // Only of its own form does this program know that its end is missing.
    let cut = if version == VERSION { LinkError::Cut } else { LinkError::Changed };
    let head = letters.get(..HEAD).ok_or(cut)?;
    let head = BASE64URL_NOPAD.decode(head.as_bytes()).map_err(|_| LinkError::Changed)?;
    let mut unpacker = Unpacker::new(&head[SUM..]);
    let length = unpacker.number().ok_or(LinkError::Changed)?;
    let bytes = head.len() - unpacker.rest().len() + length;
    let needed = (bytes * 8).div_ceil(6);
    let whole = letters.get(..needed).ok_or(cut)?;
    let bytes = BASE64URL_NOPAD.decode(whole.as_bytes()).map_err(|_| LinkError::Changed)?;
    let (found, rest) = bytes.split_at_checked(SUM).ok_or(LinkError::Changed)?;
    if sum(version, rest) != found {
        return Err(LinkError::Changed);
    }
    if version != VERSION {
        return Err(LinkError::Newer);
    }
    let mut unpacker = Unpacker::new(rest);
    unpacker.number().ok_or(LinkError::Changed)?;
    let (by, content) = unpacker.rest().split_first().ok_or(LinkError::Changed)?;
    seat::unpack(&stirred(content, *by)).ok_or(LinkError::Changed)
}

/// The checksum of a link of this version.
fn sum(version: char, rest: &[u8]) -> [u8; SUM] {
    let mut sum = crc32fast::Hasher::new();
    sum.update(version.to_string().as_bytes());
    sum.update(rest);
    sum.finalize().to_be_bytes()
}
