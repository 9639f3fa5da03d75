use leptos::prelude::*;

use crate::app::platform;

/// That links which are made here lead nowhere from another device, where they do.
#[component]
pub fn ThisDevice() -> impl IntoView {
    platform::is_this_device().then(|| {
        view! {
            <p class="notice warning">
                {format!(
                    "Groundwork is open at {}, an address that only this device has. Links and QR \
                     codes that are made here open nothing on other devices. Give out files \
                     instead, or open Groundwork at an address that others can reach.",
                    platform::page_address(),
                )}
            </p>
        }
    })
}
