use super::field::{OfState, TidyField, assessment, field, state};
use super::{AssessmentRecord, ColumnType, StateRef, TidyValue, words};
use crate::assessment::{ActionChoice, ActionProgress, OwnAction};
use crate::date::Day;
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
            "Its place in the plan, 1 the first to do; empty where it was declined, and for \
             the organisation’s own.",
            |row: &ActionRow<'_>| match row.thing {
                Thing::Step { rank, .. } => rank.into(),
                Thing::Own(_) => TidyValue::Nothing,
            },
        ),
        field(
            "action",
            ColumnType::Text,
            "The action’s id; for the organisation’s own, the one it has in the assessment.",
            |row: &ActionRow<'_>| match row.thing {
                Thing::Step { step, .. } => step.id.as_str().into(),
                Thing::Own(own) => own.id.as_str().into(),
            },
        )
        .always(),
        field(
            "kind",
            ColumnType::Text,
            "`built_in`: from the question set. `find_out`: find out the answer to a \
             critical question that has none. `own`: the organisation’s own.",
            |row: &ActionRow<'_>| match row.thing {
                Thing::Step { step, .. } if step.kind == StepKind::FindOut => "find_out".into(),
                Thing::Step { .. } => "built_in".into(),
                Thing::Own(_) => "own".into(),
            },
        )
        .always(),
        field(
            "question",
            ColumnType::Text,
            "The id of the question that calls for it.",
            |row: &ActionRow<'_>| row.question().map(|(question, _)| question.id.as_str()).into(),
        ),
        field(
            "domain",
            ColumnType::Text,
            "The id of its domain; for the organisation’s own, where it was said.",
            |row: &ActionRow<'_>| {
                let of_question = row.question().map(|(question, _)| &question.domain);
                let own = row.own().and_then(|own| own.domain.as_ref());
                of_question.or(own).map(|domain| domain.as_str()).into()
            },
        ),
        field(
            "critical",
            ColumnType::Flag,
            "Whether that question is critical.",
            |row: &ActionRow<'_>| row.question().map(|(_, scale)| scale.critical).into(),
        ),
        field(
            "phase",
            ColumnType::Text,
            "The id of the phase that it belongs to.",
            |row: &ActionRow<'_>| match row.thing {
                Thing::Step { step, .. } => {
                    row.record.set.phases.get(step.phase).map(|phase| phase.id.as_str()).into()
                }
                Thing::Own(own) => own.phase.as_str().into(),
            },
        ),
        field(
            "lead",
            ColumnType::Text,
            "The id of the group that leads it.",
            |row: &ActionRow<'_>| {
                let finds_out = row.question().and_then(|(question, _)| question.asked_of.first());
                let lead = row.action().map(|action| &action.lead).or(finds_out);
                lead.map(|group| group.as_str()).into()
            },
        ),
        field(
            "peer_role",
            ColumnType::Text,
            "How peers take part: `lead`, `co-design` or `consult`.",
            |row: &ActionRow<'_>| {
                row.action().map(|action| words::peer_role(action.peer_role)).into()
            },
        ),
        field(
            "effort",
            ColumnType::Text,
            "How much work it is: `small`, `medium` or `large`.",
            |row: &ActionRow<'_>| match row.thing {
                Thing::Step { action: Some(action), .. } => words::effort(action.effort).into(),
                Thing::Step { .. } => "small".into(),
                Thing::Own(_) => TidyValue::Nothing,
            },
        ),
        field(
            "further",
            ColumnType::Flag,
            "Whether its question has reached the level needed already: going further.",
            |row: &ActionRow<'_>| row.step().map(|step| step.further).into(),
        ),
        field(
            "waits_for",
            ColumnType::Whole,
            "How many other actions of the plan it waits for.",
            |row: &ActionRow<'_>| row.step().map(|step| step.waits_for.len()).into(),
        )
        .unit("actions"),
    ]
}

fn what_becomes_of_it<'a>() -> Vec<TidyField<ActionRow<'a>>> {
    vec![
        field(
            "state",
            ColumnType::Text,
            "`accepted`, also where nothing was said; or `declined`.",
            |row: &ActionRow<'_>| match row.thing {
                Thing::Step { rank: None, .. } => "declined".into(),
                _ => "accepted".into(),
            },
        )
        .always(),
        field("progress", ColumnType::Text, "`todo`, `doing` or `done`.", |row: &ActionRow<'_>| {
            row.progress().word().into()
        })
        .always(),
        field(
            "due",
            ColumnType::Date,
            "When it is due: the day that was set, or else one that is worked out.",
            |row: &ActionRow<'_>| row.due().into(),
        ),
        field(
            "due_was_set",
            ColumnType::Flag,
            "Whether somebody set that day.",
            |row: &ActionRow<'_>| row.has_own_date().into(),
        )
        .always(),
        field(
            "owner",
            ColumnType::Text,
            "Who does it, as entered; empty in an anonymous session.",
            |row: &ActionRow<'_>| TidyValue::words(row.owner()),
        )
        .names(),
        field(
            "title",
            ColumnType::Text,
            "Of the organisation’s own: what to do.",
            |row: &ActionRow<'_>| row.own_words(|own| &own.title),
        )
        .words(),
        field(
            "detail",
            ColumnType::Text,
            "Of the organisation’s own: how to do it.",
            |row: &ActionRow<'_>| row.own_words(|own| &own.detail),
        )
        .words(),
        field("reason", ColumnType::Text, "Why it was declined.", |row: &ActionRow<'_>| {
            row.said(|choice| &choice.reason)
        })
        .words(),
        field("note", ColumnType::Text, "What was noted of it.", |row: &ActionRow<'_>| {
            row.said(|choice| &choice.note)
        })
        .words(),
    ]
}
