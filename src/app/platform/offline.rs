//! Groundwork's own files, as the browser keeps them for work without a connection. What deals with
//! the service worker is `xtask/src/dist/offline.js`, a script that is fetched once the page is
//! shown; where it is absent, as in the one-file Groundwork, nothing is kept and nothing waits.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Calls `listener` when a newer version of Groundwork is ready, for as long as the page is open.
pub fn on_newer(listener: impl Fn() + 'static) {
    if was_told() {
        listener();
    }
    let closure = Closure::<dyn FnMut()>::new(listener);
    let target = closure.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback("groundwork-newer", target);
    closure.forget();
}

/// Whether it was told of a newer version before anybody listened.
fn was_told() -> bool {
    let script = Reflect::get(&window(), &"groundwork".into());
    let newer = script.and_then(|script| Reflect::get(&script, &"newer".into()));
    newer.is_ok_and(|newer| newer.is_truthy())
}

/// Puts the newer version into use, and reloads the page once it is. Other windows stay as they
/// are. What is not saved by now is lost.
pub fn use_newer() {
    // Nothing waits where this cannot be called.
    let _ = call("useNewer");
}

/// Groundwork's own files as the browser keeps them: its service worker and its caches, by name.
pub async fn kept_files() -> Vec<String> {
    let names = wait_for("kept").await.unwrap_or_default();
    let names = names.dyn_into::<Array>().unwrap_or_default();
    names.iter().filter_map(|name| name.as_string()).collect()
}

/// Whether Groundwork opens without a connection; waits until the browser has decided that. False
/// where a browser runs no service worker, or something on the way changed or held back a file.
pub async fn works_offline() -> bool {
    wait_for("works").await.is_ok_and(|works| works.is_truthy())
}

/// Takes Groundwork's own files away, and the service worker that keeps them.
pub async fn forget_files() {
    // What is left is listed.
    let _ = wait_for("forget").await;
}

/// What a function of the script gives; undefined where there is no script. It is fetched after the
/// page is shown.
async fn wait_for(name: &str) -> Result<JsValue, JsValue> {
    if let Ok(script) = Reflect::get(&window(), &"groundworkOffline".into())?.dyn_into::<Promise>()
    {
        JsFuture::from(script).await?;
    }
    match call(name)?.dyn_into::<Promise>() {
        Ok(promise) => JsFuture::from(promise).await,
        Err(nothing) => Ok(nothing),
    }
}

/// Calls a function of the script; undefined where the script is not there.
fn call(name: &str) -> Result<JsValue, JsValue> {
    let script = Reflect::get(&window(), &"groundwork".into())?;
    if script.is_undefined() {
        return Ok(script);
    }
    let function: Function = Reflect::get(&script, &name.into())?.dyn_into()?;
    function.call1(&script, &JsValue::UNDEFINED)
}
