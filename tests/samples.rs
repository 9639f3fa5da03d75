//! Five assessments that a report must be good for, from nothing to everything, and what their
//! reports are made of, byte for byte.

mod make;
mod picture;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use groundwork::assessment::Assessment;
use groundwork::pdf::{Fonts, write};
use groundwork::plan::Outcome;
use groundwork::question_set::{BuiltIn, Questionnaire, Target};
use groundwork::report::{Document, ReportOptions, action_plan, board_paper};
use groundwork::save_file;
use sha2::{Digest, Sha256};

use crate::pdf::{BOLD, REGULAR};
use crate::report::words;
use crate::riverside::TODAY;
use crate::source::top;

/// Nothing, one person with few answers, everything in proportion, everything in excess, and
/// every script that a name may come in.
pub const SAMPLES: [&str; 5] = ["empty", "small", "typical", "huge", "languages"];

/// Set to record anew what is recorded.
const RECORD: &str = "GROUNDWORK_RECORD";

/// Where the save file of a sample stands.
fn path(sample: &str) -> PathBuf {
    top().join("tests/files/samples").join(format!("{sample}.groundwork.json"))
}

fn recording() -> bool {
    std::env::var_os(RECORD).is_some()
}

/// The samples that are made by rule. Recorded before anything reads them.
static MADE: LazyLock<[(&str, String); 2]> = LazyLock::new(|| {
    let made = [("typical", make::typical()), ("huge", make::huge())];
    for (name, text) in made.iter().filter(|_| recording()) {
        fs::write(path(name), text).unwrap();
    }
    made
});

/// A sample with its question set and what follows from both.
pub struct Sample {
    pub set: Questionnaire,
    pub assessment: Assessment,
    pub outcome: Outcome,
}

impl Sample {
    pub fn open(sample: &str) -> Self {
        LazyLock::force(&MADE);
        let assessment = save_file::open(&fs::read(path(sample)).unwrap()).unwrap().assessment;
        let set = BuiltIn::find(assessment.questionnaire.id.as_str()).unwrap().read().unwrap();
        let outcome = Outcome::new(&set, &assessment, Target::Recruit, TODAY.parse().unwrap());
        Sample { set, assessment, outcome }
    }

    pub fn board_paper(&self, choices: &ReportOptions) -> Document {
        let today = TODAY.parse().unwrap();
        board_paper(&self.set, &self.assessment, &self.outcome, today, choices)
    }

    pub fn plan(&self, choices: &ReportOptions) -> Document {
        let today = TODAY.parse().unwrap();
        action_plan(&self.set, &self.assessment, &self.outcome, today, choices)
    }
}

/// The reports as `groundwork report --names` makes them.
pub static REPORTS: LazyLock<BTreeMap<&str, Document>> = LazyLock::new(|| {
    let choices = ReportOptions { names: true, ..ReportOptions::default() };
    SAMPLES.into_iter().map(|name| (name, Sample::open(name).plan(&choices))).collect()
});

#[test]
fn the_large_samples_are_as_they_are_made() {
    for (name, made) in MADE.iter() {
        let kept = fs::read_to_string(path(name)).unwrap();
        assert!(kept == *made, "{name} is made otherwise now; set {RECORD}=1 to keep it so");
    }
}

#[test]
fn each_sample_is_what_it_is_meant_to_be() {
    for name in SAMPLES {
        assert_eq!(Sample::open(name).outcome.warnings, [], "{name}");
    }
    let given = |sample: &Sample| sample.assessment.answers.values().flatten().count();
    assert_eq!(given(&Sample::open("empty")), 0);
    let small = Sample::open("small");
    assert_eq!(small.assessment.participants.len(), 1);
    assert!(given(&small) < 10);
    let typical = Sample::open("typical");
    assert!(typical.assessment.consensus.values().any(|agreed| !agreed.dissent.is_empty()));
    assert!(typical.outcome.scores.questions.iter().any(|view| view.diverges));
    assert!(typical.assessment.choices.len() > 20);
    let huge = Sample::open("huge");
    assert_eq!(huge.outcome.scores.gaps.len(), 60);
    assert!(huge.assessment.participants.len() > 20);
    let answers = huge.assessment.answers.values().flatten();
    let words: usize = answers.map(|(_, a)| a.note.split_whitespace().count()).sum();
    assert!(words >= make::WORDS, "{words} words");
    let languages = Sample::open("languages").assessment;
    assert!(languages.own.iter().any(|action| action.title.chars().count() == 200));
}

/// The hashes of all reports, in the form that `sha256sum` reads.
fn hashes() -> String {
    let fonts = Fonts::new(REGULAR, BOLD).unwrap();
    let mut hashes = String::new();
    for name in SAMPLES {
        let pdf = write(&REPORTS[name], &fonts, &mut |_, _| {}).unwrap().pdf;
        Sha256::digest(pdf).iter().for_each(|byte| write!(hashes, "{byte:02x}").unwrap());
        writeln!(hashes, "  {name}.pdf").unwrap();
    }
    hashes
}

/// What is read of the reports, beside what they are byte for byte: so a change shows what changed.
/// The largest would say nothing that the others do not.
const READ: [&str; 4] = ["empty", "small", "typical", "languages"];

#[test]
fn reports_say_what_they_said_when_they_were_recorded() {
    for name in READ {
        let kept = top().join(format!("tests/samples/{name}.txt"));
        let made = words(&REPORTS[name]) + "\n";
        if recording() {
            fs::write(&kept, &made).unwrap();
        }
        let kept = fs::read_to_string(kept).unwrap();
        let mut pairs = made.lines().zip(kept.lines());
        let changed = pairs.find(|(made, kept)| made != kept);
        assert!(made == kept, "{name} says something else, first: {changed:?}");
    }
}

#[test]
fn reports_are_the_same_byte_for_byte_as_they_were_recorded() {
    let kept = top().join("tests/samples/reports.sha256");
    let made = hashes();
    if recording() {
        fs::write(&kept, &made).unwrap();
    }
    let kept = fs::read_to_string(kept).unwrap();
    let changed = SAMPLES.into_iter().zip(made.lines().zip(kept.lines()));
    let changed: Vec<&str> =
        changed.filter(|(_, (made, kept))| made != kept).map(|(name, _)| name).collect();
    assert!(
        changed.is_empty(),
        "changed: {}. Look at each with: cargo run -- report \
         tests/files/samples/NAME.groundwork.json --names --today {TODAY} -o target/NAME.pdf\n\
         Where it is as it should be, record it: {RECORD}=1 cargo test samples",
        changed.join(", ")
    );
}
