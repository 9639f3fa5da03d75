//! Paper to answer on: a blank workbook, and ballots to hand round in a workshop. Both are made
//! from the question set alone, so nothing that was entered can be in them.

mod ballots;
mod cover;
mod questions;

use super::{Block, Document, ReportOptions};
use crate::messages::{language, workbook as messages};
use crate::question_set::{Group, GroupId, Questionnaire};
use crate::text::{capital, number};

/// Makes the blank workbook of one group, or of every group that is asked something.
pub fn workbook(set: &Questionnaire, choices: &ReportOptions, group: Option<&GroupId>) -> Document {
    let groups = asked(set, group);
    let mut blocks = cover::cover(set, &groups);
    for group in groups {
        blocks.push(Block::PageBreak);
        blocks.extend(questions::of_group(set, group));
    }
    document(set, choices, group, messages::workbook(), blocks)
}

/// Makes ballots without names: with a group, one with the names of its questions; without, a page
/// for each domain, with the questions in full.
pub fn ballots(set: &Questionnaire, choices: &ReportOptions, group: Option<&GroupId>) -> Document {
    let blocks = match group {
        Some(group) => ballots::of_group(set, group),
        None => ballots::of_domains(set),
    };
    document(set, choices, group, messages::ballot(), blocks)
}

/// What to call the file of a workbook.
pub fn workbook_file_name(group: Option<&GroupId>) -> String {
    file_name("workbook", group)
}

/// What to call the file of the ballots.
pub fn ballots_file_name(group: Option<&GroupId>) -> String {
    file_name("ballots", group)
}

/// Some systems take no “:” in the name of a file; an id may hold one.
fn file_name(what: &str, group: Option<&GroupId>) -> String {
    match group {
        Some(group) => format!("groundwork-{what}-{}.pdf", group.as_str().replace(':', "-")),
        None => format!("groundwork-{what}.pdf"),
    }
}

/// The groups that are asked something: all, or the one.
fn asked<'a>(set: &'a Questionnaire, only: Option<&GroupId>) -> Vec<&'a Group> {
    let chosen = |group: &&Group| only.is_none_or(|only| group.id == *only);
    set.asked_groups().filter(chosen).collect()
}

/// How much a group is asked, and how long that takes: “22 questions, about 24 minutes.”
fn time(set: &Questionnaire, group: &Group) -> String {
    let asked = set.questions.iter().filter(|question| question.asked_of.contains(&group.id));
    let asked = asked.count();
    let count = capital(&number(asked));
    match set.minutes.get(&group.id) {
        Some(minutes) => messages::time_and_minutes(asked, count, minutes),
        None => messages::time(asked, count),
    }
}

/// Paper belongs to no day: the same set gives the same workbook on every one.
fn document(
    set: &Questionnaire,
    choices: &ReportOptions,
    group: Option<&GroupId>,
    name: &str,
    blocks: Vec<Block>,
) -> Document {
    let name = match group {
        Some(group) => messages::document_of_group(name, set.group_name(group)),
        None => name.to_owned(),
    };
    let author = match choices.prepared_by.trim() {
        "" => messages::author(),
        name => name,
    };
    Document {
        title: messages::document_title(&name, &set.title),
        author: author.to_owned(),
        subject: messages::subject(&set.title, &set.edition),
        language: language::tag().to_owned(),
        date: String::new(),
        paper: choices.paper,
        foot: messages::document_foot(&set.title, name),
        blocks,
        shorter: None,
    }
}
