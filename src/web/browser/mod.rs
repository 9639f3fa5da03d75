//! The only door to the browser: everything else in the app sees the types of this module.

mod address;
mod clock;
mod files;
mod focus;
mod report;
mod save;
mod store;
mod words;

pub use address::{address, go, on_address_change, replace_address};
pub use clock::{Moment, now, today};
pub use files::{FetchError, fetch_text};
pub use focus::{close_dialog, focus_heading, focus_on, in_text_field, is_plain_key, open_dialog};
pub use report::{MadeReport, ReportError, ReportProgress, make_report};
pub use save::{PickError, PickedFile, pick_file, save_file};
pub use store::BrowserStore;
pub use words::{new_id, on_key, set_title};
