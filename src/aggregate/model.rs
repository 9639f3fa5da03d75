use crate::assessment::Assessment;
use crate::date::Day;
use crate::messages::aggregate;
use crate::plan::Outcome;
use crate::question_set::Questionnaire;
use crate::table::Sensitivity;

/// What goes into the tables beyond ids and what was chosen from lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableOptions {
    /// Names: of files, organisations, people who answer, and owners of actions.
    pub names: bool,
    /// What people wrote in their own words.
    pub words: bool,
}

impl TableOptions {
    /// Whether a column of this kind goes in.
    pub fn has(self, of: Sensitivity) -> bool {
        match of {
            Sensitivity::Ids => true,
            Sensitivity::Names => self.names,
            Sensitivity::Words => self.words,
        }
    }
}

/// The tables, in the order of the dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableId {
    /// A row for each assessment.
    Assessments,
    /// A row for each answer: of the organisation, of a group, of a person.
    Answers,
    /// A row for each score.
    Scores,
    /// A row for each question below the level needed.
    Gaps,
    /// A row for each action.
    Actions,
}

impl TableId {
    /// All five.
    pub const ALL: [TableId; 5] =
        [TableId::Assessments, TableId::Answers, TableId::Scores, TableId::Gaps, TableId::Actions];

    /// Its name, also of its files.
    pub fn name(self) -> &'static str {
        match self {
            TableId::Assessments => "assessments",
            TableId::Answers => "answers",
            TableId::Scores => "scores",
            TableId::Gaps => "gaps",
            TableId::Actions => "actions",
        }
    }

    /// What a row of it is.
    pub fn row_is(self) -> &'static str {
        match self {
            TableId::Assessments => aggregate::table_assessments(),
            TableId::Answers => aggregate::table_answers(),
            TableId::Scores => aggregate::table_scores(),
            TableId::Gaps => aggregate::table_gaps(),
            TableId::Actions => aggregate::table_actions(),
        }
    }
}

/// One opened assessment with everything that its rows are made of.
#[derive(Clone, Copy, Debug)]
pub struct AssessmentRecord<'a> {
    /// The question set that it is scored by.
    pub set: &'a Questionnaire,
    /// What was answered.
    pub assessment: &'a Assessment,
    /// What follows from it.
    pub outcome: &'a Outcome,
    /// Where it was found: a path within the folder that is rolled up.
    pub file: &'a str,
    /// Which state of the assessment it is.
    pub state: StateRef<'a>,
}

/// Which state of an assessment a record is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateRef<'a> {
    /// Its number among the states with the id of the assessment, 1 first.
    pub number: usize,
    /// The day that it stands for, where that is known.
    pub as_of: Option<Day>,
    /// Whether no later state of the same organisation is known.
    pub latest: bool,
    /// The name of the snapshot that it is; none where it is a file whole.
    pub snapshot: Option<&'a str>,
}

impl<'a> AssessmentRecord<'a> {
    /// An assessment that is known in one state.
    pub fn latest(
        set: &'a Questionnaire,
        assessment: &'a Assessment,
        outcome: &'a Outcome,
        file: &'a str,
    ) -> Self {
        let as_of = Day::utc_of_stamp(&assessment.saved);
        let state = StateRef { number: 1, as_of, latest: true, snapshot: None };
        AssessmentRecord { set, assessment, outcome, file, state }
    }
}
