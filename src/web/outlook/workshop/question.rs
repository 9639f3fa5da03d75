use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::agree::Agree;
use super::hand_over::{PassOn, PrivateVote};
use super::hands::Hands;
use super::href;
use super::keys;
use super::reveal::Votes;
use super::run::Run;
use super::timer::Timer;
use crate::questionnaire::{ParticipantId, Question, QuestionId, Questionnaire};
use crate::text;
use crate::web::browser;
use crate::web::controls::{act, words};
use crate::web::outlook::scenarios;
use crate::web::route::Page;
use crate::web::state::State;
use crate::workshop::{Ballot, Item, Revealed, Standing};

/// How far the room is with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// It votes; nobody sees what.
    Vote,
    /// Raised hands are counted.
    Hands,
    /// The device goes to the next person.
    PassOn,
    /// Somebody votes on it, alone.
    Private(ParticipantId),
    /// The votes are on show, and it agrees.
    Revealed,
}

/// A question before the room, as handles that are cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub state: State,
    pub run: Run,
    pub set: StoredValue<Arc<Questionnaire>>,
    pub question: StoredValue<QuestionId>,
    pub phase: RwSignal<Phase>,
    /// The votes as they were at the reveal: votes that come later are shown only after hiding,
    /// for two pictures that differ by one vote tell that vote.
    pub revealed: RwSignal<Option<Revealed>>,
    /// When it came up.
    pub since: StoredValue<u64>,
    /// Whether the browser refused the whole screen.
    pub screen_refused: RwSignal<bool>,
}

impl Room {
    /// Shows what was voted.
    pub fn reveal(self) {
        let question = self.question.get_value();
        let votes = self
            .set
            .with_value(|set| self.state.peek(|a| Revealed::new(set, a, &question)).flatten());
        self.revealed.set(votes);
        self.show(Phase::Revealed, "#votes");
    }

    /// Goes to another phase, and with the focus to its heading.
    pub fn show(self, phase: Phase, heading: &'static str) {
        self.phase.set(phase);
        browser::focus_on(heading);
    }

    /// Lets the page fill the screen, or gives the screen back.
    pub fn fill_the_screen(self) {
        spawn_local(async move {
            let filled = browser::fill_the_screen().await;
            // The room may be at another question by now.
            let _ = self.screen_refused.try_set(!filled);
        });
    }

    /// Back to the vote.
    pub fn hide(self) {
        self.show(Phase::Vote, "main h1");
    }

    /// The step that a presenter’s remote takes: reveal, then the next question. While somebody
    /// votes alone it does nothing.
    pub fn forward(self) {
        match self.phase.get_untracked() {
            Phase::Private(_) => {}
            Phase::Revealed => self.state.go(self.next()),
            Phase::Vote | Phase::Hands | Phase::PassOn => self.reveal(),
        }
    }

    /// The step back.
    pub fn back(self) {
        match self.phase.get_untracked() {
            Phase::Private(_) => {}
            Phase::Revealed | Phase::Hands | Phase::PassOn => self.hide(),
            Phase::Vote => {
                if let Some(page) = self.previous() {
                    self.state.go(page);
                }
            }
        }
    }

    /// What comes after this question: the next open one, else the agenda where any is open, else
    /// the debrief.
    pub fn next(self) -> Page {
        let question = self.question.get_value();
        self.run.agenda.with(|agenda| {
            let Some(agenda) = agenda else { return Page::Workshop(None) };
            let open = |item: &&Item| item.standing == Standing::Open && item.question != question;
            match agenda.next(Some(&question)) {
                Some(next) => Page::Workshop(Some(next.question.to_string())),
                None if agenda.items().iter().any(|i| open(&i)) => Page::Workshop(None),
                None => Page::Debrief,
            }
        })
    }

    fn previous(self) -> Option<Page> {
        self.run.agenda.with(|agenda| {
            let agenda = agenda.as_ref()?;
            let at = self.question.with_value(|id| agenda.position(id))?.checked_sub(1)?;
            Some(Page::Workshop(Some(agenda.items().get(at)?.question.to_string())))
        })
    }

    /// The statements of a question, the lowest level first: what the level is called, and what is
    /// true there.
    pub fn statements(self, asked: &Question) -> Vec<(String, String)> {
        let anchors = asked.scale().map(|scale| scale.anchors.clone()).into_iter().flatten();
        self.set.with_value(|set| {
            set.levels.iter().map(|level| level.name.clone()).zip(anchors).collect()
        })
    }

    fn is_parked(self) -> bool {
        self.question.with_value(|id| self.state.with(|a| a.session.parked.contains(id)))
            == Some(true)
    }

    /// Puts the question aside, or takes it up again.
    pub fn park(self) {
        let parked = untrack(|| self.is_parked());
        let command = self.question.with_value(|id| self.state.peek(|a| a.park(id, !parked)));
        if let Some(command) = command {
            self.state.change(command);
        }
    }
}

/// One question before the room.
#[component]
pub(super) fn QuestionPage(state: State, run: Run, question: QuestionId) -> impl IntoView {
    let Some(set) = state.questionnaire_untracked() else { return ().into_any() };
    let Some(asked) = set.question(&question).cloned() else { return ().into_any() };
    let room = Room {
        state,
        run,
        set: StoredValue::new(set.clone()),
        question: StoredValue::new(question.clone()),
        phase: RwSignal::new(Phase::Vote),
        revealed: RwSignal::new(None),
        since: StoredValue::new(browser::seconds()),
        screen_refused: RwSignal::new(false),
    };
    keys::listen(room);
    let body = {
        let asked = asked.clone();
        move || match room.phase.get() {
            Phase::Vote => view! {
                {anchors(room, &asked)}
                <Vote room=room />
            }
            .into_any(),
            Phase::Hands => view! {
                {anchors(room, &asked)}
                <Hands room=room />
            }
            .into_any(),
            Phase::PassOn => view! { <PassOn room=room /> }.into_any(),
            Phase::Private(who) => {
                view! { <PrivateVote room=room asked=asked.clone() who=who /> }.into_any()
            }
            Phase::Revealed => view! {
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
            {scenarios::talk(state, question)}
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
            Some(format!("Question {} of {}", at + 1, agenda.items().len()))
        })
    };
    let domain = room.set.with_value(|set| set.domain(&asked.domain).map(|d| d.short.clone()));
    let critical = room.set.with_value(|set| text::essential_name(&set.wording));
    view! {
        <div class="room-head">
            <p class="cluster">
                <a href=href(room.state, None)>"Agenda"</a>
                <span class="muted">{place}</span>
                <span class="chip">{domain}</span>
                {asked.is_critical().then(|| view! {
                    <span class="chip critical">"◆ " {critical}</span>
                })}
                {move || room.is_parked().then(|| view! {
                    <span class="chip needed">{text::standing_name(Standing::Parked)}</span>
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
    let count = words(move || {
        let said = |b: &Ballot| text::have_voted(b.count(), b.expected());
        ballot.with(|b| b.as_ref().map(said)).unwrap_or_default()
    });
    let groups = move || {
        let groups = ballot.with(|b| b.as_ref().map(|b| b.groups.clone())).unwrap_or_default();
        let row = |turnout: crate::workshop::Turnout| {
            let name = room.set.with_value(|set| set.group_name(&turnout.group).to_owned());
            view! { <li>{name} " " <b>{turnout.voted} " of " {turnout.expected}</b></li> }
        };
        groups.into_iter().map(row).collect_view()
    };
    view! {
        <p class="turnout" role="status">{count}</p>
        <ul class="ways" role="list" aria-label="Who has voted">{groups}</ul>
        <div class="cluster">
            <button class="button" type="button" on:click=act(move || room.reveal())>
                "Reveal the votes"
            </button>
            <button
                class="button quiet" type="button"
                on:click=act(move || room.show(Phase::PassOn, "#pass-on"))
            >"Pass the device round"</button>
            <button
                class="button quiet" type="button"
                on:click=act(move || room.show(Phase::Hands, "#hands"))
            >"Count hands"</button>
        </div>
    }
}

/// Back, park, next.
#[component]
fn Foot(room: Room) -> impl IntoView {
    let id = room.state.peek(|a| a.id.clone()).unwrap_or_default();
    let address = move |page: Page| crate::web::route::Route::page(&id, page).href();
    let before = {
        let address = address.clone();
        move || room.previous().map(&address)
    };
    let next = words(move || address(room.next()));
    let next_words = move || match room.next() {
        Page::Debrief => "Debrief",
        Page::Workshop(None) => "Agenda",
        _ => "Next question",
    };
    let park_words = move || if room.is_parked() { "Take it up again" } else { "Park it" };
    let not_yet = move || room.phase.get() != Phase::Revealed;
    let alone = move || matches!(room.phase.get(), Phase::Private(_));
    view! {
        <div class="page-steps" hidden=alone>
            <span class="cluster">
                {move || before().map(|href| view! {
                    <a class="button quiet" href=href>"Question before"</a>
                })}
                <button class="button quiet" type="button" on:click=act(move || room.park())>
                    {park_words}
                </button>
                {browser::can_fill_the_screen().then(|| view! {
                    <button
                        class="button plain" type="button"
                        on:click=act(move || room.fill_the_screen())
                    >"Full screen"</button>
                })}
                <button
                    class="button plain" type="button"
                    on:click=act(|| browser::open_dialog("key-help"))
                >"Keys"</button>
            </span>
            <a class="button" class:quiet=not_yet href=next>{next_words}</a>
        </div>
        <p class="small" role="status">
            {move || room.screen_refused.get().then_some(
                "This browser didn’t let Groundwork fill the screen. Its own menu may: look for \
                 “Full screen”, or press F11."
            )}
        </p>
        {super::sleep_note()}
    }
}
