use std::collections::BTreeMap;

use super::model::{Answers, Assessment, Participant, Removed};
use crate::question_set::ParticipantId;

/// What was there before a change of who takes part. Nobody can make one but by making the change.
#[derive(Clone, Debug, PartialEq)]
pub struct Before(pub(super) KeptBefore);

#[derive(Clone, Debug, PartialEq)]
pub(super) enum KeptBefore {
    People(Box<People>),
    Whole(Box<Assessment>),
}

/// Who takes part, and everything they said.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct People {
    pub participants: Vec<Participant>,
    pub answers: BTreeMap<ParticipantId, Answers>,
    pub removed: Vec<Removed>,
    pub said: Vec<Said>,
}

/// What somebody had said in a snapshot that they were taken out of. The list of snapshots itself
/// is not kept: others come and go by themselves meanwhile.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    /// The snapshot's place.
    pub at: usize,
    pub id: ParticipantId,
    pub answers: Answers,
}

impl Before {
    /// As [`Command::forget_snapshot`].
    pub(super) fn forget_snapshot(&mut self, gone: usize) -> Option<usize> {
        match &mut self.0 {
            // The other state has a list of its own.
            KeptBefore::Whole(_) => None,
            KeptBefore::People(people) => {
                people.said.retain(|said| said.at != gone);
                for said in people.said.iter_mut().filter(|said| said.at > gone) {
                    said.at -= 1;
                }
                Some(gone)
            }
        }
    }
}
