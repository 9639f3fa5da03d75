use std::collections::VecDeque;

use super::{Assessment, Collection, Command, CommandError};

/// Steps that can be taken back; the oldest goes when there are more.
const MOST_STEPS: usize = 500;

/// What has been changed, so that it can be taken back and done again.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: VecDeque<Command>,
    redo: Vec<Command>,
    typing: bool,
}

impl History {
    /// Makes a change and remembers how to take it back. With `typing`, a change that goes on
    /// where the last one stopped joins its step, so that undo takes back words, not letters. Says
    /// whether it is a step of its own.
    ///
    /// # Errors
    /// As [`Assessment::apply`]; then nothing is changed or remembered.
    pub fn apply(
        &mut self,
        assessment: &mut Assessment,
        command: Command,
        typing: bool,
    ) -> Result<bool, CommandError> {
        let had_ended = has_ended(assessment);
        let back = assessment.apply(command)?;
        if has_ended(assessment) && !had_ended {
            // What can be undone holds the old ids.
            *self = History::default();
            return Ok(true);
        }
        let may_join = typing && self.typing && self.redo.is_empty();
        let joins = may_join && self.undo.back().is_some_and(|last| last.continues_with(&back));
        if !joins {
            self.undo.push_back(back);
        }
        if self.undo.len() > MOST_STEPS {
            self.undo.pop_front();
        }
        self.redo.clear();
        self.typing = typing;
        Ok(!joins)
    }

    /// Makes a change that nobody takes back by Undo: snapshots that come and go by themselves.
    /// The steps that are remembered are fitted to it.
    ///
    /// # Errors
    /// As [`Assessment::apply`]; then nothing is changed.
    pub fn apply_unseen(
        &mut self,
        assessment: &mut Assessment,
        command: Command,
    ) -> Result<(), CommandError> {
        let commands = match &command {
            Command::All(commands) => commands.as_slice(),
            one => std::slice::from_ref(one),
        };
        let gone: Vec<usize> = commands.iter().filter_map(removed_snapshot).collect();
        assessment.apply(command)?;
        for at in gone {
            let forget = |gone, step: &mut Command| step.forget_snapshot(gone);
            let _ = self.undo.iter_mut().rev().try_fold(at, forget);
            let _ = self.redo.iter_mut().rev().try_fold(at, forget);
        }
        self.typing = false;
        Ok(())
    }

    /// Takes back the last step. Says whether there was one.
    ///
    /// # Errors
    /// When the assessment was changed from elsewhere and the step no longer fits.
    pub fn undo(&mut self, assessment: &mut Assessment) -> Result<bool, CommandError> {
        let Some(step) = self.undo.pop_back() else { return Ok(false) };
        self.redo.push(assessment.apply(step)?);
        self.typing = false;
        Ok(true)
    }

    /// Does the last undone step again. Says whether there was one.
    ///
    /// # Errors
    /// As [`History::undo`].
    pub fn redo(&mut self, assessment: &mut Assessment) -> Result<bool, CommandError> {
        let Some(step) = self.redo.pop() else { return Ok(false) };
        self.undo.push_back(assessment.apply(step)?);
        self.typing = false;
        Ok(true)
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is a step to do again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }
}

fn has_ended(assessment: &Assessment) -> bool {
    assessment.session.collection == Collection::Ended
}

fn removed_snapshot(command: &Command) -> Option<usize> {
    match command {
        Command::RemoveSnapshot(at) => Some(*at),
        _ => None,
    }
}
