//! The form of an assessment in JSON. Each record is described once, field by field; it is read and
//! written from that.

use serde_json::{Map, Value};

use super::model::{
    ActionChoice, ActionProgress, Assessment, Choice, Edition, Jurisdiction, MOST_HANDS,
    Organisation, OwnAction, Participant, Removed, Seat, Session, Tally, Terms,
};
use super::{Answer, Answered, ClosingCount, Collection, Evidence, GroupCount, Snapshot};
use crate::date::Day;
use crate::json::{
    Always, Codec, Decode, Distinct, FieldCodec, Fields, Needed, Node, Once, Optional, OrEmpty,
    nothing, records,
};
use crate::messages::save_file_errors as faults;
use crate::question_set::{
    ActionId, DomainId, GroupId, Level, ParticipantId, PhaseId, QuestionId, QuestionnaireId,
};

/// What the `format` field of a save file says.
pub const FORMAT: &str = "groundwork-assessment";

/// The version of the save file that this program writes and knows whole.
pub const VERSION: u64 = 1;

records! {
    Assessment as ("format" = FORMAT, "version" = VERSION) {
        "id" => id: Needed,
        "questionnaire" => questionnaire: Needed,
        "participants" => participants: Always<Once>,
        "organisation" => organisation: Always,
        "planned_start" => planned_start: Optional,
        "terms" => terms: Optional,
        "session" => session: Optional,
        "seat" => seat: Optional,
        "answers" => answers: Always,
        "consensus" => consensus: Always,
        in "plan" {
            "actions" => choices: Always,
            "own" => own: Always<Once>,
            .. unknown_plan
        }
        "snapshots" => snapshots: Always,
        "removed" => removed: Optional<Once>,
        "copy_of" => copy_of: Optional,
        "template" => template: Optional,
        "created" => created: Always,
        "saved" => saved: Always,
    }

    Edition {
        "id" => id: Needed,
        "edition" => edition: Needed,
    }

    Organisation {
        "name" => name: Always,
        "jurisdiction" => jurisdiction: Optional<OrEmpty>,
        "services" => services: Always,
    }

    Participant {
        "id" => id: Needed,
        "group" => group: Needed,
        "name" => name: Always,
        "answers_for" => answers_for: Optional,
        "role" => role: Optional,
        "returned" => returned: Optional,
        "returned_digest" => returned_digest: Optional,
        "view_shown" => view_shown: Optional,
    }

    Removed {
        "id" => id: Needed,
        "on" => on: Needed,
        "group" => group: Needed,
        "unanswered" => unanswered: Optional,
    }

    Terms or nothing {
        "service_user" => service_user: Optional,
    }

    Session or nothing {
        "anonymous" => anonymous: Optional,
        "collection" => collection: Optional,
        "parked" => parked: Optional,
        "tallies" => tallies: Optional,
    }

    Seat {
        "assessment" => assessment: Needed,
        "shared" => shared: Optional,
        "anonymous" => anonymous: Optional,
        "handed_back" => handed_back: Optional,
    }

    Answer or nothing {
        "level" | "unsure" | "not_applicable" => given: Given,
        "note" => note: Optional,
        "evidence" => evidence: Optional,
        "text" => text: Optional,
        "dissent" => dissent: Optional,
    }

    ActionChoice or nothing {
        "state" => state: Optional,
        "reason" => reason: Optional,
        "owner" => owner: Optional,
        "due" => due: Optional,
        "progress" => progress: Optional,
        "note" => note: Optional,
    }

    OwnAction {
        "id" => id: Needed,
        "phase" => phase: Needed,
        "title" => title: Always,
        "detail" => detail: Optional,
        "domain" => domain: Optional,
        "owner" => owner: Optional,
        "due" => due: Optional,
        "progress" => progress: Always,
    }

    Snapshot {
        "taken" => taken: Needed,
        "label" => label: Always,
        "answers" => answers: Always,
        "consensus" => consensus: Always,
        "automatic" => automatic: Optional,
        "counted" => counted: Optional,
    }

    ClosingCount {
        "people" => people: Always,
        "graded" => graded: Optional,
        "evidence" => evidence: Optional,
        "groups" => groups: Always,
        "hands" => hands: Optional,
    }

    GroupCount {
        "levels" => levels: Always<LevelCounts>,
        "shown" => shown: Optional<LevelCounts>,
        "unsure" => unsure: Optional,
        "not_applicable" => not_applicable: Optional,
    }
}

impl Assessment {
    /// The assessment as the JSON of the save file.
    pub fn to_value(&self) -> Value {
        self.encode()
    }
}

impl Distinct for Participant {
    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn fault_if_twice(&self) -> Option<String> {
        Some(faults::participant_twice(&self.id))
    }
}

/// An id that was removed twice is one trace.
impl Distinct for Removed {
    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn fault_if_twice(&self) -> Option<String> {
        None
    }
}

impl Distinct for OwnAction {
    fn id(&self) -> &str {
        &self.id
    }

    fn fault_if_twice(&self) -> Option<String> {
        Some(faults::own_action_twice(&self.id))
    }
}

/// What was said stands under the name of its kind.
struct Given;

impl FieldCodec<Option<Answered>, 3> for Given {
    fn read(from: &Fields<'_>, names: [&str; 3]) -> Option<Option<Answered>> {
        let [level, unsure, not_applicable] = names.map(|name| from.get(name));
        let level = level.and_then(|n| n.whole(0, 4));
        let level = level.and_then(|n| Level::new(u8::try_from(n).ok()?)).map(Answered::Level);
        let unsure = unsure.and_then(|n| n.flag()).filter(|unsure| *unsure);
        let reason = not_applicable.and_then(|n| n.text().map(str::to_owned));
        let given = [level, unsure.map(|_| Answered::Unsure), reason.map(Answered::NotApplicable)];
        let mut given = given.into_iter().flatten();
        let first = given.next();
        if given.next().is_some() {
            let [_, unsure, not_applicable] = names;
            from.fault(faults::two_answers(unsure, not_applicable));
        }
        Some(first)
    }

    fn write(value: &Option<Answered>, names: [&str; 3], to: &mut Map<String, Value>) {
        let [level, unsure, not_applicable] = names;
        let (name, value) = match value {
            Some(Answered::Level(given)) => (level, given.get().into()),
            Some(Answered::Unsure) => (unsure, true.into()),
            Some(Answered::NotApplicable(reason)) => (not_applicable, reason.as_str().into()),
            None => return,
        };
        to.insert(name.to_owned(), value);
    }
}

/// Votes of a room.
impl Codec for Tally {
    fn decode(node: &Node<'_>) -> Option<Self> {
        counts(node, MOST_HANDS)
    }

    fn encode(&self) -> Value {
        (*self).into()
    }

    fn is_blank(&self) -> bool {
        nothing(self)
    }
}

/// Answers of any number of people.
struct LevelCounts;

impl Decode<Tally> for LevelCounts {
    fn decode(node: &Node<'_>) -> Option<Tally> {
        counts(node, u32::MAX)
    }
}

fn counts(node: &Node<'_>, most: u32) -> Option<Tally> {
    let items = node.items();
    if items.len() != 5 {
        node.fault(faults::level_counts(5, items.len()));
        return None;
    }
    let mut counts = [0; 5];
    for (count, item) in counts.iter_mut().zip(&items) {
        *count = u32::try_from(item.whole(0, most.into())?).ok()?;
    }
    Some(counts)
}

/// What its text says whole.
macro_rules! texts {
    ($($text:ident)*) => {$(
        impl Codec for $text {
            fn decode(node: &Node<'_>) -> Option<Self> {
                node.parsed(str::parse)
            }

            fn encode(&self) -> Value {
                self.to_string().into()
            }
        }
    )*};
}

texts! { Day QuestionnaireId QuestionId DomainId GroupId PhaseId ActionId ParticipantId }

/// One of a fixed set of words.
macro_rules! words {
    ($($word:ident $(or $nothing:ident)?,)*) => {$(
        impl Codec for $word {
            fn decode(node: &Node<'_>) -> Option<Self> {
                node.one_of(&Self::ALL)
            }

            fn encode(&self) -> Value {
                self.word().into()
            }

            $(
                fn is_blank(&self) -> bool {
                    $nothing(self)
                }
            )?
        }
    )*};
}

words! { Jurisdiction, Evidence, Choice, ActionProgress or nothing, Collection or nothing, }
