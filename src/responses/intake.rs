use std::collections::{BTreeMap, BTreeSet};

use super::{Claims, Differs, ImportItem, Mismatch, Received, Response, SeatError, Verdict};
use crate::assessment::{
    self, Answered, Assessment, Command, DiffCount, PEER_GROUP, Participant, are_two, digest, plain,
};
use crate::date::Day;
use crate::messages::automatic_names;
use crate::question_set::{ParticipantId, QuestionId, Questionnaire};

/// How many letters a time of day and a day have at most, RFC 3339 to the nanosecond.
const LONGEST_STAMP: usize = 35;

/// Many things that were handed in at once, looked at before anything is changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// What was handed in, in its order.
    pub rows: Vec<ImportItem>,
    /// What each would leave its participant with; none where it cannot be taken in.
    becomes: Vec<Option<(Participant, assessment::Answers)>>,
}

impl Intake {
    /// Looks at what was handed in for an assessment. The same seat twice is one voice: the one
    /// that was saved last counts.
    pub fn new(here: &Assessment, set: &Questionnaire, received: Vec<Received>) -> Self {
        let read = received.into_iter().map(|Received { source, read }| {
            let read = read.map(|answers| {
                let belongs = belongs(here, set, &answers);
                (answers, belongs)
            });
            (source, read)
        });
        let read: Vec<(String, Read)> = read.collect();
        let latest = latest(here, &read);
        let mut intake = Intake { rows: Vec::new(), becomes: Vec::new() };
        for (at, (source, read)) in read.into_iter().enumerate() {
            let (row, becomes) = match read {
                Ok(read) => look_at(here, set, source, read, latest.contains(&at)),
                Err(error) => (ImportItem::unreadable(source, error.named(set)), None),
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
        let (mut all, mut changes) = (Vec::new(), false);
        for (at, becomes) in self.becomes.iter().enumerate().filter(|(at, _)| taken(*at)) {
            let Some((person, answers)) = becomes else { continue };
            let mut person = person.clone();
            if person.returned.is_empty() {
                person.returned = today.to_string();
            }
            person.returned_digest = digest(answers);
            let DiffCount { removed, changed, .. } = self.rows[at].change;
            changes |= removed + changed > 0;
            all.push((person, answers.clone()));
        }
        if all.is_empty() {
            return None;
        }
        let before = changes.then(|| Command::AddSnapshot {
            at: usize::MAX,
            snapshot: here.automatic_snapshot(today, automatic_names::answers_taken_in()),
        });
        Some(Command::All(before.into_iter().chain([Command::TakeIn(all)]).collect()))
    }
}

/// The places of what counts of the same seat: what was saved last; of two that were saved at the
/// same time the one that says more, and of two alike the later one in the list. What does not
/// belong here stands in nobody's way.
fn latest(here: &Assessment, read: &[(String, Read)]) -> BTreeSet<usize> {
    type Rank<'a> = (&'a str, bool, usize, usize);
    let mut latest: BTreeMap<(&ParticipantId, Option<String>), Rank<'_>> = BTreeMap::new();
    for (at, (_, read)) in read.iter().enumerate() {
        let Ok((answers, Ok(_))) = read else { continue };
        let other = here.is_of_another_organisation(&answers.organisation);
        let seat = (&answers.participant.id, other.then(|| plain(&answers.organisation)));
        let rank = (answers.saved.as_str(), !answers.is_short(), letters(answers), at);
        let before = latest.entry(seat).or_insert(rank);
        *before = (*before).max(rank);
    }
    latest.into_values().map(|(.., at)| at).collect()
}

/// How much is said in words.
fn letters(answers: &Response) -> usize {
    let words = answers.answers.values().map(|answer| {
        let reason = match &answer.given {
            Some(Answered::NotApplicable(reason)) => reason.len(),
            _ => 0,
        };
        answer.note.len() + answer.text.len() + reason
    });
    words.sum()
}

/// The questions that answers are to and that are asked here in the same words; none where that
/// cannot be known.
fn asked(
    here: &Assessment,
    set: &Questionnaire,
    answers: &Response,
) -> Option<BTreeSet<QuestionId>> {
    let theirs = &answers.questionnaire;
    if answers.not_read {
        None
    } else if here.questionnaire.is_same(theirs) {
        Some(set.questions.iter().map(|question| question.id.clone()).collect())
    } else {
        set.questions_of(&theirs.id, &theirs.edition)
    }
}

/// What was read, and the questions of it that are asked here, or why it does not belong here.
type Read = Result<(Response, Belongs), SeatError>;
type Belongs = Result<BTreeSet<QuestionId>, Mismatch>;

fn belongs(here: &Assessment, set: &Questionnaire, answers: &Response) -> Belongs {
    let theirs = &answers.questionnaire;
    if !here.is_or_copies(&answers.assessment) {
        return Err(Mismatch::Assessment);
    }
    let asked = asked(here, set, answers).ok_or_else(|| match theirs.id == set.id {
        true => Mismatch::Edition(theirs.edition.clone()),
        false => Mismatch::Set(theirs.id.to_string()),
    })?;
    if !set.groups.iter().any(|group| group.id == answers.participant.group) {
        return Err(Mismatch::Group(answers.participant.group.clone()));
    }
    Ok(asked)
}

/// In what answers say something else of themselves than is listed here.
fn differs(here: &Assessment, listed: Option<&Participant>, answers: &Response) -> Vec<Differs> {
    let theirs = &answers.participant;
    // An anonymous session has no names to hold against each other.
    let name = listed.is_some_and(|it| are_two(&it.name, &theirs.name)) && !here.session.anonymous;
    let group = listed.is_some_and(|it| it.group != theirs.group);
    let all = [
        (Differs::Name, name),
        (Differs::Group, group),
        (Differs::Organisation, here.is_of_another_organisation(&answers.organisation)),
        (Differs::Copy, answers.assessment != here.id),
    ];
    all.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| what).collect()
}

type Becomes = Option<(Participant, assessment::Answers)>;

fn look_at(
    here: &Assessment,
    set: &Questionnaire,
    source: String,
    (answers, belongs): (Response, Belongs),
    is_latest: bool,
) -> (ImportItem, Becomes) {
    let (asked, mismatch) = match belongs {
        Ok(asked) => (asked, None),
        Err(mismatch) => (BTreeSet::new(), Some(mismatch)),
    };
    let theirs = &answers.participant;
    let listed = here.participant(&theirs.id);
    let none = assessment::Answers::new();
    let before = here.answers.get(&theirs.id).filter(|_| listed.is_some());
    let before = before.unwrap_or(&none);
    let after = merged(before, &asked, &answers);
    let change = DiffCount::of(before, &after);
    let fits = |id: &&QuestionId| asked.contains(*id);
    let (said, left): (Vec<_>, Vec<_>) = answers.answers.keys().partition(fits);
    let differs = if mismatch.is_none() { differs(here, listed, &answers) } else { Vec::new() };
    let removed = here.removal(&theirs.id).map(|trace| trace.on);
    let verdict = match (mismatch, removed, listed) {
        (Some(mismatch), ..) => Verdict::Elsewhere(mismatch),
        (None, Some(day), _) => Verdict::Removed(day),
        (None, None, _) if !is_latest => Verdict::Superseded,
        (None, None, None) if here.is_in_snapshots(&theirs.id) => Verdict::Gone,
        (None, None, None) => Verdict::New,
        (None, None, Some(person)) => {
            let came = !person.returned.is_empty();
            if change.is_none() && came {
                Verdict::Same
            } else if came && answers.saved < person.returned {
                Verdict::Older
            } else {
                Verdict::Update
            }
        }
    };
    let person = listed
        .cloned()
        .unwrap_or_else(|| Participant::new(theirs.id.clone(), theirs.group.clone()));
    let person = named(here, person, &answers);
    let came_before = listed.is_some_and(|person| !person.returned.is_empty());
    let edited = listed.is_some_and(|person| here.is_edited(person));
    let alters = change.removed + change.changed > 0;
    let claims = Claims {
        name: if here.session.anonymous { String::new() } else { theirs.name.trim().to_owned() },
        group: theirs.group.clone(),
        organisation: answers.organisation.trim().to_owned(),
    };
    let left_out = answers.left_out.iter();
    let row = ImportItem {
        source,
        verdict,
        claims: Some(claims),
        differs,
        answers: said.len(),
        left: left.into_iter().cloned().collect(),
        left_out: left_out.filter_map(|id| Some(set.question(id)?.short.clone())).collect(),
        words_missing: answers.without_words,
        change,
        over_ours: alters && (!came_before || edited),
        over_peers: !change.is_none() && came_before && person.group.as_str() == PEER_GROUP,
        who: Some(person.clone()),
    };
    let becomes = row.can_be_taken().then_some((person, after));
    (row, becomes)
}

/// Somebody with the name that they gave, where none was given here; an anonymous session names
/// nobody.
fn named(here: &Assessment, mut person: Participant, answers: &Response) -> Participant {
    if here.session.anonymous {
        person.name.clear();
    } else if person.name.trim().is_empty() {
        person.name.clone_from(&answers.participant.name);
    }
    person.view_shown = answers.participant.view_shown;
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

/// What a participant has said once these answers are taken in: to the questions that they were
/// asked, what they say; to all others what was there. Where words did not fit into a code, those
/// that came before stay.
fn merged(
    before: &assessment::Answers,
    asked: &BTreeSet<QuestionId>,
    answers: &Response,
) -> assessment::Answers {
    let mut after = before.clone();
    after.retain(|id, _| !asked.contains(id));
    for (id, answer) in answers.answers.iter().filter(|(id, _)| asked.contains(*id)) {
        let mut answer = answer.clone();
        answer.dissent.clear();
        after.insert(id.clone(), answer);
    }
    if answers.is_short() {
        let is_left_out = |id: &QuestionId| answers.without_words || answers.left_out.contains(id);
        for (id, old) in before.iter().filter(|(id, _)| asked.contains(*id) && is_left_out(id)) {
            let answer = after.entry(id.clone()).or_default();
            for (new, old) in [(&mut answer.note, &old.note), (&mut answer.text, &old.text)] {
                if new.is_empty() {
                    new.clone_from(old);
                }
            }
            if let (Some(Answered::NotApplicable(new)), Some(Answered::NotApplicable(old))) =
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
