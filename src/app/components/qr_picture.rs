use leptos::prelude::*;

use crate::messages::components;
use crate::responses::Qr;

/// A QR code of a text, as a picture; words where the text is too long for one.
#[component]
pub fn QrPicture(
    /// What a camera reads.
    text: String,
    /// What it is, for those who do not see it.
    label: String,
) -> impl IntoView {
    match Qr::new(&text) {
        Some(qr) => {
            let side = qr.side();
            view! {
                <svg class="qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=label>
                    <rect class="qr-ground" width=side height=side />
                    <path class="qr-dark" d=qr.path() />
                </svg>
            }
            .into_any()
        }
        None => view! { <p>{components::too_long_for_code()}</p> }.into_any(),
    }
}
