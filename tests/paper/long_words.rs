//! Board papers of organisations that say everything at length.

use groundwork::report::layout::{LaidOutPages, PageItem, Sheet, lay_out};
use groundwork::report::{Paper, ReportOptions};
use proptest::prelude::*;
use serde_json::json;

use super::{PAPERS, assessments, on};
use crate::pdf::fonts;
use crate::riverside::Riverside;
use crate::samples::{SAMPLES, Sample};

/// Words of this many characters together at most, the same for the same `at`.
fn long(at: usize, count: usize) -> String {
    let words =
        ["peer", "workers", "governance", "and", "accountability", "of", "everything", "we"];
    let mut said = String::new();
    for word in words.iter().cycle().skip(at % words.len()) {
        if said.chars().count() + word.len() + 1 > count {
            break;
        }
        said = format!("{said} {word}").trim_start().to_owned();
    }
    said
}

/// How many characters everything has.
#[derive(Clone, Copy, Debug)]
struct Lengths {
    organisation: usize,
    prepared_by: usize,
    set: usize,
    questions: usize,
    actions: usize,
    owners: usize,
    resources: usize,
}

const LONGEST: Lengths = Lengths {
    organisation: 200,
    prepared_by: 120,
    set: 120,
    questions: 60,
    actions: 120,
    owners: 80,
    resources: 160,
};

/// Riverside with everything at these lengths; one of three kinds of answers.
fn riverside(lengths: Lengths, answers: usize) -> Riverside {
    Riverside::changed(|set, assessment| {
        assessment["organisation"]["name"] = long(0, lengths.organisation).into();
        set["title"] = format!("Ready? {}", long(3, lengths.set)).into();
        let fields = [
            ("questions", "short", lengths.questions),
            ("actions", "title", lengths.actions),
            ("resources", "title", lengths.resources),
        ];
        for (list, field, count) in fields {
            for (at, entry) in set[list].as_array_mut().unwrap().iter_mut().enumerate() {
                entry[field] = format!("The {}", long(at, count)).into();
            }
        }
        for action in set["actions"].as_array().unwrap() {
            let id = action["id"].as_str().unwrap();
            assessment["plan"]["actions"][id] = json!({"owner": long(5, lengths.owners)});
        }
        let people = assessment["answers"].as_object_mut().unwrap().values_mut();
        for answer in people.flat_map(|own| own.as_object_mut().unwrap().values_mut()) {
            match answers {
                0 => *answer = json!({"level": 0}),
                1 => *answer = json!({"unsure": true}),
                _ => {}
            }
        }
    })
}

fn laid(riverside: &Riverside, paper: Paper, prepared_by: usize) -> LaidOutPages {
    let choices =
        ReportOptions { paper, prepared_by: long(2, prepared_by), ..ReportOptions::default() };
    lay_out(&riverside.board_paper(&choices), &fonts())
}

/// How far down the first page is filled.
fn filled(laid: &LaidOutPages) -> f32 {
    let sheet = Sheet::of(laid.paper);
    let items = laid.pages[0].groups.iter().flat_map(|group| &group.items);
    let lowest = items.filter_map(|item| match item {
        PageItem::Text(run) if run.y <= sheet.bottom => Some(run.y),
        _ => None,
    });
    (lowest.fold(sheet.top, f32::max) - sheet.top) / sheet.text_height()
}

#[test]
fn a_board_paper_at_length_takes_two_pages() {
    for answers in 0..3 {
        let riverside = riverside(LONGEST, answers);
        for paper in PAPERS {
            let laid = laid(&riverside, paper, LONGEST.prepared_by);
            assert_eq!(laid.pages.len(), 2, "{answers}, {paper:?}");
            assert!(filled(&laid) > 0.7, "{answers}, {paper:?}: {}", filled(&laid));
        }
    }
}

#[test]
fn page_one_of_a_board_paper_is_never_half_empty() {
    let whole = |paper| {
        let made = assessments().into_iter().map(move |(name, riverside)| {
            (name, lay_out(&riverside.board_paper(&on(paper)), &fonts()))
        });
        made.chain(SAMPLES.into_iter().map(move |name| {
            (name, lay_out(&Sample::open(name).board_paper(&on(paper)), &fonts()))
        }))
    };
    for paper in PAPERS {
        for (name, laid) in whole(paper) {
            assert_eq!(laid.pages.len(), 2, "{name}, {paper:?}");
            assert!(filled(&laid) > 0.5, "{name}, {paper:?}: {}", filled(&laid));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_board_paper_of_any_length_takes_two_pages(
        organisation in 0..=LONGEST.organisation,
        prepared_by in 0..=LONGEST.prepared_by,
        set in 0..=LONGEST.set,
        questions in 4..=LONGEST.questions,
        actions in 4..=LONGEST.actions,
        owners in 0..=LONGEST.owners,
        resources in 4..=LONGEST.resources,
        answers in 0..3_usize,
        letter: bool,
    ) {
        let lengths =
            Lengths { organisation, prepared_by, set, questions, actions, owners, resources };
        let paper = if letter { Paper::Letter } else { Paper::A4 };
        let laid = laid(&riverside(lengths, answers), paper, prepared_by);
        prop_assert_eq!(laid.pages.len(), 2);
    }
}
