//! Results and plan say what they count, and change no number unsaid.

use browser_tests::{ANY, Browser, Role};
use groundwork::messages;
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};
use groundwork::text::{action_count, stage_reasons};
use serde_json::{Map, Value, json};

use crate::sample;

fn set() -> Questionnaire {
    Questionnaire::read(include_bytes!("../../../questionnaires/peer-readiness.json")).unwrap()
}

/// Everything answered, from 0 to 4 in turn; an action is done.
fn full() -> Value {
    let set = set();
    let answers: Map<String, Value> = set
        .scales()
        .enumerate()
        .map(|(at, (question, _))| (question.id.to_string(), json!({"level": at % 5})))
        .collect();
    let mut assessment = sample::assessment();
    assessment["participants"].as_array_mut().unwrap().remove(0);
    assessment["answers"] = json!({"p2": answers});
    assessment["answers"]["p2"]["PUR-1"] = json!({"level": 2, "evidence": "draft"});
    assessment
}

fn outcome(assessment: &Value, target: Target) -> (Outcome, String) {
    let set = set();
    let assessment = groundwork::save_file::open_value(assessment).unwrap().assessment;
    let outcome = Outcome::new(&set, &assessment, target, "2026-11-30".parse().unwrap());
    let count = action_count(&outcome.plan.count(&assessment));
    (outcome, count)
}

fn go(browser: &Browser, page: &str, heading: &str) {
    browser.click_css(&format!(".tabs a[href$={page}]"));
    browser.wait_for(Role::Heading, heading);
}

#[test]
fn below_half_coverage_no_overall_score_and_no_projection_are_shown() {
    let browser = sample::open();
    go(&browser, "results", messages::results::gaps_to_close());
    browser.see(&messages::scores::overall_needed(60, 21));
    browser.see_no(&messages::results::score_and_stage(ANY, ANY));
    browser.see_no(messages::results::answers_point());
    go(&browser, "plan", messages::plan_page::your_plan());
    browser.see(&messages::scores::plan_needed(60, 21));
    assert_eq!(browser.count(".stage-path.upright li"), 0);
    browser.shot("figures-plan-few");
}

#[test]
fn the_numbers_of_results_and_plan_are_those_of_the_core() {
    let assessment = full();
    let browser = sample::open_file(&assessment.to_string());
    let (recruit, count) = outcome(&assessment, Target::Recruit);
    let (_, sustained) = outcome(&assessment, Target::Sustain);
    go(&browser, "results", messages::results::gaps_to_close());
    browser.see(&stage_reasons(&set(), &recruit.scores));
    let overall = recruit.scores.claimed.overall.score.unwrap().rounded();
    browser.see(&messages::results::score_of_100(overall));
    browser.see(&messages::results::evidence_count(1, 60));
    browser.see_no(messages::results::by_evidence());
    browser.see("of 4, target before recruiting");
    browser.see(messages::components::targets_matter());
    for width in [320, 768, 1360] {
        browser.set_width(width);
        for scheme in ["light", "dark"] {
            browser.prefer(&[("prefers-color-scheme", scheme)]);
            browser.shot(&format!("figures-results-{width}-{scheme}"));
        }
        assert_eq!(browser.overflow(), 0, "{width}");
    }
    go(&browser, "plan", messages::plan_page::your_plan());
    browser.see(&count);
    browser.see(&messages::plan_page::overall(overall));
    browser.see_no("can wait");
    browser.shot("figures-plan-full");
    go(&browser, "results", messages::results::gaps_to_close());
    browser.click_text(messages::built_in_sets::purpose_sustain());
    browser.see(&messages::results::measured_against(messages::stages::target_to(
        messages::built_in_sets::purpose_sustain(),
    )));
    go(&browser, "plan", messages::plan_page::your_plan());
    browser.see(&sustained);
    let all = |words: &str| words.split(' ').next().map(str::to_owned);
    assert_eq!(all(&count), all(&sustained), "the same actions close other gaps");
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn an_action_after_the_first_day_is_not_called_essential_and_a_done_one_stays() {
    let assessment = full();
    let browser = sample::open_file(&assessment.to_string());
    let (recruit, _) = outcome(&assessment, Target::Recruit);
    go(&browser, "plan", messages::plan_page::your_plan());
    browser.script(
        "document.querySelectorAll('.phase > details').forEach((d) => { d.open = true; })",
        Vec::new(),
    );
    let cards = recruit.plan.steps.len();
    browser.wait_until("every card", || match browser.count("li.action") {
        count if count == cards => Ok(()),
        count => Err(format!("{count} of {cards}")),
    });
    let essential = recruit.plan.steps.iter().filter(|step| step.essential).count();
    assert_eq!(browser.count("li.action .chip.critical"), essential);
    assert!(0 < essential && essential < cards);
    let first = &recruit.plan.steps[0];
    let safe = first.id.as_str().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    browser.script(
        "const field = document.getElementById(`step-${arguments[0]}-progress`);
         field.value = 'done';
         field.dispatchEvent(new Event('change', { bubbles: true }));",
        vec![json!(safe)],
    );
    browser.wait_for_css(&format!("#step-{safe}.done"));
    assert_eq!(browser.count(&format!(".later #step-{safe}")), 0);
    browser.see(&messages::plan::some_done("1", 1));
}
