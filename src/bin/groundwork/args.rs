mod examples;

use std::iter;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args as ClapArgs, CommandFactory, Parser, Subcommand, ValueEnum};
use groundwork::date::Day;
use groundwork::export::{ExportFormat, TableName};
use groundwork::messages::command_line;
use groundwork::question_set::Target;
use groundwork::report::{self, ReportSection};

/// Is this organisation ready to employ peer workers, and what comes first?
///
/// Works on the same files as the app in the browser. Everything happens on this machine; nothing
/// is sent anywhere.
#[derive(Parser)]
#[command(name = "groundwork", version, after_help = examples::examples())]
pub struct Args {
    #[command(subcommand)]
    pub task: CliTask,
}

impl Args {
    /// The arguments, or the end of the program with what is wrong with them.
    pub fn read() -> Self {
        let args = Self::parse();
        if let Some(words) = args.conflict() {
            Self::command().error(ErrorKind::ArgumentConflict, words).exit();
        }
        args
    }

    /// What does not go together, in words.
    fn conflict(&self) -> Option<&'static str> {
        if self.task.streams() > 1 {
            return Some(command_line::one_standard_input());
        }
        match &self.task {
            CliTask::Report(report) => report.misplaced(),
            CliTask::Export(export) if export.table.is_some() && export.kind != ExportKind::Csv => {
                Some(command_line::table_without_csv())
            }
            _ => None,
        }
    }
}

#[derive(Subcommand)]
pub enum CliTask {
    /// Check question sets: every fault of every file, with its place
    #[command(after_help = examples::check())]
    Check {
        /// Question sets, JSON
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Say how easy each set is to read: sentence length and Flesch–Kincaid grade
        #[arg(long)]
        stats: bool,
    },
    /// Score an assessment and print the result as JSON
    ///
    /// What does not fit the question set is set aside and named on standard error, and in the
    /// result's “warnings”.
    #[command(after_help = examples::score())]
    Score(ScoreArgs),
    /// Compare two assessments, or states of one, and print what moved as JSON
    ///
    /// What changed and why, which gaps closed, who answered otherwise, and what became of the
    /// actions. No person is shown where a session is anonymous.
    #[command(after_help = examples::compare())]
    Compare(Compare),
    /// Make a document about an assessment as a PDF: action plan, board paper, workbook or ballots
    #[command(after_help = examples::report())]
    Report(Report),
    /// Write an assessment for other programs: Word, Excel, a CSV table or a calendar
    #[command(after_help = examples::export())]
    Export(Export),
    /// Write many assessments as tidy tables, CSV and Parquet, with a data dictionary
    ///
    /// Ids go in, and no names and no words that people wrote, unless asked for. The folder that is
    /// written to must be empty, or hold nothing but an earlier roll-up, which is replaced.
    #[command(after_help = examples::rollup())]
    Rollup(Rollup),
    /// Make a blank workbook to answer on paper, or ballots for a workshop, as a PDF
    ///
    /// Needs a question set only, no assessment. The pages need no name.
    #[command(after_help = examples::workbook())]
    Workbook(Workbook),
    /// Protect a save file by a passphrase
    #[command(after_help = examples::seal())]
    Seal(Seal),
    /// Write a save file that is protected by a passphrase as it was before
    #[command(after_help = examples::unseal())]
    Unseal(Seal),
}

impl CliTask {
    /// How many files are to come from standard input, of an assessment and its passphrase.
    fn streams(&self) -> usize {
        let source = match self {
            Self::Score(task) => &task.source,
            Self::Report(task) => &task.source,
            Self::Export(task) => &task.source,
            Self::Seal(task) | Self::Unseal(task) => {
                return streams([&task.assessment, &task.passphrase_file]);
            }
            Self::Compare(task) => {
                let files = iter::once(&task.before).chain(&task.after);
                return streams(files.chain(&task.passphrase_file));
            }
            Self::Check { .. } | Self::Rollup(_) | Self::Workbook(_) => return 0,
        };
        streams(iter::once(&source.assessment).chain(&source.passphrase_file))
    }
}

fn streams<'a>(paths: impl IntoIterator<Item = &'a PathBuf>) -> usize {
    paths.into_iter().filter(|path| path.as_os_str() == "-").count()
}

/// What score, report and export read.
#[derive(ClapArgs)]
pub struct SourceArgs {
    /// The save file: *.groundwork.json
    #[arg(value_name = "ASSESSMENT")]
    pub assessment: PathBuf,
    /// A text file with the passphrase, where the save file is protected by one
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// The question set; left out, the built-in one that the assessment names
    #[arg(long, value_name = "FILE")]
    pub questionnaire: Option<PathBuf>,
    /// The day to count from, such as 2026-11-22; left out, today in Universal Time
    #[arg(long, value_name = "DATE")]
    pub today: Option<Day>,
}

#[derive(ClapArgs)]
pub struct ScoreArgs {
    #[command(flatten)]
    pub source: SourceArgs,
    /// The level to measure gaps by
    #[arg(long, value_enum, default_value_t = TargetArg::Recruit)]
    pub target: TargetArg,
}

#[derive(ClapArgs)]
pub struct Compare {
    /// The earlier save file
    #[arg(value_name = "BEFORE")]
    pub before: PathBuf,
    /// The later save file; left out, the same file, and a snapshot of it is what it is compared
    /// with
    #[arg(value_name = "AFTER", required_unless_present = "before_snapshot")]
    pub after: Option<PathBuf>,
    /// Of the earlier file, the answers of this snapshot, counted from 1
    #[arg(long, value_name = "NUMBER")]
    pub before_snapshot: Option<usize>,
    /// Of the later file, the answers of this snapshot, counted from 1
    #[arg(long, value_name = "NUMBER")]
    pub after_snapshot: Option<usize>,
    /// A text file with the passphrase, where a save file is protected by one
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// The question set; left out, the built-in one that each assessment names
    #[arg(long, value_name = "FILE")]
    pub questionnaire: Option<PathBuf>,
    /// The question set of the earlier file, where it is another one
    #[arg(long, value_name = "FILE")]
    pub before_questionnaire: Option<PathBuf>,
    /// The level to measure gaps by
    #[arg(long, value_enum, default_value_t = TargetArg::Recruit)]
    pub target: TargetArg,
    /// The day to count from, such as 2026-11-22; left out, today in Universal Time
    #[arg(long, value_name = "DATE")]
    pub today: Option<Day>,
    /// Name the people who answered, and who does what (never in an anonymous session)
    #[arg(long)]
    pub names: bool,
    #[command(flatten)]
    pub notes: Notes,
}

#[derive(ClapArgs)]
pub struct Notes {
    /// Leave out notes: what answers are based on, why something was agreed or declined
    #[arg(long)]
    without_notes: bool,
    /// Put notes in, also in an anonymous session, where they are left out otherwise
    #[arg(long, conflicts_with = "without_notes")]
    with_notes: bool,
}

impl Notes {
    /// What was chosen; none where nothing was.
    pub fn chosen(&self) -> Option<bool> {
        (self.with_notes || self.without_notes).then_some(self.with_notes)
    }
}

#[derive(ClapArgs)]
pub struct Report {
    #[command(flatten)]
    pub source: SourceArgs,
    /// Which document to make
    #[arg(long, value_enum, default_value_t = ReportKind::Plan)]
    pub kind: ReportKind,
    /// Where to write the PDF; “-” is standard output
    #[arg(short, long, value_name = "OUT.pdf")]
    pub output: PathBuf,
    /// Name the people who answered (never in an anonymous session)
    #[arg(long)]
    pub names: bool,
    #[command(flatten)]
    pub notes: Notes,
    /// Leave out owners: who takes on each action
    #[arg(long)]
    pub without_owners: bool,
    /// Write out every action of a long plan in full, also those that come later
    #[arg(long)]
    pub in_full: bool,
    /// Which parts of the action plan go in, after the cover; left out, all of them
    #[arg(long, value_parser = part(), value_name = "PART", value_delimiter = ',')]
    pub parts: Vec<ReportSection>,
    /// A logo for the action plan's cover: PNG or JPEG, up to 5 MB. It is drawn anew, so what else
    /// is in the file stays out of the PDF
    #[arg(long, value_name = "FILE")]
    pub logo: Option<PathBuf>,
    #[command(flatten)]
    pub maker: ReportMaker,
    /// Of a workbook or ballots: only what this group is asked, such as governance
    #[arg(long, value_name = "ID")]
    pub group: Option<String>,
    #[command(flatten)]
    pub paper: PaperArg,
}

impl Report {
    /// What is wrong with options that do not go with the kind of document.
    fn misplaced(&self) -> Option<&'static str> {
        let filled = matches!(self.kind, ReportKind::Plan | ReportKind::Board);
        if self.group.is_some() && filled {
            return Some(command_line::group_without_paper());
        }
        if self.kind != ReportKind::Plan && (self.logo.is_some() || !self.parts.is_empty()) {
            return Some(command_line::logo_without_plan());
        }
        None
    }
}

#[derive(ClapArgs)]
pub struct Export {
    #[command(flatten)]
    pub source: SourceArgs,
    /// What to write
    #[arg(long, value_enum)]
    pub kind: ExportKind,
    /// Of CSV: which table
    #[arg(long, value_enum, required_if_eq("kind", "csv"))]
    pub table: Option<TableArg>,
    /// Where to write it; “-” is standard output
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// Name the people who answered (never in an anonymous session)
    #[arg(long)]
    pub names: bool,
    #[command(flatten)]
    pub notes: Notes,
    /// Leave out owners: who takes on each action
    #[arg(long)]
    pub without_owners: bool,
    #[command(flatten)]
    pub paper: PaperArg,
}

impl Export {
    /// The format that was asked for; [`CliTask`] sees to it that a table was, where it needs one.
    pub fn format(&self) -> ExportFormat {
        match self.kind {
            ExportKind::Word => ExportFormat::Word,
            ExportKind::Excel => ExportFormat::Excel,
            ExportKind::Csv => ExportFormat::Csv(match self.table {
                Some(TableArg::Plan) | None => TableName::Plan,
                Some(TableArg::Gaps) => TableName::Gaps,
                Some(TableArg::Answers) => TableName::Answers,
            }),
            ExportKind::Calendar => ExportFormat::Calendar,
        }
    }
}

#[derive(ClapArgs)]
pub struct Rollup {
    /// The folder with the save files
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The folder to write to
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// What to write the tables as
    #[arg(long, value_enum, default_value_t = FormatArg::Both)]
    pub format: FormatArg,
    /// Put names in: of files, organisations, people who answer (never in an anonymous session) and
    /// owners of actions
    #[arg(long)]
    pub names: bool,
    /// Put in what people wrote: notes, reasons, reflections, dissent and their own actions
    #[arg(long)]
    pub words: bool,
    /// The level to measure gaps by
    #[arg(long, value_enum, default_value_t = TargetArg::Recruit)]
    pub target: TargetArg,
    /// A question set of your own, once for each; it comes before a built-in one with the same id
    #[arg(long, value_name = "FILE")]
    pub questionnaire: Vec<PathBuf>,
    /// The day to count from, such as 2026-11-22; left out, today in Universal Time
    #[arg(long, value_name = "DATE")]
    pub today: Option<Day>,
    /// How many files to read at the same time; left out, as many as the machine has cores
    #[arg(long, value_name = "NUMBER")]
    pub threads: Option<NonZeroUsize>,
}

#[derive(ClapArgs)]
pub struct Workbook {
    /// The built-in question set: peer-readiness, quick-check, first-year, co-production,
    /// sharc-activities or voices
    #[arg(long, value_name = "ID", default_value = "peer-readiness")]
    pub set: String,
    /// A question set of your own instead
    #[arg(long, value_name = "FILE", conflicts_with = "set")]
    pub questionnaire: Option<PathBuf>,
    /// Only what this group is asked, such as governance; left out, every group
    #[arg(long, value_name = "ID")]
    pub group: Option<String>,
    /// Ballots to hand round in a workshop instead: boxes without names, on a page for each domain,
    /// or on one page for the group
    #[arg(long)]
    pub ballots: bool,
    /// Where to write the PDF; “-” is standard output
    #[arg(short, long, value_name = "OUT.pdf")]
    pub output: PathBuf,
    #[command(flatten)]
    pub maker: ReportMaker,
    #[command(flatten)]
    pub paper: PaperArg,
}

/// What seal and unseal read and write.
#[derive(ClapArgs)]
pub struct Seal {
    /// The save file: *.groundwork.json
    #[arg(value_name = "ASSESSMENT")]
    pub assessment: PathBuf,
    /// A text file with the passphrase
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: PathBuf,
    /// Where to write it; “-” is standard output
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
}

/// Who made a document.
#[derive(ClapArgs)]
pub struct ReportMaker {
    /// Who prepared it, such as a consultant; named beside the organisation itself
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    pub prepared_by: String,
}

/// What a document is set on.
#[derive(ClapArgs)]
pub struct PaperArg {
    /// Set it on US Letter instead of A4
    #[arg(long)]
    letter: bool,
}

impl PaperArg {
    /// The paper that was chosen.
    pub fn paper(&self) -> report::Paper {
        if self.letter { report::Paper::Letter } else { report::Paper::A4 }
    }
}

/// Which document a report is.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportKind {
    /// The action plan: where you stand, the gaps, and what to do about them
    Plan,
    /// Two pages for a board: a draft resolution, the decisions sought, and the risks
    Board,
    /// The questions on paper, blank, with boxes to mark and lines to write on
    Workbook,
    /// Boxes to mark in a workshop, without names
    Ballots,
}

/// Takes the short name of a part.
fn part() -> impl TypedValueParser<Value = ReportSection> {
    let value = |part: ReportSection| PossibleValue::new(part.anchor()).help(part.name());
    PossibleValuesParser::new(ReportSection::choosable().map(value)).try_map(|word| {
        ReportSection::choosable()
            .find(|part| part.anchor() == word)
            .ok_or_else(command_line::no_such_part)
    })
}

/// What an export is.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportKind {
    /// The action plan, to edit in Word and other word processors
    Word,
    /// A workbook for Excel and other spreadsheets: the plan, the gaps and the answers
    Excel,
    /// One of its tables as comma-separated values
    Csv,
    /// The dated actions as a calendar file, to import into a calendar
    Calendar,
}

/// What the tables of a roll-up are written as.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    /// Comma-separated values
    Csv,
    /// Parquet
    Parquet,
    /// Both
    Both,
}

/// A table of the export.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableArg {
    /// Every action, in order
    Plan,
    /// Every question below the level needed or without a level
    Gaps,
    /// Every question with its answers
    Answers,
}

/// [`Target`] as a word of the command line.
#[derive(Clone, Copy, ValueEnum)]
pub enum TargetArg {
    /// Needed before the first peer is recruited
    Recruit,
    /// At which peer work thrives
    Sustain,
}

impl From<TargetArg> for Target {
    fn from(target: TargetArg) -> Self {
        match target {
            TargetArg::Recruit => Target::Recruit,
            TargetArg::Sustain => Target::Sustain,
        }
    }
}
