use std::collections::BTreeMap;

pub use super::answer::Answers;
pub use super::tally::{MOST_HANDS, Tally};
use super::{Answer, Collection, Snapshot, Unknown};
use crate::date::Day;
use crate::messages::jurisdictions;
use crate::question_set::{
    ActionId, DomainId, GroupId, ParticipantId, PhaseId, QuestionId, QuestionnaireId,
};

/// The group whose view is that of peers.
pub const PEER_GROUP: &str = "peer";

/// Everything one organisation has entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// A name for the assessment that no other has, usually a UUID.
    pub id: String,
    /// The question set and its edition.
    pub questionnaire: Edition,
    /// Who is assessed.
    pub organisation: Organisation,
    /// The planned first day of the first peer worker.
    pub planned_start: Option<Day>,
    /// Who answers.
    pub participants: Vec<Participant>,
    /// Words changed for this organisation.
    pub terms: Terms,
    /// What belongs to a workshop.
    pub session: Session,
    /// Where its answers go back to, when it is the seat of one person in another assessment.
    pub seat: Option<Seat>,
    /// Answers by participant, then by question.
    pub answers: BTreeMap<ParticipantId, Answers>,
    /// What the room agreed, by question.
    pub consensus: Answers,
    /// What was decided of built-in actions.
    pub choices: BTreeMap<ActionId, ActionChoice>,
    /// The organisation's own actions.
    pub own: Vec<OwnAction>,
    /// Earlier states.
    pub snapshots: Vec<Snapshot>,
    /// People who were removed, without their names or answers.
    pub removed: Vec<Removed>,
    /// The ids of the assessments that this is a copy of, the first one first.
    pub copy_of: Vec<String>,
    /// Whether it is a template: whoever opens it begins an assessment with an id of its own.
    pub template: bool,
    /// When it was begun, RFC 3339.
    pub created: String,
    /// When it was last saved, RFC 3339.
    pub saved: String,
    /// Fields of a newer version, at the top.
    pub unknown: Unknown,
    /// Fields of a newer version, in `plan`.
    pub unknown_plan: Unknown,
}

impl Assessment {
    /// A new assessment with nothing in it.
    pub fn new(id: impl Into<String>, questionnaire: Edition, now: impl Into<String>) -> Self {
        let now = now.into();
        Assessment {
            id: id.into(),
            questionnaire,
            organisation: Organisation::default(),
            planned_start: None,
            participants: Vec::new(),
            terms: Terms::default(),
            session: Session::default(),
            seat: None,
            answers: BTreeMap::new(),
            consensus: BTreeMap::new(),
            choices: BTreeMap::new(),
            own: Vec::new(),
            snapshots: Vec::new(),
            removed: Vec::new(),
            copy_of: Vec::new(),
            template: false,
            created: now.clone(),
            saved: now,
            unknown: Unknown::new(),
            unknown_plan: Unknown::new(),
        }
    }

    /// Whether both say the same: when each was begun and saved, and by which id it goes, apart.
    pub fn says_the_same_as(&self, other: &Assessment) -> bool {
        let (id, created, saved) = (self.id.clone(), self.created.clone(), self.saved.clone());
        *self == Assessment { id, created, saved, ..other.clone() }
    }

    /// The participant with this id.
    pub fn participant(&self, id: &ParticipantId) -> Option<&Participant> {
        self.participants.iter().find(|p| p.id == *id)
    }

    /// What this participant said to this question.
    pub fn answer(&self, participant: &ParticipantId, question: &QuestionId) -> Option<&Answer> {
        self.answers.get(participant)?.get(question)
    }

    /// What the person decided of this action; nothing means accepted.
    pub fn choice(&self, action: &ActionId) -> Option<&ActionChoice> {
        self.choices.get(action)
    }

    /// Whether the person declined this action.
    pub fn declined(&self, action: &ActionId) -> bool {
        self.choice(action).is_some_and(|c| c.state == Some(Choice::Declined))
    }
}

/// Which question set, in which wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The set.
    pub id: QuestionnaireId,
    /// Its edition.
    pub edition: String,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

impl Edition {
    /// Whether both name the same edition of the same set.
    pub fn is_same(&self, other: &Edition) -> bool {
        self.id == other.id && self.edition == other.edition
    }
}

/// Who is assessed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Where it works; local resources come first.
    pub jurisdiction: Option<Jurisdiction>,
    /// What it does.
    pub services: String,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

/// Where an organisation works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Jurisdiction {
    Act,
    Nsw,
    Nt,
    Qld,
    Sa,
    Tas,
    Vic,
    Wa,
    National,
    Other,
}

impl Jurisdiction {
    /// All, with the words of the file format.
    pub const ALL: [(&'static str, Jurisdiction); 10] = [
        ("ACT", Jurisdiction::Act),
        ("NSW", Jurisdiction::Nsw),
        ("NT", Jurisdiction::Nt),
        ("QLD", Jurisdiction::Qld),
        ("SA", Jurisdiction::Sa),
        ("TAS", Jurisdiction::Tas),
        ("VIC", Jurisdiction::Vic),
        ("WA", Jurisdiction::Wa),
        ("national", Jurisdiction::National),
        ("other", Jurisdiction::Other),
    ];

    /// The word of the file format.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].0
    }

    /// The name in full, as a person reads it.
    pub fn name(self) -> &'static str {
        match self {
            Jurisdiction::Act => jurisdictions::act(),
            Jurisdiction::Nsw => jurisdictions::nsw(),
            Jurisdiction::Nt => jurisdictions::nt(),
            Jurisdiction::Qld => jurisdictions::qld(),
            Jurisdiction::Sa => jurisdictions::sa(),
            Jurisdiction::Tas => jurisdictions::tas(),
            Jurisdiction::Vic => jurisdictions::vic(),
            Jurisdiction::Wa => jurisdictions::wa(),
            Jurisdiction::National => jurisdictions::national(),
            Jurisdiction::Other => jurisdictions::other(),
        }
    }
}

/// Someone who answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// Their id in this assessment.
    pub id: ParticipantId,
    /// Their name, or what they like to be called; may be empty.
    pub name: String,
    /// Their role in words, asked of who answers alone: "Chief executive"; may be empty.
    pub role: String,
    /// The group whose view theirs is.
    pub group: GroupId,
    /// The groups whose questions they are shown; none named means their own.
    pub answers_for: Vec<GroupId>,
    /// When they saved the answers that came back from their seat, RFC 3339; empty where none did.
    pub returned: String,
    /// The digest of the answers that came back; empty where none did, or where it was not kept.
    pub returned_digest: String,
    /// Whether they said, on their own seat, that their view may be shown as theirs where answers
    /// stand without names.
    pub view_shown: bool,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

impl Participant {
    /// Someone of a group, without a name, who is shown the questions of that group.
    pub fn new(id: ParticipantId, group: GroupId) -> Self {
        Participant {
            id,
            name: String::new(),
            role: String::new(),
            group,
            answers_for: Vec::new(),
            returned: String::new(),
            returned_digest: String::new(),
            view_shown: false,
            unknown: Unknown::new(),
        }
    }

    /// Whether theirs is the view of peers, given from their own seat: nobody else changes it.
    pub fn is_sealed(&self) -> bool {
        self.group.as_str() == PEER_GROUP && !self.returned.is_empty()
    }

    /// Whether they are shown a question that these groups are asked.
    pub fn is_asked(&self, asked_of: &[GroupId]) -> bool {
        let shown = |group: &GroupId| match self.answers_for.as_slice() {
            [] => *group == self.group,
            groups => groups.contains(group),
        };
        asked_of.iter().any(shown)
    }
}

/// That somebody was removed: nothing of theirs but the id, which nobody else is ever given.
#[derive(Clone, Debug, PartialEq)]
pub struct Removed {
    /// Their id.
    pub id: ParticipantId,
    /// The day on which they were removed.
    pub on: Day,
    /// The group that they had belonged to.
    pub group: GroupId,
    /// Whether there were no answers of theirs to remove.
    pub unanswered: bool,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

/// Words changed for this organisation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terms {
    /// What the people served are called; empty means "service user".
    pub service_user: String,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

/// That an assessment is the seat of one person: it holds their answers, and nobody else's.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// The id of the assessment that the answers go back to.
    pub assessment: String,
    /// Whether others of the group open the same seat, each with an id of their own.
    pub shared: bool,
    /// Whether answers stand without names where they go back to.
    pub anonymous: bool,
    /// When its answers were last handed back, RFC 3339; empty where they were not.
    pub handed_back: String,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

/// What belongs to a workshop.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// Whether answers stand without names.
    pub anonymous: bool,
    /// How far the collection of answers without names has come.
    pub collection: Collection,
    /// Questions put aside.
    pub parked: Vec<QuestionId>,
    /// Votes counted in the room, by question and group.
    pub tallies: BTreeMap<QuestionId, BTreeMap<GroupId, Tally>>,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

/// Accepted or declined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It will be done.
    Accepted,
    /// It will not be done, for the reason given.
    Declined,
}

impl Choice {
    /// Both, with the words of the file format.
    pub const ALL: [(&'static str, Choice); 2] =
        [("accepted", Choice::Accepted), ("declined", Choice::Declined)];

    /// The word of the file format.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// How far an action has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ActionProgress {
    /// Not begun.
    #[default]
    Todo,
    /// Begun.
    Doing,
    /// Done.
    Done,
}

impl ActionProgress {
    /// All, with the words of the file format.
    pub const ALL: [(&'static str, ActionProgress); 3] = [
        ("todo", ActionProgress::Todo),
        ("doing", ActionProgress::Doing),
        ("done", ActionProgress::Done),
    ];

    /// The word of the file format.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// What was decided of a built-in action.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionChoice {
    /// Accepted, declined, or not said (which counts as accepted).
    pub state: Option<Choice>,
    /// Why it was declined.
    pub reason: String,
    /// Who does it.
    pub owner: String,
    /// The person's own date for it.
    pub due: Option<Day>,
    /// How far it has come.
    pub progress: ActionProgress,
    /// Anything to add.
    pub note: String,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

/// An action of the organisation's own.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnAction {
    /// Its id in this assessment.
    pub id: String,
    /// What to do.
    pub title: String,
    /// How to do it.
    pub detail: String,
    /// When it belongs.
    pub phase: PhaseId,
    /// What it is about, when said.
    pub domain: Option<DomainId>,
    /// Who does it.
    pub owner: String,
    /// Its date.
    pub due: Option<Day>,
    /// How far it has come.
    pub progress: ActionProgress,
    /// Fields of a newer version.
    pub unknown: Unknown,
}
