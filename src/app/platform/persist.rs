//! Whether the browser promises to keep what is stored here.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether the browser has promised it. Without that it may clear the storage of a website: Safari
/// after seven days without a visit, others when room gets scarce.
pub async fn is_persisted() -> bool {
    ask("persisted").await.unwrap_or(false)
}

/// Asks the browser to promise it, and says whether it did. It may ask the person.
pub async fn persist() -> bool {
    ask("persist").await.unwrap_or(false)
}

async fn ask(name: &str) -> Result<bool, JsValue> {
    let storage = Reflect::get(&window().navigator(), &"storage".into())?;
    let function: Function = Reflect::get(&storage, &name.into())?.dyn_into()?;
    let promise: Promise = function.call0(&storage)?.dyn_into()?;
    Ok(JsFuture::from(promise).await?.is_truthy())
}

/// Whether the page runs as an app that was installed, or put on a home screen.
pub fn is_installed() -> bool {
    let standalone = Reflect::get(&window().navigator(), &"standalone".into());
    let query = window().match_media("(display-mode: standalone)").ok().flatten();
    standalone.is_ok_and(|is| is.is_truthy()) || query.is_some_and(|query| query.matches())
}
