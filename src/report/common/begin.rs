use super::blocks::{body, cell, numbered, table, text};
use super::context::Context;
use crate::messages::report as messages;
use crate::plan::asks_first_day;
use crate::question_set::Questionnaire;
use crate::report::{Block, Span, TextStyle};
use crate::text::number;

/// What to do where nothing is answered yet, under a heading.
pub fn begin(context: &Context<'_>, heading: Block) -> Vec<Block> {
    let set = context.set;
    let critical = context.items.iter().filter(|item| item.scale.critical).count();
    let mut blocks = vec![
        heading,
        text(TextStyle::Lead, messages::nothing_answered()),
        body(set.summary.clone()),
        numbered(steps(set)),
    ];
    if critical > 0 {
        let all = context.items.len();
        blocks.push(body(messages::questions_and_essentials(
            all,
            number(all),
            number(critical),
            &set.wording.things,
        )));
    }
    let rows: Vec<_> = set
        .asked_groups()
        .map(|group| {
            let asked = set.questions.iter().filter(|q| q.asked_of.contains(&group.id)).count();
            let minutes = set.minutes.get(&group.id);
            let minutes = minutes.map_or_else(|| "–".to_owned(), u32::to_string);
            vec![
                cell(group.name.clone()),
                cell(group.who.clone()),
                cell(asked.to_string()),
                cell(minutes),
            ]
        })
        .collect();
    let heads = [
        (messages::who(), 2.0),
        (messages::that_is(), 4.0),
        (messages::questions(), 1.3),
        (messages::minutes(), 1.1),
    ];
    blocks.push(table(messages::who_is_asked(), &heads, rows, true));
    blocks
}

/// What to do, one after the other.
fn steps(set: &Questionnaire) -> Vec<Vec<Span>> {
    let steps = [
        Some(messages::begin_bring_in_peers()),
        Some(messages::begin_say_who_answers()),
        asks_first_day(set).then(messages::begin_set_first_day),
        Some(messages::begin_answer()),
        Some(messages::begin_look_together()),
    ];
    steps.into_iter().flatten().map(|words| vec![Span::plain(words)]).collect()
}
