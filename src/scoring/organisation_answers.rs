use std::collections::BTreeMap;

use crate::assessment::{Answer, Assessment, Evidence};
use crate::disclosure::{Counts, OrgAnswer, QuestionTally, Tallies, disclose, effective_answer};
use crate::question_set::{GroupId, Level, Questionnaire, Scale};

/// Everything known of one scale question once all voices are heard.
#[derive(Clone, Debug)]
pub struct QuestionView {
    /// Its place among the questionnaire's questions.
    pub at: usize,
    /// The organisation's answer.
    pub answer: OrgAnswer,
    /// Whether the room agreed on it.
    pub agreed: bool,
    /// The level of each group that gave one, where it may be shown: the lower median of its
    /// members'.
    pub groups: BTreeMap<GroupId, Level>,
    /// Whether the answers of some group may not be shown apart: then nobody can say that groups
    /// agree. That they answered is no secret, and whether with a level is not told.
    pub groups_withheld: bool,
    /// Whether groups lie two or more levels apart.
    pub diverges: bool,
    /// Whether levels within one group lie three or more apart.
    pub split: bool,
    /// How many people gave each kind of answer, as far as it may be shown.
    pub counts: Counts,
    /// The best support that anyone named, or the agreed answer's.
    pub evidence: Option<Evidence>,
}

impl QuestionView {
    /// The level that its support allows: at most 1 where no grade was given.
    pub fn evidenced(&self) -> OrgAnswer {
        let most = self.evidence.map_or(1, Evidence::supports);
        match self.answer {
            OrgAnswer::Level(level) => {
                OrgAnswer::Level(Level::new(level.get().min(most)).unwrap_or(level))
            }
            other => other,
        }
    }
}

/// The organisation's view of every scale question, in questionnaire order.
pub fn organisation_answers(set: &Questionnaire, assessment: &Assessment) -> Vec<QuestionView> {
    let tallies = Tallies::new(set, assessment);
    let anonymous = assessment.session.anonymous;
    let scales = set.questions.iter().enumerate().filter_map(|(at, q)| Some((at, q, q.scale()?)));
    let counted = scales.zip(&tallies.questions);
    counted
        .map(|((at, question, scale), tally)| {
            let agreed = assessment.consensus.get(&question.id);
            let mut view = view(at, scale, &tallies.groups, tally, agreed, anonymous);
            view.groups_withheld |= assessment.is_collecting();
            view
        })
        .collect()
}

fn view(
    at: usize,
    scale: &Scale,
    groups: &[&GroupId],
    tally: &QuestionTally,
    agreed: Option<&Answer>,
    anonymous: bool,
) -> QuestionView {
    let settled = agreed.and_then(|answer| effective_answer(answer, scale));
    let shown = disclose(tally, anonymous, settled.is_some());
    let all = tally.together();
    let answer = settled.unwrap_or_else(|| match all.levels().lower_median() {
        _ if !shown.answer => OrgAnswer::Withheld,
        Some(level) => OrgAnswer::Level(level),
        None if all.unsure > 0 => OrgAnswer::Unsure,
        None if all.not_applicable > 0 => OrgAnswer::NotApplicable,
        None => OrgAnswer::Unanswered,
    });
    let told = || {
        let votes = tally.groups.iter().map(|group| group.levels());
        groups.iter().zip(votes).zip(&shown.groups).filter(|(_, shown)| **shown)
    };
    let groups: BTreeMap<GroupId, Level> = told()
        .filter_map(|((group, votes), _)| Some(((*group).clone(), votes.lower_median()?)))
        .collect();
    let apart = match (groups.values().min(), groups.values().max()) {
        (Some(low), Some(high)) => low.below(*high),
        _ => 0,
    };
    QuestionView {
        at,
        answer,
        agreed: settled.is_some(),
        groups_withheld: tally
            .groups
            .iter()
            .zip(&shown.groups)
            .any(|(group, shown)| group.total() > 0 && !shown),
        diverges: apart >= 2,
        split: told().any(|((_, votes), _)| votes.spread() >= 3),
        groups,
        counts: Counts::of(&all, anonymous),
        evidence: agreed
            .and_then(|answer| answer.evidence)
            .or(tally.evidence.filter(|_| shown.evidence)),
    }
}
