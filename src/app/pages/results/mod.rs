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
use crate::app::pages::results::score_breakdown::ShowArithmetic;
use crate::app::pages::results::snapshots::Snapshots;
use crate::app::route::{Page, Route};
use crate::app::store::{State, derive, question_href};
use crate::assessment::{Assessment, PEER_GROUP};
use crate::chart::{self, Layers};
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
            <h1 tabindex="-1"><span class="kicker">"Where you stand"</span> " " {name}</h1>
            <p class="lead">{reasons}</p>
            <StageSteps state=state />
            <dl class="facts">
                {move || facts.get().map(|f| f.into_iter().map(fact).collect_view())}
            </dl>
            <TargetChoice state=state />
            <Show when=move || enough.get()>
                <ShowArithmetic state=state domain=None summary="Show the arithmetic" />
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
        facts.push(("Answered by", text::capital(&alone)));
    }
    facts.push(("Scored", text::scored(scores)));
    let score = overall.score.filter(|_| overall.covers_half());
    facts.push((
        "Overall",
        match score {
            Some(score) => format!("{} of 100", score.rounded()),
            None => text::half_needed("An overall score is", overall),
        },
    ));
    if let (Some(_), Some(low), Some(high)) = (score, overall.low, overall.high)
        && low != high
    {
        let unsure = scores.questions.iter().filter(|q| q.answer == OrgAnswer::Unsure).count();
        let answers = text::counted(unsure, "“don’t know” answer", "“don’t know” answers");
        let range = format!(
            "{} to {}, depending on your {}",
            low.rounded(),
            high.rounded(),
            answers.trim_start_matches("one ")
        );
        facts.push(("Possible range", range));
    }
    facts.extend(at_target(set, outcome).map(|words| ("At target", words)));
    match scores.evidenced_to_show().filter(|_| score.is_some()) {
        Some(evidenced) => {
            let stage = text::stage_name(&set.wording, evidenced.stage.stage);
            let score = evidenced.overall.score.map(|s| format!("{} of 100, ", s.rounded()));
            let words = format!("{}{stage}", score.unwrap_or_default());
            facts.push(("By the evidence recorded", words));
        }
        None => match scores.evidence_recorded() {
            (0, _) => {}
            (graded, all) => {
                facts.push(("Evidence recorded for", format!("{graded} of {all} answers")));
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
        (n, 0) => Some(format!("{n} in place")),
        (0, n) => Some(format!("{n} under way, enough for now")),
        (in_place, under_way) => {
            Some(format!("{in_place} in place; {under_way} under way, enough for now"))
        }
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
            Some(_) => "where the answers so far point",
            None => "you are here",
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
            Stage::Incomplete => return "What is missing to name your stage".to_owned(),
            Stage::Foundations => Stage::Building,
            Stage::Building => Stage::Ready,
            Stage::Ready | Stage::Thriving => Stage::Thriving,
        };
        format!("What’s keeping you from “{}”", text::stage_name(&set.wording, next))
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
                fallback=|| view! { <p>"Nothing does. Keep listening to your peers."</p> }
            >
                <ul class="reasons" role="list">
                    {move || reasons.get().map(|r| r.into_iter().map(row).collect_view())}
                </ul>
            </Show>
            <p class="cluster">
                <a class="button" href=plan>"See the plan"</a>
                <a class="button quiet" href=compare>"Then and now"</a>
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
                Some(level) => format!("now {level} of 4, {name} {}", scale.target.at(target)),
                None => "not known yet".to_owned(),
            };
            Some((question.short.clone(), Some(id.clone()), levels))
        }
        Reason::Domain(id) => {
            Some((set.domain(id)?.name.clone(), None, "below 70 of 100".to_owned()))
        }
        Reason::Coverage => {
            let words = "More answers: three quarters of the questions need a level".to_owned();
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
                <h2>"The most important voice is missing"</h2>
                <p>{text::no_peer_expertise()}</p>
                <p class="cluster">
                    <a class="button quiet" href=set_up>"Add a peer adviser"</a>
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
                <h2>"Ready for the whole picture?"</h2>
                <p>
                    "This was the quick check. Go on with “" {set.title} "”: everything you have \
                     answered stays, and only the other questions are left."
                </p>
                {move || seats_out(state).map(|words| view! { <p>{words}</p> })}
                <p class="cluster">
                    <button
                        class="button quiet" type="button"
                        on:click=move |_| state.continue_as(set)
                    >"Continue as a full assessment"</button>
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
    let people = match state.with(out).flatten()? {
        0 => return None,
        1 => "One person has".to_owned(),
        count => format!("{count} people have"),
    };
    Some(format!(
        "{people} not handed anything back yet. What they still answer to the quick check can be \
         imported afterwards, question by question. For the other questions give them a new seat: \
         it takes over what they have answered."
    ))
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
            <ShowArithmetic state=state domain=Some(id) summary=name />
        }
    };
    view! {
        <section class="section">
            <header>
                <h2>"Domain by domain"</h2>
                <p>
                    "How far each has come towards its targets, of 100. The line marks 70. A bar \
                     is hatched where it is below 70, or where an essential is not in place."
                </p>
            </header>
            <div class="section-body">
                <Figure picture=picture numbers=numbers id="domain-bars" />
                <details>
                    <summary>"Show the arithmetic of each domain"</summary>
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
                    <h2>"Your profile"</h2>
                    <p>"Each spoke is a domain. The further out, the closer to its targets."</p>
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
                <h2>"Every question"</h2>
                <p>"◆ marks an essential; hatching marks a gap."</p>
            </header>
            <div class="section-body">
                <Figure picture=picture numbers=numbers id="heat-map" />
            </div>
        </section>
    }
}
