//! What the tables hold is what follows from the assessment, and the dictionary tells of all of it.

use std::collections::BTreeSet;

use groundwork::aggregate::{TITLE, TableId, TableOptions, columns, dictionary, dictionary_csv};
use groundwork::question_set::Target;
use groundwork::table::Sensitivity;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{ALL, Made, read_csv};
use crate::scenario::random::{Pair, pairs, tried};
use crate::scenario::{Run, Scenario, TODAY};

fn every_asked() -> impl Strategy<Value = TableOptions> {
    (any::<bool>(), any::<bool>()).prop_map(|(names, words)| TableOptions { names, words })
}

/// Reads both files of a pair and works everything out.
pub fn run(pair: &Pair, target: Target) -> Run {
    let set = groundwork::question_set::Questionnaire::read(pair.set.to_string().as_bytes());
    let opened = groundwork::save_file::open(pair.assessment.to_string().as_bytes()).unwrap();
    let (set, assessment, today) = (set.unwrap(), opened.assessment, TODAY.parse().unwrap());
    let outcome = groundwork::plan::Outcome::new(&set, &assessment, target, today);
    Run { set, assessment, outcome, today }
}

#[test]
fn every_column_has_a_name_of_its_own_and_a_meaning() {
    for table in TableId::ALL {
        let columns = columns(table, ALL);
        let names: BTreeSet<&str> = columns.iter().map(|column| column.name.as_ref()).collect();
        assert_eq!(names.len(), columns.len(), "{table:?}");
        assert_eq!(columns[0].name, "assessment");
        for column in columns {
            let snake = |c: char| c.is_ascii_lowercase() || c == '_';
            assert!(column.name.chars().all(snake), "{}", column.name);
            assert!(column.meaning.ends_with('.'), "{}", column.meaning);
        }
    }
}

#[test]
fn what_is_asked_for_moves_no_other_column() {
    for table in TableId::ALL {
        let plain = columns(table, TableOptions::default());
        assert!(plain.iter().all(|column| column.of == Sensitivity::Ids));
        for asked in [
            ALL,
            TableOptions { names: true, words: false },
            TableOptions { names: false, words: true },
        ] {
            let more = columns(table, asked);
            assert_eq!(more[..plain.len()], plain[..], "{table:?}");
            assert!(more[plain.len()..].iter().all(|column| asked.has(column.of)));
        }
    }
}

#[test]
fn the_dictionary_tells_of_every_column_and_of_no_other() {
    for asked in [TableOptions::default(), ALL] {
        let found: Vec<[String; 2]> = read_csv(&dictionary_csv(asked))
            .iter()
            .map(|row| {
                assert!(!row["meaning"].is_empty() && !row["type"].is_empty());
                [row["table"].clone(), row["column"].clone()]
            })
            .collect();
        let all = TableId::ALL.into_iter().flat_map(|table| {
            let names = columns(table, asked).into_iter().map(|column| column.name.to_string());
            names.map(move |name| [table.name().to_owned(), name])
        });
        assert_eq!(found, all.collect::<Vec<_>>());
        let words = dictionary(asked);
        assert!(words.starts_with(TITLE));
        for [table, column] in found {
            assert!(words.contains(&format!("\n## {table}\n")), "{table}");
            assert!(words.contains(&format!("\n| `{column}` | ")), "{column}");
        }
    }
    let plain = dictionary(TableOptions::default());
    assert!(plain.contains("with `--names`: `file`, `organisation`."), "{plain}");
    assert!(!dictionary(ALL).contains("Not in these files"));
}

#[test]
fn a_row_says_what_a_person_would_read() {
    let run = Scenario::new()
        .question("PUR-1")
        .critical()
        .weight(3)
        .action("PUR-1-a", |a| a)
        .question("PUR-2")
        .reflection("R-1")
        .person("p1", "governance")
        .says("PUR-1", 1)
        .evidence("PUR-1", "draft")
        .unsure("PUR-2")
        .writes("R-1", "what we think")
        .person("p2", "peer")
        .says("PUR-1", 0)
        .own("own-1", "decide")
        .run();
    let made = Made::of(&run, TableOptions::default());
    let [assessment] = made.rows(TableId::Assessments) else { panic!("one row") };
    assert_eq!(assessment["stage"], "incomplete");
    assert_eq!(assessment["provisional_stage"], "foundations");
    assert_eq!(assessment["participants"], 2);
    assert_eq!(assessment["peer_expertise"], true);
    assert_eq!((&assessment["gaps"], &assessment["critical_gaps"]), (&json!(1), &json!(1)));
    assert_eq!(assessment["jurisdiction"], Json::Null);

    let all = made.find(TableId::Answers, json!({"question": "PUR-1", "voice": "organisation"}));
    assert_eq!(all.len(), 1);
    assert_eq!(all[0]["level"], 0, "the lower of the two in the middle");
    assert_eq!((&all[0]["with_level"], &all[0]["evidence"]), (&json!(2), &json!("draft")));
    let peers = made.find(TableId::Answers, json!({"voice": "group", "group_id": "peer"}));
    assert_eq!((peers.len(), &peers[0]["level"]), (1, &json!(0)));
    let person = made.find(TableId::Answers, json!({"person": "p1"}));
    let said: Vec<(&Json, &Json)> = person.iter().map(|r| (&r["answer"], &r["level"])).collect();
    let (level, unsure, written) = (json!("level"), json!("unsure"), json!("written"));
    assert_eq!(said, [(&level, &json!(1)), (&unsure, &Json::Null), (&written, &Json::Null)]);

    let [gap] = made.rows(TableId::Gaps) else { panic!("one gap") };
    let wanted = json!({"assessment": "scenario", "rank": 1, "question": "PUR-1",
        "domain": "purpose", "critical": true, "weight": 3, "level": 0, "needed": 2, "gap": 2,
        "weighted_gap": 6, "wave": 1, "as_of": null, "latest": true, "is_snapshot": false});
    assert_eq!(Json::Object(gap.clone()), wanted);

    let kinds: Vec<&Json> = made.rows(TableId::Actions).iter().map(|row| &row["kind"]).collect();
    assert_eq!(kinds, ["built_in", "own"]);
}

#[test]
fn what_was_decided_of_an_action_is_in_its_row() {
    let run = Scenario::new()
        .question("PUR-1")
        .action("PUR-1-a", |a| a)
        .action("PUR-1-b", |a| a)
        .person("p1", "governance")
        .says("PUR-1", 0)
        .choose("PUR-1-a", json!({"due": "2027-02-03", "progress": "doing", "owner": "Kim"}))
        .choose("PUR-1-b", json!({"state": "declined", "reason": "not here"}))
        .run();
    let made = Made::of(&run, ALL);
    let done = made.find(TableId::Actions, json!({"action": "PUR-1-a"}))[0];
    for (column, value) in [
        ("rank", json!(1)),
        ("state", json!("accepted")),
        ("progress", json!("doing")),
        ("due", json!("2027-02-03")),
        ("due_was_set", json!(true)),
        ("owner", json!("Kim")),
        ("reason", Json::Null),
    ] {
        assert_eq!(done[column], value, "{column}");
    }
    let declined = made.find(TableId::Actions, json!({"action": "PUR-1-b"}))[0];
    assert_eq!((&declined["rank"], &declined["state"]), (&Json::Null, &json!("declined")));
    assert_eq!(declined["reason"], "not here");
}

proptest! {
    #![proptest_config(tried(64))]

    #[test]
    fn every_row_is_there_once_and_agrees_with_the_outcome(
        pair in pairs(6),
        asked in every_asked(),
        sustain in any::<bool>(),
    ) {
        let target = if sustain { Target::Sustain } else { Target::Recruit };
        let run = run(&pair, target);
        let made = Made::of(&run, asked);
        let result = run.outcome.to_value(&run.set);
        let count = |list: &str| result[list].as_array().unwrap().len();

        prop_assert_eq!(made.rows(TableId::Assessments).len(), 1);
        let row = &made.rows(TableId::Assessments)[0];
        prop_assert_eq!(&row["stage"], &result["stage"]["id"]);
        prop_assert_eq!(&row["provisional_stage"], &result["stage"]["provisional"]);
        prop_assert_eq!(&row["target"], &result["target"]);
        prop_assert_eq!(&row["evidenced_stage"], &result["evidenced"]["stage"]);

        let overall = made.find(TableId::Scores, json!({"basis": "claimed", "scope": "overall"}));
        prop_assert_eq!(overall.len(), 1);
        let bases = if result["evidenced"].is_null() { 1 } else { 2 };
        prop_assert_eq!(made.rows(TableId::Scores).len(), bases * (1 + count("domains")));
        for key in ["score", "low", "high", "with_level", "applicable"] {
            prop_assert_eq!(&overall[0][key], &result["overall"][key]);
            for domain in result["domains"].as_array().unwrap() {
                let wanted = json!({"basis": "claimed", "domain": domain["id"]});
                prop_assert_eq!(&made.find(TableId::Scores, wanted)[0][key], &domain[key]);
            }
        }

        let gaps: Vec<&Json> = made.rows(TableId::Gaps).iter().map(|row| &row["question"]).collect();
        prop_assert_eq!(gaps, result["gaps"].as_array().unwrap().iter().collect::<Vec<_>>());

        let accepted = made.find(TableId::Actions, json!({"state": "accepted"}));
        let ids = |of: &dyn Fn(&Json) -> Json| -> Vec<Json> {
            result["plan"].as_array().unwrap().iter().map(of).collect()
        };
        let found = |key: &str| accepted.iter().map(|row| row[key].clone()).collect::<Vec<_>>();
        prop_assert_eq!(found("action"), ids(&|step| step["id"].clone()));
        prop_assert_eq!(found("due"), ids(&|step| step["due"].clone()));
        prop_assert_eq!(found("phase"), ids(&|step| step["phase"].clone()));
        let declined = made.find(TableId::Actions, json!({"state": "declined"}));
        prop_assert_eq!(declined.len(), run.outcome.plan.declined.len());

        for question in result["questions"].as_array().unwrap() {
            let of = |voice: &str| {
                made.find(TableId::Answers, json!({"question": question["id"], "voice": voice}))
            };
            prop_assert_eq!(of("organisation").len(), 1);
            let all = of("organisation")[0];
            prop_assert_eq!(&all["level"], &question["answer"]["level"]);
            prop_assert_eq!(&all["diverges"], &question["diverges"]);
            prop_assert_eq!(&all["split"], &question["split"]);
            let levels = question["groups"].as_object().unwrap();
            prop_assert_eq!(of("group").len(), levels.len());
            for row in of("group") {
                prop_assert_eq!(&row["level"], &levels[row["group_id"].as_str().unwrap()]);
            }
            let sum = |key: &str| of("group").iter().map(|r| r[key].as_u64().unwrap()).sum::<u64>();
            prop_assert_eq!(&all["with_level"], &json!(sum("with_level")));
        }
        let given: usize = run.assessment.answers.values().map(|answers| answers.len()).sum();
        prop_assert_eq!(made.find(TableId::Answers, json!({"voice": "person"})).len(), given);

        for table in TableId::ALL {
            for column in columns(table, asked).iter().filter(|column| column.always) {
                let empty = made.rows(table).iter().any(|row| row[column.name.as_ref()].is_null());
                prop_assert!(!empty, "{:?} {}", table, column.name);
            }
        }
    }
}
