use std::io::{self, Write};
use std::path::Path;
use std::{fs, iter};

use groundwork::pdf::{self, Fonts, Written};
use groundwork::plan::Outcome;
use groundwork::questionnaire::Target;
use groundwork::report::{Choices, Document, Paper, action_plan};

use crate::args::Report;
use crate::failure::{Failure, name};
use crate::{complain, input, score};

const REGULAR: &[u8] = include_bytes!("../../../style/fonts/SourceSans3-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../style/fonts/SourceSans3-Bold.ttf");

/// Makes the action plan and writes it.
pub fn report(task: &Report) -> Result<(), Failure> {
    let input = input::input(&task.source)?;
    unlike(&task.output, iter::once(&task.source.assessment).chain(&task.source.questionnaire))?;
    let outcome = Outcome::new(&input.set, &input.assessment, Target::Recruit, input.today);
    score::warn(&outcome);
    let choices = Choices {
        paper: if task.letter { Paper::Letter } else { Paper::A4 },
        names: task.names,
        notes: !task.without_notes,
        in_full: task.in_full,
        ..Choices::default()
    };
    let document = action_plan(&input.set, &input.assessment, &outcome, input.today, &choices);
    let written = made(&document)?;
    save(&task.output, &written.pdf)?;
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

fn made(document: &Document) -> Result<Written, Failure> {
    let fonts = Fonts::new(REGULAR, BOLD);
    let fonts =
        fonts.map_err(|error| Failure::new(format!("the fonts cannot be used: {error}")))?;
    pdf::write(document, &fonts, &mut |_, _| {})
        .map_err(|error| Failure::new(format!("the PDF could not be made: {error}")))
}

/// What is read must not be written over.
fn unlike<'a>(
    output: &Path,
    inputs: impl Iterator<Item = &'a std::path::PathBuf>,
) -> Result<(), Failure> {
    let Ok(target) = output.canonicalize() else { return Ok(()) };
    for input in inputs {
        if input.canonicalize().is_ok_and(|input| input == target) {
            return Err(Failure::new(format!(
                "cannot write {}: it is the file that is read; choose another name for the PDF",
                name(output)
            )));
        }
    }
    Ok(())
}

fn save(output: &Path, pdf: &[u8]) -> Result<(), Failure> {
    let (what, written) = if output.as_os_str() == "-" {
        let mut out = io::stdout().lock();
        ("standard output".to_owned(), out.write_all(pdf).and_then(|()| out.flush()))
    } else {
        (name(output), fs::write(output, pdf))
    };
    let advice = "check that the folder exists, may be written to and has room";
    written.map_err(|error| Failure::cannot_write(&what, &error, advice))
}
