use super::blocks::{body, cell, numbered, table, text};
use super::context::Context;
use crate::plan::asks_first_day;
use crate::question_set::Questionnaire;
use crate::report::{Block, Span, TextStyle};
use crate::text::{self, counted};

/// What to do where nothing is answered yet, under a heading.
pub fn begin(context: &Context<'_>, heading: Block) -> Vec<Block> {
    let set = context.set;
    let critical = context.items.iter().filter(|item| item.scale.critical).count();
    let mut blocks = vec![
        heading,
        text(
            TextStyle::Lead,
            "Nothing is answered yet, so there is no plan yet. Here is how to get one.",
        ),
        body(set.summary.clone()),
        numbered(steps(set)),
    ];
    if critical > 0 {
        let all = counted(context.items.len(), "scored question", "scored questions");
        blocks.push(body(format!(
            "There are {all}, {} of them essential: things {}. Begin with those if time is short.",
            text::number(critical),
            set.wording.things
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
    let heads = [("Who", 2.0), ("That is", 4.0), ("Questions", 1.3), ("Minutes", 1.1)];
    blocks.push(table("Who is asked how much", &heads, rows, true));
    blocks
}

/// What to do, one after the other.
fn steps(set: &Questionnaire) -> Vec<Vec<Span>> {
    let first_day = "Set the day on which you hope the first peer worker starts. The plan’s dates \
                     follow from it.";
    let steps = [
        Some(
            "Bring in peer expertise: a peer leader, or a peer-led organisation, paid for its \
             time. Ask it to answer beside you.",
        ),
        Some(
            "Say who answers: your governing body, those who run the organisation, those who look \
             after people, and those who lead services.",
        ),
        asks_first_day(set).then_some(first_day),
        Some(
            "Answer honestly, each group for itself. “Don’t know” is a good answer: it shows what \
             to find out.",
        ),
        Some("Look at the results together, agree where you differ, and make this document again."),
    ];
    steps.into_iter().flatten().map(|words| vec![Span::plain(words)]).collect()
}
