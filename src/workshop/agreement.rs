use super::Revealed;

/// How many of the votes lie close to the middle, before anything is agreed.
///
/// In one sentence: of all levels that people gave, so many lie within one level of the middle
/// answer. The middle is the lower median of each question. Whoever does not know, or says that it
/// does not apply, is not counted: they named no level. Nothing of it goes into any score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// How many votes lie within one level of the middle one.
    pub near: u64,
    /// How many votes there are.
    pub votes: u64,
}

impl Agreement {
    /// Of the votes on one question, as far as they may be shown; none where nobody gave a level.
    pub fn of(votes: &Revealed) -> Option<Agreement> {
        votes.near.map(|(near, votes)| Agreement { near, votes })
    }

    /// The same in hundredths, rounded down, so that only all votes make a hundred; none where
    /// there are no votes.
    pub fn percent(self) -> Option<u64> {
        (self.near.saturating_mul(100)).checked_div(self.votes)
    }
}

/// Over all these questions together, each measured against its own middle; none where nobody gave
/// a level.
pub fn agreement(votes: &[Revealed]) -> Option<Agreement> {
    let each = votes.iter().filter_map(Agreement::of);
    let sum = each.fold(Agreement::default(), |sum, one| Agreement {
        near: sum.near + one.near,
        votes: sum.votes + one.votes,
    });
    (sum.votes > 0).then_some(sum)
}
