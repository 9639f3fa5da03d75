//! Headings are headings, lists lists, tables tables, and pictures have words.

use groundwork::chart::{Paint, Picture, Shape, Stroke};
use groundwork::report::{Block, Span, TableBlock, TableColumn, TableRow, TextStyle};

use super::{
    MAIN, Package, RELATIONS, attribute, child, every, has, made, of, paragraphs, said, shipped,
    style, value,
};
use crate::layout::{heading, paragraph, squeezed, table};
use crate::report::{all, headings};

fn styled(style: TextStyle) -> Block {
    Block::Paragraph { style, spans: vec![Span::plain(format!("{style:?}"))] }
}

fn styles(package: &Package) -> Vec<String> {
    paragraphs(&package.xml(MAIN)).into_iter().map(|p| style(p).to_owned()).collect()
}

#[test]
fn headings_have_their_levels_in_order() {
    for (name, document) in shipped() {
        let package = made(&document);
        let main = package.xml(MAIN);
        let found: Vec<(u8, String)> = paragraphs(&main)
            .into_iter()
            .filter_map(|p| Some((style(p).strip_prefix("Heading")?.parse().ok()?, said(p))))
            .collect();
        let wanted: Vec<(u8, String)> =
            headings(&document).into_iter().map(|(level, text)| (level, text.to_owned())).collect();
        assert_eq!(found, wanted, "{name}");
    }
    let package = of(vec![heading(1, "A")]);
    let styles = package.xml("word/styles.xml");
    for (at, id) in ["Heading1", "Heading2", "Heading3"].into_iter().enumerate() {
        let style = every(styles.root(), "style");
        let style = style.into_iter().find(|s| attribute(*s, "styleId") == Some(id)).unwrap();
        let format = child(style, "pPr").unwrap();
        assert_eq!(value(style, "name").unwrap(), format!("heading {}", at + 1));
        assert_eq!(value(format, "outlineLvl").unwrap(), at.to_string());
        assert!(child(format, "keepNext").is_some(), "{id} stays with what follows");
    }
}

#[test]
fn each_kind_of_paragraph_has_a_style_of_its_own() {
    use TextStyle::{Body, Lead, Notice, Quote, Small, Subtitle, Title};
    let package = of([Body, Lead, Small, Title, Subtitle, Quote, Notice].map(styled).to_vec());
    let wanted = ["BodyText", "Lead", "Small", "Title", "Subtitle", "Quote", "Notice"];
    assert_eq!(styles(&package), wanted);
}

#[test]
fn each_numbered_list_begins_at_one() {
    let items = || vec![vec![Span::plain("a")], vec![Span::plain("b")]];
    let list = |numbered| Block::List { numbered, items: items() };
    let package = of(vec![list(true), list(false), list(true), list(false)]);
    let main = package.xml(MAIN);
    let lists: Vec<&str> =
        every(main.root(), "numId").iter().map(|n| attribute(*n, "val").unwrap()).collect();
    assert_eq!(lists, ["2", "2", "1", "1", "3", "3", "1", "1"]);
    let numbering = package.xml("word/numbering.xml");
    let kinds: Vec<(&str, &str)> = every(numbering.root(), "num")
        .into_iter()
        .map(|num| {
            let kind = value(num, "abstractNumId").unwrap();
            let restarts = every(num, "startOverride");
            (kind, restarts.first().map_or("", |r| attribute(*r, "val").unwrap()))
        })
        .collect();
    assert_eq!(kinds, [("0", ""), ("1", "1"), ("1", "1")]);
    let formats = every(numbering.root(), "numFmt");
    let formats: Vec<_> = formats.iter().filter_map(|f| attribute(*f, "val")).collect();
    assert_eq!(formats, ["bullet", "decimal"]);
}

#[test]
fn tables_repeat_their_head_and_split_no_row() {
    let mut document = crate::layout::document(vec![table(
        &["Who", "What", "How many"],
        &[vec!["A".to_owned(), "B".to_owned(), "1".to_owned()], vec!["C".to_owned()]],
    )]);
    let Block::Table(table) = &mut document.blocks[0] else { unreachable!() };
    table.rows[1].headed = false;
    table.columns[1].share = 3.0;
    let package = made(&document);
    let main = package.xml(MAIN);
    let rows = every(main.root(), "tr");
    let heads: Vec<usize> = rows.iter().map(|row| every(*row, "tblHeader").len()).collect();
    assert_eq!(heads, [1, 0, 0]);
    assert!(rows.iter().all(|row| every(*row, "cantSplit").len() == 1));
    assert!(rows.iter().all(|row| every(*row, "tc").len() == 3), "missing cells are empty");
    let properties = every(main.root(), "tblPr")[0];
    assert_eq!(value(properties, "tblDescription"), Some("What the table shows"));
    let widths: Vec<i64> = every(main.root(), "gridCol")
        .iter()
        .map(|column| attribute(*column, "w").unwrap().parse().unwrap())
        .collect();
    assert!(widths[1] > 2 * widths[0], "{widths:?}");
    assert_eq!(widths.iter().sum::<i64>(), 9638, "as wide as the text");
    let right: Vec<String> = every(main.root(), "jc")
        .iter()
        .map(|jc| said(jc.parent().unwrap().parent().unwrap()))
        .collect();
    assert_eq!(right, ["How many", "1", ""]);
    let look = child(properties, "tblLook").unwrap();
    assert_eq!(attribute(look, "firstRow"), Some("1"));
    assert_eq!(attribute(look, "firstColumn"), Some("0"), "not every row is headed");
    let styled: Vec<&str> = paragraphs(&main).into_iter().map(style).collect();
    assert_eq!(&styled[..4], ["TableHead", "TableHead", "TableHead", "TableText"]);
}

#[test]
fn the_first_column_names_the_rows_where_it_does_in_all() {
    let package = of(vec![table(&["A", "B"], &[vec!["a".to_owned(), "b".to_owned()]])]);
    let look = package
        .xml(MAIN)
        .descendants()
        .find(|n| n.tag_name().name() == "tblLook")
        .and_then(|n| attribute(n, "firstColumn").map(str::to_owned));
    assert_eq!(look.as_deref(), Some("1"));
}

#[test]
fn tables_never_touch_and_the_body_never_ends_with_one() {
    let one = || table(&["A"], &[vec!["a".to_owned()]]);
    let package = of(vec![one(), one(), Block::PageBreak, one()]);
    let main = package.xml(MAIN);
    let body = child(main.root_element(), "body").unwrap();
    let children: Vec<&str> = body.children().map(|n| n.tag_name().name()).collect();
    assert_eq!(children, ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]);
    let breaks: Vec<bool> = body
        .children()
        .filter(|n| n.tag_name().name() == "p")
        .map(|p| has(p, "pageBreakBefore"))
        .collect();
    assert_eq!(breaks, [false, true, false]);
}

#[test]
fn more_columns_than_word_takes_and_cells_without_a_column_lose_nothing() {
    let cell = |n: usize| vec![vec![Span::plain(format!("c{n} "))]];
    let column = |n: usize| TableColumn { head: format!("h{n}"), share: 1.0, numeric: false };
    let block = Block::Table(TableBlock {
        summary: String::new(),
        columns: (0..63).map(column).collect(),
        rows: vec![TableRow { cells: (0..70).map(cell).collect(), headed: false }],
    });
    let package = of(vec![block]);
    let main = package.xml(MAIN);
    let rows = every(main.root(), "tr");
    assert_eq!(every(rows[1], "tc").len(), 63);
    let wanted: String = (0..70).map(|n| format!("c{n}")).collect();
    assert_eq!(squeezed(&said(rows[1])), wanted);
    assert_eq!(every(main.root(), "tblDescription").len(), 0, "nothing to describe it by");
}

#[test]
fn what_belongs_together_stays_on_a_page() {
    let blocks = vec![
        Block::Together(vec![
            paragraph("a"),
            Block::Together(vec![paragraph("b")]),
            paragraph("c"),
        ]),
        paragraph("d"),
        Block::Together(vec![
            paragraph("e"),
            table(&["f"], &[vec!["g".to_owned()], vec!["h".to_owned()]]),
            Block::Space(9.0),
        ]),
        paragraph("This leads on:"),
        paragraph("i"),
        paragraph("What is signed"),
        Block::WritingLines(vec!["Name".to_owned(), "Date".to_owned()]),
    ];
    let package = of(blocks);
    let kept: Vec<String> = paragraphs(&package.xml(MAIN))
        .into_iter()
        .filter(|p| has(*p, "keepNext"))
        .map(said)
        .collect();
    assert_eq!(kept, ["a", "b", "e", "f", "g", "This leads on:", "What is signed", "Name"]);
}

#[test]
fn what_stands_between_a_heading_and_its_table_stays_with_the_table() {
    let body = table(&["A"], &[vec!["a".to_owned()]]);
    let long = "long ".repeat(150);
    let kept = |between: &str| {
        let package = of(vec![heading(1, "H"), paragraph(between), body.clone()]);
        let main = package.xml(MAIN);
        let under = paragraphs(&main).into_iter().find(|p| style(*p) == "BodyText").unwrap();
        has(under, "keepNext")
    };
    assert!(kept("Short."));
    assert!(!kept(&long));
}

#[test]
fn space_and_page_breaks_belong_to_the_next_paragraph() {
    let package = of(vec![
        paragraph("a"),
        Block::Space(36.0),
        paragraph("b"),
        Block::PageBreak,
        heading(1, "c"),
        Block::Space(f32::NAN),
        Block::PageBreak,
    ]);
    let main = package.xml(MAIN);
    let before = |p| {
        let format = child(p, "pPr").unwrap();
        child(format, "spacing").and_then(|s| attribute(s, "before")).map(str::to_owned)
    };
    let found: Vec<_> =
        paragraphs(&main).into_iter().map(|p| (before(p), has(p, "pageBreakBefore"))).collect();
    let zero = Some("0".to_owned());
    assert_eq!(found, [(zero.clone(), false), (Some("720".to_owned()), false), (zero, true)]);
}

#[test]
fn writing_lines_are_lines_to_the_right_edge() {
    let long = "A label that is far too long to stand beside its line in any case ".repeat(2);
    let package = of(vec![Block::WritingLines(vec!["Date".to_owned(), long, String::new()])]);
    let main = package.xml(MAIN);
    let found: Vec<(String, usize, bool)> = paragraphs(&main)
        .into_iter()
        .map(|p| {
            let tabs = every(p, "r").into_iter().filter(|r| child(*r, "tab").is_some()).count();
            let line = every(p, "tab").into_iter().find(|t| attribute(*t, "leader").is_some());
            assert!(line.is_none_or(|l| attribute(l, "pos") == Some("9638")));
            (said(p).trim().to_owned(), tabs, line.is_some())
        })
        .map(|(words, tabs, line)| (words.chars().take(4).collect(), tabs, line))
        .collect();
    let line = |words: &str, tabs, line| (words.to_owned(), tabs, line);
    assert_eq!(
        found,
        [line("Date", 2, true), line("A la", 0, false), line("", 1, true), line("", 2, true)]
    );
}

fn picture(shapes: Vec<Shape>) -> Picture {
    let (title, description) = ("A title".to_owned(), "What it shows".to_owned());
    Picture { width: 200.0, height: 100.0, title, description, shapes }
}

#[test]
fn a_picture_is_shapes_with_words_for_those_who_cannot_see_them() {
    let stroke = Some(Stroke { paint: Paint::Leaf, width: 1.0, dashed: true });
    let line = |points| Shape::Path { points, closed: false, fill: None, stroke };
    let shapes = vec![
        Shape::Rect {
            x: 10.0,
            y: 20.0,
            width: 50.0,
            height: 5.0,
            fill: Some(Paint::Hatched),
            stroke: None,
        },
        Shape::Circle { x: 50.0, y: 50.0, radius: 10.0, fill: Some(Paint::Sky), stroke },
        line(vec![(0.0, 0.0), (0.0, 50.0)]),
        line(vec![(0.0, f32::NAN)]),
    ];
    let package = of(vec![Block::Figure { picture: picture(shapes), width: 100.0 }]);
    let main = package.xml(MAIN);
    let choice = every(main.root(), "Choice")[0];
    assert_eq!(choice.attribute("Requires"), Some("wpg"));
    assert_eq!(attribute(every(choice, "docPr")[0], "descr"), Some("A title. What it shows"));
    assert_eq!(said(every(main.root(), "Fallback")[0]), "A title. What it shows");
    // 100 by 50 points.
    let extent = every(choice, "extent")[0];
    assert_eq!(
        (attribute(extent, "cx"), attribute(extent, "cy")),
        (Some("1270000"), Some("635000"))
    );
    let shapes = every(choice, "wsp");
    let forms: Vec<&str> = shapes
        .iter()
        .map(|s| every(*s, "prstGeom").first().map_or("path", |g| attribute(*g, "prst").unwrap()))
        .collect();
    assert_eq!(forms, ["rect", "ellipse", "path"], "a path of one point is none");
    let place = every(shapes[0], "off")[0];
    assert_eq!((attribute(place, "x"), attribute(place, "y")), (Some("63500"), Some("127000")));
    assert_eq!(every(shapes[0], "pattFill").len(), 1, "hatched, not only coloured");
    assert_eq!(every(shapes[1], "prstDash").len(), 1);
}

#[test]
fn every_picture_of_what_is_shipped_has_words_and_shapes() {
    for (name, document) in shipped() {
        let package = made(&document);
        let main = package.xml(MAIN);
        let figures: Vec<&Picture> = all(&document.blocks)
            .into_iter()
            .filter_map(|block| match block {
                Block::Figure { picture, .. } => Some(picture),
                _ => None,
            })
            .collect();
        let drawn = every(main.root(), "inline");
        assert_eq!(drawn.len(), figures.len(), "{name}");
        for (drawing, picture) in drawn.into_iter().zip(figures) {
            let words = attribute(every(drawing, "docPr")[0], "descr").unwrap();
            assert!(words.contains(picture.description.trim()), "{name}: {words}");
            assert_eq!(every(drawing, "wsp").len(), picture.shapes.len(), "{name}");
        }
    }
}

#[test]
fn a_logo_is_an_image_and_what_is_none_is_its_words() {
    // The head of a JPEG of 3 by 2 pixels: more than that nobody looks at here.
    let jpeg = [
        0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 2, 0, 3, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff,
        0xd9,
    ];
    let base64 = "/9j/wAARCAACAAMDASIAAhEBAxEB/9k=";
    let image = |jpeg: &str| {
        let jpeg = jpeg.to_owned();
        let shape = Shape::Image { x: 0.0, y: 0.0, width: 200.0, height: 100.0, jpeg };
        Block::Figure { picture: picture(vec![shape]), width: 100.0 }
    };
    let package = of(vec![image(base64)]);
    assert_eq!(package.bytes("word/media/image1.jpeg"), jpeg);
    let main = package.xml(MAIN);
    let embedded = attribute(every(main.root(), "blip")[0], "embed").unwrap();
    assert_eq!(package.relations(RELATIONS)[embedded].1, "media/image1.jpeg");
    assert_eq!(attribute(every(main.root(), "docPr")[0], "descr"), Some("A title. What it shows"));
    assert_eq!(every(main.root(), "AlternateContent").len(), 0, "every program knows an image");
    for wrong in ["", "not base64!", "iVBORw0KGgo="] {
        let package = of(vec![image(wrong)]);
        assert_eq!(said(package.xml(MAIN).root_element()), "A title. What it shows");
        assert!(!package.names.iter().any(|name| name.contains("media")));
    }
}
