use super::number::{capital, together};
use super::stage::stage_name;
use crate::question_set::Wording;
use crate::scoring::{Score, Scores};

/// How much of what applies has a level: “58 of the 60 questions that apply are scored.”
pub fn coverage(score: &Score) -> String {
    let [n, all] = together([score.with_level, score.applicable]);
    match (score.with_level, score.applicable) {
        (_, 0) => "None of the questions is marked as applying.".to_owned(),
        (0, 1) => "The one question that applies is not scored yet.".to_owned(),
        (1, 1) => "The one question that applies is scored.".to_owned(),
        (2, 2) => "Both questions that apply are scored.".to_owned(),
        (0, _) => format!("None of the {all} questions that apply is scored yet."),
        (n, of) if n == of => format!("All {all} questions that apply are scored."),
        (1, _) => format!("{} of the {all} questions that apply is scored.", capital(&n)),
        _ => format!("{} of the {all} questions that apply are scored.", capital(&n)),
    }
}

/// The same, for a narrow place: “58 of 60”.
pub fn coverage_short(score: &Score) -> String {
    format!("{} of {}", score.with_level, score.applicable)
}

/// The overall score with what the unknown leaves open: “Overall 47 of 100 (45 to 52, …).” Below
/// half coverage there is none to show, and it says what is needed.
pub fn overall(score: &Score) -> String {
    match score.covers_half() {
        true => with_range("Overall", "overall score", score),
        false => half_needed("An overall score is", score),
    }
}

/// A domain's score, in the same words.
pub fn domain_score(score: &Score) -> String {
    with_range("Score:", "score", score)
}

/// What it takes to be shown what begins with half of the questions: “An overall score is shown
/// once half of the questions that apply are scored; so far that is 4 of 60.”
pub fn half_needed(what: &str, score: &Score) -> String {
    match score.applicable {
        0 => format!("{what} shown once a question applies."),
        1 => format!("{what} shown once the one question that applies is scored."),
        _ => format!(
            "{what} shown once half of the questions that apply are scored; so far that is {}.",
            coverage_short(score)
        ),
    }
}

fn with_range(label: &str, name: &str, score: &Score) -> String {
    let open = match (score.low, score.high) {
        (Some(low), Some(high)) if low != high => Some((low.rounded(), high.rounded())),
        _ => None,
    };
    match (score.score.map(|s| s.rounded()), open) {
        (None, None) => format!("There is no {name} yet."),
        (None, Some((low, high))) => format!(
            "There is no {name} yet: it lies between {low} and {high} of 100, depending on the \
             “don’t know” answers."
        ),
        (Some(score), None) => format!("{label} {score} of 100."),
        (Some(score), Some((low, high))) => format!(
            "{label} {score} of 100 ({low} to {high}, depending on the “don’t know” answers)."
        ),
    }
}

/// What the evidence recorded says beside the organisation's own rating, where it can mean
/// something; before that, how many answers have any. None while no answer has.
pub fn evidenced(wording: &Wording, scores: &Scores) -> Option<String> {
    let rated = &scores.claimed;
    let Some(shown) = scores.evidenced_to_show().filter(|_| rated.overall.covers_half()) else {
        return match scores.evidence_recorded() {
            (0, _) => None,
            (_, 1) => Some("Evidence is recorded for the one answer.".to_owned()),
            (graded, all) => Some(format!("Evidence is recorded for {graded} of {all} answers.")),
        };
    };
    if rated.overall == shown.overall && rated.stage.stage == shown.stage.stage {
        return Some("The evidence recorded supports this in full.".to_owned());
    }
    let score = shown.overall.score.map(|s| format!("{} of 100, ", s.rounded()));
    let stage = stage_name(wording, shown.stage.stage);
    Some(format!("By the evidence recorded: {}“{stage}”.", score.unwrap_or_default()))
}
