/// The format version of sealed files.
pub const VERSION: u64 = 1;

/// Bytes of a salt.
pub const SALT: usize = 16;

/// Bytes of a nonce.
pub const NONCE: usize = 24;
