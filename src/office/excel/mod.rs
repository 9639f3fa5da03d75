//! Tables as an Excel workbook: the XML parts that SpreadsheetML (ECMA-376) asks for, and no more.

mod about;
mod cells;
mod package;
mod properties;
mod sheet;
mod size;
mod styles;
mod workbook;
mod xml;

use super::{OfficeError, Tables};
use cells::Strings;
use package::{Part, zipped};

/// Writes a workbook: a sheet about it, then a sheet for each table, to sort, filter, work on and
/// print. Words are only ever words there, whatever they look like. The same tables give the same
/// bytes.
///
/// # Errors
/// When the parts cannot be packed.
pub fn excel(tables: &Tables) -> Result<Vec<u8>, OfficeError> {
    let mut strings = Strings::default();
    let mut sheets = vec![about::about(&tables.about, &mut strings)];
    for table in tables.all() {
        sheets.push(sheet::sheet(table, &tables.about, &mut strings));
    }
    let mut parts = Vec::from(workbook::parts(tables));
    parts.extend(properties::parts(&tables.about));
    parts.push(Part::new("xl/styles.xml", styles::styles()));
    let numbered = sheets.into_iter().zip(1..);
    parts.extend(numbered.map(|(xml, at)| Part::new(format!("xl/worksheets/sheet{at}.xml"), xml)));
    parts.push(Part::new("xl/sharedStrings.xml", strings.part()));
    zipped(&parts).map_err(|error| OfficeError::Excel(error.to_string()))
}
