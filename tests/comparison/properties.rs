//! What holds of the comparison of any two states.

use std::collections::{BTreeMap, BTreeSet};

use groundwork::assessment::Assessment;
use groundwork::comparison::{
    Basis, BlockerChange, ComparedState, Comparison, GapChange, Movement, Presence, QuestionChange,
    ScoreChange, Show,
};
use groundwork::date::Day;
use groundwork::plan::Outcome;
use groundwork::question_set::{QuestionId, Questionnaire, Target};
use groundwork::save_file;
use proptest::prelude::*;
use serde_json::json;

use crate::question_set::schemas::fits;
use crate::scenario::TODAY;
use crate::scenario::random::{Pair, pairs, tried, twins};

fn today() -> Day {
    TODAY.parse().unwrap()
}

fn read(pair: &Pair) -> (Questionnaire, Assessment) {
    let set = Questionnaire::read(pair.set.to_string().as_bytes()).unwrap();
    (set, save_file::open(pair.assessment.to_string().as_bytes()).unwrap().assessment)
}

type Read = (Questionnaire, Assessment);

fn compare(before: &Read, after: &Read) -> Comparison {
    let state = |(set, assessment)| ComparedState::whole(set, assessment, today());
    let (before, after) = (state((&before.0, &before.1)), state((&after.0, &after.1)));
    Comparison::new(&before, &after, Target::Recruit, today())
}

/// Two states of one set, or of two sets that share some questions.
fn two_states() -> impl Strategy<Value = (Pair, Pair)> {
    prop_oneof![twins(8), (pairs(8), pairs(8))]
}

fn turned(movement: Movement, back: &QuestionChange) -> bool {
    match movement {
        Movement::Stayed => back.movement == Movement::Stayed,
        Movement::Up => back.movement == Movement::Down,
        Movement::Down => back.movement == Movement::Up,
        _ => back.moved() && !matches!(back.movement, Movement::Up | Movement::Down),
    }
}

fn turned_gap(gap: GapChange) -> GapChange {
    match gap {
        GapChange::Closed => GapChange::Opened,
        GapChange::Opened => GapChange::Closed,
        GapChange::Found => GapChange::OutOfSight,
        GapChange::OutOfSight => GapChange::Found,
        same => same,
    }
}

fn turned_held(held: BlockerChange) -> BlockerChange {
    match held {
        BlockerChange::Resolved => BlockerChange::New,
        BlockerChange::New => BlockerChange::Resolved,
        BlockerChange::Next => BlockerChange::Behind,
        BlockerChange::Behind => BlockerChange::Next,
        same => same,
    }
}

fn turned_presence(presence: Presence) -> Presence {
    match presence {
        Presence::Before => Presence::After,
        Presence::After => Presence::Before,
        Presence::Both => Presence::Both,
    }
}

fn set_of(ids: &[QuestionId]) -> BTreeSet<&QuestionId> {
    ids.iter().collect()
}

fn mirrored(there: &ScoreChange, back: &ScoreChange) -> bool {
    let shared = match (there.shared, back.shared) {
        (Some(a), Some(b)) => {
            (a.before, a.after, a.questions, a.same_rules)
                == (b.after, b.before, b.questions, b.same_rules)
                && a.points() == -b.points()
                && a.direction() == b.direction().reverse()
        }
        (a, b) => a.is_none() && b.is_none(),
    };
    shared && (there.before, there.after, there.basis) == (back.after, back.before, back.basis)
}

/// Gives everybody a name and an owner's part, in an anonymous session.
fn anonymous(pair: &mut Pair) {
    pair.assessment["session"]["anonymous"] = json!(true);
    let people = pair.assessment["participants"].as_array_mut().unwrap();
    for (at, person) in people.iter_mut().enumerate() {
        person["id"] = json!(format!("zebedee-{at}"));
        person["name"] = json!(format!("Zebedee {at}"));
    }
    let answers = pair.assessment["answers"].as_object_mut().unwrap();
    let old = std::mem::take(answers);
    answers.extend(old.into_iter().map(|(id, given)| (id.replace('p', "zebedee-"), given)));
    for action in pair.set["actions"].as_array().unwrap() {
        let id = action["id"].as_str().unwrap();
        let choice = &mut pair.assessment["plan"]["actions"][id];
        choice["owner"] = json!("ZEBEDEE 0, with the chair");
    }
}

proptest! {
    #![proptest_config(tried(200))]

    #[test]
    fn a_state_compared_with_itself_moves_nothing(pair in pairs(8)) {
        let read = read(&pair);
        let comparison = compare(&read, &read);
        prop_assert!(comparison.is_still());
        prop_assert_eq!(comparison.moved().count() + comparison.answered_differently().count(), 0);
        let gaps = &comparison.gaps;
        prop_assert!(gaps.closed.is_empty() && gaps.opened.is_empty());
        prop_assert!(comparison.stage.reasons.iter().all(|r| r.held == BlockerChange::Still));
        for domain in &comparison.domains {
            let shared = domain.change.shared;
            prop_assert!(shared.is_none_or(|s| s.points() == 0 && s.before == s.after && s.same_rules));
            prop_assert!(matches!(domain.change.basis, Basis::All | Basis::Nothing));
        }
    }

    #[test]
    fn there_and_back_mirror_each_other((one, two) in two_states()) {
        let (one, two) = (read(&one), read(&two));
        let (there, back) = (compare(&one, &two), compare(&two, &one));
        prop_assert_eq!(there.questions.len(), back.questions.len());
        for question in &there.questions {
            let other = back.question(&question.id).unwrap();
            prop_assert!(turned(question.movement, other), "{:?} {:?}", question, other);
            prop_assert_eq!(turned_gap(question.gap), other.gap);
            prop_assert_eq!((&question.before, &question.after), (&other.after, &other.before));
            prop_assert_eq!(question.reworded, other.reworded);
            let groups = |q: &QuestionChange, turn: bool| -> BTreeMap<String, _> {
                let ends = q.groups.iter().map(|g| {
                    (g.group.to_string(), if turn { (g.to, g.from) } else { (g.from, g.to) })
                });
                ends.collect()
            };
            prop_assert_eq!(groups(question, true), groups(other, false));
            let mut people: Vec<_> = question
                .people
                .iter()
                .map(|p| (p.person.clone(), turned_presence(p.presence) as u8, format!("{:?}", (p.to, p.from))))
                .collect();
            let mut others: Vec<_> = other
                .people
                .iter()
                .map(|p| (p.person.clone(), p.presence as u8, format!("{:?}", (p.from, p.to))))
                .collect();
            people.sort();
            others.sort();
            prop_assert_eq!(people, others);
        }
        prop_assert_eq!(&there.only_before, &back.only_after);
        prop_assert_eq!(&there.only_after, &back.only_before);
        prop_assert_eq!(set_of(&there.gaps.closed), set_of(&back.gaps.opened));
        prop_assert_eq!(set_of(&there.gaps.found), set_of(&back.gaps.out_of_sight));
        prop_assert_eq!(set_of(&there.gaps.still_open), set_of(&back.gaps.still_open));
        let mut held: Vec<_> =
            there.stage.reasons.iter().map(|r| format!("{:?}", (&r.reason, turned_held(r.held)))).collect();
        let mut other: Vec<_> =
            back.stage.reasons.iter().map(|r| format!("{:?}", (&r.reason, r.held))).collect();
        held.sort();
        other.sort();
        prop_assert_eq!(held, other);
        prop_assert!(mirrored(&there.overall, &back.overall));
        prop_assert_eq!(there.domains.len(), back.domains.len());
        for domain in &there.domains {
            let other = back.domains.iter().find(|d| d.id == domain.id).unwrap();
            prop_assert!(mirrored(&domain.change, &other.change), "{}", domain.id);
        }
    }

    #[test]
    fn every_question_and_action_of_both_sides_is_in_exactly_one_place(
        (one, two) in two_states()
    ) {
        let (one, two) = (read(&one), read(&two));
        let comparison = compare(&one, &two);
        let shared: Vec<String> = comparison.questions.iter().map(|q| q.id.to_string()).collect();
        for (set, only) in [(&one.0, &comparison.only_before), (&two.0, &comparison.only_after)] {
            let mut listed = shared.clone();
            listed.extend(only.iter().map(|there| there.id.to_string()));
            listed.sort();
            let mut asked: Vec<String> = set.scales().map(|(q, _)| q.id.to_string()).collect();
            asked.sort();
            prop_assert_eq!(listed, asked);
        }
        // Of the plan of now: what was called for then and still is, or what is new.
        let now = &comparison.after.outcome.plan.steps;
        let open = comparison.carried.iter().filter(|c| c.standing.is_open()).count();
        prop_assert_eq!(open + comparison.fresh.len(), now.len());
        prop_assert_eq!(comparison.carried.len(), comparison.before.outcome.plan.steps.len());
    }

    #[test]
    fn what_is_printed_fits_its_schema((one, two) in two_states(), names in any::<bool>()) {
        let comparison = compare(&read(&one), &read(&two));
        fits("comparison", &comparison.to_value(Show { names, notes: !names }));
    }

    #[test]
    fn sums_agree_with_the_outcomes((one, two) in two_states(), sustain in any::<bool>()) {
        let target = if sustain { Target::Sustain } else { Target::Recruit };
        let (one, two) = (read(&one), read(&two));
        let state = |(set, assessment)| ComparedState::whole(set, assessment, today());
        let comparison = Comparison::new(
            &state((&one.0, &one.1)), &state((&two.0, &two.1)), target, today(),
        );
        let outcome = |(set, assessment): &Read| Outcome::new(set, assessment, target, today());
        let (before, after) = (outcome(&one), outcome(&two));
        prop_assert_eq!(comparison.overall.before, before.scores.claimed.overall);
        prop_assert_eq!(comparison.overall.after, after.scores.claimed.overall);
        prop_assert_eq!(&comparison.stage.before, &before.scores.claimed.stage);
        prop_assert_eq!(&comparison.stage.after, &after.scores.claimed.stage);
        let open = |only: &[groundwork::comparison::OnlyThere]| {
            only.iter().filter(|there| there.side.gap.is_some_and(|gap| gap > 0)).count()
        };
        let gaps = &comparison.gaps;
        prop_assert_eq!(
            gaps.closed.len() + gaps.still_open.len() + gaps.out_of_sight.len()
                + open(&comparison.only_before),
            before.scores.gaps.len()
        );
        prop_assert_eq!(
            gaps.opened.len() + gaps.still_open.len() + gaps.found.len()
                + open(&comparison.only_after),
            after.scores.gaps.len()
        );
        for domain in &comparison.domains {
            let of = |outcome: &Outcome| {
                outcome.scores.claimed.domains.iter().find(|d| d.id == domain.id).unwrap().score
            };
            prop_assert_eq!((domain.change.before, domain.change.after), (of(&before), of(&after)));
            if let (Basis::All, Some(shared)) = (domain.change.basis, domain.change.shared) {
                prop_assert_eq!(Some(shared.before), domain.change.before.score);
                prop_assert_eq!(Some(shared.after), domain.change.after.score);
            }
            prop_assert_eq!(domain.change.shared.is_none(), domain.change.basis == Basis::Nothing);
        }
    }

    #[test]
    fn nothing_names_a_person_where_either_session_is_anonymous(
        (one, two) in twins(6), which in 0..3usize
    ) {
        let (mut one, mut two) = (one, two);
        anonymous(&mut one);
        anonymous(&mut two);
        if which < 2 {
            let open = [&mut one, &mut two][which].assessment["session"].as_object_mut().unwrap();
            open.remove("anonymous");
        }
        let comparison = compare(&read(&one), &read(&two));
        let value = comparison.to_value(Show { names: true, notes: true }).to_string();
        for said in [value, format!("{comparison:?}")] {
            let found = said.to_lowercase().find("zebedee");
            prop_assert!(found.is_none(), "…{}…", &said[found.unwrap_or(0)..][..60]);
        }
    }
}
