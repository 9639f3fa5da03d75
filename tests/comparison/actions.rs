//! What became of the actions of the earlier plan, and which are new.

use groundwork::assessment::ActionProgress;
use groundwork::comparison::{ActionRef, ActionStatus, ContinuedAction};
use serde_json::json;

use super::Both;
use crate::scenario::Scenario;

/// Two questions with an action each, due by the rules in the year that follows.
fn set() -> Scenario {
    Scenario::new()
        .question("A")
        .action("A-a", |a| a.below(2).reaches(2))
        .question("B")
        .may_not_apply()
        .action("B-a", |a| a.below(2).reaches(2))
        .start("2026-11-01")
        .person("p1", "governance")
}

fn low() -> Scenario {
    set().says("A", 0).says("B", 0)
}

fn name(which: &ActionRef) -> &str {
    match which {
        ActionRef::BuiltIn(id) => id.as_str(),
        ActionRef::Own { id, .. } => id,
    }
}

#[track_caller]
fn carried(both: &Both, id: &str) -> ContinuedAction {
    let all = both.compared().carried;
    let found = all.into_iter().find(|c| name(&c.which) == id);
    found.unwrap_or_else(|| panic!("{id} is not carried over"))
}

#[test]
fn each_action_of_then_says_how_far_it_came_and_where_it_stands() {
    let cases = [
        (low(), ActionProgress::Todo, ActionStatus::CalledFor),
        (
            low().choose("A-a", json!({"progress": "doing"})),
            ActionProgress::Doing,
            ActionStatus::CalledFor,
        ),
        (
            low().choose("A-a", json!({"progress": "done"})),
            ActionProgress::Done,
            ActionStatus::CalledFor,
        ),
        (low().declines("A-a"), ActionProgress::Todo, ActionStatus::Declined),
        (set().says("A", 2).says("B", 0), ActionProgress::Todo, ActionStatus::Reached),
        (
            set().says("A", 3).choose("A-a", json!({"progress": "done"})),
            ActionProgress::Done,
            ActionStatus::Reached,
        ),
        (set().unsure("A"), ActionProgress::Todo, ActionStatus::NoLevel),
        (set(), ActionProgress::Todo, ActionStatus::NoLevel),
    ];
    for (after, progress, standing) in cases {
        let found = carried(&Both::of(low(), after), "A-a");
        assert_eq!((found.progress, found.standing), (progress, standing));
        assert_eq!(found.question.as_ref().map(|q| q.as_str()), Some("A"));
        assert_eq!(found.reason, if standing == ActionStatus::Declined { "not now" } else { "" });
    }
    let away = set().says("A", 0).not_applicable("B", "no such service");
    assert_eq!(carried(&Both::of(low(), away), "B-a").standing, ActionStatus::DoesNotApply);
    let other = Scenario::new().question("A").person("p1", "governance").says("A", 0);
    let both = Both::of(low(), other);
    assert_eq!(carried(&both, "A-a").standing, ActionStatus::NotAsked, "the action is gone");
    assert_eq!(carried(&both, "B-a").standing, ActionStatus::NotAsked, "the question is gone");
}

#[test]
fn what_was_declined_then_is_not_carried_and_is_taken_up_again_as_new() {
    let both = Both::of(low().declines("A-a"), low());
    let comparison = both.compared();
    let names: Vec<&str> = comparison.carried.iter().map(|c| name(&c.which)).collect();
    assert_eq!(names, ["B-a"]);
    let fresh: Vec<_> = comparison.fresh.iter().map(|f| (name(&f.which), f.taken_up)).collect();
    assert_eq!(fresh, [("A-a", true)]);
    let both = Both::of(set().says("A", 3).says("B", 0), low());
    let fresh: Vec<_> =
        both.compared().fresh.iter().map(|f| (name(&f.which).to_owned(), f.taken_up)).collect();
    assert_eq!(fresh, [("A-a".to_owned(), false)]);
}

#[test]
fn a_promise_of_then_can_be_overdue_though_the_plan_of_now_gives_new_dates() {
    // Then: dated before 1 November 2026 by the rules. Now: the start moved on.
    let both = Both::of(low(), low().start("2027-11-01"));
    let found = carried(&both, "A-a");
    assert!(found.due.unwrap() < both.after.today && found.overdue);
    assert!(both.after.step("A-a").due.unwrap() > both.after.today);
    let done = low().choose("A-a", json!({"progress": "done"}));
    assert!(!carried(&Both::of(low(), done), "A-a").overdue, "done");
    assert!(!carried(&Both::of(low(), set().says("A", 2)), "A-a").overdue, "not called for");
    assert!(!carried(&Both::of(low(), low().declines("A-a")), "A-a").overdue, "declined");
    for (due, overdue) in [("2026-11-21", true), ("2026-11-22", false), ("2027-02-01", false)] {
        let found = carried(&Both::of(low(), low().choose("A-a", json!({"due": due}))), "A-a");
        assert_eq!((found.due.unwrap().to_string().as_str(), found.overdue), (due, overdue));
    }
}

#[test]
fn without_a_record_of_now_what_was_known_then_counts() {
    let then = || json!({"progress": "doing", "owner": "Kim", "due": "2026-06-01"});
    let found = carried(&Both::of(low().choose("A-a", then()), low()), "A-a");
    assert_eq!((found.progress, found.owner.as_str()), (ActionProgress::Doing, "Kim"));
    assert!(found.overdue);
    let now = low().choose("A-a", json!({"owner": "Lee"}));
    let found = carried(&Both::of(low().choose("A-a", then()), now), "A-a");
    assert_eq!((found.progress, found.owner.as_str()), (ActionProgress::Todo, "Lee"));
    assert_eq!(found.due.unwrap().to_string(), "2026-06-01", "the date then was a promise too");
}

#[test]
fn finding_out_is_carried_until_there_is_a_level() {
    let unknown = || Scenario::new().question("C").critical().person("p1", "peer");
    let both = Both::of(unknown(), unknown().says("C", 0));
    assert_eq!(carried(&both, "find-out:C").standing, ActionStatus::Reached);
    assert_eq!(name(&both.compared().fresh[0].which), "C-auto");
    let both = Both::of(unknown(), unknown().unsure("C"));
    assert_eq!(carried(&both, "find-out:C").standing, ActionStatus::CalledFor);
}

#[test]
fn own_actions_are_kept_removed_or_new() {
    let own = |title: &str, progress: &str| json!({"title": title, "progress": progress, "due": "2026-06-01", "owner": "Kim"});
    let before = || low().own_with("own-1", "decide", own("Visit", "todo"));
    let after = || low().own_with("own-1", "decide", own("Visit us", "doing"));
    let found = carried(&Both::of(before(), after()), "own-1");
    assert_eq!((found.progress, found.standing), (ActionProgress::Doing, ActionStatus::Own));
    assert_eq!(found.which, ActionRef::Own { id: "own-1".into(), title: "Visit us".into() });
    assert!(found.overdue && found.question.is_none());
    assert_eq!(carried(&Both::of(before(), low()), "own-1").standing, ActionStatus::Removed);
    let fresh = Both::of(low(), after()).compared().fresh;
    assert_eq!(fresh.iter().map(|f| name(&f.which)).collect::<Vec<_>>(), ["own-1"]);
    // In another assessment the same number is the same action only under the same title.
    let both = Both::of(before().id("a"), after().id("b"));
    assert_eq!(carried(&both, "own-1").standing, ActionStatus::Removed);
    assert_eq!(both.compared().fresh.len(), 1);
}
