use leptos::prelude::*;

use super::room::Room;
use crate::app::components::{on_click, on_input, text_signal};
use crate::assessment::{MOST_HANDS, Tally};
use crate::messages::workshop;
use crate::question_set::{Group, GroupId, Level};

/// Raised hands, or votes on paper, in numbers: for each group, how many for each level.
#[component]
pub(super) fn Hands(room: Room) -> impl IntoView {
    let groups = room.set.with_value(|set| set.asked_groups().cloned().collect::<Vec<_>>());
    let head = Level::ALL.map(|level| view! { <th scope="col">{level.to_string()}</th> });
    let rows = groups.into_iter().map(|group| row(room, group)).collect_view();
    view! {
        <section aria-labelledby="hands">
            <h2 id="hands" tabindex="-1">{workshop::count_hands()}</h2>
            <p>{workshop::how_many()}</p>
            <div class="table-frame">
                <table class="hands">
                    <thead><tr><th scope="col">{workshop::group()}</th>{head.collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p>
                <button class="button" type="button" on:click=on_click(move || room.hide())>
                    {workshop::done()}
                </button>
            </p>
        </section>
    }
}

fn row(room: Room, group: Group) -> impl IntoView {
    let tally = Memo::new({
        let id = group.id.clone();
        move |_| tally(room, &id)
    });
    let cell = |level: Level| {
        let (at, id) = (usize::from(level.get()), group.id.clone());
        // Of its own: what is typed here stays while another number of the group changes.
        let count = Memo::new(move |_| tally.get()[at]);
        let value = text_signal(move || match count.get() {
            0 => String::new(),
            count => count.to_string(),
        });
        let change = move |text: String| {
            let mut counted = tally.get_untracked();
            counted[at] = text.trim().parse().unwrap_or(0).min(MOST_HANDS);
            let question = room.question.get_value();
            if let Some(command) = room.state.with_untracked(|a| a.tally(&question, &id, counted)) {
                room.state.change(command);
            }
        };
        view! {
            <td>
                <input
                    type="number" min="0" max=MOST_HANDS.to_string() inputmode="numeric"
                    aria-label=workshop::group_level(&group.name, level)
                    prop:value=value
                    on:change=on_input(change)
                />
            </td>
        }
    };
    let cells = Level::ALL.map(cell).collect_view();
    view! { <tr><th scope="row">{group.name}</th>{cells}</tr> }
}

fn tally(room: Room, group: &GroupId) -> Tally {
    let question = room.question.get_value();
    let found = room.state.with(|a| a.session.tallies.get(&question)?.get(group).copied());
    found.flatten().unwrap_or_default()
}
