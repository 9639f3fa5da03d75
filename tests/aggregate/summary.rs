//! Many assessments in sum.

use std::collections::{BTreeSet, HashMap};

use groundwork::aggregate::{AssessmentRecord, SetSummary, Shown, Spread, Summary};
use groundwork::question_set::Target;
use groundwork::scoring::Stage;
use proptest::collection::vec;
use proptest::prelude::*;

use super::tables::run;
use crate::scenario::random::{Pair, pairs, tried};
use crate::scenario::{Run, Scenario};

fn add(summary: &mut Summary, run: &Run) {
    summary.add(&AssessmentRecord::latest(&run.set, &run.assessment, &run.outcome, ""));
}

fn sum<'a>(runs: impl IntoIterator<Item = &'a Run>) -> SetSummary {
    let mut summary = Summary::default();
    runs.into_iter().for_each(|run| add(&mut summary, run));
    let mut sums = summary.sums();
    assert_eq!(sums.len(), 1);
    sums.remove(0)
}

/// An assessment of one critical question at this level.
fn at_level(level: Option<u8>) -> Run {
    let scenario = Scenario::new().question("Q").critical().targets(2, 4).person("p", "governance");
    match level {
        Some(level) => scenario.says("Q", level).run(),
        None => scenario.run(),
    }
}

#[test]
fn stages_gaps_and_domains_are_counted() {
    let [none, low, near, ready, high] = [None, Some(0), Some(1), Some(2), Some(4)].map(at_level);
    let times = |run, count| std::iter::repeat_n(run, count);
    let all = times(&none, 6)
        .chain(times(&low, 7))
        .chain(times(&near, 8))
        .chain(times(&ready, 9))
        .chain(times(&high, 10));
    let sum = sum(all);
    assert_eq!(sum.assessments, Shown::Exactly(40));
    let stages: Vec<(Stage, Shown)> = sum.stages.iter().map(|s| (s.stage, s.count)).collect();
    let wanted = [
        (Stage::Incomplete, 6),
        (Stage::Foundations, 7),
        (Stage::Building, 8),
        (Stage::Ready, 9),
        (Stage::Thriving, 10),
    ];
    assert_eq!(stages, wanted.map(|(stage, count)| (stage, Shown::Exactly(count))));
    assert_eq!(sum.provisional.len(), 4);
    assert!(
        sum.provisional.iter().all(|(_, shown)| *shown == Shown::Untold),
        "six without a level"
    );
    assert_eq!(sum.gaps[0].count, Shown::Exactly(15));
    assert_eq!(sum.gaps[0].of, Shown::Exactly(34));
    assert_eq!(sum.domains[0].count, Shown::Exactly(34));
    let wanted = Spread { min: 0, lower_quartile: 50, median: 100, upper_quartile: 100, max: 100 };
    assert_eq!(sum.domains[0].spread, Some(wanted));
}

#[test]
fn of_few_assessments_nothing_is_told() {
    let run = at_level(Some(0));
    let sum = sum(std::iter::repeat_n(&run, 4));
    assert_eq!(sum.assessments, Shown::Few);
    assert!(sum.stages.is_empty() && sum.gaps.is_empty() && sum.domains.is_empty());
}

#[test]
fn sets_editions_and_targets_are_not_mixed() {
    let run = at_level(Some(1));
    let mut other = at_level(Some(1));
    other.assessment.questionnaire.edition = "2".to_owned();
    let sustain = Scenario::new().question("Q").person("p", "peer").says("Q", 1).sustain().run();
    let mut summary = Summary::default();
    for _ in 0..6 {
        [&run, &other, &sustain].into_iter().for_each(|run| add(&mut summary, run));
    }
    let sums = summary.sums();
    let keys: Vec<(&str, Target)> = sums.iter().map(|s| (s.edition.as_str(), s.target)).collect();
    assert_eq!(keys, [("1", Target::Recruit), ("1", Target::Sustain), ("2", Target::Recruit)]);
    assert!(sums.iter().all(|sum| sum.assessments == Shown::Exactly(6)));
}

#[test]
fn gaps_give_no_count_of_few_away_on_either_side() {
    let [none, gap, reached] = [None, Some(0), Some(4)].map(at_level);
    for total in 6..=19 {
        let mut truths: HashMap<(Shown, Shown), Vec<[usize; 3]>> = HashMap::new();
        for with_level in 0..=total {
            for with_gap in 0..=with_level {
                let rest = [total - with_level, with_gap, with_level - with_gap];
                let runs = [&none, &gap, &reached].into_iter().zip(rest);
                let sum = sum(runs.flat_map(|(run, count)| std::iter::repeat_n(run, count)));
                truths.entry((sum.gaps[0].count, sum.gaps[0].of)).or_default().push(rest);
            }
        }
        for (shown, truths) in truths {
            for part in 0..3 {
                let values: BTreeSet<usize> = truths.iter().map(|truth| truth[part]).collect();
                let told = values.len() == 1 && values.iter().all(|value| *value < 5);
                assert!(!told, "of {total}, {shown:?} tells that {values:?} are of kind {part}");
            }
        }
    }
}

/// The assessment of a pair as if only the first few people had taken part.
fn fewer(pair: &Pair, people: usize) -> Run {
    let mut pair = pair.clone();
    pair.assessment["participants"].as_array_mut().unwrap().truncate(people);
    run(&pair, Target::Recruit)
}

proptest! {
    #![proptest_config(tried(24))]

    #[test]
    fn no_number_below_five_is_ever_shown_and_the_order_does_not_matter(
        pair in pairs(5),
        people in vec(0..6usize, 1..24),
    ) {
        // Each time other people have answered.
        let runs: Vec<Run> = people.iter().map(|people| fewer(&pair, *people)).collect();
        let runs: Vec<&Run> = runs.iter().collect();
        let sum = sum(runs.iter().copied());
        prop_assert_eq!(&sum, &self::sum(runs.iter().rev().copied()));
        let all = sum.stages.iter().map(|s| s.count)
            .chain(sum.provisional.iter().map(|(_, shown)| *shown))
            .chain(sum.gaps.iter().flat_map(|gap| [gap.count, gap.of]))
            .chain(sum.domains.iter().map(|domain| domain.count))
            .chain([sum.assessments]);
        for shown in all {
            if let Shown::Exactly(count) = shown {
                prop_assert!(count >= 5);
            }
        }
        for domain in &sum.domains {
            let told = matches!(domain.count, Shown::Exactly(_) | Shown::NearlyAll);
            prop_assert_eq!(domain.spread.is_some(), told);
            if let Some(s) = domain.spread {
                let order = [s.min, s.lower_quartile, s.median, s.upper_quartile, s.max];
                prop_assert!(order.is_sorted() && s.max <= 100);
            }
        }
    }
}
