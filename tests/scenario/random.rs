//! Random but valid question sets and assessments, for what must hold of all of them.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{PHASES, action, empty_set, object, question};

/// The groups of every random set.
pub const GROUPS: [&str; 5] = ["governance", "operations", "people", "services", "peer"];

/// How a property is tried: enough for the corners, quick enough for every run.
pub fn tried(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A question set and an assessment of it, both valid.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The question set.
    pub set: Value,
    /// The assessment.
    pub assessment: Value,
}

impl Pair {
    /// The codes of the scale questions.
    pub fn codes(&self) -> Vec<String> {
        let questions = self.set["questions"].as_array().unwrap();
        questions.iter().map(|q| q["id"].as_str().unwrap().to_owned()).collect()
    }
}

fn a_question(at: usize) -> impl Strategy<Value = Value> {
    (0..3usize, any::<bool>(), 1..=3u8, 1..=4u8, 0..=3u8, any::<bool>()).prop_map(
        move |(domain, critical, weight, recruit, more, may_not_apply)| {
            let mut q = question(&format!("Q-{at}"), &format!("d{domain}"));
            q["critical"] = json!(critical);
            q["weight"] = json!(weight);
            q["target"] = json!({"recruit": recruit, "sustain": (recruit + more).min(4)});
            q["may_not_apply"] = json!(may_not_apply);
            q
        },
    )
}

/// What an action is made of: question, below, reaches, phase, effort, what it waits for.
type Parts = (prop::sample::Index, u8, u8, usize, usize, Vec<prop::sample::Index>);

fn parts() -> impl Strategy<Value = Parts> {
    let waits = vec(any::<prop::sample::Index>(), 0..3);
    (any::<prop::sample::Index>(), 1..=4u8, 0..=3u8, 0..5usize, 0..3usize, waits)
}

/// Actions wait only for earlier ones of the list that are in no later phase.
fn actions(questions: &[Value], parts: Vec<Parts>) -> Vec<Value> {
    const EFFORTS: [&str; 3] = ["small", "medium", "large"];
    let mut made: Vec<(usize, Value)> = Vec::new();
    let target = |q: &Value| u8::try_from(q["target"]["recruit"].as_u64().unwrap()).unwrap();
    let enough = parts.iter().cycle().zip(questions).enumerate().map(|(at, (part, q))| {
        // One for each question that suffices, made of the same random parts.
        let most = target(q);
        (format!("S-{at}"), q["id"].clone(), most.max(part.1), most.max(part.1), part)
    });
    let more = parts.iter().enumerate().map(|(at, part)| {
        let q = part.0.get(questions);
        (format!("A-{at}"), q["id"].clone(), part.1, (part.1 + part.2).min(4), part)
    });
    for (id, of, below, reaches, part) in enough.chain(more) {
        let fits: Vec<&str> = made
            .iter()
            .filter(|(phase, _)| *phase <= part.3)
            .map(|(_, a)| a["id"].as_str().unwrap())
            .collect();
        let after: Vec<&str> =
            part.5.iter().filter(|_| !fits.is_empty()).map(|i| *i.get(&fits)).collect();
        let new = action(&id, of.as_str().unwrap())
            .below(below)
            .reaches(reaches)
            .phase(PHASES[part.3])
            .effort(EFFORTS[part.4])
            .after(&after);
        made.push((part.3, new.done()));
    }
    made.into_iter().map(|(_, action)| action).collect()
}

/// A valid question set of up to `most` scale questions in three domains.
pub fn sets(most: usize) -> impl Strategy<Value = Value> {
    let questions = (1..=most).prop_flat_map(|n| (0..n).map(a_question).collect::<Vec<_>>());
    (questions, vec(parts(), 1..10)).prop_map(|(questions, parts)| {
        let mut set = empty_set();
        set["actions"] = json!(actions(&questions, parts));
        set["questions"] = json!(questions);
        set["domains"] = json!(
            ["d0", "d1", "d2"]
                .map(|id| json!({"id": id, "name": id, "short": id, "why": "", "source": []}))
        );
        set
    })
}

/// An answer, or nothing.
fn answer() -> impl Strategy<Value = Option<Value>> {
    let grade = prop_oneof![
        4 => Just(None),
        1 => prop::sample::select(vec!["none", "draft", "approved", "confirmed"]).prop_map(Some),
    ];
    let given = prop_oneof![
        8 => (0..=4u8).prop_map(|level| Some(json!({"level": level}))),
        1 => Just(Some(json!({"unsure": true}))),
        1 => Just(Some(json!({"not_applicable": "we have no such service"}))),
        2 => Just(None),
    ];
    (given, grade).prop_map(|(given, grade)| {
        let mut given = given?;
        if let Some(grade) = grade {
            given["evidence"] = json!(grade);
        }
        Some(given)
    })
}

fn answers_to(codes: Vec<String>) -> impl Strategy<Value = Value> {
    let each = vec(answer(), codes.len());
    each.prop_map(move |answers| {
        let given = codes.iter().zip(answers).filter_map(|(code, a)| Some((code, a?)));
        object(given)
    })
}

fn people(codes: Vec<String>) -> impl Strategy<Value = Vec<(usize, Value)>> {
    vec((0..GROUPS.len(), answers_to(codes)), 1..6)
}

fn choices(set: &Value) -> impl Strategy<Value = Value> + use<> {
    let ids: Vec<String> = set["actions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| a["id"].as_str().unwrap().to_owned())
        .collect();
    let choice = prop_oneof![
        6 => Just(None),
        1 => Just(Some(json!({"state": "declined", "reason": "not now"}))),
        1 => Just(Some(json!({"due": "2027-05-01", "progress": "doing"}))),
        1 => Just(Some(json!({"state": "accepted", "progress": "done"}))),
    ];
    vec(choice, ids.len()).prop_map(move |choices| {
        let made = ids.iter().zip(choices).filter_map(|(id, choice)| Some((id, choice?)));
        object(made)
    })
}

fn assessments(set: Value) -> impl Strategy<Value = Pair> {
    let pair = Pair { set, assessment: Value::Null };
    let codes = pair.codes();
    let tally = (0..GROUPS.len(), prop::array::uniform5(0..4u32));
    let some = prop::option::weighted(0.2, tally);
    let agreed = vec(prop::option::weighted(0.2, answer()), codes.len());
    let days = prop::option::weighted(0.8, 0..500i64);
    (people(codes.clone()), agreed, vec(some, codes.len()), choices(&pair.set), days).prop_map(
        move |(people, agreed, tallies, choices, days)| {
            let today: groundwork::date::Day = super::TODAY.parse().unwrap();
            let listed = people.iter().enumerate().map(|(at, (group, _))| {
                json!({"id": format!("p{at}"), "name": "", "group": GROUPS[*group]})
            });
            let answers =
                people.iter().enumerate().map(|(at, (_, a))| (format!("p{at}"), a.clone()));
            let agreed = codes.iter().zip(agreed).filter_map(|(c, a)| Some((c, a??)));
            let tallies = codes.iter().zip(tallies).filter_map(|(code, tally)| {
                let (group, counts) = tally?;
                Some((code, json!({GROUPS[group]: counts})))
            });
            let mut assessment: Map<String, Value> = Map::new();
            for (key, value) in [
                ("format", json!("groundwork-assessment")),
                ("version", json!(1)),
                ("id", json!("random")),
                ("questionnaire", json!({"id": "small", "edition": "1"})),
                ("participants", listed.collect()),
                ("answers", object(answers)),
                ("consensus", object(agreed)),
                ("session", json!({"tallies": object(tallies)})),
                ("plan", json!({"actions": choices, "own": []})),
                ("planned_start", json!(days.map(|days| today.plus(days).to_string()))),
            ] {
                assessment.insert(key.to_owned(), value);
            }
            Pair { set: pair.set.clone(), assessment: Value::Object(assessment) }
        },
    )
}

/// A valid question set with a valid assessment of it.
pub fn pairs(most: usize) -> impl Strategy<Value = Pair> {
    sets(most).prop_flat_map(assessments)
}

/// A valid question set with two valid assessments of it.
pub fn twins(most: usize) -> impl Strategy<Value = (Pair, Pair)> {
    sets(most).prop_flat_map(|set| (assessments(set.clone()), assessments(set)))
}
