//! What an anonymous session keeps to itself.

use std::collections::BTreeMap;

use groundwork::assessment::FEW;
use groundwork::text::{free_text_warning, withheld};
use groundwork::workshop::{
    Agenda, Agreement, Counts, FreeText, Order, Reason, Revealed, Who, directions, free_text, guard,
};
use proptest::prelude::*;
use serde_json::json;

use super::{all_votes, revealed, rooms, rows};
use crate::scenario::Scenario;
use crate::scenario::random::tried;

fn room(groups: &[(&str, [u32; 5])]) -> Scenario {
    let all = Scenario::new().question("Q").anonymous();
    groups.iter().fold(all, |all, (group, tally)| all.tally("Q", group, *tally))
}

#[test]
fn groups_of_five_stand_alone_and_smaller_ones_together() {
    let run = room(&[
        ("governance", [0, 5, 0, 0, 0]),
        ("operations", [1, 0, 1, 0, 1]),
        ("peer", [0, 0, 0, 2, 0]),
    ]);
    assert_eq!(
        rows(&revealed(&run.run(), "Q")),
        ["governance 0 5 0 0 0 ? 0 – 0", "others 1 0 1 2 1 ? 0 – 0"]
    );
}

#[test]
fn where_the_rest_is_too_small_nothing_is_told_apart() {
    // Who knew the whole and the governance group’s votes would know those of the peers.
    let run = room(&[("governance", [0, 9, 0, 0, 0]), ("peer", [0, 0, 0, 0, 4])]).run();
    assert_eq!(rows(&revealed(&run, "Q")), ["everyone 0 9 0 0 4 ? 0 – 0"]);
    let small = room(&[("governance", [0, 3, 0, 0, 0]), ("peer", [0, 0, 0, 0, 4])]).run();
    assert_eq!(rows(&revealed(&small, "Q")), ["everyone 0 3 0 0 4 ? 0 – 0"]);
}

#[test]
fn fewer_than_five_votes_are_not_shown_at_all() {
    let votes = revealed(&room(&[("peer", [0, 1, 0, 0, 3])]).run(), "Q");
    assert_eq!((votes.rows.len(), votes.withheld), (0, 4));
    assert!(withheld(&votes).unwrap().starts_with("Only 4 people have voted."));
    assert!(groundwork::chart::dot_plot(&room(&[]).run().set, &votes, 680.0).is_none());
    assert!(Agreement::of(&votes).is_none());
    let enough = revealed(&room(&[("peer", [0, 1, 0, 0, 4])]).run(), "Q");
    assert_eq!((rows(&enough).len(), withheld(&enough)), (1, None));
}

#[test]
fn a_dont_know_is_a_voice_of_its_group() {
    let mut all = Scenario::new().question("Q").anonymous();
    all = all.group_says("governance", "Q", &[1, 1, 1, 1]).person("p", "governance").unsure("Q");
    let run = all.run();
    assert_eq!(rows(&revealed(&run, "Q")), ["governance 0 4 0 0 0 ? 1 – 0"]);
}

#[test]
fn what_is_not_shown_orders_no_agenda_and_has_no_direction() {
    let apart = [("governance", [0, 9, 0, 0, 0]), ("peer", [0, 0, 0, 0, 4])];
    let reason = |run: &crate::scenario::Run| {
        Agenda::new(&run.set, &run.assessment, Order::default()).items()[0].reason
    };
    let open = apart.iter().fold(Scenario::new().question("Q"), |s, (g, t)| s.tally("Q", g, *t));
    let open = open.run();
    assert_eq!(reason(&open), Reason::Diverges(3));
    assert_eq!(directions(&open.set, &all_votes(&open.set, &open.assessment)).len(), 1);
    let hidden = room(&apart).run();
    assert_eq!(reason(&hidden), Reason::Rest);
    assert!(directions(&hidden.set, &all_votes(&hidden.set, &hidden.assessment)).is_empty());
    // A split in a small group would tell two people’s votes.
    let split = room(&[("peer", [2, 0, 0, 0, 2]), ("governance", [0, 9, 0, 0, 0])]).run();
    assert_eq!(reason(&split), Reason::Rest);
}

#[test]
fn pictures_by_group_are_guarded_and_scores_stay() {
    let groups = [("governance", [0, 9, 0, 0, 0]), ("peer", [2, 0, 0, 0, 2])];
    let guarded = |run: &crate::scenario::Run| {
        let mut outcome = run.outcome.clone();
        guard(&run.set, &run.assessment, &mut outcome.scores);
        outcome
    };
    let open = groups.iter().fold(Scenario::new().question("Q"), |s, (g, t)| s.tally("Q", g, *t));
    let open = open.group_says("people", "Q", &[4, 4, 4]).run();
    assert!(groundwork::chart::dumbbells(&open.set, &guarded(&open), 680.0).is_some());
    let hidden = room(&groups).run();
    let outcome = guarded(&hidden);
    let view = &outcome.scores.questions[0];
    assert!(view.groups.is_empty() && !view.diverges && !view.split);
    assert!(hidden.view("Q").split, "or there would be nothing to guard");
    assert_eq!(view.answer, hidden.view("Q").answer);
    assert_eq!(outcome.scores.claimed.overall, hidden.outcome.scores.claimed.overall);
    // Five and five may be told apart, and so may their difference.
    let apart = [("governance", [0, 9, 0, 0, 0]), ("peer", [0, 0, 0, 0, 5])];
    let shown = guarded(&room(&apart).run());
    assert_eq!(
        (shown.scores.questions[0].groups.len(), shown.scores.questions[0].diverges),
        (2, true)
    );
}

/// All that can be known: the rows, and how many of each group have voted.
fn parts(votes: &Revealed) -> Vec<Counts> {
    votes.rows.iter().map(|row| row.counts).collect()
}

proptest! {
    #![proptest_config(tried(300))]

    /// Whoever adds and takes away rows gets the votes of five people or more, or of nobody: for
    /// rows have five each and share no one. And a row of several groups tells none of them apart.
    #[test]
    fn no_difference_of_what_is_shown_tells_a_small_group(
        tallies in prop::collection::btree_map(
            prop::sample::select(vec!["governance", "operations", "people", "peer", "outside"]),
            prop::array::uniform5(0..4u32), 0..6),
    ) {
        let tallies: Vec<_> = tallies.into_iter().collect();
        let run = room(&tallies).run();
        let votes = revealed(&run, "Q");
        let size = |tally: &[u32; 5]| u64::from(tally.iter().sum::<u32>());
        let all: u64 = tallies.iter().map(|(_, tally)| size(tally)).sum();
        let shown: u64 = parts(&votes).iter().map(|counts| counts.total()).sum();
        prop_assert_eq!(shown + votes.withheld, all);
        prop_assert!(votes.withheld < FEW as u64);
        prop_assert!(votes.withheld == 0 || votes.rows.is_empty());
        let mut apart = BTreeMap::new();
        for row in &votes.rows {
            prop_assert!(row.counts.total() >= FEW as u64);
            if let Who::Group(group) = &row.who {
                apart.insert(group.to_string(), row.counts.total());
            }
        }
        let together: Vec<_> = tallies
            .iter()
            .filter(|(group, tally)| size(tally) > 0 && !apart.contains_key(*group))
            .collect();
        // Where a row stands for several, it does stand for several or for all there are.
        let merged = votes.rows.iter().find(|row| !matches!(row.who, Who::Group(_)));
        if let Some(row) = merged {
            prop_assert!(together.len() >= 2);
            let sum: u64 = together.iter().map(|(_, tally)| size(tally)).sum();
            prop_assert_eq!(row.counts.total(), sum);
        }
        for (group, count) in apart {
            let (_, tally) = tallies.iter().find(|(id, _)| *id == group).unwrap();
            prop_assert_eq!(size(tally), count);
        }
    }

    #[test]
    fn nothing_is_split_out_of_any_anonymous_room((set, mut assessment) in rooms(5)) {
        assessment.session.anonymous = true;
        for votes in all_votes(&set, &assessment) {
            let few = votes.rows.iter().any(|row| row.counts.total() < FEW as u64);
            prop_assert!(!few, "{votes:?}");
        }
    }
}

#[test]
fn free_text_is_warned_of_wherever_it_stands() {
    let none = Scenario::new().question("Q").person("p1", "peer").says("Q", 1).run();
    assert!(free_text(&none.assessment).is_empty());
    assert_eq!(free_text_warning(&[]), None);
    let run = Scenario::new()
        .question("Q")
        .question("N")
        .reflection("R")
        .person("p1", "peer")
        .says("Q", 1)
        .note("Q", "I was there")
        .not_applicable("N", "We have none")
        .writes("R", "My story")
        .agreed("Q", json!({"level": 1, "note": "Kim said so", "dissent": "Ari does not"}))
        .stranger_says("gone", "Q", json!({"note": "Still here", "text": " "}))
        .run();
    let found = free_text(&run.assessment);
    let counts: Vec<(FreeText, usize)> = found.iter().map(|w| (w.what, w.count)).collect();
    let wanted = [2, 1, 1, 1, 1];
    assert_eq!(counts, FreeText::ALL.into_iter().zip(wanted).collect::<Vec<_>>());
    let mut kept = none.assessment.clone();
    kept.snapshots.push(run.assessment.snapshot(run.today, "Before"));
    assert_eq!(free_text(&kept), found, "snapshots are in the file too");
}
