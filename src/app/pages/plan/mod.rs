pub mod action_card;
pub mod custom_actions;
mod unfolded;

use std::collections::BTreeSet;

use leptos::prelude::*;

use self::unfolded::{Unfolded, unfold};

use crate::app::pages::plan::action_card::{ActionCard, ActionLine};
use crate::app::pages::plan::custom_actions::CustomActions;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::app::store::derive;
use crate::assessment::Assessment;
use crate::messages::plan_page;
use crate::plan::{PlannedAction, SOON, asks_first_day};
use crate::question_set::{ActionId, Phase, Wording};
use crate::scoring::Scored;
use crate::text;

/// What to do, in which order, by when, and where it leads.
#[component]
pub fn Plan(state: State) -> impl IntoView {
    let lead = move || {
        let (set, outcome) = state.questionnaire().zip(state.outcome.get())?;
        let count = state.with(|a| outcome.plan.count(a))?;
        let target = text::target_name(&set.wording, outcome.scores.target);
        let actions = text::action_count(&count);
        Some(match count.closing {
            0 => actions,
            _ => format!("{actions} {}", plan_page::gap_meaning(target)),
        })
    };
    let unfolded: Unfolded = RwSignal::new(first_open(state));
    // The step that a gap's "Plan it" pointed to.
    if let Some(id) = state.scroll_to.try_update_untracked(Option::take).flatten() {
        unfold(state, unfolded, &id);
    }
    view! {
        <main class="page" id="main">
            <header class="page-head"><h1 tabindex="-1">{plan_page::your_plan()}</h1><p>{lead}</p></header>
            <Trouble state=state />
            <Opening state=state unfolded=unfolded />
            <Phases state=state unfolded=unfolded />
            <CustomActions state=state />
            <Declined state=state />
        </main>
    }
}

/// What comes later is folded: only the first phase with something to do stands open.
fn first_open(state: State) -> BTreeSet<usize> {
    let first = state.outcome.with_untracked(|o| o.as_ref()?.plan.steps.first().map(|s| s.phase));
    first.into_iter().collect()
}

/// Why there are no dates, or too little time.
#[component]
fn Trouble(state: State) -> impl IntoView {
    let words = move || {
        let set = state.questionnaire()?;
        let outcome = state.outcome.get()?;
        text::about_dates(&set, &outcome.plan).map(|words| (words, asks_first_day(&set)))
    };
    let set_up = move || Route::page(&state.id(), Page::SetUp).href();
    move || {
        words().map(|(words, asked)| {
            view! {
                <div class="notice" class:warning=asked role="status">
                    <p>{words}</p>
                    {asked.then(|| view! {
                        <p class="cluster">
                            <a class="button quiet" href=set_up>{plan_page::change_first_day()}</a>
                        </p>
                    })}
                </div>
            }
        })
    }
}

/// The first seven beside where the plan leads; a word where there is nothing yet.
#[component]
fn Opening(state: State, unfolded: Unfolded) -> impl IntoView {
    let empty = Memo::new(move |_| {
        state.outcome.with(|o| o.as_ref().is_none_or(|o| o.plan.steps.is_empty()))
    });
    let questions = move || Route::page(&state.id(), Page::QUESTIONS).href();
    view! {
        <Show
            when=move || !empty.get()
            fallback=move || view! {
                <div class="empty">
                    <h2>{plan_page::no_actions()}</h2>
                    <p>{plan_page::plan_grows()}</p>
                    <p><a class="button quiet" href=questions>{plan_page::go_to_questions()}</a></p>
                </div>
            }
        >
            <div class="pair pair-lead">
                <FirstSteps state=state unfolded=unfolded />
                <Leads state=state />
            </div>
        </Show>
    }
}

#[component]
fn FirstSteps(state: State, unfolded: Unfolded) -> impl IntoView {
    let first = Memo::new(move |_| {
        let outcome = state.outcome.get()?;
        state.with(|a| outcome.plan.first(a).into_iter().map(|s| s.id.clone()).collect::<Vec<_>>())
    });
    let soon = Memo::new(move |_| {
        let outcome = state.outcome.get()?;
        state.with(|a| outcome.plan.due_within(a, platform::today(), SOON))
    });
    let title = move || match first.with(|f| f.as_ref().map_or(0, Vec::len)) {
        0 => plan_page::all_done().to_owned(),
        n => plan_page::your_first(text::number(n)),
    };
    let dated =
        Memo::new(move |_| state.outcome.with(|o| o.as_ref().is_some_and(|o| o.plan.has_dates())));
    let more = move || match soon.get() {
        _ if !dated.get() => plan_page::no_dates().to_owned(),
        Some(0) | None => plan_page::nothing_more_due(SOON),
        Some(n) => plan_page::more_due(n, text::capital(&text::number(n)), SOON),
    };
    view! {
        <section class="card">
            <h2>{title}</h2>
            <ol class="numbered" role="list">
                <For
                    each=move || first.get().unwrap_or_default()
                    key=|id| id.clone()
                    children=move |id| view! { <ActionLine state=state unfolded=unfolded id=id /> }
                />
            </ol>
            <p class="muted">{more}</p>
        </section>
    }
}

/// The path of stages, phase by phase, if everything up to its end is done.
#[component]
fn Leads(state: State) -> impl IntoView {
    let report = move || Route::page(&state.id(), Page::Report).href();
    let needed = derive(state, |_, o| {
        let overall = &o.scores.claimed.overall;
        (!overall.covers_half()).then(|| text::plan_needed(overall))
    });
    let needed = Memo::new(move |_| needed.get().flatten());
    let rows = move || {
        let (set, outcome) = state.questionnaire().zip(state.outcome.get())?;
        if needed.with(Option::is_some) {
            return None;
        }
        let today = (plan_page::today().to_owned(), &outcome.scores.claimed);
        let phases = outcome
            .plan
            .projection
            .iter()
            .filter_map(|p| Some((set.phases.get(p.phase)?.name.clone(), &p.scored)));
        let words = &set.wording;
        let row = |(at, (when, scored)): (usize, (String, &Scored))| {
            let overall = scored.overall.score.map(|s| plan_page::overall(s.rounded()));
            view! {
                <li aria-current=(at == 0).then_some("step")>
                    <span class="kicker">{when}</span> " "
                    {stage_words(words, scored)} " "
                    <span class="kicker number">{overall}</span>
                </li>
            }
        };
        Some(std::iter::once(today).chain(phases).enumerate().map(row).collect_view())
    };
    view! {
        <section class="card">
            <h2>{plan_page::where_leads()}</h2>
            <Show
                when=move || needed.with(Option::is_none)
                fallback=move || view! { <p>{move || needed.get()}</p> }
            >
                <p class="muted small">{plan_page::estimate()}</p>
                <ol class="stage-path upright">{rows}</ol>
            </Show>
            <p><a class="button" href=report>{plan_page::make_report()}</a></p>
        </section>
    }
}

/// A stage, and where it points to while it is incomplete.
fn stage_words(words: &Wording, scored: &Scored) -> String {
    let name = |stage| text::stage_name(words, stage);
    let stage = name(scored.stage.stage);
    match scored.stage.provisional {
        Some(points_to) => plan_page::stage_so_far(stage, name(points_to)),
        None => stage.to_owned(),
    }
}

#[component]
fn Phases(state: State, unfolded: Unfolded) -> impl IntoView {
    let Some(set) = state.questionnaire_untracked() else { return ().into_any() };
    let phases = set.phases.iter().cloned().enumerate();
    let view = move |(at, phase)| {
        view! {
            <PhaseSection state=state unfolded=unfolded at=at phase=phase />
        }
    };
    phases.map(view).collect_view().into_any()
}

/// Which steps of a phase: those that close gaps, apart where the plan is long and they come
/// later, and the others. What is done comes no later, and stays where it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PlanList {
    Soon,
    Later,
    Further,
}

/// The steps of a phase.
fn ids(state: State, at: usize, which: PlanList) -> Memo<Vec<ActionId>> {
    Memo::new(move |_| {
        let Some(outcome) = state.outcome.get() else { return Vec::new() };
        let plan = &outcome.plan;
        let sort = |step: &PlannedAction, assessment: &Assessment| match step.further {
            true => PlanList::Further,
            false if !plan.is_long() => PlanList::Soon,
            false if step.is_done(assessment) => PlanList::Soon,
            false if plan.comes_soon(step, assessment, platform::today()) => PlanList::Soon,
            false => PlanList::Later,
        };
        let here = |assessment: &Assessment| {
            let steps = plan.steps.iter().filter(|step| step.phase == at);
            let steps = steps.filter(|step| sort(step, assessment) == which);
            steps.map(|step| step.id.clone()).collect()
        };
        state.with(here).unwrap_or_default()
    })
}

/// Cards for steps, in order.
fn cards(state: State, ids: Memo<Vec<ActionId>>) -> impl IntoView {
    view! {
        <ol role="list">
            <For
                each=move || ids.get()
                key=|id| id.clone()
                children=move |id| view! { <ActionCard state=state id=id /> }
            />
        </ol>
    }
}

#[component]
fn PhaseSection(state: State, unfolded: Unfolded, at: usize, phase: Phase) -> impl IntoView {
    let [soon, later, further] =
        [PlanList::Soon, PlanList::Later, PlanList::Further].map(|which| ids(state, at, which));
    let window = move || {
        let outcome = state.outcome.get()?;
        let window = outcome.plan.windows.get(at).copied().flatten()?;
        Some(plan_page::window(window.from.short(), window.to.short()))
    };
    let needed = move || soon.with(Vec::len) + later.with(Vec::len);
    let all = move || needed() + further.with(Vec::len);
    let any = move || all() > 0;
    let open = Memo::new(move |_| unfolded.with(|open| open.contains(&at)));
    let count = move || plan_page::actions(all(), text::capital(&text::number(all())));
    let toggled = move |event: leptos::ev::Event| {
        let now = platform::is_open(&event);
        if now != open.get_untracked() {
            unfolded.update(|all| {
                if now {
                    all.insert(at)
                } else {
                    all.remove(&at)
                };
            });
        }
    };
    view! {
        <Show when=any>
            <section class="phase">
                <header>
                    <p class="kicker">{window}</p>
                    <h2>{phase.name.clone()}</h2>
                    <p class="muted">{phase.meaning.clone()}</p>
                </header>
                <details prop:open=open on:toggle=toggled>
                    <summary>{count}</summary>
                    <Show when=move || open.get()>
                        {cards(state, soon)}
                        <Show when=move || !later.with(Vec::is_empty)>
                            <Later state=state ids=later />
                        </Show>
                        <Show when=move || !further.with(Vec::is_empty)>
                            <Further state=state ids=further />
                        </Show>
                    </Show>
                </details>
            </section>
        </Show>
    }
}

/// What comes later: open, and neither among the first few nor due soon.
#[component]
fn Later(state: State, ids: Memo<Vec<ActionId>>) -> impl IntoView {
    let count = move || {
        let outcome = state.outcome.get()?;
        let due = |id: &ActionId| outcome.plan.steps.iter().any(|s| s.id == *id && s.due.is_some());
        let (count, dated) = ids.with(|ids| (ids.len(), ids.iter().all(due)));
        let title = text::later_actions(dated, platform::today().plus(SOON));
        Some(plan_page::later(title, count))
    };
    view! {
        <details class="later">
            <summary>{count}</summary>
            {cards(state, ids)}
        </details>
    }
}

/// Actions for questions that already meet the level needed.
#[component]
fn Further(state: State, ids: Memo<Vec<ActionId>>) -> impl IntoView {
    view! {
        <details class="further">
            <summary>{move || plan_page::going_further(ids.with(Vec::len))}</summary>
            <p class="muted small">{plan_page::about_further()}</p>
            {cards(state, ids)}
        </details>
    }
}

#[component]
fn Declined(state: State) -> impl IntoView {
    let declined = Memo::new(move |_| {
        let Some(outcome) = state.outcome.get() else { return Vec::new() };
        outcome.plan.declined.iter().map(|s| s.id.clone()).collect::<Vec<ActionId>>()
    });
    view! {
        <Show when=move || !declined.with(Vec::is_empty)>
            <section class="phase">
                <header>
                    <h2>{plan_page::declined()}</h2>
                    <p class="muted">{plan_page::about_declined()}</p>
                </header>
                {cards(state, declined)}
            </section>
        </Show>
    }
}
