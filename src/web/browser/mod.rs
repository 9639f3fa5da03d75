//! The only door to the browser: everything else in the app sees the types of this module.

mod address;
mod clock;
mod files;
mod focus;
mod office;
mod picture;
mod report;
mod save;
mod seal;
mod store;
mod words;
mod worker;

pub use address::{address, go, on_address_change};
pub use clock::{now, today};
pub use files::fetch_text;
pub use focus::{
    close_dialog, focus_heading, focus_on, in_text_field, is_open, is_plain_key, open_dialog,
    reveal, reveal_later, window_width,
};
pub use office::make_office_file;
pub use picture::make_logo;
pub use report::{MadeReport, make_report};
pub use save::{PickError, pick_file, save_file};
pub use seal::{SealFailure, seal, unseal};
pub use store::BrowserStore;
pub use words::{ground, new_id, set_title};
pub use worker::{Progress, end_workers};
