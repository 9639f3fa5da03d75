//! How long it takes until the answers of many people stand in an assessment: reading what they
//! handed in, looking at it, and the one step that takes it in. Run with
//! `cargo bench --no-default-features --features bench,codes --bench intake`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput};
use groundwork::assessment::{Answer, Assessment};
use groundwork::date::Day;
use groundwork::question_set::{Level, ParticipantId, Questionnaire};
use groundwork::responses::code::{self, Codes};
use groundwork::responses::{Intake, Invitation, Received, Response};
use groundwork::save_file;

/// People who hand answers in.
const PEOPLE: usize = 200;

/// What each of them noted on every question.
const NOTE: &str = "As the minutes of May say; to be looked at again before the next meeting.";

/// Everyone answers every question of the set, each a little differently, with notes.
fn answers(here: &Assessment, set: &Questionnaire, at: usize) -> Response {
    let group = set.groups[at % set.groups.len()].id.clone();
    let person = ParticipantId::new(&format!("s-{at}")).unwrap();
    let seat = Invitation::of_group(here, group).take("local", person, "2026-11-23T08:00:00.000Z");
    let mut answers = Response::of(&seat).unwrap();
    for (nth, (question, _)) in set.scales().enumerate() {
        let level = u8::try_from((at * 7 + nth * 3) % 5).unwrap();
        let mut answer = Answer::level(Level::new(level).unwrap());
        answer.note = NOTE.to_owned();
        answers.answers.insert(question.id.clone(), answer);
    }
    answers
}

/// Looks at what was read and takes all of it in.
fn take_in(here: &Assessment, set: &Questionnaire, received: Vec<Received>) -> Assessment {
    let today: Day = "2026-11-23".parse().unwrap();
    let intake = Intake::new(here, set, received);
    let command = intake.command(here, today, |at| intake.rows[at].is_taken()).unwrap();
    let mut taken = here.clone();
    taken.apply(command).unwrap();
    assert_eq!(taken.participants.len(), here.participants.len() + PEOPLE);
    taken
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let set = fs::read(top.join("questionnaires/peer-readiness.json")).unwrap();
    let set = Questionnaire::read(&set).unwrap();
    let text = fs::read(top.join("tests/files/samples/typical.groundwork.json")).unwrap();
    let here = save_file::open(&text).unwrap().assessment;
    let all: Vec<Response> = (0..PEOPLE).map(|at| answers(&here, &set, at)).collect();
    let files: Vec<String> = all.iter().map(Response::write).collect();
    let codes: Vec<String> = all.iter().map(|it| code::write(it, &set, usize::MAX).text).collect();

    let mut group = criterion.benchmark_group(format!("the answers of {PEOPLE} people"));
    group.throughput(Throughput::Elements(PEOPLE as u64));
    group.bench_function("files", |bencher| {
        bencher.iter(|| {
            let read = |file: &String| Received {
                source: String::new(),
                read: Response::read(black_box(file).as_bytes()),
            };
            take_in(&here, &set, files.iter().map(read).collect())
        });
    });
    group.bench_function("codes", |bencher| {
        bencher.iter(|| {
            let mut found = Codes::default();
            for code in &codes {
                found.add(black_box(code));
            }
            let found = found.read(&set).into_iter();
            let received = found.map(|read| Received { source: String::new(), read });
            take_in(&here, &set, received.collect())
        });
    });
    group.bench_function("files again, after they are in", |bencher| {
        let read = |file: &String| Received {
            source: String::new(),
            read: Response::read(file.as_bytes()),
        };
        let received: Vec<Received> = files.iter().map(read).collect();
        let taken = take_in(&here, &set, received.clone());
        bencher.iter(|| Intake::new(black_box(&taken), &set, received.clone()));
    });
    group.finish();
    criterion.final_summary();
}
