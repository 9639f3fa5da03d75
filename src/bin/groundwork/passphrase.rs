use std::path::Path;

use groundwork::encryption::{Passphrase, SealError, open};
use groundwork::json::BYTE_ORDER_MARK;

use crate::failure::{Failure, name};
use crate::input;

/// More is no passphrase, whatever it is.
const MAX_BYTES: usize = 1024 * 1024;

/// Reads a passphrase from a text file of its own: an argument could be read by others on the same
/// machine, and would stay in the history of the shell.
pub fn passphrase(path: &Path) -> Result<Passphrase, Failure> {
    let bytes = input::bounded(path, MAX_BYTES)?;
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
    let unusable = |why: &dyn std::fmt::Display| {
        Failure::new(format!("cannot use {} as a passphrase: {why}", name(path)))
    };
    let text = std::str::from_utf8(bytes).map_err(|_| unusable(&"it is no text in UTF-8"))?;
    Passphrase::new(text).map_err(|error| unusable(&error))
}

/// Opens a protected save file.
pub fn unsealed(path: &Path, bytes: &[u8], passphrase: &Path) -> Result<String, Failure> {
    let phrase = self::passphrase(passphrase)?;
    open(bytes, &phrase).map_err(|error| match error {
        SealError::WrongPassphrase => {
            Failure::new(format!("{}: {error}; check what {} holds", name(path), name(passphrase)))
        }
        error => Failure::new(input::placed(path, &error)),
    })
}
