//! Where views differ.

use super::*;

#[test]
fn a_groups_level_is_the_lower_median_of_its_members() {
    let run = one().group_says("peer", "Q", &[1, 2, 4, 3]).group_says("people", "Q", &[3]);
    run.run().groups("Q", json!({"peer": 2, "people": 3}));
}

#[test]
fn groups_two_levels_apart_diverge() {
    let run = one().group_says("peer", "Q", &[1]).group_says("governance", "Q", &[3]);
    run.run().apart("Q", true, false);
}

#[test]
fn groups_one_level_apart_do_not() {
    let run = one().group_says("peer", "Q", &[2]).group_says("governance", "Q", &[3]);
    run.run().apart("Q", false, false);
}

#[test]
fn three_levels_within_one_group_split_it() {
    one().group_says("peer", "Q", &[1, 4]).run().apart("Q", false, true);
    one().tally("Q", "peer", [1, 0, 0, 1, 0]).run().apart("Q", false, true);
}

#[test]
fn two_levels_within_one_group_do_not() {
    one().group_says("peer", "Q", &[1, 3]).run().apart("Q", false, false);
}

#[test]
fn agreeing_settles_the_answer_but_leaves_the_divergence_on_record() {
    let run = one().group_says("peer", "Q", &[0]).group_says("governance", "Q", &[4]);
    let run = run.agreed("Q", json!({"level": 2})).run();
    run.level("Q", 2).apart("Q", true, false).groups("Q", json!({"peer": 0, "governance": 4}));
}
