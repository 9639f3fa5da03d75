//! Before the reveal and after it.

use groundwork::assessment::{Answer, Answered, Assessment, Participant};
use groundwork::question_set::{Level, QuestionId};
use groundwork::workshop::{Ballot, Revealed, Turnout, VoteCounts, draw};
use proptest::prelude::*;

use super::{id, revealed, rooms, rows};
use crate::scenario::random::tried;
use crate::scenario::{Run, Scenario};

fn ballot(run: &Run, question: &str) -> Ballot {
    Ballot::new(&run.set, &run.assessment, &id(question)).unwrap()
}

fn turnout(ballot: &Ballot) -> Vec<(&str, u64, u64, u64)> {
    let of = |t: &'_ Turnout| (t.voted, t.hands, t.expected);
    ballot
        .groups
        .iter()
        .map(|t| {
            let (voted, hands, expected) = of(t);
            (t.group.as_str(), voted, hands, expected)
        })
        .collect()
}

#[test]
fn who_is_asked_and_who_has_voted_is_counted_by_group() {
    let run = Scenario::new()
        .question("Q")
        .asked_of(&["governance", "peer"])
        .person("p1", "peer")
        .says("Q", 1)
        .person("p2", "governance")
        .person("p3", "governance")
        .unsure("Q")
        .person("p4", "people")
        .person("p5", "services")
        .says("Q", 4)
        .stranger_says("gone", "Q", serde_json::json!({"level": 2}))
        .run();
    let ballot = ballot(&run, "Q");
    // Nobody of “people” is asked; the one of “services” voted all the same.
    let wanted = [("governance", 1, 0, 2), ("services", 1, 0, 1), ("peer", 1, 0, 1)];
    assert_eq!(turnout(&ballot), wanted);
    let ids = |ids: &[groundwork::question_set::ParticipantId]| {
        ids.iter().map(|id| id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&ballot.voted), ["p1", "p3", "p5"]);
    assert_eq!(ids(&ballot.waiting), ["p2"]);
    assert_eq!((ballot.count(), ballot.expected()), (3, 4));
}

#[test]
fn hands_count_for_the_people_who_are_listed_and_more_may_go_up() {
    let listed = |tally| {
        let scenario = Scenario::new().question("Q").person("p1", "governance").says("Q", 1);
        let scenario = scenario.person("p2", "governance").person("p3", "governance");
        ballot(
            &scenario.tally("Q", "governance", tally).tally("Q", "peer", [0, 0, 7, 0, 0]).run(),
            "Q",
        )
    };
    let few = listed([1, 0, 0, 0, 0]);
    assert_eq!(turnout(&few), [("governance", 2, 1, 3), ("peer", 7, 7, 7)]);
    let many = listed([1, 2, 0, 3, 0]);
    assert_eq!(turnout(&many), [("governance", 7, 6, 7), ("peer", 7, 7, 7)]);
}

#[test]
fn what_cannot_stand_is_no_vote() {
    let run =
        |scenario: Scenario| scenario.person("p1", "governance").not_applicable("Q", "None").run();
    let not_offered = run(Scenario::new().question("Q"));
    assert_eq!(ballot(&not_offered, "Q").count(), 0);
    assert!(revealed(&not_offered, "Q").rows.is_empty());
    let offered = run(Scenario::new().question("Q").may_not_apply());
    assert_eq!(ballot(&offered, "Q").count(), 1);
    assert_eq!(rows(&revealed(&offered, "Q")), ["governance 0 0 0 0 0 ? 0 – 1"]);
    let blank = Scenario::new().question("Q").may_not_apply().person("p1", "governance");
    assert_eq!(ballot(&blank.not_applicable("Q", " ").note("Q", "well").run(), "Q").count(), 0);
}

#[test]
fn only_scale_questions_of_the_set_are_voted_on() {
    let run = Scenario::new().question("Q").reflection("R").run();
    for wrong in ["R", "Z"] {
        assert!(Ballot::new(&run.set, &run.assessment, &id(wrong)).is_none());
        assert!(Revealed::new(&run.set, &run.assessment, &id(wrong)).is_none());
    }
}

#[test]
fn votes_are_revealed_by_group_in_the_sets_order() {
    let run = Scenario::new()
        .question("Q")
        .group_says("peer", "Q", &[0, 1, 1])
        .group_says("governance", "Q", &[4])
        .person("p1", "strangers")
        .unsure("Q")
        .tally("Q", "governance", [0, 0, 0, 2, 1])
        .run();
    let votes = revealed(&run, "Q");
    assert_eq!(
        rows(&votes),
        ["governance 0 0 0 2 2 ? 0 – 0", "peer 1 2 0 0 0 ? 0 – 0", "strangers 0 0 0 0 0 ? 1 – 0"]
    );
    assert_eq!((votes.total(), votes.withheld), (8, 0));
    assert_eq!((votes.apart(), votes.spread()), (2, 1));
}

/// The same people answer the same questions, and every level is another.
fn turned(assessment: &Assessment) -> Assessment {
    let mut other = assessment.clone();
    for answer in other.answers.values_mut().flat_map(|answers| answers.values_mut()) {
        if let Some(Answered::Level(level)) = answer.given {
            answer.given = Level::new((level.get() + 1) % 5).map(Answered::Level);
        }
    }
    for tally in other.session.tallies.values_mut().flat_map(|groups| groups.values_mut()) {
        tally.rotate_right(1);
    }
    other
}

#[test]
fn the_next_vote_takes_a_drawn_place() {
    let run =
        Scenario::new().question("Q").anonymous().group_says("governance", "Q", &[1; 6]).run();
    let people: Vec<&Participant> = run.assessment.participants.iter().collect();
    let drawn = |random| draw(&people, random).map(|person| &person.id);
    assert_eq!(drawn(4), Some(&people[4].id));
    assert_eq!(drawn(6 + 1), Some(&people[1].id));
    assert_eq!(draw(&[], 3), None);
}

proptest! {
    #![proptest_config(tried(100))]

    /// What is shown before the reveal does not change with the levels, so it cannot tell them.
    #[test]
    fn a_ballot_tells_nothing_of_the_levels((set, assessment) in rooms(5)) {
        let other = turned(&assessment);
        for (question, _) in set.scales() {
            let ballot = |a| Ballot::new(&set, a, &question.id);
            prop_assert_eq!(ballot(&assessment), ballot(&other));
        }
    }

    #[test]
    fn as_many_are_revealed_or_withheld_as_have_voted((set, assessment) in rooms(5)) {
        for (question, _) in set.scales() {
            let ballot = Ballot::new(&set, &assessment, &question.id).unwrap();
            let votes = Revealed::new(&set, &assessment, &question.id).unwrap();
            prop_assert_eq!(ballot.count(), votes.total() + votes.withheld);
            prop_assert!(ballot.count() <= ballot.expected());
            let of_people = ballot.groups.iter().map(|turnout| turnout.voted - turnout.hands);
            let people = u64::try_from(ballot.voted.len()).unwrap();
            prop_assert_eq!(of_people.sum::<u64>(), people);
        }
    }

    /// Votes, and whether they lie apart, are those of the rules of scoring.
    #[test]
    fn open_votes_are_those_that_are_scored((set, mut assessment) in rooms(6)) {
        assessment.session.anonymous = false;
        let views = groundwork::scoring::organisation_answers(&set, &assessment);
        for ((question, _), view) in set.scales().zip(views) {
            let votes = Revealed::new(&set, &assessment, &question.id).unwrap();
            let sum = |count: fn(&VoteCounts) -> u64| {
                Some(votes.rows.iter().map(|row| count(&row.counts)).sum::<u64>())
            };
            prop_assert_eq!(sum(|counts| counts.levels.total()), view.counts.with_level);
            prop_assert_eq!(sum(|counts| counts.unsure), view.counts.unsure);
            prop_assert_eq!(sum(|counts| counts.not_applicable), view.counts.not_applicable);
            prop_assert_eq!(votes.apart() >= 2, view.diverges);
            prop_assert_eq!(votes.spread() >= 3, view.split);
            let groups: std::collections::BTreeMap<_, _> = votes
                .groups()
                .filter_map(|(group, row)| Some((group.clone(), row.middle?)))
                .collect();
            prop_assert_eq!(groups, view.groups);
        }
    }

    #[test]
    fn what_is_agreed_changes_no_vote((set, assessment) in rooms(5), level in 0..5u8) {
        let votes = super::all_votes(&set, &assessment);
        let mut agreed = assessment.clone();
        let questions: Vec<QuestionId> = set.scales().map(|(q, _)| q.id.clone()).collect();
        for question in questions {
            let answer = Answer::level(Level::new(level).unwrap());
            let command = groundwork::assessment::Command::Consensus { question, answer };
            agreed.apply(command).unwrap();
        }
        prop_assert_eq!(super::all_votes(&set, &agreed), votes);
        prop_assert_eq!(&agreed.answers, &assessment.answers);
        prop_assert_eq!(&agreed.session, &assessment.session);
    }
}
