//! The sentences that app and report share: the right number, the right words.

mod workshop;

use groundwork::assessment::{Assessment, Edition, Evidence, Unknown};
use groundwork::plan::DateTrouble;
use groundwork::question_set::{QuestionId, Questionnaire, QuestionnaireId, Wording};
use groundwork::scoring::{Score, Stage};
use groundwork::text::{
    capital, counted, coverage, date_trouble, domain_score, evidence_name, in_terms, list, number,
    opening, overall as overall_words, peer_view, set_in_terms, stage_meaning, stage_name,
    stage_reasons, stage_rule,
};

use crate::scenario::{Scenario, action, empty_set, question};

fn critical(count: usize, level: u8) -> String {
    let mut scenario = Scenario::new();
    for at in 0..count {
        scenario = scenario.question(&format!("Q-{at}")).critical().targets(2, 4);
    }
    scenario = scenario.question("rest").person("p1", "governance").says("rest", 2);
    for at in 0..count {
        let said = scenario.says(&format!("Q-{at}"), level);
        scenario = said;
    }
    reasons(scenario)
}

fn reasons(scenario: Scenario) -> String {
    let run = scenario.run();
    stage_reasons(&run.set, &run.outcome.scores)
}

#[test]
fn an_opening_is_whole_sentences() {
    let text = "One is enough. Two, e.g. this one, fit! “Three?” And the rest";
    assert_eq!(opening(text, 0), "One is enough.", "the first always");
    assert_eq!(opening(text, 40), "One is enough. Two, e.g. this one, fit!");
    assert_eq!(opening(text, 50), "One is enough. Two, e.g. this one, fit! “Three?”");
    assert_eq!(opening(text, 500), "One is enough. Two, e.g. this one, fit! “Three?”");
    assert_eq!(opening("No end at 3.5 or so", 5), "No end at 3.5 or so");
    assert_eq!(opening("  ", 5), "");
}

#[test]
fn numbers_are_spelled_to_twelve() {
    let said: Vec<String> = [0, 1, 2, 12, 13].map(number).to_vec();
    assert_eq!(said, ["no", "one", "two", "twelve", "13"]);
    assert_eq!(counted(0, "gap", "gaps"), "no gaps");
    assert_eq!(counted(1, "gap", "gaps"), "one gap");
    assert_eq!(counted(13, "gap", "gaps"), "13 gaps");
    assert_eq!(capital("ärger"), "Ärger");
    assert_eq!(capital(""), "");
    assert_eq!(list::<&str>(&[]), "");
    assert_eq!(list(&["a", "b", "c"]), "a, b and c");
}

#[test]
fn reasons_for_foundations_count_what_is_missing() {
    assert_eq!(
        critical(1, 0),
        "The one essential is not in place; it is well short. It is the board’s to decide."
    );
    assert_eq!(
        critical(2, 0),
        "Neither of the two essentials is in place; both are well short. \
         Both are the board’s to decide."
    );
    assert_eq!(
        critical(12, 0),
        "None of the twelve essentials is in place; all are well short. \
         All twelve are the board’s to decide."
    );
    assert_eq!(
        critical(13, 0),
        "None of the 13 essentials is in place; all are well short. \
         All 13 are the board’s to decide."
    );
}

#[test]
fn reasons_count_the_board_s_part_apart() {
    let mut set = empty_set();
    let mut answers = serde_json::Map::new();
    for at in 0..6 {
        let mut question = question(&format!("Q-{at}"), "purpose");
        question["critical"] = true.into();
        question["asked_of"] = vec![if at < 4 { "governance" } else { "people" }].into();
        let action = action(&format!("A-{at}"), &format!("Q-{at}")).done();
        set["actions"].as_array_mut().unwrap().push(action);
        set["questions"].as_array_mut().unwrap().push(question);
        answers.insert(format!("Q-{at}"), serde_json::json!({"level": 0}));
    }
    let set = Questionnaire::read(set.to_string().as_bytes()).unwrap();
    let assessment = serde_json::json!({
        "format": "groundwork-assessment", "version": 1, "id": "a",
        "questionnaire": {"id": "small", "edition": "1"},
        "participants": [{"id": "p1", "name": "", "group": "governance"}],
        "answers": {"p1": answers},
    });
    let assessment = groundwork::save_file::open_value(&assessment).unwrap().assessment;
    let scores = groundwork::scoring::score(&set, &assessment, Default::default());
    assert_eq!(
        stage_reasons(&set, &scores),
        "None of the six essentials is in place; all are well short. \
         Four of the six are the board’s to decide."
    );
}

#[test]
fn reasons_for_building_name_the_low_domains() {
    assert_eq!(
        critical(1, 1),
        "The one essential is not in place; it is one level short. It is the board’s to decide."
    );
    let low = Scenario::new()
        .question("Q-0")
        .critical()
        .domain("role")
        .question("Q-1")
        .domain("voice")
        .question("Q-2")
        .person("p1", "governance")
        .says("Q-0", 4)
        .says("Q-1", 1)
        .says("Q-2", 0);
    assert_eq!(
        reasons(low),
        "The one essential is in place. \
         Two domains are below 70 of 100: role and voice."
    );
}

#[test]
fn reasons_for_ready_and_thriving_say_what_is_in_place() {
    // Its target asks for no more than a beginning: that is no more than its target.
    assert_eq!(
        critical(1, 2),
        "The one essential is at its target, and no domain is below 70 of 100. Two questions are \
         still below the target to sustain peer work."
    );
    assert!(critical(2, 3).starts_with("Both essentials are in place, and no domain is below 70"));
    assert!(critical(13, 3).starts_with("All 13 essentials are in place"));
    let thriving = Scenario::new().question("Q-1").person("p1", "governance").says("Q-1", 4);
    assert_eq!(
        reasons(thriving),
        "Every question that applies has reached the target to sustain peer work."
    );
}

#[test]
fn still_listening_says_what_to_answer() {
    let nothing = Scenario::new().question("Q-1").critical();
    assert_eq!(reasons(nothing), "No question has a level yet. Begin with any of them.");
    let half = Scenario::new()
        .question("Q-1")
        .critical()
        .question("Q-2")
        .person("p1", "governance")
        .says("Q-2", 4);
    assert_eq!(
        reasons(half),
        "The one essential has no level yet. \
         It is the board’s to answer. \
         Fewer than three quarters of the questions that apply have a level so far. \
         The answers so far point to “Ready to recruit”."
    );
}

#[test]
fn coverage_agrees_with_its_number() {
    let covers =
        |with_level, applicable| coverage(&Score { with_level, applicable, ..Score::default() });
    assert_eq!(covers(0, 0), "None of the questions applies.");
    assert_eq!(covers(0, 1), "The one question that applies is not scored yet.");
    assert_eq!(covers(1, 1), "The one question that applies is scored.");
    assert_eq!(covers(2, 2), "Both questions that apply are scored.");
    assert_eq!(covers(0, 60), "None of the 60 questions that apply is scored yet.");
    assert_eq!(covers(1, 60), "1 of the 60 questions that apply is scored.");
    assert_eq!(covers(12, 60), "12 of the 60 questions that apply are scored.");
    assert_eq!(covers(3, 4), "Three of the four questions that apply are scored.");
    assert_eq!(covers(13, 13), "All 13 questions that apply are scored.");
}

#[test]
fn the_range_is_told_only_where_the_unknown_leaves_one() {
    let run = Scenario::new()
        .question("Q-1")
        .question("Q-2")
        .person("p1", "governance")
        .says("Q-1", 1)
        .unsure("Q-2")
        .run();
    let overall = &run.outcome.scores.claimed.overall;
    let range = "50 of 100 (25 to 75, depending on the “don’t know” answers).";
    assert_eq!(overall_words(overall), format!("Overall {range}"));
    assert_eq!(domain_score(overall), format!("Score: {range}"));
    let known = Score { low: overall.score, high: overall.score, ..*overall };
    assert_eq!(overall_words(&known), "Overall 50 of 100.");
    assert_eq!(domain_score(&Score::default()), "There is no score yet.");
}

#[test]
fn what_peers_say_is_counted_beside_what_counts() {
    assert_eq!(
        peer_view(1, 0, 0),
        "Peers chose a level for one question. Wherever the organisation has a level, it is the same \
         as theirs."
    );
    let lower = "Peers chose a level for six questions. One of their levels is lower than the \
                 organisation’s.";
    assert_eq!(peer_view(6, 1, 0), lower);
    let both = "Peers chose a level for 14 questions. Three of their levels are lower than the \
                organisation’s, and two higher.";
    assert_eq!(peer_view(14, 3, 2), both);
}

#[test]
fn date_trouble_says_what_to_do() {
    let run = Scenario::new().question("Q-1").question("Q-2").run();
    let too_soon = |days, gaps: &[&str]| {
        let gaps = gaps.iter().map(|id| QuestionId::new(id).unwrap()).collect();
        date_trouble(&run.set, &DateTrouble::TooSoon { days, gaps })
    };
    assert_eq!(
        too_soon(1, &["Q-1"]),
        "The planned first day leaves too little time. It is one day away, and one essential is \
         below target: Q-1. Allow at least twelve weeks: choose a later day, or settle \
         these first."
    );
    assert!(too_soon(13, &["Q-1", "Q-2"]).contains("13 days away, and two essentials are"));
    assert!(too_soon(13, &["Q-1", "Q-2"]).contains("are below target: Q-1 and Q-2."));
    assert!(too_soon(14, &["Q-1"]).contains("It is two weeks away"));
    assert!(too_soon(83, &["Q-1"]).contains("a little over eleven weeks away"));
    assert!(date_trouble(&run.set, &DateTrouble::NoStart).contains("no dates are worked out"));
    let gone = DateTrouble::StartNotAhead("2026-03-01".parse().unwrap());
    assert!(date_trouble(&run.set, &gone).contains("1 March 2026"));
}

#[test]
fn every_stage_and_grade_has_words_of_its_own() {
    let standard = Wording::default();
    let stages = [Stage::Incomplete].into_iter().chain(Stage::PATH);
    let words: std::collections::BTreeSet<String> = stages
        .flat_map(|s| {
            let meaning = stage_meaning(&standard, s).unwrap();
            [stage_name(&standard, s).to_owned(), meaning.to_owned(), stage_rule(&standard, s)]
        })
        .collect();
    assert_eq!(words.len(), 15);
    let grades: std::collections::BTreeSet<&str> =
        Evidence::ALL.iter().map(|(_, grade)| evidence_name(*grade)).collect();
    assert_eq!(grades.len(), 4);
}

fn empty_assessment() -> Assessment {
    let edition = Edition {
        id: QuestionnaireId::new("small").unwrap(),
        edition: "1".to_owned(),
        unknown: Unknown::new(),
    };
    Assessment::new("a", edition, "2026-11-22T00:00:00Z")
}

fn in_terms_of(term: &str, text: &str) -> String {
    let mut assessment = empty_assessment();
    assessment.terms.service_user = term.to_owned();
    in_terms(text, &assessment).into_owned()
}

#[test]
fn the_assessment_s_own_word_takes_the_place_of_service_user() {
    let cases = [
        ("client", "Ask service users.", "Ask clients."),
        ("client", "Service users know; a service user’s view.", "Clients know; a client’s view."),
        ("", "Ask service users.", "Ask service users."),
        ("  ", "Ask service users.", "Ask service users."),
        ("service user", "A service user.", "A service user."),
        ("individual", "A service user and a service user", "An individual and an individual"),
        ("person we support", "Service users’ needs", "People we support’s needs"),
        ("person who uses our service", "service users", "people who use our service"),
        ("family", "service users", "families"),
        (
            "client",
            "self-service users, microservice users",
            "self-service users, microservice users",
        ),
        ("client", "service userspace", "service userspace"),
        ("client", "ervice user", "ervice user"),
        ("ŋäma", "«service user»", "«ŋäma»"),
        ("Kunde", "über service users 😀", "über Kundes 😀"),
    ];
    for (term, text, wanted) in cases {
        assert_eq!(in_terms_of(term, text), wanted, "{term}");
    }
}

#[test]
fn putting_the_word_in_twice_gives_the_same_as_once() {
    for term in ["client or service user", "service user here", "service users", "Service user"] {
        let once = in_terms_of(term, "A service user, and Service users.");
        assert_eq!(in_terms_of(term, &once), once, "{term}");
    }
}

#[test]
fn a_term_of_any_length_is_bounded() {
    let text = "service user ".repeat(100);
    assert!(in_terms_of(&"x".repeat(1_000_000), &text).len() < 100 * 62);
}

#[test]
fn a_whole_set_changes_its_words_but_not_its_quotations() {
    let mut set = empty_set();
    set["sources"] = serde_json::json!([
        {"id": "s1", "title": "Voices of service users", "publisher": "P"}
    ]);
    let mut question = question("Q-1", "purpose");
    question["kind"] = "reflection".into();
    question["text"] = "What do service users say?".into();
    question["prompts"] = serde_json::json!(["Which service user?"]);
    question["source"] = serde_json::json!([{"id": "s1", "at": "On service users"}]);
    set["questions"] = serde_json::json!([question]);
    let set = Questionnaire::read(set.to_string().as_bytes()).unwrap();
    let mut assessment = empty_assessment();
    assessment.terms.service_user = "client".to_owned();
    let changed = set_in_terms(&set, &assessment);
    assert_eq!(changed.questions[0].text, "What do clients say?");
    assert_eq!(changed.sources[0].title, "Voices of service users");
    assert_eq!(changed.questions[0].source[0].at, "On service users");
    let prompts = format!("{:?}", changed.questions[0].kind);
    assert!(prompts.contains("Which client?"), "{prompts}");
}
