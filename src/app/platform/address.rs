use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The part of the address after `#`, without it.
pub fn address() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The address of the page itself, without what it was opened with: the parts after `?` and `#`.
pub fn page_address() -> String {
    let whole = window().location().href().unwrap_or_default();
    whole.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// Whether the address of the page leads nowhere from another device: it names this one.
pub fn is_this_device() -> bool {
    let name = window().location().hostname().unwrap_or_default();
    let name = name.trim_matches(['[', ']', '.']);
    name == "localhost"
        || name.ends_with(".localhost")
        || name.starts_with("127.")
        || matches!(name, "::1" | "0.0.0.0" | "::")
}

/// Whether the page was opened from a disk, as Groundwork in one file is.
pub fn is_from_disk() -> bool {
    let protocol = Reflect::get(&window().location(), &"protocol".into());
    protocol.is_ok_and(|protocol| protocol == "file:")
}

/// Goes to an address; the way back leads here.
pub fn go(address: &str) {
    // Setting the fragment cannot fail on a page that is shown.
    let _ = window().location().set_hash(address);
}

/// Calls `listener` with every new address, for as long as the page is open.
pub fn on_address_change(listener: impl Fn(String) + 'static) {
    let closure = Closure::<dyn FnMut()>::new(move || listener(address()));
    let target = closure.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback("hashchange", target);
    closure.forget();
}
