use std::collections::BTreeSet;
use std::iter;

use super::field::{OfState, TidyField, field, state};
use super::{AssessmentRecord, ColumnType, StateRef, TidyValue};
use crate::assessment::ActionProgress;
use crate::date::Day;
use crate::report::peer_expertise_took_part;
use crate::scoring::gap;

/// An assessment.
pub(super) struct AssessmentRow<'a> {
    record: AssessmentRecord<'a>,
    critical_gaps: usize,
}

pub(super) fn rows<'a>(
    record: &AssessmentRecord<'a>,
) -> impl Iterator<Item = AssessmentRow<'a>> + use<'a> {
    let target = record.outcome.scores.target;
    let scales = record.set.scales().zip(&record.outcome.scores.questions);
    let open = scales.filter(|((_, scale), view)| {
        scale.critical && gap(scale, view.answer, target).is_some_and(|gap| gap > 0)
    });
    iter::once(AssessmentRow { record: *record, critical_gaps: open.count() })
}

impl OfState for AssessmentRow<'_> {
    fn state(&self) -> StateRef<'_> {
        self.record.state
    }
}

pub(super) fn fields<'a>() -> Vec<TidyField<AssessmentRow<'a>>> {
    let mut fields = about();
    fields.extend(state());
    fields.extend(asked_for());
    fields
}

fn about<'a>() -> Vec<TidyField<AssessmentRow<'a>>> {
    vec![
        field(
            "assessment",
            ColumnType::Text,
            "The assessment’s id. With `wave` it joins the tables.",
            |row: &AssessmentRow<'_>| row.record.assessment.id.as_str().into(),
        )
        .always(),
        field(
            "questionnaire",
            ColumnType::Text,
            "The id of the question set that was answered.",
            |row: &AssessmentRow<'_>| row.record.assessment.questionnaire.id.as_str().into(),
        )
        .always(),
        field(
            "edition",
            ColumnType::Text,
            "The edition of the question set that was answered. Compare only assessments of \
             the same set and edition.",
            |row: &AssessmentRow<'_>| row.record.assessment.questionnaire.edition.as_str().into(),
        )
        .always(),
        field(
            "scored_by_edition",
            ColumnType::Text,
            "The edition that it is scored by. Where it differs from `edition`, read the \
             results with care.",
            |row: &AssessmentRow<'_>| row.record.set.edition.as_str().into(),
        )
        .always(),
        field(
            "jurisdiction",
            ColumnType::Text,
            "Where the organisation works: a state or territory, `national` or `other`.",
            |row: &AssessmentRow<'_>| {
                row.record.assessment.organisation.jurisdiction.map(|j| j.word()).into()
            },
        ),
        field(
            "planned_start",
            ColumnType::Date,
            "The planned first day of the first peer worker.",
            |row: &AssessmentRow<'_>| row.record.assessment.planned_start.into(),
        ),
        field(
            "created",
            ColumnType::Date,
            "The day on which the assessment was begun, in Universal Time.",
            |row: &AssessmentRow<'_>| Day::utc_of_stamp(&row.record.assessment.created).into(),
        ),
        field(
            "saved",
            ColumnType::Date,
            "The day on which it was last saved, in Universal Time.",
            |row: &AssessmentRow<'_>| Day::utc_of_stamp(&row.record.assessment.saved).into(),
        ),
        field(
            "anonymous",
            ColumnType::Flag,
            "Whether answers stand without names. Then no person’s answers are in the \
             tables.",
            |row: &AssessmentRow<'_>| row.record.assessment.session.anonymous.into(),
        )
        .always(),
        field(
            "participants",
            ColumnType::Whole,
            "How many people are listed.",
            |row: &AssessmentRow<'_>| row.record.assessment.participants.len().into(),
        )
        .unit("people")
        .always(),
        field(
            "groups",
            ColumnType::Whole,
            "How many groups they belong to.",
            |row: &AssessmentRow<'_>| {
                let people = &row.record.assessment.participants;
                people.iter().map(|person| &person.group).collect::<BTreeSet<_>>().len().into()
            },
        )
        .unit("groups")
        .always(),
        field(
            "peer_expertise",
            ColumnType::Flag,
            "Whether somebody with peer expertise took part. Without, the most important \
             voice is missing.",
            |row: &AssessmentRow<'_>| peer_expertise_took_part(row.record.assessment).into(),
        )
        .always(),
        field(
            "target",
            ColumnType::Text,
            "Which level gaps and scores are measured by: needed to `recruit`, or to \
             `sustain`.",
            |row: &AssessmentRow<'_>| row.record.outcome.scores.target.word().into(),
        )
        .always(),
        field(
            "stage",
            ColumnType::Text,
            "The stage, always at the levels needed to recruit: `incomplete`, \
             `foundations`, `building`, `ready` or `thriving`.",
            |row: &AssessmentRow<'_>| row.record.outcome.scores.claimed.stage.stage.word().into(),
        )
        .always(),
        field(
            "provisional_stage",
            ColumnType::Text,
            "With `incomplete`, the stage that the answers so far point to; empty where \
             there is no level yet.",
            |row: &AssessmentRow<'_>| {
                row.record.outcome.scores.claimed.stage.provisional.map(|stage| stage.word()).into()
            },
        ),
        field(
            "evidenced_stage",
            ColumnType::Text,
            "The stage as far as there is something to show; empty where nobody said what \
             can be shown.",
            |row: &AssessmentRow<'_>| {
                let evidenced = row.record.outcome.scores.evidenced.as_ref();
                evidenced.map(|scored| scored.stage.stage.word()).into()
            },
        ),
        field(
            "gaps",
            ColumnType::Whole,
            "How many questions are below the level needed.",
            |row: &AssessmentRow<'_>| row.record.outcome.scores.gaps.len().into(),
        )
        .unit("questions")
        .always(),
        field(
            "critical_gaps",
            ColumnType::Whole,
            "How many of them are critical.",
            |row: &AssessmentRow<'_>| row.critical_gaps.into(),
        )
        .unit("questions")
        .always(),
        field(
            "actions",
            ColumnType::Whole,
            "How many actions are called for and not declined, without the organisation’s \
             own.",
            |row: &AssessmentRow<'_>| row.record.outcome.plan.steps.len().into(),
        )
        .unit("actions")
        .always(),
        field(
            "actions_done",
            ColumnType::Whole,
            "How many of them are done.",
            |row: &AssessmentRow<'_>| {
                let done = |step: &&crate::plan::PlannedAction| {
                    let choice = row.record.assessment.choice(&step.id);
                    choice.is_some_and(|choice| choice.progress == ActionProgress::Done)
                };
                row.record.outcome.plan.steps.iter().filter(done).count().into()
            },
        )
        .unit("actions")
        .always(),
        field(
            "snapshots",
            ColumnType::Whole,
            "How many earlier states it keeps; each is a state of its own in the tables, but in an \
             anonymous session.",
            |row: &AssessmentRow<'_>| row.record.assessment.snapshots.len().into(),
        )
        .unit("states")
        .always(),
        field(
            "set_aside",
            ColumnType::Whole,
            "How many things in the file do not fit the question set and were set aside; \
             `groundwork score` names them.",
            |row: &AssessmentRow<'_>| row.record.outcome.warnings.len().into(),
        )
        .unit("things")
        .always(),
    ]
}

fn asked_for<'a>() -> Vec<TidyField<AssessmentRow<'a>>> {
    vec![
        field(
            "file",
            ColumnType::Text,
            "Where the save file is, within the folder that was read.",
            |row: &AssessmentRow<'_>| row.record.file.into(),
        )
        .always()
        .names(),
        field(
            "organisation",
            ColumnType::Text,
            "The organisation’s name.",
            |row: &AssessmentRow<'_>| TidyValue::words(&row.record.assessment.organisation.name),
        )
        .names(),
        field(
            "services",
            ColumnType::Text,
            "What the organisation does.",
            |row: &AssessmentRow<'_>| {
                TidyValue::words(&row.record.assessment.organisation.services)
            },
        )
        .words(),
    ]
}
