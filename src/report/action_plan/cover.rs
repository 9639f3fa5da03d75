use std::collections::HashMap;

use crate::chart::{Picture, Shape};
use crate::plan::asks_first_day;
use crate::question_set::Questionnaire;
use crate::report::pieces::blocks::{body, cell, list, spans, table, text};
use crate::report::pieces::context::Context;
use crate::report::pieces::frame::prepared;
use crate::report::pieces::provenance::provenance;
use crate::report::{Block, Cell, Logo, ReportSection, Span, TextStyle, peer_expertise_took_part};
use crate::text::{self, counted, no_peer_expertise, peer_expertise};

/// What this is, whose, of when, and who took part.
pub(super) fn cover(context: &Context<'_>, parts: &[(ReportSection, Vec<Block>)]) -> Vec<Block> {
    let mut blocks: Vec<Block> = context.choices.logo.iter().map(|l| logo(context, l)).collect();
    blocks.extend([
        Block::Space(36.0),
        text(TextStyle::Title, title(context.set)),
        text(TextStyle::Subtitle, context.organisation()),
        body(format!("Made on {}.", context.today.spoken())),
        text(TextStyle::Small, origin(context)),
    ]);
    let services = context.assessment.organisation.services.trim();
    if !services.is_empty() {
        blocks.push(spans(vec![Span::bold("What we do: "), Span::plain(services)]));
    }
    if let Some(day) = context.assessment.planned_start.filter(|_| asks_first_day(context.set)) {
        let words = format!("{}.", day.spoken());
        blocks.push(spans(vec![
            Span::bold("First day planned for a peer worker: "),
            Span::plain(words),
        ]));
    }
    blocks.extend(took_part(context));
    blocks.push(body(prepared(context)));
    let link =
        |(part, _): &(ReportSection, Vec<Block>)| vec![Span::anchor(part.name(), part.anchor())];
    blocks.push(spans(vec![Span::bold("In this document")]));
    blocks.push(list(parts.iter().map(link).collect()));
    blocks.extend(text::limits().map(|limit| text(TextStyle::Small, limit)));
    blocks
}

/// What the plan is for: employing peers, or what the set asks about.
fn title(set: &Questionnaire) -> String {
    match set.wording.is_about_recruiting() {
        true => "Action plan for employing peer workers".to_owned(),
        false => format!("Action plan: {}", set.title),
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
        title: "Logo".to_owned(),
        description: context.organisation().to_owned(),
        shapes: vec![Shape::Image { x: 0.0, y: 0.0, width, height, jpeg: logo.jpeg.clone() }],
    };
    Block::Figure { picture, width }
}

fn origin(context: &Context<'_>) -> String {
    let set = context.set;
    let place = context.assessment.organisation.jurisdiction;
    let place = place.map_or_else(String::new, |place| format!("{}. ", place.name()));
    format!("{place}Question set: {}, edition {}.", set.title, set.edition)
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
        let mut said: Vec<String> = Vec::new();
        if !people.is_empty() {
            said.push(format!("{answered} of {}", people.len()));
        }
        if votes > 0 {
            said.push(format!("{votes} counted in the room"));
        }
        let said = said.join(", and ");
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
            true => "Nobody has been asked to take part yet.",
            false => "Nobody has answered yet.",
        };
        blocks.push(body(nobody));
    } else if !rows.is_empty() {
        let mut heads = vec![("Who took part", 3.0), ("People who answered", 3.0)];
        if context.names() {
            heads.push(("Names", 4.0));
        }
        let count = counted(rows.len(), "group", "groups");
        blocks.push(table(format!("Who took part, {count}"), &heads, rows, true));
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
