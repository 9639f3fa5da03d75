use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use groundwork::calendar::Day;
use groundwork::questionnaire::Target;

/// Is this organisation ready to employ peer workers, and what comes first?
///
/// Works on the same files as the app in the browser. Everything happens on this machine; nothing
/// is sent anywhere.
#[derive(Parser)]
#[command(name = "groundwork", version, after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    pub task: Task,
}

const EXAMPLES: &str = "\
Examples:
  groundwork check questionnaires/peer-readiness.json
  groundwork score riverside.groundwork.json --today 2026-11-22
  groundwork report riverside.groundwork.json -o plan.pdf

A file named “-” is read from standard input. The exit code is 0 when all went well, 1 when
something is wrong with a file, and 2 when the command itself cannot be understood.";

const CHECK_EXAMPLES: &str = "\
Examples:
  groundwork check my-questions.json
  groundwork check questionnaires/peer-readiness.json questionnaires/voices.json
  groundwork check my-questions.json --stats";

const SCORE_EXAMPLES: &str = "\
Examples:
  groundwork score riverside.groundwork.json
  groundwork score riverside.groundwork.json --target sustain --today 2026-11-22
  groundwork score riverside.groundwork.json --questionnaire my-questions.json > result.json";

const REPORT_EXAMPLES: &str = "\
Examples:
  groundwork report riverside.groundwork.json -o plan.pdf
  groundwork report riverside.groundwork.json -o plan.pdf --names --letter
  groundwork report riverside.groundwork.json -o plan.pdf --without-notes --today 2026-11-22";

#[derive(Subcommand)]
pub enum Task {
    /// Check question sets: every fault of every file, with its place
    #[command(after_help = CHECK_EXAMPLES)]
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
    #[command(after_help = SCORE_EXAMPLES)]
    Score(Score),
    /// Make the action plan of an assessment as a PDF
    #[command(after_help = REPORT_EXAMPLES)]
    Report(Report),
}

/// What score and report read.
#[derive(ClapArgs)]
pub struct Source {
    /// The save file: *.groundwork.json
    #[arg(value_name = "ASSESSMENT")]
    pub assessment: PathBuf,
    /// The question set; left out, the built-in one that the assessment names
    #[arg(long, value_name = "FILE")]
    pub questionnaire: Option<PathBuf>,
    /// The day to count from, such as 2026-11-22; left out, today in Universal Time
    #[arg(long, value_name = "DATE")]
    pub today: Option<Day>,
}

#[derive(ClapArgs)]
pub struct Score {
    #[command(flatten)]
    pub source: Source,
    /// The level to measure gaps by
    #[arg(long, value_enum, default_value_t = TargetArg::Recruit)]
    pub target: TargetArg,
}

#[derive(ClapArgs)]
pub struct Report {
    #[command(flatten)]
    pub source: Source,
    /// Where to write the PDF; “-” is standard output
    #[arg(short, long, value_name = "OUT.pdf")]
    pub output: PathBuf,
    /// Name the people who answered (never in an anonymous session)
    #[arg(long)]
    pub names: bool,
    /// Leave out notes: what answers are based on, and comments
    #[arg(long)]
    pub without_notes: bool,
    /// Write out every action of a long plan, also those that can wait
    #[arg(long)]
    pub in_full: bool,
    /// Set it on US Letter instead of A4
    #[arg(long)]
    pub letter: bool,
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
