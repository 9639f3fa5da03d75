//! What the office worker does, apart from the browser.

use super::{ExportRequest, OfficeError, excel, word};
use crate::messages::export;

/// Makes the file of an order in JSON.
///
/// # Errors
/// In words, when the order cannot be read or the file cannot be written.
pub fn make(order: &str) -> Result<Vec<u8>, String> {
    let order: ExportRequest = serde_json::from_str(order).map_err(export::order_unreadable)?;
    written(&order).map_err(|error| error.to_string())
}

/// The bytes of the file that is asked for.
///
/// # Errors
/// When it cannot be put together.
pub fn written(request: &ExportRequest) -> Result<Vec<u8>, OfficeError> {
    match request {
        ExportRequest::Word(document) => word(document),
        ExportRequest::Excel(tables) => excel(tables),
    }
}
