use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::marked::marked;
use crate::app::components::{dynamic, text_signal};
use crate::app::platform;
use crate::app::route::Route;
use crate::app::store::State;
use crate::messages::about;
use crate::question_set::{Questionnaire, Wording};
use crate::scoring::Stage;
use crate::text;

/// What Groundwork is and is not, privacy, how it scores, sources and licences.
#[component]
pub fn About(state: State) -> impl IntoView {
    let sources = dynamic(move || state.questionnaire().map(|set| sources(&set)).into_any());
    let wording = Wording::default();
    let levels = dynamic(move || state.questionnaire().map(|set| levels(&set)).into_any());
    view! {
        <main class="page page-narrow prose" id="main">
            <header class="page-head"><h1 tabindex="-1">{about::title()}</h1></header>
                <h2>{about::what_it_is()}</h2>
                <p>{about::for_whom()}</p>
                <p>{text::not_validated()}</p>
                <p>{text::not_legal_advice()}</p>
                <p>{about::needs_peers()}</p>
                <h2>{about::privacy()}</h2>
                <p>{text::privacy()}</p>
                {privacy()}
                <h2>{about::how_it_scores()}</h2>
                <p>{about::scores()}</p>
                {levels}
                <p>{about::stage()}</p>
                <dl>
                    {Stage::PATH.map(|stage| view! {
                        <dt>{text::stage_name(&wording, stage).to_owned()}</dt>
                        <dd>{text::stage_rule(&wording, stage)}</dd>
                    }).collect_view()}
                </dl>
            <h2>{about::many_organisations()}</h2>
                {with_link(about::many_files(), Route::Together.href())}
            <h2>{about::sources()}</h2>
            {sources}
                <h2>{about::licences()}</h2>
                <p>{about::licence_of_each()}</p>
        </main>
    }
}

/// A paragraph with a link in it.
fn with_link(words: &'static str, href: String) -> AnyView {
    let link = |_: &str, words| view! { <a href=href.clone()>{words}</a> }.into_any();
    view! { <p>{marked(words, &link)}</p> }.into_any()
}

/// What is kept where, and how a person can see for themselves that nothing is sent.
fn privacy() -> impl IntoView {
    let offline = RwSignal::new(None);
    spawn_local(async move { offline.set(Some(platform::works_offline().await)) });
    let files = text_signal(move || own_files(offline.get()).to_owned());
    let offline = Memo::new(move |_| offline.get() == Some(true) || platform::is_from_disk());
    view! {
        <h3>{about::what_is_kept()}</h3>
        <ul>
            <li>{about::kept_in_browser()}</li>
            <li>{files}</li>
            <li>{about::kept_in_files()}</li>
            <li>{about::kept_while_open()}</li>
        </ul>
        <p>{about::no_tracking()}</p>
        <p>{about::browser_itself()}</p>
        {with_link(about::shared_computer(), Route::Device.href())}
        <h3>{about::check_yourself()}</h3>
        <ol>
            <li>{about::check_network()}</li>
            {dynamic(move || offline.get().then(|| view! {
                <li>{about::check_offline()}</li>
            }).into_any())}
        </ol>
    }
}

/// What is kept of Groundwork itself: whether that works is known only once the browser says so.
fn own_files(offline: Option<bool>) -> &'static str {
    match offline {
        _ if platform::is_from_disk() => about::own_files_one_file(),
        None => about::own_files_unsure(),
        Some(true) => about::own_files_kept(),
        Some(false) => about::own_files_not_kept(),
    }
}

fn levels(set: &Questionnaire) -> impl IntoView + use<> {
    let level = |l: &crate::question_set::LevelName| {
        let name = format!("{} {}", l.level, l.name);
        view! { <dt>{name}</dt><dd>{l.meaning.clone()}</dd> }
    };
    view! { <dl>{set.levels.iter().map(level).collect_view()}</dl> }
}

fn sources(set: &Questionnaire) -> impl IntoView + use<> {
    let source = |s: &crate::question_set::Source| {
        let year = s.year.map(|year| format!(" ({year})")).unwrap_or_default();
        let title = s.title.clone();
        let title = match s.url.clone() {
            Some(url) => view! {
                <a href=url target="_blank" rel="noopener noreferrer">{title}</a>
            }
            .into_any(),
            None => view! { <cite>{title}</cite> }.into_any(),
        };
        view! { <li>{s.publisher.clone()} ", " {title} {year} "."</li> }
    };
    view! { <ul>{set.sources.iter().map(source).collect_view()}</ul> }
}
