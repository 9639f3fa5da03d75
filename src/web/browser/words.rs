use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::KeyboardEvent;

/// A new random id in the form of a UUID, version 4.
pub fn new_id() -> String {
    let mut bytes = [0u8; 16];
    for byte in &mut bytes {
        // Ids only keep assessments apart on one device; they guard nothing.
        *byte = (js_sys::Math::random() * 256.0) as u8;
    }
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
    parts.join("-")
}

/// Names the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Calls `listener` for every key pressed, for as long as the page is open.
pub fn on_key(listener: impl Fn(KeyboardEvent) + 'static) {
    let closure = Closure::<dyn FnMut(KeyboardEvent)>::new(listener);
    let target = closure.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback("keydown", target);
    closure.forget();
}
