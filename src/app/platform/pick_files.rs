use js_sys::Uint8Array;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// A file that the person chose.
#[derive(Debug)]
pub struct PickedFile {
    /// Its name.
    pub name: String,
    /// Its bytes, or none where it is larger than `most` or cannot be read.
    pub bytes: Result<Vec<u8>, PickError>,
}

/// Why a chosen file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickError {
    /// Its size in bytes, which is too large.
    TooLarge(usize),
    /// The browser could not read it.
    Unreadable,
}

/// Reads all files chosen in the file field with this id, one after the other, and empties the
/// field, so that the same file can be chosen again. `told` hears how many are read, of how many.
pub async fn pick_files(id: &str, most: usize, told: &dyn Fn(usize, u32)) -> Vec<PickedFile> {
    let mut picked = Vec::new();
    let field = document().get_element_by_id(id).and_then(|e| e.dyn_into().ok());
    let Some(input): Option<HtmlInputElement> = field else { return picked };
    let Some(files) = input.files() else { return picked };
    for at in 0..files.length() {
        let Some(file) = files.get(at) else { continue };
        told(picked.len(), files.length());
        let size = file.size() as usize;
        let bytes = if size > most {
            Err(PickError::TooLarge(size))
        } else {
            let read = JsFuture::from(file.array_buffer()).await;
            read.map(|b| Uint8Array::new(&b).to_vec()).map_err(|_| PickError::Unreadable)
        };
        picked.push(PickedFile { name: file.name(), bytes });
    }
    input.set_value("");
    picked
}

/// Reads files as [`pick_files`] does, and hands each over before the next is read, with how many
/// were before it, of how many; so that many need no more room than one. Stops where `each` says
/// no.
pub async fn pick_each(id: &str, most: usize, each: &dyn Fn(PickedFile, u32, u32) -> bool) {
    let field = document().get_element_by_id(id).and_then(|e| e.dyn_into().ok());
    let Some(input): Option<HtmlInputElement> = field else { return };
    let Some(files) = input.files() else { return };
    for at in 0..files.length() {
        let Some(file) = files.get(at) else { continue };
        let size = file.size() as usize;
        let bytes = if size > most {
            Err(PickError::TooLarge(size))
        } else {
            let read = JsFuture::from(file.array_buffer()).await;
            read.map(|b| Uint8Array::new(&b).to_vec()).map_err(|_| PickError::Unreadable)
        };
        if !each(PickedFile { name: file.name(), bytes }, at, files.length()) {
            return;
        }
    }
    input.set_value("");
}
