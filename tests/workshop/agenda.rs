//! What to talk about, in which order, and how far the time reaches.

use groundwork::assessment::{Answer, Command};
use groundwork::question_set::{Level, QuestionId};
use groundwork::scoring::organisation_answers;
use groundwork::workshop::{Agenda, AgendaItem, AgendaOrder, AgendaReason, AgendaStatus, Pace};
use proptest::prelude::*;
use serde_json::json;

use super::{id, rooms};
use crate::scenario::random::tried;
use crate::scenario::{Run, Scenario};

fn agenda(run: &Run, order: AgendaOrder) -> Agenda {
    Agenda::new(&run.set, &run.assessment, order)
}

fn order(agenda: &Agenda) -> Vec<&str> {
    agenda.items().iter().map(|item| item.question.as_str()).collect()
}

fn ids(agenda: &Agenda) -> Vec<QuestionId> {
    agenda.items().iter().map(|item| item.question.clone()).collect()
}

fn apart(scenario: Scenario, question: &str, low: u8, high: u8) -> Scenario {
    scenario.group_says("peer", question, &[low]).group_says("governance", question, &[high])
}

/// Questions in two domains, in an order that no agenda keeps.
fn mixed() -> Scenario {
    let all = Scenario::new()
        .domain("one")
        .question("rest")
        .question("critical")
        .critical()
        .question("two")
        .question("split")
        .domain("two")
        .question("two-critical")
        .critical()
        .question("four")
        .question("none")
        .may_not_apply();
    let all = apart(apart(all, "two", 1, 3), "two-critical", 3, 1);
    let all = apart(all, "four", 0, 4).group_says("people", "split", &[0, 4, 4]);
    all.person("p9", "governance").not_applicable("none", "We have none")
}

#[test]
fn disagreements_come_first_the_widest_before_the_critical() {
    let run = mixed().run();
    let agenda = agenda(&run, AgendaOrder::DisagreementsFirst);
    assert_eq!(order(&agenda), ["four", "two-critical", "two", "split", "critical", "rest"]);
    let reasons: Vec<AgendaReason> = agenda.items().iter().map(|item| item.reason).collect();
    let wanted = [
        AgendaReason::Diverges(4),
        AgendaReason::Diverges(2),
        AgendaReason::Diverges(2),
        AgendaReason::Split(4),
        AgendaReason::Critical,
        AgendaReason::Rest,
    ];
    assert_eq!(reasons, wanted);
    assert_eq!(agenda.disagreements(), 4);
}

#[test]
fn domain_by_domain_is_the_order_of_the_set() {
    let by_domain = agenda(&mixed().run(), AgendaOrder::DomainByDomain);
    assert_eq!(order(&by_domain), ["rest", "critical", "two", "split", "two-critical", "four"]);
}

#[test]
fn standings_change_and_places_do_not() {
    let run = mixed().run();
    let mut assessment = run.assessment.clone();
    let mut agenda = agenda(&run, AgendaOrder::DisagreementsFirst);
    let before = ids(&agenda);
    let standing = |agenda: &Agenda, question: &str| {
        agenda.items().iter().find(|item| item.question.as_str() == question).unwrap().standing
    };
    let agree = |question, answer| Command::Consensus { question: id(question), answer };
    let level = Answer::level(Level::new(2).unwrap());
    assessment.apply(agree("four", level.clone())).unwrap();
    for question in ["two", "four"] {
        assessment.apply(assessment.park(&id(question), true)).unwrap();
    }
    agenda.refresh(&run.set, &assessment);
    assert_eq!(ids(&agenda), before);
    assert_eq!(standing(&agenda, "four"), AgendaStatus::Agreed, "whether or not it was parked");
    assert_eq!(standing(&agenda, "two"), AgendaStatus::Parked);
    assert_eq!((agenda.count(AgendaStatus::Open), agenda.disagreements()), (4, 2));
    assessment.apply(agree("four", Answer::default())).unwrap();
    assessment.apply(assessment.park(&id("two"), false)).unwrap();
    agenda.refresh(&run.set, &assessment);
    assert_eq!(standing(&agenda, "four"), AgendaStatus::Parked);
    assert_eq!(standing(&agenda, "two"), AgendaStatus::Open);
}

#[test]
fn next_and_previous_pass_over_what_is_not_open() {
    let run = mixed().parked("two-critical").agreed("split", json!({"level": 1})).run();
    let agenda = agenda(&run, AgendaOrder::DisagreementsFirst);
    let name = |item: Option<&AgendaItem>| item.map(|item| item.question.to_string());
    let next = |from: Option<&str>| name(agenda.next(from.map(id).as_ref()));
    let previous = |from: Option<&str>| name(agenda.previous(from.map(id).as_ref()));
    assert_eq!(next(None).as_deref(), Some("four"));
    assert_eq!(next(Some("four")).as_deref(), Some("two"));
    assert_eq!(next(Some("two-critical")).as_deref(), Some("two"), "from one that is parked too");
    assert_eq!(next(Some("two")).as_deref(), Some("critical"));
    assert_eq!(next(Some("rest")), None);
    assert_eq!(previous(None).as_deref(), Some("rest"));
    assert_eq!(previous(Some("critical")).as_deref(), Some("two"));
    assert_eq!(previous(Some("four")), None);
}

#[test]
fn a_facilitator_who_comes_back_finds_the_order_as_it_was() {
    let run = mixed().run();
    let kept = ids(&agenda(&run, AgendaOrder::DisagreementsFirst));
    let mut assessment = run.assessment.clone();
    // Meanwhile the groups came together on one question, and the room agreed that another does
    // not apply.
    let reason = groundwork::assessment::Answered::NotApplicable("None here".into());
    let none = Answer { given: Some(reason), ..Answer::default() };
    for command in [
        assessment.tally(
            &id("four"),
            &groundwork::question_set::GroupId::new("peer").unwrap(),
            [0, 0, 0, 0, 9],
        ),
        Command::Consensus { question: id("none"), answer: none },
    ] {
        assessment.apply(command).unwrap();
    }
    let resume = |kept: &[QuestionId]| {
        Agenda::resume(&run.set, &assessment, AgendaOrder::DisagreementsFirst, kept)
    };
    assert_ne!(ids(&resume(&[])), kept, "made anew it would be another");
    assert_eq!(ids(&resume(&kept)), kept);
    let longer = [kept.clone(), vec![id("none"), id("unknown")]].concat();
    assert_eq!(order(&resume(&longer)).last(), Some(&"none"));
    assert_eq!(resume(&longer).items().last().unwrap().standing, AgendaStatus::Agreed);
    // What was not kept follows.
    let some = resume(&[id("rest"), id("two")]);
    assert_eq!(order(&some)[..2], ["rest", "two"]);
    assert_eq!(some.items().len(), kept.len());
}

#[test]
fn the_time_left_is_counted_in_whole_questions() {
    let first = Pace::default();
    assert_eq!(first.seconds(), 300);
    let agenda = agenda(&mixed().run(), AgendaOrder::default());
    assert_eq!(agenda.count(AgendaStatus::Open), 6);
    let covered = |minutes, pace| agenda.covered_in(minutes, pace);
    assert_eq!([0, 4, 5, 24, 25, 30, 600].map(|m| covered(m, first)), [0, 0, 1, 4, 5, 6, 6]);
    // One quick question promises little, many do.
    assert_eq!(Pace::after(&[20]).seconds(), 160);
    assert_eq!(Pace::after(&[60; 9]).seconds(), 84);
    assert_eq!(Pace::after(&[600, 600]).seconds(), 500);
    assert_eq!(Pace::after(&[0; 5000]).seconds(), 1, "never nothing");
    assert_eq!(Pace::after(&[u32::MAX; 3]).questions_in(u32::MAX), 79);
}

proptest! {
    #![proptest_config(tried(150))]

    #[test]
    fn every_question_that_applies_is_there_once((set, assessment) in rooms(8)) {
        let views = organisation_answers(&set, &assessment);
        let applies = set.scales().zip(&views).filter(|(_, view)| view.answer.is_applicable());
        let mut wanted: Vec<QuestionId> = applies.map(|((q, _), _)| q.id.clone()).collect();
        wanted.sort();
        for order in [AgendaOrder::DisagreementsFirst, AgendaOrder::DomainByDomain] {
            let mut found = ids(&Agenda::new(&set, &assessment, order));
            found.sort();
            prop_assert_eq!(&found, &wanted);
        }
    }

    #[test]
    fn the_order_is_by_reason_then_width_then_critical_then_the_set((set, assessment) in rooms(8)) {
        let agenda = Agenda::new(&set, &assessment, AgendaOrder::DisagreementsFirst);
        let key = |item: &AgendaItem| {
            let question = set.question(&item.question).unwrap();
            let at = set.questions.iter().position(|q| q.id == item.question).unwrap();
            let (class, width) = match item.reason {
                AgendaReason::Diverges(apart) => (0, apart),
                AgendaReason::Split(apart) => (1, apart),
                AgendaReason::Critical => (2, 0),
                AgendaReason::Rest => (3, 0),
            };
            (class, 4 - width.min(4), !question.is_critical(), at)
        };
        prop_assert!(agenda.items().is_sorted_by_key(key), "{:?}", agenda);
        let by_domain = Agenda::new(&set, &assessment, AgendaOrder::DomainByDomain);
        let place = |item: &AgendaItem| {
            let question = set.question(&item.question).unwrap();
            let at = set.questions.iter().position(|q| q.id == item.question).unwrap();
            (set.domains.iter().position(|d| d.id == question.domain), at)
        };
        prop_assert!(by_domain.items().is_sorted_by_key(place));
    }

    #[test]
    fn no_vote_and_no_agreement_moves_a_question(
        (set, assessment) in rooms(6), levels in prop::collection::vec(0..5u8, 6),
    ) {
        let mut agenda = Agenda::new(&set, &assessment, AgendaOrder::DisagreementsFirst);
        let kept = ids(&agenda);
        let mut later = assessment.clone();
        for ((question, _), level) in set.scales().zip(levels) {
            let mut tally = [0; 5];
            tally[usize::from(level)] = 7;
            let group = set.groups[usize::from(level)].id.clone();
            let question = question.id.clone();
            later.apply(later.tally(&question, &group, tally)).unwrap();
            let answer = Answer::level(Level::new(level).unwrap());
            later.apply(Command::Consensus { question, answer }).unwrap();
        }
        agenda.refresh(&set, &later);
        prop_assert_eq!(&ids(&agenda), &kept);
        prop_assert_eq!(agenda.count(AgendaStatus::Agreed), kept.len());
        let resumed = Agenda::resume(&set, &later, AgendaOrder::DisagreementsFirst, &kept);
        prop_assert_eq!(&ids(&resumed)[..kept.len()], &kept[..]);
    }
}
