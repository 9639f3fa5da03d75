use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::mem;
use std::path::{Path, PathBuf};

use groundwork::aggregate::{TITLE, TableId, TableOptions, columns, dictionary, dictionary_csv};
use groundwork::export::{CsvDialect, ParquetFile};

use super::encoder::Encoder;
use super::read::Rows;
use super::skipped::{self, Skipped};
use crate::args::FormatArg;
use crate::failure::{Failure, name};
use groundwork::messages::command_line;

const DICTIONARY: &str = "dictionary.md";
const DICTIONARY_CSV: &str = "dictionary.csv";
const SKIPPED: &str = "skipped.csv";

/// What a file is called until it is whole.
const PART: &str = ".part";

/// The files that are written. Until all is done each has another name, so that nobody takes a part
/// of a table for the table.
pub struct Output {
    folder: PathBuf,
    csv: Vec<BufWriter<File>>,
    columnar: Vec<Encoder>,
    names: Vec<String>,
}

impl Output {
    /// Begins a roll-up in a folder that is empty, is made, or holds an earlier one.
    pub fn new(folder: &Path, asked: TableOptions, format: FormatArg) -> Result<Self, Failure> {
        clear(folder)?;
        let mut output = Output {
            folder: folder.to_owned(),
            csv: Vec::new(),
            columnar: Vec::new(),
            names: Vec::new(),
        };
        // First of all, so that a folder that was left half-way is known for what it is.
        let words = dictionary(asked);
        let path = folder.join(DICTIONARY);
        fs::write(&path, words).map_err(|error| cannot_write(&path, &error))?;
        output.whole(DICTIONARY_CSV, &dictionary_csv(asked))?;
        for table in TableId::ALL {
            let columns = columns(table, asked);
            if format != FormatArg::Parquet {
                let mut heads = String::new();
                CsvDialect::ANALYSIS.heads(&mut heads, &columns);
                let (path, file) = output.file(&csv_name(table))?;
                let mut file = BufWriter::new(file);
                file.write_all(heads.as_bytes()).map_err(|error| cannot_write(&path, &error))?;
                output.csv.push(file);
            }
            if format != FormatArg::Csv {
                let (path, file) = output.file(&columnar_name(table))?;
                let file = ParquetFile::new(file, table.name(), &columns);
                let file = file.map_err(|error| failed(&path, &error))?;
                let encoder = Encoder::start(file).map_err(|error| failed(&path, &error))?;
                output.columnar.push(encoder);
            }
        }
        Ok(output)
    }

    /// Adds rows after those that are there.
    pub fn add(&mut self, rows: Rows) -> Result<(), Failure> {
        for ((file, lines), table) in self.csv.iter_mut().zip(&rows.lines).zip(TableId::ALL) {
            let path = self.folder.join(csv_name(table));
            file.write_all(lines.as_bytes()).map_err(|error| cannot_write(&path, &error))?;
        }
        for (at, batch) in (0..self.columnar.len()).zip(rows.batches) {
            if !self.columnar.get(at).is_some_and(|encoder| encoder.add(batch)) {
                return self.pack();
            }
        }
        Ok(())
    }

    /// Writes the rest, and gives every file its name.
    pub fn finish(mut self, skipped: &[Skipped]) -> Result<(), Failure> {
        self.whole(SKIPPED, &skipped::table(skipped))?;
        for file in &mut self.csv {
            file.flush().map_err(|error| cannot_write(&self.folder, &error))?;
        }
        self.pack()?;
        for name in self.names {
            let path = self.folder.join(&name);
            let part = self.folder.join(name + PART);
            fs::rename(part, &path).map_err(|error| cannot_write(&path, &error))?;
        }
        Ok(())
    }

    /// Waits until every Parquet file is whole, and tells of the first that cannot be.
    fn pack(&mut self) -> Result<(), Failure> {
        let encoders = mem::take(&mut self.columnar).into_iter();
        let written = encoders.map(Encoder::finish).zip(TableId::ALL);
        let mut written = written.collect::<Vec<_>>().into_iter();
        let failure = |(written, table): (Result<(), String>, TableId)| {
            let path = self.folder.join(columnar_name(table));
            written.err().map(|error| failed(&path, &error))
        };
        written.find_map(failure).map_or(Ok(()), Err)
    }

    /// A file that is written at once.
    fn whole(&mut self, name: &str, text: &str) -> Result<(), Failure> {
        let (path, mut file) = self.file(name)?;
        file.write_all(text.as_bytes()).map_err(|error| cannot_write(&path, &error))
    }

    fn file(&mut self, name: &str) -> Result<(PathBuf, File), Failure> {
        let path = self.folder.join(format!("{name}{PART}"));
        let file = File::create(&path).map_err(|error| cannot_write(&path, &error))?;
        self.names.push(name.to_owned());
        Ok((path, file))
    }
}

fn csv_name(table: TableId) -> String {
    format!("{}.csv", table.name())
}

fn columnar_name(table: TableId) -> String {
    format!("{}.parquet", table.name())
}

/// Whether a roll-up writes a file of this name.
fn is_ours(name: &str) -> bool {
    let name = name.strip_suffix(PART).unwrap_or(name);
    let tables = TableId::ALL.into_iter().flat_map(|table| [csv_name(table), columnar_name(table)]);
    [DICTIONARY, DICTIONARY_CSV, SKIPPED].contains(&name) || tables.into_iter().any(|n| n == name)
}

/// Makes the folder, or takes an earlier roll-up out of it. A folder with anything else in it is
/// refused, and nothing in it is touched.
fn clear(folder: &Path) -> Result<(), Failure> {
    let cannot = |error: io::Error| cannot_write(folder, &error);
    fs::create_dir_all(folder).map_err(cannot)?;
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.map_err(cannot)?;
    let stranger = entries.iter().find(|entry| {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        !is_file || !entry.file_name().to_str().is_some_and(is_ours)
    });
    if let Some(stranger) = stranger {
        let what = stranger.file_name().to_string_lossy().into_owned();
        return Err(Failure::new(command_line::strangers_in_folder(name(folder), what)));
    }
    if !entries.is_empty() && !is_rollup(folder) {
        return Err(Failure::new(command_line::not_a_roll_up(name(folder))));
    }
    // The dictionary goes last: it says what the folder is.
    let (last, first): (Vec<_>, Vec<_>) =
        entries.iter().partition(|entry| entry.file_name().to_str() == Some(DICTIONARY));
    for entry in first.into_iter().chain(last) {
        fs::remove_file(entry.path()).map_err(cannot)?;
    }
    Ok(())
}

/// Whether the folder's dictionary is one of a roll-up.
fn is_rollup(folder: &Path) -> bool {
    let mut start = vec![0; TITLE.len()];
    let read = File::open(folder.join(DICTIONARY)).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && start == TITLE.as_bytes()
}

fn cannot_write(path: &Path, error: &io::Error) -> Failure {
    Failure::cannot_write(&name(path), error, command_line::check_folder_of_tables())
}

fn failed(path: &Path, error: &dyn fmt::Display) -> Failure {
    Failure::new(command_line::table_failed(name(path), error))
}
