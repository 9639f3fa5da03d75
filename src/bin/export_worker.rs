//! The office worker: takes an order, answers with a file for an office program.
//!
//! In: `{order}`, the order as JSON (see `groundwork::export::worker`). Out: `{file}`, its bytes,
//! or `{error}`.

#[cfg(target_arch = "wasm32")]
#[path = "worker/message.rs"]
mod message;

#[cfg(target_arch = "wasm32")]
mod worker {
    use groundwork::export::worker::make;

    use crate::message::{answer, field, hand_over};

    /// Answers every message from now on.
    pub fn start() {
        answer(|to, message| {
            let order = field(message, "order").as_string();
            let file = make(&order.ok_or("The message holds no order")?)?;
            hand_over(to, "file", &file, &[])
                .map_err(|_| "The file could not be handed over".to_owned())
        });
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
