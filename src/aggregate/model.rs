use crate::assessment::Assessment;
use crate::date::Day;
use crate::messages::aggregate;
use crate::plan::Outcome;
use crate::question_set::Questionnaire;

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
    pub fn has(self, of: Of) -> bool {
        match of {
            Of::Ids => true,
            Of::Names => self.names,
            Of::Words => self.words,
        }
    }
}

/// What a column tells of, and so when it goes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Ids, numbers, days and what was chosen from lists: always in.
    Ids,
    /// Names: only when asked for.
    Names,
    /// Somebody's own words: only when asked for.
    Words,
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

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Text.
    Text,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Decimal,
    /// A day, `2026-11-22`.
    Date,
    /// True or false.
    Flag,
}

impl ColumnType {
    /// The word for it in the dictionary.
    pub fn word(self) -> &'static str {
        match self {
            ColumnType::Text => aggregate::type_text(),
            ColumnType::Whole => aggregate::type_whole(),
            ColumnType::Decimal => aggregate::type_decimal(),
            ColumnType::Date => aggregate::type_date(),
            ColumnType::Flag => aggregate::type_flag(),
        }
    }
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TidyColumn {
    /// Its name: `planned_start`.
    pub name: &'static str,
    /// What it holds.
    pub kind: ColumnType,
    /// What its numbers count, or where they lie; empty where that says nothing.
    pub unit: &'static str,
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// Whether every row has a value.
    pub always: bool,
    /// What it tells of.
    pub of: Of,
}

/// A value of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TidyValue<'a> {
    /// There is nothing.
    Nothing,
    /// Text.
    Text(&'a str),
    /// A whole number.
    Whole(i32),
    /// A number with decimals.
    Decimal(f64),
    /// A day.
    Date(Day),
    /// True or false.
    Flag(bool),
}

impl<'a> TidyValue<'a> {
    /// Somebody's words without space around them; nothing where none are left.
    pub(super) fn words(words: &'a str) -> Self {
        match words.trim() {
            "" => TidyValue::Nothing,
            words => TidyValue::Text(words),
        }
    }

    /// A count, held at what the column can hold.
    pub(super) fn count(count: usize) -> Self {
        TidyValue::Whole(i32::try_from(count).unwrap_or(i32::MAX))
    }
}

impl<'a> From<&'a str> for TidyValue<'a> {
    fn from(text: &'a str) -> Self {
        TidyValue::Text(text)
    }
}

impl From<u8> for TidyValue<'_> {
    fn from(number: u8) -> Self {
        TidyValue::Whole(i32::from(number))
    }
}

impl From<usize> for TidyValue<'_> {
    fn from(count: usize) -> Self {
        TidyValue::count(count)
    }
}

impl From<f64> for TidyValue<'_> {
    fn from(number: f64) -> Self {
        TidyValue::Decimal(number)
    }
}

impl From<Day> for TidyValue<'_> {
    fn from(day: Day) -> Self {
        TidyValue::Date(day)
    }
}

impl From<bool> for TidyValue<'_> {
    fn from(flag: bool) -> Self {
        TidyValue::Flag(flag)
    }
}

impl<'a, T: Into<TidyValue<'a>>> From<Option<T>> for TidyValue<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(TidyValue::Nothing, Into::into)
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
