use leptos::prelude::*;

use super::address::{PHONES, href};
use super::anonymity::Anonymity;
use super::workshop_run::WorkshopRun;
use crate::app::components::{bool_signal, on_click, on_input, on_select, text_signal};
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::messages::{agenda, scenarios};
use crate::question_set::Questionnaire;
use crate::text;
use crate::workshop::{Agenda, AgendaItem, AgendaOrder, AgendaReason, AgendaStatus};

/// What the room talks about, how it votes, and whether with names.
#[component]
pub(super) fn AgendaPage(state: State, run: WorkshopRun) -> impl IntoView {
    let page = move |page: Page| text_signal(move || Route::page(&state.id(), page.clone()).href());
    view! {
        <main class="page" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{agenda::workshop()}</h1>
                <p>{agenda::how_it_goes()}</p>
            </header>
            <AgendaOrder state=state run=run />
            <Anonymity state=state />
            <section class="section">
                <header>
                    <h2>{agenda::ways_to_vote()}</h2>
                    <p>{agenda::mix_them()}</p>
                </header>
                <div class="section-body">
                    <dl class="vote-ways">
                        <dt>{agenda::phones()}</dt>
                        <dd>
                            {agenda::phones_how()} " "
                            <a href=href(state, Some(PHONES))>{agenda::show_codes()}</a>
                        </dd>
                        <dt>{agenda::handed_round()}</dt>
                        <dd>{agenda::handed_round_how()}</dd>
                        <dt>{agenda::raised_hands()}</dt>
                        <dd>{agenda::raised_hands_how()}</dd>
                        <dt>{agenda::paper()}</dt>
                        <dd>
                            {agenda::paper_how()} " "
                            <a href=page(Page::Report)>{agenda::blank_paper()}</a>
                        </dd>
                    </dl>
                </div>
            </section>
            <Situations state=state />
            <Items state=state run=run />
        </main>
    }
}

#[component]
fn AgendaOrder(state: State, run: WorkshopRun) -> impl IntoView {
    let lead = text_signal(move || {
        let count = |reason: fn(&AgendaItem) -> bool| {
            let open = |i: &&AgendaItem| i.standing == AgendaStatus::Open && reason(i);
            run.agenda.with(|a| a.as_ref().map_or(0, |a| a.items().iter().filter(open).count()))
        };
        let diverging = count(|item| matches!(item.reason, AgendaReason::Diverges(_)));
        let split = count(|item| matches!(item.reason, AgendaReason::Split(_)));
        let withheld = run.agenda.with(|a| a.as_ref().is_some_and(Agenda::is_withheld));
        text::talk_first(diverging, split, withheld)
    });
    let now = RwSignal::new(0_u32);
    super::timer::every(30, move || now.update(|now| *now = now.wrapping_add(1)));
    let covered = text_signal(move || {
        now.track();
        let minutes = run.minutes_left();
        let words = minutes.and_then(|minutes| {
            run.agenda.with(|agenda| {
                let agenda = agenda.as_ref()?;
                let covered = agenda.covered_in(minutes, run.pace());
                Some(text::covered(covered, agenda.count(AgendaStatus::Open), minutes))
            })
        });
        words.unwrap_or_default()
    });
    let next = move || run.agenda.with(|a| a.as_ref()?.next(None).map(|i| i.question.to_string()));
    let begun = move || {
        let open = |a: &crate::workshop::Agenda| a.count(AgendaStatus::Open) == a.items().len();
        run.agenda.with(|a| a.as_ref().is_some_and(|a| !open(a)))
    };
    let debrief = text_signal(move || Route::page(&state.id(), Page::Debrief).href());
    let order = move |order: AgendaOrder| {
        let is = bool_signal(move || run.order() == order);
        view! {
            <label class="choice">
                <input
                    type="radio" name="order"
                    prop:checked=is
                    on:change=on_select(move || run.set_order(order))
                />
                {text::order_name(order)}
            </label>
        }
    };
    view! {
        <section class="section">
            <header><h2>{agenda::title()}</h2><p>{lead}</p></header>
            <div class="section-body stack">
                <div class="cluster">
                    {move || next().map(|question| view! {
                        <a class="button" href=href(state, Some(&question))>
                            {if begun() { agenda::go_on() } else { agenda::begin() }}
                        </a>
                    })}
                    <a class="button quiet" href=debrief>{agenda::debrief()}</a>
                    <button
                        class="button quiet" type="button" on:click=on_click(move || run.settle())
                    >{agenda::order_anew()}</button>
                </div>
                <fieldset class="field">
                    <legend>{agenda::which_order()}</legend>
                    <div class="choices">
                        {order(AgendaOrder::DisagreementsFirst)}
                        {order(AgendaOrder::DomainByDomain)}
                    </div>
                </fieldset>
                <div class="field field-short">
                    <label for="finish">
                        {agenda::when_done()} " "
                        <span class="optional">{agenda::when_done_optional()}</span>
                    </label>
                    <input
                        id="finish" type="time"
                        prop:value=move || run.finish()
                        on:change=on_input(move |time| run.set_finish(time))
                    />
                    <p class="hint" role="status">{covered}</p>
                </div>
            </div>
        </section>
    }
}

#[component]
fn Items(state: State, run: WorkshopRun) -> impl IntoView {
    let rows = move || {
        let set = state.questionnaire()?;
        run.agenda.with(|agenda| {
            let items = agenda.as_ref()?.items();
            Some(items.iter().map(|item| row(state, &set, item)).collect_view())
        })
    };
    view! {
        <section class="section">
            <header><h2>{agenda::all_questions()}</h2><p>{agenda::all_questions_how()}</p></header>
            <div class="section-body"><ol class="rows agenda" role="list">{rows}</ol></div>
        </section>
    }
}

fn row(state: State, set: &Questionnaire, item: &AgendaItem) -> Option<AnyView> {
    let question = set.question(&item.question)?;
    let done = item.standing != AgendaStatus::Open;
    let row = view! {
        <li class:done=done>
            <a href=href(state, Some(item.question.as_str()))>{question.short.clone()}</a>
            <span class="cluster">
                {text::agenda_reason(item.reason).map(|words| view! {
                    <span class="chip" class:critical=item.reason == AgendaReason::Critical>{words}</span>
                })}
                {done.then(|| view! {
                    <span class="chip needed">{text::standing_name(item.standing)}</span>
                })}
            </span>
        </li>
    };
    Some(row.into_any())
}

#[component]
fn Situations(state: State) -> impl IntoView {
    let rows = move || {
        let set = state.questionnaire()?;
        let row = |s: &crate::question_set::Scenario| {
            view! { <li><a href=href(state, Some(&s.id))>{s.title.clone()}</a></li> }
        };
        let rows: Vec<_> = set.scenarios.iter().map(row).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="section">
                    <header>
                        <h2>{scenarios::situations()}</h2>
                        <p>{agenda::situations_how()}</p>
                    </header>
                    <div class="section-body"><ul class="plain">{rows}</ul></div>
                </section>
            }
        })
    };
    view! { {rows} }
}
