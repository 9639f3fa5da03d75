pub mod answer_card;
pub mod glossed;
pub mod reason_wanted;

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use crate::app::components::extra;
use crate::app::components::{
    bool_signal, dynamic, if_else, on_input, optional_attr, show_if, text_signal,
};
use crate::app::pages::questions::answer_card::{AnswerCard, answer_key};
use crate::app::pages::questions::reason_wanted::ReasonWanted;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::app::store::progress::neighbours;
use crate::app::store::progress::{self, DomainProgress};
use crate::assessment::Participant;
use crate::messages::questions;
use crate::question_set::{ParticipantId, Question, QuestionId};

/// One question at a time, for one participant.
#[component]
pub fn Questions(state: State) -> impl IntoView {
    let at = Memo::new(move |before: Option<&Option<_>>| place(state, before.cloned().flatten()));
    Effect::new(move |before: Option<Option<(ParticipantId, QuestionId)>>| {
        let now = at.get();
        if before.is_some_and(|before| before != now) {
            platform::focus_heading();
        }
        now
    });
    let wanted = ReasonWanted::default();
    // Now, so that the results open at once, even where the connection is lost meanwhile.
    state.needs_lazy_pages();
    let keys = window_event_listener(ev::keydown, move |event| key(state, at, wanted, &event));
    on_cleanup(move || keys.remove());
    view! {
        {if_else(
            move || at.with(Option::is_some),
            move || view! {
                <main class="page question-page" id="main">
                    <SeatNav state=state at=at />
                    {dynamic(move || at.get().map(|(who, question)| view! {
                        <AnswerCard state=state who=who question=question wanted=wanted />
                    }).into_any())}
                    {extra(state, |outlook| (outlook.key_help)())}
                </main>
            }.into_any(),
            move || view! { <Nobody state=state /> }.into_any(),
        )}
    }
}

#[component]
fn Nobody(state: State) -> impl IntoView {
    let set_up = text_signal(move || Route::page(&state.id(), Page::SetUp).href());
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{questions::first_say_who()}</h1>
                <p>{questions::alone_or_shared()}</p>
            </header>
            <p><a class="button" href=set_up>{questions::go_to_set_up()}</a></p>
        </main>
    }
}

/// Who answers which question: as the address says, or the first that is open. Where the address
/// names none, the person stays where they are: answering must not move them on.
fn place(
    state: State,
    before: Option<(ParticipantId, QuestionId)>,
) -> Option<(ParticipantId, QuestionId)> {
    let set = state.questionnaire()?;
    let Route::Assessment { page: Page::Questions { participant, question }, .. } =
        state.route.get()
    else {
        return None;
    };
    state.work.track();
    state.with_untracked(|a| {
        let named = participant.as_ref().and_then(|id| a.participant(id));
        let person = named.or(a.participants.first())?;
        let asked = progress::questions(&set, person);
        let stay = before.filter(|(who, _)| *who == person.id).map(|(_, question)| question);
        let question = question.or(stay);
        let found = question.as_ref().and_then(|id| asked.iter().find(|q| q.id == *id));
        // Who begins does so at the beginning, be it with a reflection.
        let begun = a.answers.contains_key(&person.id);
        let is_open = |q: &&&Question| progress::is_open(q, a.answer(&person.id, &q.id));
        let open = || asked.iter().filter(|_| begun).find(is_open);
        let at = if question.is_some() { found } else { open() };
        Some((person.id.clone(), at.or(asked.first())?.id.clone()))
    })?
}

fn key(
    state: State,
    at: Memo<Option<(ParticipantId, QuestionId)>>,
    wanted: ReasonWanted,
    event: &KeyboardEvent,
) {
    if !platform::is_plain_key(event) || platform::in_text_field(event) {
        return;
    }
    let Some((who, question)) = at.get_untracked() else { return };
    let step = |forward: bool| {
        let set = state.questionnaire_untracked()?;
        let person = state.with_untracked(|a| a.participant(&who).cloned()).flatten()?;
        let (back, next) = neighbours(&set, &person, &question);
        if forward && !wanted.may_go_on(state, &who, &question) {
            return None;
        }
        let question = if forward { next } else { back };
        let page = Page::Questions { participant: Some(who.clone()), question: Some(question?) };
        state.go(page);
        Some(())
    };
    match event.key().as_str() {
        "ArrowRight" | "j" => step(true),
        "ArrowLeft" | "k" => step(false),
        "?" => {
            platform::open_dialog("key-help");
            Some(())
        }
        key => answer_key(state, &who, &question, key),
    };
    let moves = ["ArrowRight", "ArrowLeft", "n", "?"];
    if moves.contains(&event.key().as_str()) {
        event.prevent_default();
    }
}

/// Who is answering, the domains with counts, and how far there is to go.
#[component]
fn SeatNav(state: State, at: Memo<Option<(ParticipantId, QuestionId)>>) -> impl IntoView {
    let who = Memo::new(move |_| at.with(|at| at.as_ref().map(|(who, _)| who.clone())));
    let progress = Memo::new(move |_| {
        let (set, who) = state.questionnaire().zip(who.get())?;
        state.with(|a| progress::progress(&set, a, &who))
    });
    let domains = dynamic(move || {
        let domains = progress.with(|p| p.as_ref().map(|p| p.domains.clone()));
        let link = |domain| domain_link(state, at, domain);
        domains.unwrap_or_default().into_iter().map(link).collect_view().into_any()
    });
    let left = text_signal(move || progress.with(|p| p.as_ref().map(words_of)).unwrap_or_default());
    let count = move || progress.with(|p| p.as_ref().map_or((0, 1), |p| (p.answered, p.asked)));
    let (answered, asked) =
        (text_signal(move || count().0.to_string()), text_signal(move || count().1.to_string()));
    view! {
        <div class="question-nav">
            <PersonSwitch state=state who=who />
            <div class="progress">
                <p class="small muted" id="progress-words">{left}</p>
                <progress
                    aria-labelledby="progress-words"
                    max=asked
                    prop:value=answered
                ></progress>
            </div>
            <nav class="domains" aria-label=questions::your_questions()>
                <details><summary>{questions::your_questions()}</summary></details>
                <ol role="list">
                    {domains}
                </ol>
            </nav>
        </div>
    }
}

fn words_of(progress: &progress::Progress) -> String {
    match progress.minutes_left {
        0 => questions::all_answered(progress.asked),
        minutes => questions::answered(progress.answered, progress.asked, minutes),
    }
}

fn domain_link(
    state: State,
    at: Memo<Option<(ParticipantId, QuestionId)>>,
    domain: DomainProgress,
) -> impl IntoView {
    let id = domain.domain.clone();
    let here = optional_attr(move || {
        let (set, (_, question)) = state.questionnaire().zip(at.get())?;
        (set.question(&question)?.domain == id).then(|| "step".to_owned())
    });
    let id = domain.domain;
    let href = optional_attr(move || {
        let (set, (who, _)) = state.questionnaire().zip(at.get())?;
        let question = state.with(|a| {
            let person = a.participant(&who)?;
            let of_domain = |q: &&&Question| q.domain == id;
            let asked = progress::questions(&set, person);
            let open = asked
                .iter()
                .filter(of_domain)
                .find(|q| progress::is_open(q, a.answer(&who, &q.id)));
            open.or(asked.iter().find(of_domain)).map(|q| q.id.clone())
        })?;
        let page = Page::Questions { participant: Some(who), question };
        Some(Route::page(&state.id(), page).href())
    });
    let (answered, asked) = (domain.answered, domain.asked);
    let count = (asked > 0).then(|| {
        view! {
            <span class="count" class:complete=answered == asked>
                {answered} <span class="visually-hidden">{questions::of()}</span>
                <span aria-hidden="true">" / "</span> {asked}
            </span>
        }
    });
    view! {
        <li>
            <a href=href aria-current=here>
                <span>{domain.name}</span>
                " "
                {count}
            </a>
        </li>
    }
}

/// Whose answers these are; a choice where several people answer.
#[component]
fn PersonSwitch(state: State, who: Memo<Option<ParticipantId>>) -> impl IntoView {
    let people = Memo::new(move |_| {
        let set = state.questionnaire()?;
        state.with(|a| {
            let named = |p: &Participant| (p.id.clone(), progress::display_name(&set, a, p));
            a.participants.iter().map(named).collect::<Vec<_>>()
        })
    });
    let option = move |(id, name): (ParticipantId, String)| {
        let word = id.to_string();
        let chosen = bool_signal(move || who.with(|who| who.as_ref() == Some(&id)));
        view! { <option value=word selected=chosen>{name}</option> }
    };
    let choose = move |word: String| {
        let participant = ParticipantId::new(&word).ok();
        state.go(Page::Questions { participant, question: None });
    };
    let options = move || people.get().unwrap_or_default().into_iter().map(option).collect_view();
    let several = move || people.with(|p| p.as_ref().is_some_and(|p| p.len() > 1));
    show_if(several, move || {
        view! {
            <div class="field">
                <label for="person">{questions::answering_as()}</label>
                <select id="person" on:change=on_input(choose)>
                    {dynamic(move || options().into_any())}
                </select>
            </div>
        }
        .into_any()
    })
}
