//! The only door to the browser: everything else in the app sees the types of this module.

mod address;
mod awake;
mod camera;
mod clipboard;
mod clock;
mod database;
mod document;
mod encryption;
mod export;
mod files;
mod focus;
mod fullscreen;
mod language;
mod lasting;
mod offline;
mod panic_hook;
mod picture;
mod report;
mod save;
mod share;
mod start;
mod storage_usage;
mod store;
mod tab_lock;
mod viewport;
mod worker;

pub use address::{address, go, is_from_disk, is_this_device, on_address_change, page_address};
pub use awake::{keep_awake, let_sleep};
pub use camera::{Camera, CameraError, read_codes};
pub use clipboard::{copy, select_text};
pub use clock::{day_of, now, seconds, today};
pub use database::forget_database;
pub use document::{ground, new_id, random, set_title};
pub use encryption::{SealFailure, seal, unseal};
pub use export::make_office_file;
pub use files::{fetch_text, one_file_bytes};
pub use focus::{
    close_dialog, focus_heading, focus_on, in_text_field, is_dialog_open, is_open, is_plain_key,
    open_dialog, open_dialog_once_drawn, reveal, reveal_later, window_width,
};
pub use fullscreen::{can_fill_the_screen, fill_the_screen};
pub use language::speak;
pub use lasting::{ask_to_persist, is_installed, is_persisted};
pub use offline::{forget_files, on_newer, use_newer, works_offline};
pub use panic_hook::tell_of_panics;
pub use picture::make_logo;
pub use report::{MadeReport, make_report};
pub use save::{Handed, PickError, PickedFile, is_framed, pick_each, pick_files, save_file};
pub use share::{can_share, share};
pub use start::before_the_app;
pub use storage_usage::{Trace, traces};
pub use store::{BrowserStore, Disk, WindowStore};
pub use tab_lock::{
    ask_before_leaving, hold, is_seen, is_session_only, on_change_elsewhere, on_going,
    release_lock, set_session_only, tell_others,
};
pub use viewport::{ENLARGED, chart_width};
pub use worker::{WorkerError, WorkerProgress, end_workers};
