use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::{act, live};
use crate::app::platform;
use crate::app::store::{Saved, State};

/// That a newer version of Groundwork is ready, while it waits. The page is left only when what was
/// entered is on the disk.
pub fn newer(state: State, waits: RwSignal<bool>) -> AnyView {
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
            <h2>"A newer Groundwork is ready"</h2>
            {live(move || match unsaved.get() {
                true => view! {
                    <p>
                        "Your work is not saved on this device, so this page stays. Save it to a \
                         file, then close every window with Groundwork."
                    </p>
                }
                .into_any(),
                false => view! {
                    <p>
                        "Everything you entered is saved and stays. If you wait, the newer one \
                         opens once every window with Groundwork has been closed."
                    </p>
                }
                .into_any(),
            })}
            <p class="cluster">
                <button class="button quiet" type="button" on:click=act(now)>"Use it now"</button>
                <button
                    class="button plain" type="button" on:click=act(move || waits.set(false))
                >"Later"</button>
            </p>
        </div>
    }
    .into_any()
}
