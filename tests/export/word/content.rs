//! Nothing is lost, added or out of order, whatever it is.

use groundwork::chart::{Anchor, Paint, Picture, Shape};
use groundwork::report::{Block, Document, Span, TableBlock, TextStyle};
use proptest::prelude::*;

use super::{MAIN, Package, attribute, document, every, made, of, said, shipped};
use crate::layout::{any_blocks, heading, paragraph, squeezed, table};

/// What a block says, as it is read.
fn words(block: &Block) -> String {
    let spans = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
    match block {
        Block::Heading { text, .. } => text.clone(),
        Block::Paragraph { spans: all, .. } => spans(all),
        Block::List { items, .. } => items.iter().map(|item| spans(item)).collect(),
        Block::Table(TableBlock { columns, rows, .. }) => {
            let head: String = columns.iter().map(|column| column.head.as_str()).collect();
            let cells = rows.iter().flat_map(|row| row.cells.iter().flatten());
            head + &cells.map(|paragraph| spans(paragraph)).collect::<String>()
        }
        Block::WritingLines(labels) => labels.concat(),
        Block::Together(blocks) => blocks.iter().map(words).collect(),
        Block::Figure { picture, .. } => format!("{}. {}", picture.title, picture.description),
        Block::PageBreak | Block::PartBreak | Block::Space(_) => String::new(),
    }
}

fn expected(document: &Document) -> String {
    squeezed(&document.blocks.iter().map(words).collect::<String>())
}

fn read(package: &Package) -> String {
    squeezed(&said(package.xml(MAIN).root_element()))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_file_says_what_its_document_says_in_the_same_order(blocks in any_blocks()) {
        let document = document(blocks);
        prop_assert_eq!(read(&made(&document)), expected(&document));
    }

    #[test]
    fn any_character_gives_a_file_that_can_be_read(text in "\\PC{0,20}|.{0,20}|[\0-\u{ffff}]{0,20}") {
        let mut document = document(vec![heading(1, &text), paragraph(&text)]);
        for field in [&mut document.title, &mut document.author, &mut document.foot] {
            field.clone_from(&text);
        }
        let package = made(&document);
        for name in &package.names {
            package.xml(name);
        }
    }
}

/// A file says what its document says.
#[track_caller]
pub fn says_all(label: &str, document: &Document, package: &Package) {
    assert!(read(package) == expected(document), "{label}");
}

#[test]
fn what_is_shipped_says_in_word_what_it_says_in_blocks() {
    for (name, document) in shipped() {
        says_all(&name, &document, &made(&document));
    }
}

#[test]
fn markup_is_text_wherever_it_stands() {
    let nasty = "</w:t><w:br/>&amp;<!--\"']]>";
    let mut nasty_table = table(&[nasty], &[vec![nasty.to_owned()]]);
    if let Block::Table(table) = &mut nasty_table {
        table.summary = nasty.to_owned();
    }
    let text = Shape::Text {
        x: 1.0,
        y: 9.0,
        size: 8.0,
        bold: false,
        anchor: Anchor::Start,
        paint: Paint::Ink,
        text: nasty.to_owned(),
    };
    let picture = Picture {
        width: 100.0,
        height: 20.0,
        title: nasty.to_owned(),
        description: nasty.to_owned(),
        shapes: vec![text],
    };
    let blocks = vec![
        heading(1, nasty),
        paragraph(nasty),
        nasty_table,
        Block::WritingLines(vec![nasty.to_owned()]),
        Block::Figure { picture, width: 100.0 },
    ];
    let document = Document {
        title: nasty.to_owned(),
        author: nasty.to_owned(),
        subject: nasty.to_owned(),
        language: nasty.to_owned(),
        date: nasty.to_owned(),
        foot: nasty.to_owned(),
        ..document(blocks)
    };
    let package = made(&document);
    assert_eq!(read(&package), expected(&document));
    let main = package.xml(MAIN);
    let boxed = every(main.root_element(), "txbxContent");
    assert_eq!(boxed[0].descendants().filter_map(|n| n.text()).next(), Some(nasty));
    let described = every(main.root_element(), "tblDescription")[0];
    assert_eq!(attribute(described, "val"), Some(nasty));
    let drawn = every(main.root_element(), "docPr")[0];
    assert_eq!(attribute(drawn, "descr"), Some(format!("{nasty}. {nasty}").as_str()));
    let core = package.xml("docProps/core.xml");
    for name in ["title", "creator", "subject"] {
        assert_eq!(every(core.root_element(), name)[0].text(), Some(nasty));
    }
    // Neither a language nor a day.
    assert_eq!(every(core.root_element(), "language")[0].text(), Some("en"));
    assert_eq!(every(core.root_element(), "created").len(), 0);
    assert!(said(package.xml("word/footer.xml").root_element()).starts_with(nasty));
}

#[test]
fn what_xml_cannot_hold_shows_as_a_sign() {
    let text = "a\0b\u{8}c\u{1b}d\u{fffe}e\u{ffff}f\u{fdd0}g\u{1f4a1}\u{200f}שלום";
    let package = of(vec![paragraph(text), heading(1, "\u{7}!")]);
    assert_eq!(read(&package), "a�b�c�d�e�f�g\u{1f4a1}\u{200f}שלום�!");
}

#[test]
fn lines_of_a_text_end_as_they_do_in_the_pdf() {
    let package = of(vec![paragraph("\n one\r\n\r\ntwo\u{2028}three\tfour\u{b}five\u{85}six\n")]);
    let main = package.xml(MAIN);
    assert_eq!(said(main.root_element()).trim(), "one\ntwo\nthree four five six");
}

#[test]
fn what_says_nothing_leaves_no_empty_paragraph() {
    let blank = |style| Block::Paragraph { style, spans: vec![Span::plain(" \n")] };
    let blocks =
        vec![heading(1, "One"), blank(TextStyle::Body), heading(2, " "), Block::Space(9.0)];
    let package = of(blocks);
    assert_eq!(super::paragraphs(&package.xml(MAIN)).len(), 1);
}
