//! The board paper: two pages that ask a board to decide. What it is asked for comes first, with a
//! draft resolution; then the grounds.

mod dates;
mod decisions;
mod matters;
mod resolution;
mod resources;
mod risks;
mod standing;
mod views;

use super::common::blocks::{body, labelled, section, spans, text, title};
use super::common::context::Context;
use super::common::provenance::provenance;
use super::common::{begin, disclosed, document};
use super::{
    Block, Document, ReportOptions, ReportSection, Shorter, Span, TextStyle,
    peer_expertise_took_part,
};
use crate::assessment::Assessment;
use crate::date::Day;
use crate::messages::board_paper as messages;
use crate::plan::Outcome;
use crate::question_set::Questionnaire;
use crate::text::{self, set_in_terms};

/// With so few decisions the grounds begin on the second page; more of them lead over to it.
const FEW_DECISIONS: usize = 2;

/// The pages of a board paper.
const PAGES: usize = 2;

/// How much of what is open a board paper names.
#[derive(Clone, Copy)]
struct Space {
    /// Decisions and risks together.
    matters: usize,
    resources: usize,
    /// Agreements told with their reasons; with none, views are told in a sentence or two.
    views: usize,
}

/// From the most to the least. Resources give way first, then views and matters in turns: what one
/// page has room for need not fit on the other.
const SPACES: [[usize; 3]; 15] = [
    [9, 4, 3],
    [9, 2, 3],
    [9, 2, 1],
    [8, 2, 2],
    [7, 2, 3],
    [6, 2, 3],
    [6, 2, 2],
    [6, 2, 1],
    [5, 2, 2],
    [5, 2, 1],
    [5, 1, 1],
    [4, 1, 1],
    [3, 1, 0],
    [2, 0, 0],
    [1, 0, 0],
];

/// Makes the board paper of an assessment and the outcome that follows from it on `today`.
pub fn board_paper(
    set: &Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
    today: Day,
    choices: &ReportOptions,
) -> Document {
    let set = set_in_terms(set, assessment);
    let shown = disclosed::disclosed(&set, assessment);
    let context = Context::new(&set, &shown, outcome, today, choices);
    let head = head(&context);
    if context.is_empty() {
        return document::document(
            &context,
            messages::document(),
            [head, beginning(&context)].concat(),
        );
    }
    let mut versions = versions(&context, &head);
    let longest = if versions.is_empty() { head } else { versions.remove(0) };
    let shorter = Some(Shorter { pages: PAGES, versions });
    Document { shorter, ..document::document(&context, messages::document(), longest) }
}

/// What to call the file; as with the action plan, the organisation's name is not in it.
pub fn board_paper_file_name(today: Day) -> String {
    format!("groundwork-board-paper-{today}.pdf")
}

/// The paper in every length. How much two pages hold is known where they are set.
fn versions(context: &Context<'_>, head: &[Block]) -> Vec<Vec<Block>> {
    let spaces = SPACES.map(|[matters, resources, views]| Space { matters, resources, views });
    let mut versions: Vec<Vec<Block>> =
        spaces.into_iter().map(|space| [head.to_vec(), within(context, space)].concat()).collect();
    versions.dedup();
    versions
}

fn within(context: &Context<'_>, space: Space) -> Vec<Block> {
    let mut decisions = matters::for_board(context);
    decisions.truncate(space.matters);
    let mut blocks = resolution::resolution(context, &decisions);
    blocks.extend(standing::standing(context));
    blocks.extend(views::views(context, space));
    if decisions.len() <= FEW_DECISIONS {
        blocks.push(Block::PageBreak);
    }
    blocks.extend(decisions::decisions(context, &decisions));
    blocks.extend(risks::risks(context, &decisions, space));
    blocks.extend(resources::resources(context, space));
    blocks.extend(next(context));
    blocks
}

/// Where nothing is answered yet the paper asks for a beginning.
fn beginning(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = resolution::to_begin(context);
    blocks.extend(next(context));
    blocks.push(Block::PageBreak);
    blocks.extend(begin::begin(context, section(ReportSection::Begin.name(), None)));
    blocks
}

/// What this is, whose, and what it is for.
fn head(context: &Context<'_>) -> Vec<Block> {
    let set = context.set;
    let about = match set.wording.is_about_recruiting {
        true => messages::employing_peers(),
        false => set.title.as_str(),
    };
    let origin = messages::origin(
        context.organisation(),
        context.today.spoken(),
        document::prepared(context),
    );
    vec![title(messages::title(about)), text(TextStyle::Small, origin), purpose(context)]
}

/// What the board is asked for, and on what grounds.
fn purpose(context: &Context<'_>) -> Block {
    let (set, edition) = (&context.set.title, &context.set.edition);
    if context.is_empty() {
        return body(messages::decide_how_to_begin(set, edition));
    }
    let mut grounds = messages::decide_what_comes_next(set, edition);
    if let Some(alone) = context.answered_alone() {
        grounds.push_str(&format!(" {alone}"));
    }
    let peers = match peer_expertise_took_part(context.assessment) {
        true => Span::plain(format!(" {}", messages::peers_took_part())),
        false => Span::bold(format!(" {}", messages::peers_missing())),
    };
    let mut all = vec![Span::plain(grounds), peers];
    let withheld = text::peers_withheld(context.assessment, &context.outcome.scores);
    all.extend(withheld.map(|words| Span::bold(format!(" {words}"))));
    all.extend(provenance(context).into_iter().map(|words| Span::bold(format!(" {words}"))));
    spans(all)
}

/// The next date, room to sign, and the limits.
fn next(context: &Context<'_>) -> Vec<Block> {
    let lines = [messages::moved_by(), messages::seconded_by(), messages::date()];
    let lines = lines.map(str::to_owned).to_vec();
    let signing = vec![
        spans(labelled(messages::next_date(), dates::next(context))),
        Block::WritingLines(lines),
        text(TextStyle::Small, text::limits().join(" ")),
    ];
    vec![Block::Together(signing)]
}
