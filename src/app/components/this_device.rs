use leptos::prelude::*;

use crate::app::platform;
use crate::messages::notices_bar;

/// That links which are made here lead nowhere from another device, where they do.
#[component]
pub fn ThisDevice() -> impl IntoView {
    platform::is_this_device().then(|| {
        view! {
            <p class="notice warning">
                {notices_bar::only_this_device(platform::page_address())}
            </p>
        }
    })
}
