//! The office worker: takes an order, answers with a file for an office program.
//!
//! In: `{order}`, the order as JSON (see `groundwork::office::worker`). Out: `{file}`, its bytes,
//! or `{error}`.

#[cfg(target_arch = "wasm32")]
#[path = "worker/message.rs"]
mod message;

#[cfg(target_arch = "wasm32")]
mod worker {
    use groundwork::office::worker::make;
    use js_sys::{Array, Uint8Array};
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    use crate::message::{field, object, post};

    /// Answers every message from now on.
    pub fn start() {
        let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
        let to = scope.clone();
        let answer = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let order = field(&event.data(), "order").as_string();
            let order = order.ok_or_else(|| "The message holds no order".to_owned());
            match order.and_then(|order| make(&order)) {
                Ok(file) => hand_over(&to, &file),
                Err(error) => post(&to, &[("error", &error.into())]),
            }
        });
        scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
        // The scope keeps it for as long as the worker lives.
        answer.forget();
    }

    /// Posts the file without copying it once more.
    fn hand_over(to: &DedicatedWorkerGlobalScope, file: &[u8]) {
        let file = Uint8Array::from(file);
        let message = object(&[("file", &file)]);
        if to.post_message_with_transfer(&message, &Array::of1(&file.buffer())).is_err() {
            post(to, &[("error", &"The file could not be handed over".into())]);
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
