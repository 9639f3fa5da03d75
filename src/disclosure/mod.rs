//! What may be shown of whom: one threshold, one tally of votes, one rule.
//!
//! In an anonymous session a level, "don't know" or "does not apply" of few people would tell who
//! said it. `disclose` decides, for one question, what may be shown; scores, reports, exports,
//! the workshop and many assessments together ask it and decide nothing themselves.

mod answered;
mod closing;
mod forecast;
mod rule;
mod tally;
mod votes;

pub use answered::OrgAnswer;
pub(crate) use answered::{effective_answer, is_valid_exemption};
pub(crate) use closing::shown_beside;
pub use closing::{close_collection, open_collection};
pub use forecast::{Forecast, GroupForecast, Merge, forecast, merge_groups};
pub(crate) use rule::is_none_or_many;
pub use rule::{Counts, Disclosure, MIN_GROUP_SIZE, disclose, suppress_small_groups};
pub use tally::{GroupTally, QuestionTally, Tallies};
pub use votes::Votes;
