use super::field::{Field, OfState, assessment, field, state};
use super::{Kind, Record, State};
use crate::scoring::{Fraction, Score, Scored};

/// A score.
pub(super) struct Row<'a> {
    assessment: &'a str,
    state: State<'a>,
    basis: &'static str,
    /// None for the overall one.
    domain: Option<&'a str>,
    score: Score,
}

pub(super) fn rows<'a>(record: &Record<'a>) -> Vec<Row<'a>> {
    let assessment = record.assessment.id.as_str();
    let scores = &record.outcome.scores;
    let claimed = Some(("claimed", &scores.claimed));
    let evidenced = scores.evidenced.as_ref().map(|scored| ("evidenced", scored));
    let state = record.state;
    let of = |(basis, scored): (&'static str, &'a Scored)| {
        let overall = Row { assessment, state, basis, domain: None, score: scored.overall };
        let domains = scored.domains.iter().map(move |domain| Row {
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

impl OfState for Row<'_> {
    fn state(&self) -> State<'_> {
        self.state
    }
}

pub(super) fn fields<'a>() -> Vec<Field<Row<'a>>> {
    let percent = "0 to 100";
    let mut fields = vec![
        assessment(|row: &Row<'_>| row.assessment.into()),
        field(
            "basis",
            Kind::Text,
            "`claimed`: by the levels given. `evidenced`: by the levels for which there is \
             something to show; only where somebody said what can be shown.",
            |row: &Row<'_>| row.basis.into(),
        )
        .always(),
        field("scope", Kind::Text, "`overall`, or `domain`.", |row: &Row<'_>| {
            if row.domain.is_some() { "domain" } else { "overall" }.into()
        })
        .always(),
        field(
            "domain",
            Kind::Text,
            "The domain’s id; empty for the overall score.",
            |row: &Row<'_>| row.domain.into(),
        ),
        field(
            "score",
            Kind::Decimal,
            "The score over the questions with a level; empty where none has one.",
            |row: &Row<'_>| row.score.score.map(Fraction::percent).into(),
        )
        .unit(percent),
        field(
            "low",
            Kind::Decimal,
            "The score if every “don’t know” were level 0.",
            |row: &Row<'_>| row.score.low.map(Fraction::percent).into(),
        )
        .unit(percent),
        field(
            "high",
            Kind::Decimal,
            "The score if every “don’t know” were at the level needed.",
            |row: &Row<'_>| row.score.high.map(Fraction::percent).into(),
        )
        .unit(percent),
        field("with_level", Kind::Whole, "How many questions have a level.", |row: &Row<'_>| {
            row.score.with_level.into()
        })
        .unit("questions")
        .always(),
        field("applicable", Kind::Whole, "How many questions apply.", |row: &Row<'_>| {
            row.score.applicable.into()
        })
        .unit("questions")
        .always(),
    ];
    fields.extend(state());
    fields
}
