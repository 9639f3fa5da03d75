//! Any command, and assessments to try it on.

use groundwork::assessment::{
    ActionChoice, Answer, Answered, Assessment, Choice, Command, Evidence, Jurisdiction, OwnAction,
    Participant, Snapshot, Tally,
};
use groundwork::question_set::{ActionId, GroupId, Level, ParticipantId, QuestionId};
use groundwork::save_file;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::json;

use super::{own, person};

fn few(prefix: &'static str) -> impl Strategy<Value = String> {
    (1..4u8).prop_map(move |n| format!("{prefix}{n}"))
}

fn answers() -> impl Strategy<Value = Answer> {
    let given = prop_oneof![
        Just(None),
        (0..=4u8).prop_map(|l| Some(Answered::Level(Level::new(l).unwrap()))),
        Just(Some(Answered::Unsure)),
        Just(Some(Answered::NotApplicable("none here".into()))),
    ];
    let evidence = prop_oneof![Just(None), Just(Some(Evidence::Draft))];
    (given, "[ab]{0,2}", evidence).prop_map(|(given, note, evidence)| Answer {
        given,
        note,
        evidence,
        ..Answer::default()
    })
}

fn by_question() -> impl Strategy<Value = std::collections::BTreeMap<QuestionId, Answer>> {
    btree_map(few("Q-").prop_map(|id| QuestionId::new(&id).unwrap()), answers(), 0..3)
}

fn people() -> impl Strategy<Value = Participant> {
    (few("p"), "[ab]{0,2}", "[cd]{0,1}").prop_map(|(id, name, role)| Participant {
        name,
        role,
        ..person(&id)
    })
}

fn tallies() -> impl Strategy<Value = [u32; 5]> {
    let count = prop_oneof![2 => Just(0), 1 => 1..4u32, 1 => Just(u32::MAX)];
    prop_oneof![1 => Just([0; 5]), 3 => prop::array::uniform5(count)]
}

fn choices() -> impl Strategy<Value = ActionChoice> {
    let state = prop_oneof![Just(None), Just(Some(Choice::Declined))];
    (state, "[ab]{0,1}").prop_map(|(state, owner)| ActionChoice {
        state,
        owner,
        ..ActionChoice::default()
    })
}

fn owns() -> impl Strategy<Value = OwnAction> {
    (few("own-"), "[ab]{0,2}").prop_map(|(id, title)| OwnAction { title, ..own(&id) })
}

fn snapshots() -> impl Strategy<Value = Snapshot> {
    (by_question(), "[ab]{0,2}").prop_map(|(mut consensus, label)| {
        // A snapshot is a copy of an assessment's answers, and none of those is empty.
        consensus.retain(|_, answer| !answer.is_empty());
        Snapshot {
            taken: "2026-11-22".parse().unwrap(),
            label,
            answers: Default::default(),
            consensus,
            automatic: false,
            counted: Default::default(),
            unknown: Default::default(),
        }
    })
}

/// A change: a command, or what makes one of the assessment as it is.
#[derive(Clone, Debug)]
pub enum Change {
    Is(Box<Command>),
    Park(QuestionId, bool),
    Tally(QuestionId, GroupId, Tally),
    Anonymous(bool),
}

impl Change {
    pub fn of(self, assessment: &Assessment) -> Command {
        match self {
            Change::Is(command) => *command,
            Change::Park(question, parked) => assessment.park(&question, parked),
            Change::Tally(question, group, tally) => assessment.tally(&question, &group, tally),
            Change::Anonymous(anonymous) => assessment.anonymous(anonymous),
        }
    }
}

/// Any change.
pub fn changes() -> impl Strategy<Value = Change> {
    let question = || few("Q-").prop_map(|id| QuestionId::new(&id).unwrap());
    prop_oneof![
        30 => commands().prop_map(|command| Change::Is(Box::new(command))),
        3 => (question(), any::<bool>()).prop_map(|(id, parked)| Change::Park(id, parked)),
        4 => (question(), few("g"), tallies()).prop_map(|(question, group, tally)| {
            Change::Tally(question, GroupId::new(&group).unwrap(), tally)
        }),
        3 => any::<bool>().prop_map(Change::Anonymous),
    ]
}

/// Any command; about one in three names something that is not there.
pub fn commands() -> impl Strategy<Value = Command> {
    let several = vec(one(), 0..4).prop_map(Command::All);
    prop_oneof![12 => one(), 1 => several]
}

fn one() -> impl Strategy<Value = Command> {
    let id = || few("p").prop_map(|id| ParticipantId::new(&id).unwrap());
    let question = || few("Q-").prop_map(|id| QuestionId::new(&id).unwrap());
    let words = || "[ab]{0,2}";
    prop_oneof![
        1 => words().prop_map(Command::Name),
        1 => words().prop_map(Command::Services),
        1 => words().prop_map(Command::ServiceUser),
        1 => prop_oneof![Just(None), Just(Some(Jurisdiction::Act))].prop_map(Command::Jurisdiction),
        1 => prop_oneof![Just(None), Just("2027-03-01".parse().ok())].prop_map(Command::PlannedStart),
        4 => (0..4usize, people(), by_question()).prop_map(|(at, participant, answers)| {
            Command::AddParticipant { at, participant, answers }
        }),
        2 => people().prop_map(Command::EditParticipant),
        1 => vec(people(), 0..3).prop_map(Command::People),
        2 => id().prop_map(|id| Command::RemoveParticipant { id, on: "2026-12-01".parse().unwrap() }),
        2 => (people(), by_question(), any::<bool>()).prop_map(|(person, answers, came)| {
            let returned = if came { "2026-11-23T08:00:00Z" } else { "" };
            let person = Participant { returned: returned.into(), ..person };
            Command::TakeIn(vec![(person, answers)])
        }),
        8 => (id(), question(), answers()).prop_map(|(participant, question, answer)| {
            Command::Answer { participant, question, answer }
        }),
        4 => (question(), answers())
            .prop_map(|(question, answer)| Command::Consensus { question, answer }),
        4 => (few("A-"), choices()).prop_map(|(id, choice)| {
            Command::Choose { action: ActionId::new(&id).unwrap(), choice }
        }),
        3 => (0..4usize, owns()).prop_map(|(at, action)| Command::AddOwn { at, action }),
        2 => owns().prop_map(Command::EditOwn),
        2 => few("own-").prop_map(Command::RemoveOwn),
        2 => (0..4usize, snapshots())
            .prop_map(|(at, snapshot)| Command::AddSnapshot { at, snapshot }),
        1 => (0..3usize).prop_map(Command::RemoveSnapshot),
        1 => (id(), snapshots()).prop_map(|(id, Snapshot { consensus, .. })| {
            let answers = [(id, consensus.clone())].into_iter();
            let answers = answers.filter(|(_, answers)| !answers.is_empty()).collect();
            Command::Answers { answers, consensus }
        }),
        1 => starts().prop_map(|other| Command::Become(Box::new(other))),
    ]
}

/// An assessment as a file may bring it: answers of people who are not listed, and entries
/// with nothing in them.
pub fn starts() -> impl Strategy<Value = Assessment> {
    let ids = || few("p");
    let entry =
        prop_oneof![Just(json!({})), Just(json!({"Q-1": {}})), Just(json!({"Q-1": {"level": 2}}))];
    let choice = prop_oneof![Just(json!({})), Just(json!({"owner": "a"}))];
    let tally = prop_oneof![
        Just(json!({})),
        Just(json!({"g1": [0, 0, 0, 0, 0]})),
        Just(json!({"g1": [0, 2, 0, 0, 0], "g2": [0, 0, 0, 0, 0]}))
    ];
    let tallies = btree_map(few("Q-"), tally, 0..3);
    let parked = vec(few("Q-"), 0..4);
    let session = (any::<bool>(), parked, tallies);
    (btree_map(ids(), entry, 0..3), btree_map(few("A-"), choice, 0..3), session).prop_map(
        |(answers, actions, (anonymous, parked, tallies))| {
            let text = json!({"format": "groundwork-assessment", "version": 1, "id": "x",
                "questionnaire": {"id": "small", "edition": "1"},
                "participants": [{"id": "p1", "group": "peer", "name": "a", "later": "b"}],
                "session": {"anonymous": anonymous, "parked": parked, "tallies": tallies},
                "answers": answers, "consensus": {"Q-2": {}}, "plan": {"actions": actions}});
            save_file::open(text.to_string().as_bytes()).unwrap().assessment
        },
    )
}
