use super::time;
use crate::question_set::{Group, LevelName, Questionnaire};
use crate::report::pieces::blocks::{body, cell, labelled, list, table, text, title};
use crate::report::{Block, TextStyle};
use crate::text;

/// What this is, for whom, and how to use it.
pub(super) fn cover(set: &Questionnaire, groups: &[&Group]) -> Vec<Block> {
    let mut blocks = vec![
        text(TextStyle::Title, "Workbook"),
        text(TextStyle::Subtitle, set.title.clone()),
        body(set.summary.clone()),
        text(TextStyle::Lead, for_whom(set, groups)),
        title("How to use this workbook"),
        how(),
        levels(set),
        Block::WritingLines(vec!["Date".to_owned()]),
    ];
    let origin = format!("Question set: {}, edition {}.", set.title, set.edition);
    blocks.push(text(TextStyle::Small, format!("{origin} {}", text::limits().join(" "))));
    blocks
}

fn for_whom(set: &Questionnaire, groups: &[&Group]) -> String {
    match groups {
        [] => "Nobody is asked anything here.".to_owned(),
        [group] => format!("For: {}. {}", group.name, time(set, group)),
        groups => {
            let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
            format!("For: {}.", text::list(&names))
        }
    }
}

fn how() -> Block {
    list(vec![
        labelled(
            "Answer honestly, for today. ",
            "Each question has five statements, from 0 to 4. Mark the one that is true now, not \
             what is planned or hoped for. Where two fit, mark the lower one.",
        ),
        labelled(
            "“We don’t know” is a good answer. ",
            "It shows what to find out. “Does not apply” needs a reason.",
        ),
        labelled(
            "Nobody is asked about their own lived experience. ",
            "The questions are about the organisation. Write nothing about yourself or anyone \
             else that should stay private.",
        ),
        labelled(
            "Answer by yourself first, then talk. ",
            "A difference is not a mistake: people see different parts of the same organisation.",
        ),
        labelled(
            "Paper is as private as the place it lies in. ",
            "It needs no name. Hand it to the person who enters the answers, and ask that it be \
             destroyed when that is done.",
        ),
    ])
}

fn levels(set: &Questionnaire) -> Block {
    let row = |level: &LevelName| {
        vec![cell(format!("{} {}", level.level, level.name)), cell(level.meaning.clone())]
    };
    let rows = set.levels.iter().map(row).collect();
    table("The five levels", &[("Level", 2.0), ("What it means", 5.0)], rows, true)
}
