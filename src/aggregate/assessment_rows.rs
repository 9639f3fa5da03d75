use std::collections::BTreeSet;

use super::columns::OfState;
use super::{AssessmentRecord, StateRef};
use crate::assessment::ActionProgress;
use crate::date::Day;
use crate::messages::aggregate;
use crate::report::peer_expertise_took_part;
use crate::scoring::gap;
use crate::table::ColumnType::{Date, Flag, Text, Whole};
use crate::table::{RowFields, Sensitivity, Value};

/// An assessment.
pub(super) struct AssessmentRow<'a> {
    record: AssessmentRecord<'a>,
    critical_gaps: usize,
}

pub(super) fn rows<'a>(record: &AssessmentRecord<'a>) -> [AssessmentRow<'a>; 1] {
    let target = record.outcome.scores.target;
    let scales = record.set.scales().zip(&record.outcome.scores.questions);
    let open = scales.filter(|((_, scale), view)| {
        scale.critical && gap(scale, view.answer, target).is_some_and(|gap| gap > 0)
    });
    [AssessmentRow { record: *record, critical_gaps: open.count() }]
}

impl OfState for AssessmentRow<'_> {
    fn state(&self) -> StateRef<'_> {
        self.record.state
    }
}

pub(super) fn fields<'a>() -> RowFields<'a, AssessmentRow<'a>> {
    let mut fields: RowFields<'a, AssessmentRow<'a>> = RowFields::default();
    about(&mut fields);
    fields.state();
    asked_for(&mut fields);
    fields
}

fn about<'a>(fields: &mut RowFields<'a, AssessmentRow<'a>>) {
    fields
        .column("assessment", Text, aggregate::assessments_assessment(), |row| {
            row.record.assessment.id.as_str().into()
        })
        .always();
    fields
        .column("questionnaire", Text, aggregate::assessments_questionnaire(), |row| {
            row.record.assessment.questionnaire.id.as_str().into()
        })
        .always();
    fields
        .column("edition", Text, aggregate::assessments_edition(), |row| {
            row.record.assessment.questionnaire.edition.as_str().into()
        })
        .always();
    fields
        .column("scored_by_edition", Text, aggregate::assessments_scored_by_edition(), |row| {
            row.record.set.edition.as_str().into()
        })
        .always();
    fields.column("jurisdiction", Text, aggregate::assessments_jurisdiction(), |row| {
        row.record.assessment.organisation.jurisdiction.map(|j| j.word()).into()
    });
    fields.column("planned_start", Date, aggregate::assessments_planned_start(), |row| {
        row.record.assessment.planned_start.into()
    });
    fields.column("created", Date, aggregate::assessments_created(), |row| {
        Day::utc_of_stamp(&row.record.assessment.created).into()
    });
    fields.column("saved", Date, aggregate::assessments_saved(), |row| {
        Day::utc_of_stamp(&row.record.assessment.saved).into()
    });
    fields
        .column("anonymous", Flag, aggregate::assessments_anonymous(), |row| {
            row.record.assessment.session.anonymous.into()
        })
        .always();
    fields
        .column("participants", Whole, aggregate::assessments_participants(), |row| {
            row.record.assessment.participants.len().into()
        })
        .unit(aggregate::unit_people())
        .always();
    fields
        .column("groups", Whole, aggregate::assessments_groups(), |row| {
            let people = &row.record.assessment.participants;
            people.iter().map(|person| &person.group).collect::<BTreeSet<_>>().len().into()
        })
        .unit(aggregate::unit_groups())
        .always();
    fields
        .column("peer_expertise", Flag, aggregate::assessments_peer_expertise(), |row| {
            peer_expertise_took_part(row.record.assessment).into()
        })
        .always();
    fields
        .column("target", Text, aggregate::assessments_target(), |row| {
            row.record.outcome.scores.target.word().into()
        })
        .always();
    fields
        .column("stage", Text, aggregate::assessments_stage(), |row| {
            row.record.outcome.scores.claimed.stage.stage.word().into()
        })
        .always();
    fields.column("provisional_stage", Text, aggregate::assessments_provisional_stage(), |row| {
        row.record.outcome.scores.claimed.stage.provisional.map(|stage| stage.word()).into()
    });
    fields.column("evidenced_stage", Text, aggregate::assessments_evidenced_stage(), |row| {
        let evidenced = row.record.outcome.scores.evidenced.as_ref();
        evidenced.map(|scored| scored.stage.stage.word()).into()
    });
    fields
        .column("gaps", Whole, aggregate::assessments_gaps(), |row| {
            row.record.outcome.scores.gaps.len().into()
        })
        .unit(aggregate::unit_questions())
        .always();
    fields
        .column("critical_gaps", Whole, aggregate::assessments_critical_gaps(), |row| {
            row.critical_gaps.into()
        })
        .unit(aggregate::unit_questions())
        .always();
    fields
        .column("actions", Whole, aggregate::assessments_actions(), |row| {
            row.record.outcome.plan.steps.len().into()
        })
        .unit(aggregate::unit_actions())
        .always();
    fields
        .column("actions_done", Whole, aggregate::assessments_actions_done(), |row| {
            let done = |step: &&crate::plan::PlannedAction| {
                let choice = row.record.assessment.choice(&step.id);
                choice.is_some_and(|choice| choice.progress == ActionProgress::Done)
            };
            row.record.outcome.plan.steps.iter().filter(done).count().into()
        })
        .unit(aggregate::unit_actions())
        .always();
    fields
        .column("snapshots", Whole, aggregate::assessments_snapshots(), |row| {
            row.record.assessment.snapshots.len().into()
        })
        .unit(aggregate::unit_states())
        .always();
    fields
        .column("set_aside", Whole, aggregate::assessments_set_aside(), |row| {
            row.record.outcome.warnings.len().into()
        })
        .unit(aggregate::unit_things())
        .always();
}

fn asked_for<'a>(fields: &mut RowFields<'a, AssessmentRow<'a>>) {
    fields
        .column("file", Text, aggregate::assessments_file(), |row| row.record.file.into())
        .always()
        .of(Sensitivity::Names);
    fields
        .column("organisation", Text, aggregate::assessments_organisation(), |row| {
            Value::words(&row.record.assessment.organisation.name)
        })
        .of(Sensitivity::Names);
    fields
        .column("services", Text, aggregate::assessments_services(), |row| {
            Value::words(&row.record.assessment.organisation.services)
        })
        .of(Sensitivity::Words);
}
