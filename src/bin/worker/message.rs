//! Messages between the app and its workers.

use groundwork::messages;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers every message from now on, in the language of the first one's `messages`, if it has any.
/// Why one cannot be answered is posted as `{error}`.
pub fn answer(
    mut work: impl FnMut(&DedicatedWorkerGlobalScope, &JsValue) -> Result<(), String> + 'static,
) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let to = scope.clone();
    let answer = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Ok(texts) = field(&event.data(), "messages").dyn_into::<Array>() {
            messages::set_language(texts.iter().filter_map(|text| text.as_string()).collect());
        }
        if let Err(error) = work(&to, &event.data()) {
            post(&to, &[("error", &error.into())]);
        }
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    // The scope keeps it for as long as the worker lives.
    answer.forget();
}

/// Posts bytes as the field of this name, without copying them once more, and other fields.
pub fn hand_over(
    to: &DedicatedWorkerGlobalScope,
    name: &str,
    bytes: &[u8],
    others: &[(&str, &JsValue)],
) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(bytes);
    let message = object(others);
    Reflect::set(&message, &name.into(), &bytes)?;
    to.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()))
}

/// Posts a message of these fields.
pub fn post(to: &DedicatedWorkerGlobalScope, fields: &[(&str, &JsValue)]) {
    // Nobody is left to tell when this fails.
    let _ = to.post_message(&object(fields));
}

/// An object of these fields.
fn object(fields: &[(&str, &JsValue)]) -> Object {
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
