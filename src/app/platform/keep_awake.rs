//! Keeping the screen awake, asked by name as the camera is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Hears whether the screen stays awake.
type Told = Rc<dyn Fn(bool)>;

thread_local! {
    /// Who hears whether the screen stays awake; none where it may go to sleep.
    static TOLD: RefCell<Option<Told>> = const { RefCell::new(None) };
    /// What the browser gave for it.
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    /// Whether this page is followed as it is hidden and shown.
    static FOLLOWED: Cell<bool> = const { Cell::new(false) };
}

/// Keeps the screen awake until [`let_sleep`]. A browser lets it sleep when the page is hidden, so it
/// is asked again when that is shown. `told` hears each time whether it stays awake.
pub fn keep_awake(told: impl Fn(bool) + 'static) {
    TOLD.set(Some(Rc::new(told)));
    if !FOLLOWED.replace(true) {
        let shown = Closure::<dyn FnMut()>::new(ask);
        let _ = document()
            .add_event_listener_with_callback("visibilitychange", shown.as_ref().unchecked_ref());
        shown.forget();
    }
    ask();
}

/// Lets the screen go to sleep again.
pub fn let_sleep() {
    TOLD.set(None);
    if let Some(lock) = LOCK.take() {
        release(&lock);
    }
}

fn ask() {
    let Some(told) = TOLD.with_borrow(Clone::clone) else { return };
    if document().hidden() {
        return;
    }
    spawn_local(async move {
        let lock = request().await;
        let wanted = TOLD.with_borrow(|now| now.as_ref().is_some_and(|now| Rc::ptr_eq(now, &told)));
        match lock {
            Ok(lock) if wanted => LOCK.set(Some(lock)),
            Ok(lock) => release(&lock),
            // Hidden meanwhile: it is asked again.
            Err(_) if document().hidden() => return,
            Err(_) => {}
        }
        if wanted {
            told(LOCK.with_borrow(Option::is_some));
        }
    });
}

async fn request() -> Result<JsValue, JsValue> {
    if let Some(lock) = LOCK.take() {
        release(&lock);
    }
    let wake_lock = Reflect::get(&window().navigator(), &"wakeLock".into())?;
    let request: Function = Reflect::get(&wake_lock, &"request".into())?.dyn_into()?;
    let promise: Promise = request.call1(&wake_lock, &"screen".into())?.dyn_into()?;
    JsFuture::from(promise).await
}

fn release(lock: &JsValue) {
    let release = Reflect::get(lock, &"release".into()).and_then(|it| it.dyn_into::<Function>());
    if let Ok(release) = release {
        // A lock that is gone already needs no more.
        let _ = release.call0(lock);
    }
}
