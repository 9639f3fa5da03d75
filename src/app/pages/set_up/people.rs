use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::changing;
use crate::app::components::collection_of_answers::not_shown;
use crate::app::components::{SelectField, TextField, dynamic, on_click, text_signal};
use crate::app::pages::set_up::removal::Removal;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::app::store::progress;
use crate::assessment::{Assessment, Command, PEER_GROUP, Participant};
use crate::messages::set_up;
use crate::question_set::{Group, GroupId, ParticipantId, Question, Questionnaire};

/// The people who answer, each with their group, and what nobody answers yet.
#[component]
pub fn People(state: State) -> impl IntoView {
    let Some(set) = state.questionnaire() else { return ().into_any() };
    let ids = Memo::new(move |_| {
        let ids = |a: &Assessment| a.participants.iter().map(|p| p.id.clone()).collect::<Vec<_>>();
        state.with(ids).unwrap_or_default()
    });
    let rows = {
        let set = set.clone();
        move || {
            let row = |id| view! { <li><Person state=state set=set.clone() id=id /></li> };
            ids.get().into_iter().map(row).collect_view().into_any()
        }
    };
    view! {
        <ul class="rows people" role="list">
            {dynamic(rows)}
        </ul>
        <p>
            <button
                class="button quiet" type="button"
                on:click=on_click(move || {
                    if let Some(id) = state.add_person("operations") {
                        platform::focus_on(format!("#name-{id}"));
                    }
                })
            >
                {set_up::add_person()}
            </button>
        </p>
        {not_shown(state, false)}
        <Uncovered state=state set=set />
    }
    .into_any()
}

#[component]
fn Person(state: State, set: Arc<Questionnaire>, id: ParticipantId) -> impl IntoView {
    let find = {
        let id = id.clone();
        move || state.with(|a| a.participant(&id).cloned()).flatten()
    };
    let edit = {
        let id = id.clone();
        move |change: &dyn Fn(&mut Participant), typing: bool| {
            let Some(mut person) = state.with_untracked(|a| a.participant(&id).cloned()).flatten()
            else {
                return;
            };
            change(&mut person);
            let command = Command::EditParticipant(person);
            if typing { state.typing(command) } else { state.change(command) }
        }
    };
    let (find_name, find_group, find_words) = (find.clone(), find.clone(), find);
    let edit_group = edit.clone();
    let named = {
        let (set, find) = (set.clone(), find_name.clone());
        text_signal(move || {
            let name = |p| state.with(|a| progress::display_name(&set, a, &p));
            find().and_then(name).unwrap_or_default()
        })
    };
    let group = {
        let (set, id) = (set.clone(), id.clone());
        group_field(state, set, id, find_group, move |change| edit_group(&change, false))
    };
    let asked = text_signal(move || {
        let count = find_words().map_or(0, |p| progress::count(&set, &p));
        set_up::questions_asked(count)
    });
    let questions = {
        let id = id.clone();
        text_signal(move || {
            let page = Page::Questions { participant: Some(id.clone()), question: None };
            Route::page(&state.id(), page).href()
        })
    };
    let removed = id.clone();
    // There are no names where answers stand without them.
    let name_field = match state.with_untracked(|a| a.session.anonymous) {
        Some(true) => view! { <p>{named}</p> }.into_any(),
        _ => view! {
            <TextField
                label=set_up::person_name()
                optional=set_up::optional()
                id=format!("name-{id}")
                value=Signal::derive(move || find_name().map(|p| p.name).unwrap_or_default())
                on_input=move |name| edit(&|p| p.name.clone_from(&name), true)
            />
        }
        .into_any(),
    };
    view! {
            {name_field}
            {group}
            <div class="cluster">
                <Removal state=state id=removed name=named />
                <a class="small" href=questions>{asked}</a>
            </div>
    }
}

/// The group of somebody. Once answers came from a seat, nobody becomes or ceases to be a peer here.
fn group_field(
    state: State,
    set: Arc<Questionnaire>,
    id: ParticipantId,
    find: impl Fn() -> Option<Participant> + Clone + Send + Sync + 'static,
    edit: impl Fn(Box<dyn Fn(&mut Participant)>) + Clone + Send + Sync + 'static,
) -> AnyView {
    let standing = {
        let find = find.clone();
        let standing = |p: &Participant| (p.is_sealed(), !p.returned.is_empty());
        Memo::new(move |_| find().as_ref().map(standing).unwrap_or_default())
    };
    let field = move || {
        let (sealed, returned) = standing.get();
        let offered = |g: &&Group| sealed || !returned || g.id.as_str() != PEER_GROUP;
        // A group that is asked nothing answers nothing; who is in one already stays there.
        let own = state.with_untracked(|a| a.participant(&id).map(|p| p.group.clone())).flatten();
        let asked = |g: &&Group| set.asks(&g.id) || own.as_ref() == Some(&g.id);
        let groups = set.groups.iter().filter(offered).filter(asked);
        let groups = groups.map(|g| (g.id.to_string(), g.name.clone())).collect();
        let everyone: Vec<GroupId> = set.groups.iter().map(|g| g.id.clone()).collect();
        let (find, edit) = (find.clone(), edit.clone());
        let field = view! {
            <SelectField
                label=set_up::group()
                id=format!("group-{id}")
                options=groups
                value=Signal::derive(move || {
                    find().map(|p| p.group.to_string()).unwrap_or_default()
                })
                on_change=move |word| {
                    let Ok(group) = GroupId::new(&word) else { return };
                    let everyone = everyone.clone();
                    edit(Box::new(move |p| move_to(p, group.clone(), &everyone)));
                }
            />
        };
        changing(sealed, field.into_any())
    };
    dynamic(field).into_any()
}

/// Puts a participant in a group. Peers may answer every question; others see their own.
fn move_to(person: &mut Participant, group: GroupId, everyone: &[GroupId]) {
    let peer = group.as_str() == PEER_GROUP;
    person.answers_for = if peer { everyone.to_vec() } else { Vec::new() };
    person.group = group;
}

/// Groups that nobody answers for, each with an offer to give its questions to another that
/// somebody is of.
#[component]
fn Uncovered(state: State, set: Arc<Questionnaire>) -> impl IntoView {
    let open = Memo::new({
        let set = set.clone();
        move |_| {
            let covered = |a: &Assessment, group: &GroupId| {
                a.participants.iter().any(|p| p.is_asked(std::slice::from_ref(group)))
            };
            let open = |a: &Assessment| {
                // Nobody can stand in for the peers' view.
                let groups = set.asked_groups().filter(|g| g.id.as_str() != PEER_GROUP);
                let groups = groups.filter(|g| !covered(a, &g.id));
                groups.map(|g| (g.id.clone(), taker(a))).collect::<Vec<_>>()
            };
            state.with(open).unwrap_or_default()
        }
    });
    let row = move |(group, taker): (GroupId, Option<GroupId>)| {
        let asked = |q: &&Question| q.scale().is_some() && q.asked_of.contains(&group);
        let count = set.questions.iter().filter(asked).count();
        let words = set_up::nobody_answers(set.group_name(&group), count);
        let give = taker.map(|taker| {
            let words = set_up::give_questions(set.group_name(&taker));
            let give = on_click(move || give_to(state, &taker, &group));
            view! { <button class="button plain" type="button" on:click=give>{words}</button> }
        });
        view! {
            <li class="cluster">
                <span>{words}</span>
                {give}
            </li>
        }
    };
    view! {
        {dynamic(move || {
            let rows: Vec<_> = open.get().into_iter().map(&row).collect();
            let any = !rows.is_empty();
            any.then(|| view! { <div class="notice"><ul role="list">{rows}</ul></div> }).into_any()
        })}
    }
}

/// The group that may take on questions of another: those who run the organisation, or else the
/// first that is listed. Never peers, whose view is theirs.
fn taker(assessment: &Assessment) -> Option<GroupId> {
    let others = || assessment.participants.iter().filter(|p| p.group.as_str() != PEER_GROUP);
    let operations = others().find(|p| p.group.as_str() == "operations");
    operations.or_else(|| others().next()).map(|p| p.group.clone())
}

/// Shows a group's questions to everyone of another, in one step.
fn give_to(state: State, taker: &GroupId, group: &GroupId) {
    let people = state.with_untracked(|a| a.participants.clone()).unwrap_or_default();
    let change = people.into_iter().filter(|p| p.group == *taker).map(|mut person| {
        if person.answers_for.is_empty() {
            person.answers_for.push(person.group.clone());
        }
        person.answers_for.push(group.clone());
        Command::EditParticipant(person)
    });
    state.change(Command::All(change.collect()));
}
