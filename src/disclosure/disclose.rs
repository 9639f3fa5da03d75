use super::{GroupTally, QuestionTally};

/// Of fewer people nothing is shown apart in an anonymous session.
pub const MIN_GROUP_SIZE: usize = 5;

/// The same, to compare counts of votes with.
const MIN_VOTES: u64 = MIN_GROUP_SIZE as u64;

/// What may be shown of the answers to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// Whether the organisation's answer may; where not, the question counts as unanswered.
    pub answer: bool,
    /// Whether what all people said together may, whatever the room agreed.
    pub votes: bool,
    /// Whether the level of each group may, by the place of the group.
    pub groups: Vec<bool>,
    /// Whether the grade of evidence that participants gave may.
    pub evidence: bool,
}

/// Decides what may be shown of the answers to one question.
///
/// In an anonymous session the answer is shown where the levels of people who did not agree to be
/// shown are none or at least five (or, with no level at all, five said that they do not know or
/// that it does not apply). A group's level is shown where all its levels come from people who
/// agreed; or where at least five come from others and the levels that stay hidden are none or at
/// least five, for who knows the whole and all of its parts but one knows that part too. What the
/// room agreed is always shown.
pub fn disclose(tally: &QuestionTally, anonymous: bool, agreed: bool) -> Disclosure {
    if !anonymous {
        let groups = vec![true; tally.groups.len()];
        return Disclosure { answer: true, votes: true, groups, evidence: true };
    }
    let all = tally.together();
    let votes = if all.levels().total() == 0 {
        all.unsure + all.not_applicable >= MIN_VOTES
    } else {
        is_none_or_many(all.others.total())
    };
    let others: Vec<u64> = tally.groups.iter().map(|group| group.others.total()).collect();
    let large = suppress_small_groups(&others);
    let groups = tally.groups.iter().zip(large);
    Disclosure {
        answer: agreed || votes,
        votes,
        groups: groups.map(|(group, large)| large || group.is_own_view()).collect(),
        evidence: tally.graded >= MIN_VOTES,
    }
}

/// Which of these groups of people may be told apart: each of at least five, and all that are not
/// are together none or at least five. To reach that the smallest is left out first, among equals
/// the later one.
pub fn suppress_small_groups(sizes: &[u64]) -> Vec<bool> {
    let mut told: Vec<bool> = sizes.iter().map(|size| *size >= MIN_VOTES).collect();
    loop {
        let places = || sizes.iter().zip(&told).enumerate();
        let rest: u64 = places().filter(|(_, (_, told))| !**told).map(|(_, (size, _))| size).sum();
        let candidates = places().filter(|(_, (_, told))| **told).rev();
        let smallest = candidates.min_by_key(|(_, (size, _))| **size).map(|(at, _)| at);
        match smallest.filter(|_| !is_none_or_many(rest)).and_then(|at| told.get_mut(at)) {
            Some(dropped) => *dropped = false,
            None => return told,
        }
    }
}

/// How many people stand behind each kind of answer, as far as it may be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many gave a level; none where that may not be told.
    pub with_level: Option<u64>,
    /// How many said that they do not know.
    pub unsure: Option<u64>,
    /// How many said that it does not apply, and may.
    pub not_applicable: Option<u64>,
}

impl Counts {
    /// The counts of a group, or of all together. In an anonymous session each is told only where
    /// at least five people stand behind it, and behind what is left over nobody or at least five.
    pub fn of(tally: &GroupTally, anonymous: bool) -> Counts {
        let (levels, others) = (tally.levels().total(), tally.others.total());
        let told = match anonymous {
            true => suppress_small_groups(&[others, tally.unsure, tally.not_applicable]),
            false => vec![true; 3],
        };
        let is_told = |at: usize| told.get(at) == Some(&true);
        let own = tally.is_own_view() && tally.unsure + tally.not_applicable == 0;
        Counts {
            with_level: (own || is_told(0)).then_some(levels),
            unsure: is_told(1).then_some(tally.unsure),
            not_applicable: is_told(2).then_some(tally.not_applicable),
        }
    }
}

/// Whether what stays hidden hides somebody in a crowd, or nobody at all.
pub(crate) fn is_none_or_many(people: u64) -> bool {
    people == 0 || people >= MIN_VOTES
}
