//! Paper to answer on: it holds every question that is asked, and nothing that was answered.

use groundwork::question_set::{BUILT_IN, Group, GroupId, Question, QuestionKind, Questionnaire};
use groundwork::report::{
    Block, Document, Paper, ReportOptions, TableBlock, ballots, ballots_file_name, workbook,
    workbook_file_name,
};
use groundwork::text::{not_legal_advice, not_validated, set_in_terms};
use serde_json::json;

use crate::report::{all, headings, spans_of, well_made, words};
use crate::riverside::{NOTE, PEOPLE, Riverside, WORDS};

fn group(id: &str) -> GroupId {
    GroupId::new(id).unwrap()
}

fn sets() -> Vec<Questionnaire> {
    BUILT_IN.iter().map(|set| set.read().unwrap()).collect()
}

fn asked<'a>(set: &'a Questionnaire, group: &'a Group) -> impl Iterator<Item = &'a Question> {
    set.questions.iter().filter(|question| question.asked_of.contains(&group.id))
}

/// The blocks of a question: they stand together, and nothing else stands with them.
fn of_question<'a>(document: &'a Document, question: &Question) -> Vec<&'a [Block]> {
    fn find<'a>(blocks: &'a [Block], title: &str, found: &mut Vec<&'a [Block]>) {
        for block in blocks {
            if let Block::Together(inner) = block {
                match inner.first() {
                    Some(Block::Heading { text, .. }) if text == title => found.push(inner),
                    _ => find(inner, title, found),
                }
            }
        }
    }
    let mut found = Vec::new();
    find(&document.blocks, &format!("{} {}", question.id, question.short), &mut found);
    found
}

fn table(blocks: &[Block]) -> Option<&TableBlock> {
    blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

fn says(blocks: &[Block], text: &str) -> bool {
    blocks.iter().flat_map(spans_of).any(|span| span.text == text)
}

#[test]
fn a_group_finds_each_of_its_questions_whole_and_no_other() {
    for set in sets() {
        for group in &set.groups {
            let document = workbook(&set, &ReportOptions::default(), Some(&group.id));
            well_made(&document);
            for question in &set.questions {
                let found = of_question(&document, question);
                if !question.asked_of.contains(&group.id) {
                    assert_eq!(found.len(), 0, "{} is not asked of {}", question.id, group.id);
                    continue;
                }
                let [blocks] = found[..] else { panic!("{} {}", question.id, found.len()) };
                assert!(says(blocks, &question.text), "{}", question.id);
                let lines =
                    blocks.iter().any(|b| matches!(b, Block::WritingLines(l) if l.len() > 1));
                assert!(lines, "{}", question.id);
                match &question.kind {
                    QuestionKind::Scale(scale) => {
                        answers(blocks, &set, question, scale.may_not_apply)
                    }
                    QuestionKind::Reflection { prompts } => {
                        assert!(table(blocks).is_none());
                        assert!(prompts.iter().all(|prompt| says(blocks, prompt)));
                    }
                }
            }
        }
    }
}

/// Five statements, a way to say that nobody knows, and one that it does not apply where that is so.
fn answers(blocks: &[Block], set: &Questionnaire, question: &Question, may_not_apply: bool) {
    let scale = question.scale().unwrap();
    let rows = &table(blocks).unwrap().rows;
    assert_eq!(rows.len(), 6 + usize::from(may_not_apply), "{}", question.id);
    let text = |row: usize, cell: usize| rows[row].cells[cell][0][0].text.as_str();
    for (at, anchor) in scale.anchors.iter().enumerate() {
        assert_eq!(text(at, 1), format!("{at} {}", set.levels[at].name));
        assert_eq!(text(at, 2), anchor);
    }
    assert!((0..rows.len()).all(|row| text(row, 0) == "☐"));
    assert_eq!(text(5, 1), "We don’t know");
    let reasons = rows.iter().filter(|row| row.cells[2][0][0].text.starts_with("because __"));
    assert_eq!(reasons.count(), usize::from(may_not_apply));
    let why = blocks.iter().flat_map(spans_of).find(|span| scale.why.starts_with(&span.text));
    assert!(scale.why.is_empty() || why.is_some(), "{}", question.id);
}

#[test]
fn without_a_group_every_group_has_its_part() {
    for set in sets() {
        let document = workbook(&set, &ReportOptions::default(), None);
        well_made(&document);
        let titles: Vec<&str> = headings(&document)
            .into_iter()
            .filter(|(level, _)| *level == 1)
            .map(|(_, title)| title)
            .skip(1)
            .collect();
        let groups = set.groups.iter().filter(|group| asked(&set, group).count() > 0);
        let wanted: Vec<&str> = groups.map(|group| group.name.as_str()).collect();
        assert_eq!(titles, wanted, "{}", set.id);
        for question in &set.questions {
            assert_eq!(of_question(&document, question).len(), question.asked_of.len());
        }
    }
}

#[test]
fn the_cover_says_how_to_use_it() {
    let set = Riverside::new().set;
    let document = workbook(&set, &ReportOptions::default(), Some(&group("governance")));
    let end = document.blocks.iter().position(|b| *b == Block::PageBreak).unwrap();
    let cover = Document { blocks: document.blocks[..end].to_vec(), ..document };
    let text = words(&cover);
    for said in [
        "Answer honestly, for how things are today",
        "“We don’t know” is a good answer",
        "No one is asked about their own lived experience",
        "It needs no name",
        "22 questions, about 24 minutes",
        not_validated(),
        not_legal_advice(),
    ] {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn nothing_that_was_entered_is_in_blank_paper() {
    let riverside = Riverside::changed(|_, assessment| {
        assessment["terms"] = json!({"service_user": "community member"});
    });
    let set = set_in_terms(&riverside.set, &riverside.assessment);
    let choices = ReportOptions { names: true, ..ReportOptions::default() };
    for document in [workbook(&set, &choices, None), ballots(&set, &choices, None)] {
        let text = words(&document);
        let names = PEOPLE.iter().map(|(_, name, _)| *name).filter(|name| !name.is_empty());
        for entered in names.chain(["Riverside", NOTE, WORDS, "Half way", "2026-11-22"]) {
            assert!(!text.contains(entered), "{entered}");
        }
        assert_eq!((document.date.as_str(), document.author.as_str()), ("", "Groundwork"));
    }
    let text = words(&workbook(&set, &choices, None));
    assert!(text.contains("community members") && !text.contains("service users"));
}

#[test]
fn ballots_have_six_boxes_for_each_scored_question_and_no_place_for_a_name() {
    for set in sets() {
        let whole = ballots(&set, &ReportOptions::default(), None);
        let groups = set
            .groups
            .iter()
            .map(|g| (Some(g), ballots(&set, &ReportOptions::default(), Some(&g.id))));
        for (group, document) in groups.chain([(None, whole)]) {
            well_made(&document);
            let rows: Vec<_> = all(&document.blocks)
                .into_iter()
                .filter_map(|block| match block {
                    Block::Table(table) => Some(&table.rows),
                    _ => None,
                })
                .flatten()
                .collect();
            let scored: Vec<&Question> = set
                .scales()
                .map(|(question, _)| question)
                .filter(|q| group.is_none_or(|group| q.asked_of.contains(&group.id)))
                .collect();
            assert_eq!(rows.len(), scored.len(), "{}", set.id);
            for question in scored {
                let name = format!("{} {}", question.id, question.short);
                let row = rows.iter().find(|row| row.cells[0][0][0].text == name).unwrap();
                assert_eq!(row.cells.len(), 7);
                assert!(row.cells[1..].iter().all(|cell| cell[0][0].text == "☐"));
            }
            let lines = |block: &&Block| matches!(block, Block::WritingLines(_));
            assert!(!all(&document.blocks).iter().any(lines));
        }
    }
}

#[test]
fn a_group_that_nobody_knows_makes_an_empty_workbook() {
    let set = Riverside::new().set;
    let stranger = group("somebody-else");
    for make in [workbook, ballots] {
        let document = make(&set, &ReportOptions::default(), Some(&stranger));
        well_made(&document);
        assert!(set.questions.iter().all(|q| !words(&document).contains(&q.text)));
    }
}

#[test]
fn the_choices_are_kept_and_the_files_say_what_they_are() {
    let set = Riverside::new().set;
    let choices = ReportOptions {
        paper: Paper::Letter,
        prepared_by: "Ngaire Consulting".to_owned(),
        ..ReportOptions::default()
    };
    let governance = group("governance");
    let document = workbook(&set, &choices, Some(&governance));
    assert_eq!((document.paper, document.author.as_str()), (Paper::Letter, "Ngaire Consulting"));
    assert_eq!(document.title, "Workbook, Governance group: Ready to employ peers");
    assert_eq!(workbook_file_name(Some(&governance)), "groundwork-workbook-governance.pdf");
    assert_eq!(workbook_file_name(None), "groundwork-workbook.pdf");
    assert_eq!(workbook_file_name(Some(&group("a:b"))), "groundwork-workbook-a-b.pdf");
    assert_eq!(ballots_file_name(Some(&governance)), "groundwork-ballots-governance.pdf");
}
