//! The only door to the browser: everything else in the app sees the types of this module.

mod address;
mod before_the_app;
mod browser_store;
mod camera;
mod chart_width;
mod clipboard;
mod clock;
mod database;
mod document;
mod encryption;
mod export;
mod fetch;
mod focus;
mod keep_awake;
mod language;
mod make_logo;
mod offline;
mod panic_hook;
mod persist;
mod pick_files;
mod report;
mod save_file;
mod share;
mod storage_usage;
mod tab_lock;
mod toggle_fullscreen;
mod worker;

pub use address::{address, go, is_from_disk, is_this_device, on_address_change, page_address};
pub use before_the_app::before_the_app;
pub use browser_store::{BrowserStore, Disk, WindowStore};
pub use camera::{Camera, CameraError, read_codes};
pub use chart_width::{ENLARGED, chart_width};
pub use clipboard::{copy, select_text};
pub use clock::{day_of, now, seconds, today};
pub use database::forget_database;
pub use document::{mount_point, new_id, random, set_title};
pub use encryption::{SealFailure, seal, unseal};
pub use export::make_office_file;
pub use fetch::{fetch_text, one_file_bytes};
pub use focus::{
    close_dialog, focus_heading, focus_on, in_text_field, is_dialog_open, is_open, is_plain_key,
    open_dialog, reveal, reveal_later, window_width,
};
pub use keep_awake::{keep_awake, let_sleep};
pub use language::speak;
pub use make_logo::make_logo;
pub use offline::{forget_files, on_newer, use_newer, works_offline};
pub use panic_hook::tell_of_panics;
pub use persist::{is_installed, is_persisted, persist};
pub use pick_files::{PickError, PickedFile, pick_each, pick_files};
pub use report::{MadeReport, make_report};
pub use save_file::{Handed, is_framed, save_file};
pub use share::{can_share, share};
pub use storage_usage::{StoredItem, storage_usage};
pub use tab_lock::{
    ask_before_leaving, hold, is_seen, is_session_only, on_change_elsewhere, on_going,
    release_lock, set_session_only, tell_others,
};
pub use toggle_fullscreen::{can_fullscreen, toggle_fullscreen};
pub use worker::{WorkerError, WorkerProgress, end_workers};
