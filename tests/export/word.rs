//! Word files: what is in them, and that they keep to the form that Word asks for.

pub mod content;
pub mod form;
mod links;
mod structure;

use groundwork::export::word;
use groundwork::report::{Block, Document, ReportOptions, ballots, workbook};
use roxmltree::Node;

use super::package::{Package, attribute, child, every, value};
use crate::layout::document;
use crate::riverside::Riverside;
use crate::samples::REPORTS;

pub const MAIN: &str = "word/document.xml";
const RELATIONS: &str = "word/_rels/document.xml.rels";

pub fn made(document: &Document) -> Package {
    Package::open(&word(document).unwrap())
}

fn of(blocks: Vec<Block>) -> Package {
    made(&document(blocks))
}

/// Documents as people get them: the reports of every sample, and every other kind.
fn shipped() -> Vec<(String, Document)> {
    let riverside = Riverside::new();
    let set = &riverside.set;
    let choices = ReportOptions::default();
    let mut all: Vec<(String, Document)> =
        REPORTS.iter().map(|(name, report)| ((*name).to_owned(), report.clone())).collect();
    all.push(("board paper".to_owned(), riverside.board_paper(&choices)));
    all.push(("workbook".to_owned(), workbook(set, &choices, None)));
    all.push(("ballots".to_owned(), ballots(set, &choices, None)));
    all
}

/// What a node says, as it is read: pictures are their words.
pub fn said(node: Node<'_, '_>) -> String {
    node.descendants()
        .filter(|n| n.is_element() && !n.ancestors().any(|a| a.tag_name().name() == "Choice"))
        .map(|n| match n.tag_name().name() {
            "t" => n.text().unwrap_or_default(),
            "br" => "\n",
            "softHyphen" => "\u{ad}",
            _ => "",
        })
        .collect()
}

/// The paragraphs of the body, those in tables too, those in pictures not.
pub fn paragraphs<'a, 'i>(main: &'a roxmltree::Document<'i>) -> Vec<Node<'a, 'i>> {
    let in_picture = |p: &Node<'_, '_>| p.ancestors().any(|a| a.tag_name().name() == "txbxContent");
    every(main.root_element(), "p")
        .into_iter()
        .filter(|p| p.tag_name().namespace().is_some_and(|n| n.contains("wordprocessingml")))
        .filter(|p| !in_picture(p))
        .collect()
}

/// The name of a paragraph's style.
fn style<'a>(paragraph: Node<'a, '_>) -> &'a str {
    value(child(paragraph, "pPr").unwrap(), "pStyle").unwrap()
}

/// Whether a paragraph itself says this of it.
fn has(paragraph: Node<'_, '_>, property: &str) -> bool {
    child(paragraph, "pPr").is_some_and(|properties| child(properties, property).is_some())
}
