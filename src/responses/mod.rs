//! Many voices in one assessment, without a server.
//!
//! Whoever gathers answers hands out *seats*: a link or a small file that opens the app on one
//! person's questions, and holds nothing of anybody's answers. A seat gives its answers back as a
//! file or as a code, and `Intake` takes many of them into the assessment at once.

mod answers;
mod error;
mod intake;
mod row;
mod seat;

#[cfg(feature = "codes")]
pub mod code;
#[cfg(feature = "codes")]
pub mod link;
#[cfg(feature = "codes")]
mod packed;
#[cfg(feature = "codes")]
mod qr;
#[cfg(feature = "scan")]
pub mod scan;
#[cfg(feature = "codes")]
mod unpacked;

pub use answers::Response;
pub use error::{Damage, SeatError, Sender};
pub use intake::Intake;
#[cfg(feature = "codes")]
pub use qr::Qr;
pub use row::{Claims, Differs, ImportItem, Mismatch, Received, Verdict};
pub use seat::Invitation;
