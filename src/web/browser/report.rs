use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::files::{fetch_bytes, path_of};
use crate::chart::Picture;
use crate::report::Document;

/// How far a report has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportProgress {
    /// 0 to 100.
    pub percent: u8,
    /// What is being done.
    pub doing: String,
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportError {
    /// A part of Groundwork did not come.
    Fetch(String),
    /// The report part did not start or stopped.
    Worker(String),
}

impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fetch(what) => write!(f, "{what}"),
            Self::Worker(what) => write!(f, "The report part stopped: {what}"),
        }
    }
}

/// A finished report.
pub struct MadeReport {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Characters that the font lacks, shown as boxes.
    pub missing: Vec<String>,
    /// A picture of each page, as JSON; read when it is shown.
    pages: Vec<String>,
}

impl MadeReport {
    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// The picture of a page, counted from 0.
    pub fn page(&self, at: usize) -> Option<Picture> {
        serde_json::from_str(self.pages.get(at)?).ok()
    }
}

/// Makes the PDF in a worker that is fetched now and ends afterwards.
///
/// # Errors
/// When the worker or its fonts cannot be fetched, or it reports an error.
pub async fn make_report(
    document: &Document,
    progress: impl Fn(ReportProgress) + 'static,
) -> Result<MadeReport, ReportError> {
    let fetched = |error: super::FetchError| ReportError::Fetch(error.to_string());
    progress(ReportProgress { percent: 0, doing: "Fetching the report part".to_owned() });
    let fonts = Array::new();
    for name in ["SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf"] {
        fonts.push(&fetch_bytes(name).await.map_err(fetched)?.buffer());
    }
    let json = serde_json::to_string(document).map_err(|e| ReportError::Worker(e.to_string()))?;
    let message = Object::new();
    let set = |key: &str, value: &JsValue| Reflect::set(&message, &key.into(), value);
    let failed = |error: JsValue| ReportError::Worker(words_of(&error));
    set("document", &json.into()).map_err(failed)?;
    set("fonts", &fonts).map_err(failed)?;

    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let path = path_of("report-start.js").map_err(fetched)?;
    let worker = Worker::new_with_options(&path, &options).map_err(failed)?;
    let answer = wait_for(&worker, &message, progress).await;
    worker.terminate();
    read_answer(&answer?)
}

/// Posts the message and waits for the answer that is no progress.
async fn wait_for(
    worker: &Worker,
    message: &JsValue,
    progress: impl Fn(ReportProgress) + 'static,
) -> Result<JsValue, ReportError> {
    type Settle = Rc<RefCell<Option<js_sys::Function>>>;
    let (resolve, reject): (Settle, Settle) = Default::default();
    let promise = {
        let (resolve, reject) = (resolve.clone(), reject.clone());
        Promise::new(&mut move |yes, no| {
            *resolve.borrow_mut() = Some(yes);
            *reject.borrow_mut() = Some(no);
        })
    };
    let settle = |which: &Settle, value: &JsValue| {
        if let Some(function) = which.borrow().as_ref() {
            let _ = function.call1(&JsValue::NULL, value);
        }
    };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        let percent = Reflect::get(&data, &"progress".into()).ok().and_then(|p| p.as_f64());
        match percent {
            Some(percent) => {
                let doing = Reflect::get(&data, &"stage".into()).ok().and_then(|s| s.as_string());
                let doing = doing.unwrap_or_default();
                progress(ReportProgress { percent: percent.clamp(0.0, 100.0) as u8, doing });
            }
            None => settle(&resolve, &data),
        }
    });
    let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
        settle(&reject, &event.message().into());
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    worker.post_message(message).map_err(|e| ReportError::Worker(words_of(&e)))?;
    JsFuture::from(promise).await.map_err(|e| ReportError::Worker(words_of(&e)))
}

fn read_answer(answer: &JsValue) -> Result<MadeReport, ReportError> {
    let field = |key: &str| Reflect::get(answer, &key.into()).unwrap_or(JsValue::UNDEFINED);
    if let Some(error) = field("error").as_string() {
        return Err(ReportError::Worker(error));
    }
    let pdf = field("pdf")
        .dyn_into::<Uint8Array>()
        .map_err(|_| ReportError::Worker("it gave no PDF".to_owned()))?;
    let texts = |key: &str| -> Vec<String> {
        let array = field(key).dyn_into::<Array>().unwrap_or_default();
        array.iter().filter_map(|text| text.as_string()).collect()
    };
    Ok(MadeReport { pdf: pdf.to_vec(), missing: texts("missing"), pages: texts("pages") })
}

fn words_of(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|m| m.as_string());
    let words = error.as_string().or(message).unwrap_or_default();
    if words.is_empty() { "it could not be started".to_owned() } else { words }
}
