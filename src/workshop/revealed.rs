use super::is_vote;
use crate::assessment::{Answer, Assessment, FEW, Given};
use crate::questionnaire::{GroupId, Level, QuestionId, Questionnaire};
use crate::scoring::Votes;

/// The votes on one question as they may be shown after the reveal.
///
/// In an anonymous session a group of fewer than five voters is not shown apart: such groups are
/// one row together. Where even that row would have fewer than five, all groups are one row, for
/// who knows the whole and all the parts but one knows that part too. Where all together are fewer
/// than five there is no row.
///
/// The same holds over time: two pictures that differ by one vote tell that vote. So a page makes
/// this once, at the reveal, and takes votes again only after hiding it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revealed {
    /// The question.
    pub question: QuestionId,
    /// By group, in the set's order, then groups that the set does not know, then those that are
    /// shown together. Every vote is in one row; only groups that voted have one.
    pub rows: Vec<Row>,
    /// How many votes are not shown at all, because all together are fewer than five.
    pub withheld: u64,
}

/// One row of votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose.
    pub who: Who,
    /// What they voted.
    pub counts: Counts,
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
pub struct Counts {
    /// By level.
    pub levels: Votes,
    /// How many said that they do not know.
    pub unsure: u64,
    /// How many said that it does not apply, where they may.
    pub not_applicable: u64,
}

impl Counts {
    /// How many voted.
    pub fn total(self) -> u64 {
        self.levels.total() + self.unsure + self.not_applicable
    }

    fn add(&mut self, answer: &Answer) {
        match &answer.given {
            Some(Given::Level(level)) => self.levels.add(*level, 1),
            Some(Given::Unsure) => self.unsure += 1,
            Some(Given::NotApplicable(_)) => self.not_applicable += 1,
            None => {}
        }
    }

    fn add_all(&mut self, more: Counts) {
        self.levels.add_all(more.levels);
        self.unsure += more.unsure;
        self.not_applicable += more.not_applicable;
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
        let all = by_group(set, assessment, question)?;
        let (rows, withheld) =
            if assessment.session.anonymous { merged(all) } else { (apart(all), 0) };
        Some(Revealed { question: question.clone(), rows, withheld })
    }

    /// All votes that are shown, together.
    pub fn total(&self) -> Counts {
        self.rows.iter().fold(Counts::default(), |mut sum, row| {
            sum.add_all(row.counts);
            sum
        })
    }

    /// The groups that are shown apart, with their levels.
    pub fn groups(&self) -> impl Iterator<Item = (&GroupId, Votes)> {
        self.rows.iter().filter_map(|row| match &row.who {
            Who::Group(group) => Some((group, row.counts.levels)),
            Who::Others | Who::Everyone => None,
        })
    }

    /// How many levels the groups that are shown apart lie from each other: from the lowest to
    /// the highest lower median.
    pub fn apart(&self) -> u8 {
        let medians = || self.groups().filter_map(|(_, votes)| votes.lower_median());
        match (medians().min(), medians().max()) {
            (Some(low), Some(high)) => low.below(high),
            _ => 0,
        }
    }

    /// The widest spread of levels within one group that is shown apart.
    pub fn spread(&self) -> u8 {
        self.groups().map(|(_, votes)| votes.spread()).max().unwrap_or(0)
    }
}

type ByGroup = Vec<(GroupId, Counts)>;

fn by_group(
    set: &Questionnaire,
    assessment: &Assessment,
    question: &QuestionId,
) -> Option<ByGroup> {
    let scale = set.question(question)?.scale()?;
    let mut all: ByGroup =
        set.groups.iter().map(|group| (group.id.clone(), Counts::default())).collect();
    for person in &assessment.participants {
        let answer = assessment.answer(&person.id, question);
        if let Some(answer) = answer.filter(|answer| is_vote(answer, scale)) {
            counts_of(&mut all, &person.group).add(answer);
        }
    }
    for (group, tally) in assessment.session.tallies.get(question).into_iter().flatten() {
        let counts = counts_of(&mut all, group);
        for (level, count) in Level::ALL.into_iter().zip(tally) {
            counts.levels.add(level, u64::from(*count));
        }
    }
    all.retain(|(_, counts)| counts.total() > 0);
    Some(all)
}

fn counts_of<'a>(all: &'a mut ByGroup, group: &GroupId) -> &'a mut Counts {
    let there = all.iter().position(|(id, _)| id == group);
    let at = there.unwrap_or_else(|| {
        all.push((group.clone(), Counts::default()));
        all.len() - 1
    });
    &mut all[at].1
}

fn apart(all: ByGroup) -> Vec<Row> {
    all.into_iter().map(|(group, counts)| Row { who: Who::Group(group), counts }).collect()
}

fn is_few(counts: &Counts) -> bool {
    usize::try_from(counts.total()).is_ok_and(|total| total < FEW)
}

fn sum(all: &[(GroupId, Counts)]) -> Counts {
    let mut sum = Counts::default();
    all.iter().for_each(|(_, counts)| sum.add_all(*counts));
    sum
}

/// The rows of an anonymous session, and how many votes they leave out.
fn merged(all: ByGroup) -> (Vec<Row>, u64) {
    let everyone = sum(&all);
    if is_few(&everyone) {
        return (Vec::new(), everyone.total());
    }
    let (few, many): (ByGroup, ByGroup) = all.into_iter().partition(|(_, c)| is_few(c));
    let others = sum(&few);
    if few.is_empty() {
        return (apart(many), 0);
    }
    if is_few(&others) || many.is_empty() {
        return (vec![Row { who: Who::Everyone, counts: everyone }], 0);
    }
    let mut rows = apart(many);
    rows.push(Row { who: Who::Others, counts: others });
    (rows, 0)
}
