//! What is asked. A question set is read once, checked whole, and never changes afterwards.

mod builtin;
mod check;
mod id;
mod lists;
mod minutes;
mod model;
mod quick;
mod read;
mod same;
mod wording;

pub use builtin::{BUILT_IN, BuiltIn};
pub use id::{
    ActionId, DomainId, GroupId, IdError, ParticipantId, PhaseId, QuestionId, QuestionnaireId,
    ResourceId, SourceId,
};
pub use model::{
    Action, Citation, Domain, Effort, Group, Level, LevelName, PeerRole, Phase, Question,
    QuestionKind, Questionnaire, Region, Resource, Scale, Scenario, Source, Target, Targets, Term,
};
pub use read::{MAX_BYTES, QuestionnaireError, VERSION};
pub use wording::{Answering, StageNames, Wording};
