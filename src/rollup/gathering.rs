use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{Record, Summary};
use crate::assessment::Assessment;
use crate::calendar::Day;
use crate::file::{self, Access, FileError};
use crate::plan::Outcome;
use crate::questionnaire::{BuiltIn, Questionnaire, Target};

/// Save files of many organisations, one at a time: which of them count, and why the others do
/// not. Of the same assessment in several files the one saved last counts, whatever order they
/// come in.
#[derive(Clone, Debug, Default)]
pub struct Gathering {
    /// By the id of the assessment: its file's name, and what is in it.
    kept: BTreeMap<String, (String, Assessment)>,
    refused: Vec<LeftOut>,
    /// Files of an assessment that another file has later, with its id.
    doubles: Vec<(String, String)>,
}

/// A file that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its name.
    pub file: String,
    /// Why.
    pub why: WhyLeft,
}

/// Why a file does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyLeft {
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
    /// The same assessment is in the file of this name, saved later or at the same time.
    Again(String),
}

impl fmt::Display for WhyLeft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str("it could not be read"),
            Self::Wrong(FileError::Sealed) => f.write_str(
                "it is protected by a passphrase. Open it on the first page, save it to a file \
                 without one, and choose that file here.",
            ),
            Self::Wrong(error) => f.write_str(&error.in_words()),
            Self::Newer(_) => f.write_str("it was made by a newer Groundwork"),
            Self::UnknownSet(_) => {
                f.write_str("it was answered with a question set that is not built in")
            }
            Self::Seat => f.write_str(
                "it is one person’s seat. Their answers count in the assessment that they go back \
                 to.",
            ),
            Self::Again(other) => write!(
                f,
                "the same assessment is in another file that was saved later, or at the same \
                 time: {other}"
            ),
        }
    }
}

impl Gathering {
    /// Reads a file and counts it in, or remembers why not.
    pub fn add(&mut self, file: &str, bytes: &[u8]) {
        match look(bytes) {
            Ok(assessment) => self.keep(file.to_owned(), assessment),
            Err(why) => self.leave_out(file, why),
        }
    }

    /// Remembers a file that does not count.
    pub fn leave_out(&mut self, file: &str, why: WhyLeft) {
        self.refused.push(LeftOut { file: file.to_owned(), why });
    }

    fn keep(&mut self, file: String, assessment: Assessment) {
        let id = assessment.id.clone();
        let Some(before) = self.kept.remove(&id) else {
            self.kept.insert(id, (file, assessment));
            return;
        };
        let both = [before, (file, assessment)];
        let [later, other] = match both {
            [a, b] if rank(&a) < rank(&b) => [b, a],
            both => both,
        };
        self.doubles.push((other.0, id.clone()));
        self.kept.insert(id, later);
    }

    /// How many assessments count.
    pub fn count(&self) -> usize {
        self.kept.len()
    }

    /// Whether no file was given yet.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty() && self.refused.is_empty()
    }

    /// The files that do not count, in the order of their names.
    pub fn left_out(&self) -> Vec<LeftOut> {
        let again = |(file, id): &(String, String)| {
            let other = self.kept.get(id).map(|(file, _)| file.clone()).unwrap_or_default();
            LeftOut { file: file.clone(), why: WhyLeft::Again(other) }
        };
        let mut all = self.refused.clone();
        all.extend(self.doubles.iter().map(again));
        all.sort_by(|a, b| a.file.cmp(&b.file));
        all
    }

    /// The ids of the question sets that they were answered with.
    pub fn sets(&self) -> BTreeSet<&str> {
        self.kept.values().map(|(_, a)| a.questionnaire.id.as_str()).collect()
    }

    /// All that count, in sum. Each is scored by the set of its id; what has none of `sets` is
    /// passed over, and with all of [`Gathering::sets`] that is nothing.
    pub fn summary(&self, sets: &[&Questionnaire], target: Target, today: Day) -> Summary {
        let mut summary = Summary::default();
        for (file, assessment) in self.kept.values() {
            let own = sets.iter().copied().find(|set| set.id == assessment.questionnaire.id);
            let Some(set) = own else { continue };
            let outcome = Outcome::new(set, assessment, target, today);
            summary.add(&Record { set, assessment, outcome: &outcome, file });
        }
        summary
    }
}

/// The larger one counts. Where two were saved at the same time it is the first by name.
fn rank((file, assessment): &(String, Assessment)) -> (&str, Reverse<&str>) {
    (assessment.saved.as_str(), Reverse(file.as_str()))
}

fn look(bytes: &[u8]) -> Result<Assessment, WhyLeft> {
    let opened = file::open(bytes).map_err(WhyLeft::Wrong)?;
    if let Access::ReadOnly(version) = opened.access {
        return Err(WhyLeft::Newer(version));
    }
    let assessment = opened.assessment;
    let set = &assessment.questionnaire.id;
    if BuiltIn::find(set.as_str()).is_none() {
        return Err(WhyLeft::UnknownSet(set.to_string()));
    }
    if assessment.seat.is_some() {
        return Err(WhyLeft::Seat);
    }
    Ok(assessment)
}
