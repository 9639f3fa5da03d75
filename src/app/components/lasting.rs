//! What to do where the browser does not promise to keep what is stored.

use leptos::prelude::*;

use crate::app::store::State;

/// On the first page.
pub fn of_shelf(state: State) -> AnyView {
    note(
        state,
        "This browser doesn’t promise to keep these: Safari clears what you don’t visit for seven \
         days, others when the device runs out of room. Save each to a file as well.",
    )
}

/// Before somebody answers what they were asked.
pub fn of_seat(state: State) -> AnyView {
    note(
        state,
        "This browser doesn’t promise to keep your answers: Safari clears them if you stay away \
         for seven days. Hand them back, or save them to a file on the page “Hand back”, before \
         you take a longer break.",
    )
}

/// Where somebody hands answers back.
pub fn of_hand_back(state: State) -> AnyView {
    note(
        state,
        "This browser doesn’t promise to keep your answers: Safari clears them if you stay away \
         for seven days. Save them to a file before you take a longer break.",
    )
}

fn note(state: State, words: &'static str) -> AnyView {
    state.look_whether_it_lasts();
    let due = Memo::new(move |_| state.may_be_cleared());
    (move || due.get().then(|| view! { <p class="muted small">{words}</p> })).into_any()
}

/// On an empty first page of an app that was installed: on an iPhone or iPad such an app keeps
/// nothing of what the browser keeps.
pub fn nothing_here() -> AnyView {
    view! {
        <div class="notice">
            <h2>"There is nothing in this app yet"</h2>
            <p>
                "OpenAssessment that you began in a browser may still be there: on iPhone and iPad an app on \
                 the home screen keeps its own. Open Groundwork in that browser, choose “Save to a \
                 file”, then open the file here."
            </p>
        </div>
    }
    .into_any()
}
