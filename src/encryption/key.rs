use argon2::{Algorithm, Argon2, Error, Params, Version};
use zeroize::Zeroizing;

use super::{Cost, Passphrase, SALT, SealError};

/// Bytes of a key.
const KEY: usize = 32;

/// The key that a passphrase and a salt give, at a cost within bounds.
pub(super) fn derive(
    passphrase: &Passphrase,
    salt: &[u8; SALT],
    cost: Cost,
) -> Result<Zeroizing<[u8; KEY]>, SealError> {
    let Cost { memory, iterations, lanes } = cost;
    let params = Params::new(memory, iterations, lanes, Some(KEY));
    let params = params.map_err(|_| SealError::TooCostly)?;
    let mut key = Zeroizing::new([0; KEY]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.bytes(), salt, &mut *key)
        .map_err(|error| match error {
            Error::OutOfMemory => SealError::NoMemory,
            _ => SealError::TooCostly,
        })?;
    Ok(key)
}
