use std::collections::BTreeMap;

use super::{Answers, SeatError};
use crate::assessment::{self, Assessment, Command, Counted, Given, PEER_GROUP, Participant};
use crate::calendar::Day;
use crate::questionnaire::{GroupId, ParticipantId, QuestionId, Questionnaire};

/// How many letters a time of day and a day have at most, RFC 3339 to the nanosecond.
const LONGEST_STAMP: usize = 35;

/// Something that was handed in: a file or a code, and what was read from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// What it is called: a file's name, or which code it is.
    pub source: String,
    /// What was in it.
    pub read: Result<Answers, SeatError>,
}

/// Why answers that can be read do not belong here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// They belong to another assessment, or to the one that this is a copy of.
    Assessment,
    /// They answer another question set, of this id.
    Set(String),
    /// They answer another edition of the question set.
    Edition(String),
    /// They come from a group that the question set does not have.
    Group(GroupId),
}

/// What becomes of something that was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A voice that was not heard before.
    New,
    /// Answers of somebody who is listed: they take the place of what is here.
    Update,
    /// Nothing that is not here already.
    Same,
    /// An earlier state than what came before from the same seat.
    Older,
    /// A later one from the same seat was handed in with it.
    Superseded,
    /// It does not belong here.
    Elsewhere(Mismatch),
    /// It cannot be read.
    Unreadable(SeatError),
}

/// One thing that was handed in, and what taking it in would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is called.
    pub source: String,
    /// Who answered, where that can be read: as listed here, where they are.
    pub who: Option<Participant>,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Questions with something to say in it.
    pub answers: usize,
    /// The short names of questions whose words did not fit into it.
    pub left_out: Vec<String>,
    /// Whether words are missing, and it is not known to which questions.
    pub words_missing: bool,
    /// What it changes of the answers that are here.
    pub change: Counted,
    /// Whether the answers that it changes were entered here, and did not come from a seat.
    pub over_ours: bool,
    /// Whether it changes the view that peers gave before.
    pub over_peers: bool,
}

impl Row {
    /// Whether it can be taken in.
    pub fn can_be_taken(&self) -> bool {
        matches!(self.verdict, Verdict::New | Verdict::Update | Verdict::Older)
    }

    /// Whether it is taken in unless somebody decides otherwise: everything that changes no answer
    /// which somebody else gave, and no view of peers.
    pub fn is_taken(&self) -> bool {
        let harmless = match self.verdict {
            Verdict::New => true,
            Verdict::Update => !self.over_ours && !self.over_peers,
            _ => false,
        };
        harmless && self.can_be_taken()
    }
}

/// Many things that were handed in at once, looked at before anything is changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// What was handed in, in its order.
    pub rows: Vec<Row>,
    /// What each would leave its participant with; none where it cannot be taken in.
    becomes: Vec<Option<(Participant, assessment::Answers)>>,
}

impl Intake {
    /// Looks at what was handed in for an assessment. The same seat twice is one voice: the one
    /// that was saved last counts.
    pub fn new(here: &Assessment, set: &Questionnaire, received: Vec<Received>) -> Self {
        let mut intake = Intake { rows: Vec::new(), becomes: Vec::new() };
        let latest = latest(&received);
        for (at, Received { source, read }) in received.into_iter().enumerate() {
            let (row, becomes) = match read {
                Ok(answers) => {
                    let is_latest = latest.get(&answers.participant.id) == Some(&at);
                    look_at(here, set, source, answers, is_latest)
                }
                Err(error) => (unreadable(source, error.named(set)), None),
            };
            intake.rows.push(row);
            intake.becomes.push(becomes);
        }
        intake
    }

    /// The one change that takes in the rows that `taken` names by their places, as a step that can
    /// be taken back; none where there are none. Where answers that are here change, they are kept
    /// first, as a snapshot.
    pub fn command(
        &self,
        here: &Assessment,
        today: Day,
        taken: impl Fn(usize) -> bool,
    ) -> Option<Command> {
        let mut all = here.answers.clone();
        let (mut known, mut new) = (Vec::new(), Vec::new());
        let mut changes = false;
        for (at, becomes) in self.becomes.iter().enumerate().filter(|(at, _)| taken(*at)) {
            let Some((person, answers)) = becomes else { continue };
            let mut person = person.clone();
            if person.returned.is_empty() {
                person.returned = today.to_string();
            }
            let Counted { removed, changed, .. } = self.rows[at].change;
            changes |= removed + changed > 0;
            // What lies under an id that nobody has is nobody's answer.
            all.remove(&person.id);
            if here.participant(&person.id).is_some() {
                all.insert(person.id.clone(), answers.clone());
                known.push(Command::EditParticipant(person));
            } else {
                new.push(Command::AddParticipant {
                    at: usize::MAX,
                    participant: person,
                    answers: answers.clone(),
                });
            }
        }
        if known.is_empty() && new.is_empty() {
            return None;
        }
        all.retain(|_, answers| !answers.is_empty());
        let before = changes.then(|| Command::AddSnapshot {
            at: usize::MAX,
            snapshot: here.automatic_snapshot(today, "Before answers were taken in"),
        });
        let answers = Command::Answers { answers: all, consensus: here.consensus.clone() };
        let mut steps: Vec<Command> = before.into_iter().chain([answers]).collect();
        steps.extend(known);
        steps.extend(new);
        Some(Command::All(steps))
    }
}

/// The place of what was saved last, for each participant; of two that were saved at the same time,
/// the one without words left out, and of two such the later one in the list.
fn latest(received: &[Received]) -> BTreeMap<ParticipantId, usize> {
    let mut latest: BTreeMap<ParticipantId, (usize, (&str, bool))> = BTreeMap::new();
    for (at, received) in received.iter().enumerate() {
        let Ok(answers) = &received.read else { continue };
        let rank = (answers.saved.as_str(), !answers.is_short());
        let place = latest.entry(answers.participant.id.clone()).or_insert((at, rank));
        if rank >= place.1 {
            *place = (at, rank);
        }
    }
    latest.into_iter().map(|(id, (at, _))| (id, at)).collect()
}

fn unreadable(source: String, error: SeatError) -> Row {
    let who = error.sender().map(|sender| {
        let mut person = Participant::new(sender.id.clone(), sender.group.clone());
        person.name.clone_from(&sender.name);
        person
    });
    Row {
        source,
        who,
        verdict: Verdict::Unreadable(error),
        answers: 0,
        left_out: Vec::new(),
        words_missing: false,
        change: Counted::default(),
        over_ours: false,
        over_peers: false,
    }
}

fn mismatch(here: &Assessment, set: &Questionnaire, answers: &Answers) -> Option<Mismatch> {
    let theirs = &answers.questionnaire;
    if answers.assessment != here.id {
        Some(Mismatch::Assessment)
    } else if theirs.id != here.questionnaire.id {
        Some(Mismatch::Set(theirs.id.to_string()))
    } else if theirs.edition != here.questionnaire.edition {
        Some(Mismatch::Edition(theirs.edition.clone()))
    } else if !set.groups.iter().any(|group| group.id == answers.participant.group) {
        Some(Mismatch::Group(answers.participant.group.clone()))
    } else {
        None
    }
}

type Becomes = Option<(Participant, assessment::Answers)>;

fn look_at(
    here: &Assessment,
    set: &Questionnaire,
    source: String,
    answers: Answers,
    is_latest: bool,
) -> (Row, Becomes) {
    let listed = here.participant(&answers.participant.id);
    let none = assessment::Answers::new();
    let before = here.answers.get(&answers.participant.id).filter(|_| listed.is_some());
    let before = before.unwrap_or(&none);
    let after = merged(before, set, &answers);
    let change = Counted::of(before, &after);
    let verdict = match mismatch(here, set, &answers) {
        Some(mismatch) => Verdict::Elsewhere(mismatch),
        None if !is_latest => Verdict::Superseded,
        None => match listed {
            None => Verdict::New,
            Some(person) if change.is_none() && !person.returned.is_empty() => Verdict::Same,
            Some(person) if answers.saved < person.returned => Verdict::Older,
            Some(_) => Verdict::Update,
        },
    };
    let person = listed.cloned().unwrap_or_else(|| {
        Participant::new(answers.participant.id.clone(), answers.participant.group.clone())
    });
    let person = named(here, person, &answers);
    let came_before = listed.is_some_and(|person| !person.returned.is_empty());
    let alters = change.removed + change.changed > 0;
    let left_out = answers.left_out.iter();
    let row = Row {
        source,
        verdict,
        answers: answers.answers.len(),
        left_out: left_out.filter_map(|id| Some(set.question(id)?.short.clone())).collect(),
        words_missing: answers.without_words,
        change,
        over_ours: alters && !came_before,
        over_peers: !change.is_none() && came_before && person.group.as_str() == PEER_GROUP,
        who: Some(person.clone()),
    };
    let becomes = row.can_be_taken().then_some((person, after));
    (row, becomes)
}

/// Somebody with the name that they gave, where none was given here; an anonymous session names
/// nobody.
fn named(here: &Assessment, mut person: Participant, answers: &Answers) -> Participant {
    if here.session.anonymous {
        person.name.clear();
    } else if person.name.trim().is_empty() {
        person.name.clone_from(&answers.participant.name);
    }
    // A time and no other words: what stands there goes into every file.
    let is_time = |c: char| c.is_ascii_digit() || "-:.+TZ".contains(c);
    let saved = answers.saved.as_str();
    if Day::utc_of_stamp(saved).is_some()
        && saved.len() <= LONGEST_STAMP
        && saved.chars().all(is_time)
    {
        saved.clone_into(&mut person.returned);
    } else {
        person.returned.clear();
    }
    person
}

/// What a participant has said once these answers are taken in: only questions that the set asks;
/// and where words did not fit into a code, those that came before stay.
fn merged(
    before: &assessment::Answers,
    set: &Questionnaire,
    answers: &Answers,
) -> assessment::Answers {
    let asked = |id: &&QuestionId| set.question(id).is_some();
    let mut after = assessment::Answers::new();
    for id in answers.answers.keys().filter(asked) {
        let mut answer = answers.answers[id].clone();
        answer.dissent.clear();
        after.insert(id.clone(), answer);
    }
    if answers.is_short() {
        let is_left_out = |id: &&QuestionId| answers.without_words || answers.left_out.contains(id);
        for (id, old) in before.iter().filter(|(id, _)| is_left_out(id)) {
            let answer = after.entry(id.clone()).or_default();
            for (new, old) in [(&mut answer.note, &old.note), (&mut answer.text, &old.text)] {
                if new.is_empty() {
                    new.clone_from(old);
                }
            }
            if let (Some(Given::NotApplicable(new)), Some(Given::NotApplicable(old))) =
                (&mut answer.given, &old.given)
                && new.is_empty()
            {
                new.clone_from(old);
            }
        }
    }
    after.retain(|_, answer| !answer.is_empty());
    after
}
