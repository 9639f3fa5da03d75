use std::collections::BTreeSet;
use std::iter;

use super::field::{OfState, TidyField, field, state};
use super::{AssessmentRecord, ColumnType, StateRef, TidyValue};
use crate::assessment::ActionProgress;
use crate::date::Day;
use crate::messages::aggregate;
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
            aggregate::assessments_assessment(),
            |row: &AssessmentRow<'_>| row.record.assessment.id.as_str().into(),
        )
        .always(),
        field(
            "questionnaire",
            ColumnType::Text,
            aggregate::assessments_questionnaire(),
            |row: &AssessmentRow<'_>| row.record.assessment.questionnaire.id.as_str().into(),
        )
        .always(),
        field(
            "edition",
            ColumnType::Text,
            aggregate::assessments_edition(),
            |row: &AssessmentRow<'_>| row.record.assessment.questionnaire.edition.as_str().into(),
        )
        .always(),
        field(
            "scored_by_edition",
            ColumnType::Text,
            aggregate::assessments_scored_by_edition(),
            |row: &AssessmentRow<'_>| row.record.set.edition.as_str().into(),
        )
        .always(),
        field(
            "jurisdiction",
            ColumnType::Text,
            aggregate::assessments_jurisdiction(),
            |row: &AssessmentRow<'_>| {
                row.record.assessment.organisation.jurisdiction.map(|j| j.word()).into()
            },
        ),
        field(
            "planned_start",
            ColumnType::Date,
            aggregate::assessments_planned_start(),
            |row: &AssessmentRow<'_>| row.record.assessment.planned_start.into(),
        ),
        field(
            "created",
            ColumnType::Date,
            aggregate::assessments_created(),
            |row: &AssessmentRow<'_>| Day::utc_of_stamp(&row.record.assessment.created).into(),
        ),
        field(
            "saved",
            ColumnType::Date,
            aggregate::assessments_saved(),
            |row: &AssessmentRow<'_>| Day::utc_of_stamp(&row.record.assessment.saved).into(),
        ),
        field(
            "anonymous",
            ColumnType::Flag,
            aggregate::assessments_anonymous(),
            |row: &AssessmentRow<'_>| row.record.assessment.session.anonymous.into(),
        )
        .always(),
        field(
            "participants",
            ColumnType::Whole,
            aggregate::assessments_participants(),
            |row: &AssessmentRow<'_>| row.record.assessment.participants.len().into(),
        )
        .unit(aggregate::unit_people())
        .always(),
        field(
            "groups",
            ColumnType::Whole,
            aggregate::assessments_groups(),
            |row: &AssessmentRow<'_>| {
                let people = &row.record.assessment.participants;
                people.iter().map(|person| &person.group).collect::<BTreeSet<_>>().len().into()
            },
        )
        .unit(aggregate::unit_groups())
        .always(),
        field(
            "peer_expertise",
            ColumnType::Flag,
            aggregate::assessments_peer_expertise(),
            |row: &AssessmentRow<'_>| peer_expertise_took_part(row.record.assessment).into(),
        )
        .always(),
        field(
            "target",
            ColumnType::Text,
            aggregate::assessments_target(),
            |row: &AssessmentRow<'_>| row.record.outcome.scores.target.word().into(),
        )
        .always(),
        field(
            "stage",
            ColumnType::Text,
            aggregate::assessments_stage(),
            |row: &AssessmentRow<'_>| row.record.outcome.scores.claimed.stage.stage.word().into(),
        )
        .always(),
        field(
            "provisional_stage",
            ColumnType::Text,
            aggregate::assessments_provisional_stage(),
            |row: &AssessmentRow<'_>| {
                row.record.outcome.scores.claimed.stage.provisional.map(|stage| stage.word()).into()
            },
        ),
        field(
            "evidenced_stage",
            ColumnType::Text,
            aggregate::assessments_evidenced_stage(),
            |row: &AssessmentRow<'_>| {
                let evidenced = row.record.outcome.scores.evidenced.as_ref();
                evidenced.map(|scored| scored.stage.stage.word()).into()
            },
        ),
        field(
            "gaps",
            ColumnType::Whole,
            aggregate::assessments_gaps(),
            |row: &AssessmentRow<'_>| row.record.outcome.scores.gaps.len().into(),
        )
        .unit(aggregate::unit_questions())
        .always(),
        field(
            "critical_gaps",
            ColumnType::Whole,
            aggregate::assessments_critical_gaps(),
            |row: &AssessmentRow<'_>| row.critical_gaps.into(),
        )
        .unit(aggregate::unit_questions())
        .always(),
        field(
            "actions",
            ColumnType::Whole,
            aggregate::assessments_actions(),
            |row: &AssessmentRow<'_>| row.record.outcome.plan.steps.len().into(),
        )
        .unit(aggregate::unit_actions())
        .always(),
        field(
            "actions_done",
            ColumnType::Whole,
            aggregate::assessments_actions_done(),
            |row: &AssessmentRow<'_>| {
                let done = |step: &&crate::plan::PlannedAction| {
                    let choice = row.record.assessment.choice(&step.id);
                    choice.is_some_and(|choice| choice.progress == ActionProgress::Done)
                };
                row.record.outcome.plan.steps.iter().filter(done).count().into()
            },
        )
        .unit(aggregate::unit_actions())
        .always(),
        field(
            "snapshots",
            ColumnType::Whole,
            aggregate::assessments_snapshots(),
            |row: &AssessmentRow<'_>| row.record.assessment.snapshots.len().into(),
        )
        .unit(aggregate::unit_states())
        .always(),
        field(
            "set_aside",
            ColumnType::Whole,
            aggregate::assessments_set_aside(),
            |row: &AssessmentRow<'_>| row.record.outcome.warnings.len().into(),
        )
        .unit(aggregate::unit_things())
        .always(),
    ]
}

fn asked_for<'a>() -> Vec<TidyField<AssessmentRow<'a>>> {
    vec![
        field(
            "file",
            ColumnType::Text,
            aggregate::assessments_file(),
            |row: &AssessmentRow<'_>| row.record.file.into(),
        )
        .always()
        .names(),
        field(
            "organisation",
            ColumnType::Text,
            aggregate::assessments_organisation(),
            |row: &AssessmentRow<'_>| TidyValue::words(&row.record.assessment.organisation.name),
        )
        .names(),
        field(
            "services",
            ColumnType::Text,
            aggregate::assessments_services(),
            |row: &AssessmentRow<'_>| {
                TidyValue::words(&row.record.assessment.organisation.services)
            },
        )
        .words(),
    ]
}
