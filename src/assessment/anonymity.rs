use std::mem;

use super::{Assessment, Command, Participant, Unknown};

/// A group of fewer people is not shown apart in an anonymous session.
pub const FEW: usize = 5;

// Where a name can stand, and what becomes of it when anonymity is chosen:
// - `name` of a participant goes, and while it holds no command brings one in.
// - what a newer version wrote with a participant: nobody here can say what is in it, so it goes.
// - ids of participants are numbers given by the app, and stay: answers hang on them.
// - owners of actions stay: they do something, and say nothing of who answered what.
// - what people write themselves cannot be searched for names; pages warn of it.
// A file that comes anonymous is kept whole, as every file is, names that it should not have among
// them: reports leave those out, and choosing anonymity anew takes them out.
impl Assessment {
    /// Chooses whether answers stand without names. Gives back what restores everything, names
    /// with it: only memory holds those.
    pub(super) fn choose_anonymity(&mut self, anonymous: bool) -> Command {
        let back = self.list_as_it_is();
        self.session.anonymous = anonymous;
        if anonymous {
            for person in &mut self.participants {
                person.name.clear();
                person.unknown = Unknown::new();
            }
        }
        back
    }

    /// The command that restores the list of people as it is now, and whether it has names.
    fn list_as_it_is(&self) -> Command {
        let participants = self.participants.clone();
        Command::Listed { anonymous: self.session.anonymous, participants }
    }

    /// Replaces the list of people; answers stay.
    pub(super) fn list(&mut self, anonymous: bool, participants: Vec<Participant>) -> Command {
        Command::Listed {
            anonymous: mem::replace(&mut self.session.anonymous, anonymous),
            participants: mem::replace(&mut self.participants, participants),
        }
    }

    /// The participant as they may come in: without a name in an anonymous session.
    pub(super) fn nameless(&self, participant: Participant) -> Participant {
        match self.session.anonymous {
            true => Participant { name: String::new(), ..participant },
            false => participant,
        }
    }

    /// What brings back a name that a file had brought into an anonymous session
    /// and that no command but this may bring in. To be asked before the change is made.
    pub(super) fn with_names(&self, person: &Participant) -> Option<Command> {
        (self.session.anonymous && !person.name.is_empty()).then(|| self.list_as_it_is())
    }
}
