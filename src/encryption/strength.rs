use std::collections::BTreeSet;

/// Fewer characters than this can be tried out by somebody who has the file and time. NIST SP
/// 800-63B-4 asks for as many of a password that guards alone.
const FEW: usize = 15;

/// Fewer different characters than this say little, however often they come.
const FEW_KINDS: usize = 6;

/// Whether a passphrase is so short, or so much of the same, that a gentle word is due. It may be
/// used all the same: only those who use it know what it must withstand.
pub fn is_easy_to_guess(passphrase: &str) -> bool {
    let passphrase = passphrase.trim();
    let kinds: BTreeSet<char> = passphrase.chars().collect();
    passphrase.chars().count() < FEW || kinds.len() < FEW_KINDS
}
