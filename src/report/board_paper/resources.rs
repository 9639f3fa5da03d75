use std::collections::HashSet;

use super::Space;
use crate::messages::board_paper as messages;
use crate::plan::PlannedAction;
use crate::question_set::{Resource, ResourceId};
use crate::report::common::blocks::{list, spans};
use crate::report::common::context::Context;
use crate::report::common::nearby::helping;
use crate::report::{Block, Span};

/// A few resources, the nearest first, and of those what the first actions name.
pub(super) fn resources(context: &Context<'_>, space: Space) -> Vec<Block> {
    let first = context.outcome.plan.first(context.assessment);
    let named: HashSet<&ResourceId> = first
        .into_iter()
        .filter_map(|step: &PlannedAction| step.action(context.set))
        .flat_map(|action| &action.resources)
        .collect();
    let mut nearest: Vec<&Resource> = Vec::new();
    for place in helping(context) {
        let (first, rest): (Vec<&Resource>, Vec<&Resource>) =
            place.resources.into_iter().partition(|resource| named.contains(&resource.id));
        nearest.extend(first.into_iter().chain(rest));
    }
    if nearest.is_empty() || space.resources == 0 {
        return Vec::new();
    }
    let lines = nearest.into_iter().take(space.resources).map(line).collect();
    vec![spans(vec![Span::bold(messages::resources())]), list(lines)]
}

fn line(resource: &Resource) -> Vec<Span> {
    let title = match &resource.url {
        Some(url) => Span::address(resource.title.clone(), url.clone()),
        None => Span::plain(resource.title.clone()),
    };
    let mut about: Vec<String> = Vec::new();
    let publisher = known_as(&resource.publisher);
    if !resource.title.contains(publisher) {
        about.push(publisher.to_owned());
    }
    about.extend(resource.year.map(|year| year.to_string()));
    let about = match about.is_empty() {
        true => ".".to_owned(),
        false => messages::resource(about.join(", ")),
    };
    vec![Span { bold: true, ..title }, Span::plain(about)]
}

/// What a publisher is known as, where its name ends with its initials: “(CAHMA)”.
fn known_as(publisher: &str) -> &str {
    let short = publisher.strip_suffix(')').and_then(|name| name.rsplit_once('('));
    let initials = |text: &str| text.chars().all(|c| c.is_uppercase());
    short.map(|(_, short)| short).filter(|short| initials(short)).unwrap_or(publisher)
}
