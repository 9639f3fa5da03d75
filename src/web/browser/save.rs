use js_sys::{Array, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

/// Hands bytes to the person as a file. Nothing leaves the device.
pub fn save_file(name: &str, kind: &str, bytes: &[u8]) {
    let _ = try_save(name, kind, bytes);
}

fn try_save(name: &str, kind: &str, bytes: &[u8]) -> Result<(), wasm_bindgen::JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser keeps the bytes until the download is done; the address may go at the end of
    // this turn in every engine only after a while, so it goes with the page.
    Ok(())
}

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
/// field. `told` hears how many are read, of how many.
pub async fn pick_files(id: &str, most: usize, told: impl Fn(usize, usize)) -> Vec<PickedFile> {
    let found = document().get_element_by_id(id).and_then(|e| e.dyn_into().ok());
    let Some(input) = found else { return Vec::new() };
    let input: HtmlInputElement = input;
    let list = input.files();
    let files: Vec<_> =
        list.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at))).collect();
    let mut picked = Vec::with_capacity(files.len());
    for file in &files {
        told(picked.len(), files.len());
        picked.push(read(file, most).await);
    }
    input.set_value("");
    picked
}

/// Reads the file chosen in the file field with this id, and empties the field, so that the same
/// file can be chosen again.
pub async fn pick_file(id: &str, most: usize) -> Option<PickedFile> {
    let input: HtmlInputElement = document().get_element_by_id(id)?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(read(&file, most).await)
}

async fn read(file: &File, most: usize) -> PickedFile {
    let name = file.name();
    let size = file.size() as usize;
    if size > most {
        return PickedFile { name, bytes: Err(PickError::TooLarge(size)) };
    }
    let read = JsFuture::from(file.array_buffer()).await;
    let bytes = read.map(|b| Uint8Array::new(&b).to_vec()).map_err(|_| PickError::Unreadable);
    PickedFile { name, bytes }
}
