use std::io::{Cursor, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A file inside the workbook.
pub struct Part {
    name: String,
    content: String,
}

impl Part {
    pub fn new(name: impl Into<String>, content: impl Into<String>) -> Self {
        Part { name: name.into(), content: content.into() }
    }
}

/// Packs parts, all of the first moment that the format knows: no clock is read.
pub fn zipped(parts: &[Part]) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        zip.start_file(part.name.as_str(), options)?;
        zip.write_all(part.content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
