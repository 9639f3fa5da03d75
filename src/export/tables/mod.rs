//! What the tables hold, as plain data: the plan, the gaps and the answers, each once, for every
//! program that shows tables.

mod about;
mod answers;
mod gaps;
mod plan;
mod shown;

pub use about::About;

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;
use crate::date::Day;
use crate::plan::Outcome;
use crate::question_set::Questionnaire;
use crate::report::ReportOptions;
use crate::report::common::context::Context;
use crate::report::common::disclosed::disclosed;
use crate::table::Table;
use crate::text::set_in_terms;

/// The tables of an assessment, with what stands before them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tables {
    /// What this is, whose, and of when.
    pub about: About,
    /// Every action that is called for and not declined, in order.
    pub plan: Table,
    /// Every question below the level needed, the most pressing first; then those without a level.
    pub gaps: Table,
    /// Every question with its answers.
    pub answers: Table,
}

/// Which of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableName {
    /// [`Tables::plan`].
    Plan,
    /// [`Tables::gaps`].
    Gaps,
    /// [`Tables::answers`].
    Answers,
}

impl TableName {
    /// Its word, also in the names of files.
    pub fn word(self) -> &'static str {
        match self {
            TableName::Plan => "plan",
            TableName::Gaps => "gaps",
            TableName::Answers => "answers",
        }
    }
}

impl Tables {
    /// One of the tables.
    pub fn get(&self, name: TableName) -> &Table {
        match name {
            TableName::Plan => &self.plan,
            TableName::Gaps => &self.gaps,
            TableName::Answers => &self.answers,
        }
    }

    /// The three tables in order.
    pub fn all(&self) -> [&Table; 3] {
        [&self.plan, &self.gaps, &self.answers]
    }
}

/// Makes the tables of an assessment and the outcome that follows from it on `today`. As in the
/// action plan, `choices` say whether people are named and notes go in.
pub fn tables(
    set: &Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
    today: Day,
    choices: &ReportOptions,
) -> Tables {
    let set = set_in_terms(set, assessment);
    let shown = disclosed(&set, assessment);
    let context = Context::new(&set, &shown, outcome, today, choices);
    let (plan, gaps, answers) =
        (plan::plan(&context), gaps::gaps(&context), answers::answers(&context));
    let about = about::about(&context, &[&plan, &gaps, &answers]);
    Tables { about, plan, gaps, answers }
}
