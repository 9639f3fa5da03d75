//! Many answers to one, scores, stage, gaps: the rules of the framework, exactly.
//! Everything here is whole numbers; a score becomes a fraction only when it is shown.

mod arithmetic;
mod domain_scores;
mod essentials;
mod evidence_recorded;
mod fraction;
mod organisation_answers;
mod scores;
mod stage;
mod warning;

pub use crate::disclosure::OrgAnswer;
pub use arithmetic::{Arithmetic, ScoreLine, arithmetic};
pub use domain_scores::Score;
pub(crate) use domain_scores::gap;
pub use essentials::{Attainment, Essentials};
pub(crate) use fraction::DOMAIN_FLOOR;
pub use fraction::Fraction;
pub use organisation_answers::{QuestionView, organisation_answers};
pub(crate) use scores::scored;
pub use scores::{DomainScore, Scored, Scores, score};
pub use stage::{Reason, Stage, StageResult};
pub use warning::{Warning, warnings};
