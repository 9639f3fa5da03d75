use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Puts a text where the person can paste it from. Says whether the browser did.
pub async fn copy(text: &str) -> bool {
    try_copy(text).await.is_ok()
}

async fn try_copy(text: &str) -> Result<(), JsValue> {
    // Absent where the page came over an unsafe connection.
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let written: Promise = write.call1(&clipboard, &text.into())?.dyn_into()?;
    JsFuture::from(written).await.map(|_| ())
}
