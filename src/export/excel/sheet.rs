//! A table as a sheet.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, Worksheet, XlsxError, utility::column_number_to_name,
};

use super::cells::{column, put, row};
use super::looks::{CellLook, Looks, levels, overdue};
use super::row_height::row_height;
use crate::assessment::ActionProgress;
use crate::export::About;
use crate::messages::{export, is_right_to_left};
use crate::report::Paper;
use crate::table::{Column, ColumnRole, ColumnType, Table, Value, printable};
use crate::text::progress_name;

/// A printed page takes about so many characters across before it is hard to read.
const PAGE: usize = 230;

/// What the format has room for, in UTF-16 units: the name of a sheet, a list to choose from, and the
/// title and the words of what is said about another choice.
const MOST_NAME: usize = 31;
const MOST_CHOICES: usize = 256;
const MOST_TITLE: usize = 32;
const MOST_MESSAGE: usize = 255;

/// The name of a sheet, as the format takes it.
pub fn sheet_name(name: &str) -> String {
    let name = name.replace(['*', '?', ':', '[', ']', '\\', '/'], " ");
    up_to(name.trim_matches(['\'', ' ']), MOST_NAME).trim_end_matches(['\'', ' ']).to_owned()
}

/// As much of a text as there is room for.
fn up_to(text: &str, most: usize) -> &str {
    let mut size = 0;
    let over = text.char_indices().find(|(_, c)| {
        size += c.len_utf16();
        size > most
    });
    over.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// What a sheet is printed on, how many pages across, and what stands at its foot.
pub fn printing(sheet: &mut Worksheet, about: &About, name: &str, pages_across: u16) {
    // The format has 255 characters for a foot, and reads “&” as a command.
    let organisation: String = printable(&about.organisation).chars().take(80).collect();
    let foot = format!("{organisation} · {name}").replace('&', "&&");
    let paper = match about.paper {
        Paper::A4 => 9,
        Paper::Letter => 1,
    };
    sheet
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_paper_size(paper)
        .set_print_fit_to_pages(pages_across, 0)
        .set_footer(format!("&L{foot}&R{}", export::sheet_page("&P", "&N")));
}

/// A sheet of a table: heads that stay and repeat, a filter, a choice for progress, and looks for
/// levels and for what is overdue.
pub fn sheet(
    sheet: &mut Worksheet,
    table: &Table,
    about: &About,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let name = printable(&table.name);
    sheet.set_name(sheet_name(&name))?.set_screen_gridlines(false).set_landscape();
    sheet.set_right_to_left(is_right_to_left());
    for (at, wide) in table.columns.iter().enumerate() {
        sheet.set_column_width(column(at), wide.width)?;
    }
    // First, since it finds at once that a table is too large.
    let last = column(table.columns.len().saturating_sub(1));
    sheet.autofilter(0, 0, row(table.rows.len()), last)?;
    // The head, and the columns that name a row, stay where they are and are on every page.
    sheet.set_freeze_panes(1, column(table.naming))?;
    sheet.set_repeat_rows(0, 0)?;
    if let Some(naming) = table.naming.checked_sub(1) {
        sheet.set_repeat_columns(0, column(naming))?;
    }
    cells(sheet, table, looks)?;
    if !table.rows.is_empty() {
        rules(sheet, table)?;
        choices(sheet, table)?;
    }
    let across: usize = table.columns.iter().map(|column| usize::from(column.width)).sum();
    let pages = u16::try_from(across.div_ceil(PAGE).max(1)).unwrap_or(u16::MAX);
    printing(sheet, about, &name, pages);
    Ok(())
}

fn cells(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), XlsxError> {
    let widths = table.columns.iter().map(|column| column.width);
    // The button of the filter stands beside the words.
    let room = widths.clone().map(|width| width.saturating_sub(2));
    let heads = table.columns.iter().map(|column| column.name.as_ref());
    sheet.set_row_height(0, row_height(heads.clone().zip(room)))?;
    for (at, head) in heads.enumerate() {
        put(sheet, 0, column(at), &head.into(), &looks.head)?;
    }
    for (values, at) in table.rows.iter().zip(1..) {
        let texts = values.iter().map(Value::text);
        sheet.set_row_height(row(at), row_height(texts.zip(widths.clone())))?;
        for (across, (value, of)) in values.iter().zip(&table.columns).enumerate() {
            let look = look(looks, of, across + 1 == table.naming);
            put(sheet, row(at), column(across), value, look)?;
        }
    }
    if table.rows.is_empty() {
        sheet.set_row_height(1, 18)?;
        put(sheet, 1, 0, &table.empty.as_str().into(), &looks.line)?;
    }
    Ok(())
}

fn look<'a>(looks: &'a Looks, column: &Column, naming: bool) -> &'a CellLook {
    match column.kind {
        ColumnType::Text if naming => &looks.name,
        ColumnType::Text => &looks.text,
        ColumnType::Whole | ColumnType::Decimal | ColumnType::Flag => &looks.number,
        ColumnType::Date => &looks.day,
    }
}

/// The places of the columns of a role.
fn of_role(table: &Table, role: ColumnRole) -> impl Iterator<Item = u16> {
    let columns = table.columns.iter().enumerate();
    columns.filter(move |(_, column)| column.role == role).map(|(at, _)| column(at))
}

/// Levels in five steps of one hue, and what is overdue. Rules, not looks: they follow when
/// someone works on the sheet, and the day is that on which it is looked at.
fn rules(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let last = row(table.rows.len());
    let letters = column_number_to_name;
    let done = progress_name(ActionProgress::Done);
    for (at, progress) in of_role(table, ColumnRole::Due).zip(of_role(table, ColumnRole::Progress))
    {
        let (due, progress) = (letters(at), letters(progress));
        let done = done.replace('"', "\"\"");
        let rule = format!("=AND(ISNUMBER(${due}2),${due}2<TODAY(),${progress}2<>\"{done}\")");
        let rule = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(overdue());
        sheet.add_conditional_format(1, at, last, at, &rule)?;
    }
    for at in of_role(table, ColumnRole::Level) {
        let cell = format!("{}2", letters(at));
        for (level, format) in levels().into_iter().enumerate() {
            // An empty cell is equal to 0.
            let rule = format!("=AND(ISNUMBER({cell}),{cell}={level})");
            let rule = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(format);
            sheet.add_conditional_format(1, at, last, at, &rule)?;
        }
    }
    Ok(())
}

/// The words that progress is chosen from.
fn choices(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let words = ActionProgress::ALL.map(|(_, progress)| progress_name(progress));
    // The format has commas between the words, and room for no more.
    let size: usize = words.iter().map(|word| word.encode_utf16().count() + 1).sum();
    if size > MOST_CHOICES || words.iter().any(|word| word.contains([',', '"'])) {
        return Ok(());
    }
    let choice = DataValidation::new()
        .allow_list_strings(&words)?
        .set_error_title(up_to(export::progress(), MOST_TITLE))?
        .set_error_message(up_to(export::choose_from_list(), MOST_MESSAGE))?;
    for at in of_role(table, ColumnRole::Progress) {
        sheet.add_data_validation(1, at, row(table.rows.len()), at, &choice)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::sheet_name;

    #[test]
    fn the_name_of_a_sheet_is_one_that_excel_takes_in_any_language() {
        assert_eq!(sheet_name("Plan"), "Plan");
        assert_eq!(sheet_name("'Was / wann?'"), "Was   wann");
        let long = sheet_name(&"Maßnahmen und wer sie übernimmt ".repeat(3));
        assert_eq!(long, "Maßnahmen und wer sie übernimmt");
        assert_eq!(sheet_name(&"👩".repeat(20)).chars().count(), 15);
    }
}
