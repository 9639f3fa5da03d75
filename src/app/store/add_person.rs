//! The people who answer.

use super::progress::new_person;
use super::state::State;
use crate::assessment::{Command, Participant};
use crate::question_set::ParticipantId;

impl State {
    /// Lists someone more in a group, or in the first that is asked something where there is no
    /// such group; gives their id.
    pub fn add_person(self, group: &str) -> Option<ParticipantId> {
        let set = self.questionnaire_untracked()?;
        let named = set.asked_groups().find(|known| known.id.as_str() == group);
        let group = named.or_else(|| set.asked_groups().next())?;
        let id = self.with_untracked(new_person).flatten()?;
        self.change(Command::AddParticipant {
            at: usize::MAX,
            participant: Participant::new(id.clone(), group.id.clone()),
            answers: Default::default(),
        });
        Some(id)
    }
}
