//! What the seal worker does, apart from the browser.

use super::{NONCE, Passphrase, SALT, SealError, open, seal};

/// Why a passphrase or a file was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Whether the passphrase is to be typed anew.
    pub passphrase: bool,
    /// Why, in words.
    pub words: String,
}

impl From<SealError> for Refusal {
    fn from(error: SealError) -> Self {
        Refusal { passphrase: error.is_about_passphrase(), words: words(&error) }
    }
}

/// Why, without the places in the file, which say nothing to who opens it.
fn words(error: &SealError) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}

/// Seals a text with a passphrase as it was typed.
///
/// # Errors
/// As [`Passphrase::new`] and [`seal`].
pub fn protect(
    text: &str,
    typed: &str,
    salt: [u8; SALT],
    nonce: [u8; NONCE],
) -> Result<String, Refusal> {
    Ok(seal(text, &Passphrase::new(typed)?, salt, nonce)?)
}

/// Opens a sealed file with a passphrase as it was typed.
///
/// # Errors
/// As [`Passphrase::new`] and [`open`].
pub fn reveal(bytes: &[u8], typed: &str) -> Result<String, Refusal> {
    Ok(open(bytes, &Passphrase::new(typed)?)?)
}
