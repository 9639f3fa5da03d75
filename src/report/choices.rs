use std::collections::BTreeSet;

use super::{Logo, Paper};

/// A part of the action plan, after its cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
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

impl Part {
    /// All parts in order.
    pub const ALL: [Part; 10] = [
        Part::Begin,
        Part::Board,
        Part::Views,
        Part::Gaps,
        Part::Plan,
        Part::Achieves,
        Part::Reflections,
        Part::Resources,
        Part::Answers,
        Part::Method,
    ];

    /// The parts that can be chosen: what an empty assessment is told goes in always.
    pub fn choosable() -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(|part| *part != Part::Begin)
    }

    /// Its heading.
    pub fn name(self) -> &'static str {
        match self {
            Part::Begin => "How to begin",
            Part::Board => "For the board: where you stand",
            Part::Views => "Where views differ",
            Part::Gaps => "What is in place, and the gaps",
            Part::Plan => "Action plan",
            Part::Achieves => "What the plan achieves",
            Part::Reflections => "In your own words",
            Part::Resources => "Resources that help",
            Part::Answers => "All answers",
            Part::Method => "How this was scored",
        }
    }

    /// Its short name: what links lead to, and what the command line calls it.
    pub fn anchor(self) -> &'static str {
        match self {
            Part::Begin => "begin",
            Part::Board => "board",
            Part::Views => "views",
            Part::Gaps => "gaps",
            Part::Plan => "plan",
            Part::Achieves => "achieves",
            Part::Reflections => "reflections",
            Part::Resources => "resources",
            Part::Answers => "answers",
            Part::Method => "method",
        }
    }
}

/// What goes into the document, and on which paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
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
    pub parts: BTreeSet<Part>,
    /// Who prepared it, beside the organisation itself; may be empty.
    pub prepared_by: String,
    /// A logo for the cover.
    pub logo: Option<Logo>,
}

impl Default for Choices {
    fn default() -> Self {
        Choices {
            paper: Paper::A4,
            names: false,
            notes: None,
            owners: true,
            in_full: false,
            parts: Part::ALL.into(),
            prepared_by: String::new(),
            logo: None,
        }
    }
}
