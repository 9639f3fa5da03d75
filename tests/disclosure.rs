//! What an anonymous session shows of whom, in every output and over time.

mod collection;
mod forecast;
mod reader;

use std::collections::BTreeMap;

use groundwork::aggregate::{self, AssessmentRecord, TableOptions};
use groundwork::assessment::Assessment;
use groundwork::comparison::{self, Comparison, Show};
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};
use groundwork::report::{ReportOptions, action_plan, board_paper};
use groundwork::save_file;
use groundwork::workshop::{Agenda, AgendaOrder, Debrief, Revealed};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::scenario::random::GROUPS;
use crate::scenario::{Scenario, TODAY, object};

/// The questions of every collection here: two asked of all, and two of one group each.
const QUESTIONS: [(&str, &[&str]); 4] =
    [("Q-0", &GROUPS), ("Q-1", &GROUPS), ("Q-2", &["governance"]), ("Q-3", &["peer"])];

/// An anonymous collection of up to some forty people, each of whom answers every question.
fn collections() -> impl Strategy<Value = (Questionnaire, Assessment)> {
    let given = prop_oneof![
        8 => (0..=4u8).prop_map(|level| json!({"level": level})),
        2 => Just(json!({"unsure": true})),
        1 => Just(json!({"not_applicable": "we have no such service"})),
    ];
    let grade = prop_oneof![
        3 => Just(None),
        1 => prop::sample::select(vec!["none", "draft", "approved"]).prop_map(Some),
    ];
    let answer = (given, grade).prop_map(|(mut given, grade)| {
        if let Some(grade) = grade {
            given["evidence"] = json!(grade);
        }
        given
    });
    let person = (vec(answer, QUESTIONS.len()), prop::bool::weighted(0.15));
    let group = vec(person, 0..9);
    vec(group, GROUPS.len()).prop_map(|groups| {
        let mut scenario = Scenario::new().anonymous().organisation("Riverside");
        for (question, asked) in QUESTIONS {
            scenario = scenario.question(question).asked_of(asked).may_not_apply();
            scenario = scenario.action(&format!("A-{question}"), |action| action);
        }
        let (mut people, mut answers) = (Vec::new(), BTreeMap::new());
        for (group, members) in GROUPS.into_iter().zip(groups) {
            for (said, view_shown) in members {
                let id = format!("p{}", people.len());
                let asked = QUESTIONS.into_iter().zip(said);
                let asked = asked.filter(|((_, asked), _)| asked.contains(&group));
                let said: Vec<(&str, Value)> = asked.map(|((id, _), said)| (id, said)).collect();
                answers.insert(id.clone(), object(said));
                people.push(json!({"id": id, "group": group, "view_shown": view_shown}));
            }
        }
        let run = scenario
            .field("/participants", json!(people))
            .field("/answers", json!(answers))
            .start("2027-06-01")
            .run();
        (run.set, run.assessment)
    })
}

/// Everything that is made of an assessment, each under its name.
fn outputs(set: &Questionnaire, assessment: &Assessment) -> BTreeMap<&'static str, String> {
    let today = TODAY.parse().unwrap();
    let outcome = Outcome::new(set, assessment, Target::Recruit, today);
    let choices = ReportOptions { names: true, notes: Some(true), ..ReportOptions::default() };
    let mut all = BTreeMap::new();
    all.insert("result", outcome.to_value(set).to_string());
    let plan = action_plan(set, assessment, &outcome, today, &choices);
    all.insert("report", format!("{plan:?}"));
    let paper = board_paper(set, assessment, &outcome, today, &choices);
    all.insert("board paper", format!("{paper:?}"));
    let tables = groundwork::export::tables(set, assessment, &outcome, today, &choices);
    all.insert("tables", format!("{tables:?}"));
    let calendar = groundwork::export::calendar(set, assessment, &outcome, today, &choices);
    all.insert("calendar", format!("{calendar:?}"));
    let agenda = Agenda::new(set, assessment, AgendaOrder::default());
    all.insert("agenda", format!("{agenda:?}"));
    all.insert("debrief", format!("{:?}", Debrief::new(set, assessment)));
    all.insert("reveal", format!("{:?}", Revealed::all(set, assessment)));
    let state = || comparison::ComparedState::whole(set, assessment, today);
    let comparison = Comparison::new(&state(), &state(), Target::Recruit, today);
    let show = Show { names: true, notes: true };
    all.insert("comparison", comparison.to_value(show).to_string());
    let record = AssessmentRecord::latest(set, assessment, &outcome, "a.groundwork.json");
    let mut rows = String::new();
    aggregate::rows(&record, TableOptions { names: true, words: true }, &mut |table, values| {
        rows.push_str(&format!("{table:?} {values:?}\n"));
    });
    all.insert("roll-up", rows);
    all
}

/// The same, read back from its file.
fn reread(assessment: &Assessment) -> Assessment {
    save_file::open(assessment.to_value().to_string().as_bytes()).unwrap().assessment
}
