//! Tables as an Excel workbook.

mod about;
mod cells;
mod looks;
mod properties;
mod row_height;
mod sheet;

use rust_xlsxwriter::{Workbook, XlsxError};

use super::{OfficeError, Tables};
use looks::Looks;

/// Writes a workbook: a sheet about it, then a sheet for each table, to sort, filter, work on and
/// print. Words are only ever words there, whatever they look like. The same tables give the same
/// bytes.
///
/// # Errors
/// When a table is larger than a sheet can be, a sheet cannot have the name of its table, or the
/// date is none.
pub fn excel(tables: &Tables) -> Result<Vec<u8>, OfficeError> {
    workbook(tables).map_err(|error| OfficeError::Excel(error.to_string()))
}

fn workbook(tables: &Tables) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties::properties(&tables.about)?);
    about::about(workbook.add_worksheet(), &tables.about, &looks)?;
    for table in tables.all() {
        sheet::sheet(workbook.add_worksheet(), table, &tables.about, &looks)?;
    }
    workbook.save_to_buffer()
}
