//! The form that Word asks for: a whole package, children in the schema's order, names resolved.

use std::collections::BTreeSet;

use groundwork::export::ExportRequest;
use groundwork::export::worker::make;
use groundwork::report::layout::Sheet;
use groundwork::report::{Document, Paper};
use roxmltree::Node;

use super::{MAIN, Package, RELATIONS, attribute, document, every, made, said, shipped};
use crate::layout::paragraph;

/// The order of children by ECMA-376, as far as they are used here; the order of `w:trPr` is free.
const ORDERS: [(&str, &str); 13] = [
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs bidi \
         spacing ind contextualSpacing jc outlineLvl rPr",
    ),
    ("rPr", "rStyle rFonts b bCs i iCs color sz szCs u rtl lang"),
    ("pBdr", "top left bottom right"),
    (
        "tblPr",
        "tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption \
         tblDescription",
    ),
    ("tblBorders", "top left bottom right insideH insideV"),
    ("tblCellMar", "top left bottom right"),
    ("trPr", "cantSplit tblHeader"),
    ("tcPr", "tcW gridSpan tcBorders shd noWrap tcMar vAlign"),
    ("sectPr", "footerReference pgSz pgMar titlePg bidi"),
    ("style", "name basedOn next uiPriority qFormat pPr rPr tblPr trPr tcPr tblStylePr"),
    (
        "settings",
        "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol \
         listSeparator",
    ),
    ("lvl", "start numFmt lvlText lvlJc pPr rPr"),
    ("inline", "extent effectExtent docPr cNvGraphicFramePr graphic"),
];

/// Faults in the order of children below a node, however deep.
fn out_of_order(node: Node<'_, '_>) -> Vec<String> {
    let mut faults = Vec::new();
    for parent in node.descendants().filter(Node::is_element) {
        let name = parent.tag_name().name();
        let Some((_, order)) = ORDERS.iter().find(|(of, _)| *of == name) else { continue };
        let order: Vec<&str> = order.split_whitespace().collect();
        let mut last = 0;
        for child in parent.children().filter(Node::is_element) {
            let name_of = child.tag_name().name();
            match order.iter().position(|known| *known == name_of) {
                Some(place) if place >= last => last = place,
                Some(_) => faults.push(format!("{name}: {name_of} comes too late")),
                None => faults.push(format!("{name}: {name_of} is unknown")),
            }
        }
    }
    faults
}

fn parts(package: &Package) -> impl Iterator<Item = &str> {
    let xml = |name: &&str| name.ends_with(".xml") || name.ends_with(".rels");
    package.names.iter().map(String::as_str).filter(xml)
}

/// A file that Word opens: its parts, the order of what is in them, and their names.
#[track_caller]
pub fn is_sound(label: &str, package: &Package) {
    is_in_order(label, package);
    is_whole(label, package);
    names_are_defined(label, package);
}

fn is_in_order(label: &str, package: &Package) {
    for part in parts(package) {
        let xml = package.xml(part);
        assert_eq!(out_of_order(xml.root_element()), [""; 0], "{label}: {part}");
    }
}

#[test]
fn children_come_in_the_order_of_the_schema() {
    let mut seen = BTreeSet::new();
    for (label, document) in shipped() {
        let package = made(&document);
        is_in_order(&label, &package);
        for part in parts(&package) {
            let xml = package.xml(part);
            seen.extend(xml.descendants().map(|n| n.tag_name().name().to_owned()));
        }
    }
    for (name, _) in ORDERS {
        assert!(seen.contains(name), "no {name} was looked at");
    }
}

#[test]
fn the_order_of_children_is_looked_at() {
    let wrong = roxmltree::Document::parse("<pPr><jc/><pStyle/><odd/></pPr>").unwrap();
    let faults = out_of_order(wrong.root_element());
    assert_eq!(faults, ["pPr: pStyle comes too late", "pPr: odd is unknown"]);
}

fn is_whole(label: &str, package: &Package) {
    assert_eq!(package.names[0], "[Content_Types].xml");
    let types = package.xml("[Content_Types].xml");
    let named = every(types.root_element(), "Override");
    let named: BTreeSet<&str> = named.iter().map(|n| n.attribute("PartName").unwrap()).collect();
    for part in package.names.iter().filter(|n| n.ends_with(".xml")).skip(1) {
        assert!(named.contains(format!("/{part}").as_str()), "{label}: {part}");
    }
    assert_eq!(named.len(), package.names.iter().filter(|n| n.ends_with(".xml")).count() - 1);
    for (list, base) in [("_rels/.rels", ""), (RELATIONS, "word/")] {
        for (kind, target, outside) in package.relations(list).into_values() {
            let there = package.names.contains(&format!("{base}{target}"));
            assert_eq!(outside, kind == "hyperlink");
            assert!(outside || there, "{label}: {target}");
        }
    }
    let relations = package.relations(RELATIONS);
    let main = package.xml(MAIN);
    let named = main.descendants().flat_map(|n| n.attributes()).filter(|a| {
        a.namespace().is_some_and(|space| space.ends_with("officeDocument/2006/relationships"))
    });
    let named: BTreeSet<&str> = named.map(|a| a.value()).collect();
    assert!(named.iter().all(|id| relations.contains_key(*id)), "{label}");
    assert!(!named.is_empty());
}

#[test]
fn the_package_is_whole() {
    for (label, document) in shipped() {
        is_whole(&label, &made(&document));
    }
}

fn names_are_defined(label: &str, package: &Package) {
    let main = package.xml(MAIN);
    let of = |part: &str, element: &str, key: &str| -> BTreeSet<String> {
        let xml = package.xml(part);
        let all = every(xml.root_element(), element);
        all.iter().filter_map(|n| attribute(*n, key)).map(str::to_owned).collect()
    };
    let styles = of("word/styles.xml", "style", "styleId");
    for name in ["pStyle", "rStyle", "tblStyle"] {
        assert!(of(MAIN, name, "val").is_subset(&styles), "{label}: {name}");
    }
    for name in ["basedOn", "next"] {
        assert!(of("word/styles.xml", name, "val").is_subset(&styles), "{name}");
    }
    let lists = of("word/numbering.xml", "num", "numId");
    assert!(of(MAIN, "numId", "val").is_subset(&lists), "{label}");
    for (element, key) in [("bookmarkStart", "id"), ("bookmarkStart", "name")] {
        assert_eq!(of(MAIN, element, key).len(), every(main.root(), element).len());
    }
    let drawn = |n: &Node<'_, '_>| matches!(n.tag_name().name(), "docPr" | "cNvPr");
    let ids: Vec<&str> =
        main.descendants().filter(drawn).filter_map(|n| attribute(n, "id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{label}");
}

#[test]
fn every_name_in_the_text_is_defined_and_every_number_is_its_own() {
    for (label, document) in shipped() {
        names_are_defined(&label, &made(&document));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (name, document) in shipped() {
        let first = groundwork::export::word(&document).unwrap();
        assert!(first.starts_with(b"PK"));
        assert!(first == groundwork::export::word(&document.clone()).unwrap(), "{name}");
    }
}

#[test]
fn the_file_says_whose_what_and_when_it_is_and_in_which_language() {
    let package = made(&document(vec![paragraph("Words")]));
    let core = package.xml("docProps/core.xml");
    let said: Vec<(&str, &str)> = core
        .root_element()
        .children()
        .map(|n| (n.tag_name().name(), n.text().unwrap_or_default()))
        .collect();
    assert_eq!(
        said,
        [
            ("title", "A title"),
            ("subject", "A subject"),
            ("creator", "An organisation"),
            ("language", "en-AU"),
            ("created", "2026-11-22T00:00:00Z"),
            ("modified", "2026-11-22T00:00:00Z"),
        ]
    );
    let styles = package.xml("word/styles.xml");
    assert_eq!(attribute(every(styles.root(), "lang")[0], "val"), Some("en-AU"));
    let settings = package.xml("word/settings.xml");
    assert_eq!(attribute(every(settings.root(), "themeFontLang")[0], "val"), Some("en-AU"));
    let mode = every(settings.root(), "compatSetting")[0];
    assert_eq!(attribute(mode, "name"), Some("compatibilityMode"));
    assert_eq!(attribute(mode, "val"), Some("15"));
}

#[test]
fn paper_margins_and_foot_are_those_of_the_pdf() {
    for (paper, size) in [(Paper::A4, ("11906", "16838")), (Paper::Letter, ("12240", "15840"))] {
        let package = made(&Document { paper, ..document(vec![paragraph("Words")]) });
        let main = package.xml(MAIN);
        let page = every(main.root(), "pgSz")[0];
        assert_eq!((attribute(page, "w"), attribute(page, "h")), (Some(size.0), Some(size.1)));
        let margins = every(main.root(), "pgMar")[0];
        let twips = |points: f32| (points * 20.0).round().to_string();
        let sheet = Sheet::of(paper);
        for (edge, points) in [
            ("left", sheet.side),
            ("right", sheet.side),
            ("top", sheet.top),
            ("bottom", sheet.height - sheet.bottom),
        ] {
            assert_eq!(attribute(margins, edge), Some(twips(points).as_str()), "{edge}");
        }
        // The first page has a foot of its own kind, and there is none of that kind.
        assert_eq!(every(main.root(), "titlePg").len(), 1);
        let feet = every(main.root(), "footerReference");
        assert_eq!(
            feet.iter().map(|f| attribute(*f, "type")).collect::<Vec<_>>(),
            [Some("default")]
        );
        let foot = package.xml("word/footer.xml");
        assert_eq!(said(foot.root_element()), "The footpage 2 of 2");
        let fields = every(foot.root(), "fldSimple");
        let fields: Vec<&str> =
            fields.iter().map(|f| attribute(*f, "instr").unwrap().trim()).collect();
        assert_eq!(fields, ["PAGE", "NUMPAGES"]);
    }
}

#[test]
fn the_worker_makes_the_same_file_and_explains_what_it_cannot_read() {
    let document = document(vec![paragraph("Words")]);
    let order = serde_json::to_string(&ExportRequest::Word(Box::new(document.clone()))).unwrap();
    assert!(order.starts_with("{\"word\":{\"title\":"), "the app writes it so: {order}");
    assert!(make(&order).unwrap() == groundwork::export::word(&document).unwrap());
    for wrong in ["", "{}", "{\"word\":{}}", "{\"pdf\":{}}"] {
        let error = make(wrong).unwrap_err();
        assert!(error.starts_with("The request could not be read"), "{error}");
    }
}
