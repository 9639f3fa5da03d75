//! What the tables hold, as plain data: the plan, the gaps and the answers, each once, for every
//! program that shows tables.

mod about;
mod answers;
mod field;
mod gaps;
mod model;
mod plan;

pub use model::{About, CellType, ExportColumn, ExportTable, Tables, Value};

use crate::assessment::Assessment;
use crate::date::Day;
use crate::plan::Outcome;
use crate::question_set::Questionnaire;
use crate::report::ReportOptions;
use crate::report::common::context::Context;
use crate::report::common::disclosed::disclosed;
use crate::text::set_in_terms;

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
