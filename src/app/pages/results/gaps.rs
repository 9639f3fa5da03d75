use leptos::prelude::*;

use crate::app::components::marked::marked;
use crate::app::route::Page;
use crate::app::store::State;
use crate::app::store::{derive, question_href};
use crate::assessment::Assessment;
use crate::messages::results;
use crate::plan::PlannedAction;
use crate::question_set::{ActionId, QuestionId};
use crate::text;

/// One gap, as the list shows it.
#[derive(Clone, PartialEq)]
struct Gap {
    id: QuestionId,
    short: String,
    domain: String,
    critical: bool,
    now: u8,
    target: u8,
    first: Option<(ActionId, String)>,
}

/// What holds the organisation back, the most pressing first, each with its first step.
#[component]
pub fn Gaps(state: State) -> impl IntoView {
    let gaps = derive(state, move |set, outcome| {
        let scales: Vec<_> = set.scales().collect();
        let gap = |at: &usize| {
            let (question, scale) = scales.get(*at)?;
            let view = outcome.scores.questions.get(*at)?;
            let open = |step: &&PlannedAction| {
                let done = |a: &Assessment| step.is_done(a);
                step.question == *at && !state.with(done).unwrap_or(false)
            };
            let first = outcome.plan.steps.iter().find(open);
            Some(Gap {
                id: question.id.clone(),
                short: question.short.clone(),
                domain: set.domain(&question.domain)?.short.clone(),
                critical: scale.critical,
                now: view.answer.level()?.get(),
                target: scale.target.at(outcome.scores.target).get(),
                first: first.map(|s| (s.id.clone(), text::step_title(set, s))),
            })
        };
        outcome.scores.gaps.iter().filter_map(gap).collect::<Vec<_>>()
    });
    let none = move || gaps.with(|g| g.as_ref().is_some_and(Vec::is_empty));
    let count = move || {
        gaps.get().map(|g| match g.len() {
            0 => String::new(),
            gaps => results::gap_count(gaps),
        })
    };
    let against = derive(state, |set, o| {
        results::measured_against(text::target_name(&set.wording, o.scores.target))
    });
    view! {
        <section class="section">
            <header>
                <h2>{results::gaps_to_close()}</h2>
                <p>{count} " " {against}</p>
            </header>
            <div class="section-body">
                <Show when=none>
                    <p>{results::no_gaps()}</p>
                </Show>
                <ol class="rows" role="list">
                    {move || gaps.get().map(|g| {
                        g.into_iter().map(|gap| row(state, gap)).collect_view()
                    })}
                </ol>
            </div>
        </section>
    }
}

fn row(state: State, gap: Gap) -> impl IntoView {
    let label = results::plan_it_label(&gap.short);
    let href = question_href(state, &gap.id);
    let first = gap.first.clone().map(|(_, title)| {
        let quiet =
            |_: &str, words: String| view! { <span class="muted">{words}</span> }.into_any();
        view! { <p class="small">{marked(&results::first_step(title), &quiet)}</p> }
    });
    let plan = gap.first.map(|(id, _)| {
        let go = move |_| {
            state.scroll_to.set(Some(id.clone()));
            state.go(Page::Plan);
        };
        view! {
            <button class="button quiet" type="button" aria-label=label on:click=go>
                {results::plan_it()}
            </button>
        }
    });
    let levels = results::gap_levels(gap.now, gap.target);
    let bold = |_: &str, words: String| view! { <b>{words}</b> }.into_any();
    view! {
        <li class="gap">
            <div>
                <h3>
                    {gap.critical.then_some("◆ ")} <a href=href>{gap.short}</a> " "
                    <span class="chip">{gap.domain}</span>
                </h3>
                {first}
            </div>
            <span class="gap-levels">
                <span class="reach" aria-hidden="true">{reach(gap.now, gap.target)}</span> " "
                <span>{marked(&levels, &bold)}</span>
            </span>
            {plan}
        </li>
    }
}

/// Four boxes: what is there, what is missing up to the target, what lies beyond.
fn reach(now: u8, target: u8) -> impl IntoView {
    let class = move |step: u8| match step {
        step if step <= now => "have",
        step if step <= target => "missing",
        _ => "beyond",
    };
    [1, 2, 3, 4].map(|step| view! { <span class=class(step)></span> }).collect_view()
}
