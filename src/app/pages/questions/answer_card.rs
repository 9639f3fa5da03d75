use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::app::components::key_help::KEY_HELP;
use crate::app::components::{
    TextArea, bool_signal, dynamic, on_click, on_select, show_if, text_signal,
};
use crate::app::components::{changing, extra, if_else, piece};
use crate::app::pages::questions::glossed::{glossed, words_used};
use crate::app::pages::questions::reason_wanted::ReasonWanted;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::progress::neighbours;
use crate::app::store::{LazyState, Pages, State};
use crate::assessment::{Answer, Answered, Command, Evidence, Participant};
use crate::messages::{questions, scenarios};
use crate::question_set::{
    Answering, Citation, Level, ParticipantId, Question, QuestionId, QuestionKind, Questionnaire,
    Scale, Target,
};
use crate::text;

/// One participant's answer to one question, as a handle that is cheap to pass around.
#[derive(Clone, Copy)]
struct AnswerHandle {
    state: State,
    at: StoredValue<(ParticipantId, QuestionId)>,
    answer: Memo<Answer>,
    wanted: ReasonWanted,
}

impl AnswerHandle {
    fn new(state: State, who: ParticipantId, question: QuestionId, wanted: ReasonWanted) -> Self {
        let at = StoredValue::new((who.clone(), question.clone()));
        let answer = Memo::new(move |_| {
            state.with(|a| a.answer(&who, &question).cloned()).flatten().unwrap_or_default()
        });
        AnswerHandle { state, at, answer, wanted }
    }

    fn change(self, change: impl FnOnce(&mut Answer)) {
        self.state.change(self.command(change));
    }

    fn typing(self, change: impl FnOnce(&mut Answer)) {
        self.state.typing(self.command(change));
    }

    fn command(self, change: impl FnOnce(&mut Answer)) -> Command {
        let mut answer = self.answer.get_untracked();
        change(&mut answer);
        let (participant, question) = self.at.get_value();
        Command::Answer { participant, question, answer }
    }
}

/// A key that answers: a level, "don't know", or the way to the note.
pub(super) fn answer_key(
    state: State,
    who: &ParticipantId,
    question: &QuestionId,
    key: &str,
) -> Option<()> {
    let set = state.questionnaire_untracked()?;
    set.question(question)?.scale()?;
    let given = match key {
        "u" => Answered::Unsure,
        "n" => {
            platform::focus_on("#note");
            return Some(());
        }
        digit => Answered::Level(Level::new(digit.parse().ok()?)?),
    };
    let mut answer =
        state.with_untracked(|a| a.answer(who, question).cloned()).flatten().unwrap_or_default();
    answer.given = Some(given);
    let (participant, question) = (who.clone(), question.clone());
    state.change(Command::Answer { participant, question, answer });
    Some(())
}

/// The question, its answer, and what helps to answer it.
#[component]
pub fn AnswerCard(
    state: State,
    who: ParticipantId,
    question: QuestionId,
    wanted: ReasonWanted,
) -> impl IntoView {
    let Some(set) = state.questionnaire_untracked() else { return ().into_any() };
    let Some(asked) = set.question(&question).cloned() else { return ().into_any() };
    let seat = AnswerHandle::new(state, who.clone(), question, wanted);
    let body = match &asked.kind {
        QuestionKind::Scale(scale) => scale_body(seat, &set, &asked, scale),
        QuestionKind::Reflection { prompts } => reflection_body(seat, &asked, prompts),
    };
    // Only the answer is off where it is only to be looked at, not the way to other questions.
    let sealed = state.with_untracked(|a| a.participant(&who).is_some_and(Participant::is_sealed));
    let sealed = sealed == Some(true);
    let body = changing(sealed || untrack(|| state.look_only().is_some()), body);
    let guide = asked.scale().map(|scale| guide(&set, &asked, scale));
    let named =
        state.with_untracked(|a| a.participant(&who).is_some_and(|p| !p.name.trim().is_empty()));
    let first = text::before_answering(&set.wording, named == Some(true));
    let talked_over = asked.id.clone();
    view! {
        <article class="card question">
            <Chips state=state set=set.clone() question=asked.clone() who=who.clone() />
            {first.map(|words| view! { <p class="small">{words}</p> })}
            {sealed.then(|| view! {
                <p class="small">{questions::given_by_peers()}</p>
            })}
            {body}
            <Steps
                state=state set=set.clone() who=who question=asked.id.clone() wanted=wanted
            />
        </article>
        <aside class="guidance" aria-label=questions::guidance()>
            {guide}
            <details>
                <summary>{questions::sources()}</summary>
                {citations(&set, &asked.source)}
            </details>
            <p class="small">
                <button
                    class="button plain" type="button"
                    on:click=on_click(move || state.open_piece(KEY_HELP))
                >{questions::keyboard_shortcuts()} " " <kbd>"?"</kbd></button>
            </p>
            // They come later: nothing stands below that would move.
            {situations(state, talked_over)}
        </aside>
    }
    .into_any()
}

/// The situations that test a question. Somebody who was invited fetches them by asking for them:
/// their phone is to fetch little.
fn situations(state: State, question: QuestionId) -> AnyView {
    let talk = move |pages: Pages| (pages.talk)(state, question.clone());
    if !untrack(|| state.is_seat()) {
        return extra(state, talk);
    }
    let asked = RwSignal::new(false);
    // Also after the page was drawn anew, since the rest of the set came with them.
    let here = move || state.lazy_pages.with(LazyState::is_here);
    if_else(
        move || asked.get() || here(),
        move || piece(state, talk.clone()),
        move || {
            view! {
                <p class="small">
                    <button
                        class="button plain" type="button"
                        on:click=on_click(move || asked.set(true))
                    >{scenarios::situations()}</button>
                </p>
            }
            .into_any()
        },
    )
}

/// What the question belongs to, and who should confirm an answer given for them.
#[component]
fn Chips(
    state: State,
    set: Arc<Questionnaire>,
    question: Question,
    who: ParticipantId,
) -> impl IntoView {
    let domain = set.domain(&question.domain).map(|d| d.name.clone()).unwrap_or_default();
    let chip = text::essential_name(&set.wording);
    let (critical, reflection) = (question.is_critical(), question.scale().is_none());
    let confirm = move || {
        let own = state.with(|a| a.participant(&who).map(|p| p.group.clone())).flatten()?;
        let others: Vec<&str> = match question.asked_of.contains(&own) {
            true => return None,
            false => question.asked_of.iter().map(|g| set.group_name(g)).collect(),
        };
        Some(questions::confirmed_by(text::list(&others)))
    };
    view! {
        <p class="cluster">
            {critical.then(|| view! {
                <span class="chip critical">"◆ " {chip}</span>
            })}
            <span class="chip">{domain}</span>
            {reflection.then(|| view! {
                <span class="chip">{questions::in_own_words()}</span>
            })}
            {dynamic(move || {
                confirm().map(|words| view! { <span class="chip">{words}</span> }).into_any()
            })}
        </p>
    }
}

fn scale_body(
    seat: AnswerHandle,
    set: &Questionnaire,
    question: &Question,
    scale: &Scale,
) -> AnyView {
    let names: Vec<String> = set.levels.iter().map(|l| l.name.clone()).collect();
    let needed = scale.target.at(Target::Recruit);
    let rows = Level::ALL.into_iter().zip(names).zip(scale.anchors.clone());
    let words = text::target_name(&set.wording, Target::Recruit);
    let leads_on = set.leads_on();
    let chip = |level: Level| (leads_on && level == needed).then(|| words.clone());
    let rows =
        rows.map(|((level, name), anchor)| level_row(seat, level, name, anchor, chip(level)));
    view! {
        <fieldset aria-describedby="instruction">
            <legend><h1 tabindex="-1">{glossed(set, &question.text)}</h1></legend>
            <p class="instruction" id="instruction">{questions::choose_statement()}</p>
            <div class="options">{rows.collect_view()}</div>
            <Others
                seat=seat answering=set.wording.answering.clone() may_not_apply=scale.may_not_apply
            />
        </fieldset>
        <Basis seat=seat answering=set.wording.answering.clone() />
    }
    .into_any()
}

fn level_row(
    seat: AnswerHandle,
    level: Level,
    name: String,
    anchor: String,
    needed: Option<String>,
) -> AnyView {
    let given = bool_signal(move || seat.answer.with(|a| a.get_level() == Some(level)));
    let give = on_select(move || seat.change(|a| a.given = Some(Answered::Level(level))));
    let id = format!("level-{level}");
    view! {
        <div class="option">
            <input
                type="radio"
                name="level"
                id=id.clone()
                value=level.to_string()
                prop:checked=given
                on:change=give
            />
            <label for=id>
                <span class="option-box" translate="no">{level.to_string()}</span>
                <span class="option-name">
                    {name}
                    {needed.map(|words| view! {
                        " " <span class="chip needed">{words}</span>
                    })}
                </span>
                <span class="option-words">{anchor}</span>
            </label>
        </div>
    }
    .into_any()
}

/// "We don't know" and, where it honestly can be, "does not apply".
#[component]
fn Others(seat: AnswerHandle, answering: Answering, may_not_apply: bool) -> impl IntoView {
    let Answering { unsure: not_known, not_applicable, .. } = answering;
    let unsure = bool_signal(move || seat.answer.with(|a| a.given == Some(Answered::Unsure)));
    let say_unsure = on_select(move || seat.change(|a| a.given = Some(Answered::Unsure)));
    let away = bool_signal(move || {
        seat.answer.with(|a| matches!(a.given, Some(Answered::NotApplicable(_))))
    });
    let leave_out = on_select(move || {
        seat.change(|a| a.given = Some(Answered::NotApplicable(String::new())));
        platform::focus_on("#reason");
    });
    view! {
        <div class="others">
            <div class="option other">
                <input
                    type="radio" name="level" id="level-unsure" value="unsure"
                    prop:checked=unsure
                    on:change=say_unsure
                />
                <label for="level-unsure">
                    <span class="option-box" aria-hidden="true">"?"</span>
                    <span>{not_known}</span>
                </label>
            </div>
            {may_not_apply.then(|| view! {
                <div class="option other">
                    <input
                        type="radio" name="level" id="level-away" value="not-applicable"
                        prop:checked=away
                        on:change=leave_out
                    />
                    <label for="level-away">
                        <span class="option-box" aria-hidden="true">"–"</span>
                        <span>{not_applicable}</span>
                    </label>
                </div>
            })}
        </div>
    }
}

/// The reason why it does not apply, the note, the evidence, and taking the answer away.
#[component]
fn Basis(seat: AnswerHandle, answering: Answering) -> impl IntoView {
    let Answering { note, evidence, .. } = answering;
    let reason = move || {
        seat.answer.with(|a| match &a.given {
            Some(Answered::NotApplicable(reason)) => Some(reason.clone()),
            _ => None,
        })
    };
    let away = Memo::new(move |_| reason().is_some());
    let given = Memo::new(move |_| seat.answer.with(|a| a.given.is_some()));
    // Where it does not apply only the reason is asked for; what was said before stays to be seen.
    let more = Memo::new(move |_| {
        !away.get() || seat.answer.with_untracked(|a| !a.note.is_empty() || a.evidence.is_some())
    });
    let error = Signal::derive(move || {
        seat.at.with_value(|(_, question)| seat.answer.with(|a| seat.wanted.error(question, a)))
    });
    let optional = match evidence {
        true => questions::optional_printed(),
        false => questions::optional_printed_no_names(),
    };
    let clear = move || {
        seat.change(|a| a.given = None);
        platform::focus_heading();
    };
    view! {
        <div class="basis">
            {show_if(move || away.get(), move || view! {
                <TextArea
                    label=questions::why_not_applicable()
                    hint=questions::why_not_applicable_hint()
                    id="reason"
                    rows=2
                    error=error
                    value=text_signal(move || reason().unwrap_or_default())
                    on_input=move |reason| {
                        seat.typing(|a| a.given = Some(Answered::NotApplicable(reason)));
                    }
                />
            }.into_any())}
            {show_if(move || more.get(), move || view! {
                <TextArea
                    label=note.clone()
                    optional=optional
                    id="note"
                    rows=2
                    value=text_signal(move || seat.answer.with(|a| a.note.clone()))
                    on_input=move |note| seat.typing(|a| a.note = note)
                />
                {evidence.then(|| view! { <EvidenceField seat=seat /> })}
            }.into_any())}
            {show_if(move || given.get(), move || view! {
                <p>
                    <button class="button plain" type="button" on:click=on_click(clear)>
                        {questions::clear_answer()}
                    </button>
                </p>
            }.into_any())}
        </div>
    }
}

#[component]
fn EvidenceField(seat: AnswerHandle) -> impl IntoView {
    let row = move |evidence: Option<Evidence>, name: &'static str| {
        let given = bool_signal(move || seat.answer.with(|a| a.evidence == evidence));
        let give = on_select(move || seat.change(|a| a.evidence = evidence));
        view! {
            <label class="choice">
                <input
                    type="radio" name="evidence"
                    prop:checked=given
                    on:change=give
                />
                " " {name}
            </label>
        }
    };
    let grades = Evidence::ALL.map(|(_, e)| row(Some(e), text::evidence_name(e)));
    view! {
        <fieldset class="field">
            <legend>
                {questions::how_supported()} " " <span class="optional">{questions::optional()}</span>
            </legend>
            <div class="grades">{grades.collect_view()} {row(None, questions::not_said())}</div>
        </fieldset>
    }
}

fn reflection_body(seat: AnswerHandle, question: &Question, prompts: &[String]) -> AnyView {
    let prompts: Vec<_> = prompts.iter().map(|p| view! { <li>{p.clone()}</li> }).collect();
    view! {
        <h1 tabindex="-1">{question.text.clone()}</h1>
        <p class="instruction">{questions::think_about()}</p>
        <ul class="prompts">{prompts}</ul>
        <TextArea
            label=questions::your_reflection()
            optional=questions::optional_printed()
            id="reflection"
            rows=8
            value=text_signal(move || seat.answer.with(|a| a.text.clone()))
            on_input=move |words| seat.typing(|a| a.text = words)
        />
    }
    .into_any()
}

fn guide(set: &Questionnaire, question: &Question, scale: &Scale) -> AnyView {
    let look_for = scale.look_for.iter().map(|l| view! { <li>{l.clone()}</li> }).collect_view();
    let texts = [&question.text, &scale.why].into_iter().chain(&scale.anchors);
    let terms = words_used(set, texts.chain(&scale.look_for));
    view! {
        <details open>
            <summary>{questions::why_it_matters()}</summary>
            <p>{glossed(set, &scale.why)}</p>
        </details>
        <details open>
            <summary>{questions::look_for()}</summary>
            <ul>{look_for}</ul>
        </details>
        {terms}
    }
    .into_any()
}

fn citations(set: &Questionnaire, cited: &[Citation]) -> AnyView {
    let line = |citation: &Citation| {
        let source = set.source(&citation.source)?;
        let year = source.year.map(|year| format!(" ({year})")).unwrap_or_default();
        let title = view! { <cite>{source.title.clone()}</cite> };
        let (publisher, at) = (source.publisher.clone(), citation.at.clone());
        Some(view! { <li>{publisher} ", " {title} {year} ", " {at} "."</li> })
    };
    view! { <ul>{cited.iter().filter_map(line).collect_view()}</ul> }.into_any()
}

/// Back and next; after the last question, the results.
#[component]
fn Steps(
    state: State,
    set: Arc<Questionnaire>,
    who: ParticipantId,
    question: QuestionId,
    wanted: ReasonWanted,
) -> impl IntoView {
    let person = state.with_untracked(|a| a.participant(&who).cloned()).flatten();
    let (back, next) = person.map(|p| neighbours(&set, &p, &question)).unwrap_or_default();
    let id = state.with_untracked(|a| a.id.clone()).unwrap_or_default();
    let asked_of = who.clone();
    let page = move |question: QuestionId| Page::Questions {
        participant: Some(asked_of.clone()),
        question: Some(question),
    };
    let back = back.map(|q| Route::page(&id, page(q)).href());
    let (forward, words) = match next {
        Some(next) => (Route::page(&id, page(next)).href(), questions::next()),
        None if state.with_untracked(|a| a.seat.is_some()) == Some(true) => {
            (Route::page(&id, Page::HandBack).href(), questions::hand_back())
        }
        None => (Route::page(&id, Page::Results).href(), questions::see_results()),
    };
    let go_on = move |event: MouseEvent| {
        if !wanted.may_go_on(state, &who, &question) {
            event.prevent_default();
        }
    };
    view! {
        <div class="page-steps">
            {back.map(|href| view! { <a class="button quiet" href=href>{questions::back()}</a> })}
            <a class="button" href=forward on:click=go_on>{words}</a>
        </div>
    }
}
