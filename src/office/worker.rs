//! What the office worker does, apart from the browser.

use serde::{Deserialize, Serialize};

use super::{Tables, excel, word};
use crate::report::Document;

/// What the worker is asked to make. As JSON: `{"word": …}` or `{"excel": …}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// A document as a Word file.
    Word(Box<Document>),
    /// Tables as an Excel workbook.
    Excel(Box<Tables>),
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
        Order::Excel(tables) => excel(tables),
    };
    made.map_err(|error| error.to_string())
}
