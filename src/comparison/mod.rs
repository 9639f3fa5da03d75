//! Two states of an assessment side by side: what moved, why, and what became of the actions.
//!
//! A `ComparedState` is an assessment whole, as it is now or as a file has it, or with the answers of a
//! snapshot. `Comparison::new` puts two of them side by side. Each is scored by its own question
//! set; questions, domains and actions are matched by their ids, and what only one side has is
//! listed and never counted as moved. Words for it are in [`crate::text`].
//!
//! # JSON: `groundwork-comparison`, version 1
//!
//! `Comparison::to_value` writes, in this order of meaning:
//!
//! - `format`, `version`; `target`: `recruit` or `sustain`; `today`: a day; `anonymous`.
//! - `before`, `after`: `{day, label, questionnaire: {id, edition}, answers_only, set_aside,
//!   rests_on_votes}`. `answers_only` of a snapshot; `set_aside` counts people whose answers do not
//!   count; `rests_on_votes` lists the questions on which votes of now count in a snapshot.
//! - `overall`: `{before, after, shared, basis}`. `before` and `after` are `{score, low, high,
//!   with_level, applicable}` as in `groundwork-result`. `shared` is null or `{before, after,
//!   points, questions, same_rules}`: the score, of 100, over the questions that have a level on
//!   both sides, and the difference of the rounded ones. `basis` says how much of what has a level
//!   on either side has one on both: `all`, `most` (three quarters), `few` or `nothing`; with the
//!   last two the difference of the whole scores would mislead.
//! - `stage`: `{before, after, reasons}`, each side `{id, provisional}`, each reason `{id, kind,
//!   held}` with `kind` `question`, `domain` or `coverage`, and `held` `resolved`, `still`, `new`,
//!   `next` (open then too, comes up now), `behind` (still open, something else comes first now)
//!   or `not-asked`.
//! - `domains`: as `overall`, with `id`. `domains_before`, `domains_after`: ids of those that only
//!   one set asks of.
//! - `questions`: every scored question that both sets ask, `{id, movement, gap, before, after,
//!   why, groups, people, reworded}`. `movement` is `stayed`, `up`, `down`, `answered`,
//!   `now-unsure`, `now-not-applicable` or `no-longer-answered`; `gap` is null, `closed`,
//!   `still-open`, `opened`, `found` (no level then) or `out-of-sight` (no level now). A side is
//!   `{answer, agreed, needed, gap, critical, evidence, diverges}`. `why` lists `{kind}` with
//!   `agreed` (and, where notes go in, `note` and `dissent`), `agreement-ended`, `answers`,
//!   `others`, `votes` or `question`. `groups` lists `{id, from, to}` by levels; `people`
//!   `{id, group, presence, from, to}` by answers, and `name` where people are named.
//! - `only_before`, `only_after`: `{id}` with the fields of a side.
//! - `gaps`: `{closed, still_open, opened, found, out_of_sight}`, ids, the most pressing first.
//! - `carried`: `{own, id, question, phase, progress, standing, due, overdue}`, `title` of an own
//!   action, `owner` where people are named, `reason` where notes go in. `standing` is
//!   `called-for`, `declined`, `reached`, `no-level`, `does-not-apply`, `not-asked`, `own` or
//!   `removed`.
//! - `fresh`: the same without `standing`, `overdue` and `reason`, and with `taken_up`.
//!
//! Fields may be added within version 1; none changes its meaning.

mod compare;
mod compared_state;
mod continued_action;
mod movement;
mod person_change;
mod question_change;
mod score_change;
mod seen;
mod stage_change;
mod value;

pub use compare::{ByPerson, Comparison, Gaps, Side};
pub use compared_state::{ComparedState, Sets};
pub use continued_action::{ActionRef, ActionStatus, ContinuedAction, NewAction};
pub use movement::{GapChange, Movement};
pub use person_change::{GroupChange, PersonChange, Presence};
pub use question_change::{OnlyThere, QuestionChange, QuestionSide, Why};
pub use score_change::{Basis, DomainChange, ScoreChange, Shared};
pub use stage_change::{BlockerChange, HeldBack, StageChange};
pub use value::Show;
