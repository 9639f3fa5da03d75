use leptos::prelude::*;

use super::compared::Compared;
use super::lines::lines;
use crate::assessment::ActionProgress;
use crate::comparison::{ActionStatus, ContinuedAction};
use crate::messages::compare;
use crate::text;

/// The actions of then with what became of them, and those that are new.
pub fn actions(both: &Compared) -> AnyView {
    let (sets, comparison) = (both.sets(), &both.comparison);
    let line = |carried: &&ContinuedAction| {
        let line = text::carried_line(sets, carried, true);
        match carried.reason.trim() {
            "" => line,
            reason => format!("{line} {}", compare::why(reason)),
        }
    };
    let group = |head: &'static str, which: &dyn Fn(&ContinuedAction) -> bool| {
        let chosen: Vec<String> =
            comparison.carried.iter().filter(|c| which(c)).map(|c| line(&c)).collect();
        fold(head, chosen)
    };
    let done = |c: &ContinuedAction| c.progress == ActionProgress::Done;
    let overdue = |c: &ContinuedAction| c.overdue;
    let going = |c: &ContinuedAction| !done(c) && !c.overdue && c.standing.is_open();
    let settled = |c: &ContinuedAction| {
        !done(c) && !c.standing.is_open() && c.standing != ActionStatus::Declined
    };
    let declined = |c: &ContinuedAction| !done(c) && c.standing == ActionStatus::Declined;
    let fresh: Vec<String> =
        comparison.fresh.iter().map(|fresh| text::fresh_line(sets, fresh, true)).collect();
    let none = comparison.carried.is_empty() && fresh.is_empty();
    view! {
        <section class="section">
            <header>
                <h2>{compare::actions()}</h2>
                <p>{compare::actions_lead()}</p>
            </header>
            <div class="section-body">
                {none.then(|| view! { <p>{compare::no_actions()}</p> })}
                {group(compare::actions_done(), &done)}
                {group(compare::actions_overdue(), &overdue)}
                {group(compare::actions_to_go_on(), &going)}
                {group(compare::actions_settled(), &settled)}
                {group(compare::actions_declined(), &declined)}
                {fold(compare::actions_new(), fresh)}
            </div>
        </section>
    }
    .into_any()
}

/// Lines under a heading that folds; a long list is folded away at first.
fn fold(head: &str, all: Vec<String>) -> Option<impl IntoView + use<>> {
    const FEW: usize = 10;
    let (head, open) = (compare::heading_with_count(head, all.len()), all.len() <= FEW);
    (!all.is_empty()).then(|| {
        view! { <details open=open><summary>{head}</summary> {lines(all)}</details> }
    })
}
