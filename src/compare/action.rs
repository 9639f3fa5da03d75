use super::people::People;
use super::seen::Seen;
use crate::assessment::{ActionChoice, OwnAction, Progress};
use crate::calendar::Day;
use crate::plan::{Step, StepKind};
use crate::questionnaire::{ActionId, PhaseId, QuestionId};
use crate::scoring::OrgAnswer;

/// Which action.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Which {
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
pub enum Standing {
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

impl Standing {
    /// The word of the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Standing::CalledFor => "called-for",
            Standing::Declined => "declined",
            Standing::Reached => "reached",
            Standing::NoLevel => "no-level",
            Standing::DoesNotApply => "does-not-apply",
            Standing::NotAsked => "not-asked",
            Standing::Own => "own",
            Standing::Removed => "removed",
        }
    }

    /// Whether it is in the plan of now.
    pub fn is_open(self) -> bool {
        matches!(self, Standing::CalledFor | Standing::Own)
    }
}

/// An action of the earlier plan, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Which action.
    pub which: Which,
    /// The question that called for it; none for an own action.
    pub question: Option<QuestionId>,
    /// Its phase in the earlier plan.
    pub phase: Option<PhaseId>,
    /// How far it has come: as the later side says, or the earlier where the later has no record.
    pub progress: Progress,
    /// Where it stands in the plan of now.
    pub standing: Standing,
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
pub struct Fresh {
    /// Which action.
    pub which: Which,
    /// The question that calls for it; none for an own action.
    pub question: Option<QuestionId>,
    /// Its phase.
    pub phase: Option<PhaseId>,
    /// How far it has come.
    pub progress: Progress,
    /// Who does it; as in [`Carried::owner`].
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
    pub everybody: &'a People<'a>,
    pub anonymous: bool,
    pub today: Day,
}

impl Plans<'_> {
    /// The actions of then in the order of their plan, own ones last. Of a snapshot it is not
    /// known what had been declined, so all that its answers called for are carried over.
    pub fn carried(&self) -> Vec<Carried> {
        let plan = &self.before.outcome.plan;
        let declined = plan.declined.iter().filter(|_| self.before.state.answers_only);
        let steps = plan.steps.iter().chain(declined).map(|step| self.step(step));
        let own = self.before.state.assessment.own.iter().map(|own| self.own(own));
        steps.chain(own).collect()
    }

    /// The actions of now that are not carried over, in the order of their plan, own ones last.
    pub fn fresh(&self) -> Vec<Fresh> {
        let then = &self.before.outcome.plan;
        let had = |list: &[Step], id: &ActionId| list.iter().any(|step| step.id == *id);
        let is_new = |step: &&Step| {
            let was_declined = self.before.state.answers_only && had(&then.declined, &step.id);
            !had(&then.steps, &step.id) && !was_declined
        };
        let step = |step: &Step| {
            let choice = self.after.state.assessment.choice(&step.id);
            Fresh {
                which: Which::BuiltIn(step.id.clone()),
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
        let owned = self.after.state.assessment.own.iter().filter(own).map(|own| Fresh {
            which: Which::Own { id: own.id.clone(), title: own.title.clone() },
            question: None,
            phase: Some(own.phase.clone()),
            progress: own.progress,
            owner: self.owner(&own.owner),
            due: own.due,
            taken_up: false,
        });
        steps.chain(owned).collect()
    }

    fn step(&self, step: &Step) -> Carried {
        let then = self.before.state.assessment.choice(&step.id);
        let now = self.after.state.assessment.choice(&step.id);
        let known: Option<&ActionChoice> = now.or(then);
        let standing = self.standing(step);
        let progress = known.map(|c| c.progress).unwrap_or_default();
        let own_date = now.and_then(|c| c.due).or_else(|| then.and_then(|c| c.due));
        let due = own_date.or(step.due);
        let declined = known.filter(|_| standing == Standing::Declined);
        Carried {
            which: Which::BuiltIn(step.id.clone()),
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

    fn own(&self, own: &OwnAction) -> Carried {
        let now = self.after.state.assessment.own.iter().find(|now| self.same(own, now));
        let known = now.unwrap_or(own);
        let standing = if now.is_some() { Standing::Own } else { Standing::Removed };
        Carried {
            which: Which::Own { id: own.id.clone(), title: known.title.clone() },
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

    fn standing(&self, step: &Step) -> Standing {
        let plan = &self.after.outcome.plan;
        let is = |other: &Step| other.id == step.id;
        if plan.steps.iter().any(is) {
            return Standing::CalledFor;
        }
        if plan.declined.iter().any(is) {
            return Standing::Declined;
        }
        let set = self.after.state.set;
        let exists = step.kind == StepKind::FindOut || set.action(&step.id).is_some();
        let item = question(self.before, step).and_then(|id| self.after.item(&id));
        match item.filter(|_| exists).map(|item| item.view.answer) {
            None => Standing::NotAsked,
            Some(OrgAnswer::Level(_)) => Standing::Reached,
            Some(OrgAnswer::NotApplicable) => Standing::DoesNotApply,
            Some(OrgAnswer::Unsure | OrgAnswer::Unanswered | OrgAnswer::Withheld) => {
                Standing::NoLevel
            }
        }
    }

    fn is_overdue(&self, due: Option<Day>, progress: Progress, standing: Standing) -> bool {
        let open = progress != Progress::Done && standing.is_open();
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

fn question(seen: &Seen<'_>, step: &Step) -> Option<QuestionId> {
    seen.items.get(step.question).map(|item| item.question.id.clone())
}

fn phase(seen: &Seen<'_>, step: &Step) -> Option<PhaseId> {
    seen.state.set.phases.get(step.phase).map(|phase| phase.id.clone())
}
