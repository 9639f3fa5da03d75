use crate::assessment::Assessment;
use crate::disclosure::{
    GroupTally, QuestionTally, Tallies, Votes, disclose, is_none_or_many, suppress_small_groups,
};
use crate::question_set::{GroupId, Level, QuestionId, Questionnaire};

/// From so many levels apart a group is split.
const SPLIT: u8 = 3;

/// The votes on one question as they may be shown after the reveal.
///
/// In an anonymous session the rule of [`disclose`] decides: groups that may not be shown apart are
/// one row together, and where the answer of all may not be shown there is no row but those of
/// people who said that their view may be. Within a row each number is shown only where five or
/// more stand behind it, and behind what is left over nobody or five or more.
///
/// The same holds over time: two pictures that differ by one vote tell that vote. So a page makes
/// this once, at the reveal, and takes votes again only after hiding it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revealed {
    /// The question.
    pub question: QuestionId,
    /// By group, in the set's order, then groups that the set does not know, then those that are
    /// shown together. Only groups that voted have one.
    pub rows: Vec<LevelVotes>,
    /// How many votes are in no row, because they are too few.
    pub withheld: u64,
    /// The middle of all votes; none where there is none, or where it may not be shown.
    pub middle: Option<Level>,
    /// How many votes lie within one level of the middle, and how many there are; likewise.
    pub(super) near: Option<(u64, u64)>,
}

/// One row of votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelVotes {
    /// Whose.
    pub who: Who,
    /// What they voted, as far as it may be shown.
    pub counts: VoteCounts,
    /// How many more voted, whose numbers are too few to show apart.
    pub hidden: u64,
    /// The middle of their levels; none where nobody gave one.
    pub middle: Option<Level>,
    /// How many levels lie between their lowest and their highest; in an anonymous session no more
    /// than it takes to be split, for the two ends can be two people.
    pub spread: u8,
}

/// Whose votes are shown in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// One group's.
    Group(GroupId),
    /// Those of several small groups.
    Others,
    /// All votes there are.
    Everyone,
}

/// How many gave each answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VoteCounts {
    /// By level.
    pub levels: Votes,
    /// How many said that they do not know.
    pub unsure: u64,
    /// How many said that it does not apply, where they may.
    pub not_applicable: u64,
}

impl VoteCounts {
    /// How many voted.
    pub fn total(self) -> u64 {
        self.levels.total() + self.unsure + self.not_applicable
    }

    fn of(tally: &GroupTally, anonymous: bool) -> VoteCounts {
        let GroupTally { others, unsure, not_applicable, .. } = *tally;
        let whole = VoteCounts { levels: tally.levels(), unsure, not_applicable };
        if !anonymous {
            return whole;
        }
        let levels = Level::ALL.map(|level| others.of(level));
        let sizes: Vec<u64> = levels.into_iter().chain([unsure, not_applicable]).collect();
        let told = suppress_small_groups(&sizes);
        let is_told = |at: usize| told.get(at) == Some(&true);
        let mut counts = VoteCounts::default();
        for (at, level) in Level::ALL.into_iter().enumerate() {
            // Whose view may be shown as theirs hides nobody and needs no crowd.
            let mine = tally.is_own_view() && tally.total() == tally.shown.total();
            if mine || is_told(at) {
                counts.levels.add(level, whole.levels.of(level));
            }
        }
        counts.unsure = if is_told(5) { unsure } else { 0 };
        counts.not_applicable = if is_told(6) { not_applicable } else { 0 };
        counts
    }
}

impl LevelVotes {
    fn new(who: Who, tally: &GroupTally, anonymous: bool) -> LevelVotes {
        let (counts, levels) = (VoteCounts::of(tally, anonymous), tally.levels());
        let most = if anonymous { SPLIT } else { u8::MAX };
        LevelVotes {
            who,
            counts,
            hidden: tally.total() - counts.total(),
            middle: levels.lower_median(),
            spread: levels.spread().min(most),
        }
    }

    /// How many voted.
    pub fn total(&self) -> u64 {
        self.counts.total() + self.hidden
    }

    /// The lowest and the highest level of the row; none where any number of it is hidden.
    pub fn ends(&self) -> Option<(Level, Level)> {
        let mut given = Level::ALL.into_iter().filter(|level| self.counts.levels.of(*level) > 0);
        let low = given.next().filter(|_| self.hidden == 0)?;
        Some((low, given.next_back().unwrap_or(low)))
    }
}

impl Revealed {
    /// The votes on this question; none where it is no scale question of the set. What the room
    /// agreed changes nothing in them.
    pub fn new(
        set: &Questionnaire,
        assessment: &Assessment,
        question: &QuestionId,
    ) -> Option<Revealed> {
        Self::all(set, assessment).into_iter().find(|votes| votes.question == *question)
    }

    /// The votes on every scale question, in the order of the set.
    pub fn all(set: &Questionnaire, assessment: &Assessment) -> Vec<Revealed> {
        let tallies = Tallies::new(set, assessment);
        let anonymous = assessment.session.anonymous;
        let votes = set.scales().zip(&tallies.questions);
        votes
            .map(|((question, _), tally)| {
                let rows = rows(&tallies.groups, tally, anonymous);
                revealed(&question.id, tally, rows, anonymous)
            })
            .collect()
    }

    /// How many votes are in the rows.
    pub fn total(&self) -> u64 {
        self.rows.iter().map(LevelVotes::total).sum()
    }

    /// The rows of groups that are shown apart.
    pub fn groups(&self) -> impl Iterator<Item = (&GroupId, &LevelVotes)> {
        self.rows.iter().filter_map(|row| match &row.who {
            Who::Group(group) => Some((group, row)),
            Who::Others | Who::Everyone => None,
        })
    }

    /// How many levels the groups that are shown apart lie from each other: from the lowest to
    /// the highest lower median.
    pub fn apart(&self) -> u8 {
        let medians = || self.groups().filter_map(|(_, row)| row.middle);
        match (medians().min(), medians().max()) {
            (Some(low), Some(high)) => low.below(high),
            _ => 0,
        }
    }

    /// The widest spread of levels within one group that is shown apart.
    pub fn spread(&self) -> u8 {
        self.groups().map(|(_, row)| row.spread).max().unwrap_or(0)
    }
}

fn revealed(
    question: &QuestionId,
    tally: &QuestionTally,
    rows: Vec<LevelVotes>,
    anonymous: bool,
) -> Revealed {
    let all = tally.together();
    let may_be_shown = disclose(tally, anonymous, false).votes;
    let levels = all.levels();
    let middle = levels.lower_median().filter(|_| may_be_shown);
    let near = middle.map(|middle| {
        let is_near = |level: &Level| level.get().abs_diff(middle.get()) <= 1;
        Level::ALL.into_iter().filter(is_near).map(|level| levels.of(level)).sum::<u64>()
    });
    let near = near.filter(|near| {
        let both = [*near, levels.total() - near];
        !anonymous || both.into_iter().all(is_none_or_many)
    });
    let shown: u64 = rows.iter().map(LevelVotes::total).sum();
    Revealed {
        question: question.clone(),
        withheld: all.total() - shown,
        rows,
        middle,
        near: near.map(|near| (near, levels.total())),
    }
}

fn rows(groups: &[&GroupId], tally: &QuestionTally, anonymous: bool) -> Vec<LevelVotes> {
    let shown = disclose(tally, anonymous, false);
    let (mut rows, mut rest) = (Vec::new(), GroupTally::default());
    for ((group, votes), apart) in groups.iter().zip(&tally.groups).zip(shown.groups) {
        if votes.total() == 0 {
            continue;
        }
        match apart {
            true => rows.push(LevelVotes::new(Who::Group((*group).clone()), votes, anonymous)),
            false => rest.add_all(votes),
        }
    }
    // Where the answer of all is told, the rest of it is that of a crowd or of nobody.
    if shown.votes && rest.total() > 0 && !is_too_small(&rest) {
        let who = if rows.is_empty() { Who::Everyone } else { Who::Others };
        rows.push(LevelVotes::new(who, &rest, anonymous));
    }
    rows
}

fn is_too_small(rest: &GroupTally) -> bool {
    let people = if rest.levels().total() > 0 { rest.others.total() } else { rest.total() };
    people == 0 || !is_none_or_many(people)
}
