use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::{SealError, is_easy_to_guess};

/// A passphrase, without spaces at its ends and in Unicode's form NFC, so that the same words
/// typed on another device are the same bytes. Its memory is overwritten when it goes.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The most characters that one may have.
    pub const MAX: usize = 1000;

    /// A passphrase as it was typed. Nothing is asked of it but that it says something.
    ///
    /// # Errors
    /// When it is empty, or longer than [`Passphrase::MAX`].
    pub fn new(typed: &str) -> Result<Self, SealError> {
        if typed.chars().nth(Self::MAX).is_some() {
            return Err(SealError::PassphraseTooLong(Self::MAX));
        }
        // In form NFC a text is three times as long at most, so no copy is left by growing.
        let mut text = Zeroizing::new(String::with_capacity(typed.len() * 3));
        text.extend(typed.trim().nfc());
        if text.is_empty() { Err(SealError::NoPassphrase) } else { Ok(Passphrase(text)) }
    }

    /// Whether a gentle word is due: see [`is_easy_to_guess`].
    pub fn is_easy_to_guess(&self) -> bool {
        is_easy_to_guess(&self.0)
    }

    /// What the key is derived from.
    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}
