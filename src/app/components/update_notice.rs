use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::{dynamic, on_click};
use crate::app::platform;
use crate::app::store::{Saved, State};
use crate::messages::notices_bar;

/// That a newer version of Groundwork is ready, while it waits. The page is left only when what was
/// entered is on the disk.
pub fn update_notice(state: State, waits: RwSignal<bool>) -> AnyView {
    let unsaved = Memo::new(move |_| matches!(state.saved.get(), Saved::Failed(_) | Saved::Window));
    let now = move || {
        spawn_local(async move {
            if state.keep().await {
                platform::use_newer();
            }
        });
    };
    view! {
        <div class="notice banner" role="status">
            <h2>{notices_bar::newer_title()}</h2>
            {dynamic(move || match unsaved.get() {
                true => view! { <p>{notices_bar::newer_unsaved()}</p> }.into_any(),
                false => view! { <p>{notices_bar::newer_saved()}</p> }.into_any(),
            })}
            <p class="cluster">
                <button class="button quiet" type="button" on:click=on_click(now)>
                    {notices_bar::newer_use()}
                </button>
                <button
                    class="button plain" type="button" on:click=on_click(move || waits.set(false))
                >{notices_bar::newer_later()}</button>
            </p>
        </div>
    }
    .into_any()
}
