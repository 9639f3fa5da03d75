mod examples;

use std::iter;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args as ClapArgs, CommandFactory, Parser, Subcommand, ValueEnum};
use groundwork::date::Day;
use groundwork::export::{ExportFormat, TableName};
use groundwork::messages::{command_line, help};
use groundwork::question_set::Target;
use groundwork::report::{self, ReportSection};

/// The command line as it was typed. What `--help` says of each part are messages.
#[derive(Parser)]
#[command(
    name = "groundwork",
    version,
    about = help::program(),
    long_about = long(help::program(), help::program_more()),
    after_help = examples::examples()
)]
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
    #[command(about = help::check(), after_help = examples::check())]
    Check {
        #[arg(required = true, value_name = "FILE", help = help::files())]
        files: Vec<PathBuf>,
        #[arg(long, help = help::stats())]
        stats: bool,
    },
    #[command(
        about = help::score(),
        long_about = long(help::score(), help::score_more()),
        after_help = examples::score()
    )]
    Score(ScoreArgs),
    #[command(
        about = help::compare(),
        long_about = long(help::compare(), help::compare_more()),
        after_help = examples::compare()
    )]
    Compare(Compare),
    #[command(about = help::report(), after_help = examples::report())]
    Report(Report),
    #[command(about = help::export(), after_help = examples::export())]
    Export(Export),
    #[command(
        about = help::rollup(),
        long_about = long(help::rollup(), help::rollup_more()),
        after_help = examples::rollup()
    )]
    Rollup(Rollup),
    #[command(
        about = help::workbook(),
        long_about = long(help::workbook(), help::workbook_more()),
        after_help = examples::workbook()
    )]
    Workbook(Workbook),
    #[command(about = help::seal(), after_help = examples::seal())]
    Seal(Seal),
    #[command(about = help::unseal(), after_help = examples::unseal())]
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
    #[arg(value_name = "ASSESSMENT", help = help::assessment())]
    pub assessment: PathBuf,
    #[arg(long, value_name = "FILE", help = help::passphrase_if_protected())]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = help::questionnaire())]
    pub questionnaire: Option<PathBuf>,
    #[arg(long, value_name = "DATE", help = help::today())]
    pub today: Option<Day>,
}

#[derive(ClapArgs)]
pub struct ScoreArgs {
    #[command(flatten)]
    pub source: SourceArgs,
    #[arg(long, value_enum, default_value_t = TargetArg::Recruit, help = help::target())]
    pub target: TargetArg,
}

#[derive(ClapArgs)]
pub struct Compare {
    #[arg(value_name = "BEFORE", help = help::before())]
    pub before: PathBuf,
    #[arg(value_name = "AFTER", required_unless_present = "before_snapshot", help = help::after())]
    pub after: Option<PathBuf>,
    #[arg(long, value_name = "NUMBER", help = help::before_snapshot())]
    pub before_snapshot: Option<usize>,
    #[arg(long, value_name = "NUMBER", help = help::after_snapshot())]
    pub after_snapshot: Option<usize>,
    #[arg(long, value_name = "FILE", help = help::passphrase_if_protected())]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = help::questionnaire())]
    pub questionnaire: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = help::questionnaire_before())]
    pub before_questionnaire: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = TargetArg::Recruit, help = help::target())]
    pub target: TargetArg,
    #[arg(long, value_name = "DATE", help = help::today())]
    pub today: Option<Day>,
    #[arg(long, help = help::names_and_owners())]
    pub names: bool,
    #[command(flatten)]
    pub notes: Notes,
}

#[derive(ClapArgs)]
pub struct Notes {
    #[arg(long, help = help::without_notes())]
    without_notes: bool,
    #[arg(long, conflicts_with = "without_notes", help = help::with_notes())]
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
    #[arg(long, value_enum, default_value_t = ReportKind::Plan, help = help::document())]
    pub kind: ReportKind,
    #[arg(short, long, value_name = "OUT.pdf", help = help::output_pdf())]
    pub output: PathBuf,
    #[arg(long, help = help::names())]
    pub names: bool,
    #[command(flatten)]
    pub notes: Notes,
    #[arg(long, help = help::without_owners())]
    pub without_owners: bool,
    #[arg(long, help = help::in_full())]
    pub in_full: bool,
    #[arg(
        long,
        value_parser = part(),
        value_name = "PART",
        value_delimiter = ',',
        help = help::parts()
    )]
    pub parts: Vec<ReportSection>,
    #[arg(long, value_name = "FILE", help = help::logo())]
    pub logo: Option<PathBuf>,
    #[command(flatten)]
    pub maker: ReportMaker,
    #[arg(long, value_name = "ID", help = help::group_on_paper())]
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
    #[arg(long, value_enum, help = help::kind())]
    pub kind: ExportKind,
    #[arg(long, value_enum, required_if_eq("kind", "csv"), help = help::table())]
    pub table: Option<TableArg>,
    #[arg(short, long, value_name = "OUT", help = help::output())]
    pub output: PathBuf,
    #[arg(long, help = help::names())]
    pub names: bool,
    #[command(flatten)]
    pub notes: Notes,
    #[arg(long, help = help::without_owners())]
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
    #[arg(value_name = "DIR", help = help::folder())]
    pub folder: PathBuf,
    #[arg(short, long, value_name = "OUT", help = help::output_folder())]
    pub output: PathBuf,
    #[arg(long, value_enum, default_value_t = FormatArg::Both, help = help::tables())]
    pub format: FormatArg,
    #[arg(long, help = help::names_in_tables())]
    pub names: bool,
    #[arg(long, help = help::words())]
    pub words: bool,
    #[arg(long, value_enum, default_value_t = TargetArg::Recruit, help = help::target())]
    pub target: TargetArg,
    #[arg(long, value_name = "FILE", help = help::own_sets())]
    pub questionnaire: Vec<PathBuf>,
    #[arg(long, value_name = "DATE", help = help::today())]
    pub today: Option<Day>,
    #[arg(long, value_name = "NUMBER", help = help::threads())]
    pub threads: Option<NonZeroUsize>,
}

#[derive(ClapArgs)]
pub struct Workbook {
    #[arg(long, value_name = "ID", default_value = "peer-readiness", help = help::built_in_set())]
    pub set: String,
    #[arg(long, value_name = "FILE", conflicts_with = "set", help = help::own_set())]
    pub questionnaire: Option<PathBuf>,
    #[arg(long, value_name = "ID", help = help::group())]
    pub group: Option<String>,
    #[arg(long, help = help::ballots())]
    pub ballots: bool,
    #[arg(short, long, value_name = "OUT.pdf", help = help::output_pdf())]
    pub output: PathBuf,
    #[command(flatten)]
    pub maker: ReportMaker,
    #[command(flatten)]
    pub paper: PaperArg,
}

/// What seal and unseal read and write.
#[derive(ClapArgs)]
pub struct Seal {
    #[arg(value_name = "ASSESSMENT", help = help::assessment())]
    pub assessment: PathBuf,
    #[arg(long, value_name = "FILE", help = help::passphrase())]
    pub passphrase_file: PathBuf,
    #[arg(short, long, value_name = "OUT", help = help::output())]
    pub output: PathBuf,
}

/// Who made a document.
#[derive(ClapArgs)]
pub struct ReportMaker {
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true,
        help = help::prepared_by()
    )]
    pub prepared_by: String,
}

/// What a document is set on.
#[derive(ClapArgs)]
pub struct PaperArg {
    #[arg(long, help = help::letter())]
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
    #[value(help = help::document_plan())]
    Plan,
    #[value(help = help::document_board())]
    Board,
    #[value(help = help::document_workbook())]
    Workbook,
    #[value(help = help::document_ballots())]
    Ballots,
}

/// What the long help says: what the short one does, and more.
fn long(first: &str, more: &str) -> String {
    format!("{first}\n\n{more}")
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
    #[value(help = help::kind_word())]
    Word,
    #[value(help = help::kind_excel())]
    Excel,
    #[value(help = help::kind_csv())]
    Csv,
    #[value(help = help::kind_calendar())]
    Calendar,
}

/// What the tables of a roll-up are written as.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    #[value(help = help::tables_csv())]
    Csv,
    #[value(help = help::tables_parquet())]
    Parquet,
    #[value(help = help::tables_both())]
    Both,
}

/// A table of the export.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableArg {
    #[value(help = help::table_plan())]
    Plan,
    #[value(help = help::table_gaps())]
    Gaps,
    #[value(help = help::table_answers())]
    Answers,
}

/// [`Target`] as a word of the command line.
#[derive(Clone, Copy, ValueEnum)]
pub enum TargetArg {
    #[value(help = help::target_recruit())]
    Recruit,
    #[value(help = help::target_sustain())]
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
