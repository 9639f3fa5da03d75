use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use groundwork::pdf::{self, Fonts, WrittenPdf};
use groundwork::report::Document;

use crate::complain;
use crate::failure::{Failure, name};
use groundwork::messages::command_line;

const REGULAR: &[u8] = include_bytes!("../../../style/fonts/SourceSans3-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../style/fonts/SourceSans3-Bold.ttf");

/// Makes the PDF of a document and writes it.
pub fn write(document: &Document, output: &Path) -> Result<(), Failure> {
    let written = made(document)?;
    save(output, &written.pdf)?;
    if !written.missing.is_empty() {
        let missing: Vec<String> =
            written.missing.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        complain(&command_line::characters_missing(missing.join(", ")));
    }
    Ok(())
}

fn made(document: &Document) -> Result<WrittenPdf, Failure> {
    let fonts = Fonts::new(REGULAR, BOLD);
    let fonts = fonts.map_err(|error| Failure::new(command_line::fonts_unusable(error)))?;
    pdf::write(document, &fonts, &mut |_, _| {})
        .map_err(|error| Failure::new(command_line::pdf_failed(error)))
}

/// What is read must not be written over.
pub fn unlike<'a>(
    output: &Path,
    inputs: impl IntoIterator<Item = &'a PathBuf>,
) -> Result<(), Failure> {
    let Ok(target) = output.canonicalize() else { return Ok(()) };
    for input in inputs {
        if input.canonicalize().is_ok_and(|input| input == target) {
            return Err(Failure::new(command_line::is_being_read(name(output))));
        }
    }
    Ok(())
}

/// Writes bytes to a file or to standard output.
pub fn save(output: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let (what, written) = if output.as_os_str() == "-" {
        let mut out = io::stdout().lock();
        (
            command_line::standard_output().to_owned(),
            out.write_all(bytes).and_then(|()| out.flush()),
        )
    } else {
        (name(output), fs::write(output, bytes))
    };
    let advice = command_line::check_folder_and_room();
    written.map_err(|error| Failure::cannot_write(&what, &error, advice))
}
