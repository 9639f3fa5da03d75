//! The app: pages over one store of plain domain values. Only `platform` knows the browser.

mod components;
mod lazy;
mod pages;
mod platform;
mod route;
mod screen;
mod shell;
mod store;

use leptos::mount::mount_to;
use leptos::prelude::*;

use shell::App;

/// Starts the app in the page's `app` element, in place of the words that stood there, once it is
/// known what this device keeps.
pub fn start() {
    platform::tell_of_panics();
    platform::before_the_app(async {
        platform::speak().await;
        store::open_library().await;
        if let Some(ground) = platform::mount_point() {
            mount_to(ground, || view! { <App /> }).forget();
        }
    });
}
