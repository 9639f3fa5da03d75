use groundwork::plan::Outcome;

use crate::args::ScoreArgs;
use crate::failure::Failure;
use crate::{complain, input, say};
use groundwork::messages::command_line;

/// Prints the result of an assessment.
pub fn score(task: &ScoreArgs) -> Result<(), Failure> {
    let input = input::input(&task.source)?;
    let outcome = Outcome::new(&input.set, &input.assessment, task.target.into(), input.today);
    warn(&outcome);
    say(&format!("{:#}\n", outcome.to_value(&input.set)))
}

/// Names everything that was set aside.
pub fn warn(outcome: &Outcome) {
    for warning in &outcome.warnings {
        complain(&command_line::warning(warning));
    }
}
