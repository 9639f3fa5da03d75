use groundwork::aggregate::{
    self as tables, AssessmentRecord, StateRef, TableId, TableOptions, columns,
};
use groundwork::assessment::Assessment;
use groundwork::comparison;
use groundwork::date::Day;
use groundwork::export::{Batch, CsvDialect};
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};

use super::find::{Candidate, FileStates};
use super::known_sets::{KnownSets, opened};
use super::skipped::Skipped;
use crate::args::FormatArg;

/// What is made of files.
pub struct ReadOptions {
    pub asked: TableOptions,
    pub format: FormatArg,
    pub target: Target,
    pub today: Day,
}

/// The rows of some files, ready to be written.
pub struct Rows {
    /// For each table its lines of CSV.
    pub lines: [String; 5],
    /// For each table its rows by column.
    pub batches: Vec<Batch>,
    /// How many assessments they are of.
    pub assessments: usize,
    /// How many states of them.
    pub states: usize,
    /// What could not be read.
    pub skipped: Vec<Skipped>,
}

/// Reads files and makes their rows.
pub fn read(files: &[Candidate], sets: &KnownSets, choices: &ReadOptions) -> Rows {
    let batches = TableId::ALL.map(|table| Batch::new(&columns(table, choices.asked)));
    let mut rows = Rows {
        lines: Default::default(),
        batches: batches.into(),
        assessments: 0,
        states: 0,
        skipped: Vec::new(),
    };
    for file in files {
        match opened(&file.path, sets) {
            Ok((assessment, set)) => rows.add_states(file, &assessment, set, choices),
            Err(reason) => rows.skipped.push(Skipped::new(&file.name, reason)),
        }
    }
    rows
}

impl Rows {
    /// Adds what a file is, and the snapshots that it keeps.
    fn add_states(
        &mut self,
        file: &Candidate,
        assessment: &Assessment,
        set: &Questionnaire,
        choices: &ReadOptions,
    ) {
        let FileStates { number, latest, snapshots_from } = file.place;
        // Two states of few people tell what one of them said.
        let anonymous = assessment.session.anonymous;
        if anonymous && !latest {
            return;
        }
        let saved = Day::utc_of_stamp(&assessment.saved);
        // The plan of an earlier state counts from its own day.
        let day = if latest { choices.today } else { saved.unwrap_or(choices.today) };
        let outcome = Outcome::new(set, assessment, choices.target, day);
        let state = StateRef { number, as_of: saved, latest, snapshot: None };
        let whole =
            AssessmentRecord { set, assessment, outcome: &outcome, file: &file.name, state };
        self.assessments += usize::from(latest);
        self.add(&whole, choices);
        let snapshots = assessment.snapshots.iter().enumerate().filter(|_| latest && !anonymous);
        for (at, snapshot) in snapshots {
            let Some(then) = comparison::ComparedState::snapshot(set, assessment, at) else {
                continue;
            };
            let outcome = Outcome::new(set, then.assessment(), choices.target, snapshot.taken);
            let state = StateRef {
                number: snapshots_from + at,
                as_of: Some(snapshot.taken),
                latest: false,
                snapshot: Some(&snapshot.label),
            };
            let assessment = then.assessment();
            self.add(
                &AssessmentRecord { set, assessment, outcome: &outcome, file: &file.name, state },
                choices,
            );
        }
    }

    fn add(&mut self, record: &AssessmentRecord<'_>, choices: &ReadOptions) {
        self.states += 1;
        let (csv, columnar) =
            (choices.format != FormatArg::Parquet, choices.format != FormatArg::Csv);
        tables::rows(record, choices.asked, &mut |table, values| {
            let at = table as usize;
            if let Some(lines) = self.lines.get_mut(at).filter(|_| csv) {
                CsvDialect::ANALYSIS.row(lines, values);
            }
            if let Some(batch) = self.batches.get_mut(at).filter(|_| columnar) {
                batch.push(values);
            }
        });
    }
}
