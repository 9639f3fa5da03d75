use crate::messages::action_plan as messages;
use crate::question_set::Resource;
use crate::report::common::blocks::{body, list, part, section};
use crate::report::common::context::Context;
use crate::report::common::nearby::helping;
use crate::report::{Block, ReportSection, Span};
use crate::text;

/// What helps with the open gaps, the nearest first.
pub(super) fn resources(context: &Context<'_>) -> Vec<Block> {
    let places = helping(context);
    if places.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![part(ReportSection::Resources), body(messages::resources_why())];
    for place in places {
        blocks.push(section(place.title, None));
        blocks.push(list(place.resources.into_iter().map(|r| line(context, r)).collect()));
    }
    blocks
}

fn line(context: &Context<'_>, resource: &Resource) -> Vec<Span> {
    let title = match &resource.url {
        Some(url) => Span::address(resource.title.clone(), url.clone()),
        None => Span::plain(resource.title.clone()),
    };
    let year = resource.year.map_or_else(|| "none".to_owned(), |year| year.to_string());
    let domain = |id| context.set.domain(id).map(|d| d.short.as_str());
    let domains: Vec<&str> = resource.helps.iter().filter_map(domain).collect();
    let mut about = messages::resource(&resource.publisher, year, &resource.purpose);
    if !domains.is_empty() {
        about.push_str(&format!(" {}", messages::helps_with(text::list(&domains))));
    }
    vec![Span { bold: true, ..title }, Span::plain(about)]
}
