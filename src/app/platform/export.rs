use js_sys::Uint8Array;
use wasm_bindgen::JsCast;

use super::worker::{WorkerError, WorkerProgress, ask};
use crate::export::ExportRequest;
use crate::messages::worker as words;

/// Makes a file for an office program in a worker that is fetched with the first one.
///
/// # Errors
/// When the worker cannot be fetched, or it reports an error.
pub async fn make_office_file(
    order: &ExportRequest,
    progress: impl Fn(WorkerProgress) + 'static,
) -> Result<Vec<u8>, WorkerError> {
    progress(WorkerProgress::doing(words::making_file()));
    let json = serde_json::to_string(order);
    let json = json.map_err(|error| WorkerError::Stopped(error.to_string()))?;
    let answer = ask("export-start.js", &[("order", json.into())], progress).await?;
    let file = answer.field("file").dyn_into::<Uint8Array>();
    let file = file.map_err(|_| WorkerError::Stopped(words::gave_no_file().to_owned()))?;
    Ok(file.to_vec())
}
