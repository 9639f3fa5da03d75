use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::platform::{self, PickError};
use crate::messages::documents;
use crate::report::{ImageError, Logo, MAX_LOGO_BYTES, inspect};
use crate::text;

/// A logo for the cover: chosen, seen and taken away again.
#[component]
pub fn LogoField(logo: RwSignal<Option<Logo>>) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let chosen = move |_| {
        spawn_local(async move {
            match read().await {
                None => {}
                Some(Ok(made)) => {
                    problem.set(None);
                    logo.set(Some(made));
                }
                Some(Err(error)) => problem.set(Some(error)),
            }
        });
    };
    let shown = move || {
        logo.get().map(|logo| {
            let address = format!("data:image/jpeg;base64,{}", logo.jpeg);
            view! { <img class="logo" src=address alt=documents::logo_shown() /> }
        })
    };
    view! {
        <div class="field">
            <p>
                {documents::logo()} " "
                <span class="optional">{documents::logo_optional()}</span>
            </p>
            {shown}
            <p class="cluster">
                <input
                    id="logo" class="visually-hidden" type="file" accept="image/png,image/jpeg"
                    on:change=chosen
                />
                <label class="button quiet" for="logo">{documents::choose_logo()}</label>
                <Show when=move || logo.with(Option::is_some)>
                    <button class="button plain" type="button" on:click=move |_| logo.set(None)>
                        {documents::leave_logo_out()}
                    </button>
                </Show>
            </p>
            {move || problem.get().map(|problem| view! {
                <p class="field-error" role="alert">
                    {documents::logo_not_taken(text::capital(&problem))}
                </p>
            })}
        </div>
    }
}

/// The chosen picture, made anew; none where nothing was chosen.
async fn read() -> Option<Result<Logo, String>> {
    let picked = platform::pick_files("logo", MAX_LOGO_BYTES, &|_, _| ()).await.pop()?;
    let bytes = match picked.bytes {
        Ok(bytes) => bytes,
        Err(PickError::TooLarge(size)) => return Some(Err(ImageError::TooLarge(size).to_string())),
        Err(PickError::Unreadable) => return Some(Err(documents::file_unreadable().to_owned())),
    };
    if let Err(error) = inspect(&bytes) {
        return Some(Err(error.to_string()));
    }
    let made = platform::make_logo(&bytes).await;
    Some(made.ok_or_else(|| ImageError::NotAnImage.to_string()))
}
