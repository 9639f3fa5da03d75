use rust_xlsxwriter::{DocProperties, IntoCustomDateTime, XlsxError};

use crate::date::Day;
use crate::export::About;
use crate::table::printable;

/// What the file says of itself: title, whose it is, its language, and the day of the report,
/// which is no more precise than that. Without that day the crate would write the time of writing.
///
/// # Errors
/// When the date is none.
pub fn properties(about: &About) -> Result<DocProperties, XlsxError> {
    let day = about.date.parse();
    let day = day.map_err(|_| XlsxError::DateTimeParseError(about.date.clone()))?;
    Ok(DocProperties::new()
        .set_title(printable(&about.title))
        .set_subject(printable(&about.subject))
        .set_author(printable(&about.author))
        .set_company(printable(&about.organisation))
        // Excel itself offers this name; the crate has no property of its own for it.
        .set_custom_property("Language", printable(&about.language))
        .set_creation_datetime(Created(day)))
}

/// The first moment of a day. The dates of the crate begin in 1900, and a wrong clock may not.
struct Created(Day);

impl IntoCustomDateTime for Created {
    fn utc_datetime(self) -> String {
        format!("{}T00:00:00Z", self.0)
    }
}
