//! What may be shown of whom: one threshold, one tally of votes, one rule.
//!
//! In an anonymous session a level, "don't know" or "does not apply" of few people would tell who
//! said it. `disclose` decides, for one question, what may be shown; scores, reports, exports,
//! the workshop and many assessments together ask it and decide nothing themselves.

mod close_collection;
mod disclose;
mod effective_answer;
mod forecast;
mod tally;
mod votes;

pub(crate) use close_collection::shown_beside;
pub use close_collection::{close_collection, open_collection};
pub(crate) use disclose::is_none_or_many;
pub use disclose::{Counts, Disclosure, MIN_GROUP_SIZE, disclose, suppress_small_groups};
pub use effective_answer::OrgAnswer;
pub(crate) use effective_answer::{effective_answer, is_valid_exemption};
pub use forecast::{Forecast, GroupForecast, Merge, forecast, merge_groups};
pub use tally::{GroupTally, QuestionTally, Tallies};
pub use votes::Votes;
