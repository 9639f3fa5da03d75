//! The pictures: inside their bounds at any width, legible, and saying the same as their tables.

mod dot_plot;
mod spreads;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use groundwork::chart::{
    Anchor, FLOOR, Figures, Layers, Paint, Picture, Shape, domain_bars, domain_bars_table,
    dumbbells, dumbbells_table, heat_map, heat_map_table, radar, radar_table, stage_path,
    stage_path_table, timeline, timeline_table,
};
use groundwork::scoring::Reason;
use serde_json::Value;

use crate::riverside::Riverside;
use crate::scenario::Scenario;

const WIDTHS: [f32; 6] = [260.0, 300.0, 480.0, 520.0, 680.0, 1200.0];

fn pictures(riverside: &Riverside, width: f32) -> Vec<Picture> {
    let Riverside { set, outcome, assessment, .. } = riverside;
    let made = [
        Some(stage_path(set, outcome, width)),
        Some(domain_bars(set, outcome, width)),
        radar(set, outcome, Layers::Both, width),
        Some(heat_map(set, outcome, width)),
        dumbbells(set, outcome, width),
        timeline(set, assessment, outcome, width),
    ];
    made.into_iter().flatten().collect()
}

fn tables(riverside: &Riverside) -> [Figures; 6] {
    let Riverside { set, outcome, assessment, .. } = riverside;
    [
        stage_path_table(set, outcome),
        domain_bars_table(set, outcome),
        radar_table(set, outcome, Layers::Both),
        heat_map_table(set, outcome),
        dumbbells_table(set, outcome),
        timeline_table(set, assessment, outcome),
    ]
}

/// The real width of a text in the shipped font, in its units.
fn advance(text: &str, size: f32, bold: bool) -> f32 {
    static FONTS: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
        ["Regular", "Bold"].map(|weight| {
            let file = format!("style/fonts/SourceSans3-{weight}.ttf");
            fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
        })
    });
    let face = ttf_parser::Face::parse(&FONTS[usize::from(bold)], 0).unwrap();
    let glyph = |c| face.glyph_index(c).and_then(|g| face.glyph_hor_advance(g)).unwrap_or(1000);
    let ems: f32 = text.chars().map(|c| f32::from(glyph(c))).sum();
    ems / f32::from(face.units_per_em()) * size
}

/// Left, top, right and bottom of a shape with its line.
fn bounds(shape: &Shape) -> [f32; 4] {
    match shape {
        Shape::Rect { x, y, width, height, .. } => {
            assert!(*width >= 0.0 && *height >= 0.0, "{shape:?}");
            [*x, *y, x + width, y + height]
        }
        Shape::Image { x, y, width, height, .. } => [*x, *y, x + width, y + height],
        Shape::Circle { x, y, radius, stroke, .. } => {
            let r = radius + stroke.map_or(0.0, |s| s.width / 2.0);
            [x - r, y - r, x + r, y + r]
        }
        Shape::Path { points, .. } => {
            points.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |[l, t, r, b], (x, y)| {
                [l.min(*x), t.min(*y), r.max(*x), b.max(*y)]
            })
        }
        Shape::Text { x, y, size, bold, anchor, text, .. } => {
            let wide = advance(text, *size, *bold);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - wide / 2.0,
                Anchor::End => x - wide,
            };
            [left, y - size * 0.75, left + wide, y + size * 0.25]
        }
    }
}

pub fn within(picture: &Picture) {
    assert!(picture.width > 0.0 && picture.height > 0.0 && !picture.shapes.is_empty());
    for shape in &picture.shapes {
        let [left, top, right, bottom] = bounds(shape);
        let slack = 0.2;
        let inside = left >= -slack
            && top >= -slack
            && right <= picture.width + slack
            && bottom <= picture.height + slack;
        assert!(inside, "{} by {}: {shape:?}", picture.width, picture.height);
        if let Shape::Text { size, text, .. } = shape {
            assert!(*size >= 11.0 && !text.is_empty(), "{shape:?}");
        }
    }
}

#[test]
fn nothing_is_drawn_outside_its_picture_at_any_width() {
    let riverside = Riverside::new();
    for width in WIDTHS {
        let pictures = pictures(&riverside, width);
        assert_eq!(pictures.len(), 6);
        for picture in pictures {
            assert_eq!(picture.width, width);
            within(&picture);
        }
    }
    for width in [f32::NAN, f32::INFINITY, -5.0, 0.0, 1e9] {
        pictures(&riverside, width).iter().for_each(within);
    }
}

#[test]
fn long_and_strange_names_stay_inside_too() {
    let names = [
        "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4),
        "WWWWWWWW MMMMMMMM ".repeat(30),
        "👩🏽‍⚕️🏳️‍🌈 漢字かな交じり文".to_owned(),
        "a\nb\tc\u{202e}d".to_owned(),
    ];
    for name in names {
        let riverside = Riverside::changed(|set, _| {
            for list in ["domains", "groups", "phases", "questions", "levels"] {
                for entry in set[list].as_array_mut().unwrap() {
                    for key in ["name", "short"] {
                        if entry.get(key).is_some_and(Value::is_string) {
                            entry[key] = name.clone().into();
                        }
                    }
                }
            }
        });
        for width in WIDTHS {
            pictures(&riverside, width).iter().for_each(within);
        }
    }
}

#[test]
fn narrow_pictures_are_laid_out_anew() {
    let riverside = Riverside::new();
    let (narrow, wide) = (pictures(&riverside, 300.0), pictures(&riverside, 680.0));
    for at in [0, 1, 3] {
        assert!(narrow[at].height > wide[at].height, "{}", wide[at].title);
    }
}

#[test]
fn words_and_table_hold_the_same_numbers_as_the_picture() {
    let riverside = Riverside::new();
    for (picture, table) in pictures(&riverside, 680.0).iter().zip(tables(&riverside)) {
        assert!(!table.rows.is_empty(), "{}", picture.title);
        for row in &table.rows {
            assert_eq!(row.len(), table.head.len(), "{}", picture.title);
        }
        let said = &picture.description;
        for cell in table.rows.iter().flat_map(|row| row.iter().skip(1)) {
            let number = cell.split(' ').next().filter(|n| n.parse::<u32>().is_ok());
            let spelled = number.and_then(|n| n.parse().ok()).map(groundwork::text::number);
            let found = number.is_none_or(|n| said.contains(n))
                || spelled.is_some_and(|word| said.contains(&word));
            assert!(found, "{}: {cell}", picture.title);
        }
    }
    let bars = domain_bars(&riverside.set, &riverside.outcome, 680.0);
    for (domain, score) in
        riverside.set.domains.iter().zip(&riverside.outcome.scores.claimed.domains)
    {
        let number = score.score.score.map_or(0, |s| s.rounded());
        assert!(bars.description.contains(&format!("{}: {number}", domain.name)));
    }
}

/// Fills of the rectangles that lie over a track: the bars.
fn bars(picture: &Picture) -> Vec<(Paint, f32)> {
    let bar = |shape: &Shape| match shape {
        Shape::Rect { width, fill: Some(fill), .. } if *fill != Paint::Level(0) => {
            Some((*fill, *width))
        }
        _ => None,
    };
    picture.shapes.iter().filter_map(bar).collect()
}

#[test]
fn bars_are_as_long_as_their_scores_and_hatched_below_seventy() {
    let run = Scenario::new()
        .domain("half")
        .question("H")
        .domain("whole")
        .question("W")
        .domain("seventy")
        .question("S1")
        .weight(3)
        .question("S2")
        .weight(3)
        .question("S3")
        .question("S4")
        .weight(3)
        .domain("silent")
        .question("N")
        .person("p1", "governance")
        .says("H", 1)
        .says("W", 4)
        .says("S1", 2)
        .says("S2", 2)
        .says("S3", 2)
        .says("S4", 0)
        .run();
    let picture = domain_bars(&run.set, &run.outcome, 680.0);
    let bars = bars(&picture);
    let fills: Vec<Paint> = bars.iter().map(|(fill, _)| *fill).collect();
    // Exactly 70 is enough; a domain without a score has no bar.
    assert_eq!(fills, [Paint::Hatched, Paint::Level(3), Paint::Level(3)]);
    let share = |at: usize| bars[at].1 / bars[1].1;
    assert!((share(0) - 0.5).abs() < 0.01 && (share(2) - FLOOR as f32 / 100.0).abs() < 0.01);
    assert!(picture.description.contains("silent: no score yet"));
    // The same line as the one that decides on the stage.
    let reasons = &run.outcome.scores.claimed.stage.reasons;
    let low: Vec<&Reason> = reasons.iter().filter(|r| matches!(r, Reason::Domain(_))).collect();
    assert_eq!(format!("{low:?}"), "[Domain(\"half\")]");
}

#[test]
fn a_radar_needs_three_domains_with_a_score() {
    let two = || {
        let scenario = Scenario::new().domain("a").question("A").domain("b").question("B");
        scenario.domain("c").question("C").person("p1", "governance").says("A", 1).says("B", 1)
    };
    let run = two().run();
    assert!(radar(&run.set, &run.outcome, Layers::Claimed, 300.0).is_none());
    let run = two().says("C", 0).run();
    let picture = radar(&run.set, &run.outcome, Layers::Claimed, 300.0).unwrap();
    assert!(picture.description.contains("c: 0"));
}

#[test]
fn dumbbells_show_only_what_diverges() {
    let run = Scenario::new()
        .question("near")
        .question("far")
        .group_says("governance", "near", &[2])
        .group_says("people", "near", &[3])
        .group_says("governance", "far", &[0])
        .group_says("people", "far", &[4])
        .run();
    let picture = dumbbells(&run.set, &run.outcome, 680.0).unwrap();
    assert!(picture.description.contains("far: governance 0 and people 4."));
    assert!(!picture.description.contains("near"));
    let same = Scenario::new().question("near").group_says("people", "near", &[3]).run();
    assert!(dumbbells(&same.set, &same.outcome, 680.0).is_none());
}

#[test]
fn a_timeline_needs_dates() {
    let without = Riverside::changed(|_, assessment| assessment["planned_start"] = Value::Null);
    assert!(timeline(&without.set, &without.assessment, &without.outcome, 680.0).is_none());
    let counts: usize =
        tables(&Riverside::new())[5].rows.iter().map(|row| row[2].parse::<usize>().unwrap()).sum();
    let riverside = Riverside::new();
    assert_eq!(counts, riverside.outcome.plan.count(&riverside.assessment).all);
}

#[test]
fn the_heat_map_marks_gaps_critical_questions_and_the_unknown() {
    let run = Scenario::new()
        .question("gap")
        .critical()
        .question("met")
        .question("unknown")
        .question("none")
        .may_not_apply()
        .question("blank")
        .person("p1", "governance")
        .says("gap", 1)
        .says("met", 3)
        .unsure("unknown")
        .not_applicable("none", "Because")
        .run();
    let picture = heat_map(&run.set, &run.outcome, 680.0);
    assert!(picture.description.contains(
        "gap (essential) 1, below target; met 3; unknown don’t know yet; none does not \
         apply; blank not answered yet."
    ));
    let texts: Vec<&str> = picture
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text { text, bold: true, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(texts, ["1", "3", "?", "–"]);
    let diamonds = picture.shapes.iter().filter(|s| matches!(s, Shape::Path { closed: true, .. }));
    assert_eq!(diamonds.count(), 2, "one in the cell, one in the legend");
    let gap = |shape: &&Shape| matches!(shape, Shape::Rect { fill: Some(Paint::Level(1)), .. });
    assert_eq!(picture.shapes.iter().filter(gap).count(), 2, "a gap keeps the shade of its level");
}

#[test]
fn the_stage_path_says_where_the_plan_leads() {
    let run = Scenario::new()
        .question("Q")
        .critical()
        .action("A", |action| action.phase("prepare"))
        .person("p1", "governance")
        .says("Q", 0)
        .run();
    let picture = stage_path(&run.set, &run.outcome, 680.0);
    let words = &picture.description;
    assert!(words.contains("Where you stand: Foundations first, overall 0 of 100."), "{words}");
    assert!(
        words.contains(
            "after “decide” Foundations first, overall 0 of 100; after “prepare” Thriving"
        ),
        "{words}"
    );
    let texts = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    assert!(texts.collect::<Vec<_>>().contains(&"You are here"));
}
