use super::{Response, SeatError};
use crate::assessment::{DiffCount, Participant};
use crate::date::Day;
use crate::question_set::{GroupId, QuestionId};

/// Something that was handed in: a file or a code, and what was read from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// What it is called: a file's name, or which code it is.
    pub source: String,
    /// What was in it.
    pub read: Result<Response, SeatError>,
}

/// Why answers that can be read do not belong here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// They belong to another assessment.
    Assessment,
    /// They answer another question set, of this id, and none of its questions can be shown to be
    /// asked here.
    Set(String),
    /// They answer another edition of the question set, and none of its questions can be shown to
    /// be the same.
    Edition(String),
    /// They come from a group that the question set does not have.
    Group(GroupId),
}

/// What becomes of something that was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A voice that was not heard before.
    New,
    /// Answers of somebody who is listed: they take the place of what is here.
    Update,
    /// Nothing that is not here already.
    Same,
    /// An earlier state than what came before from the same seat.
    Older,
    /// A later one from the same seat was handed in with it.
    Superseded,
    /// Somebody who is not listed any more, and of whom a snapshot still has answers.
    Gone,
    /// Somebody who was removed, on this day.
    Removed(Day),
    /// It does not belong here.
    Elsewhere(Mismatch),
    /// It cannot be read.
    Unreadable(SeatError),
}

/// In what an answers file says something else of itself than the list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Differs {
    /// Another person's name.
    Name,
    /// Another group.
    Group,
    /// Another organisation's name.
    Organisation,
    /// It was handed out from the assessment that this is a copy of.
    Copy,
}

/// What an answers file or a code says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// The person's name; may be empty.
    pub name: String,
    /// Their group.
    pub group: GroupId,
    /// The organisation that they answered for; may be empty.
    pub organisation: String,
}

/// One thing that was handed in, and what taking it in would change.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportItem {
    /// What it is called.
    pub source: String,
    /// Who answered, where that can be read: as listed here, where they are.
    pub who: Option<Participant>,
    /// What it says of itself, where that can be read.
    pub claims: Option<Claims>,
    /// In what that is not what is listed here.
    pub differs: Vec<Differs>,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Questions with something to say in it that are asked here.
    pub answers: usize,
    /// What it changes of the answers that are here.
    pub change: DiffCount,
    /// Questions that it answers, and that are not asked here in the same words. Those answers are
    /// not taken in.
    pub left: Vec<QuestionId>,
    /// The short names of questions whose words did not fit into it.
    pub left_out: Vec<String>,
    /// Whether words are missing, and it is not known to which questions.
    pub words_missing: bool,
    /// Whether the answers that it changes were entered or edited here.
    pub over_ours: bool,
    /// Whether it changes the view that peers gave before.
    pub over_peers: bool,
}

impl ImportItem {
    /// Something that cannot be read, from whom it is where that can be.
    pub(super) fn unreadable(source: String, error: SeatError) -> Self {
        let who = error.sender().map(|sender| {
            let mut person = Participant::new(sender.id.clone(), sender.group.clone());
            person.name.clone_from(&sender.name);
            person
        });
        ImportItem {
            source,
            who,
            claims: None,
            differs: Vec::new(),
            verdict: Verdict::Unreadable(error),
            answers: 0,
            change: DiffCount::default(),
            left: Vec::new(),
            left_out: Vec::new(),
            words_missing: false,
            over_ours: false,
            over_peers: false,
        }
    }

    /// Whether it can be taken in.
    pub fn can_be_taken(&self) -> bool {
        matches!(self.verdict, Verdict::New | Verdict::Update | Verdict::Older | Verdict::Gone)
    }

    /// Whether it is taken in unless somebody decides otherwise: everything that is from whom it
    /// seems to be from, and changes no answer which somebody else gave, and no view of peers.
    pub fn is_taken(&self) -> bool {
        let harmless = match self.verdict {
            Verdict::New => true,
            Verdict::Update => !self.over_ours && !self.over_peers,
            _ => false,
        };
        harmless && self.differs.is_empty() && self.can_be_taken()
    }
}
