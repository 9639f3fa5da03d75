use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::version_status::{VersionStatus, organisations_of, standings};
use super::{AssessmentRecord, Summary};
use crate::assessment::Assessment;
use crate::date::Day;
use crate::messages::aggregate;
use crate::plan::Outcome;
use crate::question_set::{BuiltIn, Questionnaire, Target};
use crate::save_file::{self, Access, FileError};

/// Save files of many organisations, one at a time: which of them count, and why the others do
/// not. Of the same assessment in several files the one saved last counts, whatever order they
/// come in; two organisations that have the same id both count.
#[derive(Clone, Debug, Default)]
pub struct Collected {
    /// By the id of the assessment: the files' names, and what is in them.
    kept: BTreeMap<String, Vec<(String, Assessment)>>,
    refused: Vec<SkippedFile>,
}

/// A file that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedFile {
    /// Its name.
    pub file: String,
    /// Why.
    pub why: SkipReason,
}

/// Why a file does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// Nothing could be read of it.
    Unreadable,
    /// It does not open as a save file.
    Wrong(FileError),
    /// A newer Groundwork made it, of this format version.
    Newer(u64),
    /// It was answered with a question set of this id, which is not built in.
    UnknownSet(String),
    /// It is one person's seat, which belongs to another assessment.
    Seat,
    /// It is a template, and nobody's assessment.
    Template,
    /// The file of this name says the same.
    Again(String),
    /// It is an earlier state of the assessment in the file of this name.
    Earlier(String),
}

impl fmt::Display for SkipReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str(aggregate::unreadable()),
            Self::Wrong(FileError::Sealed) => f.write_str(aggregate::is_protected()),
            Self::Wrong(error) => f.write_str(&error.in_words()),
            Self::Newer(_) => f.write_str(aggregate::made_by_newer()),
            Self::UnknownSet(_) => f.write_str(aggregate::set_not_built_in()),
            Self::Seat => f.write_str(aggregate::is_a_seat()),
            Self::Template => f.write_str(aggregate::is_a_template()),
            Self::Again(other) => f.write_str(&aggregate::same_as_another(other)),
            Self::Earlier(other) => f.write_str(&aggregate::earlier_state(other)),
        }
    }
}

impl Collected {
    /// Reads a file and counts it in, or remembers why not.
    pub fn add(&mut self, file: &str, bytes: &[u8]) {
        match look(bytes) {
            Ok(assessment) => self.keep(file.to_owned(), assessment),
            Err(why) => self.leave_out(file, why),
        }
    }

    /// Remembers a file that does not count.
    pub fn leave_out(&mut self, file: &str, why: SkipReason) {
        self.refused.push(SkippedFile { file: file.to_owned(), why });
    }

    fn keep(&mut self, file: String, assessment: Assessment) {
        self.kept.entry(assessment.id.clone()).or_default().push((file, assessment));
    }

    /// Every file that can be read with what it is among those of its id.
    fn judged(&self) -> Vec<(&str, &Assessment, Judged<'_>)> {
        let mut all = Vec::new();
        for same in self.kept.values() {
            let files: Vec<(&str, &Assessment)> =
                same.iter().map(|(file, assessment)| (file.as_str(), assessment)).collect();
            let standings = standings(&files);
            for ((file, assessment), standing) in files.iter().zip(&standings) {
                let judged = match standing {
                    VersionStatus::Latest => Judged::Counts,
                    VersionStatus::Again(other) => Judged::Again(files[*other].0),
                    VersionStatus::Earlier(latest) => Judged::Earlier(files[*latest].0),
                };
                all.push((*file, *assessment, judged));
            }
        }
        all
    }

    fn counting(&self) -> impl Iterator<Item = (&str, &Assessment)> {
        let counts = |(file, assessment, judged): (_, _, Judged<'_>)| {
            matches!(judged, Judged::Counts).then_some((file, assessment))
        };
        self.judged().into_iter().filter_map(counts)
    }

    /// How many assessments count.
    pub fn count(&self) -> usize {
        self.counting().count()
    }

    /// The names of organisations that have one id between them: for each such id, all of them.
    /// They all count.
    pub fn one_id(&self) -> Vec<Vec<&str>> {
        self.kept
            .values()
            .map(|same| {
                let files: Vec<(&str, &Assessment)> =
                    same.iter().map(|(file, assessment)| (file.as_str(), assessment)).collect();
                organisations_of(&files)
            })
            .filter(|names| !names.is_empty())
            .collect()
    }

    /// Whether no file was given yet.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty() && self.refused.is_empty()
    }

    /// The files that do not count, in the order of their names.
    pub fn left_out(&self) -> Vec<SkippedFile> {
        let left = |(file, _, judged): (&str, &Assessment, Judged<'_>)| {
            let why = match judged {
                Judged::Counts => return None,
                Judged::Again(other) => SkipReason::Again(other.to_owned()),
                Judged::Earlier(latest) => SkipReason::Earlier(latest.to_owned()),
            };
            Some(SkippedFile { file: file.to_owned(), why })
        };
        let mut all = self.refused.clone();
        all.extend(self.judged().into_iter().filter_map(left));
        all.sort_by(|a, b| a.file.cmp(&b.file));
        all
    }

    /// The ids of the question sets that they were answered with.
    pub fn sets(&self) -> BTreeSet<&str> {
        self.counting().map(|(_, a)| a.questionnaire.id.as_str()).collect()
    }

    /// All that count, in sum. Each is scored by the set of its id; what has none of `sets` is
    /// passed over, and with all of [`Collected::sets`] that is nothing.
    pub fn summary(&self, sets: &[&Questionnaire], target: Target, today: Day) -> Summary {
        let mut summary = Summary::default();
        for (file, assessment) in self.counting() {
            let own = sets.iter().copied().find(|set| set.id == assessment.questionnaire.id);
            let Some(set) = own else { continue };
            let outcome = Outcome::new(set, assessment, target, today);
            summary.add(&AssessmentRecord::latest(set, assessment, &outcome, file));
        }
        summary
    }
}

/// What a file is among those of its id, with the name of the file that counts instead.
enum Judged<'a> {
    Counts,
    Again(&'a str),
    Earlier(&'a str),
}

fn look(bytes: &[u8]) -> Result<Assessment, SkipReason> {
    let opened = save_file::open(bytes).map_err(SkipReason::Wrong)?;
    if let Access::ReadOnly(version) = opened.access {
        return Err(SkipReason::Newer(version));
    }
    let assessment = opened.assessment;
    let set = &assessment.questionnaire.id;
    if BuiltIn::find(set.as_str()).is_none() {
        return Err(SkipReason::UnknownSet(set.to_string()));
    }
    if assessment.seat.is_some() {
        return Err(SkipReason::Seat);
    }
    if assessment.template {
        return Err(SkipReason::Template);
    }
    Ok(assessment)
}
