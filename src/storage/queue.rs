//! What waits for the disk. One transaction at a time is on its way; of what waits to be saved, only
//! the latest counts.

use std::collections::VecDeque;

use super::transaction::{Texts, Transaction};

/// Something that waits for the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Task {
    /// The latest of an assessment is to be saved.
    Save {
        id: String,
        /// What was given up for it, where the disk is full.
        given_up: GivenUp,
    },
    Remove(String),
    Drop(Vec<String>),
    Clear,
    Move(Texts),
    /// What was moved is read back.
    Check(Texts),
    Look(Option<String>),
    /// Something later is there than this window has seen: it is looked at, before anything is said.
    Meet(String),
}

/// What was given up, where the disk is full, to make room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub(super) enum GivenUp {
    Nothing,
    /// Older records of the same assessment.
    Own,
    /// Older records of all.
    All,
}

/// What waits, and what is on its way.
#[derive(Debug, Default)]
pub(super) struct Queue {
    pub(super) waiting: VecDeque<Task>,
    pub(super) running: Option<(Task, Transaction)>,
}

impl Queue {
    pub(super) fn push(&mut self, task: Task) {
        self.waiting.push_back(task);
    }

    /// The number of the record of an assessment that is on its way.
    pub(super) fn running_number(&self, of: &str) -> Option<u64> {
        match &self.running {
            Some((_, Transaction::Save { id, number, .. })) if id == of => Some(*number),
            _ => None,
        }
    }

    /// Whether it waits to be removed: then what is on the disk of it counts no more.
    pub(super) fn removes(&self, of: &str) -> bool {
        let running = self.running.iter().map(|(task, _)| task);
        self.waiting.iter().chain(running).any(|task| match task {
            Task::Remove(id) => id == of,
            Task::Clear => true,
            _ => false,
        })
    }

    pub(super) fn saves(&self, of: &str) -> bool {
        self.waiting.iter().any(|task| matches!(task, Task::Save { id, .. } if id == of))
    }

    /// Takes back that an assessment is to be saved.
    pub(super) fn unsave(&mut self, of: &str) {
        self.waiting.retain(|task| !matches!(task, Task::Save { id, .. } if id == of));
    }
}
