//! Geometry of the pictures, shared by screen and PDF. A picture is a list of shapes in its own
//! coordinates; colours are named by what they mean, and each front paints them its own way.
//! Each picture takes the width it will be shown at, and a narrow one is laid out anew. The same
//! numbers are to be had as a table.

use crate::messages::charts;
use crate::plan::Outcome;
use crate::question_set::{Domain, Questionnaire};
use crate::scoring::Essentials;

mod canvas;
mod colour;
mod deltas;
mod domain_bars;
mod dot_plot;
mod dumbbells;
mod heat_map;
mod measure;
mod picture;
mod radar;
mod spreads;
mod stage_path;
mod timeline;

pub use deltas::{deltas, deltas_table};
pub use domain_bars::{domain_bars, domain_bars_table};
pub use dot_plot::{dot_plot, dot_plot_table};
pub use dumbbells::{dumbbells, dumbbells_of, dumbbells_table};
pub use heat_map::{heat_map, heat_map_table};
pub use measure::width as estimated_width;
pub use picture::{Anchor, Paint, Picture, Shape, Stroke};
pub use radar::{Layers, radar, radar_table};
pub use spreads::{SpreadRow, spreads, spreads_table};
pub use stage_path::{stage_path, stage_path_table};
pub use timeline::{timeline, timeline_table};

/// How essentials are open, for messages that choose by it: `none` is, `known` to be below their
/// target, or also `unknown`, without a level.
fn openness(essentials: &Essentials) -> &'static str {
    match (essentials.open.len(), essentials.unknown) {
        (0, _) => "none",
        (_, 0) => "known",
        _ => "unknown",
    }
}

/// How the essentials of all domains are open.
fn openness_of_all(set: &Questionnaire, outcome: &Outcome) -> &'static str {
    openness(&Essentials::new(set, &outcome.scores.questions))
}

/// What the sign by a domain's name means: no score of it stands alone.
fn sign_words(set: &Questionnaire, outcome: &Outcome) -> String {
    charts::an_essential_open(openness_of_all(set, outcome))
}

/// How the essentials of a domain stand.
fn essentials(set: &Questionnaire, outcome: &Outcome, domain: &Domain) -> Essentials {
    Essentials::of_domain(set, &outcome.scores.questions, &domain.id)
}

/// A domain's short name, with the sign of the essentials where one of its is not in place.
fn domain_label(domain: &Domain, open: bool) -> String {
    let sign = if open { "◆ " } else { "" };
    format!("{sign}{}", domain.short)
}

/// The numbers of a picture as a plain table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The columns' heads.
    pub head: Vec<String>,
    /// One text for each column.
    pub rows: Vec<Vec<String>>,
}

impl Figures {
    fn new<const N: usize>(head: [&str; N]) -> Self {
        Figures { head: head.map(str::to_owned).to_vec(), rows: Vec::new() }
    }

    /// The table as text that spreadsheets and word processors take in as cells: a line for each
    /// row, tabs between cells.
    pub fn tabbed(&self) -> String {
        let cell = |text: &String| text.replace(['\t', '\n', '\r'], " ");
        let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join("\t") + "\n";
        [&self.head].into_iter().chain(&self.rows).map(line).collect()
    }
}

/// The score, of 100, that every domain needs before recruiting.
pub const FLOOR: u64 = 70;
