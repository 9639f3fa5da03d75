//! Assessments at the edges of what can be entered: each gives a sound PDF that loses nothing.

mod sound;

use std::collections::BTreeSet;

use groundwork::pdf::WrittenPdf;
use groundwork::report::layout::Measure;
use groundwork::report::{Block, Document, Paper, ReportOptions, Span};
use serde_json::{Value, json};

use crate::layout::squeezed;
use crate::pdf::{BOLD, REGULAR, fonts, tool, written};
use crate::riverside::Riverside;
use crate::samples::{REPORTS, SAMPLES, Sample};

/// Everything that can be chosen.
fn everything() -> ReportOptions {
    ReportOptions { names: true, in_full: true, ..ReportOptions::default() }
}

fn riverside(change: impl FnOnce(&mut Value)) -> Document {
    Riverside::changed(|_, assessment| change(assessment)).plan(&everything())
}

/// Every answer of everyone, to be changed.
fn answers(assessment: &mut Value) -> impl Iterator<Item = &mut Value> {
    let people = assessment["answers"].as_object_mut().unwrap().values_mut();
    people.flat_map(|answers| answers.as_object_mut().unwrap().values_mut())
}

/// Every text of a document that is set as text.
fn texts(blocks: &[Block]) -> Vec<String> {
    let spans = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
    let of = |block: &Block| match block {
        Block::Heading { text, .. } => vec![text.clone()],
        Block::Paragraph { spans: all, .. } => vec![spans(all)],
        Block::List { items, .. } => items.iter().map(|item| spans(item)).collect(),
        Block::Table(table) => {
            let heads = table.columns.iter().map(|column| column.head.clone());
            let cells = table.rows.iter().flat_map(|row| row.cells.iter().flatten());
            heads.chain(cells.map(|paragraph| spans(paragraph))).collect()
        }
        Block::WritingLines(labels) => labels.clone(),
        Block::Together(inner) => texts(inner),
        Block::Figure { .. } | Block::PageBreak | Block::PartBreak | Block::Space(_) => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

/// Whether a character has no shape of its own.
fn is_hidden(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{fe0f}' | '\u{feff}')
}

/// The words of a document as the page must show them: what has no sign is the sign of that.
fn words(document: &Document) -> BTreeSet<String> {
    let shown = |c: char| match c {
        c if c.is_control() && !c.is_whitespace() => '\u{fffd}',
        c => c,
    };
    let texts = texts(&document.blocks).into_iter();
    let text: String =
        texts.map(|text| text + " ").collect::<String>().chars().map(shown).collect();
    // Brackets and dots beside words from right to left change places.
    let apart = |c: char| !c.is_alphanumeric() && c != '\u{fffd}';
    text.split(apart).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What pdftotext reads, page by page, without the running feet.
fn read(document: &Document, written: &WrittenPdf, label: &str) -> Option<String> {
    let text = tool("pdftotext", &["-raw", "{}", "-"], written, label)?;
    let directions = |c: &char| !('\u{202a}'..='\u{202e}').contains(c);
    let pages = text.split('\u{c}').map(squeezed).enumerate().map(|(at, page)| {
        let foot =
            squeezed(&format!("{}page{}of{}", document.foot, at + 1, written.pages.pages.len()));
        let page: String = page.chars().filter(directions).collect();
        page.replacen(&foot, "", 1)
    });
    Some(pages.collect())
}

/// The characters of a document that the typeface lacks.
fn lacking(document: &Document) -> Vec<char> {
    let faces = [REGULAR, BOLD].map(|bytes| ttf_parser::Face::parse(bytes, 0).unwrap());
    let lacks = |c: &char| faces.iter().any(|face| face.glyph_index(*c).is_none());
    let mut said: Vec<char> = words(document).iter().flat_map(|word| word.chars()).collect();
    let rest = texts(&document.blocks).concat() + &document.foot;
    said.extend(rest.chars().filter(|c| !c.is_control()));
    let said: BTreeSet<char> = said.into_iter().filter(|c| !is_hidden(*c)).collect();
    said.into_iter().filter(lacks).collect()
}

/// Holds a document's pages and its PDF against what must hold of all.
fn sound(document: &Document, label: &str) -> WrittenPdf {
    let fonts = fonts();
    for paper in [Paper::A4, Paper::Letter] {
        sound::laid_out(&Document { paper, ..document.clone() }, &fonts);
    }
    let written = written(document);
    tool("qpdf", &["--check", "{}"], &written, &format!("{label}-check"));
    if let Some(text) = read(document, &written, &format!("{label}-text")) {
        let lost: Vec<String> =
            words(document).into_iter().filter(|word| !text.contains(word.as_str())).collect();
        assert_eq!(lost, Vec::<String>::new(), "{label}");
    }
    assert_eq!(written.missing, lacking(document), "{label}");
    for c in &written.missing {
        let width = |c: char| fonts.width(&c.to_string(), false, 10.0);
        assert_eq!(width(*c), width('□'), "{label}: {c} is no box");
    }
    written
}

#[test]
fn the_samples() {
    for name in SAMPLES {
        sound(&REPORTS[name], name);
    }
}

#[test]
fn no_answers_at_all() {
    let written = sound(&riverside(|assessment| assessment["answers"] = json!({})), "none");
    assert!(written.pages.pages.len() > 1);
}

#[test]
fn every_answer_unknown() {
    let document = riverside(|assessment| {
        answers(assessment).for_each(|answer| *answer = json!({"unsure": true}));
        for part in ["consensus", "session"] {
            assessment[part] = json!({});
        }
    });
    sound(&document, "unknown");
}

#[test]
fn one_participant_and_fifty() {
    let one = riverside(|assessment| {
        let first = assessment["participants"][0].take();
        assessment["participants"] = json!([first]);
        let first = assessment["answers"]["p1"].take();
        assessment["answers"] = json!({"p1": first});
    });
    sound(&one, "one");
    let fifty = riverside(|assessment| {
        let (all, given) = (assessment["participants"].clone(), assessment["answers"].clone());
        for copy in 1..10 {
            for person in all.as_array().unwrap() {
                let id = person["id"].as_str().unwrap();
                let (mut person, copied) = (person.clone(), format!("{id}-{copy}"));
                person["id"] = copied.clone().into();
                person["name"] = format!("Person {id} {copy}").into();
                assessment["participants"].as_array_mut().unwrap().push(person);
                assessment["answers"][copied] = given[id].clone();
            }
        }
    });
    assert_eq!(texts(&fifty.blocks).iter().filter(|text| text.contains("10 of 10")).count(), 5);
    sound(&fifty, "fifty");
}

#[test]
fn sixty_gaps_with_ten_thousand_words_of_notes_and_every_action_in_full() {
    let written = sound(&Sample::open("huge").plan(&everything()), "sixty");
    assert!(written.pages.pages.len() > 100);
}

#[test]
fn five_thousand_letters_without_a_space() {
    let long = "Zusammenarbeit".repeat(358);
    assert!(long.chars().count() > 5_000);
    let document = riverside(|assessment| {
        for (at, answer) in answers(assessment).enumerate() {
            if at % 20 == 0 {
                answer["note"] = long.clone().into();
            }
        }
        let own = &mut assessment["plan"]["own"][0];
        own["title"] = long.clone().into();
        own["owner"] = long.clone().into();
        for action in assessment["plan"]["actions"].as_object_mut().unwrap().values_mut() {
            action["note"] = long.clone().into();
            action["reason"] = long.clone().into();
        }
    });
    sound(&document, "long");
}

#[test]
fn control_characters() {
    let odd = "one\u{0}two\u{7}three\u{1b}[2Jfour\r\nfive\tsix\u{b}seven\u{c}eight\u{85}nine\u{9f}";
    let document = riverside(|assessment| {
        answers(assessment).for_each(|answer| answer["note"] = odd.into());
        assessment["organisation"]["name"] = odd.into();
        assessment["organisation"]["services"] = odd.into();
        assessment["participants"][0]["name"] = odd.into();
        assessment["plan"]["own"][0]["title"] = odd.into();
        assessment["plan"]["own"][0]["detail"] = odd.into();
        assessment["terms"] = json!({"service_user": odd});
    });
    sound(&document, "control");
}
