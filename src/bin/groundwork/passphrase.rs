use std::path::Path;

use groundwork::encryption::{Passphrase, SealError, open};
use groundwork::json::BYTE_ORDER_MARK;

use crate::bounded::bounded;
use crate::failure::{Failure, name, placed};
use groundwork::messages::command_line;

/// More is no passphrase, whatever it is.
const MAX_BYTES: usize = 1024 * 1024;

/// Reads a passphrase from a text file of its own: an argument could be read by others on the same
/// machine, and would stay in the history of the shell.
pub fn passphrase(path: &Path) -> Result<Passphrase, Failure> {
    let bytes = bounded(path, MAX_BYTES)?;
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
    let unusable = |why: &dyn std::fmt::Display| {
        Failure::new(command_line::passphrase_unusable(name(path), why))
    };
    let text = std::str::from_utf8(bytes).map_err(|_| unusable(&command_line::not_text()))?;
    Passphrase::new(text).map_err(|error| unusable(&error))
}

/// Opens a protected save file.
pub fn unsealed(path: &Path, bytes: &[u8], passphrase: &Path) -> Result<String, Failure> {
    let phrase = self::passphrase(passphrase)?;
    open(bytes, &phrase).map_err(|error| match error {
        SealError::WrongPassphrase => {
            Failure::new(command_line::wrong_passphrase(name(path), error, name(passphrase)))
        }
        error => Failure::new(placed(path, &error)),
    })
}
