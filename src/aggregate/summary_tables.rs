use super::{DomainSpread, GapCount, SetSummary, Shown};
use crate::chart::{Figures, SpreadRow};
use crate::messages::aggregate;
use crate::question_set::Questionnaire;
use crate::scoring::Stage;
use crate::text::stage_name;

fn summary_table(head: &[&str], rows: Vec<Vec<String>>) -> Figures {
    Figures { head: head.iter().map(|head| (*head).to_owned()).collect(), rows }
}

/// How many assessments stand at each stage, and of those still listening where their answers so
/// far point, where that is told. `set` is the one that they were answered with.
pub fn stages_table(set: &Questionnaire, sum: &SetSummary) -> Figures {
    let mut rows = Vec::new();
    for count in &sum.stages {
        let name = stage_name(&set.wording, count.stage);
        rows.push(vec![name.to_owned(), count.count.to_string()]);
    }
    // All untold says nothing that the row above does not.
    for (towards, shown) in sum.provisional.iter().filter(|(_, shown)| *shown != Shown::Untold) {
        let listening = stage_name(&set.wording, Stage::Incomplete);
        let words = match towards {
            Some(stage) => aggregate::pointing_to(listening, stage_name(&set.wording, *stage)),
            None => aggregate::without_level(listening),
        };
        rows.push(vec![words, shown.to_string()]);
    }
    summary_table(&[aggregate::stage(), aggregate::assessments()], rows)
}

/// The questions below target, the most common first: those of which a number is told,
/// or all.
pub fn gaps_table(set: &Questionnaire, sum: &SetSummary, all: bool) -> Figures {
    let told = |gap: &&GapCount| all || matches!(gap.count, Shown::Exactly(_) | Shown::NearlyAll);
    let row = |gap: &GapCount| {
        let question = set.scales().find(|(question, _)| question.id.as_str() == gap.question);
        let name = question.map_or(&gap.question, |(question, _)| &question.short);
        let domain = question.and_then(|(question, _)| set.domain(&question.domain));
        let critical = question.is_some_and(|(_, scale)| scale.critical);
        vec![
            name.clone(),
            gap.count.to_string(),
            gap.of.to_string(),
            (if critical { aggregate::yes() } else { aggregate::no() }).to_owned(),
            domain.map(|domain| domain.name.clone()).unwrap_or_default(),
        ]
    };
    let head = [
        aggregate::question(),
        aggregate::below_target(),
        aggregate::scored(),
        aggregate::essential(),
        aggregate::domain(),
    ];
    summary_table(&head, sum.gaps.iter().filter(told).map(row).collect())
}

/// How the scores of each domain are spread, for the picture and its table.
pub fn spread_rows(set: &Questionnaire, sum: &SetSummary) -> Vec<SpreadRow> {
    // A domain that only asks for words has no scores to spread.
    let scored = |spread: &&DomainSpread| {
        set.scales().any(|(question, _)| question.domain.as_str() == spread.domain)
    };
    let row = |spread: &DomainSpread| {
        let domain = set.domains.iter().find(|domain| domain.id.as_str() == spread.domain);
        SpreadRow {
            name: domain.map_or_else(|| spread.domain.clone(), |d| d.name.clone()),
            short: domain.map_or_else(|| spread.domain.clone(), |d| d.short.clone()),
            five: spread.spread.map(|five| {
                [five.min, five.lower_quartile, five.median, five.upper_quartile, five.max]
            }),
            count: spread.count.to_string(),
        }
    };
    sum.domains.iter().filter(scored).map(row).collect()
}
