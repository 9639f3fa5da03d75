use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlTextAreaElement};

/// Puts a text where the person can paste it from. Says whether the browser did.
pub async fn copy(text: &str) -> bool {
    write_text(text).await.is_ok() || copy_by_command(text).unwrap_or(false)
}

async fn write_text(text: &str) -> Result<(), JsValue> {
    // Absent where the page came over an unsafe connection.
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let written: Promise = write.call1(&clipboard, &text.into())?.dyn_into()?;
    JsFuture::from(written).await.map(|_| ())
}

/// The older way, which some browsers and hosts allow where they refuse the newer one.
fn copy_by_command(text: &str) -> Option<bool> {
    let document = document();
    let before = document.active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_class_name("visually-hidden");
    field.set_read_only(true);
    field.set_value(text);
    document.body()?.insert_before(&field, None).ok()?;
    field.select();
    let copied = Reflect::get(&document, &"execCommand".into())
        .and_then(|it| it.dyn_into::<Function>())
        .and_then(|it| it.call1(&document, &"copy".into()));
    field.remove();
    if let Some(before) = before {
        let _ = before.focus();
    }
    copied.ok().map(|copied| copied.is_truthy())
}

/// Moves the focus to a field, once it is drawn, and selects what stands in it.
pub fn select_text(selector: String) {
    leptos::prelude::request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(field) = found.and_then(|e| e.dyn_into::<HtmlTextAreaElement>().ok()) {
            let _ = field.focus();
            field.select();
        }
    });
}
