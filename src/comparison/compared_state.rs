use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::assessment::Assessment;
use crate::date::Day;
use crate::question_set::{Action, ActionId, Question, QuestionId, Questionnaire};

/// One side of a comparison: an assessment as it was, or is, on a day, with its question set.
///
/// A snapshot keeps answers and agreements only. So of a snapshot's state
///
/// - who takes part, and in which group, is as it is now; answers of people who are no longer
///   listed count for nothing there either ([`ComparedState::set_aside`]), so old scores can differ from
///   those that were seen then;
/// - votes counted in the room are those of now. They count on both sides, so that a snapshot
///   just taken equals the present; where they decide an answer, what moved there may not show
///   ([`ComparedState::rests_on_votes`]);
/// - decisions on actions, progress, own actions and the planned first day are those of now, so
///   which actions had been declined then is not known.
#[derive(Clone, Debug)]
pub struct ComparedState<'a> {
    pub(super) set: &'a Questionnaire,
    pub(super) assessment: Cow<'a, Assessment>,
    pub(super) day: Day,
    pub(super) label: &'a str,
    pub(super) answers_only: bool,
}

impl<'a> ComparedState<'a> {
    /// An assessment whole, as it is or as a file has it. `day` is the day that its plan counts
    /// from: today for the present, the day it was saved for an older file.
    pub fn whole(set: &'a Questionnaire, assessment: &'a Assessment, day: Day) -> Self {
        ComparedState {
            set,
            assessment: Cow::Borrowed(assessment),
            day,
            label: "",
            answers_only: false,
        }
    }

    /// An assessment with the answers of one of its snapshots, by its place in the list; none
    /// where there is no such snapshot.
    pub fn snapshot(set: &'a Questionnaire, assessment: &'a Assessment, at: usize) -> Option<Self> {
        let snapshot = assessment.snapshots.get(at)?;
        let mut then = assessment.clone();
        then.answers = snapshot.answers.clone();
        then.consensus = snapshot.consensus.clone();
        // Of an anonymous session what was shown by then counts, not what was closed later.
        then.snapshots.truncate(at + 1);
        Some(ComparedState {
            set,
            assessment: Cow::Owned(then),
            day: snapshot.taken,
            label: &snapshot.label,
            answers_only: true,
        })
    }

    /// Its question set.
    pub fn set(&self) -> &'a Questionnaire {
        self.set
    }

    /// The assessment in this state.
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The day it stands for.
    pub fn day(&self) -> Day {
        self.day
    }

    /// How many people have answers in this state and are not listed, so that these count for
    /// nothing.
    pub fn set_aside(&self) -> usize {
        let listed: BTreeSet<_> = self.assessment.participants.iter().map(|p| &p.id).collect();
        self.assessment.answers.keys().filter(|id| !listed.contains(id)).count()
    }

    /// Of a snapshot's state: the questions of its set on which votes of now count, because the
    /// room had not agreed on an answer.
    pub fn rests_on_votes(&self) -> Vec<QuestionId> {
        if !self.answers_only {
            return Vec::new();
        }
        let voted = |id: &QuestionId| {
            let tallies = self.assessment.session.tallies.get(id);
            tallies.is_some_and(|by_group| by_group.values().flatten().any(|count| *count > 0))
        };
        let agreed = |id: &QuestionId| {
            self.assessment.consensus.get(id).is_some_and(|answer| answer.given.is_some())
        };
        let scales = self.set.scales().map(|(question, _)| &question.id);
        scales.filter(|id| voted(id) && !agreed(id)).cloned().collect()
    }
}

/// The question sets of both sides, for names and titles.
#[derive(Clone, Copy, Debug)]
pub struct Sets<'a> {
    /// The set of the earlier side.
    pub before: &'a Questionnaire,
    /// The set of the later side.
    pub after: &'a Questionnaire,
}

impl<'a> Sets<'a> {
    /// A question by its id, in the words of the later set where it has it.
    pub fn question(self, id: &QuestionId) -> Option<&'a Question> {
        self.after.question(id).or_else(|| self.before.question(id))
    }

    /// An action by its id, in the words of the later set where it has it.
    pub fn action(self, id: &ActionId) -> Option<&'a Action> {
        self.after.action(id).or_else(|| self.before.action(id))
    }
}
