use leptos::prelude::*;

use super::unfolded::{Unfolded, card_id, unfold};
use crate::app::components::{DayField, SelectField, TextArea, TextField};
use crate::app::platform;
use crate::app::store::State;
use crate::app::store::question_href;
use crate::assessment::{ActionChoice, ActionProgress, Assessment, Choice, Command};
use crate::date::Day;
use crate::messages::plan_page;
use crate::plan::{Outcome, PlannedAction};
use crate::question_set::{ActionId, QuestionId, Questionnaire, Resource};
use crate::text;

/// What the plan says of one step, in words.
#[derive(Clone, Debug, Default, PartialEq)]
struct Facts {
    title: String,
    question: String,
    question_id: Option<QuestionId>,
    detail: String,
    lead: String,
    peers: &'static str,
    effort: &'static str,
    done_when: String,
    waits_for: Vec<String>,
    resources: Vec<(String, Option<String>)>,
    due: Option<Day>,
    essential: bool,
    declined: bool,
}

fn find<'a>(outcome: &'a Outcome, id: &ActionId) -> Option<&'a PlannedAction> {
    let plan = &outcome.plan;
    plan.steps.iter().chain(&plan.declined).find(|s| s.id == *id)
}

fn facts(
    set: &Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
    id: &ActionId,
) -> Option<Facts> {
    let step = find(outcome, id)?;
    let (question, _) = set.scales().nth(step.question)?;
    let title_of = |id: &ActionId| find(outcome, id).map(|s| text::step_title(set, s));
    let common = Facts {
        title: text::step_title(set, step),
        question: question.short.clone(),
        question_id: Some(question.id.clone()),
        waits_for: step.waits_for.iter().filter_map(title_of).collect(),
        due: step.due,
        essential: step.essential,
        declined: assessment.declined(id),
        ..Facts::default()
    };
    Some(match step.action(set) {
        Some(action) => Facts {
            detail: action.detail.clone(),
            lead: set.group_name(&action.lead).to_owned(),
            peers: text::peer_role_name(action.peer_role),
            effort: text::effort_name(action.effort),
            done_when: action.done_when.clone(),
            resources: action
                .resources
                .iter()
                .filter_map(|id| set.resource(id))
                .map(|r| (resource_name(r), r.url.clone()))
                .collect(),
            ..common
        },
        None => Facts {
            detail: text::find_out_detail(question),
            lead: question.asked_of.first().map(|g| set.group_name(g)).unwrap_or("").to_owned(),
            peers: "",
            effort: text::effort_name(crate::question_set::Effort::Small),
            done_when: text::find_out_done_when().to_owned(),
            ..common
        },
    })
}

/// An organisation is its own publisher and is named once.
fn resource_name(resource: &Resource) -> String {
    let (title, publisher) = (&resource.title, &resource.publisher);
    if title == publisher { title.clone() } else { format!("{title}, {publisher}") }
}

fn watch(state: State, id: ActionId) -> Memo<Facts> {
    Memo::new(move |_| {
        let found = state.questionnaire().zip(state.outcome.get());
        let found = found
            .and_then(|(set, outcome)| state.with(|a| facts(&set, a, &outcome, &id)).flatten());
        found.unwrap_or_default()
    })
}

/// Facts with their names; empty ones are left out.
fn fact_list(facts: Vec<(&'static str, String)>) -> impl IntoView {
    let row = |(name, words): (&'static str, String)| {
        (!words.is_empty()).then(|| view! { <div><dt>{name}</dt><dd>{words}</dd></div> })
    };
    view! { <dl class="facts">{facts.into_iter().map(row).collect_view()}</dl> }
}

/// A step in a line: what, by when, who.
#[component]
pub fn ActionLine(state: State, unfolded: Unfolded, id: ActionId) -> impl IntoView {
    let facts = watch(state, id.clone());
    let owner = {
        let id = id.clone();
        move || state.with(|a| a.choice(&id).map(|c| c.owner.trim().to_owned())).flatten()
    };
    let show = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        unfold(state, unfolded, &id);
    };
    let line = move || {
        let owner =
            owner().filter(|o| !o.is_empty()).unwrap_or_else(|| plan_page::not_named().to_owned());
        facts.with(|f| {
            fact_list(vec![
                (plan_page::due(), f.due.map(Day::short).unwrap_or_default()),
                (plan_page::owner(), owner.clone()),
                (plan_page::leads(), f.lead.clone()),
                (plan_page::peers(), f.peers.to_owned()),
            ])
        })
    };
    view! {
        <li>
            <h3><a href="#" on:click=show>{move || facts.with(|f| f.title.clone())}</a></h3>
            {line}
        </li>
    }
}

/// The handle of one step's decision.
#[derive(Clone, Copy)]
struct Decision {
    state: State,
    id: StoredValue<ActionId>,
    choice: Memo<ActionChoice>,
}

impl Decision {
    fn new(state: State, id: ActionId) -> Self {
        let stored = StoredValue::new(id.clone());
        let choice = Memo::new(move |_| {
            state.with(|a| a.choice(&id).cloned()).flatten().unwrap_or_default()
        });
        Decision { state, id: stored, choice }
    }

    fn command(self, change: impl FnOnce(&mut ActionChoice)) -> Command {
        let mut choice = self.choice.get_untracked();
        change(&mut choice);
        Command::Choose { action: self.id.get_value(), choice }
    }

    fn change(self, change: impl FnOnce(&mut ActionChoice)) {
        self.state.change(self.command(change));
    }

    fn typing(self, change: impl FnOnce(&mut ActionChoice)) {
        self.state.typing(self.command(change));
    }
}

/// A step with everything that is known of it, and what the person decides.
#[component]
pub fn ActionCard(state: State, id: ActionId) -> impl IntoView {
    let facts = watch(state, id.clone());
    let decision = Decision::new(state, id.clone());
    let done = move || decision.choice.with(|c| c.progress == ActionProgress::Done);
    let declined = Memo::new(move |_| facts.with(|f| f.declined));
    let about = move || {
        facts.with(|f| {
            let href = f.question_id.as_ref().map(|id| question_href(state, id));
            view! {
                <p class="action-about">
                    <a href=href>{f.question.clone()}</a> " "
                    {f.essential.then(|| view! {
                        <span class="chip critical">{plan_page::essential()}</span>
                    })}
                </p>
            }
        })
    };
    let list = move || {
        facts.with(|f| {
            fact_list(vec![
                (plan_page::leads(), f.lead.clone()),
                (plan_page::peers(), f.peers.to_owned()),
                (plan_page::effort(), f.effort.to_owned()),
                (plan_page::done_when(), f.done_when.clone()),
            ])
        })
    };
    let card = card_id(&id);
    let fields = card.clone();
    view! {
        <li class="action" class:done=done id=card>
            <h3 tabindex="-1">{move || facts.with(|f| f.title.clone())}</h3>
            {about}
            {list}
            <Show when=move || !declined.get()>
                <ActionFields decision=decision facts=facts name=fields.clone() />
            </Show>
            <More decision=decision facts=facts name=card_id(&id) />
        </li>
    }
}

/// Who does it, by when, and how far it has come.
#[component]
fn ActionFields(decision: Decision, facts: Memo<Facts>, name: String) -> impl IntoView {
    let options =
        ActionProgress::ALL.map(|(word, p)| (word.to_owned(), text::progress_name(p).into()));
    let set_progress = move |word: String| {
        if let Some((_, progress)) = ActionProgress::ALL.iter().find(|(w, _)| *w == word) {
            decision.change(|c| c.progress = *progress);
        }
    };
    let due = Signal::derive(move || decision.choice.with(|c| c.due).or(facts.with(|f| f.due)));
    view! {
        <div class="action-fields">
            <TextField
                label=plan_page::owner() id=format!("{name}-owner")
                value=Signal::derive(move || decision.choice.with(|c| c.owner.clone()))
                on_input=move |owner| decision.typing(|c| c.owner = owner)
            />
            <DayField
                label=plan_page::due() id=format!("{name}-due") value=due
                on_change=move |due| decision.change(|c| c.due = due)
            />
            <SelectField
                label=plan_page::progress() id=format!("{name}-progress") options=options.to_vec()
                value=Signal::derive(move || decision.choice.with(|c| c.progress.word().to_owned()))
                on_change=set_progress
            />
        </div>
    }
}

/// How to do it, whether it is part of the plan, and a note. Drawn when unfolded.
#[component]
fn More(decision: Decision, facts: Memo<Facts>, name: String) -> impl IntoView {
    let open = RwSignal::new(false);
    let declined = Memo::new(move |_| facts.with(|f| f.declined));
    let name = StoredValue::new(name);
    let field = move |part: &str| name.with_value(|name| format!("{name}-{part}"));
    let resources = move || facts.with(|f| resource_list(&f.resources));
    let waits =
        move || facts.with(|f| fact_list(vec![(plan_page::waits_for(), f.waits_for.join("; "))]));
    let content = move || {
        view! {
            <div class="more">
                <p>{move || facts.with(|f| f.detail.clone())}</p>
                {waits}
                {resources}
                <Verdict decision=decision declined=declined name=field("state") />
                <Show when=move || declined.get()>
                    <TextArea
                        label=plan_page::why_not() optional=plan_page::is_printed()
                        id=field("reason") rows=2
                        value=Signal::derive(move || decision.choice.with(|c| c.reason.clone()))
                        on_input=move |reason| decision.typing(|c| c.reason = reason)
                    />
                </Show>
                <TextArea
                    label=plan_page::note() optional=plan_page::optional() id=field("note") rows=2
                    value=Signal::derive(move || decision.choice.with(|c| c.note.clone()))
                    on_input=move |note| decision.typing(|c| c.note = note)
                />
            </div>
        }
    };
    view! {
        <details on:toggle=move |event| open.set(platform::is_open(&event))>
            <summary>
                {plan_page::how_and_notes()}
                <span class="visually-hidden">
                    ": " {move || facts.with(|f| f.title.clone())}
                </span>
            </summary>
            <Show when=move || open.get()>{content}</Show>
        </details>
    }
}

fn resource_list(resources: &[(String, Option<String>)]) -> Option<AnyView> {
    let link = |(title, url): &(String, Option<String>)| match url.clone() {
        Some(url) => {
            let title = title.clone();
            view! { <li><a href=url target="_blank" rel="noopener noreferrer">{title}</a></li> }
                .into_any()
        }
        None => view! { <li>{title.clone()}</li> }.into_any(),
    };
    (!resources.is_empty()).then(|| {
        view! {
            <div>
                <p class="small"><strong>{plan_page::what_helps()}</strong></p>
                <ul class="small">{resources.iter().map(link).collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}

/// Whether it is part of the plan. Nothing said counts as yes.
#[component]
fn Verdict(decision: Decision, declined: Memo<bool>, name: String) -> impl IntoView {
    let option = {
        let name = name.clone();
        move |choice: Choice, word: &str, words: &'static str| {
            let id = format!("{name}-{word}");
            let chosen = move || declined.get() == (choice == Choice::Declined);
            view! {
                <div class="option">
                    <input
                        type="radio" name=name.clone() id=id.clone()
                        prop:checked=chosen
                        on:change=move |_| decision.change(|c| c.state = Some(choice))
                    />
                    <label for=id>{words}</label>
                </div>
            }
        }
    };
    view! {
        <fieldset>
            <legend class="visually-hidden">{plan_page::part_of_plan()}</legend>
            <div class="toggle">
                {option(Choice::Accepted, "accept", plan_page::accept())}
                {option(Choice::Declined, "decline", plan_page::decline())}
            </div>
        </fieldset>
    }
}
