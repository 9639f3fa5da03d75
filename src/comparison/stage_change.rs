use super::seen::Seen;
use crate::question_set::Target;
use crate::scoring::{DOMAIN_FLOOR, Reason, Stage, StageResult, gap};

/// What became of something that holds a stage back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockerChange {
    /// It held the organisation back, and does not any more.
    Resolved,
    /// It held it back and still does.
    Still,
    /// It did not, and does.
    New,
    /// It was open then too, and comes up now that what stood before it is settled.
    Next,
    /// It is still open, but something else comes first now.
    Behind,
    /// Only one of the two sets asks it.
    NotAsked,
}

impl BlockerChange {
    /// The word of the JSON.
    pub fn word(self) -> &'static str {
        match self {
            BlockerChange::Resolved => "resolved",
            BlockerChange::Still => "still",
            BlockerChange::New => "new",
            BlockerChange::Next => "next",
            BlockerChange::Behind => "behind",
            BlockerChange::NotAsked => "not-asked",
        }
    }
}

/// One thing that holds, or held, the next stage back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    /// What it is.
    pub reason: Reason,
    /// What became of it.
    pub held: BlockerChange,
}

/// The stage on both sides, with what held it back. Always at the targets to recruit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageChange {
    /// The stage then, with its own reasons.
    pub before: StageResult,
    /// The stage now, with its own reasons.
    pub after: StageResult,
    /// The reasons of both, each once: those of now in their order, then those of then only.
    pub reasons: Vec<HeldBack>,
}

impl StageChange {
    /// The reasons of which this became.
    pub fn that(&self, held: BlockerChange) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(move |h| h.held == held).map(|h| &h.reason)
    }
}

pub(super) fn change(before: &Seen<'_>, after: &Seen<'_>) -> StageChange {
    let (then, now) = (&before.outcome.scores.claimed.stage, &after.outcome.scores.claimed.stage);
    let of_now = now.reasons.iter().map(|reason| {
        let held = match then.reasons.contains(reason) {
            true => BlockerChange::Still,
            false => elsewhere(reason, now, before, [BlockerChange::New, BlockerChange::Next]),
        };
        HeldBack { reason: reason.clone(), held }
    });
    let gone = then.reasons.iter().filter(|reason| !now.reasons.contains(reason)).map(|reason| {
        let held = elsewhere(reason, then, after, [BlockerChange::Resolved, BlockerChange::Behind]);
        HeldBack { reason: reason.clone(), held }
    });
    let reasons = of_now.chain(gone).collect();
    StageChange { before: then.clone(), after: now.clone(), reasons }
}

/// Whether a reason of one side's stage is settled or open on the other, where it is no reason.
fn elsewhere(
    reason: &Reason,
    result: &StageResult,
    other: &Seen<'_>,
    [settled, open]: [BlockerChange; 2],
) -> BlockerChange {
    let is_open = match reason {
        Reason::Coverage => Some(false),
        Reason::Question(id) => other.item(id).map(|item| {
            // Ready is held back by what does not thrive yet, the others by what recruiting needs.
            let ready = result.stage >= Stage::Ready;
            let target = if ready { Target::Sustain } else { Target::Recruit };
            let counts = ready || item.scale.critical;
            let below = gap(item.scale, item.view.answer, target).is_none_or(|gap| gap > 0);
            counts && item.view.answer.is_applicable() && below
        }),
        Reason::Domain(id) => {
            let asked = other.items.iter().any(|item| item.question.domain == *id);
            asked.then(|| {
                let scored = other.scored_of(|_| true, Target::Recruit);
                let domain = scored.domains.iter().find(|domain| domain.id == *id);
                domain.and_then(|d| d.score.score).is_some_and(|s| s.is_below(DOMAIN_FLOOR))
            })
        }
    };
    match is_open {
        Some(true) => open,
        Some(false) => settled,
        None => BlockerChange::NotAsked,
    }
}
