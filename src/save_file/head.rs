use serde::Deserialize;

use super::{FORMAT, SEALED};
use crate::json::BYTE_ORDER_MARK;

/// What a file says of itself, found without reading the rest of it closely: much quicker than
/// opening it, and no promise that it opens.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Head {
    /// Its `format`.
    pub format: Option<String>,
    /// The name that tells the assessment from all others.
    pub id: Option<String>,
    /// When it was last saved, as it is written there.
    pub saved: Option<String>,
}

impl Head {
    /// What a file says of itself; none where it is not JSON, or says something else than text.
    pub fn of(bytes: &[u8]) -> Option<Head> {
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
        serde_json::from_slice(bytes).ok()
    }

    /// Whether it says that it is a save file, protected by a passphrase or not.
    pub fn is_save_file(&self) -> bool {
        self.format.as_deref().is_some_and(|format| [FORMAT, SEALED].contains(&format))
    }
}
