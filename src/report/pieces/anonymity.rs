use std::borrow::Cow;

use crate::assessment::Assessment;
use crate::plan::Outcome;
use crate::questionnaire::Questionnaire;
use crate::scoring::without_few;

/// The outcome as it may be shown: in an anonymous session a group's level is left out wherever
/// so few of it gave one that an answer could be told.
pub fn guarded<'a>(
    assessment: &Assessment,
    outcome: &'a Outcome,
    set: &Questionnaire,
) -> Cow<'a, Outcome> {
    if !assessment.session.anonymous {
        return Cow::Borrowed(outcome);
    }
    let mut outcome = outcome.clone();
    without_few(set, assessment, &mut outcome.scores);
    Cow::Owned(outcome)
}
