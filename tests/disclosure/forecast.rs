//! What is said beforehand of what cannot be shown.

use groundwork::disclosure::{
    MIN_GROUP_SIZE, Merge, forecast, merge_groups, suppress_small_groups,
};
use groundwork::question_set::GroupId;
use proptest::prelude::*;

use crate::scenario::random::tried;
use crate::scenario::{Run, Scenario};

fn people(groups: &[(&str, usize)]) -> Run {
    let mut scenario = Scenario::new()
        .question("ALL")
        .asked_of(&["governance", "operations", "people", "peer"])
        .question("PEOPLE")
        .asked_of(&["people"])
        .anonymous();
    for (group, count) in groups {
        for at in 0..*count {
            scenario = scenario.person(&format!("{group}-{at}"), group);
        }
    }
    scenario.run()
}

fn group(id: &str) -> GroupId {
    GroupId::new(id).unwrap()
}

#[test]
fn small_groups_and_their_questions_are_named_and_a_merge_is_offered() {
    let mut run = people(&[("governance", 6), ("operations", 3), ("people", 3)]);
    let said = forecast(&run.set, &run.assessment);
    let groups: Vec<(&str, usize, usize, usize)> =
        said.groups.iter().map(|it| (it.group.as_str(), it.people, it.asked, it.shown)).collect();
    assert_eq!(
        groups,
        [("governance", 6, 1, 1), ("operations", 3, 1, 0), ("people", 3, 2, 0)],
        "six of governance may be shown: six others are left"
    );
    assert_eq!(said.withheld.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["PEOPLE"]);
    let best = Merge { from: group("people"), into: group("operations"), answers: 1, views: 2 };
    assert_eq!(said.merges.first(), Some(&best));
    let command = merge_groups(&run.assessment, &best.from, &best.into);
    run.assessment.apply(command).unwrap();
    let then = forecast(&run.set, &run.assessment);
    assert!(then.withheld.is_empty() && then.merges.is_empty());
    assert!(then.groups.iter().all(|group| group.shown == group.asked));
}

#[test]
fn peers_are_never_merged_away_and_decide_themselves() {
    let mut run = people(&[("governance", 6), ("peer", 1)]);
    let said = forecast(&run.set, &run.assessment);
    assert!(said.groups.iter().all(|group| group.shown == 0), "one left over tells who it was");
    assert!(said.merges.is_empty());
    run.assessment.participants.last_mut().unwrap().view_shown = true;
    let said = forecast(&run.set, &run.assessment);
    assert!(said.groups.iter().all(|group| group.shown == 1));
}

proptest! {
    #![proptest_config(tried(300))]

    #[test]
    fn whoever_is_told_apart_is_a_crowd_and_so_is_the_rest(
        sizes in prop::collection::vec(0..12u64, 0..7)
    ) {
        let least = MIN_GROUP_SIZE as u64;
        let told = suppress_small_groups(&sizes);
        let sum = |wanted: bool| -> u64 {
            sizes.iter().zip(&told).filter(|(_, told)| **told == wanted).map(|(n, _)| n).sum()
        };
        prop_assert!(sizes.iter().zip(&told).all(|(size, told)| !told || *size >= least));
        prop_assert!(sum(true) == 0 || sum(false) == 0 || sum(false) >= least);
        // No group more could be told.
        let hidden = sizes.iter().zip(&told).filter(|(size, told)| !**told && **size >= least);
        for (size, _) in hidden {
            prop_assert!((1..least).contains(&(sum(false) - size)) );
        }
    }
}
