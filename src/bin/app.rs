//! The app in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    groundwork::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
