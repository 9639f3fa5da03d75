use std::collections::BTreeMap;
use std::fmt;
use std::mem;

use super::model::{
    ActionChoice, Answers, Assessment, Edition, Jurisdiction, OwnAction, Participant, Session,
};
use super::{Answer, Before, NewIds, Snapshot};
use crate::date::Day;
use crate::messages::command_errors as words;
use crate::question_set::{ActionId, GroupId, ParticipantId, QuestionId};

/// One change to an assessment. Applying it gives the command that takes it back.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Goes on with another question set; answers to questions that it shares stay as they are.
    QuestionSet(Edition),
    /// Names the organisation.
    Name(String),
    /// Says what the organisation does.
    Services(String),
    /// Says where it works.
    Jurisdiction(Option<Jurisdiction>),
    /// Sets the planned first day of the first peer worker.
    PlannedStart(Option<Day>),
    /// Sets the word for the people served; empty means "service user".
    ServiceUser(String),
    /// Adds someone who answers, at a place in the list, with answers already given.
    AddParticipant {
        /// Where in the list; held at its end.
        at: usize,
        /// Who.
        participant: Participant,
        /// What they have said.
        answers: Answers,
    },
    /// Changes a participant's name or groups.
    EditParticipant(Participant),
    /// Removes a participant with everything they said, from snapshots too. What stays is that
    /// somebody was removed.
    RemoveParticipant {
        /// Who.
        id: ParticipantId,
        /// The day on which they are removed.
        on: Day,
    },
    /// What seats gave back takes the place of these people's answers; those who are not listed are
    /// added.
    TakeIn(Vec<(Participant, Answers)>),
    /// Replaces one answer; an empty one takes it away.
    Answer {
        /// Who answers.
        participant: ParticipantId,
        /// Which question.
        question: QuestionId,
        /// The whole new answer.
        answer: Answer,
    },
    /// Replaces what the room agreed; an empty answer takes it away.
    Consensus {
        /// Which question.
        question: QuestionId,
        /// The whole new answer.
        answer: Answer,
    },
    /// Replaces what belongs to a workshop: [`Assessment::park`], [`Assessment::tally`] and
    /// [`Assessment::anonymous`] make it.
    Session {
        /// The whole session.
        session: Box<Session>,
        /// The tally that it changes, if it does: counting the hands of one group is one step.
        tally: Option<(QuestionId, GroupId)>,
    },
    /// Replaces who is listed, and what is said of them: nobody who has said something is left out.
    People(Vec<Participant>),
    /// Replaces what was decided of an action; the default takes it away.
    Choose {
        /// Which action.
        action: ActionId,
        /// The whole new decision.
        choice: ActionChoice,
    },
    /// Adds an action of the organisation's own.
    AddOwn {
        /// Where in the list; held at its end.
        at: usize,
        /// The action.
        action: OwnAction,
    },
    /// Changes an action of the organisation's own.
    EditOwn(OwnAction),
    /// Removes an action of the organisation's own.
    RemoveOwn(String),
    /// Keeps a snapshot, at a place in the list.
    AddSnapshot {
        /// Where in the list; held at its end.
        at: usize,
        /// The snapshot.
        snapshot: Snapshot,
    },
    /// Removes a snapshot by its place in the list.
    RemoveSnapshot(usize),
    /// Replaces all answers and everything that was agreed.
    Answers {
        /// By participant, then by question.
        answers: BTreeMap<ParticipantId, Answers>,
        /// What the room agreed.
        consensus: Answers,
    },
    /// Replaces everything but the assessment's own id.
    Become(Box<Assessment>),
    /// That the answers of this seat were handed back, RFC 3339.
    HandedBack(String),
    /// Closes a collection without names, with what is counted now:
    /// `disclosure::close_collection` makes it.
    CloseCollection(Box<Snapshot>),
    /// Ends a collection without names: [`Assessment::end_collection`] makes it. Nothing takes it
    /// back.
    EndCollection(NewIds),
    /// Brings back what a change had taken away. Only [`Assessment::apply`] makes it.
    Back(Before),
    /// Several changes in one step, in this order: all of them or none.
    All(Vec<Command>),
}

/// A change that does not fit the assessment; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommandError {
    /// No participant has this id.
    NoParticipant(ParticipantId),
    /// A participant already has this id.
    ParticipantExists(ParticipantId),
    /// Answers of someone who is not listed are kept under this id.
    AnswersExist(ParticipantId),
    /// No own action has this id.
    NoOwnAction(String),
    /// An own action already has this id.
    OwnActionExists(String),
    /// There is no snapshot at this place.
    NoSnapshot(usize),
    /// Somebody who has said something is left out of a change of all.
    PeopleMissing,
    /// The view of peers: only their own seat changes it, and nobody becomes or ceases to be a
    /// peer by an edit once answers came from a seat.
    Sealed(ParticipantId),
    /// This person was removed; nothing but undoing the removal brings them back.
    Removed(ParticipantId),
    /// Only the seat of one person hands answers back.
    NoSeat,
    /// Answers without names are still being collected, and this waits for the close.
    CollectionOpen,
    /// The collection is closed: its results were shown, and its answers change only in a next one.
    CollectionClosed,
    /// The collection has ended for good.
    CollectionEnded,
    /// People answered without names, and nobody takes that back.
    CollectedWithoutNames,
    /// This snapshot is what a collection was closed with.
    Closing,
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoParticipant(_) | Self::PeopleMissing => words::no_participant(),
            Self::ParticipantExists(_) => words::participant_exists(),
            Self::AnswersExist(_) => words::answers_exist(),
            Self::NoOwnAction(_) => words::no_own_action(),
            Self::OwnActionExists(_) => words::own_action_exists(),
            Self::NoSnapshot(_) => words::no_snapshot(),
            Self::Sealed(_) => words::own_seat_only(),
            Self::Removed(_) => words::removed(),
            Self::NoSeat => words::no_seat(),
            Self::CollectionOpen => words::collection_open(),
            Self::CollectionClosed => words::collection_closed(),
            Self::CollectionEnded => words::collection_ended(),
            Self::CollectedWithoutNames => words::collected_without_names(),
            Self::Closing => words::closing_snapshot(),
        })
    }
}

impl std::error::Error for CommandError {}

impl Assessment {
    /// Makes one change and gives the command that takes it back.
    ///
    /// # Errors
    /// When the command names what does not exist; then nothing is changed.
    pub fn apply(&mut self, command: Command) -> Result<Command, CommandError> {
        self.allow(&command)?;
        Ok(match command {
            Command::QuestionSet(edition) => {
                Command::QuestionSet(mem::replace(&mut self.questionnaire, edition))
            }
            Command::Name(name) => Command::Name(mem::replace(&mut self.organisation.name, name)),
            Command::Services(services) => {
                Command::Services(mem::replace(&mut self.organisation.services, services))
            }
            Command::Jurisdiction(jurisdiction) => Command::Jurisdiction(mem::replace(
                &mut self.organisation.jurisdiction,
                jurisdiction,
            )),
            Command::PlannedStart(day) => {
                Command::PlannedStart(mem::replace(&mut self.planned_start, day))
            }
            Command::ServiceUser(word) => {
                Command::ServiceUser(mem::replace(&mut self.terms.service_user, word))
            }
            Command::AddParticipant { at, participant, answers } => {
                let before = self.people(Vec::new());
                let at = at.min(self.participants.len());
                self.put_participant(Some(at), participant, answers);
                before
            }
            Command::EditParticipant(participant) => {
                let at = self.participant_at(&participant.id)?;
                let now = &self.participants[at];
                let named = self.with_names(now);
                let participant = self.nameless(participant);
                let before = mem::replace(&mut self.participants[at], participant);
                named.unwrap_or(Command::EditParticipant(before))
            }
            Command::RemoveParticipant { id, on } => {
                let at = self.participant_at(&id)?;
                self.remove_participant(at, on)
            }
            Command::TakeIn(all) => {
                let before = self.people(Vec::new());
                for (participant, answers) in all {
                    let at = self.participants.iter().position(|p| p.id == participant.id);
                    self.put_participant(at, participant, answers);
                }
                before
            }
            Command::Answer { participant, question, answer } => {
                self.participant_at(&participant)?;
                let answers = self.answers.entry(participant.clone()).or_default();
                let answer = put(answers, question.clone(), answer);
                if answers.is_empty() {
                    self.answers.remove(&participant);
                }
                Command::Answer { participant, question, answer }
            }
            Command::Consensus { question, answer } => {
                let answer = put(&mut self.consensus, question.clone(), answer);
                Command::Consensus { question, answer }
            }
            Command::Session { mut session, tally } => {
                mem::swap(&mut self.session, &mut session);
                Command::Session { session, tally }
            }
            Command::People(people) => {
                let before = self.people(Vec::new());
                self.participants = people.into_iter().map(|it| self.nameless(it)).collect();
                before
            }
            Command::Choose { action, choice } => {
                let before = if choice == ActionChoice::default() {
                    self.choices.remove(&action)
                } else {
                    self.choices.insert(action.clone(), choice)
                };
                Command::Choose { action, choice: before.unwrap_or_default() }
            }
            Command::AddOwn { at, action } => self.add_own(at, action)?,
            Command::EditOwn(action) => {
                let at = self.own_at(&action.id)?;
                Command::EditOwn(mem::replace(&mut self.own[at], action))
            }
            Command::RemoveOwn(id) => {
                let at = self.own_at(&id)?;
                Command::AddOwn { at, action: self.own.remove(at) }
            }
            Command::AddSnapshot { at, snapshot } => {
                let at = at.min(self.snapshots.len());
                self.snapshots.insert(at, snapshot);
                Command::RemoveSnapshot(at)
            }
            Command::RemoveSnapshot(at) if at < self.snapshots.len() => {
                Command::AddSnapshot { at, snapshot: self.snapshots.remove(at) }
            }
            Command::RemoveSnapshot(at) => return Err(CommandError::NoSnapshot(at)),
            Command::Answers { answers, consensus } => Command::Answers {
                answers: mem::replace(&mut self.answers, answers),
                consensus: mem::replace(&mut self.consensus, consensus),
            },
            Command::Become(other) => self.become_whole(other),
            Command::HandedBack(stamp) => {
                let seat = self.seat.as_mut().ok_or(CommandError::NoSeat)?;
                Command::HandedBack(mem::replace(&mut seat.handed_back, stamp))
            }
            Command::CloseCollection(closing) => self.close_with(*closing),
            Command::EndCollection(ids) => self.end_with(ids),
            Command::Back(before) => self.bring_back(before),
            Command::All(commands) => self.apply_all(commands)?,
        })
    }

    fn apply_all(&mut self, commands: Vec<Command>) -> Result<Command, CommandError> {
        let mut back = Vec::with_capacity(commands.len());
        for command in commands {
            match self.apply(command) {
                Ok(inverse) => back.push(inverse),
                Err(error) => {
                    for inverse in back.into_iter().rev() {
                        // What was just done can be taken back.
                        self.apply(inverse)?;
                    }
                    return Err(error);
                }
            }
        }
        back.reverse();
        Ok(Command::All(back))
    }

    fn participant_at(&self, id: &ParticipantId) -> Result<usize, CommandError> {
        let at = self.participants.iter().position(|p| p.id == *id);
        at.ok_or_else(|| CommandError::NoParticipant(id.clone()))
    }

    fn own_at(&self, id: &str) -> Result<usize, CommandError> {
        let at = self.own.iter().position(|a| a.id == id);
        at.ok_or_else(|| CommandError::NoOwnAction(id.to_owned()))
    }

    /// Puts somebody with their answers in place of who is listed under their id, or at a place of
    /// the list, or at its end.
    fn put_participant(&mut self, at: Option<usize>, person: Participant, mut answers: Answers) {
        let id = person.id.clone();
        let person = self.nameless(person);
        let at = at.unwrap_or(self.participants.len());
        match self.participants.get_mut(at).filter(|now| now.id == id) {
            Some(now) => *now = person,
            None => self.participants.insert(at, person),
        }
        answers.retain(|_, answer| !answer.is_empty());
        if answers.is_empty() {
            self.answers.remove(&id);
        } else {
            self.answers.insert(id, answers);
        }
    }

    fn add_own(&mut self, at: usize, action: OwnAction) -> Result<Command, CommandError> {
        let id = action.id.clone();
        if self.own_at(&id).is_ok() {
            return Err(CommandError::OwnActionExists(id));
        }
        self.own.insert(at.min(self.own.len()), action);
        Ok(Command::RemoveOwn(id))
    }
}

/// Puts an answer in place, or takes it away when empty; gives what was there.
fn put(answers: &mut Answers, question: QuestionId, answer: Answer) -> Answer {
    let before = if answer.is_empty() {
        answers.remove(&question)
    } else {
        answers.insert(question, answer)
    };
    before.unwrap_or_default()
}

impl Command {
    /// Whether `later` goes on changing the very thing that `self` changes, as typing does.
    pub fn continues_with(&self, later: &Command) -> bool {
        match (self, later) {
            (
                Command::Answer { participant: a, question: q, .. },
                Command::Answer { participant: b, question: r, .. },
            ) => a == b && q == r,
            (Command::Consensus { question: a, .. }, Command::Consensus { question: b, .. }) => {
                a == b
            }
            (Command::Session { tally: a, .. }, Command::Session { tally: b, .. }) => {
                a.is_some() && a == b
            }
            (Command::Choose { action: a, .. }, Command::Choose { action: b, .. }) => a == b,
            (Command::EditOwn(a), Command::EditOwn(b)) => a.id == b.id,
            (Command::EditParticipant(a), Command::EditParticipant(b)) => a.id == b.id,
            (Command::Name(_), Command::Name(_))
            | (Command::Services(_), Command::Services(_))
            | (Command::ServiceUser(_), Command::ServiceUser(_)) => true,
            _ => false,
        }
    }
}
