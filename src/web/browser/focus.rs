use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, KeyboardEvent};

/// Moves the focus to the page's heading once it is drawn, and shows the top.
pub fn focus_heading() {
    request_animation_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus_now("main h1");
    });
}

/// Moves the focus to the first element that the selector finds, once it is drawn.
pub fn focus_on(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || focus_now(&selector));
}

fn focus_now(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Opens a native dialog by its id; the browser brings the focus back when it closes.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|d| !d.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a native dialog by its id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Whether a key was pressed by itself, so that it may mean something to the page.
pub fn is_plain_key(event: &KeyboardEvent) -> bool {
    !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented())
}

/// Whether the key went to something that takes text, or a dialog is open.
pub fn in_text_field(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let typing = "textarea, select, input:not([type=radio]):not([type=checkbox])";
    let inside = |selector| {
        element.as_ref().is_some_and(|e| e.closest(selector).ok().flatten().is_some())
    };
    inside(typing) || document().query_selector("dialog[open]").ok().flatten().is_some()
}
