//! The workbook, read back.

use groundwork::export::{Tables, excel};
use groundwork::report::{Paper, ReportOptions};
use groundwork::table::{ColumnRole, Table, Value};
use roxmltree::Document;

use super::book::{Book, children};
use super::{FIELDS, everything, filled, made, sample};
use crate::scenario::Scenario;

fn book(tables: &Tables) -> Book {
    Book::open(&excel(tables).unwrap())
}

/// `A1` of a column and a row, both from 0.
fn place(column: usize, row: usize) -> String {
    assert!(column < 26);
    format!("{}{}", char::from(b'A' + u8::try_from(column).unwrap()), row + 1)
}

/// The place of a column of a role.
#[track_caller]
fn of_role(table: &Table, role: ColumnRole) -> usize {
    table.columns.iter().position(|column| column.role == role).unwrap()
}

/// Days from 30 December 1899.
fn serial(day: impl ToString) -> String {
    let first: groundwork::date::Day = "1899-12-30".parse().unwrap();
    first.days_until(day.to_string().parse().unwrap()).to_string()
}

#[track_caller]
pub fn agrees(book: &Book, table: &Table) {
    let cells = book.cells(&table.name);
    let heads = table.columns.iter().map(|column| Value::from(column.name.as_ref())).collect();
    let mut held = 0;
    for (row, values) in [heads].iter().chain(&table.rows).enumerate() {
        for (column, value) in values.iter().enumerate() {
            let (place, found) = (place(column, row), cells.get(&place(column, row)));
            let (text, string) = match value {
                Value::Nothing => {
                    assert_eq!(found, None, "{place}");
                    continue;
                }
                Value::Text(words) => (words.to_string(), true),
                Value::Whole(number) => (number.to_string(), false),
                Value::Date(day) => (serial(day), false),
                other => panic!("no table for people has {other:?}"),
            };
            let found = found.unwrap_or_else(|| panic!("{}!{place} is empty", table.name));
            assert_eq!((&found.text, found.string), (&text, string), "{}!{place}", table.name);
            assert_eq!(found.day, matches!(value, Value::Date(_)), "{}!{place}", table.name);
            held += 1;
        }
    }
    assert_eq!(held, cells.len(), "{} holds more than its table", table.name);
}

#[test]
fn sheets_hold_the_tables_with_real_numbers_and_days() {
    let tables = made(&sample("typical"), &everything());
    let book = book(&tables);
    assert_eq!(book.sheets(), ["About", "Plan", "Gaps", "Answers"]);
    tables.all().into_iter().for_each(|table| agrees(&book, table));
    assert_eq!(serial("2026-11-22"), "46348", "as Excel counts");
    let about = book.cells("About");
    assert_eq!(about["A1"].text, tables.about.title);
    for ((label, words), row) in tables.about.lines.iter().zip(1..) {
        assert_eq!(&about[&place(0, row)].text, label);
        assert_eq!(&about[&place(1, row)].text, words);
    }
}

#[test]
fn tables_can_be_filtered_and_their_heads_stay_in_sight_and_on_paper() {
    let tables = made(&sample("typical"), &everything());
    let book = book(&tables);
    let workbook = Document::parse(book.part("xl/workbook.xml")).unwrap();
    for (table, at) in tables.all().into_iter().zip(1..) {
        let sheet = Document::parse(book.sheet(&table.name)).unwrap();
        let the = |name: &'static str| children(sheet.root(), name).next().unwrap();
        let last = place(table.columns.len() - 1, table.rows.len());
        assert_eq!(the("autoFilter").attribute("ref"), Some(format!("A1:{last}").as_str()));
        let pane = the("pane");
        assert_eq!(pane.attribute("state"), Some("frozen"));
        assert_eq!(pane.attribute("ySplit"), Some("1"));
        assert_eq!(pane.attribute("xSplit"), Some(table.naming.to_string().as_str()));
        let setup = the("pageSetup");
        assert_eq!(setup.attribute("orientation"), Some("landscape"));
        assert_eq!(
            (setup.attribute("paperSize"), setup.attribute("fitToHeight")),
            (Some("9"), Some("0"))
        );
        assert_eq!(the("pageSetUpPr").attribute("fitToPage"), Some("1"));
        let defined = |name: &str| {
            let sheet = at.to_string();
            let mut names = children(workbook.root(), "definedName").filter(|defined| {
                defined.attribute("name") == Some(name)
                    && defined.attribute("localSheetId") == Some(&sheet)
            });
            names.next().unwrap().text().unwrap().to_owned()
        };
        let name = &table.name;
        let naming = place(table.naming - 1, 0).replace('1', "");
        let titles = format!("{name}!$A:${naming},{name}!$1:$1");
        assert_eq!(defined("_xlnm.Print_Titles"), titles);
        let (letter, number) = last.split_at(1);
        let filter = format!("{name}!$A$1:${letter}${number}");
        assert_eq!(defined("_xlnm._FilterDatabase"), filter);
    }
    let letter = made(&sample("small"), &ReportOptions { paper: Paper::Letter, ..everything() });
    assert!(self::book(&letter).sheet("Plan").contains("paperSize=\"1\""));
}

#[test]
fn progress_is_chosen_from_a_list_and_what_is_overdue_shows() {
    let tables = made(&sample("typical"), &everything());
    let book = book(&tables);
    let sheet = Document::parse(book.sheet("Plan")).unwrap();
    let plan = &tables.plan;
    let column = |kind| place(of_role(plan, kind), 0).replace('1', "");
    let (due, progress) = (column(ColumnRole::Due), column(ColumnRole::Progress));
    let last = plan.rows.len() + 1;
    let validation = children(sheet.root(), "dataValidation").next().unwrap();
    assert_eq!(validation.attribute("type"), Some("list"));
    assert_eq!(
        validation.attribute("sqref"),
        Some(format!("{progress}2:{progress}{last}").as_str())
    );
    let list = children(validation, "formula1").next().unwrap().text();
    assert_eq!(list, Some("\"To do,Under way,Done\""));
    let rule = children(sheet.root(), "conditionalFormatting").next().unwrap();
    assert_eq!(rule.attribute("sqref"), Some(format!("{due}2:{due}{last}").as_str()));
    let formula = children(rule, "formula").next().unwrap().text().unwrap();
    let wanted = format!("AND(ISNUMBER(${due}2),${due}2<TODAY(),${progress}2<>\"Done\")");
    assert_eq!(formula, wanted);
}

#[test]
fn no_field_that_a_person_fills_becomes_a_formula() {
    for sign in ["=", "+", "-", "@"] {
        let run = filled(|field| format!("{sign}HYPERLINK(\"x\";{field})")).run();
        let book = book(&made(&run, &everything()));
        let mut found = Vec::new();
        for sheet in book.sheets() {
            // That there is no formula is seen to when cells are read.
            for cell in book.cells(&sheet).values().filter(|cell| cell.text.starts_with(sign)) {
                assert!(cell.string && cell.quoted, "{cell:?}");
                found.push(cell.text.clone());
            }
        }
        for field in FIELDS {
            let seen = found.iter().any(|text| text.contains(&format!(";{field})")));
            assert!(seen, "{field} with {sign}");
        }
    }
}

#[test]
fn ordinary_words_are_not_marked() {
    let book = book(&made(&filled(str::to_owned).run(), &everything()));
    for sheet in book.sheets() {
        assert!(book.cells(&sheet).values().all(|cell| !cell.quoted), "{sheet}");
    }
}

/// A plan with one note.
fn noted(note: &str) -> Tables {
    let run = Scenario::new().question("A").person("p1", "governance").says("A", 1).note("A", note);
    made(&run.run(), &everything())
}

#[test]
fn words_come_back_whatever_they_hold() {
    for words in [
        "a & b < c > d \"e\" 'f'",
        "a _x0041_ b _x005F_ c _x00e9_ _x",
        "two\nlines and a tab",
        "Ŋarra · Wspólna Łąka · 日本語 · 👩‍🌾 · שלום",
        "]]> &amp; &#0;",
    ] {
        let tables = noted(words);
        agrees(&book(&tables), &tables.answers);
    }
    let tables = noted("bell\u{7}, nothing\u{0} and \u{ffff}");
    let notes = book(&tables).cells("Answers");
    let said = notes.values().find(|cell| cell.text.contains("bell")).unwrap();
    assert!(said.text.contains("bell\u{fffd}, nothing\u{fffd} and \u{fffd}"), "{said:?}");
}

#[test]
fn words_too_long_for_a_cell_are_cut_and_say_so() {
    let most = 32_767;
    let who = "governance, person 1: ";
    let fits = "x".repeat(most - who.len());
    for (note, cut) in [(fits.clone(), false), (fits + "x", true), ("👩".repeat(20_000), true)] {
        let tables = made(
            &Scenario::new()
                .question("A")
                .person("p1", "governance")
                .says("A", 1)
                .note("A", &note)
                .run(),
            &ReportOptions::default(),
        );
        let cells = book(&tables).cells("Answers");
        let said = cells.values().find(|cell| cell.text.starts_with(who)).unwrap();
        let length = said.text.encode_utf16().count();
        assert!(length <= most && length > most - 3, "{length}");
        assert_eq!(said.text.ends_with("[Cut here: a cell holds no more.]"), cut);
        assert!(cut || said.text.ends_with(&note));
    }
}

#[test]
fn a_day_that_excel_does_not_know_is_words() {
    let days =
        [("1899-12-31", true), ("1900-02-28", true), ("1900-03-01", false), ("9999-12-31", false)];
    for (day, string) in days {
        let own = serde_json::json!({"title": "then", "due": day});
        let run = Scenario::new().question("A").own_with("own", "decide", own).run();
        let tables = made(&run, &ReportOptions::default());
        let cells = book(&tables).cells("Plan");
        let cell = &cells[&place(of_role(&tables.plan, ColumnRole::Due), 1)];
        assert_eq!(cell.string, string, "{day}");
        let wanted = if string { day.to_owned() } else { serial(day) };
        assert_eq!(cell.text, wanted);
    }
}

#[test]
fn a_table_without_rows_says_so_and_is_still_sound() {
    let run = Scenario::new().question("A").person("p1", "governance").says("A", 4).run();
    let tables = made(&run, &ReportOptions::default());
    assert!(tables.plan.rows.is_empty() && tables.gaps.rows.is_empty());
    let book = book(&tables);
    for table in [&tables.plan, &tables.gaps] {
        let cells = book.cells(&table.name);
        assert_eq!(cells["A2"].text, table.empty);
        assert_eq!(cells.len(), table.columns.len() + 1);
        let sheet = Document::parse(book.sheet(&table.name)).unwrap();
        for none in ["dataValidation", "cfRule"] {
            assert_eq!(children(sheet.root(), none).count(), 0);
        }
    }
}

#[test]
fn the_file_says_whose_it_is_and_when_it_was_made_and_no_more() {
    let run = filled(|field| format!("<{field}> & co")).run();
    let book = book(&made(&run, &ReportOptions::default()));
    let core = Document::parse(book.part("docProps/core.xml")).unwrap();
    let the = |name: &'static str| children(core.root(), name).next().unwrap().text().unwrap();
    assert_eq!(the("title"), "Action plan: <organisation> & co");
    assert_eq!(the("creator"), "<organisation> & co");
    assert_eq!(the("created"), "2026-11-22T00:00:00Z");
    assert_eq!(the("modified"), "2026-11-22T00:00:00Z");
    let custom = Document::parse(book.part("docProps/custom.xml")).unwrap();
    let language = children(custom.root(), "property").next().unwrap();
    assert_eq!(language.attribute("name"), Some("Language"));
    assert_eq!(children(language, "lpwstr").next().unwrap().text(), Some("en-AU"));
    assert!(!book.part("docProps/core.xml").contains("name>"), "nobody is named");
    let foot = Document::parse(book.sheet("Plan")).unwrap();
    let foot = children(foot.root(), "oddFooter").next().unwrap().text().unwrap();
    assert_eq!(foot, "&L<organisation> && co · Plan&RPage &P of &N");
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    let tables = || made(&sample("typical"), &everything());
    let first = excel(&tables()).unwrap();
    assert!(first == excel(&tables()).unwrap());
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&first)).unwrap();
    for at in 0..archive.len() {
        let moment = archive.by_index(at).unwrap().last_modified().unwrap();
        assert_eq!((moment.year(), moment.month(), moment.hour()), (1980, 1, 0));
    }
}

#[test]
fn no_part_knows_another_moment_than_the_day_of_the_report() {
    let book = book(&made(&sample("typical"), &everything()));
    let mut found = 0;
    for (name, part) in book.parts() {
        for node in Document::parse(part).unwrap().descendants().filter(roxmltree::Node::is_text) {
            let text = node.text().unwrap();
            let is_moment = |text: &str| text.len() == 20 && text.ends_with('Z');
            if is_moment(text) && text.as_bytes()[10] == b'T' {
                assert_eq!(text, "2026-11-22T00:00:00Z", "{name}");
                found += 1;
            }
        }
    }
    assert_eq!(found, 2, "created and modified");
}

#[test]
fn words_that_look_like_the_xml_of_rich_text_stay_words() {
    let run = filled(|field| format!("<r>{field} & <b></r>")).run();
    let cells = book(&made(&run, &everything())).cells("Plan");
    for field in ["owner", "action note", "title", "own owner"] {
        let wanted = format!("<r>{field} & <b></r>");
        assert!(cells.values().any(|cell| cell.text.trim_end() == wanted), "{field}");
    }
    let long = format!("<r>{}</r>", "x".repeat(32_767 - "<r></r>".len()));
    let own = serde_json::json!({"title": long});
    let run = Scenario::new().question("A").own_with("own", "decide", own).run();
    let cells = book(&made(&run, &everything())).cells("Plan");
    assert!(cells.values().any(|cell| cell.text.starts_with("<r>xxx")));
}

#[test]
fn tables_that_come_from_elsewhere_are_sound_or_refused() {
    let small = || made(&sample("small"), &everything());
    let refused = |change: &dyn Fn(&mut Tables)| {
        let mut tables = small();
        change(&mut tables);
        excel(&tables).unwrap_err().to_string()
    };
    for name in ["", "ABOUT", "Gaps", "/", "'"] {
        let why = refused(&|tables| tables.plan.name = name.to_owned());
        assert!(why.starts_with("The Excel workbook could not be put together: "), "{name}: {why}");
    }
    refused(&|tables| tables.plan.rows = vec![Vec::new(); 1_048_576]);
    refused(&|tables| tables.plan.columns = vec![tables.plan.columns[0].clone(); 16_385]);
    refused(&|tables| tables.about.date = "yesterday".to_owned());

    // What the name of a sheet cannot have, a table may: in another language it is longer.
    for (name, sheet) in [("a/b", "a b"), ("'x'", "x"), (&"x".repeat(32), &"x".repeat(31))] {
        let mut tables = small();
        tables.plan.name = name.to_owned();
        assert_eq!(book(&tables).sheets()[1], sheet);
    }

    let mut tables = small();
    let odd = "\u{0}a\u{1b}\u{ffff}\r\n<&\"";
    tables.plan.rows[0][0] = odd.into();
    tables.plan.rows[0][1] = Value::Flag(true);
    tables.plan.rows[0][2] = Value::Decimal(0.5);
    tables.plan.columns[0].name = odd.into();
    tables.plan.name = "Q1 'x' & <\u{7}>".to_owned();
    tables.plan.naming = 0;
    tables.gaps.columns.clear();
    tables.answers.naming = 40;
    let about = &mut tables.about;
    about.date = "1850-01-01".to_owned();
    about.lines.push((odd.to_owned(), odd.to_owned()));
    for field in [&mut about.title, &mut about.author, &mut about.organisation, &mut about.language]
    {
        *field = odd.repeat(400);
    }
    let book = book(&tables);
    assert_eq!(book.sheets()[1], "Q1 'x' & <\u{fffd}>");
    let cells = book.cells(&book.sheets()[1]);
    assert_eq!(cells["A2"].text, "\u{fffd}a\u{fffd}\u{fffd}\n<&\"");
    assert_eq!((cells["B2"].text.as_str(), cells["C2"].text.as_str()), ("1", "0.5"));
    assert!(book.part("docProps/core.xml").contains(">1850-01-01T00:00:00Z<"));
}

#[test]
fn rows_are_as_high_as_their_words_need() {
    let heights = |note: &str| -> Vec<f64> {
        let book = book(&noted(note));
        let sheet = Document::parse(book.sheet("Answers")).unwrap();
        let rows = children(sheet.root(), "row");
        rows.map(|row| row.attribute("ht").unwrap().parse().unwrap()).collect()
    };
    let [short, lines, long] =
        ["note", "1\n2\n3\n4\n5\n6\n7\n8", &"word ".repeat(9_000)].map(heights);
    assert!(short[1] < lines[1] && lines[1] < long[1]);
    assert!(lines[1] >= 8.0 * 12.0, "{}", lines[1]);
    assert!(long[1] <= 409.0, "more is not allowed");
    assert_eq!(short[0], long[0]);
}
