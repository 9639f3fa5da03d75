//! Other windows of the same browser, and the end of this one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, Event};

thread_local! {
    /// Counts what this window wished to hold: what is granted later than it is wished is let go.
    static WISH: Cell<u64> = const { Cell::new(0) };
    /// Lets go of what this window holds.
    static LET_GO: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// Where windows tell each other what they have changed; some browsers have none.
    static NEWS: Option<BroadcastChannel> = BroadcastChannel::new("groundwork").ok();
}

/// Holds a name that only one window can hold, as soon as no other does, and lets go of what was
/// held before. `told` hears true once it is held, and false while another window holds it. With
/// `take`, this window takes it over at once. A browser without such names says true: then each
/// save looks for itself.
pub fn hold(name: &str, take: bool, told: impl Fn(bool) + 'static) {
    release_lock();
    let name = name.to_owned();
    spawn_local(async move {
        // Where it fails, what was told last stands, and each save looks for itself.
        let _ = wait_for(&name, take, Rc::new(told)).await;
    });
}

/// Lets go of what this window holds, or waits for.
pub fn release_lock() {
    WISH.set(WISH.get() + 1);
    if let Some(release_lock) = LET_GO.take() {
        let _ = release_lock.call0(&JsValue::NULL);
    }
}

async fn wait_for(name: &str, take: bool, told: Rc<dyn Fn(bool)>) -> Result<(), JsValue> {
    let wish = WISH.get();
    let Ok(locks) = locks() else {
        told(true);
        return Ok(());
    };
    let mut take = take;
    while WISH.get() == wish {
        let granted = Rc::new(Cell::new(false));
        let asked = ask(&locks, name, take, wish, granted.clone(), told.clone())?;
        let query: Function = Reflect::get(&locks, &"query".into())?.dyn_into()?;
        JsFuture::from(Promise::from(query.call0(&locks)?)).await?;
        if !granted.get() && WISH.get() == wish {
            told(false);
        }
        // Ends well when it is let go, and fails when another window takes it over.
        if JsFuture::from(asked).await.is_err() && WISH.get() == wish {
            told(false);
        }
        take = false;
    }
    Ok(())
}

fn locks() -> Result<JsValue, JsValue> {
    let locks = Reflect::get(&window().navigator(), &"locks".into())?;
    if locks.is_undefined() { Err(locks) } else { Ok(locks) }
}

/// Asks for a name; it is held until [`release_lock`].
fn ask(
    locks: &JsValue,
    name: &str,
    take: bool,
    wish: u64,
    granted: Rc<Cell<bool>>,
    told: Rc<dyn Fn(bool)>,
) -> Result<Promise, JsValue> {
    let request: Function = Reflect::get(locks, &"request".into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &"steal".into(), &take.into())?;
    let hold = Closure::once_into_js(move || -> JsValue {
        if WISH.get() != wish {
            return JsValue::UNDEFINED;
        }
        granted.set(true);
        // Held until this promise is kept.
        let held = Promise::new(&mut |keep, _| LET_GO.set(Some(keep)));
        told(true);
        held.into()
    });
    Ok(request.call3(locks, &name.into(), &options, &hold)?.into())
}

/// Tells the other windows that something has changed on this device: one assessment, or anything.
pub fn tell_others(id: Option<&str>) {
    let _ = NEWS.with(|news| news.as_ref()?.post_message(&id.into()).ok());
}

/// Calls `listener` when another window has changed what is kept on this device, with the
/// assessment where that is known, and when this window is looked at again.
pub fn on_change_elsewhere(listener: impl Fn(Option<String>) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let id = Reflect::get(&event, &"data".into()).ok().and_then(|id| id.as_string());
        if event.type_() != "visibilitychange" || is_seen() {
            listener(id);
        }
    });
    let listener = closure.as_ref().unchecked_ref();
    NEWS.with(|news| {
        if let Some(news) = news {
            news.set_onmessage(Some(listener));
        }
    });
    let _ = window().add_event_listener_with_callback("storage", listener);
    let _ = document().add_event_listener_with_callback("visibilitychange", listener);
    closure.forget();
}

/// Calls `listener` when this window goes, or may go without another word: when it is not looked at
/// any more.
pub fn on_going(listener: impl Fn() + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if event.type_() == "pagehide" || !is_seen() {
            listener();
        }
    });
    let listener = closure.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback("pagehide", listener);
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
