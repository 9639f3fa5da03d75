use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

use crate::report::{Logo, logo_size};

/// Decodes a picture and makes a JPEG of it anew, on white and no larger than it needs to be:
/// whatever else was in the file stays behind. None where the browser cannot read it.
pub async fn make_logo(bytes: &[u8]) -> Option<Logo> {
    draw(bytes).await.ok()
}

async fn draw(bytes: &[u8]) -> Result<Logo, JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    let picture = JsFuture::from(window().create_image_bitmap_with_blob(&blob)?).await?;
    let picture: ImageBitmap = picture.dyn_into()?;
    let (width, height) = logo_size(picture.width(), picture.height());
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    context.set_fill_style_str("#fff");
    let (across, down) = (f64::from(width), f64::from(height));
    context.fill_rect(0.0, 0.0, across, down);
    context.draw_image_with_image_bitmap_and_dw_and_dh(&picture, 0.0, 0.0, across, down)?;
    picture.close();
    let address = canvas.to_data_url_with_type("image/jpeg")?;
    let jpeg = address.strip_prefix("data:image/jpeg;base64,").ok_or(JsValue::NULL)?;
    Ok(Logo { jpeg: jpeg.to_owned(), width, height })
}
