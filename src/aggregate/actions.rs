use super::columns::OfState;
use super::{AssessmentRecord, StateRef, words};
use crate::assessment::{ActionChoice, ActionProgress, OwnAction};
use crate::date::Day;
use crate::messages::aggregate;
use crate::plan::{PlannedAction, StepKind};
use crate::question_set::{Action, Question, Scale};
use crate::table::ColumnType::{Date, Flag, Text, Whole};
use crate::table::{RowFields, Sensitivity, Value};

/// What an action is.
enum Thing<'a> {
    /// Called for by an answer.
    Step {
        step: &'a PlannedAction,
        /// Its place in the plan; none where it was declined.
        rank: Option<usize>,
        action: Option<&'a Action>,
        question: Option<(&'a Question, &'a Scale)>,
        choice: Option<&'a ActionChoice>,
    },
    /// The organisation's own.
    Own(&'a OwnAction),
}

/// An action.
pub(super) struct ActionRow<'a> {
    record: AssessmentRecord<'a>,
    thing: Thing<'a>,
}

impl ActionRow<'_> {
    fn step(&self) -> Option<&PlannedAction> {
        match self.thing {
            Thing::Step { step, .. } => Some(step),
            Thing::Own(_) => None,
        }
    }

    fn action(&self) -> Option<&Action> {
        match self.thing {
            Thing::Step { action, .. } => action,
            Thing::Own(_) => None,
        }
    }

    fn question(&self) -> Option<(&Question, &Scale)> {
        match self.thing {
            Thing::Step { question, .. } => question,
            Thing::Own(_) => None,
        }
    }

    fn choice(&self) -> Option<&ActionChoice> {
        match self.thing {
            Thing::Step { choice, .. } => choice,
            Thing::Own(_) => None,
        }
    }

    fn own(&self) -> Option<&OwnAction> {
        match self.thing {
            Thing::Step { .. } => None,
            Thing::Own(own) => Some(own),
        }
    }

    fn due(&self) -> Option<Day> {
        self.step().map_or_else(|| self.own().and_then(|own| own.due), |step| step.due)
    }

    fn has_own_date(&self) -> bool {
        let due = self.choice().map_or_else(|| self.own().and_then(|own| own.due), |c| c.due);
        due.is_some()
    }

    fn progress(&self) -> ActionProgress {
        let of_step = self.choice().map(|choice| choice.progress);
        of_step.or(self.own().map(|own| own.progress)).unwrap_or_default()
    }

    /// Nobody is named in an anonymous session.
    fn owner(&self) -> &str {
        if self.record.assessment.session.anonymous {
            return "";
        }
        let of_step = self.choice().map(|choice| choice.owner.as_str());
        of_step.or(self.own().map(|own| own.owner.as_str())).unwrap_or_default()
    }

    fn said(&self, what: fn(&ActionChoice) -> &String) -> Value<'_> {
        self.choice().map_or(Value::Nothing, |choice| Value::words(what(choice)))
    }

    fn own_words(&self, what: fn(&OwnAction) -> &String) -> Value<'_> {
        self.own().map_or(Value::Nothing, |own| Value::words(what(own)))
    }
}

pub(super) fn rows<'a>(record: &AssessmentRecord<'a>) -> Vec<ActionRow<'a>> {
    let record = *record;
    let plan = &record.outcome.plan;
    let scales: Vec<(&Question, &Scale)> = record.set.scales().collect();
    let of_step = |(step, rank): (&'a PlannedAction, Option<usize>)| {
        let action = step.action(record.set);
        let choice = record.assessment.choice(&step.id);
        let question = scales.get(step.question).copied();
        ActionRow { record, thing: Thing::Step { step, rank, action, question, choice } }
    };
    let called_for = plan.steps.iter().zip((1..).map(Some));
    let declined = plan.declined.iter().map(|step| (step, None));
    let own = record.assessment.own.iter().map(|own| ActionRow { record, thing: Thing::Own(own) });
    called_for.chain(declined).map(of_step).chain(own).collect()
}

impl OfState for ActionRow<'_> {
    fn state(&self) -> StateRef<'_> {
        self.record.state
    }
}

pub(super) fn fields<'a>() -> RowFields<'a, ActionRow<'a>> {
    let mut fields: RowFields<'a, ActionRow<'a>> = RowFields::default();
    what_it_is(&mut fields);
    what_becomes_of_it(&mut fields);
    fields.state();
    fields
}

fn what_it_is<'a>(fields: &mut RowFields<'a, ActionRow<'a>>) {
    fields.assessment(|row| row.record.assessment.id.as_str().into());
    fields.column("rank", Whole, aggregate::actions_rank(), |row| match row.thing {
        Thing::Step { rank, .. } => rank.into(),
        Thing::Own(_) => Value::Nothing,
    });
    fields
        .column("action", Text, aggregate::actions_action(), |row| match row.thing {
            Thing::Step { step, .. } => step.id.as_str().into(),
            Thing::Own(own) => own.id.as_str().into(),
        })
        .always();
    fields
        .column("kind", Text, aggregate::actions_kind(), |row| match row.thing {
            Thing::Step { step, .. } if step.kind == StepKind::FindOut => "find_out".into(),
            Thing::Step { .. } => "built_in".into(),
            Thing::Own(_) => "own".into(),
        })
        .always();
    fields.column("question", Text, aggregate::actions_question(), |row| {
        row.question().map(|(question, _)| question.id.as_str()).into()
    });
    fields.column("domain", Text, aggregate::actions_domain(), |row| {
        let of_question = row.question().map(|(question, _)| &question.domain);
        let own = row.own().and_then(|own| own.domain.as_ref());
        of_question.or(own).map(|domain| domain.as_str()).into()
    });
    fields.column("critical", Flag, aggregate::actions_critical(), |row| {
        row.question().map(|(_, scale)| scale.critical).into()
    });
    fields.column("phase", Text, aggregate::actions_phase(), |row| match row.thing {
        Thing::Step { step, .. } => {
            row.record.set.phases.get(step.phase).map(|phase| phase.id.as_str()).into()
        }
        Thing::Own(own) => own.phase.as_str().into(),
    });
    fields.column("lead", Text, aggregate::actions_lead(), |row| {
        let finds_out = row.question().and_then(|(question, _)| question.asked_of.first());
        let lead = row.action().map(|action| &action.lead).or(finds_out);
        lead.map(|group| group.as_str()).into()
    });
    fields.column("peer_role", Text, aggregate::actions_peer_role(), |row| {
        row.action().map(|action| words::peer_role(action.peer_role)).into()
    });
    fields.column("effort", Text, aggregate::actions_effort(), |row| match row.thing {
        Thing::Step { action: Some(action), .. } => words::effort(action.effort).into(),
        Thing::Step { .. } => "small".into(),
        Thing::Own(_) => Value::Nothing,
    });
    fields.column("further", Flag, aggregate::actions_further(), |row| {
        row.step().map(|step| step.further).into()
    });
    fields
        .column("waits_for", Whole, aggregate::actions_waits_for(), |row| {
            row.step().map(|step| step.waits_for.len()).into()
        })
        .unit(aggregate::unit_actions());
}

fn what_becomes_of_it<'a>(fields: &mut RowFields<'a, ActionRow<'a>>) {
    fields
        .column("state", Text, aggregate::actions_state(), |row| match row.thing {
            Thing::Step { rank: None, .. } => "declined".into(),
            _ => "accepted".into(),
        })
        .always();
    fields
        .column("progress", Text, aggregate::actions_progress(), |row| row.progress().word().into())
        .always();
    fields.column("due", Date, aggregate::actions_due(), |row| row.due().into());
    fields
        .column("due_was_set", Flag, aggregate::actions_due_was_set(), |row| {
            row.has_own_date().into()
        })
        .always();
    fields
        .column("owner", Text, aggregate::actions_owner(), |row| Value::words(row.owner()))
        .of(Sensitivity::Names);
    fields
        .column("title", Text, aggregate::actions_title(), |row| row.own_words(|own| &own.title))
        .of(Sensitivity::Words);
    fields
        .column("detail", Text, aggregate::actions_detail(), |row| row.own_words(|own| &own.detail))
        .of(Sensitivity::Words);
    fields
        .column("reason", Text, aggregate::actions_reason(), |row| {
            row.said(|choice| &choice.reason)
        })
        .of(Sensitivity::Words);
    fields
        .column("note", Text, aggregate::actions_note(), |row| row.said(|choice| &choice.note))
        .of(Sensitivity::Words);
}
