use std::collections::HashSet;

use super::blocks::{body, list, part, section};
use super::choices::Part;
use super::context::Context;
use crate::assessment::Jurisdiction;
use crate::questionnaire::Resource;
use crate::report::{Block, Span};
use crate::text;

/// What helps with the open gaps: local first, then national, then what the plan names from
/// elsewhere.
pub(super) fn resources(context: &Context<'_>) -> Vec<Block> {
    let open: HashSet<&str> = context
        .items
        .iter()
        .filter(|item| {
            let needed = item.scale.target.at(context.outcome.scores.target);
            item.view.answer.is_applicable()
                && item.view.answer.level().is_none_or(|level| level < needed)
        })
        .map(|item| item.question.domain.as_str())
        .collect();
    let named: HashSet<&str> = context
        .outcome
        .plan
        .steps
        .iter()
        .filter_map(|step| step.action(context.set))
        .flat_map(|action| action.resources.iter().map(|id| id.as_str()))
        .collect();
    let home = home(context);
    let near = |resource: &Resource| {
        home.is_none_or(|home| resource.region.0 == home.word()) || is_national(resource)
    };
    let helps = |resource: &&Resource| {
        named.contains(resource.id.as_str())
            || near(resource) && resource.helps.iter().any(|domain| open.contains(domain.as_str()))
    };
    let resources: Vec<&Resource> = context.set.resources.iter().filter(helps).collect();
    if resources.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        part(Part::Resources),
        body("These help with what is open in your plan. A link opens only when you choose it."),
    ];
    for (title, here) in groups(context, &resources) {
        blocks.push(section(title, None));
        blocks.push(list(here.into_iter().map(|r| line(context, r)).collect()));
    }
    blocks
}

/// The one state or territory that the organisation works in.
fn home(context: &Context<'_>) -> Option<Jurisdiction> {
    let home = context.assessment.organisation.jurisdiction;
    home.filter(|j| !matches!(j, Jurisdiction::National | Jurisdiction::Other))
}

fn is_national(resource: &Resource) -> bool {
    resource.region.0 == Jurisdiction::National.word()
}

/// Resources by how near they are.
fn groups<'a>(
    context: &Context<'_>,
    resources: &[&'a Resource],
) -> Vec<(String, Vec<&'a Resource>)> {
    let home = home(context);
    let is_home = |r: &Resource| home.is_some_and(|j| r.region.0 == j.word());
    let pick = |wanted: &dyn Fn(&Resource) -> bool| -> Vec<&'a Resource> {
        resources.iter().copied().filter(|r| wanted(r)).collect()
    };
    let name = home.map_or("", Jurisdiction::name);
    let elsewhere = if home.is_some() { "From elsewhere" } else { "From a state or territory" };
    let groups = [
        (name.to_owned(), pick(&is_home)),
        ("Across Australia".to_owned(), pick(&is_national)),
        (elsewhere.to_owned(), pick(&|r| !is_home(r) && !is_national(r))),
    ];
    groups.into_iter().filter(|(_, resources)| !resources.is_empty()).collect()
}

fn line(context: &Context<'_>, resource: &Resource) -> Vec<Span> {
    let title = match &resource.url {
        Some(url) => Span::address(resource.title.clone(), url.clone()),
        None => Span::plain(resource.title.clone()),
    };
    let year = resource.year.map_or_else(String::new, |year| format!(", {year}"));
    let domain = |id| context.set.domain(id).map(|d| d.short.as_str());
    let domains: Vec<&str> = resource.helps.iter().filter_map(domain).collect();
    let helps = if domains.is_empty() {
        String::new()
    } else {
        format!(" Helps with: {}.", text::list(&domains))
    };
    let about = format!(" ({}{year}). {}{helps}", resource.publisher, resource.purpose);
    vec![Span { bold: true, ..title }, Span::plain(about)]
}
