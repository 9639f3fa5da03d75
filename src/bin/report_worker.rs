//! The report worker: takes a document and two fonts, answers with its PDF.
//!
//! In: `{document, fonts: [regular, bold]}`, the document as JSON, the fonts as `ArrayBuffer`s.
//! Out: `{progress, stage}` any number of times, then `{pdf, missing, pages}` or `{error}`; `pages`
//! holds a picture of each page as JSON.

#[cfg(target_arch = "wasm32")]
#[path = "worker/message.rs"]
mod message;

#[cfg(target_arch = "wasm32")]
mod worker {
    use groundwork::pdf::Written;
    use groundwork::pdf::worker::{make, previews};
    use js_sys::{Array, ArrayBuffer, Reflect, Uint8Array};
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    use crate::message::{field, object, post};

    /// Answers every message from now on.
    pub fn start() {
        let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
        let to = scope.clone();
        let answer =
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                match read(&event.data()).and_then(|order| fill(&to, &order)) {
                    Ok(written) => hand_over(&to, &written),
                    Err(error) => post(&to, &[("error", &error.into())]),
                }
            });
        scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
        // The scope keeps it for as long as the worker lives.
        answer.forget();
    }

    struct Order {
        document: String,
        regular: Vec<u8>,
        bold: Vec<u8>,
    }

    fn read(message: &JsValue) -> Result<Order, String> {
        let document = field(message, "document").as_string();
        let fonts = field(message, "fonts");
        let font = |index: u32| {
            let font = Reflect::get_u32(&fonts, index).ok()?.dyn_into::<ArrayBuffer>().ok()?;
            Some(Uint8Array::new(&font).to_vec())
        };
        match (document, font(0), font(1)) {
            (Some(document), Some(regular), Some(bold)) => Ok(Order { document, regular, bold }),
            (None, ..) => Err("The message holds no report".to_owned()),
            _ => Err("The message holds no fonts".to_owned()),
        }
    }

    fn fill(to: &DedicatedWorkerGlobalScope, order: &Order) -> Result<Written, String> {
        let mut progress = |percent: u8, stage: &str| {
            post(to, &[("progress", &percent.into()), ("stage", &stage.into())]);
        };
        make(&order.document, &order.regular, &order.bold, &mut progress)
    }

    /// Posts the PDF without copying it once more.
    fn hand_over(to: &DedicatedWorkerGlobalScope, written: &Written) {
        let pdf = Uint8Array::from(written.pdf.as_slice());
        let missing: Array = written.missing.iter().map(|c| JsValue::from(c.to_string())).collect();
        let pages: Array = previews(&written.pages).into_iter().map(JsValue::from).collect();
        let message = object(&[("pdf", &pdf), ("missing", &missing), ("pages", &pages)]);
        let transfer = Array::of1(&pdf.buffer());
        if to.post_message_with_transfer(&message, &transfer).is_err() {
            post(to, &[("error", &"The PDF could not be handed over".into())]);
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
