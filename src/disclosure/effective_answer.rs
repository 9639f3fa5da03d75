use crate::assessment::{Answer, Answered};
use crate::question_set::{Level, Scale};

/// The organisation's one answer to a scale question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrgAnswer {
    /// A level.
    Level(Level),
    /// Nobody who answered knows.
    Unsure,
    /// It does not apply here.
    NotApplicable,
    /// Nobody has answered.
    Unanswered,
    /// What was said, if anything, may not be shown, because too few said it: it counts as
    /// unanswered.
    Withheld,
}

impl OrgAnswer {
    /// The level, when there is one.
    pub fn level(self) -> Option<Level> {
        match self {
            OrgAnswer::Level(level) => Some(level),
            _ => None,
        }
    }

    /// Whether there is nothing to count: nobody answered, or what was said may not be shown.
    pub fn is_open(self) -> bool {
        matches!(self, OrgAnswer::Unanswered | OrgAnswer::Withheld)
    }

    /// Whether the question counts: everything but "does not apply".
    pub fn is_applicable(self) -> bool {
        self != OrgAnswer::NotApplicable
    }
}

/// What one answer says where it stands alone; none where it says nothing that counts.
pub(crate) fn effective_answer(answer: &Answer, scale: &Scale) -> Option<OrgAnswer> {
    match &answer.given {
        Some(Answered::Level(level)) => Some(OrgAnswer::Level(*level)),
        Some(Answered::Unsure) => Some(OrgAnswer::Unsure),
        Some(Answered::NotApplicable(reason)) if is_valid_exemption(reason, scale) => {
            Some(OrgAnswer::NotApplicable)
        }
        Some(Answered::NotApplicable(_)) | None => None,
    }
}

/// "Does not apply" stands only where the question allows it, and with a reason.
pub(crate) fn is_valid_exemption(reason: &str, scale: &Scale) -> bool {
    scale.may_not_apply && !reason.trim().is_empty()
}
