use super::number::{capital, counted, number};
use crate::assessment::{Assessment, Jurisdiction, PEER_GROUP};
use crate::question_set::{Questionnaire, Resource};
use crate::scoring::Scores;

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

/// That peers answered and their view cannot be shown; none where it is, or where none did.
pub fn peers_withheld(assessment: &Assessment, scores: &Scores) -> Option<&'static str> {
    let mut peers = assessment.participants.iter().filter(|p| p.group.as_str() == PEER_GROUP);
    let answered = peers.any(|person| assessment.answers.contains_key(&person.id));
    let shown = scores.questions.iter().any(|view| view.groups.contains_key(PEER_GROUP));
    (assessment.session.anonymous && answered && !shown).then_some(
        "What peers say can’t be shown apart: too few of them answered, or who they are could be \
         worked out. Their answers count like everyone’s.",
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
