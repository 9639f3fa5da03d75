use super::number::{capital, counted, number};

/// What peers say beside what counts for the organisation: on how many questions they gave a level,
/// and on how many of those it is lower or higher.
pub fn peer_view(answered: usize, lower: usize, higher: usize) -> String {
    let questions = counted(answered, "question", "questions");
    let beside = match (lower, higher) {
        (0, 0) => "Wherever something counts for the organisation, it is the same.".to_owned(),
        (0, n) => format!("{} of their levels {} higher than what counts.", count(n), are(n)),
        (n, 0) => format!("{} of their levels {} lower than what counts.", count(n), are(n)),
        (low, high) => format!(
            "{} of their levels {} lower than what counts, {} higher.",
            count(low),
            are(low),
            number(high)
        ),
    };
    format!("Peers gave a level on {questions}. {beside}")
}

fn count(n: usize) -> String {
    capital(&number(n))
}

fn are(n: usize) -> &'static str {
    if n == 1 { "is" } else { "are" }
}
