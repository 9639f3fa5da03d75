use std::borrow::Cow;

use super::continued_action::{ActionStatus, ContinuedAction, NewAction, Plans};
use super::movement::GapChange;
use super::person_change::{ChangedPeople, PersonChange};
use super::question_change::{self, OnlyThere, QuestionChange, QuestionSide};
use super::score_change::{self, DomainChange, ScoreChange};
use super::seen::{IndexedQuestion, Seen};
use super::stage_change::{self, StageChange};
use super::{ComparedState, Sets};
use crate::assessment::Edition;
use crate::date::Day;
use crate::disclosure::shown_beside;
use crate::plan::Outcome;
use crate::question_set::{QuestionId, Target};
use crate::scoring::DomainScore;

/// One side of a comparison with what follows from it.
#[derive(Clone, Debug)]
pub struct Side {
    /// The day it stands for, and its plan counts from.
    pub day: Day,
    /// A snapshot's name; empty for an assessment whole.
    pub label: String,
    /// The question set that it is scored by.
    pub questionnaire: Edition,
    /// Whether only answers and agreements were kept: see [`ComparedState`].
    pub answers_only: bool,
    /// How many people's answers count for nothing, because they are not listed.
    pub set_aside: usize,
    /// Questions on which votes of now count, though this is a snapshot.
    pub rests_on_votes: Vec<QuestionId>,
    /// Scores, stage, gaps and plan by its own set. Where either session is anonymous it holds no
    /// warnings, and levels only of groups of which enough answered.
    pub outcome: Outcome,
}

/// The gaps at the chosen target by what became of them, the most pressing first in each: by the
/// later side, and by the earlier where the later has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// Below the level needed then, and not any more.
    pub closed: Vec<QuestionId>,
    /// Below on both sides.
    pub still_open: Vec<QuestionId>,
    /// Not below then, and below now.
    pub opened: Vec<QuestionId>,
    /// Without a level then, and below now.
    pub found: Vec<QuestionId>,
    /// Below then, and without a level now.
    pub out_of_sight: Vec<QuestionId>,
}

/// Two states side by side: what moved, why, and what became of the actions.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The target that gaps and scores are measured by; the stage is always at the targets to
    /// recruit.
    pub target: Target,
    /// The day by which actions are overdue.
    pub today: Day,
    /// Whether either session is anonymous. Then no person stands in the comparison, and only
    /// groups of which enough answered.
    pub anonymous: bool,
    /// The earlier side.
    pub before: Side,
    /// The later side.
    pub after: Side,
    /// The overall score.
    pub overall: ScoreChange,
    /// The stage and what holds the next one back.
    pub stage: StageChange,
    /// The domains that both sets ask of, in the later one's order.
    pub domains: Vec<DomainChange>,
    /// Domains that only the earlier set asks of.
    pub domains_before: Vec<DomainScore>,
    /// Domains that only the later set asks of.
    pub domains_after: Vec<DomainScore>,
    /// The scored questions that both sets ask, in the later one's order.
    pub questions: Vec<QuestionChange>,
    /// Scored questions that only the earlier set asks.
    pub only_before: Vec<OnlyThere>,
    /// Scored questions that only the later set asks.
    pub only_after: Vec<OnlyThere>,
    /// What became of the gaps of the questions that both ask.
    pub gaps: Gaps,
    /// The actions of the earlier plan, with what became of them.
    pub carried: Vec<ContinuedAction>,
    /// The actions of the later plan that are new in it.
    pub fresh: Vec<NewAction>,
}

/// A person with everything that they answered otherwise.
#[derive(Clone, Debug)]
pub struct ByPerson<'a> {
    /// Who, as of the first of the changes.
    pub who: &'a PersonChange,
    /// The questions with the change of this person's answer, in order.
    pub changes: Vec<(&'a QuestionChange, &'a PersonChange)>,
}

impl Comparison {
    /// Compares two states, each scored by its own set; questions, domains and actions are matched
    /// by their ids. `today` decides what is overdue.
    pub fn new(
        before: &ComparedState<'_>,
        after: &ComparedState<'_>,
        target: Target,
        today: Day,
    ) -> Self {
        let anonymous = [before, after].iter().any(|state| state.assessment.session.anonymous);
        let sides = anonymous.then(|| without_names(before, after));
        let (before, after) = sides.as_ref().map_or((before, after), |(then, now)| (then, now));
        let outcome = |state: &ComparedState<'_>| {
            Outcome::new(state.set, &state.assessment, target, state.day)
        };
        let (earlier, later) = (outcome(before), outcome(after));
        let (then, now) = (Seen::new(before, &earlier), Seen::new(after, &later));
        let everybody = ChangedPeople::of(&before.assessment, &after.assessment);
        let pair = |(was, is): (IndexedQuestion<'_>, IndexedQuestion<'_>)| {
            question_change::change((&then, was), (&now, is), &everybody, anonymous, target)
        };
        let questions: Vec<QuestionChange> =
            score_change::shared(&then, &now).into_iter().map(pair).collect();
        let (overall, domains) = score_change::changes(&then, &now, target);
        let plans = Plans { before: &then, after: &now, everybody: &everybody, anonymous, today };
        let (carried, fresh) = (plans.carried(), plans.fresh());
        Comparison {
            target,
            today,
            anonymous,
            overall,
            stage: stage_change::change(&then, &now),
            domains_before: only_domains(&then, &now),
            domains_after: only_domains(&now, &then),
            domains,
            only_before: only(&then, &now, target),
            only_after: only(&now, &then, target),
            gaps: Gaps::of(&questions, &then, &now),
            questions,
            carried,
            fresh,
            before: side(before, earlier),
            after: side(after, later),
        }
    }

    /// The questions whose answer is another one, in order.
    pub fn moved(&self) -> impl Iterator<Item = &QuestionChange> {
        self.questions.iter().filter(|question| question.moved())
    }

    /// The questions that anybody, or any group that may be shown, answered otherwise, in order:
    /// also those where the organisation's answer stayed.
    pub fn answered_differently(&self) -> impl Iterator<Item = &QuestionChange> {
        self.questions.iter().filter(|question| question.answered_differently())
    }

    /// The same by person: each with the questions they answered otherwise, in the order in which
    /// the people first come up. Empty where either session is anonymous.
    pub fn by_person(&self) -> Vec<ByPerson<'_>> {
        let mut all: Vec<ByPerson<'_>> = Vec::new();
        for question in &self.questions {
            for change in &question.people {
                let is = |one: &ByPerson<'_>| {
                    one.who.person == change.person && one.who.presence == change.presence
                };
                match all.iter_mut().find(|one| is(one)) {
                    Some(one) => one.changes.push((question, change)),
                    None => all.push(ByPerson { who: change, changes: vec![(question, change)] }),
                }
            }
        }
        all
    }

    /// A question that both sets ask.
    pub fn question(&self, id: &QuestionId) -> Option<&QuestionChange> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// Whether both sides are scored by the same edition of the same set.
    pub fn same_edition(&self) -> bool {
        let named =
            |side: &Side| (side.questionnaire.id.clone(), side.questionnaire.edition.clone());
        named(&self.before) == named(&self.after)
    }

    /// Whether nothing moved: no answer, no support for one, nobody's view and no action.
    pub fn is_still(&self) -> bool {
        let still =
            |q: &QuestionChange| !q.moved() && !q.evidence_changed() && !q.answered_differently();
        // What is declined now may have been declined when a snapshot was taken.
        let same_plan = |carried: &ContinuedAction| {
            let declined = carried.standing == ActionStatus::Declined && self.before.answers_only;
            declined || carried.standing.is_open()
        };
        self.questions.iter().all(still)
            && self.only_before.is_empty()
            && self.only_after.is_empty()
            && self.fresh.is_empty()
            && self.carried.iter().all(same_plan)
    }
}

impl<'a> Sets<'a> {
    /// The sets of two states.
    pub fn of(before: &ComparedState<'a>, after: &ComparedState<'a>) -> Self {
        Sets { before: before.set, after: after.set }
    }
}

impl Gaps {
    fn of(questions: &[QuestionChange], before: &Seen<'_>, after: &Seen<'_>) -> Self {
        let in_order = |seen: &Seen<'_>, gap: GapChange| -> Vec<QuestionId> {
            let ids = seen.outcome.scores.gaps.iter().filter_map(|at| seen.items.get(*at));
            let ids = ids.map(|item| &item.question.id);
            let became = |id: &&QuestionId| questions.iter().any(|q| q.id == **id && q.gap == gap);
            ids.filter(became).cloned().collect()
        };
        Gaps {
            closed: in_order(before, GapChange::Closed),
            still_open: in_order(after, GapChange::StillOpen),
            opened: in_order(after, GapChange::Opened),
            found: in_order(after, GapChange::Found),
            out_of_sight: in_order(before, GapChange::OutOfSight),
        }
    }
}

/// Both sides as they may be shown where one of them is anonymous: by the rule for such sessions, and
/// the later one of the same assessment as it may be shown beside the earlier.
fn without_names<'a>(
    before: &ComparedState<'a>,
    after: &ComparedState<'a>,
) -> (ComparedState<'a>, ComparedState<'a>) {
    let (mut then, mut now) = (before.clone(), after.clone());
    for state in [&mut then, &mut now] {
        if !state.assessment.session.anonymous {
            state.assessment.to_mut().session.anonymous = true;
        }
    }
    let (earlier, later) = (&then.assessment, &now.assessment);
    if later.is_or_copies(&earlier.id) || earlier.is_or_copies(&later.id) {
        let shown = shown_beside(now.set, earlier, later, now.day);
        now.assessment = Cow::Owned(shown);
    }
    (then, now)
}

fn side(state: &ComparedState<'_>, outcome: Outcome) -> Side {
    let set = state.set;
    Side {
        day: state.day,
        label: state.label.to_owned(),
        questionnaire: Edition {
            id: set.id.clone(),
            edition: set.edition.clone(),
            unknown: Default::default(),
        },
        answers_only: state.answers_only,
        set_aside: state.set_aside(),
        rests_on_votes: state.rests_on_votes(),
        outcome,
    }
}

/// The questions that only this side asks.
fn only(here: &Seen<'_>, there: &Seen<'_>, target: Target) -> Vec<OnlyThere> {
    let alone = here.items.iter().filter(|item| there.item(&item.question.id).is_none());
    let entry = |item: &IndexedQuestion<'_>| OnlyThere {
        id: item.question.id.clone(),
        side: QuestionSide::of(item, target),
    };
    alone.map(entry).collect()
}

/// The domains that only this side asks of.
fn only_domains(here: &Seen<'_>, there: &Seen<'_>) -> Vec<DomainScore> {
    let asks = |seen: &Seen<'_>, domain: &DomainScore| {
        seen.items.iter().any(|item| item.question.domain == domain.id)
    };
    let scores = here.outcome.scores.claimed.domains.iter();
    scores.filter(|domain| asks(here, domain) && !asks(there, domain)).cloned().collect()
}
