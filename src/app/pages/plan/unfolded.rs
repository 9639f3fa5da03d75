use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::platform;
use crate::app::store::State;
use crate::question_set::ActionId;

/// Which phases are unfolded, by their place; shared by the lists of the page.
pub(super) type Unfolded = RwSignal<BTreeSet<usize>>;

/// The id of a step's card on the page.
pub(super) fn card_id(id: &ActionId) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("step-{}", id.as_str().chars().map(safe).collect::<String>())
}

/// Unfolds a step's phase, and shows the step.
pub(super) fn unfold(state: State, unfolded: Unfolded, id: &ActionId) {
    let phase = state
        .outcome
        .with_untracked(|o| o.as_ref()?.plan.steps.iter().find(|s| s.id == *id).map(|s| s.phase));
    if let Some(phase) = phase {
        unfolded.update(|open| {
            open.insert(phase);
        });
    }
    platform::reveal_later(format!("#{}", card_id(id)));
}
