use std::cmp::Reverse;

use super::Space;
use crate::assessment::PEER_GROUP;
use crate::messages::{board_paper as messages, report as shared};
use crate::report::common::blocks::{labelled, list, section};
use crate::report::common::context::{Context, ScoredQuestion, others};
use crate::report::common::workshop_results::{WorkshopResults, differs, lead, parked, withheld};
use crate::report::{Block, ReportSection, Span};
use crate::text::{self, answer_words, direction_words, opening};
use crate::workshop::Direction;

/// How many questions a sentence names.
const NAMED: usize = 4;

/// How much of a reason, or of what is seen otherwise, a point holds: a line or two.
const REASON: usize = 120;

/// Where views differ and what the room made of it, in short; nothing where neither is.
pub(super) fn views(context: &Context<'_>, space: Space) -> Vec<Block> {
    let room = WorkshopResults::new(context);
    let all = || context.items.iter();
    let differ: Vec<&ScoredQuestion<'_>> = all().filter(|item| differs(item)).collect();
    let agreed: Vec<&ScoredQuestion<'_>> = all().filter(|item| item.view.agreed).collect();
    let parked = parked(context);
    let mut points: Vec<Vec<Span>> = Vec::new();
    if let Some(words) = lead(&differ) {
        let named = names(&differ);
        points.push(vec![
            Span::bold(shared::label(words.trim_end_matches('.'))),
            Span::plain(shared::sentence(named)),
        ]);
    }
    if space.views > 0
        && let Some(direction) = telling(&room.directions)
    {
        points.push(labelled(messages::rates_higher(), direction_words(context.set, direction)));
    }
    if let Some(words) = room.agreement().filter(|_| space.views > 0) {
        points.push(labelled(shared::before_agreed(), words));
    }
    if let Some(words) = withheld(context) {
        points.push(labelled(messages::too_few_to_show(), words));
    }
    points.extend(decided(context, agreed, space));
    if !parked.is_empty() {
        let named = shared::sentence(names(&parked));
        points.push(labelled(messages::parked(), named));
    }
    if points.is_empty() {
        return Vec::new();
    }
    vec![section(ReportSection::Views.name(), None), list(points)]
}

/// The pair of groups that a board should know of: the one with peers in it, where they differ.
fn telling(directions: &[Direction]) -> Option<&Direction> {
    let apart = || directions.iter().filter(|one| one.first_higher != one.second_higher);
    let has_peers =
        |one: &&Direction| [&one.first, &one.second].iter().any(|g| g.as_str() == PEER_GROUP);
    apart().find(has_peers).or_else(|| apart().next())
}

/// What the room agreed, with why and who sees it otherwise: what is seen otherwise first, then
/// what is critical.
fn decided(
    context: &Context<'_>,
    mut agreed: Vec<&ScoredQuestion<'_>>,
    space: Space,
) -> Vec<Vec<Span>> {
    let words = |item: &ScoredQuestion<'_>| context.assessment.consensus.get(&item.question.id);
    let dissent =
        |item: &ScoredQuestion<'_>| words(item).is_some_and(|w| !w.dissent.trim().is_empty());
    agreed.sort_by_key(|item| Reverse((dissent(item), item.scale.critical)));
    let (told, named) = agreed.split_at(space.views.min(agreed.len()));
    let mut points: Vec<Vec<Span>> = Vec::new();
    for item in told {
        let answer = answer_words(context.set, item.view.answer);
        let mut point =
            labelled(messages::agreed(), messages::agreed_answer(&item.question.short, answer));
        if let Some(words) = words(item).filter(|_| context.has_notes()) {
            if !words.note.trim().is_empty() {
                point.push(Span::plain(format!(" {}", short(&words.note))));
            }
            if !words.dissent.trim().is_empty() {
                let dissent = messages::seen_otherwise(short(&words.dissent));
                point.push(Span::plain(format!(" {dissent}")));
            }
        }
        points.push(point);
    }
    if !named.is_empty() {
        let label = match told.is_empty() {
            true => messages::agreed(),
            false => messages::agreed_as_well(),
        };
        points.push(labelled(label, shared::sentence(names(named))));
    }
    points
}

/// The names of the first questions, and how many more there are.
fn names(items: &[&ScoredQuestion<'_>]) -> String {
    let few = if items.len() == NAMED + 1 { items.len() } else { NAMED };
    let first = items.iter().take(few).map(|item| item.question.short.clone());
    let mut named: Vec<String> = first.collect();
    if items.len() > named.len() {
        named.push(others(items.len() - named.len()));
    }
    text::list(&named)
}

/// The first sentences, cut where even the first is too long.
fn short(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = opening(&words, REASON);
    match first.char_indices().nth(2 * REASON) {
        None => first.to_owned(),
        Some((end, _)) => format!("{} …", first[..end].trim_end()),
    }
}
