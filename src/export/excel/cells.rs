use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use super::looks::CellLook;
use crate::date::Day;
use crate::export::csv::is_formula_like;
use crate::messages::export;
use crate::table::{Value, printable};

/// A cell holds no more, in UTF-16 units.
const MOST: usize = 32_767;

/// A row from 0; one that is refused where a sheet cannot have so many.
pub fn row(at: usize) -> RowNum {
    RowNum::try_from(at).unwrap_or(RowNum::MAX)
}

/// A column from 0; one that is refused where a sheet cannot have so many.
pub fn column(at: usize) -> ColNum {
    ColNum::try_from(at).unwrap_or(ColNum::MAX)
}

/// Writes a cell. Words are written as words, and marked where they look like a formula.
pub fn put(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    value: &Value<'_>,
    look: &CellLook,
) -> Result<(), XlsxError> {
    let number = match value {
        Value::Whole(number) => Some(f64::from(*number)),
        Value::Decimal(number) => Some(*number),
        Value::Date(day) => serial(*day),
        Value::Nothing | Value::Text(_) | Value::Flag(_) => None,
    };
    if let Some(number) = number {
        sheet.write_number_with_format(row, column, number, &look.plain)?;
        return Ok(());
    }
    let words = match value {
        Value::Text(words) => printable(words),
        Value::Date(day) => day.to_string(),
        Value::Flag(flag) => {
            sheet.write_boolean_with_format(row, column, *flag, &look.plain)?;
            return Ok(());
        }
        Value::Nothing | Value::Whole(_) | Value::Decimal(_) => String::new(),
    };
    let format = if is_formula_like(&words) { &look.quoted } else { &look.plain };
    sheet.write_string_with_format(row, column, literal(words), format)?;
    Ok(())
}

/// Words for the crate: it takes what begins and ends like a run of rich text for XML of its own,
/// and writes it as it is. A space after it, which nobody sees, makes it words.
fn literal(mut words: String) -> String {
    if words.starts_with("<r>") && words.ends_with("</r>") {
        words.push(' ');
    }
    fitted(words)
}

/// Words as long as a cell holds; longer ones are cut, and say so.
fn fitted(words: String) -> String {
    if words.encode_utf16().count() <= MOST {
        return words;
    }
    let cut = export::cut_here();
    let mut room = MOST - cut.encode_utf16().count();
    let fits = |c: &char| {
        let left = room.checked_sub(c.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    let mut fitted: String = words.chars().take_while(fits).collect();
    fitted.push_str(cut);
    fitted
}

/// A day as Excel counts: from 30 December 1899. None before 1 March 1900, since Excel knows a
/// 29 February of that year, which there was not.
fn serial(day: Day) -> Option<f64> {
    // 30 December 1899.
    const FIRST: i64 = -25_569;
    let number = Day::from_unix_days(FIRST).days_until(day);
    i32::try_from(number).ok().filter(|number| *number > 60).map(f64::from)
}
