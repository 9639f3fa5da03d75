use super::time;
use crate::messages::{report as shared, workbook as messages};
use crate::question_set::{Domain, Group, LevelName, Question, QuestionKind, Questionnaire, Scale};
use crate::report::common::blocks::{BOX, body, cell, heading, list, section, table, text, title};
use crate::report::{Block, Cell, Span, TextStyle};
use crate::text::opening;

/// How much of the reasons a question shows: a sentence, or two short ones.
const REASON: usize = 140;

/// Lines for a note, and for an answer in one's own words.
const NOTE_LINES: usize = 2;
const OWN_LINES: usize = 6;

/// Room for a reason why a question does not apply.
const BLANK: &str = "________________________________________________";

/// The questions of a group, domain by domain.
pub(super) fn of_group(set: &Questionnaire, group: &Group) -> Vec<Block> {
    let mut blocks = vec![
        title(group.name.clone()),
        body(messages::group_and_time(group.who.trim_end_matches('.'), time(set, group))),
    ];
    for domain in &set.domains {
        let asked = |question: &&Question| {
            question.domain == domain.id && question.asked_of.contains(&group.id)
        };
        blocks.extend(of_domain(set, domain, set.questions.iter().filter(asked)));
    }
    blocks
}

/// A domain's heading stays with its first question.
fn of_domain<'a>(
    set: &Questionnaire,
    domain: &Domain,
    questions: impl Iterator<Item = &'a Question>,
) -> Vec<Block> {
    let mut questions = questions.map(|question| Block::Together(of_question(set, question)));
    let Some(first) = questions.next() else { return Vec::new() };
    let mut top = vec![section(domain.name.clone(), None)];
    if !domain.why.is_empty() {
        top.push(text(TextStyle::Small, domain.why.clone()));
    }
    top.push(first);
    std::iter::once(Block::Together(top)).chain(questions).collect()
}

fn of_question(set: &Questionnaire, question: &Question) -> Vec<Block> {
    let mut blocks = vec![
        heading(format!("{} {}", question.id, question.short), None),
        body(question.text.clone()),
    ];
    match &question.kind {
        QuestionKind::Scale(scale) => blocks.extend(of_scale(set, question, scale)),
        QuestionKind::Reflection { prompts } => {
            if !prompts.is_empty() {
                blocks.push(list(prompts.iter().map(|p| vec![Span::plain(p.as_str())]).collect()));
            }
            blocks.push(lines(messages::in_your_own_words(), OWN_LINES));
        }
    }
    blocks
}

fn of_scale(set: &Questionnaire, question: &Question, scale: &Scale) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !scale.why.is_empty() {
        blocks.push(text(TextStyle::Small, opening(&scale.why, REASON)));
    }
    let level = |(level, anchor): (&LevelName, &String)| {
        row(format!("{} {}", level.level, level.name), anchor)
    };
    let mut rows: Vec<Vec<Cell>> = set.levels.iter().zip(&scale.anchors).map(level).collect();
    rows.push(row(messages::we_dont_know(), messages::shows_what_to_find_out()));
    if scale.may_not_apply {
        rows.push(row(messages::does_not_apply(), &messages::because(BLANK)));
    }
    let heads = [(messages::mark(), 0.8), (shared::level(), 1.9), (messages::what_is_true(), 6.3)];
    let summary = messages::answers_to(&question.id, &question.short);
    blocks.push(table(summary, &heads, rows, false));
    blocks.push(lines(messages::what_this_rests_on(), NOTE_LINES));
    blocks
}

fn row(name: impl Into<String>, words: &str) -> Vec<Cell> {
    vec![cell(BOX), cell(name), cell(words)]
}

/// Lines to write on, the first with a label.
fn lines(label: &str, count: usize) -> Block {
    let blank = std::iter::repeat_n(String::new(), count.saturating_sub(1));
    Block::WritingLines(std::iter::once(label.to_owned()).chain(blank).collect())
}
