use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;

use super::fetch::fetch_bytes;
use super::worker::{WorkerAnswer, WorkerError, WorkerProgress, ask};
use crate::chart::Picture;
use crate::messages::worker as words;
use crate::report::Document;

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

thread_local! {
    /// The fonts, once they have come.
    static FONTS: RefCell<Option<Array>> = const { RefCell::new(None) };
}

/// The two fonts, regular and bold.
async fn fonts() -> Result<Array, WorkerError> {
    if let Some(fonts) = FONTS.with_borrow(Clone::clone) {
        return Ok(fonts);
    }
    let fonts = Array::new();
    for name in ["SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf"] {
        fonts.push(&fetch_bytes(name).await?.buffer());
    }
    FONTS.set(Some(fonts.clone()));
    Ok(fonts)
}

/// Makes the PDF in a worker that is fetched with the first one.
///
/// # Errors
/// When the worker or its fonts cannot be fetched, or it reports an error.
pub async fn make_report(
    document: &Document,
    progress: impl Fn(WorkerProgress) + 'static,
) -> Result<MadeReport, WorkerError> {
    let doing = words::fetching_report_part().to_owned();
    progress(WorkerProgress { percent: Some(0), doing });
    let fonts = fonts().await?;
    let json = serde_json::to_string(document);
    let json = json.map_err(|error| WorkerError::Stopped(error.to_string()))?;
    let fields = [("document", json.into()), ("fonts", fonts.into())];
    read_answer(&ask("report-start.js", &fields, progress).await?)
}

fn read_answer(answer: &WorkerAnswer) -> Result<MadeReport, WorkerError> {
    let pdf = answer
        .field("pdf")
        .dyn_into::<Uint8Array>()
        .map_err(|_| WorkerError::Stopped(words::gave_no_pdf().to_owned()))?;
    let texts = |key: &str| -> Vec<String> {
        let array = answer.field(key).dyn_into::<Array>().unwrap_or_default();
        array.iter().filter_map(|text| text.as_string()).collect()
    };
    Ok(MadeReport { pdf: pdf.to_vec(), missing: texts("missing"), pages: texts("pages") })
}
