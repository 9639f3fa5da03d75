//! What the office worker does, apart from the browser.

use serde::{Deserialize, Serialize};

use super::word;
use crate::report::Document;

/// What the worker is asked to make. As JSON: `{"word": …}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// A document as a Word file.
    Word(Document),
}

/// Makes the file of an order in JSON.
///
/// # Errors
/// In words, when the order cannot be read or the file cannot be written.
pub fn make(order: &str) -> Result<Vec<u8>, String> {
    let order: Order = serde_json::from_str(order)
        .map_err(|error| format!("The order cannot be read: {error}"))?;
    let made = match &order {
        Order::Word(document) => word(document),
    };
    made.map_err(|error| error.to_string())
}
