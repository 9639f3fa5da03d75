use std::collections::HashMap;

use crate::chart::{Picture, Shape};
use crate::messages::{action_plan as messages, report as shared};
use crate::plan::asks_first_day;
use crate::question_set::Questionnaire;
use crate::report::common::blocks::{body, cell, labelled, list, spans, table, text};
use crate::report::common::context::Context;
use crate::report::common::document::prepared;
use crate::report::common::provenance::provenance;
use crate::report::{Block, Cell, Logo, ReportSection, Span, TextStyle, peer_expertise_took_part};
use crate::text::{self, no_peer_expertise, number, peer_expertise};

/// What this is, whose, of when, and who took part.
pub(super) fn cover(context: &Context<'_>, parts: &[(ReportSection, Vec<Block>)]) -> Vec<Block> {
    let mut blocks: Vec<Block> = context.choices.logo.iter().map(|l| logo(context, l)).collect();
    blocks.extend([
        Block::Space(36.0),
        text(TextStyle::Title, title(context.set)),
        text(TextStyle::Subtitle, context.organisation()),
        body(messages::made_on(context.today.spoken())),
        text(TextStyle::Small, origin(context)),
    ]);
    let services = context.assessment.organisation.services.trim();
    if !services.is_empty() {
        blocks.push(spans(vec![Span::bold(messages::what_we_do()), Span::plain(services)]));
    }
    if let Some(day) = context.assessment.planned_start.filter(|_| asks_first_day(context.set)) {
        let words = shared::sentence(day.spoken());
        blocks.push(spans(labelled(messages::first_day(), words)));
    }
    blocks.extend(took_part(context));
    blocks.push(body(prepared(context)));
    let link =
        |(part, _): &(ReportSection, Vec<Block>)| vec![Span::anchor(part.name(), part.anchor())];
    blocks.push(spans(vec![Span::bold(messages::in_this_document())]));
    blocks.push(list(parts.iter().map(link).collect()));
    blocks.extend(text::limits().map(|limit| text(TextStyle::Small, limit)));
    blocks
}

/// What the plan is for: employing peers, or what the set asks about.
fn title(set: &Questionnaire) -> String {
    match set.wording.is_about_recruiting {
        true => messages::title().to_owned(),
        false => messages::title_of_set(&set.title),
    }
}

/// The logo, as large as fits above the title.
fn logo(context: &Context<'_>, logo: &Logo) -> Block {
    const ROOM: (f32, f32) = (180.0, 64.0);
    let (width, height) = (logo.width.max(1) as f32, logo.height.max(1) as f32);
    let scale = (ROOM.0 / width).min(ROOM.1 / height);
    let (width, height) = (width * scale, height * scale);
    let picture = Picture {
        width,
        height,
        title: messages::logo().to_owned(),
        description: context.organisation().to_owned(),
        shapes: vec![Shape::Image { x: 0.0, y: 0.0, width, height, jpeg: logo.jpeg.clone() }],
    };
    Block::Figure { picture, width }
}

fn origin(context: &Context<'_>) -> String {
    let set = context.set;
    match context.assessment.organisation.jurisdiction {
        Some(place) => messages::place_and_question_set(place.name(), &set.title, &set.edition),
        None => shared::question_set(&set.title, &set.edition),
    }
}

/// Who took part by group, and whether peers did.
fn took_part(context: &Context<'_>) -> Vec<Block> {
    let assessment = context.assessment;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let known = context.set.groups.iter().map(|group| &group.id);
    let strangers = assessment.participants.iter().map(|person| &person.group);
    let counted_in = |id: &str| {
        let tallies = assessment.session.tallies.values().filter_map(|groups| groups.get(id));
        tallies.map(|t| t.iter().map(|n| u64::from(*n)).sum::<u64>()).max().unwrap_or(0)
    };
    let mut seen = HashMap::new();
    for group in known.chain(strangers) {
        if seen.insert(group, ()).is_some() {
            continue;
        }
        let people = assessment.participants.iter().filter(|p| p.group == *group);
        // Who answers alone does so for every group, and is told of in a sentence.
        let people = people.filter(|_| assessment.alone().is_none());
        let (people, votes) = (people.collect::<Vec<_>>(), counted_in(group.as_str()));
        let answered = people.iter().filter(|p| {
            assessment.answers.get(&p.id).is_some_and(|a| a.values().any(|a| !a.is_empty()))
        });
        let answered = answered.count();
        if people.is_empty() && votes == 0 {
            continue;
        }
        let said = match (people.len(), votes) {
            (0, votes) => messages::counted_in_room(votes),
            (all, 0) => messages::some_answered(answered, all),
            (all, votes) => messages::some_answered_and_counted(answered, all, votes),
        };
        let mut row = vec![cell(context.set.group_name(group)), cell(said)];
        if context.names() {
            let names: Vec<&str> =
                people.iter().map(|p| p.name.trim()).filter(|n| !n.is_empty()).collect();
            row.push(cell(if names.is_empty() { "–".to_owned() } else { text::list(&names) }));
        }
        rows.push(row);
    }
    let alone = context.answered_alone().map(body);
    let mut blocks: Vec<Block> = alone.into_iter().collect();
    if rows.is_empty() && blocks.is_empty() {
        let nobody = match assessment.participants.is_empty() {
            true => messages::nobody_asked(),
            false => messages::nobody_answered(),
        };
        blocks.push(body(nobody));
    } else if !rows.is_empty() {
        let mut heads =
            vec![(messages::who_took_part(), 3.0), (messages::people_who_answered(), 3.0)];
        if context.names() {
            heads.push((messages::names(), 4.0));
        }
        let summary = messages::who_took_part_groups(rows.len(), number(rows.len()));
        blocks.push(table(summary, &heads, rows, true));
    }
    blocks.push(if peer_expertise_took_part(assessment) {
        body(peer_expertise())
    } else {
        text(TextStyle::Notice, no_peer_expertise())
    });
    let withheld = text::peers_withheld(assessment, &context.outcome.scores);
    blocks.extend(withheld.map(|words| text(TextStyle::Notice, words)));
    blocks.extend(provenance(context).into_iter().map(|words| text(TextStyle::Notice, words)));
    blocks
}
