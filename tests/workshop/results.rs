//! Between groups: who rates higher, and how far people agree before anything is agreed.

use groundwork::workshop::{Agreement, Direction, agreement, directions};
use proptest::prelude::*;
use serde_json::json;

use super::{all_votes, revealed, rooms};
use crate::scenario::random::tried;
use crate::scenario::{Run, Scenario};

fn found(run: &Run) -> Vec<Direction> {
    directions(&run.set, &all_votes(&run.set, &run.assessment))
}

fn says(scenario: Scenario, question: &str, governance: u8, peer: u8) -> Scenario {
    let scenario = scenario.question(question).group_says("governance", question, &[governance]);
    scenario.group_says("peer", question, &[peer])
}

#[test]
fn agreement_is_the_share_of_votes_within_one_level_of_the_middle() {
    let of = |levels: &[u8]| {
        let run = Scenario::new().question("Q").group_says("peer", "Q", levels).run();
        Agreement::of(&revealed(&run, "Q")).map(|a| (a.near, a.votes, a.percent().unwrap()))
    };
    assert_eq!(of(&[2]), Some((1, 1, 100)));
    assert_eq!(of(&[0, 0, 4, 4]), Some((2, 4, 50)), "the lower median is 0");
    assert_eq!(of(&[1, 2, 2, 3, 4]), Some((4, 5, 80)));
    assert_eq!(of(&[0, 2, 4]), Some((1, 3, 33)));
    assert_eq!(of(&[]), None);
    assert_eq!(Agreement::default().percent(), None);
}

#[test]
fn over_the_session_each_question_has_its_own_middle() {
    let scenario = Scenario::new().question("A").question("B").question("empty");
    let scenario = scenario.group_says("peer", "A", &[0, 0, 0, 4]);
    let run = scenario.group_says("people", "B", &[4, 4]).agreed("A", json!({"level": 4})).run();
    let all = all_votes(&run.set, &run.assessment);
    // What was agreed is no vote: the middle of A stays 0.
    assert_eq!(agreement(&all), Some(Agreement { near: 5, votes: 6 }));
    assert_eq!(agreement(&[]), None);
}

#[test]
fn the_direction_counts_questions_and_takes_the_middle_difference() {
    let run = says(says(says(Scenario::new(), "A", 3, 1), "B", 2, 3), "C", 2, 2);
    let run =
        says(says(run, "D", 4, 1), "E", 1, 0).question("alone").group_says("peer", "alone", &[4]);
    let found = found(&run.run());
    let [direction] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((direction.first.as_str(), direction.second.as_str()), ("governance", "peer"));
    let Direction { first_higher, second_higher, same, half_levels, .. } = *direction;
    assert_eq!((first_higher, second_higher, same, half_levels), (3, 1, 1, 2));
    assert_eq!(direction.questions(), 5);
}

#[test]
fn an_even_number_of_questions_favours_neither_group() {
    let half = |a: [u8; 2], b: [u8; 2]| {
        found(&says(says(Scenario::new(), "A", a[0], a[1]), "B", b[0], b[1]).run())[0].half_levels
    };
    assert_eq!(half([3, 1], [2, 1]), 3);
    assert_eq!(half([1, 3], [1, 2]), -3);
    assert_eq!(half([1, 3], [3, 1]), 0);
}

proptest! {
    #![proptest_config(tried(100))]

    #[test]
    fn directions_and_agreement_are_bounded_and_complete((set, assessment) in rooms(6)) {
        let votes = all_votes(&set, &assessment);
        for direction in directions(&set, &votes) {
            prop_assert!(direction.questions() >= 1 && direction.questions() <= votes.len());
            prop_assert!(direction.half_levels.abs() <= 8);
        }
        if let Some(all) = agreement(&votes) {
            // At least the middle vote of each question lies near the middle.
            let questions = votes.iter().filter(|v| v.middle.is_some()).count();
            prop_assert!(all.near >= questions as u64 && all.near <= all.votes);
            prop_assert!(all.percent().unwrap() <= 100);
        }
    }
}
