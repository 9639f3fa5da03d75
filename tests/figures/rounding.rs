use groundwork::chart::{
    FLOOR, Paint, Picture, Shape, domain_bars, domain_bars_table, radar_table,
};
use groundwork::chart::{Layers, stage_path_table};
use groundwork::scoring::Fraction;
use groundwork::text::{domain_score, overall};
use proptest::prelude::*;

use crate::scenario::Scenario;

proptest! {
    #[test]
    fn a_score_is_rounded_half_up_and_never_onto_a_mark_not_reached(
        possible in 1u64..20_000,
        share in 0u64..=20_000,
    ) {
        let reached = share * possible / 20_000;
        let score = Fraction { reached, possible };
        let half_up = (200 * reached + possible) / (2 * possible);
        for mark in [FLOOR, 100] {
            prop_assert_eq!(score.is_below(mark), score.rounded() < mark);
            prop_assert_eq!(score.is_below(mark), score.drawn() < mark as f64);
        }
        prop_assert!(score.rounded() <= half_up && half_up - score.rounded() <= 1);
        if score.rounded() != half_up {
            prop_assert!([FLOOR, 100].contains(&half_up));
        }
        prop_assert!(score.drawn() <= score.percent() && score.percent() - score.drawn() <= 1.0);
    }
}

/// A domain at 69.7 of 100, and a whole at 99.6 where the other is full.
fn just_below() -> Scenario {
    let mut run = Scenario::new().domain("low");
    for at in 0..99 {
        run = run.question(&format!("L-{at}")).targets(1, 4);
    }
    run = run.person("p", "governance");
    for at in 0..99 {
        run = run.says(&format!("L-{at}"), u8::from(at < 69));
    }
    run
}

fn bar(picture: &Picture) -> f32 {
    let bar = picture.shapes.iter().find_map(|shape| match shape {
        Shape::Rect { x, width, fill: Some(Paint::Hatched), .. } => Some(x + width),
        _ => None,
    });
    bar.unwrap()
}

fn tick(picture: &Picture) -> f32 {
    let ticks = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Path { points, .. } if points.len() == 2 && points[0].0 == points[1].0 => {
            Some(points[0].0)
        }
        _ => None,
    });
    ticks.min_by(f32::total_cmp).unwrap()
}

#[test]
fn what_is_below_seventy_shows_as_seventy_nowhere() {
    let run = just_below().run();
    let scores = &run.outcome.scores.claimed;
    assert!(scores.overall.score.unwrap().is_below(FLOOR));
    assert!(scores.overall.score.unwrap().percent() > 69.6);
    let said = [
        overall(&scores.overall),
        domain_score(&scores.domains[0].score),
        domain_bars_table(&run.set, &run.outcome).tabbed(),
        radar_table(&run.set, &run.outcome, Layers::Both).tabbed(),
        stage_path_table(&run.set, &run.outcome).tabbed(),
    ];
    for said in said {
        assert!(said.contains("69"), "{said}");
        assert!(!said.contains("70"), "{said}");
    }
    for width in [300.0, 680.0] {
        let picture = domain_bars(&run.set, &run.outcome, width);
        assert!(picture.description.contains("low: 69,"), "{}", picture.description);
        assert!(tick(&picture) - bar(&picture) > 1.5, "the bar touches the mark");
    }
    let paper = super::said(&super::plan(&run));
    assert!(paper.contains("69 of 100") && !paper.contains("70 of 100."), "{paper}");
}
