use std::sync::Arc;

use leptos::prelude::*;

use crate::app::platform;
use crate::app::store::State;
use crate::plan::Outcome;
use crate::question_set::{DomainId, Questionnaire};
use crate::scoring::{Arithmetic, ScoreLine, arithmetic};
use crate::text;

/// "Show the arithmetic": how one score is made, question by question. Drawn when opened.
#[component]
pub fn ShowArithmetic(
    state: State,
    /// The domain, or the overall score where there is none.
    domain: Option<DomainId>,
    /// What the fold is called.
    #[prop(into)]
    summary: String,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let name = match domain {
        Some(_) => format!("Arithmetic: {summary}"),
        None => "Arithmetic of the overall score".to_owned(),
    };
    let content = move || {
        let (set, outcome) = state.questionnaire().zip(state.outcome.get())?;
        Some(table(&set, &outcome, domain.as_ref(), name.clone()))
    };
    view! {
        <details on:toggle=move |event| open.set(platform::is_open(&event))>
            <summary>{summary}</summary>
            <Show when=move || open.get()>{content.clone()}</Show>
        </details>
    }
}

fn table(
    set: &Arc<Questionnaire>,
    outcome: &Outcome,
    domain: Option<&DomainId>,
    name: String,
) -> AnyView {
    let made = arithmetic(set, &outcome.scores, domain);
    let rows = made.lines.iter().map(|line| row(set, line)).collect_view();
    view! {
        <div class="table-frame" tabindex="0" role="region" aria-label=name>
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Question"</th>
                        <th scope="col">"Level"</th>
                        <th scope="col">"Target"</th>
                        <th scope="col">"Weight"</th>
                        <th scope="col">"Weight × share"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="small">{sum(&made)}</p>
    }
    .into_any()
}

fn row(set: &Questionnaire, line: &ScoreLine) -> AnyView {
    let name = set.scales().nth(line.question).map(|(q, _)| format!("{} {}", q.id, q.short));
    let part = match line.part {
        Some(part) => {
            let share = f64::from(part) / f64::from(line.needed.get().max(1));
            let level = line.answer.level().map_or(0, |l| l.min(line.needed).get());
            format!("{} × {level}/{} = {share:.2}", line.weight, line.needed)
        }
        None => "not counted".to_owned(),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{text::answer_words(set, line.answer)}</td>
            <td>{line.needed.to_string()}</td>
            <td>{line.weight}</td>
            <td>{part}</td>
        </tr>
    }
    .into_any()
}

fn sum(made: &Arithmetic) -> String {
    let Some(score) = made.score.score else {
        return "No question has a level yet, so there is no score.".to_owned();
    };
    let reached = score.percent() / 100.0 * f64::from(made.weights);
    let (weights, exact, rounded) = (made.weights, score.percent(), score.rounded());
    let coverage = text::coverage_short(&made.score);
    let short = match exact.round() > rounded as f64 {
        true => format!(", for it has not reached {}", exact.round()),
        false => String::new(),
    };
    format!(
        "Score = 100 × {reached:.2} ÷ {weights} = {exact:.2}, shown as {rounded}{short}. \
         Questions scored: {coverage}."
    )
}
