//! The board paper: it asks for decisions that follow from the assessment, and gives nothing away.

use groundwork::plan::Outcome;
use groundwork::question_set::{BUILT_IN, Questionnaire, Target};
use groundwork::report::{
    Block, Document, Link, Paper, ReportOptions, TableBlock, board_paper, board_paper_file_name,
};
use groundwork::save_file;
use groundwork::text::{not_legal_advice, not_validated, stage_name, step_title};
use proptest::prelude::*;
use serde_json::json;

use crate::report::{all, headings, spans_of, well_made, words};
use crate::riverside::{NOTE, PEOPLE, Riverside, WORDS};

fn paper(riverside: &Riverside) -> Document {
    let document = riverside.board_paper(&ReportOptions::default());
    well_made(&document);
    document
}

/// The table of decisions, where there is one.
fn decisions(document: &Document) -> Option<&TableBlock> {
    all(&document.blocks).into_iter().find_map(|block| match block {
        Block::Table(table) if table.summary.starts_with("Decisions") => Some(table),
        _ => None,
    })
}

/// What stands between a heading, or a paragraph of this one span, and the next heading.
fn under<'a>(document: &'a Document, title: &str) -> Vec<&'a Block> {
    let blocks = all(&document.blocks);
    let begins = |block: &&Block| match block {
        Block::Heading { text, .. } => text == title,
        Block::Paragraph { spans, .. } => matches!(&spans[..], [span] if span.text == title),
        _ => false,
    };
    let after = blocks.into_iter().skip_while(|block| !begins(block)).skip(1);
    after.take_while(|block| !matches!(block, Block::Heading { .. })).collect()
}

fn items(document: &Document, title: &str) -> Vec<String> {
    let list = under(document, title).into_iter().find_map(|block| match block {
        Block::List { items, .. } => Some(items),
        _ => None,
    });
    let text = |item: &Vec<groundwork::report::Span>| {
        item.iter().map(|span| span.text.as_str()).collect::<String>()
    };
    list.map(|items| items.iter().map(text).collect()).unwrap_or_default()
}

const RESOLUTION: &str = "Recommendation and draft resolution";

#[test]
fn it_asks_first_and_gives_its_grounds_after() {
    let document = paper(&Riverside::new());
    let titles: Vec<&str> = headings(&document).into_iter().map(|(_, title)| title).collect();
    let wanted = [
        "Board paper: Employing peer workers",
        RESOLUTION,
        "Where the organisation stands",
        "Where views differ",
        "Decisions sought",
        "Risks of recruiting now",
    ];
    assert_eq!(titles, wanted);
    assert_eq!(document.title, "Board paper: Riverside Community Health");
    assert_eq!(document.foot, "Riverside Community Health · Board paper");
    let text = words(&document);
    for holds in ["Moved by", "Seconded by", "Date", not_validated(), not_legal_advice()] {
        assert!(text.contains(holds), "{holds}");
    }
    let pictures = all(&document.blocks).into_iter().filter(|b| matches!(b, Block::Figure { .. }));
    assert_eq!(pictures.count(), 1);
}

#[test]
fn the_resolution_follows_from_the_stage() {
    let resolution = items(&paper(&Riverside::new()), RESOLUTION);
    assert!(resolution[0].starts_with("notes that the organisation stands at “Foundations first”"));
    assert!(resolution[1].starts_with("decides not to recruit yet"), "{resolution:?}");
    assert!(resolution[2].starts_with("approves what is marked"), "{resolution:?}");
    assert_eq!(resolution[3], "asks for a report on 21 February 2027.");

    let ready = items(&paper(&Riverside::alone("peer", |_| 3)), RESOLUTION);
    assert!(ready[1].starts_with("decides to recruit, "), "{ready:?}");
    let unheard = items(&paper(&Riverside::alone("operations", |_| 3)), RESOLUTION);
    assert!(unheard[1].contains("once people with peer expertise"), "{unheard:?}");
    let beginner = items(&paper(&Riverside::alone("operations", |at| (at % 2) as u8)), RESOLUTION);
    assert!(beginner[2].starts_with("asks that peer expertise be brought in"), "{beginner:?}");
}

#[test]
fn what_is_still_to_be_decided_is_not_approved_by_name() {
    for riverside in [Riverside::new(), Riverside::alone("operations", |_| 0)] {
        let document = paper(&riverside);
        let resolution = items(&document, RESOLUTION).join("\n");
        for row in &decisions(&document).unwrap().rows {
            let title = row.cells[0][1][1].text.split(". ").next().unwrap();
            assert!(!resolution.contains(title), "{title}\n{resolution}");
        }
    }
}

#[test]
fn where_only_few_questions_have_a_level_the_board_waits_for_more() {
    let riverside = Riverside::changed(|set, assessment| {
        let critical = set["questions"].as_array().unwrap().iter();
        let critical = critical.filter(|question| question["critical"] == true);
        let answers: serde_json::Map<_, _> = critical
            .map(|question| (question["id"].as_str().unwrap().to_owned(), json!({"level": 3})))
            .collect();
        assessment["answers"] = json!({"p5": answers});
        for part in ["consensus", "session", "plan"] {
            assessment[part] = json!({});
        }
    });
    let document = paper(&riverside);
    let resolution = items(&document, RESOLUTION);
    assert!(resolution[1].contains("until three quarters of the questions are scored"));
    assert!(decisions(&document).is_none());
}

#[test]
fn missing_peer_expertise_is_said_in_bold_at_the_top() {
    let bold = |riverside: &Riverside| {
        let document = paper(riverside);
        let top = document.blocks.iter().take(3).flat_map(spans_of);
        top.filter(|span| span.bold).map(|span| span.text.clone()).collect::<String>()
    };
    assert_eq!(bold(&Riverside::new()), "");
    let alone = Riverside::alone("operations", |_| 1);
    assert!(bold(&alone).contains("Peer expertise did not take part"));
}

#[test]
fn the_board_decides_its_own_critical_gaps_at_most_five() {
    for riverside in [Riverside::new(), Riverside::alone("operations", |_| 0)] {
        let document = paper(&riverside);
        let table = decisions(&document).unwrap();
        assert!((1..=5).contains(&table.rows.len()));
        for row in &table.rows {
            let name = row.cells[0][0][0].text.as_str();
            let (question, scale) =
                riverside.set.scales().find(|(question, _)| question.short == name).unwrap();
            assert!(scale.critical && question.asked_of[0].as_str() == "governance", "{name}");
            for boxed in &row.cells[1..] {
                assert_eq!(boxed[0][0].text, "☐");
            }
            let options: Vec<String> = row.cells[0][1..]
                .iter()
                .map(|option| option.iter().map(|span| span.text.as_str()).collect())
                .collect();
            let [to_do, deferred] = &options[..] else { panic!("{options:?}") };
            let step = riverside.outcome.plan.steps.iter().find(|step| {
                riverside.set.scales().nth(step.question).unwrap().0.id == question.id
            });
            assert!(to_do.contains(&step_title(&riverside.set, step.unwrap())), "{to_do}");
            assert!(to_do.contains(", by "), "{to_do}");
            assert!(deferred.contains(scale.why.split(". ").next().unwrap()), "{deferred}");
        }
    }
}

#[test]
fn what_is_not_known_is_a_decision_too() {
    let unsure = Riverside::changed(|_, assessment| {
        for answers in assessment["answers"].as_object_mut().unwrap().values_mut() {
            for answer in answers.as_object_mut().unwrap().values_mut() {
                *answer = json!({"unsure": true});
            }
        }
        for part in ["consensus", "session", "plan"] {
            assessment[part] = json!({});
        }
    });
    let document = paper(&unsure);
    assert_eq!(decisions(&document).unwrap().rows.len(), 5);
    assert!(words(&document).contains("Find out: A written aim"));
}

#[test]
fn risks_and_resources_are_few_and_the_nearest_come_first() {
    let riverside = Riverside::new();
    let document = paper(&riverside);
    let risks = items(&document, "Risks of recruiting now");
    assert!((1..=5).contains(&risks.len()));
    let decided = decisions(&document).unwrap();
    for risk in &risks {
        let name = risk.split(" (").next().unwrap();
        let scale = riverside.set.scales().find(|(question, _)| question.short == name).unwrap().1;
        assert!(scale.critical && risk.contains(scale.why.split(". ").next().unwrap()), "{risk}");
        assert!(decided.rows.iter().all(|row| !row.cells[0][0][0].text.contains(name)), "{name}");
    }
    let resources = items(&document, "Resources that help");
    assert!((1..=4).contains(&resources.len()));
    let region = |line: &String| {
        let resource = riverside.set.resources.iter().find(|r| line.starts_with(&r.title)).unwrap();
        resource.region.0.clone()
    };
    assert_eq!(region(&resources[0]), "ACT");
}

#[test]
fn the_levels_to_recruit_count_whatever_target_was_chosen() {
    let riverside = Riverside::new();
    let (set, assessment, today) = (&riverside.set, &riverside.assessment, riverside.today);
    let outcome = Outcome::new(set, assessment, Target::Sustain, today);
    let sustain = board_paper(set, assessment, &outcome, today, &ReportOptions::default());
    let named = |document: &Document| {
        let table = decisions(document).unwrap();
        let mut names: Vec<String> =
            table.rows.iter().map(|row| row.cells[0][0][0].text.clone()).collect();
        names.sort();
        names
    };
    assert_eq!(named(&sustain), named(&paper(&riverside)));
}

#[test]
fn nothing_answered_yet_asks_for_a_beginning() {
    let document = paper(&Riverside::empty());
    let text = words(&document);
    assert!(text.contains("How to begin") && text.contains("No questions have been answered yet"));
    assert!(text.contains("asks that peer expertise be brought in from the start"));
    assert!(!text.contains("Find out:") && decisions(&document).is_none());
}

#[test]
fn nobody_is_named_unless_that_was_chosen_and_notes_on_answers_stay_out() {
    let owned = |anonymous: bool| {
        Riverside::changed(|_, assessment| {
            assessment["session"]["anonymous"] = anonymous.into();
            for step in Riverside::new().outcome.plan.steps {
                let choice = json!({"owner": "Sam Osei", "note": "Half way"});
                assessment["plan"]["actions"][step.id.as_str()] = choice;
            }
        })
    };
    let with = ReportOptions { names: true, ..ReportOptions::default() };
    let text = words(&paper(&owned(false)));
    assert!(text.contains("Operational leaders, person 1") && !text.contains("Sam Osei"));
    assert!(words(&owned(false).board_paper(&with)).contains("Sam Osei"));
    let anonymous = words(&owned(true).board_paper(&with));
    for (_, name, _) in PEOPLE.iter().filter(|(_, name, _)| !name.is_empty()) {
        assert!(!anonymous.contains(name), "{name}");
    }
    assert!(!anonymous.contains("person 1"));
    // Owners have a box of their own, whoever they are.
    let unowned = ReportOptions { owners: false, ..with };
    let plan = words(&owned(false).plan(&unowned));
    assert!(!plan.contains("Owner:") && plan.contains("Led by:"), "{plan}");
    let paper_of = words(&owned(true).board_paper(&unowned));
    assert!(!paper_of.contains("person 1") && !paper_of.contains("Sam Osei"), "{paper_of}");
    let agreed = ["Agreed after a long talk", "One of us sees it"];
    let without = ReportOptions { notes: Some(false), ..ReportOptions::default() };
    let without = words(&owned(false).board_paper(&without));
    for said in agreed {
        assert!(text.contains(said) && !without.contains(said), "{said}");
    }
    for text in [text, anonymous, without] {
        for private in [NOTE, WORDS, "Half way"] {
            assert!(!text.contains(private), "{private}");
        }
    }
}

#[test]
fn the_choices_and_the_organisation_s_own_word_are_kept() {
    let riverside = Riverside::changed(|_, assessment| {
        assessment["terms"] = json!({"service_user": "community member"});
    });
    let choices = ReportOptions {
        paper: Paper::Letter,
        prepared_by: "Ngaire Consulting".to_owned(),
        ..ReportOptions::default()
    };
    let document = riverside.board_paper(&choices);
    assert_eq!((document.paper, document.author.as_str()), (Paper::Letter, "Ngaire Consulting"));
    assert!(words(&document).contains("With Ngaire Consulting."));
    // A4 has room for more of what the word stands in.
    let text = words(&riverside.board_paper(&ReportOptions::default()));
    assert!(!text.contains("service users") && text.contains("community members"), "{text}");
}

#[test]
fn another_set_speaks_of_what_it_is_about() {
    for built_in in BUILT_IN.iter().filter(|set| set.file != "peer-readiness.json") {
        let set = built_in.read().unwrap();
        for level in [0, 1, 3, 4] {
            let answers: serde_json::Map<_, _> = set
                .scales()
                .map(|(question, _)| (question.id.to_string(), json!({"level": level})))
                .collect();
            let assessment = json!({
                "format": "groundwork-assessment", "version": 1, "id": "a",
                "questionnaire": {"id": set.id.as_str(), "edition": set.edition},
                "participants": [{"id": "p", "name": "", "group": "peer"}],
                "answers": {"p": answers},
            });
            let assessment = save_file::open_value(&assessment).unwrap().assessment;
            let today = "2026-11-22".parse().unwrap();
            let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
            let document =
                board_paper(&set, &assessment, &outcome, today, &ReportOptions::default());
            well_made(&document);
            let text = words(&document);
            let stage = outcome.scores.claimed.stage.stage;
            assert!(text.contains(stage_name(&set.wording, stage)));
            assert!(headings(&document)[0].1.contains(&set.title));
            for said in ["not recruit", "to recruit", "To recruit", "of recruiting", "Recruit."] {
                assert!(!text.contains(said), "{}: {said}\n{text}", set.id);
            }
        }
    }
}

#[test]
fn every_vector_makes_a_well_made_paper() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    for case in std::fs::read_dir(folder).unwrap() {
        let case = case.unwrap().path();
        let read = |name: &str| std::fs::read(case.join(name)).unwrap();
        let set = Questionnaire::read(&read("questionnaire.json")).unwrap();
        let assessment = save_file::open(&read("assessment.json")).unwrap().assessment;
        let today = "2026-11-22".parse().unwrap();
        for target in [Target::Recruit, Target::Sustain] {
            let outcome = Outcome::new(&set, &assessment, target, today);
            let document =
                board_paper(&set, &assessment, &outcome, today, &ReportOptions::default());
            well_made(&document);
            let lines = |block: &&Block| matches!(block, Block::WritingLines(_));
            assert_eq!(all(&document.blocks).into_iter().filter(lines).count(), 1);
        }
    }
}

#[test]
fn the_file_name_says_what_and_when_but_not_whose() {
    let name = board_paper_file_name(Riverside::new().today);
    assert_eq!(name, "groundwork-board-paper-2026-11-22.pdf");
}

#[test]
fn links_lead_outside_only() {
    let document = paper(&Riverside::new());
    let links =
        all(&document.blocks).into_iter().flat_map(spans_of).filter_map(|s| s.link.as_ref());
    let links: Vec<&Link> = links.collect();
    assert!(!links.is_empty());
    assert!(links.iter().all(|link| matches!(link, Link::Address(_))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_words_and_dates_make_a_well_made_paper(
        name in ".{0,80}",
        term in ".{0,70}",
        start in 0u32..4000,
    ) {
        let riverside = Riverside::changed(|_, assessment| {
            assessment["organisation"]["name"] = name.clone().into();
            assessment["participants"][0]["name"] = name.into();
            assessment["terms"] = json!({"service_user": term});
            let start = groundwork::date::Day::from_unix_days(20_000 + i64::from(start));
            assessment["planned_start"] = start.to_string().into();
        });
        well_made(&riverside.board_paper(&ReportOptions { names: true, ..ReportOptions::default() }));
    }
}
