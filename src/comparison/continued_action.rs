use super::person_change::ChangedPeople;
use super::seen::Seen;
use crate::assessment::{ActionChoice, ActionProgress, OwnAction};
use crate::date::Day;
use crate::plan::{PlannedAction, StepKind};
use crate::question_set::{ActionId, PhaseId, QuestionId};
use crate::scoring::OrgAnswer;

/// Which action.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ActionRef {
    /// One of the question set, or the built-in finding out.
    BuiltIn(ActionId),
    /// One of the organisation's own.
    Own {
        /// Its id in its assessment.
        id: String,
        /// Its title, the later one where both sides have it.
        title: String,
    },
}

/// Where an action of then stands in the plan of now, however far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActionStatus {
    /// The answers still call for it.
    CalledFor,
    /// The answers still call for it, and it was declined.
    Declined,
    /// Its question has reached the level that it was called for below, or the answer was found
    /// out.
    Reached,
    /// Its question has no level now, so nobody can say.
    NoLevel,
    /// Its question does not apply now.
    DoesNotApply,
    /// The later set has no such action.
    NotAsked,
    /// An own action that is still in the plan.
    Own,
    /// An own action that was taken out of the plan.
    Removed,
}

impl ActionStatus {
    /// The word of the JSON.
    pub fn word(self) -> &'static str {
        match self {
            ActionStatus::CalledFor => "called-for",
            ActionStatus::Declined => "declined",
            ActionStatus::Reached => "reached",
            ActionStatus::NoLevel => "no-level",
            ActionStatus::DoesNotApply => "does-not-apply",
            ActionStatus::NotAsked => "not-asked",
            ActionStatus::Own => "own",
            ActionStatus::Removed => "removed",
        }
    }

    /// Whether it is in the plan of now.
    pub fn is_open(self) -> bool {
        matches!(self, ActionStatus::CalledFor | ActionStatus::Own)
    }
}

/// An action of the earlier plan, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContinuedAction {
    /// Which action.
    pub which: ActionRef,
    /// The question that called for it; none for an own action.
    pub question: Option<QuestionId>,
    /// Its phase in the earlier plan.
    pub phase: Option<PhaseId>,
    /// How far it has come: as the later side says, or the earlier where the later has no record.
    pub progress: ActionProgress,
    /// Where it stands in the plan of now.
    pub standing: ActionStatus,
    /// Who does it; may be empty. Left empty in an anonymous session where it names a participant.
    pub owner: String,
    /// The day that was promised: a person's own date, the later one where there are two, or the
    /// date worked out then. Not the date worked out now, which never lies behind.
    pub due: Option<Day>,
    /// Whether that day is gone, and it is in the plan and not done.
    pub overdue: bool,
    /// Why it was declined; empty where it was not.
    pub reason: String,
}

/// An action of the plan of now that the earlier plan did not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAction {
    /// Which action.
    pub which: ActionRef,
    /// The question that calls for it; none for an own action.
    pub question: Option<QuestionId>,
    /// Its phase.
    pub phase: Option<PhaseId>,
    /// How far it has come.
    pub progress: ActionProgress,
    /// Who does it; as in [`ContinuedAction::owner`].
    pub owner: String,
    /// When it is due by the plan of now.
    pub due: Option<Day>,
    /// Whether it had been called for and declined then, and is taken up now.
    pub taken_up: bool,
}

/// What both plans are compared with.
pub(super) struct Plans<'a> {
    pub before: &'a Seen<'a>,
    pub after: &'a Seen<'a>,
    pub everybody: &'a ChangedPeople<'a>,
    pub anonymous: bool,
    pub today: Day,
}

impl Plans<'_> {
    /// The actions of then in the order of their plan, own ones last. Of a snapshot it is not
    /// known what had been declined, so all that its answers called for are carried over.
    pub fn carried(&self) -> Vec<ContinuedAction> {
        let plan = &self.before.outcome.plan;
        let declined = plan.declined.iter().filter(|_| self.before.state.answers_only);
        let steps = plan.steps.iter().chain(declined).map(|step| self.step(step));
        let own = self.before.state.assessment.own.iter().map(|own| self.own(own));
        steps.chain(own).collect()
    }

    /// The actions of now that are not carried over, in the order of their plan, own ones last.
    pub fn fresh(&self) -> Vec<NewAction> {
        let then = &self.before.outcome.plan;
        let had = |list: &[PlannedAction], id: &ActionId| list.iter().any(|step| step.id == *id);
        let is_new = |step: &&PlannedAction| {
            let was_declined = self.before.state.answers_only && had(&then.declined, &step.id);
            !had(&then.steps, &step.id) && !was_declined
        };
        let step = |step: &PlannedAction| {
            let choice = self.after.state.assessment.choice(&step.id);
            NewAction {
                which: ActionRef::BuiltIn(step.id.clone()),
                question: question(self.after, step),
                phase: phase(self.after, step),
                progress: choice.map(|c| c.progress).unwrap_or_default(),
                owner: self.owner(choice.map_or("", |c| &c.owner)),
                due: step.due,
                taken_up: had(&then.declined, &step.id),
            }
        };
        let own =
            |own: &&OwnAction| !self.before.state.assessment.own.iter().any(|a| self.same(a, own));
        let steps = self.after.outcome.plan.steps.iter().filter(is_new).map(step);
        let owned = self.after.state.assessment.own.iter().filter(own).map(|own| NewAction {
            which: ActionRef::Own { id: own.id.clone(), title: own.title.clone() },
            question: None,
            phase: Some(own.phase.clone()),
            progress: own.progress,
            owner: self.owner(&own.owner),
            due: own.due,
            taken_up: false,
        });
        steps.chain(owned).collect()
    }

    fn step(&self, step: &PlannedAction) -> ContinuedAction {
        let then = self.before.state.assessment.choice(&step.id);
        let now = self.after.state.assessment.choice(&step.id);
        let known: Option<&ActionChoice> = now.or(then);
        let standing = self.standing(step);
        let progress = known.map(|c| c.progress).unwrap_or_default();
        let own_date = now.and_then(|c| c.due).or_else(|| then.and_then(|c| c.due));
        let due = own_date.or(step.due);
        let declined = known.filter(|_| standing == ActionStatus::Declined);
        ContinuedAction {
            which: ActionRef::BuiltIn(step.id.clone()),
            question: question(self.before, step),
            phase: phase(self.before, step),
            progress,
            standing,
            owner: self.owner(known.map_or("", |c| &c.owner)),
            due,
            overdue: self.is_overdue(due, progress, standing),
            reason: declined.map(|c| c.reason.clone()).unwrap_or_default(),
        }
    }

    fn own(&self, own: &OwnAction) -> ContinuedAction {
        let now = self.after.state.assessment.own.iter().find(|now| self.same(own, now));
        let known = now.unwrap_or(own);
        let standing = if now.is_some() { ActionStatus::Own } else { ActionStatus::Removed };
        ContinuedAction {
            which: ActionRef::Own { id: own.id.clone(), title: known.title.clone() },
            question: None,
            phase: Some(own.phase.clone()),
            progress: known.progress,
            standing,
            owner: self.owner(&known.owner),
            due: known.due,
            overdue: self.is_overdue(known.due, known.progress, standing),
            reason: String::new(),
        }
    }

    fn standing(&self, step: &PlannedAction) -> ActionStatus {
        let plan = &self.after.outcome.plan;
        let is = |other: &PlannedAction| other.id == step.id;
        if plan.steps.iter().any(is) {
            return ActionStatus::CalledFor;
        }
        if plan.declined.iter().any(is) {
            return ActionStatus::Declined;
        }
        let set = self.after.state.set;
        let exists = step.kind == StepKind::FindOut || set.action(&step.id).is_some();
        let item = question(self.before, step).and_then(|id| self.after.item(&id));
        match item.filter(|_| exists).map(|item| item.view.answer) {
            None => ActionStatus::NotAsked,
            Some(OrgAnswer::Level(_)) => ActionStatus::Reached,
            Some(OrgAnswer::NotApplicable) => ActionStatus::DoesNotApply,
            Some(OrgAnswer::Unsure | OrgAnswer::Unanswered | OrgAnswer::Withheld) => {
                ActionStatus::NoLevel
            }
        }
    }

    fn is_overdue(
        &self,
        due: Option<Day>,
        progress: ActionProgress,
        standing: ActionStatus,
    ) -> bool {
        let open = progress != ActionProgress::Done && standing.is_open();
        open && due.is_some_and(|due| due < self.today)
    }

    /// Files of different assessments number their own actions alike, so there the titles count.
    fn same(&self, then: &OwnAction, now: &OwnAction) -> bool {
        let one_file = self.before.state.assessment.id == self.after.state.assessment.id;
        then.id == now.id && (one_file || then.title.trim() == now.title.trim())
    }

    fn owner(&self, entered: &str) -> String {
        let entered = entered.trim();
        if self.anonymous { self.everybody.unnamed(entered) } else { entered.to_owned() }
    }
}

fn question(seen: &Seen<'_>, step: &PlannedAction) -> Option<QuestionId> {
    seen.items.get(step.question).map(|item| item.question.id.clone())
}

fn phase(seen: &Seen<'_>, step: &PlannedAction) -> Option<PhaseId> {
    seen.state.set.phases.get(step.phase).map(|phase| phase.id.clone())
}
