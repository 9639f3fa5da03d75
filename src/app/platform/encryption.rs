use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::worker::{WorkerAnswer, WorkerError, ask};
use crate::messages::worker as messages;

/// Why a file was not put behind a passphrase, or not opened with one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SealFailure {
    /// The passphrase is to be typed anew, for this reason.
    Passphrase(String),
    /// The file is no good, for this reason.
    File(String),
    /// The worker made nothing.
    Worker(WorkerError),
}

impl From<WorkerError> for SealFailure {
    fn from(error: WorkerError) -> Self {
        Self::Worker(error)
    }
}

/// Puts the text of a save file behind a passphrase: the bytes of the protected file. It is done in
/// a worker that is fetched with the first one, since it takes a while on purpose.
///
/// # Errors
/// When the passphrase is none, or the worker cannot be fetched or stops.
pub async fn seal(text: &str, passphrase: &str) -> Result<Vec<u8>, SealFailure> {
    let answer = work("text", text.into(), passphrase).await?;
    let sealed = answer.field("sealed").dyn_into::<Uint8Array>();
    Ok(sealed.map_err(|_| nothing())?.to_vec())
}

/// Opens a protected save file: its text as it was.
///
/// # Errors
/// When the passphrase does not open it, the file is no good, or the worker cannot be fetched or
/// stops.
pub async fn unseal(bytes: &[u8], passphrase: &str) -> Result<String, SealFailure> {
    let answer = work("bytes", Uint8Array::from(bytes).into(), passphrase).await?;
    answer.field("text").as_string().ok_or_else(nothing)
}

async fn work(name: &str, given: JsValue, passphrase: &str) -> Result<WorkerAnswer, SealFailure> {
    let fields = [(name, given), ("passphrase", passphrase.into())];
    let answer = ask("encryption-start.js", &fields, |_| {}).await?;
    match answer.field("refused").as_string() {
        None => Ok(answer),
        Some(words) if answer.field("passphrase").is_truthy() => {
            Err(SealFailure::Passphrase(words))
        }
        Some(words) => Err(SealFailure::File(words)),
    }
}

fn nothing() -> SealFailure {
    WorkerError::Stopped(messages::gave_nothing().to_owned()).into()
}
