use super::Revealed;
use crate::question_set::{GroupId, Questionnaire};

/// Which of two groups rates higher, over the questions on which both may be shown and gave a
/// level. A group's level is the lower median of its votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Direction {
    /// One group, the earlier in the set's order.
    pub first: GroupId,
    /// The other.
    pub second: GroupId,
    /// On how many questions the first is higher.
    pub first_higher: usize,
    /// On how many the second is.
    pub second_higher: usize,
    /// On how many they are level.
    pub same: usize,
    /// The middle of the differences, first less second, in half levels: 3 is one and a half
    /// levels higher, -2 one level lower. With an even number of questions it lies halfway
    /// between the two in the middle, so that neither group is favoured.
    pub half_levels: i32,
}

impl Direction {
    /// On how many questions the two can be compared.
    pub fn questions(&self) -> usize {
        self.first_higher + self.second_higher + self.same
    }
}

/// Every pair of groups that can be compared on at least one of these questions, in the set's
/// order.
pub fn directions(set: &Questionnaire, votes: &[Revealed]) -> Vec<Direction> {
    let mut found = Vec::new();
    for (at, first) in set.groups.iter().enumerate() {
        for second in set.groups.iter().skip(at + 1) {
            let differences = votes.iter().filter_map(|v| difference(v, &first.id, &second.id));
            let mut differences: Vec<i32> = differences.collect();
            differences.sort_unstable();
            if let Some(half_levels) = twice_the_middle(&differences) {
                found.push(Direction {
                    first: first.id.clone(),
                    second: second.id.clone(),
                    first_higher: differences.iter().filter(|d| **d > 0).count(),
                    second_higher: differences.iter().filter(|d| **d < 0).count(),
                    same: differences.iter().filter(|d| **d == 0).count(),
                    half_levels,
                });
            }
        }
    }
    found
}

/// By how many levels the first group lies above the second.
fn difference(votes: &Revealed, first: &GroupId, second: &GroupId) -> Option<i32> {
    let level = |wanted: &GroupId| {
        let (_, row) = votes.groups().find(|(group, _)| *group == wanted)?;
        Some(i32::from(row.middle?.get()))
    };
    Some(level(first)? - level(second)?)
}

fn twice_the_middle(sorted: &[i32]) -> Option<i32> {
    let last = sorted.len().checked_sub(1)?;
    Some(sorted.get(last / 2)? + sorted.get(last.div_ceil(2))?)
}
