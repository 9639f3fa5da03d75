use serde::{Deserialize, Serialize};

use super::Tables;
use crate::report::Document;

/// What the office worker is asked to make. As JSON: `{"word": …}` or `{"excel": …}`. The app
/// writes it without what makes the files, which is no part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ExportRequest {
    /// A document as a Word file.
    Word(Box<Document>),
    /// Tables as an Excel workbook.
    Excel(Box<Tables>),
}
