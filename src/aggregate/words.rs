//! What was chosen from lists, as the words of the file formats.

use crate::question_set::{Effort, PeerRole};
use crate::scoring::OrgAnswer;

pub(super) fn peer_role(role: PeerRole) -> &'static str {
    match role {
        PeerRole::Lead => "lead",
        PeerRole::CoDesign => "co-design",
        PeerRole::Consult => "consult",
    }
}

pub(super) fn effort(effort: Effort) -> &'static str {
    match effort {
        Effort::Small => "small",
        Effort::Medium => "medium",
        Effort::Large => "large",
    }
}

pub(super) fn answer(answer: OrgAnswer) -> &'static str {
    match answer {
        OrgAnswer::Level(_) => "level",
        OrgAnswer::Unsure => "unsure",
        OrgAnswer::NotApplicable => "not_applicable",
        OrgAnswer::Unanswered => "unanswered",
        OrgAnswer::Withheld => "withheld",
    }
}
