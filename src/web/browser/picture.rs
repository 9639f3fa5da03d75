use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

use crate::report::Logo;

/// The most pixels that a logo keeps: sharp in print at the size it is set.
const MOST: (f64, f64) = (900.0, 320.0);

/// Decodes a picture and makes a JPEG of it anew, on white and no larger than it needs to be:
/// whatever else was in the file stays behind. None where the browser cannot read it.
pub async fn make_logo(bytes: &[u8]) -> Option<Logo> {
    draw(bytes).await.ok()
}

async fn draw(bytes: &[u8]) -> Result<Logo, JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    let picture = JsFuture::from(window().create_image_bitmap_with_blob(&blob)?).await?;
    let picture: ImageBitmap = picture.dyn_into()?;
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let scale = (MOST.0 / width).min(MOST.1 / height).min(1.0);
    let (width, height) = ((width * scale).round().max(1.0), (height * scale).round().max(1.0));
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(&picture, 0.0, 0.0, width, height)?;
    picture.close();
    let address = canvas.to_data_url_with_type("image/jpeg")?;
    let jpeg = address.strip_prefix("data:image/jpeg;base64,").ok_or(JsValue::NULL)?;
    Ok(Logo { jpeg: jpeg.to_owned(), width: width as u32, height: height as u32 })
}
