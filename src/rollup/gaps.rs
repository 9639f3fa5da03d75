use super::field::{Field, OfState, assessment, domain, field, question, state};
use super::{Kind, Record, State};
use crate::questionnaire::{Question, Scale};
use crate::scoring::OrgAnswer;

/// A question below the level needed.
pub(super) struct Row<'a> {
    assessment: &'a str,
    state: State<'a>,
    rank: usize,
    question: &'a Question,
    scale: &'a Scale,
    level: Option<u8>,
    needed: u8,
}

impl Row<'_> {
    fn gap(&self) -> Option<u8> {
        Some(self.needed.saturating_sub(self.level?))
    }
}

pub(super) fn rows<'a>(record: &Record<'a>) -> Vec<Row<'a>> {
    let scores = &record.outcome.scores;
    let scales: Vec<(&Question, &Scale)> = record.set.scales().collect();
    let row = |(rank, at): (usize, &usize)| {
        let (question, scale) = *scales.get(*at)?;
        let answer = scores.questions.get(*at).map(|view| view.answer);
        let level = answer.and_then(OrgAnswer::level).map(|level| level.get());
        let needed = scale.target.at(scores.target).get();
        let assessment = record.assessment.id.as_str();
        Some(Row {
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

impl OfState for Row<'_> {
    fn state(&self) -> State<'_> {
        self.state
    }
}

pub(super) fn fields<'a>() -> Vec<Field<Row<'a>>> {
    let mut fields = vec![
        assessment(|row: &Row<'_>| row.assessment.into()),
        field(
            "rank",
            Kind::Whole,
            "Its place among the assessment’s gaps, 1 the most pressing.",
            |row: &Row<'_>| row.rank.into(),
        )
        .always(),
        question(|row: &Row<'_>| row.question.id.as_str().into()),
        domain(|row: &Row<'_>| row.question.domain.as_str().into()),
        field(
            "critical",
            Kind::Flag,
            "Whether the question is critical: what nobody should recruit without.",
            |row: &Row<'_>| row.scale.critical.into(),
        )
        .always(),
        field("weight", Kind::Whole, "How much the question counts.", |row: &Row<'_>| {
            row.scale.weight.into()
        })
        .unit("1 to 3")
        .always(),
        field("level", Kind::Whole, "The organisation’s level now.", |row: &Row<'_>| {
            row.level.into()
        })
        .unit("0 to 4")
        .always(),
        field("needed", Kind::Whole, "The level needed.", |row: &Row<'_>| row.needed.into())
            .unit("1 to 4")
            .always(),
        field("gap", Kind::Whole, "How far the level is below the one needed.", |row: &Row<'_>| {
            row.gap().into()
        })
        .unit("levels")
        .always(),
        field("weighted_gap", Kind::Whole, "The gap times the weight.", |row: &Row<'_>| {
            row.gap().map(|gap| gap.saturating_mul(row.scale.weight)).into()
        })
        .unit("1 to 12")
        .always(),
    ];
    fields.extend(state());
    fields
}
