use crate::chart;
use crate::messages::{action_plan as messages, report as shared};
use crate::question_set::{Question, Questionnaire};
use crate::report::ReportSection;
use crate::report::common::blocks::{
    DRAWN, body, cell, figure, heading, labelled, list, part, quotes, section, spans, table, text,
};
use crate::report::common::context::{Context, ScoredQuestion, name_of};
use crate::report::common::workshop_results::{self, WorkshopResults, differs, lead};
use crate::report::{Block, Cell, Span, TextStyle};
use crate::scoring::QuestionView;
use crate::text::{answer_words, direction_words, group_levels, number};

/// So many questions go into one picture: few enough that pictures leave no page half empty.
const IN_ONE: usize = 3;

/// Where groups or people see things differently, what was agreed, and what was put aside; nothing
/// where there is none of it and no two groups to compare.
pub(super) fn views(context: &Context<'_>) -> Vec<Block> {
    let room = WorkshopResults::new(context);
    let all = || context.items.iter();
    let differ: Vec<&ScoredQuestion<'_>> = all().filter(|item| differs(item)).collect();
    let settled: Vec<&ScoredQuestion<'_>> =
        all().filter(|item| item.view.agreed && !differs(item)).collect();
    let parked: Vec<&ScoredQuestion<'_>> =
        workshop_results::parked(context).into_iter().filter(|item| !differs(item)).collect();
    let lists = [
        (messages::seen_differently(), differ),
        (shared::agreed_together(), settled),
        (shared::parked(), parked),
    ];
    let withheld = workshop_results::withheld(context);
    let nothing = room.directions.is_empty() && lists.iter().all(|(_, items)| items.is_empty());
    if nothing && withheld.is_none() {
        return Vec::new();
    }
    let mut blocks = vec![part(ReportSection::Views)];
    let [(_, differ), ..] = &lists;
    blocks.extend(lead(differ).map(|words| text(TextStyle::Lead, words)));
    let [nothing, .., most] = &context.set.levels;
    let (low, low_name) = (nothing.level, &nothing.name);
    let (high, high_name) = (most.level, &most.name);
    blocks.push(body(match context.several {
        true => messages::difference_and_levels(low, low_name, high, high_name),
        false => messages::levels(low, low_name, high, high_name),
    }));
    if context.assessment.session.anonymous {
        blocks.push(body(messages::anonymous()));
    }
    blocks.extend(withheld.map(body));
    let agreement = room.agreement();
    blocks.extend(agreement.map(|words| spans(labelled(shared::before_agreed(), words))));
    let apart = differ.iter().filter(|item| item.view.diverges && item.view.groups.len() > 1);
    let apart: Vec<usize> = apart.map(|item| item.at).collect();
    let pictures = apart.chunks(IN_ONE).filter_map(|questions| {
        chart::dumbbells_of(context.set, context.outcome, questions, DRAWN)
    });
    blocks.extend(pictures.map(figure));
    if !room.directions.is_empty() {
        let directions = room.directions.iter();
        let directions = directions.map(|one| vec![Span::plain(direction_words(context.set, one))]);
        blocks.extend([section(shared::who_rates_higher(), None), list(directions.collect())]);
    }
    for (title, items) in lists.iter().filter(|(_, items)| !items.is_empty()) {
        blocks.extend(of_questions(context, &room, title, items));
    }
    blocks
}

/// What each group answered and what counts, then why it was agreed.
fn of_questions(
    context: &Context<'_>,
    room: &WorkshopResults,
    title: &str,
    items: &[&ScoredQuestion<'_>],
) -> Vec<Block> {
    let groups = context.several.then_some((messages::by_group(), 2.6));
    let heads = [(messages::question(), 4.0)].into_iter().chain(groups);
    let heads: Vec<(&str, f32)> = heads.chain([(messages::what_counts(), 3.0)]).collect();
    let rows = items.iter().map(|item| {
        let groups = context.several.then(|| by_group(context.set, item.view));
        let cells = [question(item)].into_iter().chain(groups);
        cells.chain([what_counts(context, room, item)]).collect()
    });
    let summary = messages::list_of_questions(title, items.len(), number(items.len()));
    let mut blocks = vec![section(title, None), table(summary, &heads, rows.collect(), true)];
    for item in items.iter().filter(|item| context.reasons_in(item) == ReportSection::Views) {
        let reasons = agreement(context, item);
        if !reasons.is_empty() {
            blocks.push(heading(name_of(item.question), Some(anchor(item.question))));
            blocks.extend(reasons);
        }
    }
    blocks
}

fn question(item: &ScoredQuestion<'_>) -> Cell {
    let name = vec![Span::bold(name_of(item.question))];
    vec![name, vec![Span::plain(item.question.text.clone())]]
}

/// The level of each group, and how many people gave none.
pub(super) fn by_group(set: &Questionnaire, view: &QuestionView) -> Cell {
    let group = |(group, level)| vec![Span::plain(messages::group_level(group, level))];
    let mut lines: Cell = group_levels(set, view).into_iter().map(group).collect();
    let some = |count: Option<u64>| {
        count.and_then(|count| usize::try_from(count).ok()).filter(|count| *count > 0)
    };
    if let Some(count) = some(view.counts.unsure) {
        lines.push(vec![Span::plain(messages::people_unsure(count, number(count)))]);
    }
    if let Some(count) = some(view.counts.not_applicable) {
        lines.push(vec![Span::plain(messages::people_not_applicable(count, number(count)))]);
    }
    if view.groups_withheld {
        let words = match lines.is_empty() {
            true => messages::too_few_to_show(),
            false => messages::others_too_few(),
        };
        lines.push(vec![Span::plain(words)]);
    }
    if lines.is_empty() { cell("–") } else { lines }
}

fn what_counts(context: &Context<'_>, room: &WorkshopResults, item: &ScoredQuestion<'_>) -> Cell {
    let view = item.view;
    let parked = context.assessment.session.parked.contains(&item.question.id);
    let settled = match (view.agreed, parked) {
        (true, _) => shared::agreed_together(),
        (false, true) => messages::parked_nothing_agreed(),
        (false, false) => messages::nothing_agreed(),
    };
    let mut lines = vec![vec![Span::bold(answer_words(context.set, view.answer))]];
    let mut say = |words: String| lines.push(vec![Span::plain(words)]);
    say(settled.to_owned());
    let middle = room.middle(item).filter(|_| view.agreed);
    if let Some(middle) = middle.filter(|level| view.answer.level() != Some(*level)) {
        say(messages::middle_of_votes(middle));
    }
    room.split(context, item).into_iter().for_each(say);
    lines
}

/// The name that links to the reasons of an agreement lead to.
pub(super) fn anchor(question: &Question) -> String {
    format!("view-{}", question.id)
}

/// Where the reasons of an agreement are to be found, for parts that do not tell them again.
pub(super) fn refers(context: &Context<'_>, item: &ScoredQuestion<'_>) -> Option<String> {
    let told =
        context.reasons_in(item) == ReportSection::Views && !agreement(context, item).is_empty();
    told.then(|| anchor(item.question))
}

/// Why it was agreed, and who sees it otherwise.
pub(super) fn agreement(context: &Context<'_>, item: &ScoredQuestion<'_>) -> Vec<Block> {
    let agreed = context.assessment.consensus.get(&item.question.id);
    let Some(agreed) = agreed.filter(|_| context.has_notes()) else { return Vec::new() };
    let mut blocks = quotes(messages::agreed_because(), &agreed.note);
    blocks.extend(quotes(shared::seen_otherwise(), &agreed.dissent));
    blocks
}
