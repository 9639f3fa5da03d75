//! Two states side by side: what moved, why, by whom, and what became of the actions.

mod actions;
mod people;
mod properties;
mod states;
mod words;

use std::cmp::Ordering;

use groundwork::assessment::Evidence;
use groundwork::comparison::{
    Basis, BlockerChange, ComparedState, Comparison, GapChange, Movement, QuestionChange, Sets, Why,
};
use groundwork::question_set::Target;
use groundwork::scoring::{Reason, Stage};
use serde_json::json;

use crate::scenario::{Run, Scenario};

/// A year before the day that counts as today.
pub const THEN: &str = "2025-11-22";

/// Two scenarios that were run, the earlier a year before.
pub struct Both {
    pub before: Run,
    pub after: Run,
}

impl Both {
    pub fn of(before: Scenario, after: Scenario) -> Self {
        Both { before: before.run_on(THEN), after: after.run() }
    }

    pub fn compared_at(&self, target: Target) -> Comparison {
        let (before, after) = (&self.before, &self.after);
        let before = ComparedState::whole(&before.set, &before.assessment, before.today);
        let after = ComparedState::whole(&after.set, &after.assessment, after.today);
        Comparison::new(&before, &after, target, self.after.today)
    }

    pub fn compared(&self) -> Comparison {
        self.compared_at(Target::Recruit)
    }

    pub fn sets(&self) -> Sets<'_> {
        Sets { before: &self.before.set, after: &self.after.set }
    }
}

pub fn ids<T: ToString>(ids: impl IntoIterator<Item = T>) -> Vec<String> {
    ids.into_iter().map(|id| id.to_string()).collect()
}

#[track_caller]
pub fn question<'a>(comparison: &'a Comparison, id: &str) -> &'a QuestionChange {
    let found = comparison.questions.iter().find(|q| q.id.as_str() == id);
    found.unwrap_or_else(|| panic!("{id} is not asked on both sides"))
}

/// One critical question `C` of targets 2 and 4, and one `Q` that may not apply.
fn two() -> Scenario {
    Scenario::new().question("C").critical().targets(2, 4).question("Q").may_not_apply()
}

fn one_person() -> Scenario {
    two().person("p1", "governance")
}

#[test]
fn every_kind_of_movement_has_its_name() {
    let levels = |level| one_person().says("Q", level);
    let cases = [
        (levels(1), levels(3), Movement::Up, GapChange::Closed),
        (levels(3), levels(1), Movement::Down, GapChange::Opened),
        (levels(1), levels(1), Movement::Stayed, GapChange::StillOpen),
        (levels(2), levels(3), Movement::Up, GapChange::None),
        (one_person(), levels(1), Movement::Answered, GapChange::Found),
        (one_person().unsure("Q"), levels(2), Movement::Answered, GapChange::None),
        (levels(1), one_person(), Movement::NoLongerAnswered, GapChange::OutOfSight),
        (levels(3), one_person().unsure("Q"), Movement::NowUnsure, GapChange::None),
        (one_person(), one_person().unsure("Q"), Movement::NowUnsure, GapChange::None),
        (
            levels(0),
            one_person().not_applicable("Q", "no such service"),
            Movement::NowNotApplicable,
            GapChange::OutOfSight,
        ),
    ];
    for (before, after, movement, gap) in cases {
        let comparison = Both::of(before, after).compared();
        let found = question(&comparison, "Q");
        assert_eq!((found.movement, found.gap), (movement, gap));
        assert_eq!(found.moved(), movement != Movement::Stayed);
        let moved = ids(comparison.moved().map(|q| &q.id));
        assert_eq!(moved, if found.moved() { vec!["Q"] } else { vec![] });
    }
}

#[test]
fn gaps_come_in_the_order_of_the_rules_critical_ones_first() {
    let set = || {
        let set = Scenario::new().question("A").question("B").weight(3).question("C").critical();
        set.question("D").weight(2).question("E").critical().person("p1", "governance")
    };
    let all = |scenario: Scenario, level| {
        ["A", "B", "C", "D", "E"].into_iter().fold(scenario, |s, id| s.says(id, level))
    };
    let both = Both::of(all(set(), 0), all(set(), 2));
    assert_eq!(ids(&both.compared().gaps.closed), ["C", "E", "B", "D", "A"]);
    let both = Both::of(all(set(), 2), all(set(), 0));
    assert_eq!(ids(&both.compared().gaps.opened), ["C", "E", "B", "D", "A"]);
    let both = Both::of(all(set(), 0), all(set(), 1).says("C", 0));
    let gaps = both.compared().gaps;
    assert_eq!(ids(&gaps.still_open), ["C", "E", "B", "D", "A"]);
    assert!(gaps.closed.is_empty() && gaps.opened.is_empty());
    let both = Both::of(set(), all(set(), 1));
    assert_eq!(ids(&both.compared().gaps.found).len(), 5);
    let both = Both::of(all(set(), 1), set());
    assert_eq!(ids(&both.compared().gaps.out_of_sight).len(), 5);
}

#[test]
fn gaps_are_measured_by_the_chosen_target_and_the_stage_is_not() {
    let both =
        Both::of(one_person().says("C", 2).says("Q", 2), one_person().says("C", 4).says("Q", 2));
    assert!(both.compared().gaps.closed.is_empty());
    let sustain = both.compared_at(Target::Sustain);
    assert_eq!(ids(&sustain.gaps.closed), ["C"]);
    assert_eq!(ids(&sustain.gaps.still_open), ["Q"]);
    assert_eq!(sustain.stage, both.compared().stage);
}

#[test]
fn why_an_answer_moved_is_said() {
    let why = |before, after| question(&Both::of(before, after).compared(), "Q").why.clone();
    let base = || one_person().says("Q", 1);
    let agreed = || base().agreed("Q", json!({"level": 3, "note": "Policy signed"}));
    let told = Why::Agreed { note: "Policy signed".into(), dissent: String::new() };
    assert_eq!(why(base(), agreed()), [told]);
    assert_eq!(why(agreed(), base()), [Why::AgreementEnded]);
    assert_eq!(why(base(), one_person().says("Q", 3)), [Why::Answers]);
    let other = two().person("p2", "peer").says("Q", 4);
    assert_eq!(why(base(), other), [Why::Others]);
    assert_eq!(why(base(), base().tally("Q", "peer", [0, 0, 0, 0, 9])), [Why::Votes]);
    // What people say meanwhile does not move what the room agreed.
    let comparison = Both::of(agreed(), one_person().says("Q", 4).agreed("Q", json!({"level": 3})));
    let comparison = comparison.compared();
    let found = question(&comparison, "Q");
    assert!(!found.moved() && found.why.is_empty() && found.people.len() == 1);
}

#[test]
fn a_question_that_may_no_longer_be_left_out_has_changed_itself() {
    let strict = Scenario::new().question("C").critical().targets(2, 4).question("Q");
    let strict = strict.person("p1", "governance");
    let said = |scenario: Scenario| scenario.not_applicable("Q", "no such service");
    let reason = json!({"not_applicable": "no such service"});
    let both =
        Both::of(said(one_person()).agreed("Q", reason.clone()), said(strict).agreed("Q", reason));
    let comparison = both.compared();
    let found = question(&comparison, "Q");
    assert_eq!(found.movement, Movement::NoLongerAnswered);
    assert!(found.why.contains(&Why::AgreementEnded), "{:?}", found.why);
}

#[test]
fn a_grade_of_evidence_changes_without_the_answer() {
    let graded = |grade| one_person().says("Q", 2).evidence("Q", grade);
    let comparison = Both::of(graded("draft"), graded("approved")).compared();
    let found = question(&comparison, "Q");
    assert!(!found.moved() && found.evidence_changed());
    let grades = (found.before.evidence, found.after.evidence);
    assert_eq!(grades, (Some(Evidence::Draft), Some(Evidence::Approved)));
    assert!(!comparison.is_still());
}

#[test]
fn what_holds_the_stage_back_is_resolved_still_there_new_or_next() {
    let set = || {
        let set = ["A", "B", "C", "D"].into_iter();
        let set = set.fold(Scenario::new(), |s, id| s.question(id).critical().targets(3, 4));
        set.person("p1", "governance")
    };
    let says = |levels: [u8; 4]| {
        ["A", "B", "C", "D"].into_iter().zip(levels).fold(set(), |s, (id, level)| s.says(id, level))
    };
    let held = |before, after| {
        let comparison = Both::of(says(before), says(after)).compared();
        let reasons = comparison.stage.reasons.into_iter();
        let (stages, mut said) = (
            (comparison.stage.before.stage, comparison.stage.after.stage),
            reasons.map(|h| (format!("{:?}", h.reason), h.held)).collect::<Vec<_>>(),
        );
        said.sort_by(|a, b| a.0.cmp(&b.0));
        (stages, said.into_iter().map(|(_, held)| held).collect::<Vec<_>>())
    };
    // The domain comes first by its name; then A to D.
    let (stages, said) = held([0, 1, 2, 3], [3, 1, 2, 0]);
    assert_eq!(stages, (Stage::Foundations, Stage::Foundations));
    assert_eq!(said, [BlockerChange::Resolved, BlockerChange::Still, BlockerChange::New]);
    // C was one level short all along, and comes up once nothing is two short.
    let (stages, said) = held([0, 3, 2, 3], [3, 3, 2, 3]);
    assert_eq!(stages, (Stage::Foundations, Stage::Building));
    assert_eq!(said, [BlockerChange::Resolved, BlockerChange::Next]);
    let (stages, said) = held([3, 3, 2, 3], [0, 3, 2, 3]);
    assert_eq!(stages, (Stage::Building, Stage::Foundations));
    assert_eq!(said, [BlockerChange::New, BlockerChange::Behind]);
}

#[test]
fn the_stage_path_knows_where_answers_point_and_what_ready_waits_for() {
    let both = Both::of(one_person().says("Q", 3), one_person().says("C", 2).says("Q", 2));
    let stage = both.compared().stage;
    assert_eq!((stage.before.stage, stage.after.stage), (Stage::Incomplete, Stage::Ready));
    assert_eq!(stage.before.provisional, Some(Stage::Ready));
    let that = |held| stage.that(held).cloned().collect::<Vec<_>>();
    let named = |id: &str| Reason::Question(groundwork::question_set::QuestionId::new(id).unwrap());
    assert_eq!(that(BlockerChange::Still), [named("C")], "no level then, short of thriving now");
    assert_eq!(that(BlockerChange::Resolved), [Reason::Coverage]);
    assert_eq!(that(BlockerChange::New), [named("Q")]);
}

#[test]
fn a_score_over_other_questions_is_not_taken_for_a_change() {
    let set = || {
        let ids = ["A", "B", "C", "D"].into_iter();
        ids.fold(Scenario::new(), |s, id| s.question(id).targets(4, 4)).person("p1", "peer")
    };
    let before = set().says("A", 2);
    let after = set().says("A", 3).says("B", 0).says("C", 0);
    let comparison = Both::of(before, after).compared();
    let [domain] = &comparison.domains[..] else { panic!("one domain") };
    for change in [&domain.change, &comparison.overall] {
        let whole = [change.before.score, change.after.score].map(|s| s.unwrap().rounded());
        assert_eq!(whole, [50, 25], "the whole scores fall");
        assert_eq!(change.basis, Basis::Few);
        assert!(change.basis.misleads());
        let shared = change.shared.unwrap();
        assert_eq!((shared.questions, shared.points()), (1, 25), "and what both know rose");
        assert_eq!((shared.direction(), shared.same_rules), (Ordering::Greater, true));
    }
    let apart = Both::of(set().says("A", 2), set().says("B", 2)).compared();
    assert_eq!((apart.overall.shared, apart.overall.basis), (None, Basis::Nothing));
    let most = Both::of(
        set().says("A", 2).says("B", 2).says("C", 2),
        set().says("A", 2).says("B", 2).says("C", 2).says("D", 4),
    );
    let most = most.compared().overall;
    assert_eq!((most.basis, most.basis.misleads()), (Basis::Most, false));
    assert_eq!(most.shared.unwrap().direction(), Ordering::Equal);
}

#[test]
fn less_than_a_point_is_still_a_direction() {
    let set = || {
        let ids = (0..150).map(|at| format!("Q-{at}"));
        ids.fold(Scenario::new(), |s, id| s.question(&id).weight(3).targets(4, 4))
    };
    let says = |first: u8| {
        let all = (1..150).map(|at| format!("Q-{at}"));
        let said = set().person("p1", "peer").says("Q-0", first);
        all.fold(said, |s, id| s.says(&id, 2))
    };
    let shared = Both::of(says(2), says(3)).compared().overall.shared.unwrap();
    assert_eq!((shared.points(), shared.direction()), (0, Ordering::Greater));
}
