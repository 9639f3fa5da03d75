use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use groundwork::pdf::{self, Fonts, WrittenPdf};
use groundwork::report::Document;

use crate::complain;
use crate::failure::{Failure, name};

const REGULAR: &[u8] = include_bytes!("../../../style/fonts/SourceSans3-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../style/fonts/SourceSans3-Bold.ttf");

/// Makes the PDF of a document and writes it.
pub fn write(document: &Document, output: &Path) -> Result<(), Failure> {
    let written = made(document)?;
    save(output, &written.pdf)?;
    if !written.missing.is_empty() {
        let missing: Vec<String> =
            written.missing.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        complain(&format!(
            "note: the typeface lacks these characters, and a box stands for each: {}",
            missing.join(", ")
        ));
    }
    Ok(())
}

fn made(document: &Document) -> Result<WrittenPdf, Failure> {
    let fonts = Fonts::new(REGULAR, BOLD);
    let fonts =
        fonts.map_err(|error| Failure::new(format!("the fonts cannot be used: {error}")))?;
    pdf::write(document, &fonts, &mut |_, _| {})
        .map_err(|error| Failure::new(format!("the PDF could not be made: {error}")))
}

/// What is read must not be written over.
pub fn unlike<'a>(
    output: &Path,
    inputs: impl IntoIterator<Item = &'a PathBuf>,
) -> Result<(), Failure> {
    let Ok(target) = output.canonicalize() else { return Ok(()) };
    for input in inputs {
        if input.canonicalize().is_ok_and(|input| input == target) {
            return Err(Failure::new(format!(
                "cannot write {}: it is the file that is read; choose another name for what is written",
                name(output)
            )));
        }
    }
    Ok(())
}

/// Writes bytes to a file or to standard output.
pub fn save(output: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let (what, written) = if output.as_os_str() == "-" {
        let mut out = io::stdout().lock();
        ("standard output".to_owned(), out.write_all(bytes).and_then(|()| out.flush()))
    } else {
        (name(output), fs::write(output, bytes))
    };
    let advice = "check that the folder exists, may be written to and has room";
    written.map_err(|error| Failure::cannot_write(&what, &error, advice))
}
