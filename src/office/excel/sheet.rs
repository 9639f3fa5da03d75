//! A table as a sheet.

use std::fmt::Write;

use super::cells::{Row, Strings};
use super::size::height;
use super::styles::{LEVELS, OVERDUE, Style};
use super::xml::{HEAD, MAIN, escaped, letters};
use crate::assessment::Progress;
use crate::office::{About, Column, Kind, Table, Value};
use crate::report::Paper;
use crate::text::progress_name;

/// A printed page takes about so many characters across before it is hard to read.
const PAGE: usize = 230;

/// What a table is printed on, and what stands at its foot.
pub fn printing(about: &About, name: &str, landscape: bool, pages_across: usize) -> String {
    // The format has 255 characters for a foot, and reads “&” as a command.
    let organisation: String = about.organisation.chars().take(80).collect();
    let foot = format!("{organisation} · {name}").replace('&', "&&");
    let paper = match about.paper {
        Paper::A4 => 9,
        Paper::Letter => 1,
    };
    let orientation = if landscape { "landscape" } else { "portrait" };
    format!(
        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" \
         footer=\"0.3\"/><pageSetup paperSize=\"{paper}\" orientation=\"{orientation}\" \
         fitToWidth=\"{pages_across}\" fitToHeight=\"0\"/><headerFooter><oddFooter>{}</oddFooter>\
         </headerFooter>",
        escaped(&format!("&L{foot}&RPage &P of &N"))
    )
}

/// A sheet of a table: heads that stay and repeat, a filter, a choice for progress, and looks for
/// levels and for what is overdue.
pub fn sheet(table: &Table, about: &About, strings: &mut Strings) -> String {
    let last = format!("{}{}", letters(table.columns.len().saturating_sub(1)), rows(table));
    let mut xml = format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <dimension ref=\"A1:{last}\"/>{}<sheetFormatPr defaultRowHeight=\"15\"/><cols>",
        view(table)
    );
    for (column, at) in table.columns.iter().zip(1..) {
        let width = column.width;
        let _ = write!(xml, "<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    xml.push_str("</cols><sheetData>");
    let heads = || table.columns.iter().map(|column| column.head.as_str());
    let widths = table.columns.iter().map(|column| column.width);
    // The button of the filter stands beside the words.
    let room = widths.clone().map(|width| width.saturating_sub(2));
    let mut row = Row::new(1, height(heads().zip(room)), strings);
    heads().for_each(|head| row.push(&Value::text(head), Style::Head));
    xml.push_str(&row.done());
    for (values, number) in table.rows.iter().zip(2..) {
        let texts = values.iter().map(|value| match value {
            Value::Text(words) => words.as_str(),
            _ => "",
        });
        let mut row = Row::new(number, height(texts.zip(widths.clone())), strings);
        for (at, (value, column)) in values.iter().zip(&table.columns).enumerate() {
            row.push(value, style(column, at + 1 == table.naming));
        }
        xml.push_str(&row.done());
    }
    if table.rows.is_empty() {
        let mut row = Row::new(2, 18.0, strings);
        row.push(&Value::text(&table.empty), Style::Line);
        xml.push_str(&row.done());
    }
    let _ = write!(xml, "</sheetData><autoFilter ref=\"{}\"/>", filtered(table));
    xml.push_str(&looks(table));
    xml.push_str(&choices(table));
    let across: usize = table.columns.iter().map(|column| usize::from(column.width)).sum();
    xml.push_str(&printing(about, &table.name, true, across.div_ceil(PAGE).max(1)));
    xml + "</worksheet>"
}

/// How many rows a sheet has, with its head.
fn rows(table: &Table) -> usize {
    table.rows.len().max(1) + 1
}

/// The cells that the filter is for.
pub fn filtered(table: &Table) -> String {
    let last = letters(table.columns.len().saturating_sub(1));
    format!("A1:{last}{}", table.rows.len() + 1)
}

/// The head, and the columns that name a row, stay where they are.
fn view(table: &Table) -> String {
    let (naming, corner) = (table.naming, format!("{}2", letters(table.naming)));
    format!(
        "<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"><pane xSplit=\"{naming}\" \
         ySplit=\"1\" topLeftCell=\"{corner}\" activePane=\"bottomRight\" state=\"frozen\"/>\
         <selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/>\
         <selection pane=\"bottomRight\" activeCell=\"{corner}\" sqref=\"{corner}\"/>\
         </sheetView></sheetViews>"
    )
}

fn style(column: &Column, naming: bool) -> Style {
    match column.kind {
        Kind::Text | Kind::Progress if naming => Style::Name,
        Kind::Text | Kind::Progress => Style::Text,
        Kind::Number | Kind::Level => Style::Number,
        Kind::Due => Style::Day,
    }
}

/// The letters of the columns of a kind.
fn of_kind(table: &Table, kind: Kind) -> impl Iterator<Item = String> {
    let columns = table.columns.iter().enumerate();
    columns.filter(move |(_, column)| column.kind == kind).map(|(at, _)| letters(at))
}

/// Levels in five steps of one hue, and what is overdue. Rules, not looks: they follow when
/// someone works on the sheet, and the day is that on which it is looked at.
fn looks(table: &Table) -> String {
    let mut xml = String::new();
    if table.rows.is_empty() {
        return xml;
    }
    let (last, mut priority) = (rows(table), 0);
    let mut rule = |formula: &str, look: usize| {
        priority += 1;
        let formula = escaped(formula);
        format!(
            "<cfRule type=\"expression\" dxfId=\"{look}\" priority=\"{priority}\">\
             <formula>{formula}</formula></cfRule>"
        )
    };
    let done = progress_name(Progress::Done);
    for (due, progress) in of_kind(table, Kind::Due).zip(of_kind(table, Kind::Progress)) {
        let overdue = format!("AND(ISNUMBER(${due}2),${due}2<TODAY(),${progress}2<>\"{done}\")");
        let rule = rule(&overdue, OVERDUE);
        let _ = write!(
            xml,
            "<conditionalFormatting sqref=\"{due}2:{due}{last}\">{rule}</conditionalFormatting>"
        );
    }
    for column in of_kind(table, Kind::Level) {
        // An empty cell is equal to 0.
        let of_level = |level: usize| {
            rule(&format!("AND(ISNUMBER({column}2),{column}2={level})"), LEVELS + level)
        };
        let rules: String = (0..5).map(of_level).collect();
        let _ = write!(
            xml,
            "<conditionalFormatting sqref=\"{column}2:{column}{last}\">{rules}\
             </conditionalFormatting>"
        );
    }
    xml
}

/// The words that progress is chosen from.
fn choices(table: &Table) -> String {
    let columns: Vec<String> = of_kind(table, Kind::Progress).collect();
    if columns.is_empty() || table.rows.is_empty() {
        return String::new();
    }
    let words = Progress::ALL.map(|(_, progress)| progress_name(progress)).join(",");
    let mut xml = format!("<dataValidations count=\"{}\">", columns.len());
    for column in &columns {
        let _ = write!(
            xml,
            "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" \
             showErrorMessage=\"1\" errorTitle=\"Progress\" error=\"Choose one of the words in the \
             list.\" sqref=\"{column}2:{column}{}\"><formula1>{}</formula1></dataValidation>",
            rows(table),
            escaped(&format!("\"{words}\""))
        );
    }
    xml + "</dataValidations>"
}
