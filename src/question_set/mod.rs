//! What is asked. A question set is read once, checked whole, and never changes afterwards.

mod asks_the_same_as;
mod built_in;
mod check;
mod id;
mod lists;
mod minutes_for;
mod model;
mod quick_check;
mod read;
mod wording;

pub use built_in::{BUILT_IN, BuiltIn};
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
