//! What is open: critical questions below the level needed, or without an answer.

use crate::plan::PlannedAction;
use crate::question_set::Target;
use crate::report::common::context::{Context, ScoredQuestion};
use crate::report::common::steps::item;

/// The group whose matters the board decides itself.
const GOVERNANCE: &str = "governance";

/// How many decisions the paper asks for, and how many risks it names.
pub(super) const MOST: usize = 5;

/// A critical question that is open.
pub(super) struct Matter<'a> {
    pub item: ScoredQuestion<'a>,
    /// What the answer calls for first and is not done yet.
    pub first: Option<&'a PlannedAction>,
}

impl Matter<'_> {
    /// Whether the question is asked of the governing body first.
    pub fn is_for_board(&self) -> bool {
        self.item.question.asked_of.first().is_some_and(|group| group.as_str() == GOVERNANCE)
    }
}

/// Whether the set marks anything as critical.
pub(super) fn any_critical(context: &Context<'_>) -> bool {
    context.items.iter().any(|item| item.scale.critical)
}

/// Everything critical that is open, the most pressing first, then what nobody could answer. The
/// level that counts is the one needed to recruit, whatever target was chosen.
pub(super) fn open<'a>(context: &Context<'a>) -> Vec<Matter<'a>> {
    let short = |item: &&ScoredQuestion<'a>| {
        let needed = item.scale.target.at(Target::Recruit);
        item.view.answer.level().is_some_and(|level| level < needed)
    };
    let unknown = |item: &&ScoredQuestion<'a>| {
        item.view.answer.is_applicable() && item.view.answer.level().is_none()
    };
    let gaps = context.gaps().filter(short);
    let open = gaps.chain(context.items.iter().filter(unknown));
    open.filter(|item| item.scale.critical).map(|item| matter(context, item)).collect()
}

fn matter<'a>(context: &Context<'a>, of: &ScoredQuestion<'a>) -> Matter<'a> {
    let plan = &context.outcome.plan;
    let own = |step: &&PlannedAction| item(context, step).is_some_and(|item| item.at == of.at);
    let first = plan.steps.iter().filter(own).find(|step| !step.is_done(context.assessment));
    Matter { item: *of, first }
}

/// What the board is asked to decide itself.
pub(super) fn for_board<'a>(context: &Context<'a>) -> Vec<Matter<'a>> {
    open(context).into_iter().filter(Matter::is_for_board).take(MOST).collect()
}
