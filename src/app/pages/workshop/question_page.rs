use leptos::prelude::*;

use super::address::href;
use super::agree::Agree;
use super::hands::Hands;
use super::keys;
use super::pass_device::{PassDevice, PrivateVote};
use super::room::{Room, VotePhase};
use super::timer::Timer;
use super::votes::Votes;
use super::workshop_run::WorkshopRun;
use crate::app::components::key_help::KEY_HELP;
use crate::app::components::situations;
use crate::app::components::{on_click, text_signal};
use crate::app::platform;
use crate::app::route::Page;
use crate::app::store::State;
use crate::messages::workshop;
use crate::question_set::{Question, QuestionId};
use crate::text;
use crate::workshop::{AgendaStatus, Ballot};

/// One question before the room.
#[component]
pub(super) fn QuestionPage(state: State, run: WorkshopRun, question: QuestionId) -> impl IntoView {
    let Some(set) = state.questionnaire_untracked() else { return ().into_any() };
    let Some(asked) = set.question(&question).cloned() else { return ().into_any() };
    let room = Room {
        state,
        run,
        set: StoredValue::new(set.clone()),
        question: StoredValue::new(question.clone()),
        phase: RwSignal::new(VotePhase::Vote),
        revealed: RwSignal::new(None),
        since: StoredValue::new(platform::seconds()),
        screen_refused: RwSignal::new(false),
    };
    keys::listen(room);
    let body = {
        let asked = asked.clone();
        move || match room.phase.get() {
            VotePhase::Vote => view! {
                {anchors(room, &asked)}
                <Vote room=room />
            }
            .into_any(),
            VotePhase::Hands => view! {
                {anchors(room, &asked)}
                <Hands room=room />
            }
            .into_any(),
            VotePhase::PassOn => view! { <PassDevice room=room /> }.into_any(),
            VotePhase::Private(who) => {
                view! { <PrivateVote room=room asked=asked.clone() who=who /> }.into_any()
            }
            VotePhase::Revealed => view! {
                <div class="revealed">
                    <Votes room=room />
                    <Agree room=room asked=asked.clone() />
                </div>
            }
            .into_any(),
        }
    };
    view! {
        <main class="page room" id="main">
            <Head room=room asked=asked.clone() />
            {body}
            <Foot room=room />
            {situations::situations(state, question)}
            {keys::key_help()}
        </main>
    }
    .into_any()
}

/// Where the room is, and the question.
#[component]
fn Head(room: Room, asked: Question) -> impl IntoView {
    let place = move || {
        room.run.agenda.with(|agenda| {
            let agenda = agenda.as_ref()?;
            let at = room.question.with_value(|id| agenda.position(id))?;
            Some(workshop::question_place(at + 1, agenda.items().len()))
        })
    };
    let domain = room.set.with_value(|set| set.domain(&asked.domain).map(|d| d.short.clone()));
    let critical = room.set.with_value(|set| text::essential_name(&set.wording));
    view! {
        <div class="room-head">
            <p class="cluster">
                <a href=href(room.state, None)>{workshop::agenda()}</a>
                <span class="muted">{place}</span>
                <span class="chip">{domain}</span>
                {asked.is_critical().then(|| view! {
                    <span class="chip critical">"◆ " {critical}</span>
                })}
                {move || room.is_parked().then(|| view! {
                    <span class="chip needed">{text::standing_name(AgendaStatus::Parked)}</span>
                })}
            </p>
            <Timer />
        </div>
        <h1 tabindex="-1">{asked.text}</h1>
    }
}

/// The statements to choose from.
fn anchors(room: Room, asked: &Question) -> AnyView {
    let anchor = |(at, (name, anchor)): (usize, (String, String))| {
        let class = format!("level-box l{at}");
        view! { <li><span class=class>{at}</span><span><b>{name}</b> " " {anchor}</span></li> }
    };
    let anchors = room.statements(asked).into_iter().enumerate().map(anchor).collect_view();
    view! { <ol class="anchors" role="list">{anchors}</ol> }.into_any()
}

/// Who has voted, and the ways to.
#[component]
fn Vote(room: Room) -> impl IntoView {
    let ballot = Memo::new(move |_| {
        let question = room.question.get_value();
        room.set.with_value(|set| room.state.with(|a| Ballot::new(set, a, &question))).flatten()
    });
    let count = text_signal(move || {
        let said = |b: &Ballot| text::have_voted(b.count(), b.expected());
        ballot.with(|b| b.as_ref().map(said)).unwrap_or_default()
    });
    let groups = move || {
        let groups = ballot.with(|b| b.as_ref().map(|b| b.groups.clone())).unwrap_or_default();
        let row = |turnout: crate::workshop::Turnout| {
            let name = room.set.with_value(|set| set.group_name(&turnout.group).to_owned());
            let count = workshop::turnout(turnout.voted, turnout.expected);
            view! { <li>{name} " " <b>{count}</b></li> }
        };
        groups.into_iter().map(row).collect_view()
    };
    view! {
        <p class="turnout" role="status">{count}</p>
        <ul class="ways" role="list" aria-label=workshop::who_has_voted()>{groups}</ul>
        <div class="cluster">
            <button class="button" type="button" on:click=on_click(move || room.reveal())>
                {workshop::reveal()}
            </button>
            <button
                class="button quiet" type="button"
                on:click=on_click(move || room.show(VotePhase::PassOn, "#pass-on"))
            >{workshop::pass_round()}</button>
            <button
                class="button quiet" type="button"
                on:click=on_click(move || room.show(VotePhase::Hands, "#hands"))
            >{workshop::count_hands()}</button>
        </div>
    }
}

/// Back, park, next.
#[component]
fn Foot(room: Room) -> impl IntoView {
    let id = room.state.with_untracked(|a| a.id.clone()).unwrap_or_default();
    let address = move |page: Page| crate::app::route::Route::page(&id, page).href();
    let before = {
        let address = address.clone();
        move || room.previous().map(&address)
    };
    let next = text_signal(move || address(room.next()));
    let next_words = move || match room.next() {
        Page::Debrief => workshop::debrief(),
        Page::Workshop(None) => workshop::agenda(),
        _ => workshop::next_question(),
    };
    let park_words = move || if room.is_parked() { workshop::take_up() } else { workshop::park() };
    let not_yet = move || room.phase.get() != VotePhase::Revealed;
    let alone = move || matches!(room.phase.get(), VotePhase::Private(_));
    view! {
        <div class="page-steps" hidden=alone>
            <span class="cluster">
                {move || before().map(|href| view! {
                    <a class="button quiet" href=href>{workshop::previous_question()}</a>
                })}
                <button class="button quiet" type="button" on:click=on_click(move || room.park())>
                    {park_words}
                </button>
                {platform::can_fullscreen().then(|| view! {
                    <button
                        class="button plain" type="button"
                        on:click=on_click(move || room.fill_the_screen())
                    >{workshop::full_screen()}</button>
                })}
                <button
                    class="button plain" type="button"
                    on:click=on_click(|| platform::open_dialog(KEY_HELP))
                >{workshop::keys()}</button>
            </span>
            <a class="button" class:quiet=not_yet href=next>{next_words}</a>
        </div>
        <p class="small" role="status">
            {move || room.screen_refused.get().then(workshop::full_screen_refused)}
        </p>
        {super::address::sleep_note()}
    }
}
