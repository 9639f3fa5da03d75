use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

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

/// A random number, of 52 bits.
pub fn random() -> u64 {
    // As with ids of assessments: it keeps people apart and guards nothing.
    (js_sys::Math::random() * 2_f64.powi(52)) as u64
}

/// The element that the app lives in, emptied of the words that stood there while the app came.
pub fn mount_point() -> Option<HtmlElement> {
    let ground: HtmlElement = document().get_element_by_id("app")?.dyn_into().ok()?;
    // In a way that the script which watches translators knows as ours.
    ground.set_text_content(Some(""));
    Some(ground)
}

/// Names the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}
