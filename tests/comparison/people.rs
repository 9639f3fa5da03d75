//! By whom questions were answered differently, and what an anonymous session keeps back.

use groundwork::comparison::{Presence, Show};
use groundwork::scoring::OrgAnswer;
use serde_json::json;

use super::{Both, question, two};
use crate::scenario::Scenario;

fn levels(from: &OrgAnswer, to: &OrgAnswer) -> [Option<u8>; 2] {
    [from, to].map(|answer| answer.level().map(|level| level.get()))
}

#[test]
fn everyone_whose_answer_changed_is_listed_with_both_answers() {
    let before = two().person("p1", "governance").named("Kim").says("Q", 1);
    let before = before.person("p2", "peer").named("Lee").says("Q", 2);
    let before = before.person("p3", "peer").named("Mo").says("Q", 2);
    let after = two().person("p1", "governance").named("Kim L").says("Q", 3);
    let after = after.person("p2", "peer").named("Lee").says("Q", 2);
    let after = after.person("p4", "services").named("Nic").unsure("Q");
    let comparison = Both::of(before, after).compared();
    let found = &question(&comparison, "Q").people;
    let said: Vec<_> = found
        .iter()
        .map(|p| (p.person.as_str(), p.group.as_str(), p.presence, levels(&p.from, &p.to)))
        .collect();
    assert_eq!(
        said,
        [
            ("p1", "governance", Presence::Both, [Some(1), Some(3)]),
            ("p4", "services", Presence::After, [None, None]),
            ("p3", "peer", Presence::Before, [Some(2), None]),
        ]
    );
    assert_eq!(found[0].name, "Kim L");
    assert_eq!(found[1].to, OrgAnswer::Unsure);
    let groups: Vec<_> =
        question(&comparison, "Q").groups.iter().map(|g| g.group.as_str()).collect();
    assert_eq!(groups, ["governance"], "the peers' level is 2 on both sides");
}

#[test]
fn the_same_id_in_another_assessment_is_the_same_person_only_by_name_and_group() {
    let person = |file: &str, group, name| two().id(file).person("p1", group).named(name);
    let presences = |before: Scenario, after: Scenario| -> Vec<Presence> {
        let comparison = Both::of(before.says("Q", 1), after.says("Q", 3)).compared();
        question(&comparison, "Q").people.iter().map(|p| p.presence).collect()
    };
    let (apart, one) = ([Presence::After, Presence::Before], [Presence::Both]);
    assert_eq!(presences(person("a", "peer", "Kim"), person("b", "peer", " Kim")), one);
    assert_eq!(presences(person("a", "peer", "Kim"), person("b", "peer", "Lee")), apart);
    assert_eq!(presences(person("a", "peer", "Kim"), person("b", "services", "Kim")), apart);
    assert_eq!(presences(person("a", "peer", "Kim"), person("a", "services", "Lee")), one);
    assert_eq!(presences(person("a", "peer", ""), person("b", "peer", "")), apart, "nobody named");
}

#[test]
fn each_person_is_named_once_with_all_that_they_answered_otherwise() {
    let before = two().person("p1", "peer").says("C", 1).says("Q", 1);
    let before = before.person("p2", "governance").says("Q", 1);
    let after = two().person("p1", "peer").says("C", 2).says("Q", 3);
    let both = Both::of(before, after.person("p2", "governance").says("Q", 2));
    let comparison = both.compared();
    let said: Vec<_> = comparison
        .by_person()
        .iter()
        .map(|one| {
            let questions = one.changes.iter().map(|(q, change)| {
                assert_eq!(change.person, one.who.person);
                q.id.to_string()
            });
            (one.who.person.to_string(), questions.collect::<Vec<_>>().join(" "))
        })
        .collect();
    assert_eq!(said, [("p1".into(), "C Q".into()), ("p2".into(), "Q".to_owned())]);
}

#[test]
fn an_anonymous_session_shows_no_person_and_only_groups_of_five_or_more() {
    let say = |count: usize, level| vec![level; count];
    let both = |then: usize, now: usize, anonymous: bool| {
        let before = two().group_says("peer", "Q", &say(then, 1));
        let after = two().group_says("peer", "Q", &say(now, 3));
        let after = if anonymous { after.anonymous() } else { after };
        let comparison = Both::of(before, after).compared();
        assert_eq!(comparison.anonymous, anonymous);
        let found = question(&comparison, "Q");
        assert!(found.moved() && !found.why.is_empty());
        assert_eq!(comparison.by_person().len(), found.people.len());
        for (side, count) in [(&comparison.before, then), (&comparison.after, now)] {
            let view = &side.outcome.scores.questions[1];
            assert_eq!(view.groups.len(), usize::from(!anonymous || count >= 5));
        }
        (found.people.len(), found.groups.len())
    };
    assert_eq!(both(5, 5, false), (5, 1));
    assert_eq!(both(1, 1, false), (1, 1));
    assert_eq!(both(5, 5, true), (0, 1));
    assert_eq!(both(4, 5, true), (0, 0));
    assert_eq!(both(5, 4, true), (0, 0));
}

#[test]
fn votes_counted_in_the_room_make_a_group_large_enough() {
    let set = || two().person("p1", "peer").anonymous();
    let both = Both::of(
        set().tally("Q", "peer", [0, 5, 0, 0, 0]),
        set().tally("Q", "peer", [0, 0, 0, 5, 0]),
    );
    assert_eq!(question(&both.compared(), "Q").groups.len(), 1);
}

#[test]
fn an_owner_who_takes_part_is_not_named_in_an_anonymous_session() {
    let scenario = |owner: &str| {
        let said = two().person("p1", "governance").named("Kim");
        let said = said.agreed("C", json!({"level": 0})).agreed("Q", json!({"level": 0}));
        let owned = json!({"title": "Visit", "owner": owner});
        said.choose("C-auto", json!({"owner": owner})).own_with("own-1", "decide", owned)
    };
    for (owner, anonymous, shown) in
        [("Kim", false, "Kim"), ("kim and the chair", true, ""), ("The chair", true, "The chair")]
    {
        let after = scenario(owner);
        let after = if anonymous { after.anonymous() } else { after };
        let comparison = Both::of(scenario(owner), after).compared();
        let owners: Vec<&str> = comparison.carried.iter().map(|c| c.owner.as_str()).collect();
        assert_eq!(owners, [shown, "", shown]);
        let value = comparison.to_value(Show { names: true, notes: true });
        assert_eq!(value["carried"][0].get("owner").is_some(), !anonymous);
    }
}
