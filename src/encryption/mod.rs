//! A save file behind a passphrase.
//!
//! The text of a save file is encrypted and authenticated by XChaCha20-Poly1305 under a key that
//! Argon2id derives from the passphrase. What results is JSON again, all on the surface but the
//! content:
//!
//! ```json
//! {
//!   "format": "groundwork-sealed",
//!   "version": 1,
//!   "kdf": {"name": "argon2id", "memory": 65536, "iterations": 3, "lanes": 4, "salt": "…"},
//!   "cipher": "xchacha20-poly1305",
//!   "nonce": "…",
//!   "data": "…",
//!   "check": "…"
//! }
//! ```
//!
//! `memory` is in KiB; salt (16 bytes), nonce (24 bytes) and data (the encrypted text with the tag
//! of 16 bytes after it) are base64. Everything but `data` and `check` is the associated data, in
//! the order above, each value on a line of its own: none of it can be changed unnoticed.
//!
//! **Damage is told from a wrong passphrase** by `check`: SHA-256 in hexadecimal of the associated
//! data with `data` after it. It has no key and guards nothing. It is made only of what anybody who
//! holds the file can read, so it gives nothing away, neither of the content nor of the passphrase.
//! Whoever changes a file on purpose can make it fit again, and then fails at the tag.
//!
//! **What a sealed file gives away:** that it is one of Groundwork's, how it was sealed, and how
//! long the text is.
//!
//! Salt and nonce are random and come from outside, since nothing here knows chance.

mod seal_error;
mod strength;
mod version;

#[cfg(feature = "encryption")]
mod cost;
#[cfg(feature = "encryption")]
mod envelope;
#[cfg(feature = "encryption")]
mod key;
#[cfg(feature = "encryption")]
mod passphrase;
#[cfg(feature = "encryption")]
pub mod worker;

pub use seal_error::SealError;
pub use strength::is_easy_to_guess;
pub use version::{NONCE, SALT, VERSION};

#[cfg(feature = "encryption")]
pub use {cost::Cost, passphrase::Passphrase};

#[cfg(feature = "encryption")]
use chacha20poly1305::aead::{Aead, Payload};
#[cfg(feature = "encryption")]
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

use crate::json::parse;
#[cfg(feature = "encryption")]
use crate::save_file::MAX_BYTES;
use crate::save_file::{MAX_SEALED_BYTES, SEALED};
#[cfg(feature = "encryption")]
use envelope::Envelope;

/// Whether these bytes are JSON that calls itself a sealed save file.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.len() <= MAX_SEALED_BYTES
        && parse(bytes).is_ok_and(|value| value.get("format").is_some_and(|it| it == SEALED))
}

/// Seals the text of a save file at [`Cost::NOW`]. Salt and nonce are random and never used again.
///
/// # Errors
/// When the text is longer than any save file, or there is not enough memory.
#[cfg(feature = "encryption")]
pub fn seal(
    text: &str,
    passphrase: &Passphrase,
    salt: [u8; SALT],
    nonce: [u8; NONCE],
) -> Result<String, SealError> {
    seal_at(Cost::NOW, text, passphrase, salt, nonce)
}

/// Seals as [`seal`] does, at another cost.
///
/// # Errors
/// As [`seal`], and when the cost is out of bounds.
#[cfg(feature = "encryption")]
pub fn seal_at(
    cost: Cost,
    text: &str,
    passphrase: &Passphrase,
    salt: [u8; SALT],
    nonce: [u8; NONCE],
) -> Result<String, SealError> {
    if text.len() > MAX_BYTES {
        return Err(SealError::TextTooLong(text.len()));
    }
    let cost = cost.bounded()?;
    let mut envelope = Envelope { cost, salt, nonce, data: Vec::new() };
    let key = key::derive(passphrase, &salt, cost)?;
    let header = envelope.header();
    let payload = Payload { msg: text.as_bytes(), aad: header.as_bytes() };
    let cipher = XChaCha20Poly1305::new((&*key).into());
    envelope.data = cipher.encrypt(&nonce.into(), payload).map_err(|_| SealError::NoMemory)?;
    Ok(envelope.write())
}

/// Opens a sealed save file: the text as it was sealed.
///
/// # Errors
/// When it is not sealed, damaged, of a newer version, asks for too much, or the passphrase does
/// not open it.
#[cfg(feature = "encryption")]
pub fn open(bytes: &[u8], passphrase: &Passphrase) -> Result<String, SealError> {
    let envelope = Envelope::read(bytes)?;
    let key = key::derive(passphrase, &envelope.salt, envelope.cost)?;
    let header = envelope.header();
    let payload = Payload { msg: envelope.data.as_slice(), aad: header.as_bytes() };
    let cipher = XChaCha20Poly1305::new((&*key).into());
    let text = cipher.decrypt(&envelope.nonce.into(), payload);
    let text = text.map_err(|_| SealError::WrongPassphrase)?;
    String::from_utf8(text).map_err(|_| SealError::NotText)
}
