use super::{Assessment, Command, MOST_HANDS, Session, Tally};
use crate::question_set::{GroupId, QuestionId};

impl Assessment {
    /// The change that puts a question aside, after those that are, or takes it up again.
    pub fn park(&self, question: &QuestionId, parked: bool) -> Command {
        let mut session = self.session.clone();
        if !parked {
            session.parked.retain(|id| id != question);
        } else if !session.parked.contains(question) {
            session.parked.push(question.clone());
        }
        Command::Session { session: Box::new(session), tally: None }
    }

    /// The change that replaces the hands counted in a group, by level; all noughts take them away.
    /// No level counts more than [`MOST_HANDS`].
    pub fn tally(&self, question: &QuestionId, group: &GroupId, tally: Tally) -> Command {
        let mut session: Session = self.session.clone();
        let tally = tally.map(|count| count.min(MOST_HANDS));
        let groups = session.tallies.entry(question.clone()).or_default();
        if tally == Tally::default() {
            groups.remove(group);
        } else {
            groups.insert(group.clone(), tally);
        }
        session.tallies.retain(|_, groups| !groups.is_empty());
        let tally = Some((question.clone(), group.clone()));
        Command::Session { session: Box::new(session), tally }
    }
}
