use leptos::prelude::*;

use super::room::Room;
use crate::app::components::figure::Figure;
use crate::app::components::on_click;
use crate::app::platform;
use crate::app::platform::ENLARGED;
use crate::chart;
use crate::messages::workshop;
use crate::text;
use crate::workshop::{Agreement, Revealed};

/// The votes by group, and how far people agree before anything is agreed.
#[component]
pub(super) fn Votes(room: Room) -> impl IntoView {
    let votes = room.revealed;
    let drawn =
        move |votes: &Revealed| room.set.with_value(|set| chart::dot_plot(set, votes, width(room)));
    let picture = Signal::derive(move || votes.with(|v| v.as_ref().and_then(drawn)));
    let numbers = Signal::derive(move || {
        let table = |v: &Revealed| room.set.with_value(|set| chart::dot_plot_table(set, v));
        votes.with(|v| v.as_ref().filter(|v| !v.rows.is_empty()).map(table))
    });
    let said = move || {
        votes.with(|votes| {
            let votes = votes.as_ref()?;
            let near = Agreement::of(votes).map(text::agreement_words);
            text::withheld(votes).or(near).or(Some(workshop::nobody_voted().to_owned()))
        })
    };
    view! {
        <section class="votes" aria-labelledby="votes">
            <h2 id="votes" tabindex="-1">{workshop::votes()}</h2>
            <Figure picture=picture numbers=numbers id="dots" />
            <p class="turnout">{said}</p>
            <p>
                <button class="button quiet" type="button" on:click=on_click(move || room.hide())>
                    {workshop::hide_votes()}
                </button>
            </p>
        </section>
    }
}

/// As wide as the page, in the picture’s own units; it follows the window.
fn width(room: Room) -> f32 {
    room.state.chart_width.track();
    let margins = match platform::window_width() as f32 {
        narrow if narrow < 640.0 => narrow - 36.0,
        middle if middle < 1200.0 => middle - 100.0,
        // Beside what is agreed on, as the style sheet lays it out.
        wide => (wide.min(1700.0) - 112.0) * 0.58,
    };
    (margins / ENLARGED).max(200.0)
}
