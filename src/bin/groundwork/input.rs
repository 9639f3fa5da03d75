use std::path::Path;

use groundwork::assessment::Assessment;
use groundwork::date::Day;
use groundwork::question_set::{self, BUILT_IN, BuiltIn, Questionnaire};
use groundwork::save_file::{self, Access, FileError, Opened};
use groundwork::text::collecting;

use crate::args::SourceArgs;
use crate::bounded::bounded;
use crate::failure::{Failure, name, placed};
use crate::passphrase::unsealed;
use crate::{complain, today};
use groundwork::messages::command_line;

/// An assessment with its question set, on a day.
pub struct Input {
    pub set: Questionnaire,
    pub assessment: Assessment,
    pub today: Day,
}

/// Reads what score and report need.
pub fn input(source: &SourceArgs) -> Result<Input, Failure> {
    let assessment = assessment(&source.assessment, source.passphrase_file.as_deref())?;
    let set = set_of(&assessment, source.questionnaire.as_deref())?;
    closed(&source.assessment, &assessment)?;
    Ok(Input { set, assessment, today: source.today.unwrap_or_else(today) })
}

/// Refuses an assessment whose answers are still being collected without names.
pub fn closed(path: &Path, assessment: &Assessment) -> Result<(), Failure> {
    match collecting(assessment) {
        Some(words) => Err(Failure::new(placed(path, &words))),
        None => Ok(()),
    }
}

/// The question set in a file, or the built-in one that an assessment names.
pub fn set_of(assessment: &Assessment, file: Option<&Path>) -> Result<Questionnaire, Failure> {
    match file {
        Some(path) => set(path),
        None => built_in(assessment),
    }
}

/// Reads a save file, with its passphrase where it is protected by one.
pub fn assessment(path: &Path, passphrase: Option<&Path>) -> Result<Assessment, Failure> {
    let opened = opened(path, passphrase)?;
    if let Access::ReadOnly(version) = opened.access {
        complain(&command_line::made_by_newer(name(path), version));
    }
    Ok(opened.assessment)
}

/// Opens a save file, with its passphrase where it is protected by one.
fn opened(path: &Path, passphrase: Option<&Path>) -> Result<Opened, Failure> {
    let bytes = save_file(path)?;
    let failed = |error: FileError| Failure::new(placed(path, &error));
    match (save_file::open(&bytes), passphrase) {
        (Err(FileError::Sealed), Some(passphrase)) => {
            let text = unsealed(path, &bytes, passphrase)?;
            save_file::open(text.as_bytes()).map_err(failed)
        }
        (Err(error @ FileError::Sealed), None) => {
            Err(Failure::new(command_line::needs_passphrase(name(path), error)))
        }
        (opened, _) => opened.map_err(failed),
    }
}

/// Reads the bytes of a save file, protected or not.
pub fn save_file(path: &Path) -> Result<Vec<u8>, Failure> {
    bounded(path, save_file::MAX_SEALED_BYTES)
}

/// Reads and checks a question set.
pub fn set(path: &Path) -> Result<Questionnaire, Failure> {
    let bytes = bounded(path, question_set::MAX_BYTES)?;
    Questionnaire::read(&bytes).map_err(|error| Failure::new(placed(path, &error)))
}

/// The built-in question set with this id.
pub fn shipped(id: &str) -> Result<Questionnaire, Failure> {
    let found = BuiltIn::find(id)
        .ok_or_else(|| Failure::new(command_line::set_not_built_in(id, known())))?;
    read(found)
}

fn built_in(assessment: &Assessment) -> Result<Questionnaire, Failure> {
    let id = &assessment.questionnaire.id;
    let found = BuiltIn::find(id.as_str())
        .ok_or_else(|| Failure::new(command_line::set_of_assessment_not_built_in(id, known())))?;
    read(found)
}

fn known() -> String {
    let known: Vec<&str> = BUILT_IN.iter().map(|set| set.id).collect();
    known.join(", ")
}

fn read(found: &BuiltIn) -> Result<Questionnaire, Failure> {
    found.read().map_err(|error| Failure::new(command_line::built_in_set_failed(error)))
}
