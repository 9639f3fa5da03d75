//! Many answers to one, scores, stage, gaps: the rules of the framework, exactly.
//! Everything here is whole numbers; a score becomes a fraction only when it is shown.

mod arithmetic;
mod essentials;
mod evidence_recorded;
mod organisation_answers;
mod scores;
mod stage;
mod warning;

pub use crate::disclosure::OrgAnswer;
pub use arithmetic::{Arithmetic, ScoreLine, arithmetic};
pub use essentials::{Attainment, Essentials};
pub use organisation_answers::{QuestionView, organisation_answers};
pub use scores::{DomainScore, Fraction, Score, Scored, Scores, score};
pub(crate) use scores::{gap, scored};
pub(crate) use stage::DOMAIN_FLOOR;
pub use stage::{Reason, Stage, StageResult};
pub use warning::{Warning, warnings};
