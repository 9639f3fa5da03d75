use std::sync::Arc;

use crate::app::store::progress::display_name;
use crate::assessment::Assessment;
use crate::comparison::{ComparedState as Side, Comparison, PersonChange, Presence, Sets};
use crate::date::Day;
use crate::messages::compare;
use crate::question_set::{QuestionId, Questionnaire, Target};
use crate::text;

/// Two states that were compared, with what names things in them.
pub struct Compared {
    sets: [Arc<Questionnaire>; 2],
    assessments: [Assessment; 2],
    /// What moved.
    pub comparison: Comparison,
}

/// One of the two, before it is compared.
pub struct ComparedSide {
    /// The set that scores it.
    pub set: Arc<Questionnaire>,
    /// The assessment that it is a state of.
    pub assessment: Arc<Assessment>,
    /// The place of the snapshot that it is; none where it is the assessment whole.
    pub snapshot: Option<usize>,
    /// The day that a whole one stands for.
    pub day: Day,
}

impl ComparedSide {
    fn side(&self) -> Option<Side<'_>> {
        match self.snapshot {
            Some(at) => Side::snapshot(&self.set, &self.assessment, at),
            None => Some(Side::whole(&self.set, &self.assessment, self.day)),
        }
    }
}

impl Compared {
    /// Compares two states; none where a snapshot is gone.
    pub fn new(
        before: &ComparedSide,
        after: &ComparedSide,
        target: Target,
        today: Day,
    ) -> Option<Self> {
        let (then, now) = (before.side()?, after.side()?);
        let comparison = Comparison::new(&then, &now, target, today);
        Some(Compared {
            sets: [before.set.clone(), after.set.clone()],
            assessments: [then.assessment().clone(), now.assessment().clone()],
            comparison,
        })
    }

    /// The sets of both, for names.
    pub fn sets(&self) -> Sets<'_> {
        Sets { before: &self.sets[0], after: &self.sets[1] }
    }

    /// The later side's set.
    pub fn set(&self) -> &Questionnaire {
        &self.sets[1]
    }

    /// A question by its short name.
    pub fn short(&self, id: &QuestionId) -> String {
        self.sets().question(id).map_or_else(|| id.to_string(), |q| q.short.clone())
    }

    /// The name of a question's domain.
    pub fn domain(&self, id: &QuestionId) -> Option<String> {
        let domain = &self.sets().question(id)?.domain;
        let found = self.sets[1].domain(domain).or_else(|| self.sets[0].domain(domain));
        found.map(|domain| domain.short.clone())
    }

    /// Whether several people have answered on either side, so that there is somebody to tell
    /// apart.
    pub fn several(&self) -> bool {
        self.assessments.iter().any(|assessment| assessment.respondents() > 1)
    }

    /// Who answered alone then and now, in a sentence; none where several people did on a side.
    pub fn answered_alone(&self) -> Option<String> {
        let alone = |side: usize| {
            let one = self.assessments[side].alone()?;
            Some(text::answered_alone(&self.sets[side], one))
        };
        let (then, now) = (alone(0)?, alone(1)?);
        Some(match then == now {
            true => compare::answered_alone_same(now),
            false => compare::answered_alone(then, now),
        })
    }

    /// What a person is called, with their group where that is not their name already.
    pub fn who(&self, change: &PersonChange) -> String {
        let side = usize::from(change.presence != Presence::Before);
        let (set, assessment) = (&self.sets[side], &self.assessments[side]);
        let group = set.group_name(&change.group);
        match assessment.participant(&change.person) {
            Some(person) if person.name.trim().is_empty() => display_name(set, assessment, person),
            _ if change.name.trim().is_empty() => group.to_owned(),
            _ => compare::person_of_group(change.name.trim(), group),
        }
    }
}
