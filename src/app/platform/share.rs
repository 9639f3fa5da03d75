//! Giving a file to another app, as phones do, asked by name as the camera is.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

use super::save_file::{Handed, is_abort, promised};

/// Whether the browser gives files of this kind to other apps.
pub fn can_share(name: &str, kind: &str) -> bool {
    let ask = || -> Result<bool, JsValue> {
        let navigator = window().navigator();
        let can: Function = Reflect::get(&navigator, &"canShare".into())?.dyn_into()?;
        Ok(can.call1(&navigator, &shared(name, kind, b"{}")?)?.is_truthy())
    };
    ask().unwrap_or(false)
}

/// Lets the person choose an app, and gives it the file.
pub async fn share(name: &str, kind: &str, bytes: &[u8]) -> Handed {
    let Ok(data) = shared(name, kind, bytes) else { return Handed::Failed };
    match promised(&window().navigator(), "share", &[&data]).await {
        Ok(_) => Handed::Shared,
        Err(error) if is_abort(&error) => Handed::Cancelled,
        Err(_) => Handed::Failed,
    }
}

fn shared(name: &str, kind: &str, bytes: &[u8]) -> Result<JsValue, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &kind.into())?;
    let parts = Array::of1(&Uint8Array::from(bytes));
    let constructor: Function = Reflect::get(&window(), &"File".into())?.dyn_into()?;
    let file = Reflect::construct(&constructor, &Array::of3(&parts, &name.into(), &options))?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file))?;
    Ok(data.into())
}
