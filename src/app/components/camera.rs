use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::platform::{self, CameraError, WorkerError};
use crate::messages::camera as words;

/// The element that shows the picture; there is one camera on a page.
const PICTURE: &str = "camera-picture";

/// Milliseconds between two looks: each picture of a run stands for longer.
const EACH: u64 = 150;

/// So many pictures in a row that could not be searched are no accident.
const TOO_MANY: usize = 20;

/// Opens the device's camera and reads QR codes, again and again, until it is closed.
#[component]
pub fn Camera(
    /// Takes what a code says, each time that it is seen; gives back what to say of it, where there
    /// is something new to say.
    on_code: Callback<String, Option<String>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let close = Callback::new(move |()| {
        open.set(false);
        platform::focus_on("#camera-open");
    });
    move || match open.get() {
        true => view! { <Picture on_code=on_code close=close /> }.into_any(),
        false => view! {
            <p>
                <button
                    id="camera-open" class="button quiet" type="button"
                    on:click=move |_| open.set(true)
                >{words::open()}</button>
            </p>
        }
        .into_any(),
    }
}

/// What the camera sees. The camera runs for as long as this is on the page.
#[component]
fn Picture(on_code: Callback<String, Option<String>>, close: Callback<()>) -> impl IntoView {
    let said = RwSignal::new(words::starting().to_owned());
    let running = RwSignal::new(false);
    // Whether there is nothing to see, and will not be.
    let dark = RwSignal::new(false);
    // Dropped with this component, and the camera then stops.
    let camera = StoredValue::new_local(None::<platform::Camera>);
    spawn_local(async move {
        match platform::Camera::start().await {
            Ok(started) => {
                started.show_in(PICTURE);
                // Where this was closed in the meantime, it comes back, and stops.
                if camera.try_set_value(Some(started)).is_none() {
                    running.set(true);
                    said.set(words::hold_a_code().to_owned());
                }
            }
            Err(error) => {
                dark.try_set(true);
                said.try_set(refusal(error).to_owned());
            }
        }
    });
    let looking = StoredValue::new(false);
    let failed = StoredValue::new(0_usize);
    let look = move || {
        if !running.get_untracked() || looking.get_value() {
            return;
        }
        looking.set_value(true);
        spawn_local(async move {
            let found = platform::read_codes(PICTURE).await;
            // Nothing where this was closed in the meantime.
            if looking.try_set_value(false).is_some() {
                return;
            }
            match found {
                Ok(texts) => {
                    failed.set_value(0);
                    for news in texts.into_iter().filter_map(|text| on_code.run(text)) {
                        said.set(news);
                    }
                }
                Err(error) => {
                    failed.update_value(|times| *times += 1);
                    let many = failed.get_value() >= TOO_MANY;
                    if many || matches!(error, WorkerError::Fetch(_)) {
                        running.set(false);
                        dark.set(true);
                        camera.set_value(None);
                        said.set(words::stopped(error));
                    }
                }
            }
        });
    };
    if let Ok(timer) = set_interval_with_handle(look, Duration::from_millis(EACH)) {
        on_cleanup(move || timer.clear());
    }
    platform::focus_on("#camera-close");
    view! {
        <div class="camera">
            <video
                id=PICTURE class="camera-picture" playsinline
                class:dark=dark aria-label=words::picture()
            ></video>
            <p class="small">{words::stays_here()}</p>
            <p role="status">{said}</p>
            <p>
                <button
                    id="camera-close" class="button quiet" type="button"
                    on:click=move |_| close.run(())
                >{words::close()}</button>
            </p>
        </div>
    }
}

fn refusal(error: CameraError) -> &'static str {
    match error {
        CameraError::Unsafe => words::unsafe_connection(),
        CameraError::Refused => words::refused(),
        CameraError::None => words::no_camera(),
        CameraError::Busy => words::busy(),
    }
}
