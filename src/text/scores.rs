use super::number::{capital, together};
use super::stage::stage_name;
use crate::messages::scores as words;
use crate::question_set::Wording;
use crate::scoring::{Score, Scores};

/// How much of what applies has a level: “58 of the 60 questions that apply are scored.”
pub fn coverage(score: &Score) -> String {
    let [n, all] = together([score.with_level, score.applicable]);
    match (score.with_level, score.applicable) {
        (_, 0) => words::none_applies().to_owned(),
        (0, 1) => words::one_not_scored().to_owned(),
        (1, 1) => words::one_scored().to_owned(),
        (2, 2) => words::both_scored().to_owned(),
        (0, _) => words::none_scored(all),
        (n, of) if n == of => words::all_scored(all),
        (scored, _) => words::some_scored(scored, capital(&n), all),
    }
}

/// The same, for a narrow place: “58 of 60”.
pub fn coverage_short(score: &Score) -> String {
    words::coverage_short(score.with_level, score.applicable)
}

/// The overall score with what the unknown leaves open: “Overall 47 of 100 (45 to 52, …).” Below
/// half coverage there is none to show, and it says what is needed.
pub fn overall(score: &Score) -> String {
    match score.covers_half() {
        true => with_range("overall", score),
        false => overall_needed(score),
    }
}

/// A domain's score, in the same words.
pub fn domain_score(score: &Score) -> String {
    with_range("domain", score)
}

/// What it takes to be shown an overall score: “An overall score is shown once half of the
/// questions that apply are scored; so far, 4 of 60 are.”
pub fn overall_needed(score: &Score) -> String {
    words::overall_needed(score.applicable, score.with_level)
}

/// What it takes to be shown where the plan leads.
pub fn plan_needed(score: &Score) -> String {
    words::plan_needed(score.applicable, score.with_level)
}

fn with_range(of: &str, score: &Score) -> String {
    let open = match (score.low, score.high) {
        (Some(low), Some(high)) if low != high => Some((low.rounded(), high.rounded())),
        _ => None,
    };
    match (score.score.map(|s| s.rounded()), open) {
        (None, None) => words::no_score(of),
        (None, Some((low, high))) => words::no_score_range(of, low, high),
        (Some(score), None) => words::score(of, score),
        (Some(score), Some((low, high))) => words::score_range(of, score, low, high),
    }
}

/// What the evidence recorded says beside the organisation's own rating, where it can mean
/// something; before that, how many answers have any. None while no answer has.
pub fn evidenced(wording: &Wording, scores: &Scores) -> Option<String> {
    let rated = &scores.claimed;
    let Some(shown) = scores.evidenced_to_show().filter(|_| rated.overall.covers_half()) else {
        return match scores.evidence_recorded() {
            (0, _) => None,
            (graded, all) => Some(words::evidence_recorded(all, graded)),
        };
    };
    if rated.overall == shown.overall && rated.stage.stage == shown.stage.stage {
        return Some(words::evidence_supports().to_owned());
    }
    let stage = stage_name(wording, shown.stage.stage);
    Some(match shown.overall.score {
        Some(score) => words::by_evidence_with_score(score.rounded(), stage),
        None => words::by_evidence(stage),
    })
}
