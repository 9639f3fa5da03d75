use leptos::prelude::*;

use crate::app::store::State;
use crate::app::store::derive;
use crate::assessment::{PEER_GROUP, Participant};
use crate::messages::results;
use crate::question_set::Level;
use crate::scoring::QuestionView;
use crate::text;

/// What peers say, shown as theirs, beside what counts for the organisation.
#[component]
pub fn PeerView(state: State) -> impl IntoView {
    let said = derive(state, move |set, o| {
        let questions = set.scales().zip(&o.scores.questions);
        let said = questions.filter_map(|((question, _), view)| {
            let level = of_peers(view)?;
            let counts = text::answer_words(set, view.answer);
            let words = results::peers_and_counts(text::level_words(set, level), counts);
            Some((question.short.clone(), words, view.answer.level().map(|l| level.cmp(&l))))
        });
        said.collect::<Vec<_>>()
    });
    let withheld = derive(state, move |_, o| state.with(|a| text::peers_withheld(a, &o.scores)));
    let withheld = move || withheld.get().flatten().flatten();
    let lead = move || {
        said.with(|said| {
            let said = said.as_ref()?;
            let count = |way| said.iter().filter(|(.., beside)| *beside == Some(way)).count();
            let (lower, higher) =
                (count(std::cmp::Ordering::Less), count(std::cmp::Ordering::Greater));
            Some(text::peer_view(said.len(), lower, higher))
        })
    };
    let sealed = move || state.with(|a| a.participants.iter().any(Participant::is_sealed));
    let row = |(name, words, _): (String, String, _)| {
        view! { <li><h3>{name}</h3><p class="small">{words}</p></li> }
    };
    view! {
        {move || withheld().map(|words| view! { <p class="notice">{words}</p> })}
        <Show when=move || said.with(|s| s.as_ref().is_some_and(|s| !s.is_empty()))>
            <section class="section">
                <header>
                    <h2>{results::peers_say()}</h2>
                    <p>
                        {results::their_view()}
                        {move || (sealed() == Some(true))
                            .then(|| (" ", results::seat_changes()))}
                    </p>
                </header>
                <div class="section-body">
                    <p>{lead}</p>
                    <details>
                        <summary>{results::question_by_question()}</summary>
                        <ul class="rows differences" role="list">
                            {move || said.get().map(|s| s.into_iter().map(row).collect_view())}
                        </ul>
                    </details>
                </div>
            </section>
        </Show>
    }
}

fn of_peers(view: &QuestionView) -> Option<Level> {
    let peers = view.groups.iter().find(|(group, _)| group.as_str() == PEER_GROUP);
    peers.map(|(_, level)| *level)
}
