//! The longest report that an honest first assessment leads to: a beginner who answers all of the
//! largest set alone, is at the start nearly everywhere, and wants every action written out.

use groundwork::file;
use groundwork::plan::Outcome;
use groundwork::questionnaire::{BuiltIn, Target};
use groundwork::report::{Choices, Document, action_plan};
use serde_json::{Map, Value, json};

/// What the beginner writes where words are asked for.
const WORDS: &str = "We want people to meet someone who has been there.";

/// The document, the same every time.
pub fn document() -> Document {
    let set = BuiltIn::find("peer-readiness").unwrap().read().unwrap();
    let answers: Map<String, Value> = set
        .questions
        .iter()
        .enumerate()
        .map(|(at, question)| {
            let answer = match question.scale() {
                None => json!({"text": WORDS}),
                Some(_) => json!({"level": usize::from(at % 5 == 1 || at % 5 == 4)}),
            };
            (question.id.to_string(), answer)
        })
        .collect();
    let groups: Vec<&str> = set.groups.iter().map(|group| group.id.as_str()).collect();
    let assessment = json!({
        "format": "groundwork-assessment", "version": 1, "id": "beginner",
        "questionnaire": {"id": set.id.as_str(), "edition": set.edition},
        "organisation": {"name": "Northside Community Services", "jurisdiction": "NSW",
                         "services": "Outreach and counselling"},
        "planned_start": "2027-09-01",
        "participants": [{"id": "p1", "name": "", "group": "operations", "answers_for": groups}],
        "answers": {"p1": answers},
    });
    let assessment = file::open(assessment.to_string().as_bytes()).unwrap().assessment;
    let today = "2026-11-22".parse().unwrap();
    let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
    let choices = Choices { in_full: true, ..Choices::default() };
    action_plan(&set, &assessment, &outcome, today, &choices)
}
