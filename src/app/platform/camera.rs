//! The device's camera. Everything is asked by name: a binding for each call would stand in the
//! first download, and only pages that are fetched later have a use for it.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::worker::{WorkerError, ask};

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraError {
    /// The browser gives this page none: it came over an unsafe connection, or from a disk.
    Unsafe,
    /// The person, the browser or the host does not let this page use it.
    Refused,
    /// The device has none.
    None,
    /// There is one, and it does not start: mostly, another program uses it.
    Busy,
}

/// A running camera. It stops when this is dropped.
#[derive(Debug)]
pub struct Camera(JsValue);

impl Camera {
    /// Starts the camera, the one at the back where there are several.
    ///
    /// # Errors
    /// When there is none, or this page may not use it.
    pub async fn start() -> Result<Self, CameraError> {
        let devices = get(&window().navigator(), "mediaDevices");
        if !devices.is_object() {
            return Err(CameraError::Unsafe);
        }
        match open(&devices).await {
            Ok(stream) => Ok(Camera(stream)),
            Err(error) => Err(why(&error)),
        }
    }

    /// Shows its picture in the video element with this id, as long as it runs.
    pub fn show_in(&self, id: &str) {
        let Some(video) = document().get_element_by_id(id) else { return };
        let _ = Reflect::set(&video, &"muted".into(), &JsValue::TRUE);
        let _ = Reflect::set(&video, &"srcObject".into(), &self.0);
        // Safari plays nothing unasked; whether it does is seen.
        let _ = call(&video, "play");
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        let Ok(tracks) = call(&self.0, "getTracks").and_then(|tracks| tracks.dyn_into()) else {
            return;
        };
        let tracks: Array = tracks;
        for track in tracks.iter() {
            let _ = call(&track, "stop");
        }
    }
}

async fn open(devices: &JsValue) -> Result<JsValue, JsValue> {
    let picture = Object::new();
    Reflect::set(&picture, &"facingMode".into(), &"environment".into())?;
    // Large enough for a code of sixty squares that does not fill the picture. A text is taken for
    // the number that it says.
    Reflect::set(&picture, &"width".into(), &"1280".into())?;
    let wanted = Object::new();
    Reflect::set(&wanted, &"video".into(), &picture)?;
    Reflect::set(&wanted, &"audio".into(), &JsValue::FALSE)?;
    let ask: Function = Reflect::get(devices, &"getUserMedia".into())?.dyn_into()?;
    let stream: Promise = ask.call1(devices, &wanted)?.dyn_into()?;
    JsFuture::from(stream).await
}

fn why(error: &JsValue) -> CameraError {
    match get(error, "name").as_string().as_deref() {
        Some("NotAllowedError" | "SecurityError") => CameraError::Refused,
        Some("NotFoundError" | "OverconstrainedError") => CameraError::None,
        _ => CameraError::Busy,
    }
}

/// The texts of the QR codes that the video element with this id shows now; none before it shows
/// anything. They are read in a worker, on this device.
///
/// # Errors
/// When the worker cannot be fetched, or it stopped over this picture: another may do.
pub async fn read_codes(id: &str) -> Result<Vec<String>, WorkerError> {
    let Some(video) = document().get_element_by_id(id) else { return Ok(Vec::new()) };
    let Ok(picture) = still(&video).await else { return Ok(Vec::new()) };
    let answer = ask("scan-start.js", &[("picture", picture.clone())], |_| {}).await;
    // What it holds is large, and would go only some time later.
    let _ = call(&picture, "close");
    let texts: Array = answer?.field("texts").dyn_into().unwrap_or_default();
    Ok(texts.iter().filter_map(|text| text.as_string()).collect())
}

/// What a video element shows now, as a picture.
async fn still(video: &JsValue) -> Result<JsValue, JsValue> {
    let make: Function = Reflect::get(&window(), &"createImageBitmap".into())?.dyn_into()?;
    let picture: Promise = make.call1(&window(), video)?.dyn_into()?;
    JsFuture::from(picture).await
}

fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn call(on: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(on, &name.into())?.dyn_into()?;
    method.call0(on)
}
