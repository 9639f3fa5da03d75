//! The whole screen, for a room. Everything is asked by name: a binding for each call would stand
//! in the first download, and only the second part of the app has a use for it.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether the browser lets this page fill the screen at all. On an iPhone, and where the host
/// forbids it, no page can.
pub fn can_fullscreen() -> bool {
    Reflect::get(&document(), &"fullscreenEnabled".into()).is_ok_and(|is| is.is_truthy())
}

/// Lets the page fill the screen, or gives the screen back. Says whether the browser did.
pub async fn toggle_fullscreen() -> bool {
    try_fill().await.is_ok()
}

async fn try_fill() -> Result<(), JsValue> {
    let document = document();
    let filled = Reflect::get(&document, &"fullscreenElement".into())?;
    let asked = if filled.is_object() {
        call(&document, "exitFullscreen")?
    } else {
        call(&Reflect::get(&document, &"documentElement".into())?, "requestFullscreen")?
    };
    // Older browsers promise nothing, and do it.
    match asked.dyn_into::<Promise>() {
        Ok(promise) => JsFuture::from(promise).await.map(|_| ()),
        Err(_) => Ok(()),
    }
}

fn call(of: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(of, &name.into())?.dyn_into()?;
    function.call0(of)
}
