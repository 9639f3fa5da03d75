use std::sync::Arc;

use leptos::prelude::*;

use crate::app::platform;
use crate::app::store::State;
use crate::messages::results;
use crate::plan::Outcome;
use crate::question_set::{DomainId, Questionnaire};
use crate::scoring::{Arithmetic, ScoreLine, arithmetic};
use crate::text;

/// "Show the arithmetic": how one score is made, question by question. Drawn when opened.
#[component]
pub fn ScoreBreakdown(
    state: State,
    /// The domain, or the overall score where there is none.
    domain: Option<DomainId>,
    /// What the fold is called.
    #[prop(into)]
    summary: String,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let name = match domain {
        Some(_) => results::domain_arithmetic(&summary),
        None => results::overall_arithmetic().to_owned(),
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
                        <th scope="col">{results::question()}</th>
                        <th scope="col">{results::level()}</th>
                        <th scope="col">{results::target()}</th>
                        <th scope="col">{results::weight()}</th>
                        <th scope="col">{results::weighted_share()}</th>
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
        None => results::not_counted().to_owned(),
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
        return results::no_level().to_owned();
    };
    let reached = score.percent() / 100.0 * f64::from(made.weights);
    let (weights, exact, rounded) = (made.weights, score.percent(), score.rounded());
    let (reached, shown) = (format!("{reached:.2}"), format!("{exact:.2}"));
    let sum = match exact.round() > rounded as f64 {
        true => results::sum_short(reached, weights, shown, rounded, exact.round()),
        false => results::sum(reached, weights, shown, rounded),
    };
    format!("{sum} {}", results::questions_scored(text::coverage_short(&made.score)))
}
