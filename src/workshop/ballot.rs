use super::is_vote;
use crate::assessment::{Assessment, Participant, Tally};
use crate::question_set::{GroupId, ParticipantId, QuestionId, Questionnaire};

/// Who has voted on a question, and not what: all that may be shown before the reveal. It holds
/// no levels, so that a page cannot show any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The question.
    pub question: QuestionId,
    /// Every group that is asked, has voted or may, in the set's order; others after them.
    pub groups: Vec<Turnout>,
    /// Participants who have voted, in the order of the list.
    pub voted: Vec<ParticipantId>,
    /// Participants who are asked and have not voted, in the order of the list.
    pub waiting: Vec<ParticipantId>,
}

/// How many of a group have voted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// The group.
    pub group: GroupId,
    /// How many have voted, by themselves or by a raised hand.
    pub voted: u64,
    /// How many of those were hands, counted in numbers.
    pub hands: u64,
    /// How many are expected: the participants who are asked or have voted, and never fewer than
    /// have voted, for more hands may go up than people are listed.
    pub expected: u64,
}

impl Ballot {
    /// Who has voted on this question; none where it is no scale question of the set.
    pub fn new(
        set: &Questionnaire,
        assessment: &Assessment,
        question: &QuestionId,
    ) -> Option<Ballot> {
        let asked = set.question(question)?;
        let scale = asked.scale()?;
        let mut ballot = Ballot {
            question: question.clone(),
            groups: Vec::new(),
            voted: Vec::new(),
            waiting: Vec::new(),
        };
        let mut turnouts = Turnouts::new(set);
        for person in &assessment.participants {
            let answer = assessment.answer(&person.id, question);
            let voted = answer.is_some_and(|answer| is_vote(answer, scale));
            if !voted && !person.is_asked(&asked.asked_of) {
                continue;
            }
            let turnout = turnouts.of(&person.group);
            turnout.expected += 1;
            turnout.voted += u64::from(voted);
            let list = if voted { &mut ballot.voted } else { &mut ballot.waiting };
            list.push(person.id.clone());
        }
        for (group, tally) in assessment.session.tallies.get(question).into_iter().flatten() {
            let turnout = turnouts.of(group);
            turnout.hands = hands(tally);
            turnout.voted += turnout.hands;
            turnout.expected = turnout.expected.max(turnout.voted);
        }
        ballot.groups = turnouts.done();
        Some(ballot)
    }

    /// How many have voted.
    pub fn count(&self) -> u64 {
        self.groups.iter().map(|turnout| turnout.voted).sum()
    }

    /// How many are expected to.
    pub fn expected(&self) -> u64 {
        self.groups.iter().map(|turnout| turnout.expected).sum()
    }
}

/// Whose place the next of a group takes, of those who wait, where nobody is named. `random` comes
/// from outside, so that the order of the votes is not that of the list.
pub fn draw<'a>(waiting: &[&'a Participant], random: u64) -> Option<&'a Participant> {
    let count = u64::try_from(waiting.len()).ok().filter(|count| *count > 0)?;
    waiting.get(usize::try_from(random % count).ok()?).copied()
}

fn hands(tally: &Tally) -> u64 {
    tally.iter().map(|count| u64::from(*count)).sum()
}

/// Turnouts in the making, the set's groups first.
struct Turnouts(Vec<Turnout>);

impl Turnouts {
    fn new(set: &Questionnaire) -> Self {
        Turnouts(set.groups.iter().map(|group| none_of(&group.id)).collect())
    }

    fn of(&mut self, group: &GroupId) -> &mut Turnout {
        let there = self.0.iter().position(|turnout| turnout.group == *group);
        let at = there.unwrap_or_else(|| {
            self.0.push(none_of(group));
            self.0.len() - 1
        });
        &mut self.0[at]
    }

    fn done(self) -> Vec<Turnout> {
        self.0.into_iter().filter(|turnout| turnout.expected > 0).collect()
    }
}

fn none_of(group: &GroupId) -> Turnout {
    Turnout { group: group.clone(), voted: 0, hands: 0, expected: 0 }
}
