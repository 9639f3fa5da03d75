//! What was shown when a collection was closed, kept so that the next closing gives nobody away.

use std::collections::{BTreeMap, BTreeSet};

use super::{GroupTally, OrgAnswer, Tallies, Votes, effective_answer, is_none_or_many};
use crate::assessment::{
    Answer, Assessment, ClosingCount, Collection, Command, Evidence, GroupCount, Session, Snapshot,
    Tally,
};
use crate::date::Day;
use crate::messages::disclosure;
use crate::question_set::{GroupId, Level, ParticipantId, Question, Questionnaire, Scale};

/// The change that opens an anonymous collection, or opens it again. What was shown until now is
/// kept as a closing, so that the next one is held against it.
pub fn open_collection(set: &Questionnaire, assessment: &Assessment, today: Day) -> Command {
    let session = Session { collection: Collection::Open, ..assessment.session.clone() };
    let open = Command::Session { session: Box::new(session), tally: None };
    let is_empty = assessment.answers.is_empty() && assessment.session.tallies.is_empty();
    if is_empty || assessment.closing().is_some() {
        return open;
    }
    Command::All(vec![close_collection(set, assessment, today), open])
}

/// The change that closes an anonymous collection, so that results and files can be made. A question
/// on which, since the closing before, fewer than five people's answers changed or came keeps the
/// result that it had: two results that differ by few tell what those few said.
pub fn close_collection(set: &Questionnaire, assessment: &Assessment, today: Day) -> Command {
    let mut closing = counted(set, assessment, today);
    if let Some(before) = assessment.closing() {
        hold(set, before, &mut closing);
    }
    Command::CloseCollection(Box::new(closing))
}

/// A later state of an anonymous assessment as it may be shown beside an earlier one: questions on
/// which fewer than five people's answers differ stand as they did.
pub(crate) fn shown_beside(
    set: &Questionnaire,
    earlier: &Assessment,
    later: &Assessment,
    day: Day,
) -> Assessment {
    let shown = |assessment: &Assessment| match assessment.closing() {
        Some(closing) => closing.clone(),
        None => counted(set, assessment, day),
    };
    let mut closing = shown(later);
    hold(set, &shown(earlier), &mut closing);
    let mut beside = later.clone();
    beside.snapshots.push(closing);
    beside
}

/// What is counted now, with the answers that it is counted from.
fn counted(set: &Questionnaire, assessment: &Assessment, today: Day) -> Snapshot {
    let mut closing = assessment.snapshot(today, disclosure::collection_closed());
    closing.answers.retain(|id, _| assessment.participant(id).is_some());
    let tallies = Tallies::count(set, assessment);
    let scales = set.scales().zip(&tallies.questions);
    closing.counted = scales
        .map(|((question, scale), tally)| {
            let groups = tallies.groups.iter().zip(&tally.groups);
            let groups = groups.filter(|(_, tally)| tally.total() > 0);
            let count = ClosingCount {
                people: few(answered(&closing, question, scale).len() as u64),
                graded: few(tally.graded),
                evidence: tally.evidence,
                groups: groups.map(|(group, tally)| ((*group).clone(), count(tally))).collect(),
                hands: assessment.session.tallies.get(&question.id).cloned().unwrap_or_default(),
                ..ClosingCount::default()
            };
            (question.id.clone(), count)
        })
        .collect();
    closing
}

/// Leaves every question as it was before on which too few answers changed or came.
fn hold(set: &Questionnaire, before: &Snapshot, now: &mut Snapshot) {
    for (question, scale) in set.scales() {
        let id = &question.id;
        let Some(was) = before.counted.get(id) else { continue };
        let changed = changed(before, now, question, scale);
        let moved = now.counted.get(id).is_some_and(|is| all_levels(is) != all_levels(was));
        // Where nobody's answer changed, somebody was moved to another group.
        let few_changed = !is_none_or_many(changed) || (changed == 0 && moved);
        if !few_changed {
            continue;
        }
        now.counted.insert(id.clone(), was.clone());
        for answers in now.answers.values_mut() {
            answers.remove(id);
        }
        for (person, answers) in &before.answers {
            if let Some(answer) = answers.get(id) {
                let theirs = now.answers.entry(person.clone()).or_default();
                theirs.insert(id.clone(), answer.clone());
            }
        }
    }
    now.answers.retain(|_, answers| !answers.is_empty());
}

/// On how many people's answers to a question two states differ.
fn changed(before: &Snapshot, now: &Snapshot, question: &Question, scale: &Scale) -> u64 {
    let (was, is) = (answered(before, question, scale), answered(now, question, scale));
    let people: BTreeSet<&ParticipantId> = was.keys().chain(is.keys()).copied().collect();
    let differ = people.into_iter().filter(|id| was.get(id) != is.get(id)).count() as u64;
    let count = |snapshot: &Snapshot| snapshot.counted.get(&question.id).cloned();
    let (then, now) = (count(before).unwrap_or_default(), count(now).unwrap_or_default());
    // Who was removed is in neither, but was counted then.
    let gone = u64::from(then.people).saturating_sub(was.len() as u64);
    let groups: BTreeSet<&GroupId> = then.hands.keys().chain(now.hands.keys()).collect();
    let hands = groups.into_iter().map(|group| {
        let hands = |of: &BTreeMap<GroupId, Tally>| of.get(group).copied().unwrap_or_default();
        let (then, now) = (hands(&then.hands), hands(&now.hands));
        let more = |a: Tally, b: Tally| -> u64 {
            a.iter().zip(b).map(|(a, b)| u64::from(a.saturating_sub(b))).sum()
        };
        more(then, now).max(more(now, then))
    });
    differ + gone + hands.sum::<u64>()
}

/// What counts of somebody's answer.
type AnswerCounts = (Option<OrgAnswer>, Option<Evidence>);

/// Who answered a question or graded its evidence, with what counts of it.
fn answered<'a>(
    state: &'a Snapshot,
    question: &Question,
    scale: &Scale,
) -> BTreeMap<&'a ParticipantId, AnswerCounts> {
    let counts = |answer: &Answer| {
        let said = (effective_answer(answer, scale), answer.evidence);
        (said != (None, None)).then_some(said)
    };
    let people = state.answers.iter();
    people.filter_map(|(id, answers)| Some((id, counts(answers.get(&question.id)?)?))).collect()
}

/// What each group said, whoever agreed to be shown.
fn all_levels(count: &ClosingCount) -> BTreeMap<&GroupId, (Vec<u64>, u32, u32)> {
    let group = |count: &GroupCount| {
        let both = count.levels.iter().zip(&count.shown);
        let levels = both.map(|(a, b)| u64::from(*a) + u64::from(*b)).collect();
        (levels, count.unsure, count.not_applicable)
    };
    count.groups.iter().map(|(id, count)| (id, group(count))).collect()
}

/// A room holds no more people than a number of the file does.
fn few(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn count(tally: &GroupTally) -> GroupCount {
    let levels = |votes: Votes| Level::ALL.map(|level| few(votes.of(level)));
    GroupCount {
        levels: levels(tally.others),
        shown: levels(tally.shown),
        unsure: few(tally.unsure),
        not_applicable: few(tally.not_applicable),
        ..GroupCount::default()
    }
}
