use leptos::prelude::*;

use super::room::{Room, VotePhase};
use crate::app::components::{bool_signal, on_click, on_select};
use crate::app::platform;
use crate::app::store::progress;
use crate::assessment::{Answered, Assessment, Command, Participant};
use crate::messages::workshop;
use crate::question_set::{Group, Level, ParticipantId, Question, Questionnaire};
use crate::workshop::{Ballot, draw};

/// Between two votes on one device: who is next.
#[component]
pub(super) fn PassDevice(room: Room) -> impl IntoView {
    let waiting = Memo::new(move |_| {
        let question = room.question.get_value();
        room.set.with_value(|set| {
            let found = room.state.with(|a| {
                let ballot = Ballot::new(set, a, &question)?;
                let open = |id: &ParticipantId| a.participant(id).filter(|p| !p.is_sealed());
                Some(choices(set, a, ballot.waiting.iter().filter_map(open).collect()))
            });
            found.flatten().unwrap_or_default()
        })
    });
    let row = move |(who, name): (ParticipantId, String)| {
        let vote = on_click(move || room.show(VotePhase::Private(who.clone()), "#private"));
        view! { <button class="button quiet said" type="button" on:click=vote>{name}</button> }
    };
    let nobody = move || waiting.with(Vec::is_empty);
    view! {
        <section class="private" aria-labelledby="pass-on">
            <h2 id="pass-on" tabindex="-1">{workshop::pass_on()}</h2>
            <p>{workshop::pass_on_how()}</p>
            <p class="turnout" role="status">
                {move || nobody().then(workshop::nobody_left)}
            </p>
            <div class="cluster">{move || waiting.get().into_iter().map(row).collect_view()}</div>
            <p>
                <button class="button quiet" type="button" on:click=on_click(move || room.hide())>
                    {workshop::back_to_room()}
                </button>
            </p>
        </section>
    }
}

/// Who may vote now, each with what their button says. Where nobody is named a group is chosen, and
/// the vote is kept in the place of anybody of it who has not voted.
fn choices(
    set: &Questionnaire,
    assessment: &Assessment,
    waiting: Vec<&Participant>,
) -> Vec<(ParticipantId, String)> {
    if !assessment.session.anonymous {
        let named = |p: &&Participant| (p.id.clone(), progress::display_name(set, assessment, p));
        return waiting.iter().map(named).collect();
    }
    let of_group = |group: &Group| {
        let of_it: Vec<&Participant> =
            waiting.iter().copied().filter(|p| p.group == group.id).collect();
        let drawn = draw(&of_it, platform::random())?;
        Some((drawn.id.clone(), workshop::group_to_vote(&group.name, of_it.len())))
    };
    set.groups.iter().filter_map(of_group).collect()
}

/// One person’s vote, which is not shown again. What they chose is written down only at the end.
#[component]
pub(super) fn PrivateVote(room: Room, asked: Question, who: ParticipantId) -> impl IntoView {
    let picked = RwSignal::new(None::<Answered>);
    let person = room.state.with_untracked(|a| a.participant(&who).cloned()).flatten();
    let name = |person: &Participant| {
        room.state.with_untracked(|a| {
            room.set.with_value(|set| match a.session.anonymous {
                true => set.group_name(&person.group).to_owned(),
                false => progress::display_name(set, a, person),
            })
        })
    };
    let name = person.as_ref().and_then(name).unwrap_or_default();
    let give = {
        let who = who.clone();
        move || {
            let Some(given) = picked.get_untracked() else { return };
            let question = room.question.get_value();
            let before =
                room.state.with_untracked(|a| a.answer(&who, &question).cloned()).flatten();
            let mut answer = before.unwrap_or_default();
            answer.given = Some(given);
            let participant = who.clone();
            room.state.change(Command::Answer { participant, question, answer });
            room.show(VotePhase::PassOn, "#pass-on");
        }
    };
    let option = move |id: String, sign: String, words: AnyView, given: Answered| {
        let (same, pick) = (given.clone(), given);
        let is = bool_signal(move || picked.with(|p| p.as_ref() == Some(&same)));
        view! {
            <div class="option">
                <input
                    type="radio" name="private" id=id.clone()
                    prop:checked=is
                    on:change=on_select(move || picked.set(Some(pick.clone())))
                />
                <label for=id>
                    <span class="option-box" aria-hidden="true">{sign}</span>
                    <span>{words}</span>
                </label>
            </div>
        }
    };
    let levels = Level::ALL.into_iter().zip(room.statements(&asked));
    let levels: Vec<_> = levels
        .map(|(level, (name, anchor))| {
            let words = view! { <b>{name}</b> " " {anchor} }.into_any();
            option(format!("private-{level}"), level.to_string(), words, Answered::Level(level))
        })
        .collect();
    let nothing = move || picked.with(Option::is_none);
    view! {
        <section class="private" aria-labelledby="private">
            <h2 id="private" tabindex="-1" class="said" dir="auto">{workshop::your_vote(name)}</h2>
            <fieldset>
                <legend class="visually-hidden">{workshop::true_today()}</legend>
                <div class="options">
                    {levels}
                    {option(
                        "private-unsure".to_owned(), "?".to_owned(),
                        workshop::i_do_not_know().into_any(), Answered::Unsure,
                    )}
                </div>
            </fieldset>
            <div class="cluster">
                <button class="button" type="button" disabled=nothing on:click=on_click(give)>
                    {workshop::give_vote()}
                </button>
                <button
                    class="button quiet" type="button"
                    on:click=on_click(move || room.show(VotePhase::PassOn, "#pass-on"))
                >{workshop::not_now()}</button>
            </div>
        </section>
    }
}
