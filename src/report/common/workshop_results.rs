//! What a team and a workshop produced, for every document that tells of it.

use std::cmp::Reverse;

use super::context::{Context, ScoredQuestion};
use crate::messages::report as messages;
use crate::question_set::Level;
use crate::text::{agreement_words, talk_first, views_withheld};
use crate::workshop::{self, Direction, Revealed};

/// The votes of a session, as far as they may be shown.
pub struct WorkshopResults {
    /// By the place of the question among the scored ones.
    votes: Vec<Revealed>,
    several: bool,
    /// Which group rates higher, first the pairs where one does on the most questions.
    pub directions: Vec<Direction>,
}

impl WorkshopResults {
    pub fn new(context: &Context<'_>) -> Self {
        let (set, assessment) = (context.set, context.assessment);
        let votes = Revealed::all(set, assessment);
        let mut directions = workshop::directions(set, &votes);
        directions.sort_by_key(|one| {
            let often = one.first_higher.abs_diff(one.second_higher);
            Reverse((often, one.half_levels.unsigned_abs()))
        });
        WorkshopResults { votes, several: context.several, directions }
    }

    /// The votes on a question.
    fn on(&self, item: &ScoredQuestion<'_>) -> Option<&Revealed> {
        self.votes.get(item.at)
    }

    /// How far people agreed before anything was agreed; none where there is nobody to agree
    /// with.
    pub fn agreement(&self) -> Option<String> {
        let agreement = workshop::agreement(&self.votes).filter(|_| self.several);
        agreement.map(agreement_words)
    }

    /// The middle of the votes on a question, where several people voted.
    pub fn middle(&self, item: &ScoredQuestion<'_>) -> Option<Level> {
        self.several.then_some(())?;
        self.on(item)?.middle
    }

    /// The groups that are split on a question, in words: each with the lowest and the highest level
    /// in it, where those may be shown.
    pub fn split(&self, context: &Context<'_>, item: &ScoredQuestion<'_>) -> Vec<String> {
        let groups = self.on(item).into_iter().flat_map(Revealed::groups);
        let split = groups.filter(|(_, row)| row.spread >= 3).map(|(group, row)| {
            let group = context.set.group_name(group);
            match row.ends() {
                Some((low, high)) => messages::within_group(group, low, high),
                None => messages::within_group_apart(group),
            }
        });
        split.collect()
    }
}

/// Whether groups or people see a question very differently.
pub fn differs(item: &ScoredQuestion<'_>) -> bool {
    item.view.diverges || item.view.split
}

/// What to talk about first; none where nothing is seen very differently.
pub fn lead(differ: &[&ScoredQuestion<'_>]) -> Option<String> {
    let diverging = differ.iter().filter(|item| item.view.diverges).count();
    (!differ.is_empty()).then(|| talk_first(diverging, differ.len() - diverging, false))
}

/// That views of small groups cannot be shown, so that nobody takes silence for agreement; none
/// where all are.
pub fn withheld(context: &Context<'_>) -> Option<String> {
    let withheld = context.items.iter().filter(|item| item.view.groups_withheld).count();
    views_withheld(withheld).filter(|_| context.several)
}

/// What was put aside, and nothing agreed on it.
pub fn parked<'b, 'a>(context: &'b Context<'a>) -> Vec<&'b ScoredQuestion<'a>> {
    let parked = &context.assessment.session.parked;
    let is_parked =
        |item: &&ScoredQuestion<'_>| !item.view.agreed && parked.contains(&item.question.id);
    context.items.iter().filter(is_parked).collect()
}
