use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::platform;
use crate::messages::components;

/// A button that puts a text where it can be pasted from. Where the browser does not let it, the
/// text stands selected in a field, to be copied by hand.
#[component]
pub fn CopyButton(
    /// What the button says.
    label: &'static str,
    /// The same for those who do not see what stands beside it.
    named: String,
    /// What is copied.
    text: Signal<String>,
    /// What follows when it is in the clipboard.
    #[prop(optional)]
    then: Option<Callback<()>>,
) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    let id = StoredValue::new(platform::new_id());
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let done = platform::copy(&text).await;
            copied.set(Some(done));
            if !done {
                platform::select_text(format!("[id='{}']", id.get_value()));
            } else if let Some(then) = then {
                then.run(());
            }
        });
    };
    let by_hand = move || {
        (copied.get() == Some(false)).then(|| {
            view! {
                <div class="field by-hand">
                    <label for=id.get_value()>{components::copy_by_hand()}</label>
                    <textarea
                        class="code" id=id.get_value() rows="4" readonly prop:value=text
                    ></textarea>
                </div>
            }
        })
    };
    view! {
        <button class="button quiet" type="button" aria-label=named on:click=copy>{label}</button>
        <span class="small" role="status">
            {move || (copied.get() == Some(true)).then(components::copied)}
        </span>
        {by_hand}
    }
}
