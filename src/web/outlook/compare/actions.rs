use leptos::prelude::*;

use super::both::Both;
use super::lines;
use crate::assessment::Progress;
use crate::compare::{Carried, Standing};
use crate::text;

/// The actions of then with what became of them, and those that are new.
pub fn actions(both: &Both) -> AnyView {
    let (sets, comparison) = (both.sets(), &both.comparison);
    let line = |carried: &&Carried| {
        let line = text::carried_line(sets, carried, true);
        match carried.reason.trim() {
            "" => line,
            reason => format!("{line} Why: {reason}"),
        }
    };
    let group = |head: &'static str, which: &dyn Fn(&Carried) -> bool| {
        let chosen: Vec<String> =
            comparison.carried.iter().filter(|c| which(c)).map(|c| line(&c)).collect();
        let head = format!("{head} ({})", chosen.len());
        (!chosen.is_empty()).then(|| view! { <h3>{head}</h3> {lines(chosen)} })
    };
    let done = |c: &Carried| c.progress == Progress::Done;
    let overdue = |c: &Carried| c.overdue;
    let going = |c: &Carried| !done(c) && !c.overdue && c.standing.is_open();
    let settled =
        |c: &Carried| !done(c) && !c.standing.is_open() && c.standing != Standing::Declined;
    let declined = |c: &Carried| !done(c) && c.standing == Standing::Declined;
    let fresh: Vec<String> =
        comparison.fresh.iter().map(|fresh| text::fresh_line(sets, fresh, true)).collect();
    let new = format!("New in the plan ({})", fresh.len());
    let none = comparison.carried.is_empty() && fresh.is_empty();
    view! {
        <section class="section">
            <header>
                <h2>"What became of the actions"</h2>
                <p>"Those of the plan of then, by what has become of them, and those that are new."</p>
            </header>
            <div class="section-body">
                {none.then(|| view! { <p>"There was no action then, and there is none now."</p> })}
                {group("Done", &done)}
                {group("The day has gone by", &overdue)}
                {group("To go on with", &going)}
                {group("Not in the plan any more", &settled)}
                {group("Declined", &declined)}
                {(!fresh.is_empty()).then(|| view! { <h3>{new}</h3> {lines(fresh)} })}
            </div>
        </section>
    }
    .into_any()
}
