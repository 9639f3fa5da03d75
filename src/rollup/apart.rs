//! Which groups of an assessment may be told apart from the rest.

use std::collections::BTreeMap;

use crate::assessment::{Assessment, FEW};
use crate::questionnaire::{GroupId, Question, QuestionId, Questionnaire, Scale};
use crate::scoring::{OrgAnswer, said};

/// How many people of a group said what to a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Voices {
    pub with_level: usize,
    pub unsure: usize,
    pub not_applicable: usize,
}

impl Voices {
    pub(super) fn total(self) -> usize {
        self.with_level.saturating_add(self.unsure).saturating_add(self.not_applicable)
    }

    fn and(self, other: Voices) -> Voices {
        Voices {
            with_level: self.with_level.saturating_add(other.with_level),
            unsure: self.unsure.saturating_add(other.unsure),
            not_applicable: self.not_applicable.saturating_add(other.not_applicable),
        }
    }
}

/// The voices on a question, by group.
#[derive(Clone, Debug, Default)]
pub(super) struct ByGroup<'a>(BTreeMap<&'a GroupId, Voices>);

impl<'a> ByGroup<'a> {
    /// What was said to each scale question of the set, in its order.
    pub(super) fn all(set: &Questionnaire, assessment: &'a Assessment) -> Vec<ByGroup<'a>> {
        let scales: Vec<(&Question, &Scale)> = set.scales().collect();
        let mut all = vec![ByGroup::default(); scales.len()];
        // By the place among all questions, that among those with a scale.
        let mut places = vec![None; set.questions.len()];
        for (place, (question, scale)) in scales.iter().enumerate() {
            let at = set.position(&question.id).and_then(|at| places.get_mut(at));
            at.into_iter().for_each(|at| *at = Some((place, *scale)));
        }
        let place_of = |id: &QuestionId| places.get(set.position(id)?).copied().flatten();
        for person in &assessment.participants {
            for (question, answer) in assessment.answers.get(&person.id).into_iter().flatten() {
                let Some((place, scale)) = place_of(question) else { continue };
                let Some(by_group) = all.get_mut(place) else { continue };
                let said = match said(answer, scale) {
                    Some(OrgAnswer::Level(_)) => Voices { with_level: 1, ..Voices::default() },
                    Some(OrgAnswer::Unsure) => Voices { unsure: 1, ..Voices::default() },
                    Some(OrgAnswer::NotApplicable) => {
                        Voices { not_applicable: 1, ..Voices::default() }
                    }
                    Some(OrgAnswer::Unanswered) | None => continue,
                };
                let voices = by_group.0.entry(&person.group).or_default();
                *voices = voices.and(said);
            }
        }
        for (question, tallies) in &assessment.session.tallies {
            let Some((place, _)) = place_of(question) else { continue };
            let Some(by_group) = all.get_mut(place) else { continue };
            for (group, tally) in tallies {
                let votes = tally.iter().map(|count| usize::try_from(*count).unwrap_or(usize::MAX));
                let with_level = votes.fold(0, usize::saturating_add);
                let voices = by_group.0.entry(group).or_default();
                *voices = voices.and(Voices { with_level, ..Voices::default() });
            }
        }
        all
    }

    /// The voices of one group.
    pub(super) fn of(&self, group: &GroupId) -> Voices {
        self.0.get(group).copied().unwrap_or_default()
    }

    /// The voices of all groups together.
    pub(super) fn together(&self) -> Voices {
        self.0.values().fold(Voices::default(), |sum, voices| sum.and(*voices))
    }

    /// The groups that may be told apart in an anonymous session: each of at least five levels,
    /// and what the others gave is together of none or of at least five. Otherwise it would be the
    /// difference between all and those that are shown.
    pub(super) fn tellable(&self) -> Vec<&'a GroupId> {
        let mut given: Vec<(usize, &'a GroupId)> =
            self.0.iter().map(|(group, voices)| (voices.with_level, *group)).collect();
        given.sort_unstable();
        let mut hidden = 0;
        let mut groups = given.into_iter().peekable();
        while let Some((levels, _)) = groups.peek() {
            let is_few = *levels < FEW;
            let rest_is_few = (1..FEW).contains(&hidden);
            if !is_few && !rest_is_few {
                break;
            }
            hidden += levels;
            groups.next();
        }
        groups.map(|(_, group)| group).collect()
    }
}
