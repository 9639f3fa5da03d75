//! The app: pages over one store of plain domain values. Only `browser` knows the browser.

mod browser;
mod controls;
mod outlook;
mod pages;
mod route;
mod seat;
mod shell;
mod state;
mod window;

use leptos::mount::mount_to;
use leptos::prelude::*;

use shell::App;

/// Starts the app in the page's `app` element, in place of the words that stood there, once it is
/// known what this device keeps.
pub fn start() {
    browser::tell_of_panics();
    browser::before_the_app(async {
        state::open_library().await;
        if let Some(ground) = browser::ground() {
            mount_to(ground, || view! { <App /> }).forget();
        }
    });
}
