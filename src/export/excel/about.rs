//! The first sheet: what this is.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cells::{column, put, row};
use super::looks::Looks;
use super::row_height::row_height;
use super::sheet::{printing, sheet_name};
use crate::export::About;
use crate::messages::{export, is_right_to_left};

/// The widths of its two columns, in characters.
const WIDTHS: [u16; 2] = [20, 90];

/// The sheet: its title, then labels and words.
pub fn about(sheet: &mut Worksheet, about: &About, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(sheet_name(export::about()))?.set_screen_gridlines(false);
    sheet.set_right_to_left(is_right_to_left());
    for (at, width) in WIDTHS.into_iter().enumerate() {
        sheet.set_column_width(column(at), width)?;
    }
    sheet.set_row_height(0, 30)?;
    put(sheet, 0, 0, &about.title.as_str().into(), &looks.title)?;
    for ((label, words), at) in about.lines.iter().zip(1..) {
        let at = row(at);
        sheet.set_row_height(at, row_height([label.as_str(), words].into_iter().zip(WIDTHS)))?;
        put(sheet, at, 0, &label.as_str().into(), &looks.label)?;
        put(sheet, at, 1, &words.as_str().into(), &looks.words)?;
    }
    printing(sheet, about, export::about(), 1);
    Ok(())
}
