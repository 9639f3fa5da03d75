use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, KeyboardEvent};

/// Moves the focus to the page's heading once it is drawn, and shows the top.
pub fn focus_heading() {
    request_animation_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus("main h1");
    });
}

/// Moves the focus to the first element that the selector finds, once it is drawn.
pub fn focus_on(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || focus(&selector));
}

fn focus(selector: &str) {
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

/// Whether a dialog lies over the page.
pub fn is_dialog_open() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

/// Whether a key was pressed by itself, so that it may mean something to the page.
pub fn is_plain_key(event: &KeyboardEvent) -> bool {
    !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented())
}

/// Whether the key went to something that takes text, or a dialog is open.
pub fn in_text_field(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let typing = "textarea, select, input:not([type=radio]):not([type=checkbox])";
    let inside =
        |selector| element.as_ref().is_some_and(|e| e.closest(selector).ok().flatten().is_some());
    inside(typing) || document().query_selector("dialog[open]").ok().flatten().is_some()
}

/// Opens the folded parts around an element, shows it and moves the focus to its heading, once
/// the page is drawn and its own heading has had the focus.
pub fn reveal_later(selector: String) {
    let heading = format!("{selector} > h3");
    let show = move || {
        open_to(&selector);
        focus(&heading);
    };
    request_animation_frame(move || request_animation_frame(show));
}

/// Opens the folded parts around an element, shows it and moves the focus to it.
pub fn reveal(selector: &str) {
    open_to(selector);
    focus(selector);
}

fn open_to(selector: &str) {
    let Ok(Some(element)) = document().query_selector(selector) else { return };
    let mut around = Some(element.clone());
    while let Some(details) = around.and_then(|e| e.closest("details").ok().flatten()) {
        let _ = details.set_attribute("open", "");
        around = details.parent_element();
    }
    element.scroll_into_view();
}

/// Whether the folded part that an event tells of stands open now.
pub fn is_open(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|details| details.has_attribute("open"))
}

/// The width of the window, in CSS pixels.
pub fn window_width() -> f64 {
    window().inner_width().ok().and_then(|w| w.as_f64()).unwrap_or(1024.0)
}
