//! Many voices in one assessment, without a server.
//!
//! Whoever gathers answers hands out *seats*: a link or a small file that opens the app on one
//! person's questions, and holds nothing of anybody's answers. A seat gives its answers back as a
//! file or as a code, and `Intake` takes many of them into the assessment at once.

mod import_item;
mod intake;
mod invitation;
mod response;
mod seat_error;

#[cfg(feature = "codes")]
pub mod code;
#[cfg(feature = "codes")]
mod inflate;
#[cfg(feature = "codes")]
pub mod link;
#[cfg(feature = "codes")]
mod packer;
#[cfg(feature = "codes")]
mod qr;
#[cfg(feature = "scan")]
pub mod scan;

pub use import_item::{Claims, Differs, ImportItem, Mismatch, Received, Verdict};
pub use intake::Intake;
pub use invitation::Invitation;
#[cfg(feature = "codes")]
pub use qr::Qr;
pub use response::Response;
pub use seat_error::{Damage, SeatError, Sender};
