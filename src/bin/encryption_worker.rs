//! The seal worker: puts save files behind a passphrase, and opens those that are.
//!
//! In: `{text, passphrase}` or `{bytes, passphrase}`. Out: `{sealed}` or `{text}`, or why not:
//! `{refused, passphrase}`, in words, and whether it is the passphrase that is to be typed anew.
//! `{error}` where something else went wrong.

#[cfg(target_arch = "wasm32")]
#[path = "worker/message.rs"]
mod message;

#[cfg(target_arch = "wasm32")]
mod worker {
    use groundwork::encryption::worker::{Refusal, protect, reveal};
    use js_sys::Uint8Array;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::DedicatedWorkerGlobalScope;

    use crate::message::{answer, field, hand_over, post};

    /// Answers every message from now on.
    pub fn start() {
        answer(|to, message| {
            let passphrase = field(message, "passphrase").as_string();
            let passphrase = passphrase.ok_or("The message holds no passphrase")?;
            let made = match field(message, "text").as_string() {
                Some(text) => protect(&text, &passphrase, random(to)?, random(to)?)
                    .map(|sealed| give(to, sealed.as_bytes())),
                None => reveal(&bytes(message)?, &passphrase)
                    .map(|text| post(to, &[("text", &text.into())])),
            };
            if let Err(Refusal { passphrase, words }) = made {
                post(to, &[("refused", &words.into()), ("passphrase", &passphrase.into())]);
            }
            Ok(())
        });
    }

    /// Hands a file over, or says that it could not be.
    fn give(to: &DedicatedWorkerGlobalScope, file: &[u8]) {
        if hand_over(to, "sealed", file, &[]).is_err() {
            post(to, &[("error", &"The file could not be handed over".into())]);
        }
    }

    fn bytes(message: &JsValue) -> Result<Vec<u8>, String> {
        let bytes = field(message, "bytes").dyn_into::<Uint8Array>();
        Ok(bytes.map_err(|_| "The message holds no file")?.to_vec())
    }

    /// Bytes that nobody can foresee.
    fn random<const N: usize>(scope: &DedicatedWorkerGlobalScope) -> Result<[u8; N], String> {
        let mut bytes = [0; N];
        let filled = scope.crypto().and_then(|c| c.get_random_values_with_u8_array(&mut bytes));
        filled.map_err(|_| "The browser gives no random numbers")?;
        Ok(bytes)
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
