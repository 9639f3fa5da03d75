use crate::chart;
use crate::report::Part;
use crate::report::pieces::blocks::{
    DRAWN, body, figure, heading, labelled, list, part, quotes, section, text,
};
use crate::report::pieces::context::{Context, Item, name_of};
use crate::report::{Block, Span, TextStyle};
use crate::text::{answer_words, capital, counted, group_levels, level_words, number};

/// So many questions go into one picture: few enough that pictures leave no page half empty.
const IN_ONE: usize = 3;

/// Where groups or people see things differently, and what was agreed; nothing where neither is.
pub(super) fn views(context: &Context<'_>) -> Vec<Block> {
    let all = || context.items.iter();
    let differ: Vec<&Item<'_>> =
        all().filter(|item| item.view.diverges || item.view.split).collect();
    let settled: Vec<&Item<'_>> =
        all().filter(|item| item.view.agreed && !item.view.diverges && !item.view.split).collect();
    if differ.is_empty() && settled.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![part(Part::Views)];
    if !differ.is_empty() {
        blocks.push(text(TextStyle::Lead, lead(differ.len())));
    }
    blocks.push(body(
        "A difference is not a mistake. It shows that people see different parts of the same \
         organisation. Where nothing was agreed, the middle answer counts, the lower one where \
         there are two.",
    ));
    if context.assessment.session.anonymous {
        blocks.push(body(
            "This session is anonymous: a group is shown only where five or more of it answered.",
        ));
    }
    let apart = differ.iter().filter(|item| item.view.diverges && item.view.groups.len() > 1);
    let apart: Vec<usize> = apart.map(|item| item.at).collect();
    let pictures = apart.chunks(IN_ONE).filter_map(|questions| {
        chart::dumbbells_of(context.set, context.outcome, questions, DRAWN)
    });
    blocks.extend(pictures.map(figure));
    for (title, items) in [("Seen differently", &differ), ("Agreed together", &settled)] {
        if !items.is_empty() {
            blocks.push(section(title, None));
            blocks.extend(items.iter().flat_map(|item| of_question(context, item)));
        }
    }
    blocks
}

fn lead(count: usize) -> String {
    match count {
        1 => "One question is seen very differently. Talk about it first.".to_owned(),
        n => format!(
            "{} questions are seen very differently. Talk about these first.",
            capital(&number(n))
        ),
    }
}

fn of_question(context: &Context<'_>, item: &Item<'_>) -> Vec<Block> {
    let (set, view) = (context.set, item.view);
    let mut blocks = vec![heading(name_of(item.question), None), body(item.question.text.clone())];
    let level = |(group, level)| labelled(format!("{group}: "), level_words(set, level));
    let mut lines: Vec<Vec<Span>> = group_levels(set, view).into_iter().map(level).collect();
    if view.unsure > 0 {
        lines.push(labelled("Don’t know: ", counted(view.unsure, "person", "people")));
    }
    if view.not_applicable > 0 {
        lines.push(labelled("Does not apply: ", counted(view.not_applicable, "person", "people")));
    }
    if !lines.is_empty() {
        blocks.push(list(lines));
    }
    if view.split {
        blocks.push(body("Within one group, answers lie three or more levels apart."));
    }
    if !view.agreed {
        let answer = answer_words(set, view.answer);
        blocks.push(body(format!("Nothing is agreed yet; {answer} counts.")));
        return vec![Block::Together(blocks)];
    }
    let agreed = labelled("Agreed: ", answer_words(set, view.answer));
    blocks.push(crate::report::pieces::blocks::spans(agreed));
    let mut blocks = vec![Block::Together(blocks)];
    blocks.extend(agreement(context, item));
    blocks
}

/// Why it was agreed, and who sees it otherwise.
pub(super) fn agreement(context: &Context<'_>, item: &Item<'_>) -> Vec<Block> {
    let agreed = context.assessment.consensus.get(&item.question.id);
    let Some(agreed) = agreed.filter(|_| context.choices.notes) else { return Vec::new() };
    let mut blocks = quotes("Agreed because", &agreed.note);
    blocks.extend(quotes("Seen otherwise", &agreed.dissent));
    blocks
}
