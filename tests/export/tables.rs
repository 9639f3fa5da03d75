//! The tables say what plan and outcome say.

use groundwork::assessment::ActionProgress;
use groundwork::export::Tables;
use groundwork::report::ReportOptions;
use groundwork::scoring::OrgAnswer;
use groundwork::table::Value;
use groundwork::text::{answer_words, progress_name, step_title};
use proptest::prelude::*;
use serde_json::json;

use super::{FIELDS, all_words, column, everything, filled, made, sample, words};
use crate::scenario::random::{pairs, tried};
use crate::scenario::{Run, Scenario, TODAY};

#[test]
fn the_plan_table_is_the_plan() {
    let run = sample("typical");
    let table = made(&run, &everything()).plan;
    let plan = run.plan();
    let phases = 0..run.set.phases.len();
    let steps: Vec<_> = phases.flat_map(|phase| plan.in_phase(phase)).collect();
    assert!(steps.len() > 50 && !plan.declined.is_empty() && !run.assessment.own.is_empty());
    assert_eq!(table.rows.len(), steps.len() + run.assessment.own.len());
    let numbered: Vec<usize> = (0..table.rows.len())
        .filter(|row| column(&table, "No.")[*row] != &Value::Nothing)
        .collect();
    assert_eq!(numbered.len(), steps.len());
    let (numbers, titles) = (column(&table, "No."), words(&table, "What to do"));
    let (due, progress) = (column(&table, "Due"), words(&table, "Progress"));
    for ((row, step), number) in numbered.into_iter().zip(&steps).zip(1..) {
        assert_eq!(numbers[row], &Value::Whole(number));
        assert_eq!(titles[row], step_title(&run.set, step));
        assert_eq!(due[row], &Value::Date(step.due.unwrap()), "{}", step.id);
        let choice = run.assessment.choice(&step.id);
        let wanted = choice.map_or(ActionProgress::Todo, |choice| choice.progress);
        assert_eq!(progress[row], progress_name(wanted), "{}", step.id);
    }
    for declined in &plan.declined {
        assert!(!titles.contains(&step_title(&run.set, declined).as_str()), "{}", declined.id);
    }
    for own in &run.assessment.own {
        assert!(titles.contains(&own.title.as_str()), "{}", own.title);
    }
}

#[test]
fn the_plan_goes_from_phase_to_phase_with_own_actions_before_what_goes_further() {
    let run = Scenario::new()
        .question("A")
        .action("A-needed", |a| a.phase("prepare"))
        .question("B")
        .action("B-further", |a| a.phase("prepare"))
        .action("B-later", |a| a.phase("settle").after(&["B-further"]))
        .person("p1", "governance")
        .says("A", 0)
        .says("B", 3)
        .own("mine", "prepare")
        .own("lost", "no-such-phase")
        .run();
    let table = made(&run, &ReportOptions::default()).plan;
    let wanted = ["A-needed", "mine", "B-further", "B-later", "lost"];
    assert_eq!(words(&table, "What to do"), wanted);
    let phases = words(&table, "Phase");
    let wanted = [
        "prepare",
        "prepare",
        "prepare (going further)",
        "settle (going further)",
        "At another time",
    ];
    assert_eq!(phases, wanted);
    assert_eq!(words(&table, "Waits for"), ["", "", "", "no. 2", ""]);
    assert_eq!(words(&table, "What for")[..2], ["A A", "Your own action"]);
    assert_eq!(column(&table, "Due")[0], &Value::Nothing, "no first day is planned");
}

#[test]
fn the_gaps_are_those_of_the_outcome_and_then_what_has_no_level() {
    let samples = ["small", "typical", "languages"].map(sample);
    let unknown = samples.iter().map(gaps_agree).sum::<usize>();
    assert!(unknown > 0, "some questions have no level");
}

/// Holds the gaps of a run against its outcome; how many questions have no level.
#[track_caller]
fn gaps_agree(run: &Run) -> usize {
    let table = made(run, &everything()).gaps;
    let scores = &run.outcome.scores;
    let scales: Vec<_> = run.set.scales().collect();
    let open = (0..scales.len()).filter(|at| {
        matches!(scores.questions[*at].answer, OrgAnswer::Unsure | OrgAnswer::Unanswered)
    });
    let wanted: Vec<usize> = scores.gaps.iter().copied().chain(open).collect();
    assert!(!scores.gaps.is_empty());
    let ids = words(&table, "Question");
    assert_eq!(ids, wanted.iter().map(|at| scales[*at].0.id.as_str()).collect::<Vec<_>>());
    let number = |value: &Value<'_>| match value {
        Value::Whole(number) => Some(*number),
        Value::Nothing => None,
        other => panic!("{other:?} is no number"),
    };
    let numbers = |head| column(&table, head).into_iter().map(number).collect::<Vec<_>>();
    let (now, needed, gap) = (numbers("Level now"), numbers("Target"), numbers("Gap"));
    let heard = table.columns.iter().any(|column| column.name == "Peers’ view");
    let peers = if heard { numbers("Peers’ view") } else { vec![None; wanted.len()] };
    // With one respondent there is nothing to compare, and no column for it.
    let several = run.assessment.respondents() > 1;
    let compared = table.columns.iter().any(|column| column.name == "Between groups");
    assert_eq!(compared, several);
    let between = if several { words(&table, "Between groups") } else { vec![""; wanted.len()] };
    for (row, at) in wanted.iter().enumerate() {
        let (view, scale) = (&scores.questions[*at], scales[*at].1);
        assert_eq!(now[row], view.answer.level().map(|level| level.get().into()));
        assert_eq!(needed[row], Some(scale.target.recruit.get().into()));
        assert_eq!(gap[row], now[row].map(|now| needed[row].unwrap() - now), "{}", ids[row]);
        assert_eq!(peers[row], view.groups.get("peer").map(|level| level.get().into()));
        let (low, high) = (view.groups.values().min(), view.groups.values().max());
        let wanted = match (low, high) {
            _ if view.groups.len() < 2 => String::new(),
            (Some(low), Some(high)) if low < high => format!("{low} to {high}"),
            (low, _) => format!("All {}", low.unwrap()),
        };
        assert_eq!(between[row], wanted, "{}", ids[row]);
        let essential = if scale.critical { "Yes" } else { "No" };
        assert_eq!(words(&table, "Essential")[row], essential);
    }
    wanted.len() - scores.gaps.len()
}

#[test]
fn a_gap_names_what_the_plan_does_about_it() {
    let run = Scenario::new()
        .question("A")
        .action("A-first", |a| a)
        .action("A-second", |a| a.phase("settle"))
        .question("B")
        .action("B-only", |a| a)
        .person("p1", "governance")
        .says("A", 0)
        .says("B", 1)
        .declines("B-only")
        .run();
    let table = made(&run, &ReportOptions::default()).gaps;
    let wanted = ["No. 1: A-first\nNo. 2: A-second", ""];
    assert_eq!(words(&table, "What the plan does about it"), wanted);
    assert_eq!(words(&table, "Where you are"), ["0 Not yet: none", "1 Talking: talk"]);
    assert_eq!(words(&table, "What the target is")[0], "2 Under way: agreed");
    let heads: Vec<&str> = table.columns.iter().map(|column| column.name.as_ref()).collect();
    assert!(!heads.contains(&"Peers’ view"), "no peer gave a view");
}

#[test]
fn answers_have_a_row_for_each_question_and_a_column_for_each_group() {
    let run = sample("typical");
    let table = made(&run, &everything()).answers;
    let ids: Vec<&str> = run.set.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(words(&table, "Question"), ids);
    let groups: Vec<_> = run.set.groups.iter().collect();
    assert!(groups.len() > 3);
    for view in &run.outcome.scores.questions {
        for group in &groups {
            let wanted = view.groups.get(&group.id);
            let wanted = wanted.map_or(Value::Nothing, |level| Value::Whole(level.get().into()));
            assert_eq!(column(&table, &group.name)[view.at], &wanted, "{}", ids[view.at]);
        }
        let answer = answer_words(&run.set, view.answer);
        assert_eq!(words(&table, "Answer that counts")[view.at], answer);
        let agreed = if view.agreed { "Yes" } else { "No" };
        assert_eq!(words(&table, "Agreed together")[view.at], agreed);
    }
}

#[test]
fn everything_that_a_person_wrote_is_there_when_chosen() {
    let run = filled(str::to_owned).run();
    let all = all_words(&made(&run, &everything()));
    for field in FIELDS {
        assert!(all.contains(field), "{field}");
    }
}

#[test]
fn notes_are_left_out_where_not_chosen_and_reasons_stay() {
    let run = filled(|field| format!("⟨{field}⟩")).run();
    let choices = ReportOptions { notes: Some(false), ..everything() };
    let tables = made(&run, &choices);
    let all = all_words(&tables);
    for field in FIELDS {
        let is_note = ["note", "agreed", "dissent", "action note"].contains(&field);
        assert_eq!(all.contains(&format!("⟨{field}⟩")), !is_note, "{field}");
    }
    let heads = |table: &groundwork::table::Table| -> Vec<String> {
        table.columns.iter().map(|column| column.name.to_string()).collect()
    };
    assert!(!heads(&tables.plan).contains(&"Note".to_owned()));
    for head in ["Notes", "Agreed because", "Seen differently"] {
        assert!(!heads(&tables.answers).contains(&head.to_owned()), "{head}");
    }
    assert_eq!(words(&tables.answers, "Why it does not apply")[1], "⟨name⟩ (governance): ⟨reason⟩");
}

/// Alex answers, owns an action, and owns another of the organisation's own.
fn alex() -> Scenario {
    Scenario::new()
        .question("A")
        .action("A-a", |a| a)
        .person("p1", "governance")
        .named("Alex Whitlam")
        .says("A", 1)
        .note("A", "so it is")
        .choose("A-a", json!({"owner": "Alex Whitlam and the board"}))
        .own_with("own", "prepare", json!({"title": "Talk", "owner": "Alex Whitlam"}))
}

#[test]
fn people_are_named_only_where_chosen() {
    let run = alex().run();
    let named = made(&run, &everything());
    assert_eq!(words(&named.plan, "Owner"), ["Alex Whitlam and the board", "Alex Whitlam"]);
    assert_eq!(words(&named.answers, "Notes"), ["Alex Whitlam (governance): so it is"]);
    let unnamed = made(&run, &ReportOptions::default());
    assert!(!all_words(&unnamed).contains("Alex"), "{unnamed:?}");
    let owners = ["governance, person 1 and the board", "governance, person 1"];
    assert_eq!(words(&unnamed.plan, "Owner"), owners);
    let anonymous = made(&alex().anonymous().run(), &everything());
    assert!(!all_words(&anonymous).contains("Alex"), "{anonymous:?}");
}

#[test]
fn owners_are_left_out_where_that_is_chosen() {
    let run = alex().run();
    let without = made(&run, &ReportOptions { owners: false, ..everything() });
    assert_eq!(words(&without.plan, "Owner"), ["", ""]);
    assert_eq!(words(&without.answers, "Notes"), ["Alex Whitlam (governance): so it is"]);
}

#[test]
fn a_small_group_has_no_level_in_an_anonymous_session() {
    let asked = |anonymous: bool| {
        let all = Scenario::new()
            .question("A")
            .group_says("governance", "A", &[1, 1, 1, 1, 1])
            .group_says("peer", "A", &[3, 3, 3, 3])
            .group_says("people", "A", &[2]);
        let run = if anonymous { all.anonymous().run() } else { all.run() };
        made(&run, &ReportOptions::default())
    };
    assert_eq!(column(&asked(false).answers, "peer"), [&Value::Whole(3)]);
    let tables = asked(true);
    assert_eq!(column(&tables.answers, "governance"), [&Value::Whole(1)]);
    // Whether the four gave a level is not told either: every group has its column.
    let withheld = Value::from("Too few to show");
    for (table, head) in [
        (&tables.answers, "peer"),
        (&tables.answers, "people"),
        (&tables.gaps, "Peers’ view"),
        (&tables.gaps, "Between groups"),
    ] {
        assert_eq!(column(table, head), [&withheld], "{head}");
    }
}

#[test]
fn control_characters_become_signs_and_line_ends_line_feeds() {
    for (words, wanted) in [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u{0}b\u{1b}c\u{fffe}", "a\u{fffd}b\u{fffd}c\u{fffd}"),
        ("  \ttab\there \n", "tab here"),
    ] {
        assert_eq!(Value::from(words).printable(), Value::from(wanted));
    }
    assert_eq!(Value::from(" \n\t").printable(), Value::Nothing);
}

#[test]
fn tables_come_back_whole_from_json() {
    let tables = made(&sample("typical"), &everything());
    let json = serde_json::to_string(&tables).unwrap();
    let back: Tables = serde_json::from_str(&json).unwrap();
    assert_eq!(back, tables);
}

proptest! {
    #![proptest_config(tried(48))]

    /// Whatever was answered, each row has a value for each column, and no line of the plan and no
    /// gap is lost.
    #[test]
    fn no_row_is_short_and_none_is_lost(pair in pairs(12)) {
        let set = groundwork::question_set::Questionnaire::read(
            pair.set.to_string().as_bytes()).unwrap();
        let assessment =
            groundwork::save_file::open(pair.assessment.to_string().as_bytes()).unwrap().assessment;
        let today = TODAY.parse().unwrap();
        let target = groundwork::question_set::Target::Recruit;
        let outcome = groundwork::plan::Outcome::new(&set, &assessment, target, today);
        let run = Run { set, assessment, outcome, today };
        let tables = made(&run, &everything());
        for table in tables.all() {
            prop_assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        }
        prop_assert_eq!(tables.plan.rows.len(), run.plan().steps.len());
        prop_assert!(tables.gaps.rows.len() >= run.outcome.scores.gaps.len());
        prop_assert_eq!(tables.answers.rows.len(), run.set.questions.len());
    }
}
