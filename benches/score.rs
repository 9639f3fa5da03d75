//! How long scoring and planning take, and how that grows. Run with
//! `cargo bench --no-default-features --features bench`.
//!
//! The largest question set that ships, 25 people who answer everything, then ten times the
//! questions and ten times the people. Throughput is answers for each second: growth is linear
//! where it stays the same.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkGroup, Criterion, Throughput, measurement::WallTime};
use groundwork::assessment::Assessment;
use groundwork::date::Day;
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};
use groundwork::save_file;
use serde_json::{Map, Value, json};

/// People who answer.
const PEOPLE: usize = 25;

/// The largest set that ships.
fn largest() -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let sets = paths.map(|path| serde_json::from_slice::<Value>(&fs::read(path).unwrap()).unwrap());
    let sets = sets.filter(|set| set["format"] == "groundwork-questionnaire");
    sets.max_by_key(|set| set["questions"].as_array().unwrap().len()).unwrap()
}

/// The set `times` over, under ids of their own, in words short enough for the size limit.
fn grown(set: &Value, times: usize) -> Value {
    let mut grown = set.clone();
    for list in ["questions", "actions"] {
        let items = set[list].as_array().unwrap();
        let copies = (0..times).flat_map(|copy| items.iter().map(move |item| renamed(item, copy)));
        grown[list] = copies.collect();
    }
    grown["scenarios"] = json!([]);
    grown
}

fn renamed(item: &Value, copy: usize) -> Value {
    let rename = |id: &Value| json!(format!("{}.{copy}", id.as_str().unwrap()));
    let mut renamed = item.as_object().unwrap().clone();
    for key in ["text", "why", "detail", "title", "done_when", "short"] {
        renamed.entry(key).and_modify(|words| *words = json!("words"));
    }
    for key in ["id", "question"] {
        renamed.entry(key).and_modify(|id| *id = rename(id));
    }
    if let Some(ids) = renamed.get_mut("depends_on").and_then(Value::as_array_mut) {
        ids.iter_mut().for_each(|id| *id = rename(id));
    }
    if let Some(anchors) = renamed.get_mut("levels").and_then(Value::as_array_mut) {
        anchors.iter_mut().for_each(|anchor| *anchor = json!("words"));
    }
    Value::Object(renamed)
}

/// Everyone answers everything, each a little differently.
fn assessment(set: &Questionnaire, people: usize) -> String {
    let person = |at: usize| {
        let group = &set.groups[at % set.groups.len()].id;
        json!({"id": format!("p{at}"), "name": "", "group": group.as_str()})
    };
    let answers = |at: usize| -> Map<String, Value> {
        let level = |nth: usize| json!({"level": (at * 7 + nth * 3) % 4});
        let scales = set.scales().enumerate();
        scales.map(|(nth, (question, _))| (question.id.to_string(), level(nth))).collect()
    };
    let all: Map<String, Value> =
        (0..people).map(|at| (format!("p{at}"), Value::Object(answers(at)))).collect();
    json!({
        "format": "groundwork-assessment", "version": 1, "id": "bench",
        "questionnaire": {"id": set.id.as_str(), "edition": set.edition},
        "planned_start": "2027-11-22",
        "participants": (0..people).map(person).collect::<Vec<_>>(),
        "answers": all,
    })
    .to_string()
}

fn measure(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    set: &Questionnaire,
    assessment: &Assessment,
) {
    let today: Day = "2026-11-22".parse().unwrap();
    let answers = set.scales().count() * assessment.participants.len();
    group.throughput(Throughput::Elements(answers as u64));
    group.bench_function(name, |bencher| {
        bencher.iter(|| Outcome::new(black_box(set), assessment, Target::Recruit, today));
    });
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let shipped = largest();
    let read = |set: &Value| Questionnaire::read(set.to_string().as_bytes()).unwrap();
    let open = |text: &str| save_file::open(text.as_bytes()).unwrap().assessment;
    let (once, tenfold) = (read(&grown(&shipped, 1)), read(&grown(&shipped, 10)));
    let text = assessment(&once, PEOPLE);

    let mut group = criterion.benchmark_group("score and plan");
    measure(&mut group, "the largest set, 25 people", &once, &open(&text));
    measure(&mut group, "10 x the questions", &tenfold, &open(&assessment(&tenfold, PEOPLE)));
    measure(&mut group, "10 x the people", &once, &open(&assessment(&once, 10 * PEOPLE)));
    group.finish();

    let mut group = criterion.benchmark_group("save file");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("open", |bencher| bencher.iter(|| open(black_box(&text))));
    let opened = open(&text);
    group.bench_function("write", |bencher| bencher.iter(|| save_file::write(black_box(&opened))));
    group.finish();
    criterion.final_summary();
}
