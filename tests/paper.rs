//! The board paper and the paper to answer on, set with the real fonts: how many pages they take,
//! and that nothing is torn apart.

mod long_words;

use groundwork::plan::Outcome;
use groundwork::question_set::{BUILT_IN, Questionnaire, Target};
use groundwork::report::layout::{LaidOutPages, Role, lay_out};
use groundwork::report::{Document, Paper, ReportOptions, ballots, board_paper, workbook};
use groundwork::save_file;
use serde_json::json;

use crate::layout::{pages_of, with_role};
use crate::pdf::{fonts, tool, written};
use crate::riverside::Riverside;

const PAPERS: [Paper; 2] = [Paper::A4, Paper::Letter];

fn on(paper: Paper) -> ReportOptions {
    ReportOptions { paper, ..ReportOptions::default() }
}

fn pages(document: &Document) -> usize {
    lay_out(document, &fonts()).pages.len()
}

/// Assessments from nothing to everything, each with a name.
fn assessments() -> Vec<(&'static str, Riverside)> {
    let small = include_bytes!("files/v1.groundwork.json");
    let small = save_file::open(small).unwrap().assessment;
    let Riverside { set, today, .. } = Riverside::new();
    let outcome = Outcome::new(&set, &small, Target::Recruit, today);
    let unsure = Riverside::changed(|_, assessment| {
        assessment["answers"] = json!({"p1": {"PUR-1": {"unsure": true}}});
        assessment["participants"] = json!([{"id": "p1", "name": "", "group": "operations"}]);
        for part in ["consensus", "session", "plan"] {
            assessment[part] = json!({});
        }
        assessment.as_object_mut().unwrap().remove("planned_start");
    });
    vec![
        ("empty", Riverside::empty()),
        ("small", Riverside { set, assessment: small, outcome, today }),
        ("typical", Riverside::new()),
        ("beginner", Riverside::alone("operations", |at| u8::from(at % 3 == 0))),
        ("all at nothing", Riverside::alone("governance", |_| 0)),
        ("half way", Riverside::alone("peer", |at| 2 + (at % 2) as u8)),
        ("nobody knows", unsure),
        ("ready", Riverside::alone("peer", |_| 3)),
        ("thriving", Riverside::alone("operations", |_| 4)),
    ]
}

#[test]
fn a_board_paper_takes_two_pages() {
    for (name, riverside) in assessments() {
        for paper in PAPERS {
            assert_eq!(pages(&riverside.board_paper(&on(paper))), 2, "{name}, {paper:?}");
        }
    }
}

#[test]
fn a_board_paper_takes_two_pages_for_other_sets_too() {
    for built_in in BUILT_IN {
        let set = built_in.read().unwrap();
        for level in 0..=4 {
            let answers: serde_json::Map<_, _> = set
                .scales()
                .map(|(question, _)| (question.id.to_string(), json!({"level": level})))
                .collect();
            let assessment = json!({
                "format": "groundwork-assessment", "version": 1, "id": "a",
                "questionnaire": {"id": set.id.as_str(), "edition": set.edition},
                "organisation": {"name": "Riverside Community Health", "jurisdiction": "NSW"},
                "planned_start": "2027-07-01",
                "participants": [{"id": "p", "name": "", "group": set.groups[0].id.as_str()}],
                "answers": {"p": answers},
            });
            let assessment = save_file::open_value(&assessment).unwrap().assessment;
            let today = "2026-11-22".parse().unwrap();
            let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
            for paper in PAPERS {
                let document = board_paper(&set, &assessment, &outcome, today, &on(paper));
                assert_eq!(pages(&document), 2, "{}, {level}, {paper:?}", set.id);
            }
        }
    }
}

/// Where a question begins, the pages of its statements, and of what is written about it.
fn torn(laid: &LaidOutPages) -> Vec<String> {
    let mut torn = Vec::new();
    let headings = with_role(laid, |role| matches!(role, Role::Heading(3)));
    let tables = with_role(laid, |role| matches!(role, Role::Table { .. }));
    for heading in headings {
        let next = with_role(laid, |role| matches!(role, Role::Heading(..)))
            .into_iter()
            .find(|other| *other > heading)
            .unwrap_or(usize::MAX);
        let mut pages = pages_of(laid, heading);
        for table in tables.iter().filter(|table| (heading..next).contains(table)) {
            pages.extend(pages_of(laid, *table));
        }
        pages.dedup();
        if pages.len() != 1 {
            torn.push(format!("{:?} on {pages:?}", laid.elements[heading].role));
        }
    }
    torn
}

fn quick() -> Questionnaire {
    BUILT_IN.iter().find(|set| set.id == "quick-check").unwrap().read().unwrap()
}

#[test]
fn no_question_is_torn_from_its_statements_and_a_cover_is_one_page() {
    let sets: Vec<Questionnaire> = BUILT_IN.iter().map(|set| set.read().unwrap()).collect();
    for set in &sets {
        for paper in PAPERS {
            let laid = lay_out(&workbook(set, &on(paper), None), &fonts());
            assert_eq!(torn(&laid), Vec::<String>::new(), "{}", set.id);
            let second = laid.outline.iter().filter(|entry| entry.level == 1).nth(1).unwrap();
            assert_eq!(second.place.page, 1, "{}: the first group", set.id);
        }
    }
}

#[test]
fn a_ballot_is_one_page() {
    for built_in in BUILT_IN {
        let set = built_in.read().unwrap();
        for paper in PAPERS {
            for group in &set.groups {
                let document = ballots(&set, &on(paper), Some(&group.id));
                assert_eq!(pages(&document), 1, "{}, {}", set.id, group.id);
            }
            let domains = set
                .domains
                .iter()
                .filter(|domain| set.scales().any(|(question, _)| question.domain == domain.id));
            assert_eq!(pages(&ballots(&set, &on(paper), None)), domains.count(), "{}", set.id);
        }
    }
}

#[test]
fn qpdf_finds_no_fault_and_every_box_is_in_the_typeface() {
    let set = quick();
    let documents = [
        ("board", Riverside::new().board_paper(&ReportOptions::default())),
        ("begin", Riverside::empty().board_paper(&ReportOptions::default())),
        ("workbook", workbook(&set, &ReportOptions::default(), None)),
        ("ballots", ballots(&set, &ReportOptions::default(), None)),
    ];
    for (label, document) in documents {
        let pdf = written(&document);
        assert_eq!(pdf.missing, Vec::<char>::new(), "{label}");
        assert_eq!(pdf, written(&document), "{label}");
        tool("qpdf", &["--check", "{}"], &pdf, label);
    }
}
