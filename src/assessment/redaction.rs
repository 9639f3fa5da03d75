use std::collections::BTreeMap;

use super::digest::{EDITED, digest};
use super::model::Answers;
use super::{Answer, Answered, Assessment, Unknown};

/// How long the day is that a time of return begins with: `2026-11-22`.
const DAY: usize = 10;

/// What a copy leaves out, so that it can be handed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Redaction {
    /// Names of people: who answers, and who does what.
    pub people: bool,
    /// The organisation's name and what it does.
    pub organisation: bool,
    /// What people wrote in their own words: notes, reasons, reflections, who sees it otherwise.
    pub words: bool,
}

impl Assessment {
    /// A copy without these things, in snapshots too. What a newer version wrote, and this one does
    /// not know, is left out as well: nobody here can say what is in it.
    pub fn without(&self, out: Redaction) -> Assessment {
        let mut copy = self.clone();
        copy.unknown = Unknown::new();
        copy.unknown_plan = Unknown::new();
        copy.questionnaire.unknown = Unknown::new();
        copy.organisation.unknown = Unknown::new();
        copy.terms.unknown = Unknown::new();
        copy.session.unknown = Unknown::new();
        if let Some(seat) = &mut copy.seat {
            seat.unknown = Unknown::new();
        }
        if out.organisation {
            copy.organisation.name.clear();
            copy.organisation.services.clear();
        }
        for trace in &mut copy.removed {
            trace.unknown = Unknown::new();
        }
        for person in &mut copy.participants {
            person.unknown = Unknown::new();
            if out.people {
                person.name.clear();
                person.role.clear();
                // To the second, it is when somebody's mail came.
                if self.session.anonymous {
                    person.returned = person.returned.chars().take(DAY).collect();
                }
            }
        }
        let edited: Vec<bool> = self.participants.iter().map(|it| self.is_edited(it)).collect();
        clear_all(&mut copy.answers, out);
        for (person, edited) in copy.participants.iter_mut().zip(edited) {
            if !person.returned_digest.is_empty() {
                let none = Answers::new();
                let answers = copy.answers.get(&person.id).unwrap_or(&none);
                person.returned_digest = if edited { EDITED.to_owned() } else { digest(answers) };
            }
        }
        clear(&mut copy.consensus, out);
        for snapshot in &mut copy.snapshots {
            snapshot.unknown = Unknown::new();
            clear_all(&mut snapshot.answers, out);
            clear(&mut snapshot.consensus, out);
        }
        for choice in copy.choices.values_mut() {
            choice.unknown = Unknown::new();
            if out.people {
                choice.owner.clear();
            }
            if out.words {
                choice.reason.clear();
                choice.note.clear();
            }
        }
        for own in &mut copy.own {
            own.unknown = Unknown::new();
            if out.people {
                own.owner.clear();
            }
        }
        copy
    }
}

fn clear_all<K: Ord>(answers: &mut BTreeMap<K, Answers>, out: Redaction) {
    answers.values_mut().for_each(|answers| clear(answers, out));
}

fn clear(answers: &mut Answers, out: Redaction) {
    for answer in answers.values_mut() {
        let Answer { given, note, text, dissent, unknown, .. } = answer;
        *unknown = Unknown::new();
        if out.words {
            for words in [note, text, dissent] {
                words.clear();
            }
            if let Some(Answered::NotApplicable(reason)) = given {
                reason.clear();
            }
        }
    }
    answers.retain(|_, answer| !answer.is_empty());
}
