//! Which resources help with what is open, and how near they are.

use std::collections::HashSet;

use super::context::Context;
use crate::assessment::Jurisdiction;
use crate::messages::report as messages;
use crate::question_set::Resource;

/// Resources from one place.
pub struct Nearby<'a> {
    /// What to call the place.
    pub title: &'static str,
    /// The resources, in the order of the question set.
    pub resources: Vec<&'a Resource>,
}

/// What helps with the open gaps: local first, then national, then what the plan names from
/// elsewhere.
pub fn helping<'a>(context: &Context<'a>) -> Vec<Nearby<'a>> {
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
    let set: &'a _ = context.set;
    by_place(home, &set.resources.iter().filter(helps).collect::<Vec<_>>())
}

/// The one state or territory that the organisation works in.
fn home(context: &Context<'_>) -> Option<Jurisdiction> {
    let home = context.assessment.organisation.jurisdiction;
    home.filter(|j| !matches!(j, Jurisdiction::National | Jurisdiction::Other))
}

fn is_national(resource: &Resource) -> bool {
    resource.region.0 == Jurisdiction::National.word()
}

/// Resources by how near they are; only places that have any.
fn by_place<'a>(home: Option<Jurisdiction>, resources: &[&'a Resource]) -> Vec<Nearby<'a>> {
    let is_home = |r: &Resource| home.is_some_and(|j| r.region.0 == j.word());
    let pick = |wanted: &dyn Fn(&Resource) -> bool| -> Vec<&'a Resource> {
        resources.iter().copied().filter(|r| wanted(r)).collect()
    };
    let elsewhere = match home {
        Some(_) => messages::from_elsewhere(),
        None => messages::from_a_state(),
    };
    let places = [
        (home.map_or("", Jurisdiction::name), pick(&is_home)),
        (messages::across_australia(), pick(&is_national)),
        (elsewhere, pick(&|r| !is_home(r) && !is_national(r))),
    ];
    let places = places.into_iter().map(|(title, resources)| Nearby { title, resources });
    places.filter(|place| !place.resources.is_empty()).collect()
}
