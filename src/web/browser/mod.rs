//! The only door to the browser: everything else in the app sees the types of this module.

mod address;
mod camera;
mod clipboard;
mod clock;
mod device;
mod fault;
mod files;
mod focus;
mod office;
mod offline;
mod picture;
mod report;
mod save;
mod screen;
mod seal;
mod store;
mod windows;
mod words;
mod worker;

pub use address::{address, go, is_from_disk, on_address_change, page_address};
pub use camera::{Camera, CameraError, read_codes};
pub use clipboard::copy;
pub use clock::{now, seconds, today};
pub use device::{Trace, traces};
pub use fault::tell_of_panics;
pub use files::fetch_text;
pub use focus::{
    close_dialog, focus_heading, focus_on, in_text_field, is_dialog_open, is_open, is_plain_key,
    open_dialog, reveal, reveal_later, window_width,
};
pub use office::make_office_file;
pub use offline::{forget_files, on_newer, use_newer};
pub use picture::make_logo;
pub use report::{MadeReport, make_report};
pub use save::{PickError, PickedFile, pick_each, pick_files, save_file};
pub use screen::fill_the_screen;
pub use seal::{SealFailure, seal, unseal};
pub use store::{BrowserStore, WindowStore};
pub use windows::{
    ask_before_leaving, ask_to_persist, hold, is_seen, is_session_only, let_go,
    on_change_elsewhere, set_session_only,
};
pub use words::{ground, new_id, random, set_title};
pub use worker::{Progress, WorkerError, end_workers};
