//! Messages between the app and its workers.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::DedicatedWorkerGlobalScope;

/// Posts a message of these fields.
pub fn post(to: &DedicatedWorkerGlobalScope, fields: &[(&str, &JsValue)]) {
    // Nobody is left to tell when this fails.
    let _ = to.post_message(&object(fields));
}

/// An object of these fields.
pub fn object(fields: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in fields {
        // Setting a field of a new object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

/// A field of a message, or undefined.
pub fn field(message: &JsValue, key: &str) -> JsValue {
    if message.is_object() {
        Reflect::get(message, &key.into()).unwrap_or(JsValue::UNDEFINED)
    } else {
        JsValue::UNDEFINED
    }
}
