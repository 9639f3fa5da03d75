use groundwork::chart::{Layers, Paint, Shape, domain_bars, heat_map, radar, stage_path};
use groundwork::report::Block;
use groundwork::text::{evidenced, stage_reasons};

use crate::scenario::{Run, Scenario};

/// As many essentials at each of these levels, all with a target of 3.
fn essentials(levels: &[(usize, u8)]) -> Run {
    let said: Vec<u8> = levels.iter().flat_map(|(n, level)| vec![*level; *n]).collect();
    let mut run = Scenario::new();
    for at in 0..said.len() {
        run = run.question(&format!("E-{at}")).critical().targets(3, 4).asked_of(&["people"]);
    }
    run = run.person("p", "people");
    for (at, level) in said.into_iter().enumerate() {
        run = run.says(&format!("E-{at}"), level);
    }
    run.run()
}

fn reasons(run: &Run) -> String {
    stage_reasons(&run.set, &run.outcome.scores)
}

#[test]
fn the_first_sentence_counts_the_essentials_everywhere() {
    let run = essentials(&[(15, 1), (5, 2), (2, 3)]);
    let sentence = "20 of the 22 essentials are not in place; 15 are well short.";
    assert_eq!(reasons(&run), sentence);
    assert!(super::said(&super::plan(&run)).contains(sentence));
    let paper = super::said(&super::paper(&run));
    assert!(paper.contains(sentence));
    assert!(paper.contains("until all 22 essentials are in place"), "{paper}");
    assert!(!paper.contains("should recruit without"), "{paper}");
    let path = stage_path(&run.set, &run.outcome, 680.0);
    assert!(path.description.contains("20 of 22 essentials not in place."));
}

#[test]
fn it_reads_right_for_any_number() {
    let said = |levels: &[(usize, u8)]| reasons(&essentials(levels));
    assert_eq!(
        said(&[(1, 0), (3, 3)]),
        "One of the four essentials is not in place; it is well short."
    );
    assert_eq!(
        said(&[(2, 2), (11, 4)]),
        "2 of the 13 essentials are not in place; each is one level short."
    );
    assert_eq!(said(&[(1, 0), (1, 2)]).split(';').nth(1), Some(" one is well short."));
    let none = Scenario::new().question("Q").person("p", "people").says("Q", 0).run();
    assert_eq!(reasons(&none), "One domain is below 70 of 100: purpose.");
}

/// Three domains that score alike and well; an essential of the middle one is at 0.
fn hidden() -> Run {
    let mut run = Scenario::new();
    let mut said = Vec::new();
    for domain in ["a", "b", "c"] {
        run = run.domain(domain).question(&format!("{domain}-0")).critical();
        said.push((format!("{domain}-0"), if domain == "b" { 0 } else { 4 }));
        for at in 1..5 {
            run = run.question(&format!("{domain}-{at}"));
            said.push((format!("{domain}-{at}"), 4));
        }
    }
    run = run.person("p", "people");
    said.into_iter().fold(run, |run, (id, level)| run.says(&id, level)).run()
}

#[test]
fn a_domain_with_an_open_essential_is_marked_in_every_picture() {
    let run = hidden();
    let (set, outcome) = (&run.set, &run.outcome);
    let pictures = [
        domain_bars(set, outcome, 680.0),
        domain_bars(set, outcome, 300.0),
        heat_map(set, outcome, 680.0),
        radar(set, outcome, Layers::Both, 460.0).unwrap(),
    ];
    for picture in pictures {
        let labels = |sign: &str| {
            let label = |shape: &&Shape| {
                matches!(shape, Shape::Text { text, .. } if ["a", "b", "c"]
                    .iter()
                    .any(|name| *text == format!("{sign}{name}")))
            };
            picture.shapes.iter().filter(label).count()
        };
        assert_eq!((labels("◆ "), labels("")), (1, 2), "{}", picture.title);
        assert!(picture.description.contains("not in place"), "{}", picture.description);
    }
    // 80 of 100, and yet no bar that is full of colour.
    let fills: Vec<Paint> = domain_bars(set, outcome, 680.0)
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Rect { fill: Some(fill @ (Paint::Hatched | Paint::Level(3))), .. } => {
                Some(*fill)
            }
            _ => None,
        })
        .collect();
    assert_eq!(fills, [Paint::Level(3), Paint::Hatched, Paint::Level(3)]);
}

#[test]
fn what_is_only_under_way_is_not_called_in_place() {
    let run = Scenario::new().question("Begun").question("Done").person("p", "people");
    let run = run.says("Begun", 2).says("Done", 3).run();
    let blocks = super::plan(&run).blocks;
    let follows = |title: &str| {
        let is = |block: &Block| format!("{block:?}").contains(&format!("\"{title}\""));
        let inside = blocks.iter().flat_map(|block| match block {
            Block::Together(inner) => inner.clone(),
            other => vec![other.clone()],
        });
        let inside: Vec<Block> = inside.collect();
        let at = inside.iter().position(is).unwrap_or_else(|| panic!("no {title}"));
        format!("{:?}", inside[at + 1])
    };
    let (in_place, under_way) = (follows("In place"), follows("Under way, enough for now"));
    assert!(in_place.contains("Done") && !in_place.contains("Begun"), "{in_place}");
    assert!(under_way.contains("Begun") && !under_way.contains("Done"), "{under_way}");
}

/// Four answers at 3 and one at 1, and this many of the first with a grade.
fn graded(grades: usize) -> Run {
    let mut run = Scenario::new();
    for at in 0..5 {
        run = run.question(&format!("Q-{at}")).targets(3, 4);
    }
    run = run.person("p", "people").says("Q-4", 1).evidence("Q-4", "draft");
    for at in 0..4 {
        run = run.says(&format!("Q-{at}"), 3);
        if at < grades {
            run = run.evidence(&format!("Q-{at}"), "draft");
        }
    }
    run.run()
}

#[test]
fn evidence_scores_only_where_most_answers_that_depend_on_it_have_a_grade() {
    let words = |run: &Run| evidenced(&run.set.wording, &run.outcome.scores).unwrap_or_default();
    let half = graded(2);
    assert!(half.outcome.scores.evidenced.is_some(), "the result keeps it");
    assert_eq!(words(&half), "Evidence is recorded for 3 of 5 answers.");
    let radar = |run: &Run| {
        groundwork::chart::radar_table(&run.set, &run.outcome, Layers::Both).head.join(", ")
    };
    assert_eq!(radar(&half), "Domain, Your rating, Essentials open");
    for document in [super::plan(&half), super::paper(&half)] {
        let said = super::said(&document);
        assert!(said.contains("Evidence is recorded for 3 of 5 answers."), "{said}");
        assert!(!said.contains("By the evidence recorded"), "{said}");
    }
    let most = graded(3);
    assert_eq!(words(&most), "By the evidence recorded: 53 of 100, “Building”.");
    assert!(radar(&most).contains("By the evidence recorded"));
    assert!(super::said(&super::plan(&most)).contains("By the evidence recorded: 53 of 100"));
    let low = Scenario::new().question("Q").person("p", "people").says("Q", 1);
    let low = low.evidence("Q", "draft").run();
    assert_eq!(words(&low), "Evidence is recorded for the one answer.", "it lowers nothing");
}

/// Ten questions, the first this many answered in full.
fn covered(answered: usize) -> Run {
    let mut run = Scenario::new();
    for at in 0..10 {
        run = run.question(&format!("Q-{at}")).action(&format!("A-{at}"), |a| a);
    }
    run = run.person("p", "people");
    for at in 0..answered {
        run = run.says(&format!("Q-{at}"), 1);
    }
    run.run()
}

#[test]
fn below_half_coverage_there_is_no_overall_score_and_no_promise() {
    let needed = "once half of the questions that apply are scored; so far, 4 of 10 are.";
    let run = covered(4);
    for document in [super::plan(&run), super::paper(&run)] {
        let said = super::said(&document);
        assert!(said.contains(&format!("An overall score is shown {needed}")), "{said}");
        for promise in ["Overall 50", "overall 50", "With the plan", "point to", "pointing to"] {
            assert!(!said.contains(promise), "{promise}: {said}");
        }
    }
    assert!(
        super::said(&super::plan(&run))
            .contains(&format!("Where the plan leads is shown {needed}"))
    );
    let enough = super::said(&super::plan(&covered(5)));
    assert!(enough.contains("Overall 50 of 100.") && !enough.contains("An overall score is shown"));
}
