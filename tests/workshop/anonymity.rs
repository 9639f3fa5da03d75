//! What an anonymous session keeps to itself.

use groundwork::disclosure::MIN_GROUP_SIZE;
use groundwork::text::{free_text_warning, talk_first, withheld};
use groundwork::workshop::{
    Agenda, AgendaOrder, AgendaReason, Agreement, Debrief, FreeText, Who, directions, free_text,
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
        ["governance 0 5 0 0 0 ? 0 – 0", "others 0 0 0 0 0 ? 0 – 0 hidden 5"]
    );
}

#[test]
fn a_number_that_fewer_than_five_stand_behind_is_in_no_cell() {
    let row = |levels| rows(&revealed(&room(&[("governance", levels)]).run(), "Q"));
    assert_eq!(row([5, 0, 7, 0, 0]), ["governance 5 0 7 0 0 ? 0 – 0"]);
    // Who knew eleven of twelve would know the twelfth: the smaller number goes too.
    assert_eq!(row([5, 0, 6, 0, 1]), ["governance 0 0 6 0 0 ? 0 – 0 hidden 6"]);
    assert_eq!(row([2, 2, 2, 2, 2]), ["governance 0 0 0 0 0 ? 0 – 0 hidden 10"]);
}

#[test]
fn where_the_rest_is_too_small_nothing_is_told_apart() {
    // Who knew the whole and the governance group’s votes would know those of the peers.
    let run = room(&[("governance", [0, 9, 0, 0, 0]), ("peer", [0, 0, 0, 0, 4])]).run();
    assert_eq!(rows(&revealed(&run, "Q")), ["everyone 0 0 0 0 0 ? 0 – 0 hidden 13"]);
    assert_eq!(revealed(&run, "Q").middle.map(|level| level.get()), Some(1));
    let small = room(&[("governance", [0, 3, 0, 0, 0]), ("peer", [0, 0, 0, 0, 4])]).run();
    assert_eq!(rows(&revealed(&small, "Q")), ["everyone 0 0 0 0 0 ? 0 – 0 hidden 7"]);
}

#[test]
fn fewer_than_five_votes_are_not_shown_at_all() {
    let votes = revealed(&room(&[("peer", [0, 1, 0, 0, 3])]).run(), "Q");
    assert_eq!((votes.rows.len(), votes.withheld, votes.middle), (0, 4, None));
    assert!(withheld(&votes).unwrap().starts_with("Only 4 people have voted."));
    assert!(groundwork::chart::dot_plot(&room(&[]).run().set, &votes, 680.0).is_none());
    assert!(Agreement::of(&votes).is_none());
    let enough = revealed(&room(&[("peer", [0, 1, 0, 0, 4])]).run(), "Q");
    assert_eq!((rows(&enough).len(), withheld(&enough)), (1, None));
    // One of five lies far from the middle: who that is must not be asked.
    assert!(Agreement::of(&enough).is_none());
}

#[test]
fn a_dont_know_is_no_level_to_hide_among() {
    let mut all = Scenario::new().question("Q").anonymous();
    all = all.group_says("governance", "Q", &[1, 1, 1, 1]).person("p", "governance").unsure("Q");
    let votes = revealed(&all.run(), "Q");
    assert_eq!((rows(&votes).len(), votes.withheld), (0, 5));
}

#[test]
fn a_peer_who_says_so_is_shown_beside_the_rest() {
    let mut run = Scenario::new()
        .question("Q")
        .anonymous()
        .group_says("governance", "Q", &[1, 1, 1, 1, 1])
        .person("p", "peer")
        .says("Q", 4)
        .run();
    assert_eq!(rows(&revealed(&run, "Q")), ["everyone 0 0 0 0 0 ? 0 – 0 hidden 6"]);
    run.assessment.participants.last_mut().unwrap().view_shown = true;
    assert_eq!(
        rows(&revealed(&run, "Q")),
        ["governance 0 5 0 0 0 ? 0 – 0", "peer 0 0 0 0 1 ? 0 – 0"]
    );
}

#[test]
fn what_is_not_shown_orders_no_agenda_and_has_no_direction() {
    let apart = [("governance", [0, 9, 0, 0, 0]), ("peer", [0, 0, 0, 0, 4])];
    let reason = |run: &crate::scenario::Run| {
        Agenda::new(&run.set, &run.assessment, AgendaOrder::default()).items()[0].reason
    };
    let open = apart.iter().fold(Scenario::new().question("Q"), |s, (g, t)| s.tally("Q", g, *t));
    let open = open.run();
    assert_eq!(reason(&open), AgendaReason::Diverges(3));
    assert_eq!(directions(&open.set, &all_votes(&open.set, &open.assessment)).len(), 1);
    let hidden = room(&apart).run();
    assert_eq!(reason(&hidden), AgendaReason::Rest);
    assert!(directions(&hidden.set, &all_votes(&hidden.set, &hidden.assessment)).is_empty());
    // A split in a small group would tell two people’s votes.
    let split = room(&[("peer", [2, 0, 0, 0, 2]), ("governance", [0, 9, 0, 0, 0])]).run();
    assert_eq!(reason(&split), AgendaReason::Rest);
}

#[test]
fn what_cannot_be_shown_is_never_called_agreement() {
    let apart = [("governance", [0, 9, 0, 0, 0]), ("peer", [0, 0, 0, 0, 1])];
    let run = room(&apart).run();
    let agenda = Agenda::new(&run.set, &run.assessment, AgendaOrder::default());
    assert!(agenda.is_withheld() && agenda.disagreements() == 0);
    let words = talk_first(0, 0, agenda.is_withheld());
    assert!(words.starts_with("Whether views differ can’t be shown"), "{words}");
    assert!(Debrief::new(&run.set, &run.assessment).withheld);
    // With nobody left out, it can be said.
    let all = room(&[("governance", [0, 9, 0, 0, 0])]).run();
    let agenda = Agenda::new(&all.set, &all.assessment, AgendaOrder::default());
    assert!(!agenda.is_withheld());
    assert!(talk_first(0, 0, false).starts_with("Views don’t differ widely on any question."));
}

#[test]
fn pictures_by_group_show_what_the_rule_allows() {
    let groups = [("governance", [0, 9, 0, 0, 0]), ("peer", [2, 0, 0, 0, 2])];
    let open = groups.iter().fold(Scenario::new().question("Q"), |s, (g, t)| s.tally("Q", g, *t));
    let open = open.group_says("people", "Q", &[4, 4, 4]).run();
    assert!(groundwork::chart::dumbbells(&open.set, &open.outcome, 680.0).is_some());
    let hidden = room(&groups).run();
    let view = hidden.view("Q");
    assert!(view.groups.is_empty() && !view.diverges && !view.split && view.groups_withheld);
    assert_eq!(view.answer.level().map(|level| level.get()), Some(1));
    // Five and five may be told apart, and so may their difference.
    let apart = room(&[("governance", [0, 9, 0, 0, 0]), ("peer", [0, 0, 0, 0, 5])]).run();
    let view = apart.view("Q");
    assert_eq!((view.groups.len(), view.diverges, view.groups_withheld), (2, true, false));
}

proptest! {
    #![proptest_config(tried(300))]

    /// Whoever adds and takes away what is shown gets the votes of five people or more, or of
    /// nobody: for every number has five behind it and so has what it leaves over.
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
        let few = 1..MIN_GROUP_SIZE as u64;
        let all: u64 = tallies.iter().map(|(_, tally)| size(tally)).sum();
        prop_assert_eq!(votes.total() + votes.withheld, all);
        prop_assert!(votes.withheld < few.end);
        prop_assert!(votes.withheld == 0 || votes.rows.is_empty());
        let mut rest = all - votes.withheld;
        for row in &votes.rows {
            prop_assert!(row.total() >= few.end && !few.contains(&row.hidden));
            let cells = groundwork::question_set::Level::ALL.map(|l| row.counts.levels.of(l));
            prop_assert!(!cells.iter().any(|cell| few.contains(cell)), "{row:?}");
            if let Who::Group(group) = &row.who {
                let (_, tally) = tallies.iter().find(|(id, _)| *id == group.as_str()).unwrap();
                prop_assert_eq!(size(tally), row.total());
                rest -= row.total();
            }
        }
        prop_assert!(!few.contains(&rest));
    }

    #[test]
    fn nothing_is_split_out_of_any_anonymous_room((set, mut assessment) in rooms(5)) {
        assessment.session.anonymous = true;
        for votes in all_votes(&set, &assessment) {
            let few = votes.rows.iter().any(|row| row.total() < MIN_GROUP_SIZE as u64);
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
