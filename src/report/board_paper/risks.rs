use std::collections::HashSet;

use super::Space;
use super::matters::{MOST, Matter, any_critical, open};
use crate::messages::board_paper as messages;
use crate::report::common::blocks::{body, list, section};
use crate::report::common::context::{Context, others};
use crate::report::{Block, Span};
use crate::text::{self, answer_words, essentials_met, opening};

/// How much is said about a risk: about two lines.
const REASON: usize = 165;

/// How many other open questions are named.
const NAMED: usize = 3;

/// What it would mean to go ahead now. What the board decides itself has its risk beside it, so
/// the others come first.
pub(super) fn risks(context: &Context<'_>, decisions: &[Matter<'_>], space: Space) -> Vec<Block> {
    if !any_critical(context) {
        return Vec::new();
    }
    let title = match context.set.wording.is_about_recruiting {
        true => messages::risks_recruiting(),
        false => messages::risks_going_ahead(),
    };
    let open = open(context);
    if open.is_empty() {
        let met = essentials_met(&context.essentials()).unwrap_or_default();
        return vec![section(title, None), body(messages::keep_asking(met))];
    }
    let decided: HashSet<usize> = decisions.iter().map(|matter| matter.item.at).collect();
    let (beside, others): (Vec<&Matter<'_>>, Vec<&Matter<'_>>) =
        open.iter().partition(|matter| decided.contains(&matter.item.at));
    let beside_decisions = !others.is_empty() && !beside.is_empty();
    let shown = if others.is_empty() { beside } else { others };
    let taken = if beside_decisions { decisions.len() } else { 0 };
    let most = MOST.min(space.matters.saturating_sub(taken));
    let (named, more) = shown.split_at(most.min(shown.len()));
    let mut said: Vec<String> = Vec::new();
    said.extend(beside_decisions.then(|| messages::risks_above().to_owned()));
    said.extend(as_well(more));
    let mut blocks = vec![section(title, None)];
    if !named.is_empty() {
        blocks.push(list(named.iter().map(|matter| risk(context, matter)).collect()));
    }
    if !said.is_empty() {
        blocks.push(body(said.join(" ")));
    }
    blocks
}

/// What else is open, by name or by count.
fn as_well(more: &[&Matter<'_>]) -> Option<String> {
    let few = if more.len() == NAMED + 1 { more.len() } else { NAMED };
    let name = |matter: &&Matter<'_>| matter.item.question.short.clone();
    let mut names: Vec<String> = more.iter().take(few).map(name).collect();
    if more.len() > names.len() {
        names.push(others(more.len() - names.len()));
    }
    (!names.is_empty()).then(|| messages::also_open(text::list(&names)))
}

fn risk(context: &Context<'_>, matter: &Matter<'_>) -> Vec<Span> {
    let item = &matter.item;
    let now = answer_words(context.set, item.view.answer);
    let (name, now) = (item.question.short.clone(), messages::risk_now(now));
    let room = REASON.saturating_sub(name.chars().count() + now.chars().count());
    let reason = opening(&item.scale.why, room);
    vec![Span::bold(name), Span::plain(format!("{now}{reason}"))]
}
