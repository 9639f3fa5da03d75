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
    use groundwork::pdf::WrittenPdf;
    use groundwork::pdf::worker::{make, previews};
    use js_sys::{Array, ArrayBuffer, Reflect, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::DedicatedWorkerGlobalScope;

    use crate::message::{answer, field, hand_over, post};

    /// Answers every message from now on.
    pub fn start() {
        answer(|to, message| {
            let written = fill(to, &read(message)?)?;
            give(to, &written).map_err(|_| "The PDF could not be handed over".to_owned())
        });
    }

    struct ReportRequest {
        document: String,
        regular: Vec<u8>,
        bold: Vec<u8>,
    }

    fn read(message: &JsValue) -> Result<ReportRequest, String> {
        let document = field(message, "document").as_string();
        let fonts = field(message, "fonts");
        let font = |index: u32| {
            let font = Reflect::get_u32(&fonts, index).ok()?.dyn_into::<ArrayBuffer>().ok()?;
            Some(Uint8Array::new(&font).to_vec())
        };
        match (document, font(0), font(1)) {
            (Some(document), Some(regular), Some(bold)) => {
                Ok(ReportRequest { document, regular, bold })
            }
            (None, ..) => Err("The message holds no report".to_owned()),
            _ => Err("The message holds no fonts".to_owned()),
        }
    }

    fn fill(to: &DedicatedWorkerGlobalScope, order: &ReportRequest) -> Result<WrittenPdf, String> {
        let mut progress = |percent: u8, stage: &str| {
            post(to, &[("progress", &percent.into()), ("stage", &stage.into())]);
        };
        make(&order.document, &order.regular, &order.bold, &mut progress)
    }

    fn give(to: &DedicatedWorkerGlobalScope, written: &WrittenPdf) -> Result<(), JsValue> {
        let missing: Array = written.missing.iter().map(|c| JsValue::from(c.to_string())).collect();
        let pages: Array = previews(&written.pages).into_iter().map(JsValue::from).collect();
        hand_over(to, "pdf", &written.pdf, &[("missing", &missing), ("pages", &pages)])
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
