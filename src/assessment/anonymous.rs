use super::{Assessment, Command, Participant, Unknown};

// Where a name can stand, and what becomes of it when anonymity is chosen:
// - `name` and `role` of a participant go, and while it holds no command brings one in.
// - what a newer version wrote with a participant: nobody here can say what is in it, so it goes.
// - ids of participants are numbers given by the app, and stay: answers hang on them.
// - owners of actions stay: they do something, and say nothing of who answered what.
// - what people write themselves cannot be searched for names; pages warn of it.
// A file that comes anonymous is kept whole, as every file is, names that it should not have among
// them: reports leave those out, and choosing anonymity anew takes them out.
impl Assessment {
    /// The change that chooses whether answers stand without names. Choosing it takes every
    /// participant's name out; what takes it back brings them again, and only memory holds that.
    pub fn anonymous(&self, anonymous: bool) -> Command {
        let mut session = self.session.clone();
        session.anonymous = anonymous;
        let session = Command::Session { session: Box::new(session), tally: None };
        if !anonymous {
            return session;
        }
        let mut people = self.participants.clone();
        for person in &mut people {
            person.name.clear();
            person.role.clear();
            person.unknown = Unknown::new();
        }
        Command::All(vec![session, Command::People(people)])
    }

    /// The participant as they may come in: without a name in an anonymous session.
    pub(super) fn nameless(&self, participant: Participant) -> Participant {
        match self.session.anonymous {
            true => Participant { name: String::new(), role: String::new(), ..participant },
            false => participant,
        }
    }

    /// What brings back a name that a file had brought into an anonymous session
    /// and that no command but this may bring in. To be asked before the change is made.
    pub(super) fn with_names(&self, person: &Participant) -> Option<Command> {
        let named = self.session.anonymous && !(person.name.is_empty() && person.role.is_empty());
        named.then(|| self.people(Vec::new()))
    }
}
