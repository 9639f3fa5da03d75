use super::field::{OfState, TidyField, assessment, field, state};
use super::{AssessmentRecord, ColumnType, StateRef};
use crate::messages::aggregate;
use crate::scoring::{Fraction, Score, Scored};

/// A score.
pub(super) struct ScoreRow<'a> {
    assessment: &'a str,
    state: StateRef<'a>,
    basis: &'static str,
    /// None for the overall one.
    domain: Option<&'a str>,
    score: Score,
}

pub(super) fn rows<'a>(record: &AssessmentRecord<'a>) -> Vec<ScoreRow<'a>> {
    let assessment = record.assessment.id.as_str();
    let scores = &record.outcome.scores;
    let claimed = Some(("claimed", &scores.claimed));
    let evidenced = scores.evidenced.as_ref().map(|scored| ("evidenced", scored));
    let state = record.state;
    let of = |(basis, scored): (&'static str, &'a Scored)| {
        let overall = ScoreRow { assessment, state, basis, domain: None, score: scored.overall };
        let domains = scored.domains.iter().map(move |domain| ScoreRow {
            assessment,
            state,
            basis,
            domain: Some(domain.id.as_str()),
            score: domain.score,
        });
        [overall].into_iter().chain(domains)
    };
    claimed.into_iter().chain(evidenced).flat_map(of).collect()
}

impl OfState for ScoreRow<'_> {
    fn state(&self) -> StateRef<'_> {
        self.state
    }
}

pub(super) fn fields<'a>() -> Vec<TidyField<ScoreRow<'a>>> {
    let percent = aggregate::unit_percent();
    let mut fields = vec![
        assessment(|row: &ScoreRow<'_>| row.assessment.into()),
        field("basis", ColumnType::Text, aggregate::scores_basis(), |row: &ScoreRow<'_>| {
            row.basis.into()
        })
        .always(),
        field("scope", ColumnType::Text, aggregate::scores_scope(), |row: &ScoreRow<'_>| {
            if row.domain.is_some() { "domain" } else { "overall" }.into()
        })
        .always(),
        field("domain", ColumnType::Text, aggregate::scores_domain(), |row: &ScoreRow<'_>| {
            row.domain.into()
        }),
        field("score", ColumnType::Decimal, aggregate::scores_score(), |row: &ScoreRow<'_>| {
            row.score.score.map(Fraction::percent).into()
        })
        .unit(percent),
        field("low", ColumnType::Decimal, aggregate::scores_low(), |row: &ScoreRow<'_>| {
            row.score.low.map(Fraction::percent).into()
        })
        .unit(percent),
        field("high", ColumnType::Decimal, aggregate::scores_high(), |row: &ScoreRow<'_>| {
            row.score.high.map(Fraction::percent).into()
        })
        .unit(percent),
        field(
            "with_level",
            ColumnType::Whole,
            aggregate::scores_with_level(),
            |row: &ScoreRow<'_>| row.score.with_level.into(),
        )
        .unit(aggregate::unit_questions())
        .always(),
        field(
            "applicable",
            ColumnType::Whole,
            aggregate::scores_applicable(),
            |row: &ScoreRow<'_>| row.score.applicable.into(),
        )
        .unit(aggregate::unit_questions())
        .always(),
    ];
    fields.extend(state());
    fields
}
