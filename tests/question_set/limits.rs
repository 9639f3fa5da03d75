//! What a person is asked to give: bounded, and said honestly beforehand.

use groundwork::plan::{DateTrouble, Outcome};
use groundwork::question_set::{BUILT_IN, Group, Target};
use groundwork::scoring::Stage;

use super::*;

/// Scored questions and reflections that a group is asked.
fn asked(set: &Questionnaire, group: &Group) -> (usize, usize) {
    let of_group = set.questions.iter().filter(|q| q.asked_of.contains(&group.id));
    let (scored, open): (Vec<_>, Vec<_>) = of_group.partition(|q| q.scale().is_some());
    (scored.len(), open.len())
}

#[test]
fn no_group_is_asked_more_than_25_scored_questions() {
    for built_in in BUILT_IN {
        let set = built_in.read().unwrap();
        for group in &set.groups {
            let (scored, _) = asked(&set, group);
            assert!(scored <= 25, "{}: {} is asked {scored}", set.id, group.id);
        }
    }
}

#[test]
fn the_minutes_are_said_for_every_group_that_is_asked_and_can_be_kept() {
    for built_in in BUILT_IN {
        let set = built_in.read().unwrap();
        for group in &set.groups {
            let (scored, open) = asked(&set, group);
            let minutes = set.minutes.get(&group.id).copied().unwrap_or(0) as usize;
            assert_eq!(minutes > 0, scored + open > 0, "{}: {}", set.id, group.id);
            // Forty seconds a question; a line or three minutes of writing for a reflection.
            let (quick, slow) = (scored * 40 + open * 30, scored * 40 + open * 180);
            let fits = quick.div_euclid(60) <= minutes && minutes <= slow.div_ceil(60).max(1);
            assert!(fits, "{}: {} has {minutes} minutes for {scored} + {open}", set.id, group.id);
        }
    }
}

#[test]
fn the_full_set_is_whole() {
    let set = BUILT_IN[0].read().unwrap();
    assert_eq!(set.scales().count(), 60);
    assert_eq!(set.questions.len() - set.scales().count(), 10);
    assert_eq!(set.domains.len(), 12);
    assert_eq!(set.scenarios.len(), 10);
    for (question, _) in set.scales() {
        let actions = set.actions.iter().filter(|a| a.question == question.id).count();
        let least = if question.is_critical() { 3 } else { 2 };
        assert!(actions >= least, "{} has {actions} actions", question.id);
        assert!(!question.source.is_empty(), "{} cites nothing", question.id);
    }
}

/// The plan of someone who has nothing in place yet leads all the way.
#[test]
fn finishing_the_plan_of_a_beginner_reaches_ready() {
    for built_in in BUILT_IN {
        let set = built_in.read().unwrap();
        let scales = set.scales().map(|(q, _)| (q.id.to_string(), json!({"level": 0})));
        let assessment = json!({
            "format": "groundwork-assessment", "version": 1, "id": "a",
            "questionnaire": {"id": set.id.as_str(), "edition": set.edition},
            "participants": [{"id": "p", "name": "", "group": set.groups[0].id.as_str()}],
            "answers": {"p": scales.collect::<serde_json::Map<_, _>>()},
        });
        let assessment = groundwork::save_file::open_value(&assessment).unwrap().assessment;
        let today = "2026-11-22".parse().unwrap();
        let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
        let last = outcome.plan.projection.last().unwrap();
        assert!(last.scored.stage.stage >= Stage::Ready, "{}: {:?}", set.id, last.scored.stage);
        let dated = outcome.plan.trouble == Some(DateTrouble::NoStart);
        assert_eq!(dated, set.phases.iter().any(|p| p.id.as_str() == "welcome"), "{}", set.id);
    }
}

#[test]
fn every_state_and_territory_has_a_peer_organisation_and_a_peak_body() {
    let set = BUILT_IN[0].read().unwrap();
    for region in ["ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA"] {
        let here = set.resources.iter().filter(|r| r.region.0 == region);
        let (mut peers, mut peaks) = (0, 0);
        for resource in here {
            peers += usize::from(
                matches!(resource.id.as_str(), "cahma") || resource.id.as_str().starts_with("duo-"),
            );
            peaks += usize::from(resource.kind == "peak body");
        }
        assert!(peers > 0 && peaks > 0, "{region}: {peers} peer organisations, {peaks} peaks");
    }
}
