use super::number::{capital, counted, number};
use crate::assessment::{Assessment, Jurisdiction};
use crate::questionnaire::{Questionnaire, Resource};

/// How many organisations are named.
const NAMED: usize = 2;

/// Organisations of a place that know of peer work, first those that the set lists first.
pub fn peers_to_ask(set: &Questionnaire, place: Jurisdiction) -> Vec<&Resource> {
    let near = |r: &&Resource| {
        r.region.0 == place.word() && r.kind == "organisation" && r.purpose.contains("peer")
    };
    set.resources.iter().filter(near).take(NAMED).collect()
}

/// Words that ask someone with peer expertise to take part.
pub fn letter_to_peers(set: &Questionnaire, assessment: &Assessment) -> String {
    let name = match assessment.organisation.name.trim() {
        "" => "Our organisation",
        name => name,
    };
    format!(
        "{name} is answering a self-assessment about peer work, “{}”, and would like someone with \
         peer expertise to take part, paid for their time. You would see every question, about {} \
         minutes in all. Your view stands beside ours and is never averaged away. Could we talk?",
        set.title,
        set.minutes_for(&set.questions)
    )
}

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
