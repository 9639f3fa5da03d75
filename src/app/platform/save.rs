use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// What became of a file that was handed to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// It is where the person chose, whole.
    Written,
    /// The browser was asked to download it. What became of that, no page hears.
    Started,
    /// Another app took it. What became of it there, no page hears.
    Shared,
    /// The person chose no place for it.
    Cancelled,
    /// It could not be written there.
    Failed,
}

/// Hands bytes to the person as a file. Nothing leaves the device.
///
/// Where the browser offers it, the person chooses the place and the page sees the file written.
/// Otherwise it is a download: a browser, a setting or a frame can block that without a word.
pub async fn save_file(name: &str, kind: &str, bytes: &[u8]) -> Handed {
    match choose_place(name).await {
        Ok(place) => match write_to(&place, bytes).await {
            Ok(true) => Handed::Written,
            _ => Handed::Failed,
        },
        Err(error) if is_abort(&error) => Handed::Cancelled,
        // Not offered, not within this frame, or too long after the press of a button.
        Err(_) => match download(name, kind, bytes) {
            Ok(()) => Handed::Started,
            Err(_) => Handed::Failed,
        },
    }
}

/// Whether this page stands inside another, which may block downloads.
pub fn is_framed() -> bool {
    let top = Reflect::get(&window(), &"top".into());
    top.is_ok_and(|top| !Object::is(&top, &window()))
}

async fn choose_place(name: &str) -> Result<JsValue, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &name.into())?;
    promised(&window(), "showSaveFilePicker", &[&options]).await
}

/// Writes a file and looks at it: says whether all of it is there.
async fn write_to(place: &JsValue, bytes: &[u8]) -> Result<bool, JsValue> {
    let stream = promised(place, "createWritable", &[]).await?;
    promised(&stream, "write", &[&Uint8Array::from(bytes)]).await?;
    promised(&stream, "close", &[]).await?;
    let file = promised(place, "getFile", &[]).await?;
    let size = Reflect::get(&file, &"size".into())?.as_f64();
    Ok(size == Some(bytes.len() as f64))
}

/// Calls something by its name, and waits for what it promises.
pub(super) async fn promised(
    of: &JsValue,
    name: &str,
    with: &[&JsValue],
) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(of, &name.into())?.dyn_into()?;
    let with: Array = with.iter().copied().collect();
    let promise: Promise = function.apply(of, &with)?.dyn_into()?;
    JsFuture::from(promise).await
}

pub(super) fn is_abort(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}

fn download(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
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
