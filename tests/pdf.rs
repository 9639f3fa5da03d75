//! The PDF itself, read back by others' tools: its structure by lopdf, its text and fonts by
//! poppler, its soundness by qpdf.

use std::path::PathBuf;
use std::process::Command;

use groundwork::chart::{Paint, Picture, Shape};
use groundwork::pdf::{FontError, Fonts, WrittenPdf, worker, write};
use groundwork::report::layout::Measure;
use groundwork::report::{Block, Document, Paper, Span, TextStyle};
use lopdf::content::Content;
use lopdf::{Dictionary, Object};

use crate::layout::{document, heading, paragraph, table};

pub const REGULAR: &[u8] = include_bytes!("../style/fonts/SourceSans3-Regular.ttf");
pub const BOLD: &[u8] = include_bytes!("../style/fonts/SourceSans3-Bold.ttf");
const NAMES: &str = "Ŋanhdharra, Ḏäṯiwuy, Anaṉgu, Pitjantjaṯjaṟa, ḻ, Māori, Žižek – ‘pay’ ≥ 4 → ✓";

pub fn fonts() -> Fonts<'static> {
    Fonts::new(REGULAR, BOLD).unwrap()
}

pub fn written(document: &Document) -> WrittenPdf {
    write(document, &fonts(), &mut |_, _| {}).unwrap()
}

fn styled(style: TextStyle, text: &str) -> Block {
    Block::Paragraph { style, spans: vec![Span::plain(text)] }
}

fn picture() -> Block {
    let hatched =
        Shape::Circle { x: 50.0, y: 50.0, radius: 40.0, fill: Some(Paint::Hatched), stroke: None };
    let picture = Picture {
        width: 100.0,
        height: 100.0,
        title: "Gap".to_owned(),
        description: "Pay: 1 of 4.".to_owned(),
        shapes: vec![hatched],
    };
    Block::Figure { picture, width: 200.0 }
}

/// One of every block, over several pages.
fn sample() -> Document {
    let spans = vec![
        Span::plain("See "),
        Span::anchor("Part two", "part two"),
        Span::plain(" and "),
        Span::address("this page", "https://example.org/résumé"),
        Span::bold(", in bold."),
    ];
    let item = |text: &str| vec![Span::plain(text)];
    let cells = |n: usize| vec![format!("Action {n}"), format!("{n}")];
    document(vec![
        styled(TextStyle::Title, "A plan"),
        styled(TextStyle::Subtitle, NAMES),
        styled(TextStyle::Notice, "Peers took no part."),
        styled(TextStyle::Small, "Small words."),
        Block::PageBreak,
        heading(1, "Part one"),
        styled(TextStyle::Lead, "What matters most."),
        Block::Paragraph { style: TextStyle::Body, spans },
        styled(TextStyle::Quote, "Our own words."),
        heading(2, "Pictures"),
        picture(),
        Block::List { numbered: true, items: vec![item("first"), item("second")] },
        Block::List { numbered: false, items: vec![item("third")] },
        Block::Together(vec![heading(2, "Signed"), Block::WritingLines(vec!["Name".to_owned()])]),
        heading(1, "Part two"),
        table(&["Action", "Hours"], &(0..60).map(cells).collect::<Vec<_>>()),
    ])
}

pub fn parsed(written: &WrittenPdf) -> lopdf::Document {
    lopdf::Document::load_mem(&written.pdf).unwrap()
}

pub fn catalog(file: &lopdf::Document) -> &Dictionary {
    file.catalog().unwrap()
}

/// The dictionary that a key leads to.
fn follow<'a>(file: &'a lopdf::Document, from: &'a Dictionary, key: &[u8]) -> &'a Dictionary {
    let (_, object) = file.dereference(from.get(key).unwrap()).unwrap();
    object.as_dict().unwrap()
}

fn name<'a>(dictionary: &'a Dictionary, key: &[u8]) -> &'a str {
    std::str::from_utf8(dictionary.get(key).unwrap().as_name().unwrap()).unwrap()
}

fn words(dictionary: &Dictionary, key: &[u8]) -> String {
    lopdf::decode_text_string(dictionary.get(key).unwrap()).unwrap()
}

/// The elements of the structure tree with these names.
fn elements<'a>(file: &'a lopdf::Document, kind: &str) -> Vec<&'a Dictionary> {
    let all = file.objects.values().filter_map(|object| object.as_dict().ok());
    let all = all.filter(|it| it.has_type(b"StructElem"));
    all.filter(|it| name(it, b"S") == kind).collect()
}

/// What a tool prints about a PDF; nothing where the tool is missing, which only happens on a
/// developer's own machine.
pub fn tool(
    program: &str,
    arguments: &[&str],
    written: &WrittenPdf,
    label: &str,
) -> Option<String> {
    let name = format!("groundwork-{}-{label}.pdf", std::process::id());
    let path: PathBuf = std::env::temp_dir().join(name);
    std::fs::write(&path, &written.pdf).unwrap();
    let file = path.to_string_lossy().into_owned();
    let arguments: Vec<String> = arguments.iter().map(|part| part.replace("{}", &file)).collect();
    let output = Command::new(program).args(arguments).output();
    std::fs::remove_file(&path).unwrap();
    match output {
        Ok(output) => {
            let (out, err) = (output.stdout, String::from_utf8_lossy(&output.stderr).into_owned());
            assert!(output.status.success(), "{program}: {}{err}", String::from_utf8_lossy(&out));
            assert_eq!(err, "", "{program}");
            Some(String::from_utf8(out).unwrap())
        }
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "{program} is missing: {error}");
            eprintln!("skipped: {program} is not installed");
            None
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn the_same_document_gives_the_same_bytes_and_another_gives_others() {
    let first = written(&sample());
    assert_eq!(first, written(&sample()));
    let id = |written: &WrittenPdf| parsed(written).trailer.get(b"ID").unwrap().clone();
    let other = written(&Document { paper: Paper::Letter, ..sample() });
    assert_ne!(id(&first), id(&other));
}

#[test]
fn the_file_says_what_it_is() {
    let file = parsed(&written(&sample()));
    assert_eq!(file.version, "1.7");
    let catalog = catalog(&file);
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en-AU");
    assert_eq!(name(catalog, b"PageMode"), "UseOutlines");
    let marked = follow(&file, catalog, b"MarkInfo").get(b"Marked").unwrap();
    assert!(marked.as_bool().unwrap());
    let shown = follow(&file, catalog, b"ViewerPreferences").get(b"DisplayDocTitle").unwrap();
    assert!(shown.as_bool().unwrap());
    let info = follow(&file, &file.trailer, b"Info");
    assert_eq!(words(info, b"Title"), "A title");
    assert_eq!(words(info, b"Author"), "An organisation");
    assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20261122000000Z");
    let packet = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let packet = file.get_object(packet).unwrap().as_stream().unwrap();
    let packet = std::str::from_utf8(&packet.content).unwrap();
    for part in ["A title", "<pdfuaid:part>1<", "2026-11-22T00:00:00Z", "en-AU"] {
        assert!(packet.contains(part), "{part}");
    }
}

#[test]
fn signs_of_xml_stay_text_in_the_metadata() {
    let title = "Peers & <co> {author} \u{1}\u{ffff}";
    let file = parsed(&written(&Document { title: title.to_owned(), ..sample() }));
    let packet = catalog(&file).get(b"Metadata").unwrap().as_reference().unwrap();
    let packet = file.get_object(packet).unwrap().as_stream().unwrap();
    let packet = std::str::from_utf8(&packet.content).unwrap();
    assert!(packet.contains("Peers &amp; &lt;co&gt; &#123;author}  <"), "{packet}");
}

#[test]
fn everything_is_tagged() {
    let written = written(&sample());
    let file = parsed(&written);
    let rows = 61;
    for (kind, count) in [
        ("Document", 1),
        ("H1", 2),
        ("H2", 2),
        ("BlockQuote", 1),
        ("L", 2),
        ("LI", 3),
        ("Table", 1),
        ("THead", 1),
        ("TBody", 1),
        ("TR", rows),
        ("TH", rows + 1),
        ("TD", rows - 1),
        ("Figure", 1),
        ("Link", 2),
    ] {
        assert_eq!(elements(&file, kind).len(), count, "{kind}");
    }
    let scopes =
        elements(&file, "TH").into_iter().map(|head| name(follow(&file, head, b"A"), b"Scope"));
    assert_eq!(scopes.filter(|scope| *scope == "Column").count(), 2);
    let figure = elements(&file, "Figure")[0];
    assert_eq!(words(figure, b"Alt"), "Gap. Pay: 1 of 4.");
    let bounds = follow(&file, figure, b"A").get(b"BBox").unwrap().as_array().unwrap();
    let side = |index: usize| bounds[index].as_float().unwrap();
    assert!((side(2) - side(0) - 200.0).abs() < 0.01 && (side(3) - side(1) - 200.0).abs() < 0.01);
    let root = follow(&file, catalog(&file), b"StructTreeRoot");
    let numbers = follow(&file, root, b"ParentTree").get(b"Nums").unwrap().as_array().unwrap();
    assert_eq!(numbers.len() / 2, written.pages.pages.len() + 2);
    for (_, page) in file.get_pages() {
        let page = file.get_object(page).unwrap().as_dict().unwrap();
        assert_eq!(name(page, b"Tabs"), "S");
        assert!(page.has(b"StructParents"));
    }
}

#[test]
fn the_outline_nests_sections_under_parts() {
    let file = parsed(&written(&sample()));
    let outline = follow(&file, catalog(&file), b"Outlines");
    let part = follow(&file, outline, b"First");
    assert_eq!(words(part, b"Title"), "Part one");
    let section = follow(&file, part, b"First");
    assert_eq!(words(section, b"Title"), "Pictures");
    assert_eq!(words(follow(&file, section, b"Next"), b"Title"), "Signed");
    let last = follow(&file, part, b"Next");
    assert_eq!(words(last, b"Title"), "Part two");
    assert!(!last.has(b"First") && !last.has(b"Next"));
}

#[test]
fn links_say_what_they_are_and_where_they_lead() {
    let file = parsed(&written(&sample()));
    let all = file.objects.values().filter_map(|object| object.as_dict().ok());
    let links: Vec<&Dictionary> = all
        .filter(|it| it.get(b"Subtype").is_ok_and(|kind| *kind == Object::Name(b"Link".to_vec())))
        .collect();
    assert_eq!(links.len(), 2);
    let said: Vec<String> = links.iter().map(|link| words(link, b"Contents")).collect();
    assert_eq!(said, ["Part two", "this page"]);
    assert!(links.iter().all(|link| link.has(b"StructParent")));
    let address = follow(&file, links[1], b"A").get(b"URI").unwrap().as_str().unwrap();
    assert_eq!(address, "https://example.org/r%C3%A9sum%C3%A9".as_bytes());
    let target = links[0].get(b"Dest").unwrap().as_array().unwrap()[0].as_reference().unwrap();
    assert!(file.get_pages().values().any(|page| *page == target));
}

#[test]
fn qpdf_finds_no_fault() {
    let Some(said) = tool("qpdf", &["--check", "{}"], &written(&sample()), "check") else { return };
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
}

#[test]
fn both_fonts_are_embedded_and_subset() {
    let Some(said) = tool("pdffonts", &["{}"], &written(&sample()), "fonts") else { return };
    let fonts: Vec<&str> = said.lines().skip(2).collect();
    assert_eq!(fonts.len(), 2, "{said}");
    for font in fonts {
        let (tag, rest) = font.split_once('+').unwrap();
        assert!(tag.len() == 6 && tag.chars().all(|c| c.is_ascii_uppercase()), "{font}");
        let flags: Vec<&str> = rest.split_whitespace().filter(|word| *word == "yes").collect();
        assert_eq!(flags.len(), 3, "embedded, subset and in Unicode: {font}");
    }
}

#[test]
fn the_text_comes_back_as_it_was_written() {
    let odd =
        "no\u{a0}break, soft\u{ad}hyphen, A\u{331}, ﬁ, ½, \u{2011}, 你好, 🎉, μ and µ, Ω and Ω";
    let hebrew = "שלום עולם";
    let mut document = sample();
    document.blocks.push(paragraph(odd));
    document.blocks.push(paragraph(hebrew));
    let Some(text) = tool("pdftotext", &["{}", "-"], &written(&document), "text") else { return };
    let text = squeezed(&text);
    for expected in [
        NAMES,
        odd,
        "Peers took no part.",
        "See Part two and this page, in bold.",
        "Our own words.",
        "1. first",
        "2. second",
        "• third",
        "Name",
        "Action 59",
        "page 2 of 4",
    ] {
        assert!(text.contains(&squeezed(expected)), "{expected}\n{text}");
    }
    assert!(text.contains(&squeezed(hebrew)), "{text}");
}

#[test]
fn what_the_fonts_lack_is_listed_and_shown_as_boxes() {
    let with = |text: &str| {
        written(&document(vec![
            paragraph(text),
            Block::Paragraph { style: TextStyle::Body, spans: vec![Span::bold(text)] },
        ]))
    };
    assert_eq!(with(NAMES).missing, Vec::<char>::new());
    assert_eq!(with("你好 🎉 👩\u{200d}👧 好").missing, ['你', '好', '🎉', '👧', '👩']);
    let fonts = fonts();
    assert_eq!(fonts.width("你", false, 10.0), fonts.width("□", false, 10.0));
    assert_eq!(fonts.width("a\u{200d}\u{fe0f}b", false, 10.0), fonts.width("ab", false, 10.0));
}

/// How far the first text of the first page moves the pen, by the widths in the file.
fn drawn_width(file: &lopdf::Document, size: f32) -> f32 {
    let page = *file.get_pages().get(&1).unwrap();
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    let text = content.operations.iter().take_while(|operation| operation.operator != "ET");
    let shown = text.filter(|operation| operation.operator == "TJ");
    let all = file.objects.values().filter_map(|object| object.as_dict().ok());
    let font = all.filter_map(|it| it.get(b"DescendantFonts").ok()).next().unwrap();
    let font = font.as_array().unwrap()[0].clone();
    let widths = font.as_dict().unwrap().get(b"W").unwrap().as_array().unwrap();
    let first = widths[0].as_i64().unwrap();
    let widths = widths[1].as_array().unwrap();
    let width = |part: &Object| match part {
        Object::String(codes, _) => {
            let codes =
                codes.chunks(2).map(|code| i64::from(u16::from_be_bytes([code[0], code[1]])));
            let widths = codes.map(|code| &widths[usize::try_from(code - first).unwrap()]);
            widths.map(|width| width.as_float().unwrap()).sum::<f32>()
        }
        number => -number.as_float().unwrap(),
    };
    let parts = shown.flat_map(|operation| operation.operands[0].as_array().unwrap());
    parts.map(width).sum::<f32>() * size / 1000.0
}

#[test]
fn text_is_drawn_as_wide_as_it_was_measured() {
    let fonts = fonts();
    let apart = fonts.width("A", false, 10.5) + fonts.width("V", false, 10.5);
    assert!(fonts.width("AV", false, 10.5) < apart, "kerned");
    for text in ["AVATAR", "Tā. To, We", "A\u{331}V\u{301}A", "שלום", "Pay: ½ × 3 ≥ 4"] {
        let document = Document { foot: String::new(), ..document(vec![paragraph(text)]) };
        let drawn = drawn_width(&parsed(&written(&document)), 10.5);
        let measured = fonts.width(text, false, 10.5);
        assert!((drawn - measured).abs() < 0.01, "{text}: {drawn}, {measured}");
    }
    let words = ["To", "We,", "AV"].iter().map(|word| fonts.width(word, false, 9.0)).sum::<f32>();
    let spaces = 2.0 * fonts.width(" ", false, 9.0);
    assert!((fonts.width("To We, AV", false, 9.0) - words - spaces).abs() < 0.001);
}

#[test]
fn a_hatched_ground_is_lines_within_its_shape() {
    let file = parsed(&written(&document(vec![picture()])));
    let page = *file.get_pages().get(&1).unwrap();
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    let operators: Vec<&str> = content.operations.iter().map(|it| it.operator.as_str()).collect();
    let clip = operators.iter().position(|it| *it == "W").unwrap();
    let end = operators.iter().position(|it| *it == "Q").unwrap();
    assert!(operators[..clip].contains(&"q"));
    assert!(operators[clip..end].iter().filter(|it| **it == "S").count() > 20);
}

#[test]
fn any_text_and_any_damage_gives_a_pdf_or_an_error() {
    let odd = "\u{0}\u{1b}\u{feff}\u{ffff}\u{202e}\r\n\t\u{301}\u{301}שלום\u{10ffff}";
    let document = Document {
        title: odd.to_owned(),
        language: odd.to_owned(),
        date: odd.to_owned(),
        foot: odd.repeat(100),
        ..document(vec![heading(1, odd), paragraph(odd), table(&[odd], &[vec![odd.to_owned()]])])
    };
    let file = written(&document);
    assert_eq!(file.pages.pages.len(), 1);
    tool("qpdf", &["--check", "{}"], &file, "odd");
    for length in (0..REGULAR.len()).step_by(4999) {
        if let Ok(fonts) = Fonts::new(&REGULAR[..length], BOLD) {
            let _ = write(&document, &fonts, &mut |_, _| {});
        }
    }
    assert!(matches!(Fonts::new(b"no font", BOLD), Err(FontError::Unreadable(_))));
}

#[test]
fn the_worker_reports_progress_and_says_what_is_wrong() {
    let json = serde_json::to_string(&sample()).unwrap();
    let mut heard: Vec<(u8, String)> = Vec::new();
    let made = worker::make(&json, REGULAR, BOLD, &mut |percent, stage| {
        heard.push((percent, stage.to_owned()));
    });
    assert_eq!(made.unwrap(), written(&sample()));
    assert!(heard.is_sorted_by_key(|(percent, _)| *percent), "{heard:?}");
    assert_eq!(heard.last().unwrap().0, 100);
    let fails = |json: &str, font: &[u8]| worker::make(json, font, BOLD, &mut |_, _| {});
    assert!(fails("{", REGULAR).unwrap_err().starts_with("The report cannot be read: "));
    assert!(fails(&json, b"").unwrap_err().starts_with("A font cannot be read: "));
}
