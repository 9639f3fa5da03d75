use super::dates::report;
use super::matters::{Matter, any_critical, open};
use crate::plan::PlannedAction;
use crate::report::pieces::blocks::{labelled, numbered, section, spans};
use crate::report::pieces::context::Context;
use crate::report::pieces::steps::in_hand;
use crate::report::{Block, Span, peer_expertise_took_part};
use crate::scoring::Stage;
use crate::text::{essentials_goal, stage_name, step_title};

/// How many actions the board approves by name.
const NAMED: usize = 2;

/// What is recommended, and the resolution that puts it into effect.
pub(super) fn resolution(context: &Context<'_>, decisions: &[Matter<'_>]) -> Vec<Block> {
    let stage = context.outcome.scores.claimed.stage.stage;
    let peers = peer_expertise_took_part(context.assessment);
    let stands = format!(
        "notes that the organisation stands at “{}”, by its own assessment;",
        stage_name(&context.set.wording, stage)
    );
    let mut items = vec![stands, course(context, stage, peers)];
    if !peers && stage < Stage::Ready {
        items.push(
            "asks that peer expertise be brought in, and paid, to go through the answers again;"
                .to_owned(),
        );
    }
    items.extend(approves(context, decisions));
    items.push(format!("asks for a report on {}.", report(context).spoken()));
    shown(recommended(context, stage, peers), items)
}

/// The same, where nothing is answered yet.
pub(super) fn to_begin(context: &Context<'_>) -> Vec<Block> {
    let recommended = "Begin with a self-assessment, and decide on the rest when its results are \
                       here.";
    let items = vec![
        "asks that the organisation assess itself with this question set, each group for itself;"
            .to_owned(),
        "asks that peer expertise be brought in from the start, and paid;".to_owned(),
        "names a member of the board who answers for it;".to_owned(),
        format!("asks for the results on {}.", report(context).spoken()),
    ];
    shown(recommended.to_owned(), items)
}

fn shown(recommended: String, items: Vec<String>) -> Vec<Block> {
    let items = items.into_iter().map(|item| vec![Span::plain(item)]).collect();
    vec![
        section("Recommendation and draft resolution", None),
        spans(labelled("Recommended: ", recommended)),
        spans(vec![Span::bold("That the board:")]),
        numbered(items),
    ]
}

/// The recommendation, in a sentence or two.
fn recommended(context: &Context<'_>, stage: Stage, peers: bool) -> String {
    let words = &context.set.wording;
    match (stage, words.is_about_recruiting()) {
        (Stage::Incomplete, true) => {
            "Do not recruit yet. Too much is still unknown; finding out together comes first."
                .to_owned()
        }
        (Stage::Incomplete, false) => {
            "Find out more first. Too much is still unknown to go on.".to_owned()
        }
        (Stage::Foundations, true) => {
            "Do not recruit yet. Settle first what peer workers will rely on from their first day."
                .to_owned()
        }
        (Stage::Building, true) => {
            "Do not recruit yet. What remains is known and can be planned: finish it before you \
             advertise."
                .to_owned()
        }
        (Stage::Foundations | Stage::Building, false) => {
            "Settle the essentials first. What is missing is known, and can be planned.".to_owned()
        }
        (Stage::Ready | Stage::Thriving, _) if !peers => {
            "Hear people with peer expertise before anything is decided. The organisation’s own \
             answers say that it is ready; those who would know best have not been asked."
                .to_owned()
        }
        (Stage::Ready, true) => {
            "Recruit. The essentials that peer workers need from an employer are at their target."
                .to_owned()
        }
        (Stage::Ready, false) => "Go ahead. The essentials are at their target.".to_owned(),
        (Stage::Thriving, _) => {
            "Go on, and keep reviewing it with peer workers. Share what has been learned."
                .to_owned()
        }
    }
}

/// Whether to recruit: what the stage means for what the board does.
fn course(context: &Context<'_>, stage: Stage, peers: bool) -> String {
    let words = &context.set.wording;
    let recruiting = words.is_about_recruiting();
    let everything = essentials_goal(&context.essentials());
    if stage < Stage::Ready {
        let first = match stage {
            _ if !open(context).is_empty() => everything,
            Stage::Incomplete => "three quarters of the questions are scored".to_owned(),
            _ => "no domain is below 70 of 100".to_owned(),
        };
        return match recruiting {
            true => format!("decides not to recruit yet, until {first};"),
            false => format!("decides to see to it first that {first};"),
        };
    }
    let course = if recruiting { "recruit" } else { "go ahead" };
    match (peers, any_critical(context)) {
        (true, true) => format!("decides to {course}, and to see that {everything} at all times;"),
        (true, false) => format!("decides to {course};"),
        (false, _) => format!(
            "decides to {course} once people with peer expertise have gone through these answers, \
             are paid for it, and agree;"
        ),
    }
}

/// What is marked, and the first actions beside it: what may yet be put off is not approved here.
fn approves(context: &Context<'_>, decisions: &[Matter<'_>]) -> Option<String> {
    let decided =
        |step: &&PlannedAction| decisions.iter().any(|matter| matter.item.at == step.question);
    let first = context.outcome.plan.first(context.assessment);
    let action = |step: &PlannedAction| {
        let title = step_title(context.set, step);
        format!("{} ({})", title.trim_end_matches('.'), in_hand(context, step))
    };
    let first = first.into_iter().filter(|step| !decided(step));
    let first: Vec<String> = first.take(NAMED).map(action).collect();
    let mut approved: Vec<String> = Vec::new();
    if !decisions.is_empty() {
        approved.push("what is marked under “Decisions sought”".to_owned());
    }
    if !first.is_empty() {
        approved.push(format!("these actions: {}", first.join("; ")));
    }
    (!approved.is_empty()).then(|| format!("approves {};", approved.join(", and ")))
}
