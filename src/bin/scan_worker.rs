//! The scan worker: reads the QR codes in a picture.
//!
//! In: `{picture}`, an `ImageBitmap`. Out: `{texts}`, a list; `{error}` where there is no picture in
//! the message, or the browser does not hand out what is in it.

#[cfg(target_arch = "wasm32")]
#[path = "worker/message.rs"]
#[allow(dead_code, reason = "it hands no bytes over")]
mod message;

#[cfg(target_arch = "wasm32")]
mod worker {
    use groundwork::responses::scan::texts;
    use js_sys::Array;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{ImageBitmap, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

    use crate::message::{answer, field, post};

    /// Pixels along the longer side of what is searched: enough for sixty squares that do not fill
    /// the picture, and few enough for several pictures a second.
    const MOST: f64 = 1280.0;

    /// Answers every message from now on.
    pub fn start() {
        answer(|to, message| {
            let picture = field(message, "picture").dyn_into::<ImageBitmap>();
            let picture = picture.map_err(|_| "The message holds no picture")?;
            let (rgba, across) = pixels(&picture).map_err(|_| "The picture cannot be looked at")?;
            picture.close();
            let found: Array = texts(&rgba, across).iter().map(JsValue::from).collect();
            post(to, &[("texts", &found)]);
            Ok(())
        });
    }

    /// The bytes of a picture, and how many pixels a row has.
    fn pixels(picture: &ImageBitmap) -> Result<(Vec<u8>, usize), JsValue> {
        let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
        let scale = (MOST / width.max(height)).min(1.0);
        let (across, down) = ((width * scale).floor().max(1.0), (height * scale).floor().max(1.0));
        let canvas = OffscreenCanvas::new(across as u32, down as u32)?;
        let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
        let context: OffscreenCanvasRenderingContext2d = context.dyn_into()?;
        context.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, across, down)?;
        let image = context.get_image_data(0.0, 0.0, across, down)?;
        Ok((image.data().0, across as usize))
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
