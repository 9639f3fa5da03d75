use leptos::prelude::*;

use crate::app::components::figure::Figure;
use crate::app::store::State;
use crate::app::store::derive;
use crate::chart;
use crate::messages::results;
use crate::text;

/// Where groups see it differently: what to talk about first.
#[component]
pub fn Differences(state: State) -> impl IntoView {
    let apart = derive(state, move |set, o| {
        let rows = set.scales().zip(&o.scores.questions).filter(|(_, view)| view.diverges);
        rows.map(|((question, _), view)| {
            let levels: Vec<String> = view
                .groups
                .iter()
                .map(|(group, level)| format!("{} {level}", set.group_name(group)))
                .collect();
            (question.short.clone(), levels.join(" · "))
        })
        .collect::<Vec<_>>()
    });
    let picture = derive(state, move |set, o| chart::dumbbells(set, o, state.chart_width.get()));
    let picture = Signal::derive(move || picture.get().flatten());
    let numbers = derive(state, chart::dumbbells_table);
    let lead = move || {
        let count = apart.with(|apart| apart.as_ref().map(Vec::len))?;
        Some(results::far_apart(count, text::number(count)))
    };
    let row = |(name, levels): (String, String)| {
        view! {
            <li><h3>{name}</h3><p class="small">{levels}</p></li>
        }
    };
    view! {
        <Show when=move || apart.with(|a| a.as_ref().is_some_and(|a| !a.is_empty()))>
            <section class="section">
                <header><h2>{results::views_differ()}</h2><p>{lead}</p></header>
                <div class="section-body">
                    <Figure picture=picture numbers=numbers id="dumbbells" />
                    <details>
                        <summary>{results::in_words()}</summary>
                        <ul class="rows differences" role="list">
                            {move || apart.get().map(|a| a.into_iter().map(row).collect_view())}
                        </ul>
                    </details>
                </div>
            </section>
        </Show>
    }
}
