use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

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
