use leptos::prelude::*;

use crate::app::components::TextField;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::assessment::{Assessment, Command, Snapshot};
use crate::messages::results;

/// The answers as they were on some day: keeping them, bringing them back.
#[component]
pub fn Snapshots(state: State) -> impl IntoView {
    let label = RwSignal::new(String::new());
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = match label.get_untracked().trim() {
            "" => results::snapshot().to_owned(),
            name => name.to_owned(),
        };
        if let Some(snapshot) = state.with_untracked(|a| a.snapshot(platform::today(), name))
            && state.try_change(Command::AddSnapshot { at: usize::MAX, snapshot })
        {
            label.set(String::new());
        }
    };
    let off = move || state.look_only().is_some();
    let rows = Memo::new(move |_| {
        let rows = |a: &Assessment| a.snapshots.iter().map(words).collect::<Vec<_>>();
        state.with(rows).unwrap_or_default()
    });
    let list = move || {
        let row = |(at, (label, words))| row(state, at, label, words);
        rows.get().into_iter().enumerate().map(row).collect_view()
    };
    let compare = move || Route::page(&state.id(), Page::Compare).href();
    view! {
        <section class="section">
            <header>
                <h2>{results::snapshots()}</h2>
                <p>{results::about_snapshots()}</p>
            </header>
            <div class="section-body">
                <ul class="rows" role="list">{list}</ul>
                <form on:submit=keep>
                    <fieldset class="look-only cluster rename" disabled=off>
                        <TextField
                            label=results::what_to_call() optional=results::optional() id="snapshot-label"
                            value=label on_input=move |words| label.set(words)
                        />
                        <button class="button quiet">{results::keep_snapshot()}</button>
                    </fieldset>
                </form>
                <p><a href=compare>{results::compare()}</a></p>
            </div>
        </section>
    }
}

/// Its name, and what is in it.
fn words(snapshot: &Snapshot) -> (String, String) {
    let answers: usize = snapshot.answers.values().map(std::collections::BTreeMap::len).sum();
    let label = match snapshot.label.trim() {
        "" => results::snapshot(),
        label => label,
    };
    let day = snapshot.taken.spoken();
    let content = match snapshot.automatic {
        true => results::snapshot_content_automatic(day, answers),
        false => results::snapshot_content(day, answers),
    };
    (label.to_owned(), content)
}

fn row(state: State, at: usize, label: String, words: String) -> AnyView {
    let named = label.clone();
    let restore = move |_| {
        let before = results::before_back(&named);
        if let Some(Some(command)) =
            state.with_untracked(|a| a.restore(at, platform::today(), before.clone()))
        {
            state.change(command);
        }
    };
    let off = move || state.look_only().is_some();
    view! {
        <li class="assessment">
            <div>
                <h3 class="said" dir="auto">{label.clone()}</h3>
                <p class="muted small">{words}</p>
            </div>
            <p class="cluster">
                <button
                    class="button quiet" type="button" disabled=off
                    aria-label=results::bring_back_label(&label)
                    on:click=restore
                >{results::bring_back()}</button>
                <button
                    class="button quiet" type="button" disabled=off
                    aria-label=results::remove_label(&label)
                    on:click=move |_| state.change(Command::RemoveSnapshot(at))
                >{results::remove()}</button>
            </p>
        </li>
    }
    .into_any()
}
