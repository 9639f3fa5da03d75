use leptos::prelude::*;

use super::room::Room;
use crate::app::components::{TextArea, bool_signal, on_click, on_select, text_signal};
use crate::app::platform;
use crate::assessment::{Answer, Answered, Command};
use crate::messages::workshop;
use crate::question_set::{Level, Question};

/// Writes down what the room agrees on. How long the first agreement took tells its pace.
pub(super) fn agree(room: Room, given: Answered) {
    let first = change(room, false, |answer| {
        let first = answer.given.is_none();
        answer.given = Some(given);
        first
    });
    if first {
        room.run.took(platform::seconds().saturating_sub(room.since.get_value()));
    }
}

/// Changes the agreed answer; what the change gives back comes back.
fn change<T>(room: Room, typing: bool, change: impl FnOnce(&mut Answer) -> T) -> T {
    let question = room.question.get_value();
    let mut answer = room
        .state
        .with_untracked(|a| a.consensus.get(&question).cloned())
        .flatten()
        .unwrap_or_default();
    let told = change(&mut answer);
    let command = Command::Consensus { question, answer };
    if typing {
        room.state.typing(command);
    } else {
        room.state.change(command);
    }
    told
}

/// What the room agrees on, why, and who sees it otherwise. It is never worked out from the votes.
#[component]
pub(super) fn Agree(room: Room, asked: Question) -> impl IntoView {
    let agreed = Memo::new(move |_| {
        let read = |id: &_| room.state.with(|a| a.consensus.get(id).cloned());
        room.question.with_value(read).flatten().unwrap_or_default()
    });
    let Some(scale) = asked.scale() else { return ().into_any() };
    let may_not_apply = scale.may_not_apply;
    let level = move |(level, (name, anchor)): (Level, (String, String))| {
        option(
            room,
            format!("agree-{level}"),
            level.to_string(),
            view! { <b>{name}</b> " " <span class="small">{anchor}</span> }.into_any(),
            bool_signal(move || agreed.with(|a| a.get_level() == Some(level))),
            Answered::Level(level),
        )
    };
    let levels: Vec<_> = Level::ALL.into_iter().zip(room.statements(&asked)).map(level).collect();
    let away =
        Memo::new(move |_| agreed.with(|a| matches!(a.given, Some(Answered::NotApplicable(_)))));
    let reason =
        text_signal(move || agreed.with(|a| not_applicable(a).unwrap_or_default().to_owned()));
    let is_agreed = move || agreed.with(|a| a.given.is_some());
    view! {
        <section class="agreement" aria-labelledby="agree">
            <fieldset>
                <legend><h2 id="agree">{workshop::what_agreed()}</h2></legend>
                <div class="options">
                    {levels}
                    {option(
                        room, "agree-unsure".to_owned(), "?".to_owned(),
                        workshop::unknown().into_any(),
                        bool_signal(move || agreed.with(|a| a.given == Some(Answered::Unsure))),
                        Answered::Unsure,
                    )}
                    {may_not_apply.then(|| option(
                        room, "agree-away".to_owned(), "–".to_owned(),
                        workshop::does_not_apply().into_any(),
                        away.into(),
                        Answered::NotApplicable(String::new()),
                    ))}
                </div>
            </fieldset>
            <div class="form">
                {move || away.get().then(|| view! {
                    <TextArea
                        label=workshop::why_not_apply()
                        hint=workshop::without_reason()
                        id="agreed-not-applicable" rows=2
                        value=reason
                        on_input=move |words| change(room, true, |answer| {
                            answer.given = Some(Answered::NotApplicable(words));
                        })
                    />
                })}
                <TextArea
                    label=workshop::why_agreed() optional=workshop::why_agreed_optional()
                    id="agreed-reason" rows=2
                    value=text_signal(move || agreed.with(|a| a.note.clone()))
                    on_input=move |words| change(room, true, |answer| answer.note = words)
                />
                <TextArea
                    label=workshop::who_dissents()
                    optional=workshop::who_dissents_optional()
                    id="agreed-dissent" rows=2
                    value=text_signal(move || agreed.with(|a| a.dissent.clone()))
                    on_input=move |words| change(room, true, |answer| answer.dissent = words)
                />
                {move || is_agreed().then(|| view! {
                    <p>
                        <button
                            class="button plain" type="button"
                            on:click=on_click(move || change(room, false, |answer| answer.given = None))
                        >{workshop::nothing_agreed_yet()}</button>
                    </p>
                })}
            </div>
        </section>
    }
    .into_any()
}

fn not_applicable(answer: &Answer) -> Option<&str> {
    match &answer.given {
        Some(Answered::NotApplicable(reason)) => Some(reason),
        _ => None,
    }
}

fn option(
    room: Room,
    id: String,
    sign: String,
    words: AnyView,
    given: Signal<bool>,
    give: Answered,
) -> AnyView {
    view! {
        <div class="option">
            <input
                type="radio" name="agree" id=id.clone()
                prop:checked=given
                on:change=on_select(move || agree(room, give.clone()))
            />
            <label for=id>
                <span class="option-box" aria-hidden="true">{sign}</span>
                <span>{words}</span>
            </label>
        </div>
    }
    .into_any()
}
