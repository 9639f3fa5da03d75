//! What holds of every valid question set and every assessment of it.

use groundwork::assessment::{Answer, Answered, Assessment, Choice};
use groundwork::date::Day;
use groundwork::plan::Outcome;
use groundwork::question_set::{Level, Questionnaire, Target};
use groundwork::save_file;
use groundwork::scoring::{Fraction, Score, Scored, Stage};
use proptest::prelude::*;
use serde_json::Value;

use crate::scenario::TODAY;
use crate::scenario::random::{Pair, pairs, tried};

fn read(pair: &Pair) -> (Questionnaire, Assessment) {
    let set = Questionnaire::read(pair.set.to_string().as_bytes()).unwrap();
    let opened = save_file::open(pair.assessment.to_string().as_bytes()).unwrap();
    (set, opened.assessment)
}

fn today() -> Day {
    TODAY.parse().unwrap()
}

fn run(set: &Questionnaire, assessment: &Assessment, target: Target) -> Outcome {
    Outcome::new(set, assessment, target, today())
}

fn targets() -> impl Strategy<Value = Target> {
    prop_oneof![Just(Target::Recruit), Just(Target::Sustain)]
}

fn not_above(before: Option<Fraction>, after: Option<Fraction>) -> bool {
    match (before, after) {
        (Some(a), Some(b)) => a.reached * b.possible <= b.reached * a.possible,
        (None, _) => true,
        (Some(_), None) => false,
    }
}

fn scores_of(scored: &Scored) -> Vec<Score> {
    let domains = scored.domains.iter().map(|d| d.score);
    std::iter::once(scored.overall).chain(domains).collect()
}

fn percents(score: &Score) -> Vec<f64> {
    [score.low, score.score, score.high].into_iter().flatten().map(Fraction::percent).collect()
}

/// Raises one answer that has a level; false where there is none to raise.
fn raise(assessment: &mut Assessment, which: prop::sample::Index) -> bool {
    let listed: Vec<_> = assessment.participants.iter().map(|p| p.id.clone()).collect();
    let given = assessment.answers.iter_mut().filter(|(p, _)| listed.contains(p));
    let given = given.flat_map(|(_, answers)| answers.values_mut());
    let mut low: Vec<&mut Answer> = given
        .chain(assessment.consensus.values_mut())
        .filter(|a| a.get_level().is_some_and(|l| l.get() < 4))
        .collect();
    if low.is_empty() {
        return false;
    }
    let answer = which.index(low.len());
    let level = low[answer].get_level().unwrap().get();
    low[answer].given = Some(Answered::Level(Level::new(level + 1).unwrap()));
    true
}

/// Every key of every object, last first: the same JSON in another order.
fn backwards(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let fields: Vec<String> = map
                .iter()
                .rev()
                .map(|(k, v)| format!("{}:{}", Value::from(k.as_str()), backwards(v)))
                .collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(backwards).collect();
            format!("[{}]", items.join(","))
        }
        plain => plain.to_string(),
    }
}

/// The assessment once every step of its plan is done: each question at the highest level that
/// its called-for actions reach, as the room agrees.
fn finish(set: &Questionnaire, assessment: &Assessment, outcome: &Outcome) -> Assessment {
    let mut after = assessment.clone();
    let views = set.scales().zip(&outcome.scores.questions);
    for (at, ((question, _), view)) in views.enumerate() {
        let Some(level) = view.answer.level() else { continue };
        let steps = outcome.plan.steps.iter().filter(|s| s.question == at);
        let reached = steps.filter_map(|s| s.action(set)).map(|a| a.reaches).max();
        let level = reached.map_or(level, |reached| reached.max(level));
        after.consensus.insert(question.id.clone(), Answer::level(level));
    }
    after
}

proptest! {
    #![proptest_config(tried(200))]

    #[test]
    fn raising_a_level_never_lowers_a_score_or_the_stage_and_never_adds_a_gap(
        pair in pairs(8), which in any::<prop::sample::Index>(), target in targets(),
    ) {
        let (set, mut assessment) = read(&pair);
        let before = run(&set, &assessment, target);
        prop_assume!(raise(&mut assessment, which));
        let after = run(&set, &assessment, target);
        let (old, new) = (&before.scores.claimed, &after.scores.claimed);
        for (old, new) in scores_of(old).iter().zip(scores_of(new)) {
            prop_assert!(not_above(old.score, new.score), "{old:?} {new:?}");
            prop_assert!(not_above(old.low, new.low) && not_above(old.high, new.high));
        }
        prop_assert!(old.stage.stage <= new.stage.stage);
        prop_assert!(old.stage.provisional <= new.stage.provisional);
        for gap in &after.scores.gaps {
            prop_assert!(before.scores.gaps.contains(gap));
        }
    }

    #[test]
    fn scores_lie_in_0_to_100_and_inside_their_range(pair in pairs(8), target in targets()) {
        let (set, assessment) = read(&pair);
        let outcome = run(&set, &assessment, target);
        let path = outcome.plan.projection.iter().map(|p| &p.scored);
        let all = std::iter::once(&outcome.scores.claimed).chain(&outcome.scores.evidenced);
        for score in all.chain(path).flat_map(scores_of) {
            let ends = percents(&score);
            prop_assert!(ends.iter().all(|p| (0.0..=100.0).contains(p)), "{ends:?}");
            prop_assert!(ends.is_sorted(), "{ends:?}");
            prop_assert!(score.with_level <= score.applicable);
        }
    }

    #[test]
    fn what_is_evidenced_never_exceeds_what_is_claimed(pair in pairs(8), target in targets()) {
        let (set, assessment) = read(&pair);
        let scores = run(&set, &assessment, target).scores;
        let Some(evidenced) = scores.evidenced else { return Ok(()) };
        prop_assert!(not_above(evidenced.overall.score, scores.claimed.overall.score));
        prop_assert!(evidenced.stage.stage <= scores.claimed.stage.stage);
    }

    #[test]
    fn the_order_of_people_and_of_keys_changes_nothing(
        pair in pairs(8), turn in any::<prop::sample::Index>(), target in targets(),
    ) {
        let (set, mut assessment) = read(&pair);
        let wanted = run(&set, &assessment, target).to_value(&set);
        let people = assessment.participants.len();
        assessment.participants.rotate_left(turn.index(people));
        prop_assert_eq!(&run(&set, &assessment, target).to_value(&set), &wanted);
        assessment.participants.reverse();
        prop_assert_eq!(&run(&set, &assessment, target).to_value(&set), &wanted);
        let set = Questionnaire::read(backwards(&pair.set).as_bytes()).unwrap();
        let turned = save_file::open(backwards(&pair.assessment).as_bytes()).unwrap().assessment;
        prop_assert_eq!(&run(&set, &turned, target).to_value(&set), &wanted);
    }

    #[test]
    fn finishing_a_plan_for_recruit_makes_ready(pair in pairs(8)) {
        let (set, mut assessment) = read(&pair);
        assessment.choices.retain(|_, c| c.state != Some(Choice::Declined));
        let outcome = run(&set, &assessment, Target::Recruit);
        let finished = run(&set, &finish(&set, &assessment, &outcome), Target::Recruit);
        let views = set.scales().zip(&finished.scores.questions);
        for ((question, scale), view) in views {
            let short = view.answer.level().is_some_and(|l| l < scale.target.recruit);
            prop_assert!(!short, "{} still has a gap", question.id);
        }
        let last = outcome.plan.projection.last().unwrap();
        prop_assert_eq!(&last.scored.stage, &finished.scores.claimed.stage);
        let known = |q: &groundwork::scoring::QuestionView| {
            !q.answer.is_applicable() || q.answer.level().is_some()
        };
        let all_known = outcome.scores.questions.iter().all(known);
        if all_known && outcome.scores.claimed.overall.applicable > 0 {
            prop_assert!(last.scored.stage.stage >= Stage::Ready, "{:?}", last.scored.stage);
        }
    }

    #[test]
    fn the_path_never_goes_down(pair in pairs(8), target in targets()) {
        let (set, assessment) = read(&pair);
        let outcome = run(&set, &assessment, target);
        let steps: Vec<&Scored> = std::iter::once(&outcome.scores.claimed)
            .chain(outcome.plan.projection.iter().map(|p| &p.scored))
            .collect();
        for pair in steps.windows(2) {
            prop_assert!(not_above(pair[0].overall.score, pair[1].overall.score));
            prop_assert!(pair[0].stage.stage <= pair[1].stage.stage);
        }
    }

    #[test]
    fn the_plan_holds_each_action_once_after_what_it_waits_for(
        pair in pairs(8), target in targets(),
    ) {
        let (set, assessment) = read(&pair);
        let outcome = run(&set, &assessment, target);
        let steps = &outcome.plan.steps;
        let at = |id| steps.iter().position(|s| s.id == id);
        for (place, step) in steps.iter().enumerate() {
            prop_assert_eq!(at(step.id.clone()), Some(place));
            prop_assert!(!assessment.declined(&step.id));
            for other in &step.waits_for {
                prop_assert!(at(other.clone()).is_some_and(|other| other < place));
            }
        }
        prop_assert!(steps.is_sorted_by_key(|s| s.phase));
        for step in &outcome.plan.declined {
            prop_assert!(assessment.declined(&step.id) && at(step.id.clone()).is_none());
        }
    }

    #[test]
    fn computed_dates_lie_in_their_phase_in_order(pair in pairs(8), target in targets()) {
        let (set, mut assessment) = read(&pair);
        assessment.choices.values_mut().for_each(|c| c.due = None);
        let plan = run(&set, &assessment, target).plan;
        prop_assert!(plan.steps.iter().is_sorted_by_key(|s| s.due));
        for step in &plan.steps {
            let window = plan.windows[step.phase];
            prop_assert_eq!(step.due.is_some(), window.is_some());
            if let (Some(due), Some(window)) = (step.due, window) {
                prop_assert!(window.from <= due && due <= window.to);
            }
        }
    }
}
