//! What is put side by side: the present, a snapshot, another file, another question set.

use groundwork::comparison::{ActionStatus, ComparedState, Comparison, GapChange, Movement};
#[cfg(feature = "cli")]
use groundwork::question_set::BuiltIn;
use groundwork::question_set::Target;
use serde_json::json;

use super::{Both, THEN, ids, one_person, question, two};
use crate::scenario::{Run, Scenario};

/// A snapshot of `run` as it is, then `change`.
fn kept(run: Run, change: impl FnOnce(&mut Run)) -> Run {
    let mut run = run;
    let snapshot = run.assessment.snapshot(THEN.parse().unwrap(), "Baseline");
    run.assessment.snapshots.push(snapshot);
    change(&mut run);
    run
}

fn against_now(run: &Run) -> Comparison {
    let before = ComparedState::snapshot(&run.set, &run.assessment, 0).unwrap();
    let after = ComparedState::whole(&run.set, &run.assessment, run.today);
    Comparison::new(&before, &after, Target::Recruit, run.today)
}

#[test]
fn a_snapshot_just_taken_equals_the_present() {
    let scenario = one_person().says("Q", 1).says("C", 0).declines("C-auto");
    let run = scenario.tally("Q", "peer", [0, 0, 3, 0, 0]).own("own-1", "decide").run();
    let comparison = against_now(&kept(run, |_| {}));
    assert!(comparison.is_still());
    assert_eq!(comparison.before.label, "Baseline");
    assert_eq!(comparison.before.day.to_string(), THEN);
    assert!(comparison.before.answers_only && !comparison.after.answers_only);
    assert!(ComparedState::snapshot(&two().run().set, &two().run().assessment, 0).is_none());
}

#[test]
fn votes_of_now_count_in_a_snapshot_and_where_they_do_is_said() {
    let run = one_person().says("Q", 1).says("C", 0).run();
    let later =
        one_person().tally("Q", "peer", [0, 0, 0, 9, 0]).tally("C", "peer", [0, 9, 0, 0, 0]);
    let later = later.agreed("C", json!({"level": 2})).run();
    let run = kept(run, |run| {
        run.assessment.session = later.assessment.session.clone();
        run.assessment.snapshots[0].consensus = later.assessment.consensus.clone();
    });
    let comparison = against_now(&run);
    assert_eq!(question(&comparison, "Q").movement, Movement::Stayed);
    assert_eq!(ids(&comparison.before.rests_on_votes), ["Q"], "the room agreed on C");
    assert!(comparison.after.rests_on_votes.is_empty());
}

#[test]
fn answers_of_people_who_left_are_counted_as_set_aside() {
    let run = two().person("p1", "peer").says("Q", 1).person("p2", "peer").says("Q", 0).run();
    let run = kept(run, |run| {
        run.assessment.participants.pop();
        run.assessment.answers.retain(|id, _| id.as_str() == "p1");
    });
    let comparison = against_now(&run);
    assert_eq!((comparison.before.set_aside, comparison.after.set_aside), (1, 0));
    assert!(!question(&comparison, "Q").moved(), "only who is listed counts, then too");
}

#[test]
fn of_a_snapshot_all_that_its_answers_called_for_is_carried_over() {
    let run = one_person().says("C", 0).says("Q", 0).declines("C-auto").run();
    let comparison = against_now(&kept(run, |_| {}));
    let standing: Vec<ActionStatus> = comparison.carried.iter().map(|c| c.standing).collect();
    assert_eq!(standing, [ActionStatus::CalledFor, ActionStatus::Declined]);
    assert!(comparison.fresh.is_empty());
}

#[test]
fn snapshot_against_snapshot_leaves_the_present_out() {
    let run = kept(one_person().says("Q", 1).run(), |run| {
        let mut second = run.assessment.snapshots[0].clone();
        second.answers.clear();
        run.assessment.snapshots.push(second);
    });
    let state = |at| ComparedState::snapshot(&run.set, &run.assessment, at).unwrap();
    let comparison = Comparison::new(&state(1), &state(0), Target::Recruit, run.today);
    assert_eq!(question(&comparison, "Q").movement, Movement::Answered);
}

#[test]
fn questions_of_one_set_only_are_listed_and_have_not_moved() {
    let before = Scenario::new().question("A").question("B").person("p1", "peer");
    let after = Scenario::new().question("C").domain("later").question("B").question("D");
    let after = after.person("p1", "peer");
    let mut both =
        Both::of(before.says("A", 0).says("B", 1), after.says("B", 2).says("C", 0).says("D", 4));
    both.after.set.edition = "2".to_owned();
    let comparison = both.compared();
    assert!(!comparison.same_edition());
    assert_eq!(ids(comparison.questions.iter().map(|q| &q.id)), ["B"]);
    assert_eq!(ids(comparison.only_before.iter().map(|q| &q.id)), ["A"]);
    assert_eq!(ids(comparison.only_after.iter().map(|q| &q.id)), ["C", "D"]);
    assert_eq!(ids(&comparison.gaps.closed), ["B"]);
    assert_eq!(comparison.only_before[0].side.gap, Some(2));
    assert_eq!(ids(comparison.domains.iter().map(|d| &d.id)), ["purpose"]);
    assert_eq!(ids(comparison.domains_after.iter().map(|d| &d.id)), ["later"]);
    // B went to another domain, so no difference counts it but the overall one.
    assert_eq!(comparison.domains[0].change.shared, None);
    assert_eq!(comparison.overall.shared.unwrap().questions, 1);
}

#[test]
fn each_side_is_scored_by_its_own_edition() {
    let set = |target, weight| Scenario::new().question("A").targets(target, 4).weight(weight);
    let says = |scenario: Scenario| scenario.person("p1", "peer").says("A", 2);
    let both = Both::of(says(set(2, 1)), says(set(4, 3)));
    let comparison = both.compared();
    let found = question(&comparison, "A");
    assert!(!found.moved() && !found.reworded);
    assert_eq!(found.gap, GapChange::Opened, "the answer stayed, and more is needed");
    let shared = comparison.overall.shared.unwrap();
    assert_eq!((shared.points(), shared.same_rules), (-50, false));
    let mut both = both;
    both.after.set.questions[0].text = "Asked otherwise".to_owned();
    assert!(question(&both.compared(), "A").reworded);
}

#[cfg(feature = "cli")]
#[test]
fn the_quick_check_goes_on_as_the_full_set() {
    let quick = BuiltIn::find("quick-check").unwrap().read().unwrap();
    let full = BuiltIn::find("peer-readiness").unwrap().read().unwrap();
    let run = two().run();
    let day = run.today;
    let (before, after) = (
        ComparedState::whole(&quick, &run.assessment, day),
        ComparedState::whole(&full, &run.assessment, day),
    );
    let comparison = Comparison::new(&before, &after, Target::Recruit, day);
    assert_eq!(comparison.questions.len(), 22);
    assert_eq!((comparison.only_before.len(), comparison.only_after.len()), (0, 38));
    assert!(comparison.questions.iter().all(|q| !q.reworded));
}
