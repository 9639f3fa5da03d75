//! Keeping the screen on while a room or a camera looks at it.

use leptos::prelude::*;

use crate::app::platform;
use crate::messages::notices_bar;

/// Whether the browser refused to keep the screen on.
#[derive(Clone, Copy)]
pub struct Awake(RwSignal<bool>);

impl Awake {
    /// Keeps the screen on until the view that calls this is gone.
    pub fn hold() -> Self {
        let refused = RwSignal::new(false);
        platform::keep_awake(move |awake| {
            // The page may be gone by now.
            let _ = refused.try_set(!awake);
        });
        on_cleanup(platform::let_sleep);
        Awake(refused)
    }
}

/// What to do where the screen may switch itself off.
#[component]
pub fn SleepNote(awake: Awake) -> impl IntoView {
    view! {
        <p class="small muted screen-only" role="status">
            {move || awake.0.get().then(notices_bar::screen_may_go_off)}
        </p>
    }
}
