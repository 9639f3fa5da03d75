use std::cmp::Ordering;
use std::collections::HashSet;

use super::seen::{IndexedQuestion, Seen};
use crate::question_set::{DomainId, QuestionId, Target};
use crate::scoring::{DomainScore, Fraction, Score, Scored};

/// How much of what has a level on either side has one on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Nothing has a level on both sides, so there is nothing to compare.
    Nothing,
    /// Fewer than three quarters: the two whole scores speak of different questions.
    Few,
    /// Three quarters or more, but not all.
    Most,
    /// All of it.
    All,
}

impl Basis {
    fn of(shared: usize, either: usize) -> Self {
        match (shared, either) {
            (0, _) => Basis::Nothing,
            (shared, either) if shared == either => Basis::All,
            (shared, either) if 4 * shared >= 3 * either => Basis::Most,
            _ => Basis::Few,
        }
    }

    /// Whether the difference of the two whole scores would mislead.
    pub fn misleads(self) -> bool {
        self < Basis::Most
    }

    /// The word of the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Basis::Nothing => "nothing",
            Basis::Few => "few",
            Basis::Most => "most",
            Basis::All => "all",
        }
    }
}

/// The scores over only the questions that have a level on both sides, each side by the weights
/// and targets of its own set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Their score then.
    pub before: Fraction,
    /// Their score now.
    pub after: Fraction,
    /// How many they are.
    pub questions: usize,
    /// Whether each has the same weight and the same level needed on both sides.
    pub same_rules: bool,
}

impl Shared {
    /// The difference of the two rounded scores, in points of 100: what a reader would work out
    /// from the numbers shown.
    pub fn points(self) -> i64 {
        let whole = |fraction: Fraction| i64::try_from(fraction.rounded()).unwrap_or(100);
        whole(self.after) - whole(self.before)
    }

    /// Where it went, exactly: also where rounding shows no difference.
    pub fn direction(self) -> Ordering {
        let then = self.before.reached * self.after.possible;
        (self.after.reached * self.before.possible).cmp(&then)
    }
}

/// A score on both sides, and over what both know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreChange {
    /// The whole score then, with range and coverage.
    pub before: Score,
    /// The whole score now.
    pub after: Score,
    /// Over the questions that have a level on both sides; none where no question has.
    pub shared: Option<Shared>,
    /// How far the two whole scores speak of the same questions.
    pub basis: Basis,
}

/// A domain that both sets have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainChange {
    /// The domain.
    pub id: DomainId,
    /// Its scores.
    pub change: ScoreChange,
}

/// Scores side by side: the overall one, and those of the domains that both sets ask of, in the
/// order of the later set.
pub(super) fn changes(
    before: &Seen<'_>,
    after: &Seen<'_>,
    target: Target,
) -> (ScoreChange, Vec<DomainChange>) {
    let has = |item: IndexedQuestion<'_>| item.view.answer.level().is_some();
    let both =
        |id: &QuestionId| before.item(id).is_some_and(has) && after.item(id).is_some_and(has);
    let over = |seen: &Seen<'_>| seen.scored_of(|item| both(&item.question.id), target);
    let pairs: Vec<(IndexedQuestion<'_>, IndexedQuestion<'_>)> = shared(before, after);
    let all: Vec<_> = pairs.iter().filter(|(then, now)| has(*then) && has(*now)).collect();
    let overall = ScoreChange {
        before: before.outcome.scores.claimed.overall,
        after: after.outcome.scores.claimed.overall,
        shared: of(over(before).overall, over(after).overall, &all, target),
        basis: Basis::of(all.len(), either(before, after, None)),
    };
    // A question that moved from one domain to another belongs to neither's difference.
    let stays: HashSet<&QuestionId> = all
        .iter()
        .filter(|(then, now)| then.question.domain == now.question.domain)
        .map(|(_, now)| &now.question.id)
        .collect();
    let within = |seen: &Seen<'_>| seen.scored_of(|item| stays.contains(&item.question.id), target);
    let (then, now) = (within(before), within(after));
    let domain = |scored: &DomainScore| {
        let id = &scored.id;
        let asked = |seen: &Seen<'_>| seen.items.iter().any(|item| item.question.domain == *id);
        if !asked(before) || !asked(after) {
            return None;
        }
        let of_it: Vec<_> = all
            .iter()
            .filter(|(then, now)| then.question.domain == *id && now.question.domain == *id)
            .copied()
            .collect();
        let change = ScoreChange {
            before: find(&before.outcome.scores.claimed, id),
            after: scored.score,
            shared: of(find(&then, id), find(&now, id), &of_it, target),
            basis: Basis::of(of_it.len(), either(before, after, Some(id))),
        };
        Some(DomainChange { id: id.clone(), change })
    };
    let domains = after.outcome.scores.claimed.domains.iter().filter_map(domain).collect();
    (overall, domains)
}

/// The questions that both sides ask, in the later one's order.
pub(super) fn shared<'a>(
    before: &Seen<'a>,
    after: &Seen<'a>,
) -> Vec<(IndexedQuestion<'a>, IndexedQuestion<'a>)> {
    let pair = |now: &IndexedQuestion<'a>| Some((before.item(&now.question.id)?, *now));
    after.items.iter().filter_map(pair).collect()
}

/// How many questions have a level on either side, of a domain or of all.
fn either(before: &Seen<'_>, after: &Seen<'_>, domain: Option<&DomainId>) -> usize {
    let counted = |item: &&IndexedQuestion<'_>| {
        item.view.answer.level().is_some() && domain.is_none_or(|d| item.question.domain == *d)
    };
    let (then, now) = (before.items.iter().filter(counted), after.items.iter().filter(counted));
    let ids: HashSet<&QuestionId> = then.chain(now).map(|item| &item.question.id).collect();
    ids.len()
}

fn find(scored: &Scored, id: &DomainId) -> Score {
    scored.domains.iter().find(|d| d.id == *id).map(|d| d.score).unwrap_or_default()
}

fn of(
    before: Score,
    after: Score,
    pairs: &[&(IndexedQuestion<'_>, IndexedQuestion<'_>)],
    target: Target,
) -> Option<Shared> {
    let rules = |item: &IndexedQuestion<'_>| (item.scale.weight, item.scale.target.at(target));
    Some(Shared {
        before: before.score?,
        after: after.score?,
        questions: pairs.len(),
        same_rules: pairs.iter().all(|(then, now)| rules(then) == rules(now)),
    })
}
