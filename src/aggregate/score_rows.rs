use super::columns::OfState;
use super::{AssessmentRecord, StateRef};
use crate::messages::aggregate;
use crate::scoring::{Fraction, Score, Scored};
use crate::table::ColumnType::{Decimal, Text, Whole};
use crate::table::RowFields;

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

pub(super) fn fields<'a>() -> RowFields<'a, ScoreRow<'a>> {
    let percent = aggregate::unit_percent();
    let mut fields: RowFields<'a, ScoreRow<'a>> = RowFields::default();
    fields.assessment(|row| row.assessment.into());
    fields.column("basis", Text, aggregate::scores_basis(), |row| row.basis.into()).always();
    fields
        .column("scope", Text, aggregate::scores_scope(), |row| {
            if row.domain.is_some() { "domain" } else { "overall" }.into()
        })
        .always();
    fields.column("domain", Text, aggregate::scores_domain(), |row| row.domain.into());
    fields
        .column("score", Decimal, aggregate::scores_score(), |row| {
            row.score.score.map(Fraction::percent).into()
        })
        .unit(percent);
    fields
        .column("low", Decimal, aggregate::scores_low(), |row| {
            row.score.low.map(Fraction::percent).into()
        })
        .unit(percent);
    fields
        .column("high", Decimal, aggregate::scores_high(), |row| {
            row.score.high.map(Fraction::percent).into()
        })
        .unit(percent);
    fields
        .column("with_level", Whole, aggregate::scores_with_level(), |row| {
            row.score.with_level.into()
        })
        .unit(aggregate::unit_questions())
        .always();
    fields
        .column("applicable", Whole, aggregate::scores_applicable(), |row| {
            row.score.applicable.into()
        })
        .unit(aggregate::unit_questions())
        .always();
    fields.state();
    fields
}
