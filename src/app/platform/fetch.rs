use std::fmt;

use js_sys::Uint8Array;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::messages::worker as words;

/// Why one of Groundwork's own files did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchError(String);

impl FetchError {
    /// A file did not come, by its plain name.
    pub(super) fn of(name: &str) -> Self {
        FetchError(name.to_owned())
    }
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&words::not_fetched(&self.0))
    }
}

impl std::error::Error for FetchError {}

/// The hashed path of a file of the build, by its plain name.
pub(super) fn path_of(name: &str) -> Result<String, FetchError> {
    let missing = || FetchError(name.to_owned());
    let listed = document().get_element_by_id("files").and_then(|e| e.text_content());
    let files: serde_json::Value =
        serde_json::from_str(&listed.ok_or_else(missing)?).map_err(|_| missing())?;
    files.get(name).and_then(|path| path.as_str()).map(str::to_owned).ok_or_else(missing)
}

/// The size in bytes of Groundwork in one file, as the build found it.
pub fn one_file_bytes() -> Option<f64> {
    document().get_element_by_id("one-file-bytes")?.text_content()?.trim().parse().ok()
}

async fn fetch(name: &str) -> Result<Response, FetchError> {
    let failed = |_: JsValue| FetchError(name.to_owned());
    let promise = window().fetch_with_str(&path_of(name)?);
    let response = JsFuture::from(promise).await.map_err(failed)?;
    let response: Response = response.dyn_into().map_err(failed)?;
    if response.ok() { Ok(response) } else { Err(FetchError(name.to_owned())) }
}

/// Fetches a text file of the build by its plain name.
///
/// # Errors
/// When it is not there or the host does not answer.
pub async fn fetch_text(name: &str) -> Result<String, FetchError> {
    let failed = |_: JsValue| FetchError(name.to_owned());
    let text = fetch(name).await?.text().map_err(failed)?;
    let text = JsFuture::from(text).await.map_err(failed)?;
    text.as_string().ok_or_else(|| FetchError(name.to_owned()))
}

/// Fetches a binary file of the build by its plain name.
pub(super) async fn fetch_bytes(name: &str) -> Result<Uint8Array, FetchError> {
    let failed = |_: JsValue| FetchError(name.to_owned());
    let buffer = fetch(name).await?.array_buffer().map_err(failed)?;
    Ok(Uint8Array::new(&JsFuture::from(buffer).await.map_err(failed)?))
}
