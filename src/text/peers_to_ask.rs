use super::number::{capital, number};
use crate::assessment::{Assessment, Jurisdiction, PEER_GROUP};
use crate::messages::peers as words;
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
        "" => words::our_organisation(),
        name => name,
    };
    words::letter(name, &set.title, set.minutes_for(&set.questions))
}

/// That peers answered and their view cannot be shown; none where it is, or where none did.
pub fn peers_withheld(assessment: &Assessment, scores: &Scores) -> Option<&'static str> {
    let mut peers = assessment.participants.iter().filter(|p| p.group.as_str() == PEER_GROUP);
    let answered = peers.any(|person| assessment.answers.contains_key(&person.id));
    let shown = scores.questions.iter().any(|view| view.groups.contains_key(PEER_GROUP));
    (assessment.session.anonymous && answered && !shown).then(words::withheld)
}

/// What peers say beside what counts for the organisation: on how many questions they gave a level,
/// and on how many of those it is lower or higher.
pub fn peer_view(answered: usize, lower: usize, higher: usize) -> String {
    let beside = match (lower, higher) {
        (0, 0) => words::all_the_same().to_owned(),
        (0, n) => words::some_higher(n, count(n)),
        (n, 0) => words::some_lower(n, count(n)),
        (low, high) => words::some_lower_some_higher(low, count(low), number(high)),
    };
    format!("{} {beside}", words::gave_levels(answered, number(answered)))
}

fn count(n: usize) -> String {
    capital(&number(n))
}
