//! Files of other programs in another language: all of their words are messages or what a person
//! wrote, nothing is lost, they are as sound as in English, and they say which language it is.

use std::collections::BTreeSet;

use groundwork::export::{Tables, calendar, excel, tables, word};
use groundwork::pdf::{Fonts, write};
use groundwork::report::ReportOptions;
use messages_compiler::Pseudo;
use roxmltree::{Document, Node};

use super::{data, documents, outside, speak};
use crate::export::book::{Book, children};
use crate::export::calendar::{events, unescaped, value};
use crate::export::excel::agrees;
use crate::export::package::{Package, attribute, every};
use crate::export::word::{MAIN, content, form, paragraphs, said};
use crate::pdf::{BOLD, REGULAR, catalog, parsed};
use crate::riverside::TODAY;
use crate::samples::Sample;

const LANGUAGES: [Pseudo; 2] = [Pseudo::Accented, Pseudo::Mirrored];

const SAMPLES: [&str; 3] = ["empty", "small", "typical"];

/// What stands outside messages in texts that each hold whole messages.
#[track_caller]
fn untranslated(texts: &[String], data: &str) -> BTreeSet<String> {
    let mut left = BTreeSet::new();
    for text in texts {
        let mut open = 0;
        left.extend(text.lines().filter_map(|line| outside(line, data, &mut open)));
        assert_eq!(open, 0, "brackets that are not closed: {text}");
    }
    left
}

fn options() -> ReportOptions {
    ReportOptions { names: true, ..ReportOptions::default() }
}

fn tables_of(sample: &Sample) -> Tables {
    let today = TODAY.parse().unwrap();
    tables(&sample.set, &sample.assessment, &sample.outcome, today, &options())
}

/// Every text of a Word file: of its paragraphs, around its pictures and tables, and of its foot.
fn texts_of_word(package: &Package) -> Vec<String> {
    let main = package.xml(MAIN);
    let in_picture = |t: &Node<'_, '_>| t.ancestors().any(|a| a.tag_name().name() == "txbxContent");
    let runs = |p| {
        let runs = every(p, "t").into_iter().filter(|t| !in_picture(t));
        runs.filter_map(|t| t.text()).collect::<Vec<_>>().join("\n")
    };
    let mut texts: Vec<String> = paragraphs(&main).into_iter().map(runs).collect();
    for node in main.descendants() {
        let name = node.tag_name().name();
        let read: &[&str] = match name {
            "docPr" | "cNvPr" => &["name", "descr", "title"],
            "tblCaption" | "tblDescription" => &["val"],
            _ => &[],
        };
        texts.extend(read.iter().filter_map(|key| attribute(node, key)).map(str::to_owned));
    }
    texts.push(said(package.xml("word/footer.xml").root_element()));
    let core = package.xml("docProps/core.xml");
    for name in ["title", "subject"] {
        texts.extend(every(core.root(), name).iter().filter_map(|n| n.text()).map(str::to_owned));
    }
    texts
}

/// What is not accented in pictures, where a message may stand in several texts, or be cut off.
fn untranslated_in_pictures(package: &Package, data: &str) -> BTreeSet<String> {
    let main = package.xml(MAIN);
    let texts = every(main.root_element(), "txbxContent").into_iter();
    let text = texts.map(|text| every(text, "t").iter().filter_map(|t| t.text()).collect());
    let left = text.filter_map(|text: String| outside(&text, data, &mut 0));
    left.filter(|left| !left.contains(|c| "áéíöüýÁÉÍÖÜ".contains(c))).collect()
}

#[test]
fn word_files_are_translated_whole_and_sound() {
    for pseudo in LANGUAGES {
        let _spoken = speak(pseudo);
        for name in SAMPLES {
            let sample = Sample::open(name);
            let data = data(name, &sample);
            for document in documents(&sample) {
                let package = Package::open(&word(&document).unwrap());
                let label = format!("{name}: {}", document.title);
                form::is_sound(&label, &package);
                content::says_all(&label, &document, &package);
                let left = untranslated(&texts_of_word(&package), &data);
                assert_eq!(left, BTreeSet::new(), "{label}");
                if pseudo == Pseudo::Accented {
                    let left = untranslated_in_pictures(&package, &data);
                    assert_eq!(left, BTreeSet::new(), "{label}");
                }
            }
        }
    }
}

/// Every text of a workbook: its cells, the names and feet of its sheets, and what is said where
/// something else is chosen than can be.
fn texts_of_excel(book: &Book) -> Vec<String> {
    let mut texts = book.sheets();
    for name in book.sheets() {
        let cells = book.cells(&name);
        texts.extend(cells.into_values().filter(|cell| cell.string).map(|cell| cell.text));
        let sheet = Document::parse(book.sheet(&name)).unwrap();
        let foot = children(sheet.root(), "oddFooter").filter_map(|foot| foot.text());
        texts.extend(foot.map(|foot| foot.replace("&L", "").replace("&R", "; ")));
        for choice in children(sheet.root(), "dataValidation") {
            let said = ["errorTitle", "error"].map(|key| choice.attribute(key));
            texts.extend(said.into_iter().flatten().map(str::to_owned));
            let list = children(choice, "formula1").filter_map(|list| list.text());
            texts.extend(list.map(|list| list.replace(',', "; ")));
        }
    }
    let core = Document::parse(book.part("docProps/core.xml")).unwrap();
    for name in ["title", "subject"] {
        texts.extend(children(core.root(), name).filter_map(|n| n.text()).map(str::to_owned));
    }
    texts
}

#[test]
fn workbooks_are_translated_whole_and_sound() {
    for pseudo in LANGUAGES {
        let _spoken = speak(pseudo);
        for name in SAMPLES {
            let sample = Sample::open(name);
            let tables = tables_of(&sample);
            let book = Book::open(&excel(&tables).unwrap());
            for table in tables.all().into_iter().filter(|table| !table.rows.is_empty()) {
                agrees(&book, table);
            }
            let left = untranslated(&texts_of_excel(&book), &data(name, &sample));
            assert_eq!(left, BTreeSet::new(), "{name}");
        }
    }
}

#[test]
fn calendars_are_translated_whole_and_sound() {
    for pseudo in LANGUAGES {
        let _spoken = speak(pseudo);
        for name in SAMPLES {
            let sample = Sample::open(name);
            let (today, options) = (TODAY.parse().unwrap(), options());
            let made = calendar(&sample.set, &sample.assessment, &sample.outcome, today, &options);
            let texts: Vec<String> = match made {
                Err(why) => vec![why.to_string()],
                Ok(file) => {
                    let lines = file.replace("\r\n ", "");
                    let called = lines.lines().find_map(|line| line.strip_prefix("X-WR-CALNAME:"));
                    let events = events(&file);
                    assert!(!events.is_empty(), "{name}");
                    let words = events.iter().flat_map(|event| {
                        ["SUMMARY", "DESCRIPTION", "CATEGORIES"].map(|key| value(event, key))
                    });
                    called.into_iter().chain(words).map(unescaped).collect()
                }
            };
            assert_eq!(untranslated(&texts, &data(name, &sample)), BTreeSet::new(), "{name}");
        }
    }
}

#[test]
fn every_file_says_which_language_it_is_in_and_how_it_is_read() {
    let fonts = Fonts::new(REGULAR, BOLD).unwrap();
    for pseudo in LANGUAGES {
        let _spoken = speak(pseudo);
        let sample = Sample::open("small");
        for document in documents(&sample) {
            assert_eq!(document.language_tag(), pseudo.tag(), "{}", document.title);
        }
        let document = sample.plan(&options());
        let package = Package::open(&word(&document).unwrap());
        for (part, name) in [("word/styles.xml", "lang"), ("word/settings.xml", "themeFontLang")] {
            let xml = package.xml(part);
            assert_eq!(attribute(every(xml.root(), name)[0], "val"), Some(pseudo.tag()), "{part}");
        }
        let is_mirrored = pseudo.direction() == "rtl";
        let (main, styles) = (package.xml(MAIN), package.xml("word/styles.xml"));
        for (xml, name) in [(&main, "bidi"), (&main, "bidiVisual"), (&styles, "bidi")] {
            assert_eq!(every(xml.root(), name).is_empty(), !is_mirrored, "{name}");
        }
        let core = package.xml("docProps/core.xml");
        assert_eq!(every(core.root(), "language")[0].text(), Some(pseudo.tag()));

        let book = Book::open(&excel(&tables_of(&sample)).unwrap());
        for name in book.sheets() {
            assert_eq!(book.sheet(&name).contains("rightToLeft=\"1\""), is_mirrored, "{name}");
        }
        let custom = Document::parse(book.part("docProps/custom.xml")).unwrap();
        let said = children(custom.root(), "lpwstr").next().unwrap().text();
        assert_eq!(said, Some(pseudo.tag()));

        let file = parsed(&write(&document, &fonts, &mut |_, _| {}).unwrap());
        let said = catalog(&file).get(b"Lang").unwrap().as_str().unwrap();
        assert_eq!(said, pseudo.tag().as_bytes());
    }
}
