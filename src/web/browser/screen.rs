use leptos::prelude::document;

/// Lets the page fill the screen, or gives the screen back. A browser that refuses leaves it as it
/// is.
pub fn fill_the_screen() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    } else if let Some(root) = document().document_element() {
        let _ = root.request_fullscreen();
    }
}
