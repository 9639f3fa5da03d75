//! Words that would act, were they taken for anything but words: in every field that a person or a
//! file can fill, each file shows them as they are.

use csv::ReaderBuilder;
use groundwork::export::{calendar, csv, excel, tables, word};
use groundwork::report::{Block, Document, Link, ReportOptions, Span};
use groundwork::text::set_in_terms;
use roxmltree::Node;
use serde_json::{Value, json};

use crate::export::book::Book;
use crate::export::calendar::{events, unescaped, value};
use crate::export::package::{Package, every};
use crate::layout::squeezed;
use crate::pdf::{tool, written};
use crate::riverside::Riverside;

/// What a formula can begin with, after OWASP: spreadsheets drop some signs before they look, and
/// take the wide forms for the narrow ones.
const OPENERS: [&str; 12] = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "＋", "－", "＠"];

/// Fields that are shown somewhere.
const FIELDS: [&str; 16] = [
    "organisation",
    "services",
    "member",
    "manager",
    "note",
    "reason",
    "reflection",
    "agreed",
    "dissent",
    "owner",
    "action note",
    "declined",
    "own title",
    "own detail",
    "own owner",
    "prepared by",
];

/// A word for the people served, which stands in the questions' own words. It may be short only.
const TERM: &str = "=1+1<script>hurt=1</script>";

/// Words that a page, a PDF, an office program, a calendar or a spreadsheet could obey.
fn hostile(opener: &str, field: &str) -> String {
    format!(
        "{opener}HYPERLINK(\"https://hurt.example\") <script>hurt=1</script><img src=x \
         onerror=hurt=1></w:t></w:r>&lt;]]>--> (Tj) ET endstream \\u0041 END:VEVENT {{{field}}}"
    )
}

/// Riverside with such words everywhere, also where nothing shows them.
fn riverside(words: impl Fn(&str) -> String) -> Riverside {
    let mut made = Riverside::changed(|set, all| {
        let ids = |list: &str| -> Vec<String> {
            let entries = set[list].as_array().unwrap().iter();
            entries.map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
        };
        let scored = |question: &&Value| question["kind"] != "reflection";
        let id = |question: &Value| question["id"].as_str().unwrap().to_owned();
        let questions = set["questions"].as_array().unwrap();
        let first = id(questions.iter().find(scored).unwrap());
        let leaves = questions.iter().find(|question| question["may_not_apply"] == true);
        let reflection = questions.iter().find(|question| !scored(question));
        let (leaves, reflection) = (id(leaves.unwrap()), id(reflection.unwrap()));
        let actions = ids("actions");

        all["questionnaire"]["edition"] = json!(words("edition"));
        all["organisation"]["name"] = json!(words("organisation"));
        all["organisation"]["services"] = json!(words("services"));
        all["terms"] = json!({ "service_user": TERM });
        all["participants"][0]["name"] = json!(words("member"));
        all["participants"][1]["name"] = json!(words("manager"));
        all["participants"][1]["group"] = json!("peer");
        all["participants"][1]["returned"] = json!(words("returned"));
        all["seat"] = json!({ "assessment": words("seat"), "shared": true });
        all["answers"]["p2"][&first] = json!({ "level": 0, "note": words("note") });
        for person in ["p1", "p2", "p3", "p4", "p5"] {
            all["answers"][person][&leaves] = json!({ "not_applicable": words("reason") });
        }
        all["answers"]["p2"][&reflection] = json!({ "text": words("reflection") });
        all["consensus"] = json!({ first:
            { "level": 1, "note": words("agreed"), "dissent": words("dissent") } });
        all["plan"] = json!({
            "actions": {
                actions[0].clone(): { "owner": words("owner"), "note": words("action note") },
                actions[1].clone(): { "state": "declined", "reason": words("declined") },
            },
            "own": [{ "id": words("id"), "title": words("own title"), "owner": words("own owner"),
                      "detail": words("own detail"), "phase": "decide", "due": "2027-01-05" }],
        });
        all["snapshots"] =
            json!([{ "taken": "2026-11-01", "label": words("label"), "answers": {} }]);
        all["created"] = json!(words("created"));
        all["newer"] = json!({ words("key"): words("value") });
    });
    made.set = set_in_terms(&made.set, &made.assessment).into_owned();
    made
}

fn choices(words: impl Fn(&str) -> String) -> ReportOptions {
    ReportOptions {
        names: true,
        in_full: true,
        prepared_by: words("prepared by"),
        ..ReportOptions::default()
    }
}

/// Where a document leads.
fn links(blocks: &[Block]) -> Vec<Link> {
    let spans = |spans: &[Span]| -> Vec<Link> {
        spans.iter().filter_map(|span| span.link.clone()).collect()
    };
    let of = |block: &Block| match block {
        Block::Paragraph { spans: all, .. } => spans(all),
        Block::List { items, .. } => items.iter().flat_map(|item| spans(item)).collect(),
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| row.cells.iter().flatten());
            cells.flat_map(|paragraph| spans(paragraph)).collect()
        }
        Block::Together(inner) => links(inner),
        _ => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

/// Which fields some text shows, without its spaces.
fn shown<'a>(text: &str, opener: &str) -> Vec<&'a str> {
    let text = squeezed(text);
    FIELDS.into_iter().filter(|field| text.contains(&squeezed(&hostile(opener, field)))).collect()
}

/// The further fields that a workbook's first sheet shows.
const ABOUT: [&str; 2] = ["organisation", "prepared by"];

/// The fields of the tables that are saved as CSV.
const IN_TABLES: [&str; 12] = [
    "member",
    "manager",
    "note",
    "reason",
    "reflection",
    "agreed",
    "dissent",
    "owner",
    "action note",
    "own title",
    "own detail",
    "own owner",
];

fn document(opener: &str) -> Document {
    let words = |field: &str| hostile(opener, field);
    let document = riverside(words).plan(&choices(words));
    let tame = |field: &str| field.to_owned();
    let plain = riverside(tame).plan(&choices(tame));
    assert_eq!(links(&document.blocks), links(&plain.blocks), "words became a link");
    document
}

#[test]
fn a_pdf_shows_them() {
    for opener in ["=", "＠"] {
        let document = document(opener);
        let made = written(&document);
        let Some(text) = tool("pdftotext", &["-raw", "{}", "-"], &made, "hostile") else { return };
        // Feet stand between what pages break, so those are taken out.
        let foot = squeezed(&document.foot);
        let text = squeezed(&text).replace(&foot, "");
        assert_eq!(shown(&text, opener), FIELDS);
        assert!(text.contains(TERM));
        let file = lopdf::Document::load_mem(&made.pdf).unwrap();
        let dictionaries = file.objects.values().filter_map(|object| object.as_dict().ok());
        for dictionary in dictionaries {
            for key in [b"JS".as_slice(), b"JavaScript", b"AA", b"Launch"] {
                assert!(dictionary.get(key).is_err(), "{dictionary:?}");
            }
        }
    }
}

#[test]
fn a_word_file_shows_them() {
    for opener in ["=", "\t="] {
        let package = Package::open(&word(&document(opener)).unwrap());
        let main = package.xml("word/document.xml");
        let texts = every(main.root_element(), "t");
        let text: String = texts.iter().filter_map(Node::text).collect();
        assert_eq!(shown(&text, opener), FIELDS);
        assert!(text.contains(TERM));
        // What a field of Word's could run.
        for name in ["instrText", "fldSimple", "object", "altChunk", "script"] {
            for found in every(main.root_element(), name) {
                assert!(!found.text().unwrap_or_default().contains("hurt"), "{found:?}");
            }
        }
    }
}

#[test]
fn tables_show_them_and_run_none() {
    for opener in OPENERS {
        let words = |field: &str| hostile(opener, field);
        let of = riverside(words);
        let tables = tables(&of.set, &of.assessment, &of.outcome, of.today, &choices(words));
        let (mut in_csv, mut in_excel) = (String::new(), String::new());
        for table in tables.all() {
            let text = csv(table);
            let mut reader = ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            for field in reader
                .records()
                .flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            {
                let begins = field.trim_start_matches('\u{feff}').trim_start().chars().next();
                assert!(!begins.is_some_and(|c| "=+-@＝＋－＠\t\r\n".contains(c)), "{field:?}");
                in_csv += &field;
            }
        }
        let book = Book::open(&excel(&tables).unwrap());
        for sheet in book.sheets() {
            // That no cell is a formula is seen to when cells are read.
            for cell in book.cells(&sheet).values().filter(|cell| cell.text.contains("hurt")) {
                assert!(cell.string, "{cell:?}");
                let begins = cell
                    .text
                    .trim_start()
                    .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
                assert_eq!(cell.quoted, begins, "{cell:?}");
                in_excel += &cell.text;
            }
        }
        assert_eq!(shown(&in_csv, opener), IN_TABLES, "CSV");
        let about = shown(&in_excel, opener).into_iter().filter(|field| !IN_TABLES.contains(field));
        assert_eq!(about.collect::<Vec<_>>(), ABOUT, "Excel");
        assert!(in_csv.contains(TERM) && in_excel.contains(TERM));
    }
}

#[test]
fn a_calendar_shows_them() {
    for opener in OPENERS {
        let words = |field: &str| hostile(opener, field);
        let of = riverside(words);
        let made = calendar(&of.set, &of.assessment, &of.outcome, of.today, &choices(words));
        let events = events(&made.unwrap());
        let own = events.iter().find(|event| value(event, "UID").contains("hurt")).unwrap();
        let said: String = own.iter().map(|(_, words)| unescaped(words)).collect();
        assert_eq!(shown(&said, opener), ["own title", "own detail", "own owner"]);
        assert!(said.contains("{id}"));
    }
}
