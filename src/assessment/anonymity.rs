use super::{Assessment, Command, Participant, Unknown};

/// A group of fewer people is not shown apart in an anonymous session.
pub const FEW: usize = 5;

// Where a name can stand, and what becomes of it in an anonymous session:
// - `name` of a participant: never there, whichever way the participant comes in.
// - what a newer version wrote with a participant: nobody here can say what is in it, so it goes
//   when anonymity is chosen. A file that comes anonymous keeps it: that version made the promise.
// - ids of participants are numbers given by the app and stay, for answers hang on them.
// - owners of actions stay: they do something, and say nothing of who answered what.
// - what people write themselves cannot be searched for names; pages warn of it.
impl Assessment {
    /// Chooses whether answers stand without names. Gives back what restores everything, names
    /// with it; only memory holds those.
    pub(super) fn choose_anonymity(&mut self, anonymous: bool) -> Command {
        let was = std::mem::replace(&mut self.session.anonymous, anonymous);
        let mut back = vec![Command::Anonymous(was)];
        // Giving anonymity up loses nothing here, and taking it back in turn must lose nothing.
        for person in self.participants.iter_mut().filter(|_| was != anonymous) {
            let before = person.clone();
            if anonymous {
                person.name.clear();
                person.unknown = Unknown::new();
            }
            if !before.name.is_empty() || !before.unknown.is_empty() {
                back.push(Command::EditParticipant(before));
            }
        }
        Command::All(back)
    }

    /// The participant as they may be listed: without a name in an anonymous session.
    pub(super) fn listed(&self, participant: Participant) -> Participant {
        match self.session.anonymous {
            true => Participant { name: String::new(), ..participant },
            false => participant,
        }
    }

    /// Takes the names out of an assessment that comes in from outside and is anonymous.
    pub(super) fn keep_promise(&mut self) {
        if self.session.anonymous {
            self.participants.iter_mut().for_each(|person| person.name.clear());
        }
    }
}
