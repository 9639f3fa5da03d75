use std::collections::BTreeMap;

use super::Assessment;

/// How many things of a kind are only in one of two states, or in both and not the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DiffCount {
    /// Only in the other.
    pub added: usize,
    /// Only in this one.
    pub removed: usize,
    /// In both, and not the same.
    pub changed: usize,
}

impl DiffCount {
    /// What differs between two maps, by their keys.
    pub(crate) fn of<K: Ord, V: PartialEq>(this: &BTreeMap<K, V>, other: &BTreeMap<K, V>) -> Self {
        let shared = |(key, value): (&K, &V)| this.get(key).map(|here| here != value);
        DiffCount {
            added: other.keys().filter(|key| !this.contains_key(key)).count(),
            removed: this.keys().filter(|key| !other.contains_key(key)).count(),
            changed: other.iter().filter_map(shared).filter(|differs| *differs).count(),
        }
    }

    /// Whether the two say the same.
    pub fn is_none(self) -> bool {
        self == DiffCount::default()
    }

    fn plus(self, more: DiffCount) -> Self {
        DiffCount {
            added: self.added + more.added,
            removed: self.removed + more.removed,
            changed: self.changed + more.changed,
        }
    }
}

/// What would change if another state of an assessment took the place of this one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Whether the set-up differs: organisation, planned start, words, question set or session.
    pub set_up: bool,
    /// Who answers.
    pub participants: DiffCount,
    /// Answers of participants.
    pub answers: DiffCount,
    /// What the room agreed.
    pub consensus: DiffCount,
    /// Decisions on actions, and the organisation's own ones.
    pub plan: DiffCount,
    /// Earlier states that are kept.
    pub snapshots: DiffCount,
    /// People who were removed.
    pub removed: DiffCount,
    /// Whether what a newer version wrote, and this one does not know, differs.
    pub unknown: bool,
}

impl Difference {
    /// What differs between this state and the other; when each was saved does not count.
    pub fn between(this: &Assessment, other: &Assessment) -> Self {
        let set_up = |a: &Assessment| {
            (
                a.questionnaire.clone(),
                a.organisation.clone(),
                a.planned_start,
                a.terms.clone(),
                a.session.clone(),
                a.seat.clone(),
            )
        };
        Difference {
            set_up: set_up(this) != set_up(other),
            participants: DiffCount::of(&participants(this), &participants(other)),
            answers: DiffCount::of(&answers(this), &answers(other)),
            consensus: DiffCount::of(&this.consensus, &other.consensus),
            plan: DiffCount::of(&this.choices, &other.choices)
                .plus(DiffCount::of(&own(this), &own(other))),
            snapshots: DiffCount::of(&snapshots(this), &snapshots(other)),
            removed: DiffCount::of(&removed(this), &removed(other)),
            unknown: (&this.unknown, &this.unknown_plan) != (&other.unknown, &other.unknown_plan),
        }
    }

    /// Whether nothing differs.
    pub fn is_none(self) -> bool {
        self == Difference::default()
    }
}

fn participants(a: &Assessment) -> BTreeMap<&str, impl PartialEq> {
    a.participants.iter().map(|p| (p.id.as_str(), p)).collect()
}

fn answers(a: &Assessment) -> BTreeMap<(&str, &str), impl PartialEq> {
    let mut all = BTreeMap::new();
    for (who, answers) in &a.answers {
        for (question, answer) in answers {
            all.insert((who.as_str(), question.as_str()), answer);
        }
    }
    all
}

fn own(a: &Assessment) -> BTreeMap<&str, impl PartialEq> {
    a.own.iter().map(|own| (own.id.as_str(), own)).collect()
}

fn removed(a: &Assessment) -> BTreeMap<&str, impl PartialEq> {
    a.removed.iter().map(|trace| (trace.id.as_str(), trace)).collect()
}

fn snapshots(a: &Assessment) -> BTreeMap<(String, &str), impl PartialEq> {
    a.snapshots.iter().map(|s| ((s.taken.to_string(), s.label.as_str()), s)).collect()
}
