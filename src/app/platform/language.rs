use std::cell::RefCell;

use js_sys::{Array, JSON};
use wasm_bindgen::JsCast;

use super::fetch::fetch_text;
use crate::messages::set_language;

/// The texts of a page in another language than English, by the name of their file.
const MESSAGES: &str = "messages.json";

thread_local! {
    /// Those texts as they came: workers need them too.
    static TEXTS: RefCell<Option<Array>> = const { RefCell::new(None) };
}

/// Has the app speak the language of its page. Without texts for it, it speaks English.
pub async fn speak() {
    let Ok(json) = fetch_text(MESSAGES).await else { return };
    let Some(texts) = JSON::parse(&json).ok().and_then(|texts| texts.dyn_into::<Array>().ok())
    else {
        return;
    };
    if set_language(texts.iter().filter_map(|text| text.as_string()).collect()) {
        TEXTS.set(Some(texts));
    }
}

/// What a worker needs to speak the same language, if it is not English.
pub(super) fn language() -> Option<Array> {
    TEXTS.with_borrow(Clone::clone)
}
