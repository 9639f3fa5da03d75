//! The quick check, made from the full set.

use std::collections::BTreeSet;

use groundwork::question_set::{BuiltIn, Question};

use super::*;

fn both() -> (Questionnaire, Questionnaire) {
    let read = |id| BuiltIn::find(id).unwrap().read().unwrap();
    (read("peer-readiness"), read("quick-check"))
}

#[test]
fn it_asks_the_critical_questions_and_nothing_else() {
    let (full, quick) = both();
    assert_eq!(quick.id.as_str(), "quick-check");
    let critical: Vec<&Question> = full.questions.iter().filter(|q| q.is_critical()).collect();
    assert_eq!(critical.len(), 22);
    assert_eq!(quick.questions.iter().collect::<Vec<_>>(), critical);
    for question in &quick.questions {
        assert_eq!(quick.question(&question.id), Some(question), "found by its id");
    }
}

#[test]
fn it_takes_a_quarter_of_an_hour() {
    let (_, quick) = both();
    let all = (quick.questions.len() * 40).div_ceil(60);
    assert!(all <= 15, "{all} minutes for one person");
    assert!(quick.minutes.values().all(|minutes| *minutes <= 15));
}

#[test]
fn nothing_in_it_names_what_is_not_there() {
    let (full, quick) = both();
    let actions: BTreeSet<&str> = quick.actions.iter().map(|a| a.id.as_str()).collect();
    let domains: BTreeSet<&str> = quick.domains.iter().map(|d| d.id.as_str()).collect();
    for action in &quick.actions {
        assert!(quick.question(&action.question).is_some(), "{}", action.id);
        assert!(action.depends_on.iter().all(|a| actions.contains(a.as_str())), "{}", action.id);
    }
    assert!(quick.questions.iter().all(|q| domains.contains(q.domain.as_str())));
    let helps = |r: &groundwork::question_set::Resource| {
        !r.helps.is_empty() && r.helps.iter().all(|d| domains.contains(d.as_str()))
    };
    assert!(quick.resources.iter().all(helps));
    for scenario in &quick.scenarios {
        assert!(scenario.questions.iter().all(|q| quick.question(q).is_some()), "{}", scenario.id);
    }
    let called = full.actions.iter().filter(|a| quick.question(&a.question).is_some()).count();
    assert_eq!(quick.actions.len(), called, "no action of a critical question is lost");
}
