//! What a team and a workshop produced reaches every report, and of an anonymous session nothing
//! that tells whose answer is whose.

use groundwork::export::{csv, tables};
use groundwork::report::{
    Block, Document, ReportOptions, ReportSection, Span, TableBlock, action_plan, board_paper,
};
use serde_json::json;

use super::{all, headings, well_made, words};
use crate::scenario::{Run, Scenario};

/// Where the board rates high and its peers low, the managers are split among themselves, one
/// question is agreed against most votes, and one is put aside.
fn room() -> Scenario {
    let all = ["SEEN", "AGREED", "PARKED", "SAME"]
        .into_iter()
        .fold(Scenario::new(), |s, q| s.question(q));
    all.tally("SEEN", "governance", [0, 0, 0, 1, 0])
        .tally("SEEN", "operations", [2, 0, 0, 2, 0])
        .tally("SEEN", "peer", [0, 1, 0, 0, 0])
        .tally("AGREED", "governance", [0, 0, 0, 0, 2])
        .tally("AGREED", "peer", [0, 0, 0, 0, 1])
        .tally("PARKED", "governance", [0, 0, 2, 0, 0])
        .tally("PARKED", "peer", [0, 0, 1, 0, 0])
        .tally("SAME", "governance", [0, 0, 1, 0, 0])
        .tally("SAME", "peer", [0, 1, 0, 0, 0])
        .agreed(
            "AGREED",
            json!({"level": 1, "note": "Nobody could show it.",
                                 "dissent": "The chair holds to four."}),
        )
        .parked("PARKED")
        .parked("AGREED")
}

fn plan(run: &Run, choices: &ReportOptions) -> Document {
    let document = action_plan(&run.set, &run.assessment, &run.outcome, run.today, choices);
    well_made(&document);
    document
}

fn paper(run: &Run, choices: &ReportOptions) -> Document {
    let document = board_paper(&run.set, &run.assessment, &run.outcome, run.today, choices);
    well_made(&document);
    document
}

fn views(run: &Run) -> Document {
    plan(run, &ReportOptions { parts: [ReportSection::Views].into(), ..ReportOptions::default() })
}

/// All that can be read, each paragraph and each point of a list in one line.
fn read(document: &Document) -> String {
    let line = |line: &Vec<Span>| line.iter().map(|s| s.text.as_str()).collect::<String>();
    let lists = all(&document.blocks).into_iter().flat_map(|block| match block {
        Block::List { items, .. } => items.iter().map(line).collect(),
        Block::Paragraph { spans, .. } => vec![line(spans)],
        _ => Vec::new(),
    });
    format!("{}\n{}", words(document), lists.collect::<Vec<_>>().join("\n"))
}

#[track_caller]
fn holds(document: &Document, wanted: &[&str]) {
    let text = read(document);
    for wanted in wanted {
        assert!(text.contains(wanted), "“{wanted}” is missing:\n{text}");
    }
}

#[track_caller]
fn lacks(document: &Document, unwanted: &[&str]) {
    let text = read(document);
    for unwanted in unwanted {
        assert!(!text.contains(unwanted), "“{unwanted}” is there:\n{text}");
    }
}

fn table<'a>(document: &'a Document, summary: &str) -> Option<&'a TableBlock> {
    all(&document.blocks).into_iter().find_map(|block| match block {
        Block::Table(table) if table.summary.starts_with(summary) => Some(table),
        _ => None,
    })
}

/// A cell's paragraphs, each as it is read.
fn cell(table: &TableBlock, row: usize, column: usize) -> Vec<String> {
    let line = |line: &Vec<Span>| line.iter().map(|s| s.text.as_str()).collect();
    table.rows[row].cells[column].iter().map(line).collect()
}

#[test]
fn views_tell_who_rates_higher_and_how_far_people_agree() {
    let document = views(&room().run());
    holds(
        &document,
        &[
            "On one question, groups are two or more levels apart. Talk about it first.",
            "Who rates higher",
            "governance gave higher ratings than peer on 2 of the 4 questions that both answered. \
             The median difference is half a level higher.",
            "governance gave higher ratings than operations on the one question that both answered.",
            "11 of 14 votes lie within one level of the middle answer.",
        ],
    );
}

#[test]
fn a_group_that_is_split_is_named_with_its_levels() {
    let document = views(&room().run());
    let seen = table(&document, "Seen differently").unwrap();
    assert_eq!(cell(seen, 0, 1), ["governance: 3", "operations: 0", "peer: 1"]);
    assert!(cell(seen, 0, 2).contains(&"Within operations: 0 to 3".to_owned()));
}

#[test]
fn what_was_agreed_is_no_average_and_the_votes_stay_beside_it() {
    let document = views(&room().run());
    let agreed = table(&document, "Agreed together").unwrap();
    assert_eq!(cell(agreed, 0, 1), ["governance: 4", "peer: 4"]);
    let counts = cell(agreed, 0, 2);
    assert_eq!(counts, ["1 Talking", "Agreed together", "The middle of the votes was 4"]);
    holds(&document, &["Nobody could show it.", "The chair holds to four.", "never an average"]);
    // Where the room agreed on the middle, nothing more is to be said.
    let same = room().agreed("SAME", json!({"level": 1})).run();
    let document = views(&same);
    let agreed = table(&document, "Agreed together").unwrap();
    assert_eq!(cell(agreed, 1, 2), ["1 Talking", "Agreed together"]);
}

#[test]
fn what_was_put_aside_is_listed_and_what_was_agreed_after_all_is_not() {
    let document = views(&room().run());
    let titles = headings(&document);
    assert!(titles.contains(&(2, "Parked")), "{titles:?}");
    let parked = table(&document, "Parked").unwrap();
    assert_eq!(parked.rows.len(), 1);
    assert_eq!(cell(parked, 0, 0)[0], "PARKED");
    let one = Scenario::new().question("Q").tally("Q", "peer", [0, 1, 0, 0, 0]).run();
    assert!(table(&views(&one), "Parked").is_none());
    assert!(
        !headings(&views(&one)).contains(&(1, ReportSection::Views.name())),
        "one voice differs not"
    );
}

#[test]
fn a_board_paper_tells_it_in_short() {
    let run = room().run();
    let document = paper(&run, &ReportOptions::default());
    let titles = headings(&document);
    assert!(titles.contains(&(2, "Where views differ")), "{titles:?}");
    holds(
        &document,
        &[
            "On one question, groups are two or more levels apart",
            "SEEN",
            "governance gave higher ratings than peer on 2 of the 4 questions",
            "11 of 14 votes lie within one level of the middle answer.",
            "AGREED: 1 Talking",
            "Nobody could show it.",
            "The chair holds to four.",
            "Parked, and nothing agreed yet: PARKED.",
        ],
    );
    let without = paper(&run, &ReportOptions { notes: Some(false), ..ReportOptions::default() });
    holds(&without, &["AGREED: 1 Talking"]);
    lacks(&without, &["Nobody could show it.", "The chair holds to four."]);
    let one = Scenario::new().question("Q").tally("Q", "peer", [0, 1, 0, 0, 0]).run();
    let document = paper(&one, &ReportOptions::default());
    assert!(!headings(&document).contains(&(2, "Where views differ")));
}

/// Nine of the board see it at one, and of the peers so many at four.
fn anonymous(peers: u32) -> Run {
    let all = Scenario::new().question("SEEN").anonymous();
    let all = all.tally("SEEN", "governance", [0, 9, 0, 0, 0]);
    all.tally("SEEN", "peer", [0, 0, 0, 0, peers]).run()
}

#[test]
fn an_anonymous_session_shows_no_group_that_gives_another_away() {
    // Who knows the whole and the board’s votes would know those of four peers.
    let run = anonymous(4);
    for document in [plan(&run, &ReportOptions::default()), paper(&run, &ReportOptions::default())]
    {
        lacks(
            &document,
            &["governance: 1", "peer: 4", "rates higher", "higher ratings", "Talk about"],
        );
    }
    let run = anonymous(5);
    holds(&views(&run), &["governance: 1", "peer: 4", "peer gave higher ratings than governance"]);
    holds(&paper(&run, &ReportOptions::default()), &["peer gave higher ratings than governance"]);
}

#[test]
fn an_anonymous_session_counts_no_votes_of_fewer_than_five() {
    let few = Scenario::new().question("Q").anonymous();
    let few = few.group_says("peer", "Q", &[1, 1]).person("u", "peer").unsure("Q");
    let document = plan(&few.run(), &ReportOptions::default());
    lacks(&document, &["Don’t know: one person", "votes lie", "Both votes"]);
    let enough = || {
        let five = Scenario::new().question("Q").anonymous().group_says("peer", "Q", &[1; 5]);
        five.person("u", "peer").unsure("Q")
    };
    let document = plan(&enough().run(), &ReportOptions::default());
    holds(&document, &["peer: 1"]);
    lacks(&document, &["Don’t know: one person"]);
    let many = ["v", "w", "x", "y"];
    let many = many.into_iter().fold(enough(), |all, id| all.person(id, "peer").unsure("Q"));
    holds(&plan(&many.run(), &ReportOptions::default()), &["Don’t know: five people", "peer: 1"]);
}

#[test]
fn an_excel_workbook_is_guarded_alike() {
    let answers = |peers: u32| {
        let run = anonymous(peers);
        let choices = ReportOptions::default();
        let made = tables(&run.set, &run.assessment, &run.outcome, run.today, &choices);
        csv(&made.answers)
    };
    assert!(!answers(4).contains("governance"), "{}", answers(4));
    assert!(answers(5).contains("governance"), "{}", answers(5));
}

#[test]
fn names_that_a_file_brought_into_an_anonymous_session_stay_out_of_all_words() {
    let name = "Ŋaire Whitlam";
    let said = format!("As {name} says.");
    let scenario = || {
        let all = Scenario::new().question("Q").action("A", |action| action).reflection("R");
        all.person("who", "peer")
            .named(name)
            .says("Q", 1)
            .note("Q", &said)
            .writes("R", &said)
            .agreed("Q", json!({"level": 1, "note": said, "dissent": said}))
            .choose("A", json!({"owner": name, "note": said}))
            .own_with("o", "decide", json!({"title": said, "detail": said, "owner": name}))
    };
    let choices = ReportOptions { names: true, ..ReportOptions::default() };
    let open = scenario().run();
    holds(&plan(&open, &choices), &[name, &said]);
    let hidden = scenario().anonymous().run();
    for document in [plan(&hidden, &choices), paper(&hidden, &choices)] {
        lacks(&document, &[name]);
    }
    holds(&plan(&hidden, &choices), &["As Someone who took part says."]);
    let made = tables(&hidden.set, &hidden.assessment, &hidden.outcome, hidden.today, &choices);
    for table in [&made.plan, &made.gaps, &made.answers] {
        assert!(!csv(table).contains(name));
    }
}

#[test]
fn no_place_of_an_answer_is_named_in_an_anonymous_session() {
    let scenario = || Scenario::new().question("Q").person("alex", "peer").says("Q", 1);
    let scenario = || scenario().not_applicable("GONE", "not here");
    let aside = "An answer to a question that is not in the question set is kept";
    holds(&plan(&scenario().run(), &ReportOptions::default()), &[aside]);
    lacks(&plan(&scenario().anonymous().run(), &ReportOptions::default()), &["alex", aside]);
}
