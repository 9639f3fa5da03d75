//! Many save files as tidy tables.

mod encoder;
mod find;
mod in_order;
mod known_sets;
mod output;
mod read;
mod skipped;

use std::num::NonZeroUsize;
use std::ops::Range;
use std::thread;

use groundwork::aggregate::TableOptions;

use crate::args::Rollup;
use crate::failure::{Failure, name};
use crate::{complain, plain, say, today};
use find::Candidate;
use groundwork::messages::command_line;
use in_order::in_order;
use known_sets::KnownSets;
use output::Output;
use read::{ReadOptions, Rows};

/// Files are read in portions of so many, or of so many bytes.
const PORTION: usize = 64;
const PORTION_BYTES: usize = 4 << 20;

/// Reads every save file of a folder and writes the tables. What cannot be read is listed.
pub fn rollup(task: &Rollup) -> Result<(), Failure> {
    let choices = ReadOptions {
        asked: TableOptions { names: task.names, words: task.words },
        format: task.format,
        target: task.target.into(),
        today: task.today.unwrap_or_else(today),
    };
    let cores = || thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = task.threads.map_or_else(cores, NonZeroUsize::get);
    let sets = KnownSets::read(&task.questionnaire)?;
    let mut skipped = Vec::new();
    let mut told = Vec::new();
    let mut tell = |words: &str| told.push(words.to_owned());
    let files = find::find(&task.folder, &sets, threads, &mut skipped, &mut tell)?;
    if files.is_empty() && skipped.is_empty() {
        return Err(Failure::new(command_line::no_save_files(name(&task.folder))));
    }
    let mut output = Output::new(&task.output, choices.asked, choices.format)?;
    let (mut count, mut states) = (0, 0);
    let work = |portion: &Range<usize>| {
        read::read(files.get(portion.clone()).unwrap_or_default(), &sets, &choices)
    };
    in_order(&portions(&files), threads, work, |mut rows: Rows| {
        count += rows.assessments;
        states += rows.states;
        skipped.append(&mut rows.skipped);
        output.add(rows)
    })?;
    skipped.sort_unstable();
    output.finish(&skipped)?;
    for words in &told {
        complain(words);
    }
    for left in &skipped {
        complain(&command_line::skipped(&left.file, &left.reason));
    }
    let folder = plain(&name(&task.output));
    let states = if states == count { "same".to_owned() } else { states.to_string() };
    say(&format!("{}\n", command_line::rolled_up(folder, count, states, skipped.len())))
}

/// The files in order, a few at a time: the same portions whatever reads them, and no more bytes in
/// memory than a portion has.
fn portions(files: &[Candidate]) -> Vec<Range<usize>> {
    let mut portions: Vec<Range<usize>> = Vec::new();
    let mut bytes = 0;
    for (at, file) in files.iter().enumerate() {
        bytes += file.bytes;
        match portions.last_mut() {
            Some(last) if last.len() < PORTION && bytes <= PORTION_BYTES => last.end = at + 1,
            _ => {
                bytes = file.bytes;
                portions.push(at..at + 1);
            }
        }
    }
    portions
}
