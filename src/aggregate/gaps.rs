use super::columns::OfState;
use super::{AssessmentRecord, StateRef};
use crate::messages::aggregate;
use crate::question_set::{Question, Scale};
use crate::scoring::OrgAnswer;
use crate::table::ColumnType::{Flag, Whole};
use crate::table::RowFields;

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

pub(super) fn fields<'a>() -> RowFields<'a, GapRow<'a>> {
    let mut fields: RowFields<'a, GapRow<'a>> = RowFields::default();
    fields.assessment(|row| row.assessment.into());
    fields.column("rank", Whole, aggregate::gaps_rank(), |row| row.rank.into()).always();
    fields.question(|row| row.question.id.as_str().into());
    fields.domain(|row| row.question.domain.as_str().into());
    fields
        .column("critical", Flag, aggregate::gaps_critical(), |row| row.scale.critical.into())
        .always();
    fields
        .column("weight", Whole, aggregate::gaps_weight(), |row| row.scale.weight.into())
        .unit(aggregate::unit_weights())
        .always();
    fields
        .column("level", Whole, aggregate::gaps_level(), |row| row.level.into())
        .unit(aggregate::unit_levels_0_to_4())
        .always();
    fields
        .column("needed", Whole, aggregate::gaps_needed(), |row| row.needed.into())
        .unit(aggregate::unit_levels_1_to_4())
        .always();
    fields
        .column("gap", Whole, aggregate::gaps_gap(), |row| row.gap().into())
        .unit(aggregate::unit_levels())
        .always();
    fields
        .column("weighted_gap", Whole, aggregate::gaps_weighted_gap(), |row| {
            row.gap().map(|gap| gap.saturating_mul(row.scale.weight)).into()
        })
        .unit(aggregate::unit_weighted_gaps())
        .always();
    fields.state();
    fields
}
