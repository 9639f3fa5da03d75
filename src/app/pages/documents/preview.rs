use leptos::prelude::*;

use crate::app::components::figure::sheet;
use crate::app::platform::MadeReport;
use crate::messages::documents;

/// The pages of a finished report, one at a time, before it is saved.
#[component]
pub fn Preview(report: StoredValue<MadeReport>) -> impl IntoView {
    let count = report.with_value(MadeReport::page_count);
    let at = RwSignal::new(0usize);
    let place = move || documents::page_place(at.get() + 1, count);
    let page = move || report.with_value(|r| r.page(at.get())).map(sheet);
    let first = move || at.get() == 0;
    let last = move || at.get() + 1 >= count;
    view! {
        <section class="preview" aria-label=documents::preview()>
            <div class="cluster">
                <button
                    class="button quiet" type="button"
                    disabled=first
                    on:click=move |_| at.update(|at| *at = at.saturating_sub(1))
                >{documents::page_before()}</button>
                <p role="status">{place}</p>
                <button
                    class="button quiet" type="button"
                    disabled=last
                    on:click=move |_| at.update(|at| *at = (*at + 1).min(count.saturating_sub(1)))
                >{documents::next_page()}</button>
            </div>
            // The hatching of gaps, in the colours of paper.
            <svg
                class="visually-hidden paper" width="1" height="1"
                aria-hidden="true" focusable="false"
            >
                <defs>
                    <pattern
                        id="hatch-print" width="5" height="5" patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)"
                    >
                        <rect class="paint-ember-soft" width="5" height="5" />
                        <rect class="paint-ember" width="1" height="5" />
                    </pattern>
                </defs>
            </svg>
            {page}
            <p class="muted small">{documents::preview_note()}</p>
        </section>
    }
}
