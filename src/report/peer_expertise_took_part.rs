use crate::assessment::{Answer, Assessment, PEER_GROUP};

/// Whether anyone with peer expertise answered anything, by themselves or in a tally.
pub fn peer_expertise_took_part(assessment: &Assessment) -> bool {
    let said = |answer: &Answer| answer.given.is_some() || !answer.text.trim().is_empty();
    let people = assessment.participants.iter().filter(|p| p.group.as_str() == PEER_GROUP);
    let mut answers = people.filter_map(|p| assessment.answers.get(&p.id));
    let mut tallies = assessment.session.tallies.values().filter_map(|t| t.get(PEER_GROUP));
    answers.any(|answers| answers.values().any(said))
        || tallies.any(|tally| tally.iter().any(|count| *count > 0))
}
