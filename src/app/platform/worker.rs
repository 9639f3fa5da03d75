use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::fetch::{FetchError, path_of};
use super::language::language;
use crate::messages::worker as words;

/// How far a worker has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkerProgress {
    /// 0 to 100, or none where the worker does not say.
    pub percent: Option<u8>,
    /// What is being done.
    pub doing: String,
}

impl WorkerProgress {
    /// Something is done, and nobody knows for how long.
    pub(super) fn doing(what: &str) -> Self {
        WorkerProgress { percent: None, doing: what.to_owned() }
    }
}

/// Why a worker made nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkerError {
    /// A part of Groundwork did not come.
    Fetch(String),
    /// The worker did not start or stopped.
    Stopped(String),
}

impl fmt::Display for WorkerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fetch(what) => f.write_str(what),
            Self::Stopped(what) => f.write_str(&words::stopped(what)),
        }
    }
}

impl From<FetchError> for WorkerError {
    fn from(error: FetchError) -> Self {
        Self::Fetch(error.to_string())
    }
}

impl From<JsValue> for WorkerError {
    fn from(error: JsValue) -> Self {
        Self::Stopped(words_of(&error))
    }
}

/// The answer of a worker.
pub(super) struct WorkerAnswer(JsValue);

impl WorkerAnswer {
    /// One of its fields, or undefined.
    pub(super) fn field(&self, key: &str) -> JsValue {
        Reflect::get(&self.0, &key.into()).unwrap_or(JsValue::UNDEFINED)
    }
}

thread_local! {
    /// Workers that have done their work and wait for more, by the name of their script. Another
    /// file takes a fraction of the time of the first.
    static WAITING: RefCell<BTreeMap<String, Worker>> = const { RefCell::new(BTreeMap::new()) };
}

/// Ends the workers that wait for more, which frees what they hold.
pub fn end_workers() {
    let waiting = WAITING.with_borrow_mut(std::mem::take);
    waiting.into_values().for_each(|worker| worker.terminate());
}

/// Has a worker, named by its script, do something: starts it unless one waits, posts it a message
/// of these fields, and waits for the answer that is no progress. A worker that failed is ended,
/// one that did not waits for more until [`end_workers`].
///
/// # Errors
/// When the worker cannot be fetched, or it reports an error.
pub(super) async fn ask(
    script: &str,
    fields: &[(&str, JsValue)],
    progress: impl Fn(WorkerProgress) + 'static,
) -> Result<WorkerAnswer, WorkerError> {
    let message = Object::new();
    for (key, value) in fields {
        Reflect::set(&message, &(*key).into(), value)?;
    }
    let worker = match WAITING.with_borrow_mut(|waiting| waiting.remove(script)) {
        Some(worker) => worker,
        None => {
            let options = WorkerOptions::new();
            options.set_type(WorkerType::Module);
            // Its language, once: a worker keeps what it is told.
            if let Some(texts) = language() {
                Reflect::set(&message, &"messages".into(), &texts.into())?;
            }
            Worker::new_with_options(&path_of(script)?, &options)?
        }
    };
    let answer = match wait_for(&worker, &message, progress).await {
        Ok(answer) => WorkerAnswer(answer),
        Err(error) => {
            worker.terminate();
            return Err(match error.is_undefined() {
                true => FetchError::of(script).into(),
                false => WorkerError::from(error),
            });
        }
    };
    if let Some(error) = answer.field("error").as_string() {
        worker.terminate();
        return Err(WorkerError::Stopped(error));
    }
    worker.set_onmessage(None);
    worker.set_onerror(None);
    let spare = WAITING.with_borrow_mut(|waiting| waiting.insert(script.to_owned(), worker));
    if let Some(spare) = spare {
        spare.terminate();
    }
    Ok(answer)
}

/// Posts the message and waits for the answer that is no progress. Fails with nothing where the
/// worker's script did not come: that event has no words.
async fn wait_for(
    worker: &Worker,
    message: &JsValue,
    progress: impl Fn(WorkerProgress) + 'static,
) -> Result<JsValue, JsValue> {
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
                let percent = Some(percent.clamp(0.0, 100.0) as u8);
                progress(WorkerProgress { percent, doing: doing.unwrap_or_default() });
            }
            None => settle(&resolve, &data),
        }
    });
    let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let why = Reflect::get(&event, &"message".into()).unwrap_or(JsValue::UNDEFINED);
        settle(&reject, &why);
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    worker.post_message(message)?;
    JsFuture::from(promise).await
}

fn words_of(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|m| m.as_string());
    let why = error.as_string().or(message).unwrap_or_default();
    if why.is_empty() { words::not_started().to_owned() } else { why }
}
