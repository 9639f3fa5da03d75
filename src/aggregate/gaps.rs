use super::field::{OfState, TidyField, assessment, domain, field, question, state};
use super::{AssessmentRecord, ColumnType, StateRef};
use crate::messages::aggregate;
use crate::question_set::{Question, Scale};
use crate::scoring::OrgAnswer;

/// A question below the level needed.
pub(super) struct GapRow<'a> {
    assessment: &'a str,
    state: StateRef<'a>,
    rank: usize,
    question: &'a Question,
    scale: &'a Scale,
    level: Option<u8>,
    needed: u8,
}

impl GapRow<'_> {
    fn gap(&self) -> Option<u8> {
        Some(self.needed.saturating_sub(self.level?))
    }
}

pub(super) fn rows<'a>(record: &AssessmentRecord<'a>) -> Vec<GapRow<'a>> {
    let scores = &record.outcome.scores;
    let scales: Vec<(&Question, &Scale)> = record.set.scales().collect();
    let row = |(rank, at): (usize, &usize)| {
        let (question, scale) = *scales.get(*at)?;
        let answer = scores.questions.get(*at).map(|view| view.answer);
        let level = answer.and_then(OrgAnswer::level).map(|level| level.get());
        let needed = scale.target.at(scores.target).get();
        let assessment = record.assessment.id.as_str();
        Some(GapRow {
            assessment,
            state: record.state,
            rank: rank + 1,
            question,
            scale,
            level,
            needed,
        })
    };
    scores.gaps.iter().enumerate().filter_map(row).collect()
}

impl OfState for GapRow<'_> {
    fn state(&self) -> StateRef<'_> {
        self.state
    }
}

pub(super) fn fields<'a>() -> Vec<TidyField<GapRow<'a>>> {
    let mut fields = vec![
        assessment(|row: &GapRow<'_>| row.assessment.into()),
        field("rank", ColumnType::Whole, aggregate::gaps_rank(), |row: &GapRow<'_>| {
            row.rank.into()
        })
        .always(),
        question(|row: &GapRow<'_>| row.question.id.as_str().into()),
        domain(|row: &GapRow<'_>| row.question.domain.as_str().into()),
        field("critical", ColumnType::Flag, aggregate::gaps_critical(), |row: &GapRow<'_>| {
            row.scale.critical.into()
        })
        .always(),
        field("weight", ColumnType::Whole, aggregate::gaps_weight(), |row: &GapRow<'_>| {
            row.scale.weight.into()
        })
        .unit(aggregate::unit_weights())
        .always(),
        field("level", ColumnType::Whole, aggregate::gaps_level(), |row: &GapRow<'_>| {
            row.level.into()
        })
        .unit(aggregate::unit_levels_0_to_4())
        .always(),
        field("needed", ColumnType::Whole, aggregate::gaps_needed(), |row: &GapRow<'_>| {
            row.needed.into()
        })
        .unit(aggregate::unit_levels_1_to_4())
        .always(),
        field("gap", ColumnType::Whole, aggregate::gaps_gap(), |row: &GapRow<'_>| row.gap().into())
            .unit(aggregate::unit_levels())
            .always(),
        field(
            "weighted_gap",
            ColumnType::Whole,
            aggregate::gaps_weighted_gap(),
            |row: &GapRow<'_>| row.gap().map(|gap| gap.saturating_mul(row.scale.weight)).into(),
        )
        .unit(aggregate::unit_weighted_gaps())
        .always(),
    ];
    fields.extend(state());
    fields
}
