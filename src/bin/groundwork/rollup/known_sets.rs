use std::path::{Path, PathBuf};

use groundwork::assessment::Assessment;
use groundwork::messages::{aggregate, command_line};
use groundwork::question_set::{BUILT_IN, Questionnaire};
use groundwork::save_file::{self, Access};
use groundwork::text::collecting;

use crate::failure::Failure;
use crate::input;

/// The question sets that assessments are scored by.
pub struct KnownSets(Vec<Questionnaire>);

impl KnownSets {
    /// Those of one's own, and after them the built-in ones.
    pub fn read(own: &[PathBuf]) -> Result<Self, Failure> {
        let own = own.iter().map(|path| input::set(path));
        let shipped = BUILT_IN.iter().map(|set| input::shipped(set.id));
        own.chain(shipped).collect::<Result<Vec<Questionnaire>, Failure>>().map(KnownSets)
    }

    /// The set that an assessment was answered with, best in the same edition.
    fn of(&self, assessment: &Assessment) -> Option<&Questionnaire> {
        let named = &assessment.questionnaire;
        let same = || self.0.iter().filter(|set| set.id == named.id);
        same().find(|set| set.edition == named.edition).or_else(|| same().next())
    }
}

/// Opens a save file and finds its question set; or says why not.
pub fn opened<'a>(
    path: &Path,
    sets: &'a KnownSets,
) -> Result<(Assessment, &'a Questionnaire), String> {
    let bytes = input::save_file(path).map_err(|failure| failure.to_string())?;
    let opened = save_file::open(&bytes).map_err(|error| error.to_string())?;
    if let Access::ReadOnly(version) = opened.access {
        return Err(command_line::read_by_newer(version));
    }
    if let Some(words) = collecting(&opened.assessment) {
        return Err(words.to_owned());
    }
    if opened.assessment.template {
        return Err(aggregate::is_a_template().to_owned());
    }
    let set = sets.of(&opened.assessment).ok_or_else(|| {
        let id = &opened.assessment.questionnaire.id;
        command_line::set_unknown(id)
    })?;
    Ok((opened.assessment, set))
}
