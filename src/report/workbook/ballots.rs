use super::asked;
use crate::messages::workbook as messages;
use crate::question_set::{Domain, GroupId, LevelName, Question, Questionnaire};
use crate::report::common::blocks::{BOX, body, cell, spans, table, text, title};
use crate::report::{Block, Cell, Span, TextStyle};

/// One ballot with the names of a group's questions.
pub(super) fn of_group(set: &Questionnaire, group: &GroupId) -> Vec<Block> {
    let scored =
        |question: &&Question| question.scale().is_some() && question.asked_of.contains(group);
    let in_order = set.domains.iter().flat_map(|domain| {
        set.questions.iter().filter(scored).filter(|question| question.domain == domain.id)
    });
    let rows: Vec<Vec<Cell>> = in_order.map(|question| row(question, false)).collect();
    let mut blocks = vec![title(messages::ballot_of(set.group_name(group)))];
    blocks.extend(ballot(set, rows));
    blocks
}

/// A page for each domain, with every question in full.
pub(super) fn of_domains(set: &Questionnaire) -> Vec<Block> {
    let mut blocks = Vec::new();
    for domain in &set.domains {
        let scored =
            |question: &&Question| question.scale().is_some() && question.domain == domain.id;
        let questions: Vec<&Question> = set.questions.iter().filter(scored).collect();
        if questions.is_empty() {
            continue;
        }
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(of_domain(set, domain, &questions));
    }
    blocks
}

fn of_domain(set: &Questionnaire, domain: &Domain, questions: &[&Question]) -> Vec<Block> {
    let mut blocks = vec![title(messages::ballot_of(&domain.name))];
    if let Some(groups) = answering(set, questions) {
        blocks.push(groups);
    }
    blocks.extend(ballot(set, questions.iter().map(|question| row(question, true)).collect()));
    blocks
}

/// The groups that these questions are asked of, to mark one's own: answers are counted by group.
fn answering(set: &Questionnaire, questions: &[&Question]) -> Option<Block> {
    let here = |group: &GroupId| questions.iter().any(|q| q.asked_of.contains(group));
    let groups: Vec<String> = asked(set, None)
        .into_iter()
        .filter(|group| here(&group.id))
        .map(|group| format!("{BOX}\u{a0}{}", group.name.replace(' ', "\u{a0}")))
        .collect();
    (groups.len() > 1).then(|| {
        spans(vec![
            Span::bold(messages::i_answer_as()),
            Span::plain(groups.join("\u{a0}\u{a0}\u{a0} ")),
        ])
    })
}

fn ballot(set: &Questionnaire, rows: Vec<Vec<Cell>>) -> Vec<Block> {
    if rows.is_empty() {
        return vec![body(messages::nothing_to_vote_on())];
    }
    let level = |level: &LevelName| format!("{} {}", level.level, level.name);
    let levels: Vec<String> = set.levels.iter().map(level).collect();
    let signs = ["0", "1", "2", "3", "4", "?"].map(|sign| (sign, 0.8));
    let heads: Vec<(&str, f32)> = [(messages::question(), 9.0)].into_iter().chain(signs).collect();
    vec![
        body(messages::mark_one_box()),
        text(TextStyle::Small, messages::levels(levels.join(" · "))),
        table(messages::ballot_table(), &heads, rows, true),
    ]
}

fn row(question: &Question, in_full: bool) -> Vec<Cell> {
    let mut name = vec![vec![Span::bold(format!("{} {}", question.id, question.short))]];
    if in_full {
        name.push(vec![Span::plain(question.text.clone())]);
    }
    std::iter::once(name).chain(std::iter::repeat_n(cell(BOX), 6)).collect()
}
