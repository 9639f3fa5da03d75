use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::{live, words};
use crate::app::platform;
use crate::app::route::Route;
use crate::app::store::State;
use crate::question_set::{Questionnaire, Wording};
use crate::scoring::Stage;
use crate::text;

/// What Groundwork is and is not, privacy, how it scores, sources and licences.
#[component]
pub fn About(state: State) -> impl IntoView {
    let sources = live(move || state.questionnaire().map(|set| sources(&set)).into_any());
    let wording = Wording::default();
    let levels = live(move || state.questionnaire().map(|set| levels(&set)).into_any());
    view! {
        <main class="page page-narrow prose" id="main">
            <header class="page-head"><h1 tabindex="-1">"About Groundwork"</h1></header>
                <h2>"What it is, and is not"</h2>
                <p>
                    "Groundwork is for organisations that are not peer-led and think of employing \
                     peer workers. It asks what the peer workforce’s own documents ask, shows \
                     what is in place and what is not yet, and makes a plan."
                </p>
                <p>{text::NOT_VALIDATED}</p>
                <p>{text::NOT_LEGAL_ADVICE}</p>
                <p>
                    "It does not replace peer expertise. An assessment made without it is missing \
                     its most important voice, and says so."
                </p>
                <h2>"Privacy"</h2>
                <p>{text::PRIVACY}</p>
                {privacy()}
                <h2>"How it scores"</h2>
                <p>
                    "Each question has five statements, 0 to 4, and a target: the level to reach \
                     before you recruit. A question’s share is how far its level goes towards its \
                     target. A score is the weighted mean of those shares, from 0 to 100. Blank is \
                     not zero: only questions with a level count, and the coverage is shown \
                     beside every score."
                </p>
                {levels}
                <p>
                    "The stage never averages a gap away. One essential far below its target \
                     holds the whole stage back."
                </p>
                <dl>
                    {Stage::PATH.map(|stage| view! {
                        <dt>{text::stage_name(&wording, stage).to_owned()}</dt>
                        <dd>{text::stage_rule(&wording, stage)}</dd>
                    }).collect_view()}
                </dl>
            <h2>"For those who work with many organisations"</h2>
                <p>
                    "Peak bodies, funders and consultants can see many save files in sum: how many \
                     agencies stand at each stage, and which gaps are most common. The files are \
                     read in the page and go nowhere: "
                    <a href=Route::Together.href()>"Many assessments together"</a> "."
                </p>
            <h2>"Sources"</h2>
            {sources}
                <h2>"Licences"</h2>
                <p>
                    "Groundwork’s code: MIT or Apache-2.0, as you choose. The question sets: \
                     Creative Commons Attribution 4.0 (CC BY 4.0). The typeface, Source Sans 3 by \
                     Adobe: SIL Open Font License 1.1. The documents named above belong to their \
                     authors."
                </p>
        </main>
    }
}

/// What is kept where, and how a person can see for themselves that nothing is sent.
fn privacy() -> impl IntoView {
    let offline = RwSignal::new(None);
    spawn_local(async move { offline.set(Some(platform::works_offline().await)) });
    let files = words(move || own_files(offline.get()).to_owned());
    let offline = Memo::new(move |_| offline.get() == Some(true) || platform::is_from_disk());
    view! {
        <h3>"What is kept, and where"</h3>
        <ul>
            <li>
                "In this browser’s own storage on this device: your assessments, with every \
                 answer, name, note and plan, and the question where you stopped."
            </li>
            <li>{files}</li>
            <li>"In the files that you save: what you chose to put in them."</li>
            <li>"Only while this page is open: a logo for the report."</li>
        </ul>
        <p>
            "There is no account and there are no cookies. Nothing is counted or tracked. The only \
             things your browser fetches are Groundwork’s own files, from the place where you \
             opened it, and the page’s security policy forbids it to reach any other. Who runs \
             that place can see that somebody fetched the files, as on every website, but never \
             what you enter. Links to other websites open only when you follow them."
        </p>
        <p>
            "What your browser does by itself is up to its settings and extensions: an online \
             spelling check or translation, where somebody switched it on, reads what stands on \
             any page."
        </p>
        <p>
            "On a shared computer, other people who use the same browser can open what is kept \
             here. Save to a file and take it with you. Then clear the device, or have nothing \
             kept from the start: "
            <a href="#/device">"What is kept on this device"</a> "."
        </p>
        <h3>"How you can check it yourself"</h3>
        <ol>
            <li>
                "Open your browser’s developer tools (often the key F12), choose “Network”, and \
                 reload this page. Answer some questions and make a report. Every line is a file \
                 of Groundwork, fetched with GET from the place where you opened it, each with \
                 nothing of yours in it. Lines that begin with “data:” or “blob:” are made on \
                 your device. Soon all files are kept here, and come from the “service worker”. \
                 Only “sw.js” is still asked for, to see if there is a newer Groundwork."
            </li>
            {live(move || offline.get().then(|| view! {
                <li>
                    "Disconnect from the internet. You can still reload the page, answer, see \
                     results and plan, start another set of questions, and make every report."
                </li>
            }).into_any())}
        </ol>
    }
}

/// What is kept of Groundwork itself: whether that works is known only once the browser says so.
fn own_files(offline: Option<bool>) -> &'static str {
    match offline {
        _ if platform::is_from_disk() => {
            "Nothing of Groundwork itself: it is one file on your device, and needs no connection."
        }
        None => "Groundwork’s own files, if this browser keeps them. Nothing of yours is in them.",
        Some(true) => {
            "Groundwork’s own files, so that it works without a connection. Nothing of yours is \
             in them."
        }
        Some(false) => {
            "Nothing of Groundwork itself: it needs a connection each time you open it. This \
             browser does not keep its files, or something between it and the website changed or \
             blocked one of them."
        }
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
