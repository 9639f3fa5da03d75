//! What came of it.

use groundwork::scoring::OrgAnswer;
use groundwork::workshop::{AgendaStatus, Debrief, Debriefed};
use proptest::prelude::*;
use serde_json::json;

use super::{all_votes, rooms, rows};
use crate::scenario::Scenario;
use crate::scenario::random::tried;

fn names<'a>(found: impl Iterator<Item = &'a Debriefed<'a>>) -> Vec<&'a str> {
    found.map(|one| one.question.id.as_str()).collect()
}

#[test]
fn what_was_agreed_parked_and_dissented_stands_with_the_votes_before_it() {
    let run = Scenario::new()
        .question("parked")
        .question("agreed")
        .question("open")
        .question("none")
        .may_not_apply()
        .question("early")
        .question("both")
        .parked("both")
        .parked("parked")
        .group_says("peer", "agreed", &[0, 1])
        .group_says("governance", "agreed", &[4])
        .agreed("agreed", json!({"level": 3, "note": " We looked ", "dissent": " Two see 1 "}))
        .agreed("none", json!({"not_applicable": "No such service"}))
        .agreed("early", json!({"dissent": "One is against"}))
        .agreed("both", json!({"level": 2}))
        .run();
    let debrief = Debrief::new(&run.set, &run.assessment);
    assert_eq!(names(debrief.of(AgendaStatus::Agreed)), ["agreed", "none", "both"]);
    assert_eq!(names(debrief.of(AgendaStatus::Parked)), ["parked"]);
    assert_eq!(names(debrief.of(AgendaStatus::Open)), ["open", "early"]);
    assert_eq!(names(debrief.dissented()), ["agreed", "early"]);
    let agreed = debrief.of(AgendaStatus::Agreed).next().unwrap();
    assert_eq!((agreed.reason, agreed.dissent), ("We looked", "Two see 1"));
    assert_eq!(agreed.agreed.and_then(OrgAnswer::level).map(|l| l.get()), Some(3));
    assert_eq!(rows(&agreed.votes), ["governance 0 0 0 0 1 ? 0 – 0", "peer 1 1 0 0 0 ? 0 – 0"]);
    let none = debrief.of(AgendaStatus::Agreed).nth(1).unwrap();
    assert_eq!((none.agreed, none.reason), (Some(OrgAnswer::NotApplicable), "No such service"));
}

#[test]
fn votes_alone_agree_on_nothing() {
    let run = Scenario::new().question("Q").group_says("peer", "Q", &[2, 2, 2, 2, 2]).run();
    let debrief = Debrief::new(&run.set, &run.assessment);
    assert_eq!(debrief.questions[0].agreed, None);
    assert_eq!(debrief.questions[0].standing, AgendaStatus::Open);
}

proptest! {
    #![proptest_config(tried(100))]

    #[test]
    fn every_question_has_one_standing_and_keeps_its_votes((set, assessment) in rooms(6)) {
        let debrief = Debrief::new(&set, &assessment);
        let order: Vec<_> = set.scales().map(|(q, _)| &q.id).collect();
        let place = |one: &Debriefed<'_>| order.iter().position(|id| **id == one.question.id);
        prop_assert!(debrief.questions.is_sorted_by_key(place));
        let all = [AgendaStatus::Open, AgendaStatus::Parked, AgendaStatus::Agreed];
        let sum: usize = all.into_iter().map(|standing| debrief.of(standing).count()).sum();
        prop_assert_eq!(sum, debrief.questions.len());
        let votes = all_votes(&set, &assessment);
        for one in &debrief.questions {
            prop_assert!(votes.contains(&one.votes));
            prop_assert_eq!(one.agreed.is_some(), one.standing == AgendaStatus::Agreed);
        }
    }
}
