use super::field::{OfState, TidyField, assessment, field, state};
use super::{AssessmentRecord, ColumnType, StateRef, TidyValue, words};
use crate::assessment::{ActionChoice, ActionProgress, OwnAction};
use crate::date::Day;
use crate::messages::aggregate;
use crate::plan::{PlannedAction, StepKind};
use crate::question_set::{Action, Question, Scale};

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

    fn said(&self, what: fn(&ActionChoice) -> &String) -> TidyValue<'_> {
        self.choice().map_or(TidyValue::Nothing, |choice| TidyValue::words(what(choice)))
    }

    fn own_words(&self, what: fn(&OwnAction) -> &String) -> TidyValue<'_> {
        self.own().map_or(TidyValue::Nothing, |own| TidyValue::words(what(own)))
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

pub(super) fn fields<'a>() -> Vec<TidyField<ActionRow<'a>>> {
    let mut fields = what_it_is();
    fields.extend(what_becomes_of_it());
    fields.extend(state());
    fields
}

fn what_it_is<'a>() -> Vec<TidyField<ActionRow<'a>>> {
    vec![
        assessment(|row: &ActionRow<'_>| row.record.assessment.id.as_str().into()),
        field(
            "rank",
            ColumnType::Whole,
            aggregate::actions_rank(),
            |row: &ActionRow<'_>| match row.thing {
                Thing::Step { rank, .. } => rank.into(),
                Thing::Own(_) => TidyValue::Nothing,
            },
        ),
        field("action", ColumnType::Text, aggregate::actions_action(), |row: &ActionRow<'_>| {
            match row.thing {
                Thing::Step { step, .. } => step.id.as_str().into(),
                Thing::Own(own) => own.id.as_str().into(),
            }
        })
        .always(),
        field("kind", ColumnType::Text, aggregate::actions_kind(), |row: &ActionRow<'_>| match row
            .thing
        {
            Thing::Step { step, .. } if step.kind == StepKind::FindOut => "find_out".into(),
            Thing::Step { .. } => "built_in".into(),
            Thing::Own(_) => "own".into(),
        })
        .always(),
        field(
            "question",
            ColumnType::Text,
            aggregate::actions_question(),
            |row: &ActionRow<'_>| row.question().map(|(question, _)| question.id.as_str()).into(),
        ),
        field("domain", ColumnType::Text, aggregate::actions_domain(), |row: &ActionRow<'_>| {
            let of_question = row.question().map(|(question, _)| &question.domain);
            let own = row.own().and_then(|own| own.domain.as_ref());
            of_question.or(own).map(|domain| domain.as_str()).into()
        }),
        field(
            "critical",
            ColumnType::Flag,
            aggregate::actions_critical(),
            |row: &ActionRow<'_>| row.question().map(|(_, scale)| scale.critical).into(),
        ),
        field(
            "phase",
            ColumnType::Text,
            aggregate::actions_phase(),
            |row: &ActionRow<'_>| match row.thing {
                Thing::Step { step, .. } => {
                    row.record.set.phases.get(step.phase).map(|phase| phase.id.as_str()).into()
                }
                Thing::Own(own) => own.phase.as_str().into(),
            },
        ),
        field("lead", ColumnType::Text, aggregate::actions_lead(), |row: &ActionRow<'_>| {
            let finds_out = row.question().and_then(|(question, _)| question.asked_of.first());
            let lead = row.action().map(|action| &action.lead).or(finds_out);
            lead.map(|group| group.as_str()).into()
        }),
        field(
            "peer_role",
            ColumnType::Text,
            aggregate::actions_peer_role(),
            |row: &ActionRow<'_>| {
                row.action().map(|action| words::peer_role(action.peer_role)).into()
            },
        ),
        field("effort", ColumnType::Text, aggregate::actions_effort(), |row: &ActionRow<'_>| {
            match row.thing {
                Thing::Step { action: Some(action), .. } => words::effort(action.effort).into(),
                Thing::Step { .. } => "small".into(),
                Thing::Own(_) => TidyValue::Nothing,
            }
        }),
        field("further", ColumnType::Flag, aggregate::actions_further(), |row: &ActionRow<'_>| {
            row.step().map(|step| step.further).into()
        }),
        field(
            "waits_for",
            ColumnType::Whole,
            aggregate::actions_waits_for(),
            |row: &ActionRow<'_>| row.step().map(|step| step.waits_for.len()).into(),
        )
        .unit(aggregate::unit_actions()),
    ]
}

fn what_becomes_of_it<'a>() -> Vec<TidyField<ActionRow<'a>>> {
    vec![
        field(
            "state",
            ColumnType::Text,
            aggregate::actions_state(),
            |row: &ActionRow<'_>| match row.thing {
                Thing::Step { rank: None, .. } => "declined".into(),
                _ => "accepted".into(),
            },
        )
        .always(),
        field(
            "progress",
            ColumnType::Text,
            aggregate::actions_progress(),
            |row: &ActionRow<'_>| row.progress().word().into(),
        )
        .always(),
        field("due", ColumnType::Date, aggregate::actions_due(), |row: &ActionRow<'_>| {
            row.due().into()
        }),
        field(
            "due_was_set",
            ColumnType::Flag,
            aggregate::actions_due_was_set(),
            |row: &ActionRow<'_>| row.has_own_date().into(),
        )
        .always(),
        field("owner", ColumnType::Text, aggregate::actions_owner(), |row: &ActionRow<'_>| {
            TidyValue::words(row.owner())
        })
        .names(),
        field("title", ColumnType::Text, aggregate::actions_title(), |row: &ActionRow<'_>| {
            row.own_words(|own| &own.title)
        })
        .words(),
        field("detail", ColumnType::Text, aggregate::actions_detail(), |row: &ActionRow<'_>| {
            row.own_words(|own| &own.detail)
        })
        .words(),
        field("reason", ColumnType::Text, aggregate::actions_reason(), |row: &ActionRow<'_>| {
            row.said(|choice| &choice.reason)
        })
        .words(),
        field("note", ColumnType::Text, aggregate::actions_note(), |row: &ActionRow<'_>| {
            row.said(|choice| &choice.note)
        })
        .words(),
    ]
}
