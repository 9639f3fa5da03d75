use super::time;
use crate::messages::{report as shared, workbook as messages};
use crate::question_set::{Group, LevelName, Questionnaire};
use crate::report::common::blocks::{body, cell, labelled, list, table, text, title};
use crate::report::{Block, TextStyle};
use crate::text;

/// What this is, for whom, and how to use it.
pub(super) fn cover(set: &Questionnaire, groups: &[&Group]) -> Vec<Block> {
    let mut blocks = vec![
        text(TextStyle::Title, messages::workbook()),
        text(TextStyle::Subtitle, set.title.clone()),
        body(set.summary.clone()),
        text(TextStyle::Lead, for_whom(set, groups)),
        title(messages::how_to_use()),
        how(),
        levels(set),
        Block::WritingLines(vec![messages::date().to_owned()]),
    ];
    let origin = shared::question_set(&set.title, &set.edition);
    blocks.push(text(TextStyle::Small, format!("{origin} {}", text::limits().join(" "))));
    blocks
}

fn for_whom(set: &Questionnaire, groups: &[&Group]) -> String {
    match groups {
        [] => messages::nobody_asked().to_owned(),
        [group] => messages::for_group(&group.name, time(set, group)),
        groups => {
            let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
            messages::for_groups(text::list(&names))
        }
    }
}

fn how() -> Block {
    list(vec![
        labelled(messages::answer_honestly(), messages::answer_honestly_how()),
        labelled(messages::not_knowing(), messages::not_knowing_how()),
        labelled(messages::own_experience(), messages::own_experience_how()),
        labelled(messages::by_yourself(), messages::by_yourself_how()),
        labelled(messages::paper(), messages::paper_how()),
    ])
}

fn levels(set: &Questionnaire) -> Block {
    let row = |level: &LevelName| {
        vec![cell(format!("{} {}", level.level, level.name)), cell(level.meaning.clone())]
    };
    let rows = set.levels.iter().map(row).collect();
    let heads = [(shared::level(), 2.0), (shared::level_means(), 5.0)];
    table(shared::five_levels(), &heads, rows, true)
}
