use std::collections::BTreeSet;
use std::iter;

use super::field::{Field, OfState, field, state};
use super::{Kind, Record, State, Value};
use crate::assessment::Progress;
use crate::calendar::Day;
use crate::report::peer_expertise_took_part;
use crate::scoring::gap;

/// An assessment.
pub(super) struct Row<'a> {
    record: Record<'a>,
    critical_gaps: usize,
}

pub(super) fn rows<'a>(record: &Record<'a>) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let target = record.outcome.scores.target;
    let scales = record.set.scales().zip(&record.outcome.scores.questions);
    let open = scales.filter(|((_, scale), view)| {
        scale.critical && gap(scale, view.answer, target).is_some_and(|gap| gap > 0)
    });
    iter::once(Row { record: *record, critical_gaps: open.count() })
}

impl OfState for Row<'_> {
    fn state(&self) -> State<'_> {
        self.record.state
    }
}

pub(super) fn fields<'a>() -> Vec<Field<Row<'a>>> {
    let mut fields = about();
    fields.extend(state());
    fields.extend(asked_for());
    fields
}

fn about<'a>() -> Vec<Field<Row<'a>>> {
    vec![
        field(
            "assessment",
            Kind::Text,
            "The assessment’s id. With `wave` it joins the tables.",
            |row: &Row<'_>| row.record.assessment.id.as_str().into(),
        )
        .always(),
        field(
            "questionnaire",
            Kind::Text,
            "The id of the question set that was answered.",
            |row: &Row<'_>| row.record.assessment.questionnaire.id.as_str().into(),
        )
        .always(),
        field(
            "edition",
            Kind::Text,
            "The edition of the question set that was answered. Compare only assessments of \
             the same set and edition.",
            |row: &Row<'_>| row.record.assessment.questionnaire.edition.as_str().into(),
        )
        .always(),
        field(
            "scored_by_edition",
            Kind::Text,
            "The edition that it is scored by. Where it differs from `edition`, read the \
             results with care.",
            |row: &Row<'_>| row.record.set.edition.as_str().into(),
        )
        .always(),
        field(
            "jurisdiction",
            Kind::Text,
            "Where the organisation works: a state or territory, `national` or `other`.",
            |row: &Row<'_>| {
                row.record.assessment.organisation.jurisdiction.map(|j| j.word()).into()
            },
        ),
        field(
            "planned_start",
            Kind::Date,
            "The planned first day of the first peer worker.",
            |row: &Row<'_>| row.record.assessment.planned_start.into(),
        ),
        field(
            "created",
            Kind::Date,
            "The day on which the assessment was begun, in Universal Time.",
            |row: &Row<'_>| Day::utc_of_stamp(&row.record.assessment.created).into(),
        ),
        field(
            "saved",
            Kind::Date,
            "The day on which it was last saved, in Universal Time.",
            |row: &Row<'_>| Day::utc_of_stamp(&row.record.assessment.saved).into(),
        ),
        field(
            "anonymous",
            Kind::Flag,
            "Whether answers stand without names. Then no person’s answers are in the \
             tables.",
            |row: &Row<'_>| row.record.assessment.session.anonymous.into(),
        )
        .always(),
        field("participants", Kind::Whole, "How many people are listed.", |row: &Row<'_>| {
            row.record.assessment.participants.len().into()
        })
        .unit("people")
        .always(),
        field("groups", Kind::Whole, "How many groups they belong to.", |row: &Row<'_>| {
            let people = &row.record.assessment.participants;
            people.iter().map(|person| &person.group).collect::<BTreeSet<_>>().len().into()
        })
        .unit("groups")
        .always(),
        field(
            "peer_expertise",
            Kind::Flag,
            "Whether somebody with peer expertise took part. Without, the most important \
             voice is missing.",
            |row: &Row<'_>| peer_expertise_took_part(row.record.assessment).into(),
        )
        .always(),
        field(
            "target",
            Kind::Text,
            "Which level gaps and scores are measured by: needed to `recruit`, or to \
             `sustain`.",
            |row: &Row<'_>| row.record.outcome.scores.target.word().into(),
        )
        .always(),
        field(
            "stage",
            Kind::Text,
            "The stage, always at the levels needed to recruit: `incomplete`, \
             `foundations`, `building`, `ready` or `thriving`.",
            |row: &Row<'_>| row.record.outcome.scores.claimed.stage.stage.word().into(),
        )
        .always(),
        field(
            "provisional_stage",
            Kind::Text,
            "With `incomplete`, the stage that the answers so far point to; empty where \
             there is no level yet.",
            |row: &Row<'_>| {
                row.record.outcome.scores.claimed.stage.provisional.map(|stage| stage.word()).into()
            },
        ),
        field(
            "evidenced_stage",
            Kind::Text,
            "The stage as far as there is something to show; empty where nobody said what \
             can be shown.",
            |row: &Row<'_>| {
                let evidenced = row.record.outcome.scores.evidenced.as_ref();
                evidenced.map(|scored| scored.stage.stage.word()).into()
            },
        ),
        field(
            "gaps",
            Kind::Whole,
            "How many questions are below the level needed.",
            |row: &Row<'_>| row.record.outcome.scores.gaps.len().into(),
        )
        .unit("questions")
        .always(),
        field("critical_gaps", Kind::Whole, "How many of them are critical.", |row: &Row<'_>| {
            row.critical_gaps.into()
        })
        .unit("questions")
        .always(),
        field(
            "actions",
            Kind::Whole,
            "How many actions are called for and not declined, without the organisation’s \
             own.",
            |row: &Row<'_>| row.record.outcome.plan.steps.len().into(),
        )
        .unit("actions")
        .always(),
        field("actions_done", Kind::Whole, "How many of them are done.", |row: &Row<'_>| {
            let done = |step: &&crate::plan::Step| {
                let choice = row.record.assessment.choice(&step.id);
                choice.is_some_and(|choice| choice.progress == Progress::Done)
            };
            row.record.outcome.plan.steps.iter().filter(done).count().into()
        })
        .unit("actions")
        .always(),
        field(
            "snapshots",
            Kind::Whole,
            "How many earlier states it keeps; each is a state of its own in the tables, but in an \
             anonymous session.",
            |row: &Row<'_>| row.record.assessment.snapshots.len().into(),
        )
        .unit("states")
        .always(),
        field(
            "set_aside",
            Kind::Whole,
            "How many things in the file do not fit the question set and were set aside; \
             `groundwork score` names them.",
            |row: &Row<'_>| row.record.outcome.warnings.len().into(),
        )
        .unit("things")
        .always(),
    ]
}

fn asked_for<'a>() -> Vec<Field<Row<'a>>> {
    vec![
        field(
            "file",
            Kind::Text,
            "Where the save file is, within the folder that was read.",
            |row: &Row<'_>| row.record.file.into(),
        )
        .always()
        .names(),
        field("organisation", Kind::Text, "The organisation’s name.", |row: &Row<'_>| {
            Value::words(&row.record.assessment.organisation.name)
        })
        .names(),
        field("services", Kind::Text, "What the organisation does.", |row: &Row<'_>| {
            Value::words(&row.record.assessment.organisation.services)
        })
        .words(),
    ]
}
