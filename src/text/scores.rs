use super::number::{capital, number};
use super::stage::stage_name;
use crate::questionnaire::Wording;
use crate::scoring::{Score, Scores};

/// How much of what applies has a level: “58 of the 60 questions that apply have a level.”
pub fn coverage(score: &Score) -> String {
    match (score.with_level, score.applicable) {
        (_, 0) => "None of the questions is marked as applying.".to_owned(),
        (0, 1) => "The one question that applies has no level yet.".to_owned(),
        (1, 1) => "The one question that applies has a level.".to_owned(),
        (2, 2) => "Both questions that apply have a level.".to_owned(),
        (0, all) => format!("None of the {all} questions that apply has a level yet."),
        (n, all) if n == all => format!("All {} questions that apply have a level.", number(n)),
        (1, all) => format!("One of the {all} questions that apply has a level."),
        (n, all) => {
            format!("{} of the {all} questions that apply have a level.", capital(&number(n)))
        }
    }
}

/// The same, for a narrow place: “58 of 60”.
pub fn coverage_short(score: &Score) -> String {
    format!("{} of {}", score.with_level, score.applicable)
}

/// The score with what the unknown leaves open: “Overall 47 of 100, or 45 to 52 once …”.
pub fn range(score: &Score) -> String {
    let open = match (score.low, score.high) {
        (Some(low), Some(high)) if low != high => Some((low.rounded(), high.rounded())),
        _ => None,
    };
    match (score.score.map(|s| s.rounded()), open) {
        (None, None) => "There is no overall score yet.".to_owned(),
        (None, Some((low, high))) => format!(
            "There is no overall score yet: it lies between {low} and {high} of 100, depending on \
             what is not known."
        ),
        (Some(score), None) => format!("Overall {score} of 100."),
        (Some(score), Some((low, high))) => {
            format!("Overall {score} of 100, or {low} to {high} once the unknowns are known.")
        }
    }
}

/// What was claimed beside what can be shown; none while no answer carries a grade of evidence.
pub fn evidenced(wording: &Wording, scores: &Scores) -> Option<String> {
    let shown = scores.evidenced.as_ref()?;
    let words = |score: &Score| match score.score {
        Some(score) => format!("{} of 100", score.rounded()),
        None => "no score yet".to_owned(),
    };
    let claimed = &scores.claimed;
    if claimed.overall == shown.overall && claimed.stage.stage == shown.stage.stage {
        return Some(format!(
            "Everything that was claimed can be shown: {}, “{}”.",
            words(&claimed.overall),
            stage_name(wording, claimed.stage.stage)
        ));
    }
    Some(format!(
        "Claimed: {}, “{}”. Counting only what can be shown: {}, “{}”.",
        words(&claimed.overall),
        stage_name(wording, claimed.stage.stage),
        words(&shown.overall),
        stage_name(wording, shown.stage.stage)
    ))
}
