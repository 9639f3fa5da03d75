//! Other windows of the same browser, and the end of this one.

use std::cell::RefCell;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

thread_local! {
    /// Lets go of what this window holds.
    static LET_GO: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Holds a name that only one window can hold, and lets go of what was held before. `told` hears
/// true once it is held, false when another window holds it, and false when another took it over.
/// With `take`, this window takes it over. A browser without such names says true: then each save
/// looks for itself.
pub fn hold(name: &str, take: bool, told: impl Fn(bool) + Clone + 'static) {
    let_go();
    if ask(name, take, told.clone()).is_err() {
        told(true);
    }
}

/// Lets go of what this window holds.
pub fn let_go() {
    if let Some(let_go) = LET_GO.take() {
        let _ = let_go.call0(&JsValue::NULL);
    }
}

fn ask(name: &str, take: bool, told: impl Fn(bool) + Clone + 'static) -> Result<(), JsValue> {
    let locks = Reflect::get(&window().navigator(), &"locks".into())?;
    let request: Function = Reflect::get(&locks, &"request".into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &if take { "steal" } else { "ifAvailable" }.into(), &true.into())?;
    let lost = told.clone();
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        told(!lock.is_null());
        if lock.is_null() {
            return JsValue::UNDEFINED;
        }
        // Held until this promise is kept.
        Promise::new(&mut |keep, _| LET_GO.set(Some(keep))).into()
    });
    let asked = request.call3(&locks, &name.into(), &options, &granted)?;
    let lost = Closure::once_into_js(move |_: JsValue| lost(false));
    let caught: Function = Reflect::get(&asked, &"catch".into())?.dyn_into()?;
    caught.call1(&asked, &lost)?;
    Ok(())
}

/// Calls `listener` when another window has changed what is kept on this device, and when this
/// window is looked at again.
pub fn on_change_elsewhere(listener: impl Fn() + 'static) {
    let closure = Closure::<dyn FnMut()>::new(listener);
    let listener = closure.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback("storage", listener);
    let _ = document().add_event_listener_with_callback("visibilitychange", listener);
    closure.forget();
}

/// Whether a person can see this window.
pub fn is_seen() -> bool {
    !document().hidden()
}

/// Has the browser ask before it closes this window, while `unsaved` says so.
pub fn ask_before_leaving(unsaved: impl Fn() -> bool + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if unsaved() {
            event.prevent_default();
        }
    });
    let listener = closure.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback("beforeunload", listener);
    closure.forget();
}

/// Asks the browser to keep what is stored here when room gets scarce. It may ask the person.
pub fn ask_to_persist() {
    let ask = || -> Result<(), JsValue> {
        let storage = Reflect::get(&window().navigator(), &"storage".into())?;
        let persist: Function = Reflect::get(&storage, &"persist".into())?.dyn_into()?;
        persist.call0(&storage).map(|_| ())
    };
    // Without it, the browser may clear the storage of a website that is long unused.
    let _ = ask();
}

/// Whether this window is to write nothing: its name says so, since that alone outlives a reload
/// and is kept nowhere.
pub fn is_session_only() -> bool {
    window().name().is_ok_and(|name| name == SESSION_ONLY)
}

/// Notes whether this window is to write nothing.
pub fn set_session_only(only: bool) {
    let _ = window().set_name(if only { SESSION_ONLY } else { "" });
}

const SESSION_ONLY: &str = "groundwork-session-only";
