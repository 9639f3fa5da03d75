use crate::scoring::OrgAnswer;

/// How the organisation's answer to a question of both sides moved. Each has exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Movement {
    /// It is the same.
    Stayed,
    /// From a level to a higher one.
    Up,
    /// From a level to a lower one.
    Down,
    /// It had no level, and has one.
    Answered,
    /// It is a “don't know” now, and was not.
    NowUnsure,
    /// It does not apply now, and did or had no answer.
    NowNotApplicable,
    /// It had an answer of any kind, and has none.
    NoLongerAnswered,
}

impl Movement {
    /// What lies between two answers.
    pub fn between(before: OrgAnswer, after: OrgAnswer) -> Self {
        match (before, after) {
            (before, after) if before == after => Movement::Stayed,
            (OrgAnswer::Level(before), OrgAnswer::Level(after)) if before < after => Movement::Up,
            (OrgAnswer::Level(_), OrgAnswer::Level(_)) => Movement::Down,
            (_, OrgAnswer::Level(_)) => Movement::Answered,
            (_, OrgAnswer::Unsure) => Movement::NowUnsure,
            (_, OrgAnswer::NotApplicable) => Movement::NowNotApplicable,
            (before, _) if before.is_open() => Movement::Stayed,
            (_, OrgAnswer::Unanswered | OrgAnswer::Withheld) => Movement::NoLongerAnswered,
        }
    }

    /// The word of the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Movement::Stayed => "stayed",
            Movement::Up => "up",
            Movement::Down => "down",
            Movement::Answered => "answered",
            Movement::NowUnsure => "now-unsure",
            Movement::NowNotApplicable => "now-not-applicable",
            Movement::NoLongerAnswered => "no-longer-answered",
        }
    }
}

/// What became of a question's gap at the chosen target. Without a level there is no gap to know
/// of, so a gap that an answer brings to light is not one that opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapChange {
    /// There is none on either side.
    None,
    /// It was below the level needed, and has reached it.
    Closed,
    /// It was below and is below.
    StillOpen,
    /// It had reached the level needed, and is below.
    Opened,
    /// It had no level, and is below the level needed.
    Found,
    /// It was below, and has no level now.
    OutOfSight,
}

impl GapChange {
    /// What lies between two gaps, in levels; none without a level.
    pub fn between(before: Option<u8>, after: Option<u8>) -> Self {
        match (before, after) {
            (Some(1..), Some(1..)) => GapChange::StillOpen,
            (Some(1..), Some(0)) => GapChange::Closed,
            (Some(1..), None) => GapChange::OutOfSight,
            (Some(0), Some(1..)) => GapChange::Opened,
            (None, Some(1..)) => GapChange::Found,
            (Some(0) | None, Some(0) | None) => GapChange::None,
        }
    }

    /// The word of the JSON; none where there is no gap.
    pub fn word(self) -> Option<&'static str> {
        match self {
            GapChange::None => None,
            GapChange::Closed => Some("closed"),
            GapChange::StillOpen => Some("still-open"),
            GapChange::Opened => Some("opened"),
            GapChange::Found => Some("found"),
            GapChange::OutOfSight => Some("out-of-sight"),
        }
    }
}
