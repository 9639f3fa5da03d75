use std::collections::BTreeSet;

use super::{Logo, Paper};
use crate::messages::report as messages;

/// A part of the action plan, after its cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportSection {
    /// What to do first, where nothing is answered yet.
    Begin,
    /// Page one, for the board.
    Board,
    /// Where views differ, and what was agreed.
    Views,
    /// What is in place and what is not, domain by domain.
    Gaps,
    /// What to do, by phase.
    Plan,
    /// Where the plan leads.
    Achieves,
    /// The organisation's own words.
    Reflections,
    /// Where help is to be found.
    Resources,
    /// Every answer.
    Answers,
    /// How this was scored, sources, glossary and limits.
    Method,
}

impl ReportSection {
    /// All parts in order.
    pub const ALL: [ReportSection; 10] = [
        ReportSection::Begin,
        ReportSection::Board,
        ReportSection::Views,
        ReportSection::Gaps,
        ReportSection::Plan,
        ReportSection::Achieves,
        ReportSection::Reflections,
        ReportSection::Resources,
        ReportSection::Answers,
        ReportSection::Method,
    ];

    /// The parts that can be chosen: what an empty assessment is told goes in always.
    pub fn choosable() -> impl Iterator<Item = ReportSection> {
        ReportSection::ALL.into_iter().filter(|part| *part != ReportSection::Begin)
    }

    /// Its heading.
    pub fn name(self) -> &'static str {
        match self {
            ReportSection::Begin => messages::part_begin(),
            ReportSection::Board => messages::part_board(),
            ReportSection::Views => messages::part_views(),
            ReportSection::Gaps => messages::part_gaps(),
            ReportSection::Plan => messages::part_plan(),
            ReportSection::Achieves => messages::part_achieves(),
            ReportSection::Reflections => messages::part_reflections(),
            ReportSection::Resources => messages::part_resources(),
            ReportSection::Answers => messages::part_answers(),
            ReportSection::Method => messages::part_method(),
        }
    }

    /// Its short name: what links lead to, and what the command line calls it.
    pub fn anchor(self) -> &'static str {
        match self {
            ReportSection::Begin => "begin",
            ReportSection::Board => "board",
            ReportSection::Views => "views",
            ReportSection::Gaps => "gaps",
            ReportSection::Plan => "plan",
            ReportSection::Achieves => "achieves",
            ReportSection::Reflections => "reflections",
            ReportSection::Resources => "resources",
            ReportSection::Answers => "answers",
            ReportSection::Method => "method",
        }
    }
}

/// What goes into the document, and on which paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// The paper.
    pub paper: Paper,
    /// Whether participants are named; never, where the session is anonymous.
    pub names: bool,
    /// Whether notes go in: what answers are based on, why something was agreed, who dissents. Where
    /// nobody chose they do, but for an anonymous session: words can tell who wrote them.
    pub notes: Option<bool>,
    /// Whether owners of actions go in; a participant’s name among them follows `names`.
    pub owners: bool,
    /// Whether a long plan writes out every action, also those that come later.
    pub in_full: bool,
    /// Which parts go in.
    pub parts: BTreeSet<ReportSection>,
    /// Who prepared it, beside the organisation itself; may be empty.
    pub prepared_by: String,
    /// A logo for the cover.
    pub logo: Option<Logo>,
}

impl Default for ReportOptions {
    fn default() -> Self {
        ReportOptions {
            paper: Paper::A4,
            names: false,
            notes: None,
            owners: true,
            in_full: false,
            parts: ReportSection::ALL.into(),
            prepared_by: String::new(),
            logo: None,
        }
    }
}
