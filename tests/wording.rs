//! A set that is not about recruiting words stages and levels its own way.

use groundwork::plan::Outcome;
use groundwork::question_set::{BUILT_IN, Questionnaire, StageNames, Wording};
use groundwork::report::{Block, ReportOptions, action_plan};
use groundwork::scoring::Stage;
use groundwork::text::{stage_meaning, stage_name, stage_rule};
use serde_json::json;

use crate::scenario::Scenario;

fn shipped(file: &str) -> Questionnaire {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    Questionnaire::read(&std::fs::read(folder.join(file)).unwrap()).unwrap()
}

#[test]
fn what_a_set_does_not_say_is_as_in_a_set_about_recruiting() {
    let run = Scenario::new().question("Q").run();
    assert_eq!(run.set.wording, Wording::default());
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    let text = std::fs::read(path.join("first-year.json")).unwrap();
    let mut json: serde_json::Value = serde_json::from_slice(&text).unwrap();
    json["wording"] = json!({"stages": {"ready": "Ready to grow"}});
    let set = Questionnaire::read(json.to_string().as_bytes()).unwrap();
    assert_eq!(set.wording.stages.ready, "Ready to grow");
    assert_eq!(set.wording.stages.thriving, StageNames::default().thriving);
    json["wording"]["stages"]["ready"] = json!("");
    json["wording"]["needed"] = json!(3);
    let error = Questionnaire::read(json.to_string().as_bytes()).unwrap_err().to_string();
    assert!(error.contains("wording.stages.ready") && error.contains("wording.needed"), "{error}");
}

#[test]
fn stages_are_called_as_the_set_calls_them() {
    let set = shipped("co-production.json");
    assert_eq!(stage_name(&set.wording, Stage::Ready), "Ready to share power");
    assert!(stage_rule(&set.wording, Stage::Thriving).starts_with("Ready to share power, and"));
    assert_eq!(stage_meaning(&set.wording, Stage::Ready), None);
}

#[test]
fn no_other_set_speaks_of_recruiting_in_its_report() {
    for built_in in BUILT_IN.iter().filter(|set| set.file != "peer-readiness.json") {
        let set = shipped(built_in.file);
        let mut answers = serde_json::Map::new();
        for (at, (question, _)) in set.scales().enumerate() {
            answers.insert(question.id.to_string(), json!({"level": at % 4}));
        }
        let assessment = json!({
            "format": "groundwork-assessment", "version": 1, "id": "a",
            "questionnaire": {"id": set.id.as_str(), "edition": set.edition},
            "participants": [{"id": "p", "name": "", "group": set.groups[0].id.as_str()}],
            "answers": {"p": answers},
        });
        let assessment = groundwork::save_file::open_value(&assessment).unwrap().assessment;
        let today = "2026-11-22".parse().unwrap();
        let outcome = Outcome::new(&set, &assessment, Default::default(), today);
        let document = action_plan(&set, &assessment, &outcome, today, &ReportOptions::default());
        let board = document.blocks.iter().take_while(
            |block| !matches!(block, Block::Heading { text, .. } if text == "Action plan"),
        );
        let said = format!("{:?}", board.collect::<Vec<_>>());
        let found = said.to_lowercase().find("before recruiting");
        assert_eq!(found, None, "{}: …{}…", set.id, &said[found.unwrap_or(0)..][..80]);
        assert!(!said.contains("no organisation should recruit without"), "{}", set.id);
        assert!(!said.contains("for employing peer workers"), "{}", set.id);
        assert!(!document.subject.contains("employ"), "{}", document.subject);
    }
}
