//! Small pieces that every page is made of.

pub mod awake;
pub mod camera;
pub mod collection_of_answers;
pub mod copy_button;
pub mod figure;
pub mod handed_out;
pub mod job;
pub mod key_help;
pub mod load_failure_notice;
pub mod marked;
pub mod notices;
pub mod passphrase_field;
pub mod passphrase_prompt;
pub mod persistence_note;
pub mod qr_picture;
pub mod single_file_notice;
pub mod situations;
pub mod target_choice;
pub mod this_device;
pub mod update_notice;

mod deferred;
mod erased;
mod fields;

pub use deferred::{changing, extra, piece};
pub use erased::{
    bool_signal, dynamic, if_else, on_click, on_input, on_select, optional_attr, show_if,
    text_signal,
};
pub use fields::{DayField, SelectField, TextArea, TextField, Tick};
