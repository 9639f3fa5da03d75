//! The action plan as a document: it holds what it must, and nothing that was left out.

#[cfg(feature = "cli")]
mod notes;
#[cfg(feature = "cli")]
mod room;

use std::collections::BTreeSet;

use groundwork::plan::Outcome;
use groundwork::question_set::{QuestionKind, Questionnaire, Target};
use groundwork::report::{
    Block, Document, Link, ReportOptions, ReportSection, Span, action_plan, file_name,
    peer_expertise_took_part,
};
use groundwork::save_file;
use groundwork::text::{no_peer_expertise, not_legal_advice, not_validated, step_title};
use proptest::prelude::*;
use serde_json::json;

use crate::riverside::{NOTE, PEOPLE, Riverside, WORDS};

/// Every block, those in others among them.
pub fn all(blocks: &[Block]) -> Vec<&Block> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Together(inner) => found.extend(all(inner)),
            block => found.push(block),
        }
    }
    found
}

pub fn spans_of(block: &Block) -> Vec<&Span> {
    match block {
        Block::Paragraph { spans, .. } => spans.iter().collect(),
        Block::List { items, .. } => items.iter().flatten().collect(),
        Block::Table(table) => {
            table.rows.iter().flat_map(|r| &r.cells).flatten().flatten().collect()
        }
        _ => Vec::new(),
    }
}

/// Everything that a reader of the document can read, a line for each piece.
pub fn words(document: &Document) -> String {
    let mut said = vec![document.title.clone(), document.foot.clone()];
    for block in all(&document.blocks) {
        match block {
            Block::Heading { text, .. } => said.push(text.clone()),
            Block::Figure { picture, .. } => said.push(picture.description.clone()),
            Block::Table(table) => said.extend(table.columns.iter().map(|c| c.head.clone())),
            Block::WritingLines(labels) => said.extend(labels.iter().cloned()),
            _ => {}
        }
        said.extend(spans_of(block).iter().map(|span| span.text.clone()));
    }
    said.join("\n")
}

pub fn headings(document: &Document) -> Vec<(u8, &str)> {
    let heading = |block| match block {
        &Block::Heading { level, ref text, .. } => Some((level, text.as_str())),
        _ => None,
    };
    all(&document.blocks).into_iter().filter_map(heading).collect()
}

/// What holds of every document, whatever is in it.
pub fn well_made(document: &Document) {
    let mut before = 0;
    for (level, text) in headings(document) {
        assert!((1..=3).contains(&level) && level <= before + 1, "“{text}” skips a level");
        assert!(!text.trim().is_empty());
        before = level;
    }
    let blocks = all(&document.blocks);
    let anchors: Vec<&str> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { anchor, .. } => anchor.as_deref(),
            _ => None,
        })
        .collect();
    assert_eq!(anchors.iter().collect::<BTreeSet<_>>().len(), anchors.len(), "{anchors:?}");
    for block in &blocks {
        if let Block::Table(table) = block {
            assert!(!table.rows.is_empty(), "{} is empty", table.summary);
            for row in &table.rows {
                assert_eq!(row.cells.len(), table.columns.len(), "{}", table.summary);
            }
        }
        for span in spans_of(block) {
            if let Some(Link::Anchor(anchor)) = &span.link {
                assert!(anchors.contains(&anchor.as_str()), "no heading is called {anchor}");
            }
        }
    }
}

#[test]
fn it_holds_everything_that_matters() {
    let riverside = Riverside::new();
    let document = riverside.plan(&ReportOptions::default());
    well_made(&document);
    let text = words(&document);
    let holds = |wanted: &str| assert!(text.contains(wanted), "“{wanted}” is missing");
    holds("Riverside Community Health");
    holds("Foundations first");
    holds("22 November 2026");
    holds("1 July 2027");
    holds("Visit the peer service in Queanbeyan");
    holds("Our partner does this");
    holds("Agreed after a long talk");
    holds("One of us sees it at three");
    holds("Half way");
    holds(NOTE);
    holds(not_validated());
    holds(not_legal_advice());
    let gaps = &riverside.outcome.scores.gaps;
    assert!(gaps.len() > 10);
    for at in gaps {
        let (question, scale) = riverside.set.scales().nth(*at).unwrap();
        let level = riverside.outcome.scores.questions[*at].answer.level().unwrap();
        holds(&question.short);
        holds(&scale.anchors[usize::from(level.get())]);
        holds(&scale.anchors[usize::from(scale.target.recruit.get())]);
    }
    for step in riverside.outcome.plan.steps.iter().chain(&riverside.outcome.plan.declined) {
        holds(&step_title(&riverside.set, step));
    }
    for question in &riverside.set.questions {
        holds(&question.text);
    }
    let reflections = riverside
        .set
        .questions
        .iter()
        .filter(|q| matches!(q.kind, QuestionKind::Reflection { .. }));
    assert!(text.matches(WORDS).count() >= reflections.count());
    for source in &riverside.set.sources {
        holds(&source.title);
    }
    for term in &riverside.set.glossary {
        holds(&term.meaning);
    }
}

#[test]
fn parts_come_in_order_and_the_contents_name_each() {
    let document = Riverside::new().plan(&ReportOptions::default());
    let parts: Vec<&str> =
        headings(&document).into_iter().filter(|(level, _)| *level == 1).map(|(_, t)| t).collect();
    let wanted: Vec<&str> = ReportSection::ALL
        .iter()
        .filter(|p| **p != ReportSection::Begin)
        .map(|p| p.name())
        .collect();
    assert_eq!(parts, wanted);
    let contents = document.blocks.iter().find_map(|block| match block {
        Block::List { items, .. } => Some(items),
        _ => None,
    });
    let contents: Vec<&str> = contents.unwrap().iter().map(|item| item[0].text.as_str()).collect();
    assert_eq!(contents, wanted);
}

#[test]
fn a_part_that_is_not_chosen_is_not_there() {
    let riverside = Riverside::new();
    for part in ReportSection::ALL {
        let mut choices = ReportOptions::default();
        choices.parts.remove(&part);
        let without = riverside.plan(&choices);
        well_made(&without);
        assert!(headings(&without).iter().all(|(_, text)| *text != part.name()), "{part:?}");
        let alone =
            riverside.plan(&ReportOptions { parts: [part].into(), ..ReportOptions::default() });
        well_made(&alone);
        let parts = headings(&alone).into_iter().filter(|(level, _)| *level == 1);
        assert_eq!(parts.count(), usize::from(part != ReportSection::Begin), "{part:?}");
    }
}

#[test]
fn people_are_named_only_where_that_was_chosen() {
    let riverside = Riverside::new();
    let names = || PEOPLE.iter().map(|(_, name, _)| *name).filter(|name| !name.is_empty());
    let without = words(&riverside.plan(&ReportOptions::default()));
    for name in names() {
        assert!(!without.contains(name), "{name}");
    }
    assert!(without.contains("Governance group, person 1: "));
    let with = words(&riverside.plan(&ReportOptions { names: true, ..ReportOptions::default() }));
    for name in names() {
        assert!(with.contains(name), "{name}");
    }
}

#[test]
fn an_anonymous_session_names_nobody_and_shows_no_small_group_apart() {
    let riverside = Riverside::changed(|_, assessment| {
        assessment["session"]["anonymous"] = true.into();
    });
    let text = words(&riverside.plan(&ReportOptions { names: true, ..ReportOptions::default() }));
    for (_, name, _) in PEOPLE.iter().filter(|(_, name, _)| !name.is_empty()) {
        assert!(!text.contains(name), "{name}");
    }
    assert!(!text.contains("person 1"));
    for (group, level) in [("Governance group", 0..5), ("Peer expertise", 0..5)] {
        for level in level {
            assert!(!text.contains(&format!("{group}: {level}")), "{group} {level}");
            assert!(!text.contains(&format!("{group} {level}")), "{group} {level}");
        }
    }
    // Four votes and one answer make five: this group may be shown.
    let third = riverside.set.scales().nth(2).unwrap().0;
    let asked = third.asked_of.iter().any(|group| group.as_str() == "operations");
    assert_eq!(text.contains("Operational leaders: 1"), asked);
}

#[test]
fn notes_are_there_only_where_that_was_chosen() {
    let riverside = Riverside::new();
    let text =
        words(&riverside.plan(&ReportOptions { notes: Some(false), ..ReportOptions::default() }));
    for left_out in [NOTE, "Agreed after a long talk", "One of us sees it at three", "Half way"] {
        assert!(!text.contains(left_out), "{left_out}");
    }
    // Reflections are a part of their own; a reason for declining belongs to the plan.
    assert!(text.contains(WORDS) && text.contains("Our partner does this"));
}

#[test]
fn notes_and_reasons_are_told_once_and_wherever_only_one_part_is_chosen() {
    let reason = "Agreed after a long talk";
    let riverside = Riverside::new();
    let noted = riverside.assessment.answers.values().flatten();
    let scored: Vec<_> = riverside.set.scales().map(|(question, _)| &question.id).collect();
    let noted = noted.filter(|(id, answer)| scored.contains(id) && !answer.note.is_empty()).count();
    assert!(noted > 20);
    let told = |parts: &[ReportSection]| {
        let parts = parts.iter().copied().collect();
        let text = words(&riverside.plan(&ReportOptions { parts, ..ReportOptions::default() }));
        (text.matches(NOTE).count(), text.matches(reason).count())
    };
    assert_eq!(told(&ReportSection::ALL), (noted, 1));
    assert_eq!(told(&[ReportSection::Answers]), (noted, 1));
    assert_eq!(told(&[ReportSection::Gaps, ReportSection::Answers]), (noted, 1));
    assert_eq!(told(&[ReportSection::Views]), (0, 1));
    let (with_gaps, reasons) = told(&[ReportSection::Gaps]);
    assert!(with_gaps > 0 && with_gaps < noted && reasons == 1, "{with_gaps}, {reasons}");
}

#[test]
fn where_notes_are_told_elsewhere_a_link_leads_there() {
    let links = |parts: &[ReportSection]| -> Vec<String> {
        let parts = parts.iter().copied().collect();
        let document = Riverside::new().plan(&ReportOptions { parts, ..ReportOptions::default() });
        well_made(&document);
        let all = all(&document.blocks);
        let links = all.into_iter().flat_map(spans_of).filter_map(|span| match &span.link {
            Some(Link::Anchor(anchor)) => Some(format!("{}: {anchor}", span.text)),
            _ => None,
        });
        links.filter(|link| link.contains("gap-") || link.contains("view-")).collect()
    };
    let begins = |links: &[String], words| links.iter().filter(|l| l.starts_with(words)).count();
    let both = links(&[ReportSection::Views, ReportSection::Gaps, ReportSection::Answers]);
    assert!(begins(&both, "Notes: with the gap: gap-") > 10);
    assert_eq!(begins(&both, "Agreed together: view-"), 1);
    assert_eq!(begins(&both, "Where views differ: view-"), 1);
    assert_eq!(links(&[ReportSection::Answers]), [""; 0]);
}

#[test]
fn missing_peer_expertise_is_said_on_the_cover() {
    let cover = |riverside: &Riverside| {
        let document = riverside.plan(&ReportOptions::default());
        let end = document.blocks.iter().position(|b| *b == Block::PageBreak).unwrap();
        words(&Document { blocks: document.blocks[..end].to_vec(), ..document })
    };
    assert!(!cover(&Riverside::new()).contains(no_peer_expertise()));
    let without = Riverside::changed(|_, assessment| {
        assessment["answers"].as_object_mut().unwrap().remove("p5");
    });
    assert!(cover(&without).contains(no_peer_expertise()));
    assert!(!peer_expertise_took_part(&without.assessment));
    let counted = Riverside::changed(|set, assessment| {
        assessment["answers"].as_object_mut().unwrap().remove("p5");
        let question = set["questions"].as_array().unwrap().last().unwrap()["id"].as_str();
        assessment["session"]["tallies"][question.unwrap()] = json!({"peer": [0, 0, 1, 0, 0]});
    });
    assert!(peer_expertise_took_part(&counted.assessment));
}

#[test]
fn an_empty_assessment_makes_a_short_document_that_says_what_to_do() {
    let document = Riverside::empty().plan(&ReportOptions::default());
    well_made(&document);
    let text = words(&document);
    assert!(text.contains("How to begin") && text.contains(no_peer_expertise()));
    assert!(text.contains(not_validated()));
    assert!(!text.contains("Find out:"));
    assert!(document.blocks.len() < 60, "{}", document.blocks.len());
}

#[test]
fn hostile_words_pass_through_unchanged() {
    let hostile = "</p><script>alert(1)</script> &amp; \u{202e}evil\u{202c} 𝔘𝔫𝔦 👩🏽‍⚕️ %n {} \\ ŋ";
    let riverside = Riverside::changed(|set, assessment| {
        assessment["organisation"]["name"] = hostile.into();
        let first = set["questions"].as_array().unwrap()[0]["id"].as_str().unwrap().to_owned();
        assessment["answers"]["p1"][first]["text"] = hostile.into();
        assessment["plan"]["own"][0]["title"] = hostile.into();
    });
    let document = riverside.plan(&ReportOptions::default());
    well_made(&document);
    assert!(document.title.contains(hostile) && document.foot.contains(hostile));
    let exact = all(&document.blocks).into_iter().flat_map(spans_of).filter(|s| s.text == hostile);
    assert_eq!(exact.count(), 3);
}

#[test]
fn local_resources_come_first() {
    let document = Riverside::new().plan(&ReportOptions::default());
    let headings = headings(&document);
    let at = |text| headings.iter().position(|(_, heading)| *heading == text);
    let (part, national) =
        (at(ReportSection::Resources.name()).unwrap(), at("Across Australia").unwrap());
    assert!(part < national);
    if let Some(local) = at("Australian Capital Territory") {
        assert_eq!(local, part + 1);
    }
}

#[test]
fn own_actions_of_an_unknown_phase_are_kept() {
    let riverside = Riverside::changed(|_, assessment| {
        assessment["plan"]["own"][0]["phase"] = "someday".into();
    });
    let text = words(&riverside.plan(&ReportOptions::default()));
    assert!(text.contains("Visit the peer service in Queanbeyan"));
}

#[test]
fn the_words_for_service_users_are_the_organisation_s() {
    let riverside = Riverside::changed(|set, assessment| {
        set["questions"][0]["text"] = "What do service users gain?".into();
        assessment["terms"] = json!({"service_user": "community member"});
    });
    let text = words(&riverside.plan(&ReportOptions::default()));
    assert!(text.contains("What do community members gain?"));
    assert!(!text.contains("What do service users gain?"));
}

#[test]
fn the_file_name_gives_nothing_away() {
    let riverside = Riverside::new();
    let name = file_name(&riverside.assessment, riverside.today);
    assert_eq!(name, "groundwork-action-plan-2026-11-22.pdf");
}

#[test]
fn the_same_input_makes_the_same_document() {
    let choices = ReportOptions::default();
    assert_eq!(Riverside::new().plan(&choices), Riverside::new().plan(&choices));
}

#[test]
fn a_large_plan_is_made_whole() {
    let notes = "word ".repeat(200);
    let riverside = Riverside::changed(|_, assessment| {
        for answers in assessment["answers"].as_object_mut().unwrap().values_mut() {
            for answer in answers.as_object_mut().unwrap().values_mut() {
                answer["note"] = notes.clone().into();
            }
        }
    });
    let document = riverside.plan(&ReportOptions::default());
    well_made(&document);
    assert!(words(&document).matches("word word").count() > 5_000);
}

#[test]
fn every_vector_makes_a_well_made_document() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut made = 0;
    for case in std::fs::read_dir(folder).unwrap() {
        let case = case.unwrap().path();
        let read = |name: &str| std::fs::read(case.join(name)).unwrap();
        let set = Questionnaire::read(&read("questionnaire.json")).unwrap();
        let assessment = save_file::open(&read("assessment.json")).unwrap().assessment;
        let today = "2026-11-22".parse().unwrap();
        for target in [Target::Recruit, Target::Sustain] {
            let outcome = Outcome::new(&set, &assessment, target, today);
            well_made(&action_plan(&set, &assessment, &outcome, today, &ReportOptions::default()));
        }
        made += 1;
    }
    assert_eq!(made, 28);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_words_make_a_well_made_document(
        name in ".{0,80}",
        note in "(?s).{0,300}",
        term in ".{0,70}",
    ) {
        let riverside = Riverside::changed(|_, assessment| {
            assessment["organisation"]["name"] = name.clone().into();
            assessment["participants"][0]["name"] = name.into();
            assessment["plan"]["own"][0]["owner"] = term.clone().into();
            assessment["terms"] = json!({"service_user": term});
            for answer in assessment["answers"]["p2"].as_object_mut().unwrap().values_mut() {
                answer["note"] = note.clone().into();
            }
        });
        well_made(&riverside.plan(&ReportOptions { names: true, ..ReportOptions::default() }));
    }
}
