use super::dates::report;
use super::matters::{Matter, any_critical, open};
use crate::messages::board_paper as messages;
use crate::plan::PlannedAction;
use crate::report::common::blocks::{labelled, numbered, section, spans};
use crate::report::common::context::Context;
use crate::report::common::steps::in_hand;
use crate::report::{Block, Span, peer_expertise_took_part};
use crate::scoring::Stage;
use crate::text::{essentials_goal, stage_name, step_title};

/// How many actions the board approves by name.
const NAMED: usize = 2;

/// What is recommended, and the resolution that puts it into effect.
pub(super) fn resolution(context: &Context<'_>, decisions: &[Matter<'_>]) -> Vec<Block> {
    let stage = context.outcome.scores.claimed.stage.stage;
    let peers = peer_expertise_took_part(context.assessment);
    let stands = messages::notes_stage(stage_name(&context.set.wording, stage));
    let mut items = vec![stands, course(context, stage, peers)];
    if !peers && stage < Stage::Ready {
        items.push(messages::asks_for_peers().to_owned());
    }
    items.extend(approves(context, decisions));
    items.push(messages::asks_for_report(report(context).spoken()));
    shown(recommended(context, stage, peers), items)
}

/// The same, where nothing is answered yet.
pub(super) fn to_begin(context: &Context<'_>) -> Vec<Block> {
    let items = vec![
        messages::asks_for_assessment().to_owned(),
        messages::asks_for_peers_from_start().to_owned(),
        messages::names_member().to_owned(),
        messages::asks_for_results(report(context).spoken()),
    ];
    shown(messages::recommend_beginning(), items)
}

fn shown(recommended: &str, items: Vec<String>) -> Vec<Block> {
    let items = items.into_iter().map(|item| vec![Span::plain(item)]).collect();
    vec![
        section(messages::resolution(), None),
        spans(labelled(messages::recommended(), recommended)),
        spans(vec![Span::bold(messages::that_the_board())]),
        numbered(items),
    ]
}

/// The recommendation, in a sentence or two.
fn recommended(context: &Context<'_>, stage: Stage, peers: bool) -> &'static str {
    let words = &context.set.wording;
    match (stage, words.is_about_recruiting) {
        (Stage::Incomplete, true) => messages::recommend_finding_out(),
        (Stage::Incomplete, false) => messages::recommend_finding_out_first(),
        (Stage::Foundations, true) => messages::recommend_settling(),
        (Stage::Building, true) => messages::recommend_finishing(),
        (Stage::Foundations | Stage::Building, false) => messages::recommend_essentials(),
        (Stage::Ready | Stage::Thriving, _) if !peers => messages::recommend_hearing_peers(),
        (Stage::Ready, true) => messages::recommend_recruiting(),
        (Stage::Ready, false) => messages::recommend_going_ahead(),
        (Stage::Thriving, _) => messages::recommend_going_on(),
    }
}

/// Whether to recruit: what the stage means for what the board does.
fn course(context: &Context<'_>, stage: Stage, peers: bool) -> String {
    let words = &context.set.wording;
    let recruiting = words.is_about_recruiting;
    let everything = essentials_goal(&context.essentials());
    if stage < Stage::Ready {
        let first = match stage {
            _ if !open(context).is_empty() => everything,
            Stage::Incomplete => messages::enough_scored().to_owned(),
            _ => messages::no_domain_below().to_owned(),
        };
        return match recruiting {
            true => messages::decides_not_yet(first),
            false => messages::decides_first(first),
        };
    }
    match (peers, any_critical(context)) {
        (true, true) => messages::decides_and_sees(recruiting, everything),
        (true, false) => messages::decides(recruiting),
        (false, _) => messages::decides_with_peers(recruiting),
    }
}

/// What is marked, and the first actions beside it: what may yet be put off is not approved here.
fn approves(context: &Context<'_>, decisions: &[Matter<'_>]) -> Option<String> {
    let decided =
        |step: &&PlannedAction| decisions.iter().any(|matter| matter.item.at == step.question);
    let first = context.outcome.plan.first(context.assessment);
    let action = |step: &PlannedAction| {
        let title = step_title(context.set, step);
        messages::action(title.trim_end_matches('.'), in_hand(context, step))
    };
    let first = first.into_iter().filter(|step| !decided(step));
    let first: Vec<String> = first.take(NAMED).map(action).collect();
    let actions = first.join("; ");
    match (decisions.is_empty(), first.is_empty()) {
        (true, true) => None,
        (false, true) => Some(messages::approves_marked().to_owned()),
        (true, false) => Some(messages::approves_actions(actions)),
        (false, false) => Some(messages::approves_both(actions)),
    }
}
