pub mod differences;
pub mod gaps;
pub mod peer_view;
pub mod score_breakdown;
pub mod snapshots;

use leptos::prelude::*;

use crate::app::components::figure::Figure;
use crate::app::components::target_choice::TargetChoice;
use crate::app::pages::results::differences::Differences;
use crate::app::pages::results::gaps::Gaps;
use crate::app::pages::results::peer_view::PeerView;
use crate::app::pages::results::score_breakdown::ScoreBreakdown;
use crate::app::pages::results::snapshots::Snapshots;
use crate::app::route::{Page, Route};
use crate::app::store::{State, derive, question_href};
use crate::assessment::{Assessment, PEER_GROUP};
use crate::chart::{self, Layers};
use crate::messages::results;
use crate::plan::Outcome;
use crate::question_set::{BuiltIn, DomainId, QuestionId, Questionnaire, Target};
use crate::report::peer_expertise_took_part;
use crate::scoring::{Attainment, OrgAnswer, Reason, Stage};
use crate::text;

/// Where the organisation stands, and why.
#[component]
pub fn Results(state: State) -> impl IntoView {
    view! {
        <main class="page" id="main">
            <div class="pair pair-lead">
                <StageCard state=state />
                <Reasons state=state />
            </div>
            <PeerNotice state=state />
            <Continue state=state />
            <PeerView state=state />
            <Differences state=state />
            <Domains state=state />
            <Shape state=state />
            <HeatMap state=state />
            <Gaps state=state />
            <Snapshots state=state />
        </main>
    }
}

#[component]
fn StageCard(state: State) -> impl IntoView {
    let name = derive(state, |set, o| {
        text::stage_name(&set.wording, o.scores.claimed.stage.stage).to_owned()
    });
    let reasons = derive(state, |set, o| text::stage_reasons(set, &o.scores));
    let facts = derive(state, move |set, o| facts(state, set, o));
    let enough = Memo::new(move |_| {
        state.outcome.with(|o| o.as_ref().is_some_and(|o| o.scores.claimed.overall.covers_half()))
    });
    let fact = |(name, words): (&'static str, String)| {
        view! { <div><dt>{name}</dt><dd>{words}</dd></div> }
    };
    view! {
        <section class="card stage-card">
            <h1 tabindex="-1"><span class="kicker">{results::where_you_stand()}</span> " " {name}</h1>
            <p class="lead">{reasons}</p>
            <StageSteps state=state />
            <dl class="facts">
                {move || facts.get().map(|f| f.into_iter().map(fact).collect_view())}
            </dl>
            <TargetChoice state=state />
            <Show when=move || enough.get()>
                <ScoreBreakdown state=state domain=None summary=results::show_arithmetic() />
            </Show>
        </section>
    }
}

/// The numbers beside the stage, each with its name.
fn facts(state: State, set: &Questionnaire, outcome: &Outcome) -> Vec<(&'static str, String)> {
    let scores = &outcome.scores;
    let overall = &scores.claimed.overall;
    let mut facts = Vec::new();
    let alone = |a: &Assessment| a.alone().map(|one| text::answered_alone(set, one));
    if let Some(alone) = state.with(alone).flatten() {
        facts.push((results::answered_by(), text::capital(&alone)));
    }
    facts.push((results::scored(), text::scored(scores)));
    let score = overall.score.filter(|_| overall.covers_half());
    facts.push((
        results::overall(),
        match score {
            Some(score) => results::score_of_100(score.rounded()),
            None => text::overall_needed(overall),
        },
    ));
    if let (Some(_), Some(low), Some(high)) = (score, overall.low, overall.high)
        && low != high
    {
        let unsure = scores.questions.iter().filter(|q| q.answer == OrgAnswer::Unsure).count();
        let range = results::range(low.rounded(), high.rounded(), unsure, text::number(unsure));
        facts.push((results::possible_range(), range));
    }
    facts.extend(at_target(set, outcome).map(|words| (results::at_target(), words)));
    match scores.evidenced_to_show().filter(|_| score.is_some()) {
        Some(evidenced) => {
            let stage = text::stage_name(&set.wording, evidenced.stage.stage);
            let words = match evidenced.overall.score {
                Some(score) => results::score_and_stage(score.rounded(), stage),
                None => stage.to_owned(),
            };
            facts.push((results::by_evidence(), words));
        }
        None => match scores.evidence_recorded() {
            (0, _) => {}
            (graded, all) => {
                facts.push((results::evidence_recorded(), results::evidence_count(graded, all)));
            }
        },
    }
    facts
}

/// How many questions have reached their target, and which of these are no more than under way.
fn at_target(set: &Questionnaire, outcome: &Outcome) -> Option<String> {
    let scores = &outcome.scores;
    let count = |which: Attainment| {
        let views = set.scales().zip(&scores.questions);
        let at = views.filter(|((_, scale), view)| {
            let target = scale.target.at(scores.target);
            view.answer.level().is_some_and(|level| Attainment::of(level, target) == which)
        });
        at.count()
    };
    let (in_place, under_way) = (count(Attainment::InPlace), count(Attainment::UnderWay));
    match (in_place, under_way) {
        (0, 0) => None,
        (in_place, 0) => Some(results::in_place(in_place)),
        (0, under_way) => Some(results::under_way(under_way)),
        (in_place, under_way) => Some(results::in_place_and_under_way(in_place, under_way)),
    }
}

/// The four stages in a row, and where we are; a provisional stage is marked as such.
#[component]
fn StageSteps(state: State) -> impl IntoView {
    let stage = derive(state, |_, o| o.scores.claimed.stage.clone());
    // Too few answers point nowhere yet.
    let points = move || {
        state.outcome.with(|o| {
            let claimed = &o.as_ref()?.scores.claimed;
            claimed.stage.provisional.filter(|_| claimed.overall.covers_half())
        })
    };
    let at = move || stage.get().map(|s| points().unwrap_or(s.stage));
    let words = move || {
        stage.get().map(|_| match points() {
            Some(_) => results::answers_point(),
            None => results::you_are_here(),
        })
    };
    let item = move |step: Stage| {
        let here = move || at() == Some(step);
        let done = move || at().is_some_and(|stage| stage > step);
        let name = derive(state, move |set, _| text::stage_name(&set.wording, step).to_owned());
        view! {
            <li class:done=done aria-current=move || here().then_some("step")>
                {name}
                <Show when=here>" " <span class="kicker">{words}</span></Show>
            </li>
        }
    };
    view! { <ol class="stage-path">{Stage::PATH.map(item).collect_view()}</ol> }
}

/// The questions and domains that hold the next stage back, each a way to its question.
#[component]
fn Reasons(state: State) -> impl IntoView {
    let reasons = derive(state, reason_rows);
    let title = derive(state, |set, o| {
        let next = match o.scores.claimed.stage.stage {
            Stage::Incomplete => return results::missing_for_stage().to_owned(),
            Stage::Foundations => Stage::Building,
            Stage::Building => Stage::Ready,
            Stage::Ready | Stage::Thriving => Stage::Thriving,
        };
        results::keeping_from_stage(text::stage_name(&set.wording, next))
    });
    let plan = move || Route::page(&state.id(), Page::Plan).href();
    let compare = move || Route::page(&state.id(), Page::Compare).href();
    let any = move || reasons.with(|r| r.as_ref().is_some_and(|r| !r.is_empty()));
    let row = move |(name, question, levels): (String, Option<QuestionId>, String)| {
        let name = match question {
            Some(question) => {
                let href = question_href(state, &question);
                view! { <a href=href>{name}</a> }.into_any()
            }
            None => view! { <span>{name}</span> }.into_any(),
        };
        view! {
            <li>
                <span aria-hidden="true">"◆"</span> {name}
                <span class="number muted">{levels}</span>
            </li>
        }
    };
    view! {
        <section class="card">
            <h2>{title}</h2>
            <Show
                when=any
                fallback=|| view! { <p>{results::nothing_keeps()}</p> }
            >
                <ul class="reasons" role="list">
                    {move || reasons.get().map(|r| r.into_iter().map(row).collect_view())}
                </ul>
            </Show>
            <p class="cluster">
                <a class="button" href=plan>{results::see_plan()}</a>
                <a class="button quiet" href=compare>{results::then_and_now()}</a>
            </p>
        </section>
    }
}

type ReasonRow = (String, Option<QuestionId>, String);

fn reason_rows(set: &Questionnaire, outcome: &Outcome) -> Vec<ReasonRow> {
    let stage = &outcome.scores.claimed.stage;
    let target = if stage.stage == Stage::Ready { Target::Sustain } else { Target::Recruit };
    let row = |reason: &Reason| match reason {
        Reason::Question(id) => {
            let mut scored = set.scales().zip(&outcome.scores.questions);
            let ((question, scale), view) = scored.find(|((q, _), _)| q.id == *id)?;
            let name = text::target_name(&set.wording, target);
            let levels = match view.answer.level() {
                Some(level) => results::level_and_target(level, name, scale.target.at(target)),
                None => results::not_known().to_owned(),
            };
            Some((question.short.clone(), Some(id.clone()), levels))
        }
        Reason::Domain(id) => {
            Some((set.domain(id)?.name.clone(), None, results::below_70().to_owned()))
        }
        Reason::Coverage => {
            let words = results::more_answers().to_owned();
            Some((words, None, String::new()))
        }
    };
    stage.reasons.iter().filter_map(row).collect()
}

#[component]
fn PeerNotice(state: State) -> impl IntoView {
    let missing = Memo::new(move |_| {
        // A form that asks peers nothing misses nobody.
        let set = state.questionnaire()?;
        let asked = set.asked_groups().any(|group| group.id.as_str() == PEER_GROUP);
        state.with(|a| asked && !peer_expertise_took_part(a))
    });
    let set_up = move || Route::page(&state.id(), Page::SetUp).href();
    let removed = move || state.with(text::peers_removed).flatten();
    view! {
        {move || removed().map(|words| view! { <p class="notice warning">{words}</p> })}
        <Show when=move || missing.get() == Some(true)>
            <div class="notice warning">
                <h2>{results::voice_missing()}</h2>
                <p>{text::no_peer_expertise()}</p>
                <p class="cluster">
                    <a class="button quiet" href=set_up>{results::add_peer_adviser()}</a>
                </p>
            </div>
        </Show>
    }
}

/// From a short set to the one that goes on from it.
#[component]
fn Continue(state: State) -> impl IntoView {
    let next = Memo::new(move |_| {
        let id = state.with(|a| a.questionnaire.id.to_string())?;
        BuiltIn::find(&id)?.continues_as.and_then(BuiltIn::find).map(|set| set.id)
    });
    move || {
        let set = next.get().and_then(BuiltIn::find)?;
        Some(view! {
            <div class="notice">
                <h2>{results::whole_picture()}</h2>
                <p>{results::was_quick_check(set.title())}</p>
                {move || seats_out(state).map(|words| view! { <p>{words}</p> })}
                <p class="cluster">
                    <button
                        class="button quiet" type="button"
                        on:click=move |_| state.continue_as(set)
                    >{results::continue_full()}</button>
                </p>
            </div>
        })
    }
}

/// What becomes of seats of the quick check that have not come back yet; none where all have.
fn seats_out(state: State) -> Option<String> {
    let out = |a: &Assessment| {
        let out = a.participants.iter().filter(|person| person.returned.is_empty()).count();
        (a.participants.len() > 1).then_some(out)
    };
    let people = state.with(out).flatten().filter(|people| *people > 0)?;
    Some(format!("{} {}", results::not_handed_back(people), results::imported_afterwards()))
}

#[component]
fn Domains(state: State) -> impl IntoView {
    let picture = derive(state, move |set, o| chart::domain_bars(set, o, state.chart_width.get()));
    let numbers = derive(state, chart::domain_bars_table);
    let folds = derive(state, |set, _| {
        set.domains.iter().map(|d| (d.id.clone(), d.name.clone())).collect::<Vec<_>>()
    });
    let fold = move |(id, name): (DomainId, String)| {
        view! {
            <ScoreBreakdown state=state domain=Some(id) summary=name />
        }
    };
    view! {
        <section class="section">
            <header>
                <h2>{results::domain_by_domain()}</h2>
                <p>{results::bars()}</p>
            </header>
            <div class="section-body">
                <Figure picture=picture numbers=numbers id="domain-bars" />
                <details>
                    <summary>{results::show_domain_arithmetic()}</summary>
                    {move || folds.get().map(|f| f.into_iter().map(fold).collect_view())}
                </details>
            </div>
        </section>
    }
}

#[component]
fn Shape(state: State) -> impl IntoView {
    let picture = derive(state, move |set, o| {
        chart::radar(set, o, Layers::Both, state.chart_width.get().min(460.0))
    });
    let picture = Signal::derive(move || picture.get().flatten());
    let numbers = derive(state, move |set, o| chart::radar_table(set, o, Layers::Both));
    view! {
        <Show when=move || picture.with(Option::is_some)>
            <section class="section">
                <header>
                    <h2>{results::your_profile()}</h2>
                    <p>{results::spokes()}</p>
                </header>
                <div class="section-body">
                    <Figure picture=picture numbers=numbers id="radar" />
                </div>
            </section>
        </Show>
    }
}

#[component]
fn HeatMap(state: State) -> impl IntoView {
    let picture = derive(state, move |set, o| chart::heat_map(set, o, state.chart_width.get()));
    let numbers = derive(state, chart::heat_map_table);
    view! {
        <section class="section">
            <header>
                <h2>{results::every_question()}</h2>
                <p>{results::signs()}</p>
            </header>
            <div class="section-body">
                <Figure picture=picture numbers=numbers id="heat-map" />
            </div>
        </section>
    }
}
