use std::collections::{BTreeMap, HashSet};

use super::{DomainId, GroupId, Question, QuestionId, Questionnaire, QuestionnaireId};
use crate::messages::built_in_sets;

/// Seconds that a scored question takes on average.
const SECONDS: usize = 40;

impl Questionnaire {
    /// The id of the set that [`Questionnaire::quick_check`] makes.
    pub const QUICK_CHECK: &'static str = "quick-check";

    /// Only the critical questions, with their domains and actions, as a set of its own that a
    /// person answers in a quarter of an hour. Ids stay, so answers hold for the full set too.
    pub fn quick_check(&self) -> Questionnaire {
        let mut quick = self.clone();
        if let Ok(id) = QuestionnaireId::new(Self::QUICK_CHECK) {
            quick.id = id;
        }
        quick.title = built_in_sets::quick_check().to_owned();
        quick.summary = built_in_sets::quick_check_summary(&self.title, &self.summary);
        quick.questions.retain(Question::is_critical);
        let questions: HashSet<&QuestionId> = quick.questions.iter().map(|q| &q.id).collect();
        let domains: HashSet<&DomainId> = quick.questions.iter().map(|q| &q.domain).collect();
        quick.domains.retain(|domain| domains.contains(&domain.id));
        quick.actions.retain(|action| questions.contains(&action.question));
        let kept: HashSet<_> = quick.actions.iter().map(|action| action.id.clone()).collect();
        for action in &mut quick.actions {
            action.depends_on.retain(|other| kept.contains(other));
        }
        for resource in &mut quick.resources {
            resource.helps.retain(|domain| domains.contains(domain));
        }
        quick.resources.retain(|resource| !resource.helps.is_empty());
        for scenario in &mut quick.scenarios {
            scenario.questions.retain(|question| questions.contains(question));
        }
        quick.scenarios.retain(|scenario| !scenario.questions.is_empty());
        quick.minutes = minutes(&quick.questions);
        quick.index();
        quick
    }
}

/// Minutes for each group that is asked something, rounded up.
fn minutes(questions: &[Question]) -> BTreeMap<GroupId, u32> {
    let mut asked: BTreeMap<GroupId, usize> = BTreeMap::new();
    for group in questions.iter().flat_map(|question| &question.asked_of) {
        *asked.entry(group.clone()).or_default() += 1;
    }
    let mut minutes = BTreeMap::new();
    for (group, count) in asked {
        minutes.insert(group, u32::try_from((count * SECONDS).div_ceil(60)).unwrap_or(u32::MAX));
    }
    minutes
}
