//! Which actions are called for, in which order, by when, and where they lead.

use groundwork::plan::{DateTrouble, FIRST};
use serde_json::json;

use crate::scenario::{Scenario, ids};

/// One question with targets 3 and 4, answered with `level`.
fn at(level: u8) -> Scenario {
    Scenario::new().question("Q").targets(3, 4).person("p", "peer").says("Q", level)
}

mod called_for {
    use super::*;

    fn steps(level: u8) -> Vec<String> {
        let run = Scenario::new().question("Q").targets(3, 4);
        let run =
            run.action("two", |a| a.below(2).reaches(2)).action("three", |a| a.below(3).reaches(3));
        let run = run.action("four", |a| a.below(4).reaches(4));
        let run = run.person("p", "peer").says("Q", level).run();
        ids(&run.plan().steps).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn an_action_is_called_for_below_its_level_only() {
        assert_eq!(steps(0), ["two", "three", "four"]);
        assert_eq!(steps(1), ["two", "three", "four"]);
        assert_eq!(steps(2), ["three", "four"]);
        assert_eq!(steps(3), ["four"]);
        assert!(steps(4).is_empty());
    }

    #[test]
    fn a_question_without_a_level_calls_for_none() {
        let run = Scenario::new().question("Q").action("A", |a| a).person("p", "peer");
        run.unsure("Q").run().steps(&[]);
        Scenario::new().question("Q").action("A", |a| a).run().steps(&[]);
    }

    #[test]
    fn the_agreed_level_calls() {
        let run = Scenario::new().question("Q").action("A", |a| a).person("p", "peer").says("Q", 0);
        run.agreed("Q", json!({"level": 4})).run().steps(&[]);
    }
}

mod finding_out {
    use super::*;

    #[test]
    fn a_critical_question_that_is_unanswered_or_unknown_calls_for_it() {
        let critical = || Scenario::new().question("Q").critical();
        let run = critical().run();
        run.steps(&["find-out:Q"]);
        assert_eq!(run.step("find-out:Q").phase, 0);
        assert!(!run.step("find-out:Q").further);
        critical().person("p", "peer").unsure("Q").run().steps(&["find-out:Q"]);
    }

    #[test]
    fn with_a_level_or_not_applicable_there_is_nothing_to_find_out() {
        let critical =
            || Scenario::new().question("Q").critical().may_not_apply().person("p", "peer");
        critical().says("Q", 4).run().steps(&[]);
        critical().not_applicable("Q", "none here").run().steps(&[]);
    }

    #[test]
    fn other_questions_do_not_call_for_it() {
        Scenario::new().question("Q").run().steps(&[]);
    }

    #[test]
    fn it_may_be_declined_and_dated() {
        let critical = || Scenario::new().question("Q").critical();
        critical().declines("find-out:Q").run().steps(&[]).declined(&["find-out:Q"]);
        let dated = critical().choose("find-out:Q", json!({"due": "2026-12-24"})).run();
        dated.due("find-out:Q", Some("2026-12-24"));
    }

    #[test]
    fn it_ranks_as_critical_small_and_without_a_gap() {
        let run = Scenario::new().question("Q").critical().question("R").critical().targets(2, 3);
        let run = run.question("S").targets(4, 4).weight(3).person("p", "peer");
        let run = run.says("R", 1).says("S", 0).run();
        run.steps(&["R-auto", "find-out:Q", "S-auto"]);
    }

    #[test]
    fn it_lifts_nothing() {
        let run = Scenario::new().question("Q").critical().start("2027-11-22").run();
        assert_eq!(run.result()["projection"][4]["stage"], "incomplete");
    }
}

mod order {
    use super::*;

    #[test]
    fn phases_come_first() {
        let run = Scenario::new().question("Q").action("late", |a| a.phase("sustain"));
        let run = run.question("R").action("early", |a| a.phase("decide").effort("large"));
        let run = run.action("middle", |a| a.phase("prepare")).person("p", "peer");
        run.says("Q", 0).says("R", 1).run().steps(&["early", "middle", "late"]);
    }

    #[test]
    fn inside_a_phase_dependencies_come_before_all_else() {
        let run =
            Scenario::new().question("Q").critical().action("urgent", |a| a.after(&["first"]));
        let run = run.question("R").action("first", |a| a.effort("large"));
        let run = run.person("p", "peer").says("Q", 0).says("R", 1).run();
        run.steps(&["first", "urgent"]);
        assert_eq!(run.step("urgent").waits_for[0].as_str(), "first");
    }

    #[test]
    fn a_dependency_that_is_not_called_for_holds_nothing_up() {
        let run = Scenario::new().question("Q").action("B", |a| a.after(&["A"]));
        let run = run.question("R").action("A", |a| a).person("p", "peer").says("Q", 0);
        let run = run.says("R", 4).run();
        run.steps(&["B"]);
        assert!(run.step("B").waits_for.is_empty());
    }

    #[test]
    fn critical_questions_come_first() {
        let run = Scenario::new().question("Q").weight(3).targets(4, 4).question("R").critical();
        run.person("p", "peer").says("Q", 0).says("R", 1).run().steps(&["R-auto", "Q-auto"]);
    }

    #[test]
    fn then_the_larger_weighted_gap() {
        let run = Scenario::new().question("Q").targets(3, 3).question("R").weight(2);
        run.person("p", "peer").says("Q", 0).says("R", 0).run().steps(&["R-auto", "Q-auto"]);
    }

    #[test]
    fn the_chosen_target_measures_the_gap() {
        let two = || {
            let run = Scenario::new().question("Q").targets(2, 2).question("R").targets(1, 4);
            let run = run.action("r", |a| a).person("p", "peer");
            run.says("Q", 0).says("R", 0)
        };
        two().run().steps(&["Q-auto", "r"]);
        two().sustain().run().steps(&["r", "Q-auto"]);
    }

    #[test]
    fn then_what_more_others_wait_for_across_phases_and_through_others() {
        let run = Scenario::new().question("Q").action("plain", |a| a.effort("small"));
        let run = run.question("R").action("base", |a| a.effort("large"));
        let run = run.question("S").action("next", |a| a.phase("prepare").after(&["base"]));
        let run = run.question("T").action("last", |a| a.phase("welcome").after(&["next"]));
        let run = run.person("p", "peer").says("Q", 0).says("R", 0).says("S", 0).says("T", 0);
        run.run().steps(&["base", "plain", "next", "last"]);
    }

    #[test]
    fn only_what_is_called_for_and_not_declined_counts_as_waiting() {
        let two = || {
            let run = Scenario::new().question("Q").action("plain", |a| a.effort("small"));
            let run = run.question("R").action("base", |a| a.effort("large"));
            let run = run.question("S").action("next", |a| a.phase("prepare").after(&["base"]));
            run.person("p", "peer").says("Q", 0).says("R", 0)
        };
        two().says("S", 0).run().steps(&["base", "plain", "next"]);
        two().says("S", 4).run().steps(&["plain", "base"]);
        two().says("S", 0).declines("next").run().steps(&["plain", "base"]);
    }

    #[test]
    fn the_way_through_a_declined_action_does_not_count() {
        let run = Scenario::new().question("Q").action("plain", |a| a.effort("small"));
        let run = run.question("R").action("base", |a| a.effort("large"));
        let run = run.question("S").action("next", |a| a.phase("prepare").after(&["base"]));
        let run = run.question("T").action("last", |a| a.phase("welcome").after(&["next"]));
        let run = run.person("p", "peer").says("Q", 0).says("R", 0).says("S", 0).says("T", 0);
        run.declines("next").run().steps(&["plain", "base", "last"]).declined(&["next"]);
    }

    #[test]
    fn then_the_smaller_effort() {
        let run = Scenario::new().question("Q").action("large", |a| a.effort("large"));
        let run = run.question("R").action("small", |a| a.effort("small"));
        let run = run.question("S").action("medium", |a| a.effort("medium"));
        let run = run.person("p", "peer").says("Q", 0).says("R", 0).says("S", 0).run();
        run.steps(&["small", "medium", "large"]);
    }

    #[test]
    fn then_the_order_of_questions_then_of_actions() {
        let run =
            Scenario::new().question("Z").question("A").action("a2", |a| a).action("a1", |a| a);
        let run = run.person("p", "peer").says("Z", 0).says("A", 0).run();
        run.steps(&["Z-auto", "a2", "a1"]);
    }

    #[test]
    fn actions_going_further_keep_their_place_in_the_plan_and_are_shown_last() {
        let run = Scenario::new().question("Q").critical().targets(2, 4).action("further", |a| a);
        let run = run.question("R").person("p", "peer").says("Q", 3).says("R", 0).run();
        run.steps(&["further", "R-auto"]);
        assert!(run.step("further").further);
        assert_eq!(ids(run.plan().in_phase(0)), ["R-auto", "further"]);
    }
}

mod declined {
    use super::*;

    #[test]
    fn it_drops_out_of_everything_that_waits_for_it() {
        let run = Scenario::new().question("Q").critical().action("B", |a| a.after(&["A"]));
        let run = run.question("R").action("A", |a| a).person("p", "peer");
        let run = run.says("Q", 0).says("R", 0).declines("A").run();
        run.steps(&["B"]).declined(&["A"]);
        assert!(run.step("B").waits_for.is_empty());
        assert_eq!(run.result()["plan"].as_array().unwrap().len(), 1);
    }

    #[test]
    fn an_entry_without_a_state_is_accepted() {
        at(0).choose("Q-auto", json!({"owner": "Chair"})).run().steps(&["Q-auto"]).declined(&[]);
        at(0).choose("Q-auto", json!({"state": "accepted"})).run().steps(&["Q-auto"]);
    }

    #[test]
    fn declining_what_is_not_called_for_lists_nothing() {
        at(4).declines("Q-auto").run().steps(&[]).declined(&[]);
    }

    #[test]
    fn own_actions_are_not_in_the_plan() {
        let run = at(4).own("own-1", "decide").run();
        run.steps(&[]);
        assert_eq!(run.assessment.own.len(), 1);
    }
}

mod dates {
    use super::*;

    /// One action in each phase.
    fn each() -> Scenario {
        let mut run = Scenario::new().question("Q").targets(3, 4);
        for phase in crate::scenario::PHASES {
            run = run.action(phase, |a| a.phase(phase));
        }
        run.person("p", "peer").says("Q", 2)
    }

    fn due(start: &str) -> Vec<String> {
        let run = each().start(start).run();
        run.plan().steps.iter().map(|s| s.due.unwrap().to_string()).collect()
    }

    #[test]
    fn with_half_a_year_or_more_phases_end_twenty_and_eight_weeks_before() {
        // 52 weeks ahead: 20 weeks before, 8 weeks before, the day, 26 and 52 weeks after.
        let wanted = ["2027-07-04", "2027-09-26", "2027-11-21", "2028-05-21", "2028-11-19"];
        assert_eq!(due("2027-11-21"), wanted);
    }

    #[test]
    fn exactly_twenty_six_weeks_is_half_a_year() {
        // Both rules give the same days here: 6 and 18 weeks from today.
        let wanted = ["2027-01-03", "2027-03-28", "2027-05-23", "2027-11-21", "2028-05-21"];
        assert_eq!(due("2027-05-23"), wanted);
    }

    #[test]
    fn one_day_less_is_shared_six_to_twelve_to_eight() {
        // 181 days: ⌊6 × 181 / 26⌋ = 41 and ⌊18 × 181 / 26⌋ = 125.
        let wanted = ["2027-01-02", "2027-03-27", "2027-05-22", "2027-11-20", "2028-05-20"];
        assert_eq!(due("2027-05-22"), wanted);
    }

    #[test]
    fn one_day_more_moves_everything_by_a_day() {
        let wanted = ["2027-01-04", "2027-03-29", "2027-05-24", "2027-11-22", "2028-05-22"];
        assert_eq!(due("2027-05-24"), wanted);
    }

    #[test]
    fn a_start_tomorrow_puts_the_first_phases_on_today() {
        assert_eq!(due("2026-11-23")[..3], ["2026-11-22", "2026-11-22", "2026-11-23"]);
    }

    #[test]
    fn actions_are_spread_over_their_phase_rounding_down() {
        let mut run = Scenario::new().question("Q");
        for id in ["a", "b", "c"] {
            run = run.action(id, |a| a);
        }
        // 42 days from 22 November to 3 January less one: 41 days in thirds.
        let run = run.person("p", "peer").says("Q", 0).start("2027-05-22").run();
        run.due("a", Some("2026-12-05")).due("b", Some("2026-12-19")).due("c", Some("2027-01-02"));
    }

    #[test]
    fn dates_that_the_person_sets_are_kept_and_still_take_their_place() {
        let run = Scenario::new().question("Q").action("a", |a| a).action("b", |a| a);
        let run = run.person("p", "peer").says("Q", 0).start("2027-05-23");
        let run = run.choose("a", json!({"due": "2030-01-01"})).run();
        run.due("a", Some("2030-01-01")).due("b", Some("2027-01-03"));
    }

    #[test]
    fn what_is_done_still_takes_its_place_and_what_is_declined_does_not() {
        let two = || {
            let run = Scenario::new().question("Q").action("a", |a| a).action("b", |a| a);
            run.person("p", "peer").says("Q", 0).start("2027-05-23")
        };
        two().choose("a", json!({"progress": "done"})).run().due("a", Some("2026-12-13"));
        two().declines("b").run().due("a", Some("2027-01-03"));
    }

    #[test]
    fn without_a_start_no_date_is_computed_but_own_dates_stay() {
        let run = Scenario::new().question("Q").action("a", |a| a).action("b", |a| a);
        let run = run.person("p", "peer").says("Q", 0).choose("a", json!({"due": "2027-01-15"}));
        let run = run.run();
        run.due("a", Some("2027-01-15")).due("b", None);
        assert_eq!(run.plan().trouble, Some(DateTrouble::NoStart));
    }

    #[test]
    fn a_start_today_or_gone_gives_no_dates_and_says_so() {
        for start in ["2026-11-22", "2026-11-21", "1999-01-01"] {
            let run = at(0).start(start).run();
            run.due("Q-auto", None);
            assert_eq!(
                run.plan().trouble,
                Some(DateTrouble::StartNotAhead(start.parse().unwrap()))
            );
        }
    }

    #[test]
    fn the_ends_of_the_calendar_hold() {
        let run = each().start("9999-12-31").run_on("9999-12-30");
        run.due("sustain", Some("9999-12-31"));
        let run = each().start("9999-12-31").run_on("0000-01-01");
        assert!(run.plan().steps.iter().all(|s| s.due.is_some()));
    }
}

mod trouble {
    use super::*;

    fn critical(level: u8, start: &str) -> Option<DateTrouble> {
        let run = Scenario::new().question("Q").critical().targets(3, 4).question("R");
        let run = run.person("p", "peer").says("Q", level).says("R", 0).start(start).run();
        run.plan().trouble.clone()
    }

    #[test]
    fn under_twelve_weeks_with_a_critical_gap_is_too_soon() {
        // 83 days.
        let gaps = vec![groundwork::question_set::QuestionId::new("Q").unwrap()];
        let wanted = Some(DateTrouble::TooSoon { days: 83, gaps });
        assert_eq!(critical(2, "2027-02-13"), wanted);
    }

    #[test]
    fn twelve_weeks_are_enough() {
        assert_eq!(critical(2, "2027-02-14"), None);
    }

    #[test]
    fn without_a_critical_gap_there_is_time() {
        assert_eq!(critical(3, "2026-11-23"), None);
    }

    #[test]
    fn the_targets_to_recruit_decide() {
        let run = Scenario::new().question("Q").critical().targets(2, 4).person("p", "peer");
        let run = run.says("Q", 2).start("2026-12-01").sustain().run();
        assert_eq!(run.plan().trouble, None);
    }
}

mod projection {
    use super::*;

    fn path(run: Scenario) -> Vec<(String, f64)> {
        let result = run.run().result();
        let entries = result["projection"].as_array().unwrap();
        let stage = |e: &serde_json::Value| e["stage"].as_str().unwrap().to_owned();
        entries.iter().map(|e| (stage(e), e["overall"].as_f64().unwrap())).collect()
    }

    fn two_steps() -> Scenario {
        let run = Scenario::new().question("Q").critical().targets(4, 4);
        let run = run.action("half", |a| a.phase("decide").below(2).reaches(3));
        let run = run.action("whole", |a| a.phase("welcome").below(4).reaches(4));
        run.person("p", "peer").says("Q", 0)
    }

    #[test]
    fn each_phase_lifts_to_the_highest_that_its_actions_reach() {
        let wanted = [
            ("building", 75.0),
            ("building", 75.0),
            ("thriving", 100.0),
            ("thriving", 100.0),
            ("thriving", 100.0),
        ];
        assert_eq!(path(two_steps()), wanted.map(|(stage, score)| (stage.to_owned(), score)));
    }

    #[test]
    fn declined_actions_lift_nothing() {
        let after: Vec<f64> = path(two_steps().declines("whole")).iter().map(|e| e.1).collect();
        assert_eq!(after, [75.0; 5]);
    }

    #[test]
    fn an_action_never_lowers() {
        let run = Scenario::new().question("Q").targets(2, 4);
        let run = run.action("low", |a| a.phase("sustain").below(2).reaches(2));
        let run = run.action("high", |a| a.phase("decide").below(4).reaches(4));
        let scores = path(run.person("p", "peer").says("Q", 0).sustain());
        assert!(scores.iter().all(|(_, score)| *score == 100.0), "{scores:?}");
    }

    #[test]
    fn it_stands_at_the_chosen_target() {
        let run = || Scenario::new().question("Q").targets(2, 4).person("p", "peer").says("Q", 1);
        assert_eq!(path(run())[0].1, 100.0);
        assert_eq!(path(run().sustain())[0].1, 50.0);
    }
}

mod first {
    use super::*;

    fn ten() -> Scenario {
        let mut run = Scenario::new();
        for at in 0..10 {
            run = run.question(&format!("Q-{at}"));
        }
        run = run.person("p", "peer");
        for at in 0..10 {
            run = run.says(&format!("Q-{at}"), 0);
        }
        run
    }

    #[test]
    fn the_plan_opens_on_seven() {
        let run = ten().run();
        let first = run.plan().first(&run.assessment);
        assert_eq!((first.len(), FIRST), (7, 7));
        assert_eq!(ids(first)[..2], ["Q-0-auto", "Q-1-auto"]);
    }

    #[test]
    fn what_is_done_or_goes_further_is_not_among_them() {
        let run = ten().choose("Q-0-auto", json!({"progress": "done"}));
        let run =
            run.question("F").targets(1, 4).critical().action("F-a", |a| a).says("F", 2).run();
        let first = ids(run.plan().first(&run.assessment));
        assert_eq!(run.plan().steps[0].id.as_str(), "F-a");
        assert_eq!((first.len(), first[0], first[6]), (7, "Q-1-auto", "Q-7-auto"));
    }

    #[test]
    fn what_is_due_soon_beyond_them_is_counted() {
        // Ten actions over 42 days: the eighth is due on day ⌊42 × 8 / 10⌋ = 33.
        let run = ten().start("2027-05-23").run();
        let within = |days| run.plan().due_within(&run.assessment, run.today, days);
        assert_eq!([within(32), within(33), within(37), within(42)], [0, 1, 2, 3]);
    }

    #[test]
    fn what_is_overdue_counts_and_what_is_done_does_not() {
        let run = ten().choose("Q-8-auto", json!({"due": "2026-10-01"}));
        let run = run.choose("Q-9-auto", json!({"due": "2026-10-01", "progress": "done"})).run();
        assert_eq!(run.plan().due_within(&run.assessment, run.today, 0), 1);
    }
}
