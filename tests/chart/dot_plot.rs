//! Votes as dots.

use groundwork::chart::{Anchor, Picture, Shape, dot_plot, dot_plot_table};
use groundwork::question_set::QuestionId;
use groundwork::workshop::Revealed;

use super::{WIDTHS, within};
use crate::scenario::{Run, Scenario};

fn votes(run: &Run) -> Revealed {
    Revealed::new(&run.set, &run.assessment, &QuestionId::new("Q").unwrap()).unwrap()
}

fn drawn(run: &Run, width: f32) -> Picture {
    dot_plot(&run.set, &votes(run), width).unwrap()
}

fn tallied(tally: [u32; 5]) -> Run {
    Scenario::new().question("Q").tally("Q", "governance", tally).run()
}

fn dots(picture: &Picture) -> Vec<[f32; 3]> {
    let dot = |shape: &Shape| match shape {
        Shape::Circle { x, y, radius, stroke, .. } => {
            Some([*x, *y, radius + stroke.map_or(0.0, |s| s.width / 2.0)])
        }
        _ => None,
    };
    picture.shapes.iter().filter_map(dot).collect()
}

/// Bold numbers and signs in the middle of their column.
fn numbers(picture: &Picture) -> Vec<String> {
    let number = |shape: &Shape| match shape {
        Shape::Text { bold: true, anchor: Anchor::Middle, text, .. } => Some(text.clone()),
        _ => None,
    };
    picture.shapes.iter().filter_map(number).collect()
}

/// Three groups, one of them with every kind of answer.
fn mixed() -> Run {
    Scenario::new()
        .question("Q")
        .may_not_apply()
        .group_says("governance", "Q", &[3, 3, 4])
        .group_says("peer", "Q", &[0, 1, 1])
        .person("p1", "peer")
        .unsure("Q")
        .person("p2", "peer")
        .not_applicable("Q", "None")
        .run()
}

#[test]
fn a_dot_stands_for_each_vote_with_its_number_beneath() {
    let picture = drawn(&mixed(), 680.0);
    assert_eq!(dots(&picture).len(), 8);
    let heads = ["0", "1", "2", "3", "4", "?", "–"];
    assert_eq!(numbers(&picture)[..7], heads);
    assert_eq!(numbers(&picture)[7..], ["2", "1", "1", "2", "1", "1"]);
    assert_eq!(
        picture.description,
        "Votes by group, on a scale from 0 to 4. governance, 3 votes: 2 at 3 Ready and 1 at 4 \
         Proven. peer, 5 votes: 1 at 0 Not yet, 2 at 1 Talking, 1 “don’t know” and 1 “does not apply”."
    );
}

#[test]
fn the_table_has_the_same_numbers() {
    let run = mixed();
    let table = dot_plot_table(&run.set, &votes(&run));
    assert_eq!(
        table.head,
        [
            "Group",
            "0 Not yet",
            "1 Talking",
            "2 Under way",
            "3 Ready",
            "4 Proven",
            "Don’t know",
            "Does not apply",
            "Votes"
        ]
    );
    assert_eq!(
        table.rows,
        [
            ["governance", "0", "0", "0", "2", "1", "0", "0", "3"],
            ["peer", "1", "2", "0", "0", "0", "1", "1", "5"]
        ]
    );
}

#[test]
fn forty_votes_in_one_cell_stay_forty_dots_that_do_not_touch() {
    for width in WIDTHS {
        let picture = drawn(&tallied([1, 0, 40, 39, 0]), width);
        within(&picture);
        let dots = dots(&picture);
        assert_eq!(dots.len(), 80, "{width}");
        let column = picture.width / 7.0;
        for (at, [x, y, r]) in dots.iter().enumerate() {
            assert!(*r >= 1.5, "{width}: {r}");
            let home = (x / column).floor() * column;
            assert!(x - r >= home && x + r <= home + column, "{width}: {x} leaves its column");
            for [other_x, other_y, other_r] in &dots[at + 1..] {
                let far = (x - other_x).hypot(y - other_y);
                assert!(far >= r + other_r - 0.15, "{width}: {far}");
            }
        }
    }
}

#[test]
fn what_is_too_much_for_dots_is_a_block_with_its_number() {
    for width in WIDTHS {
        let picture = drawn(&tallied([0, 10_000, 3, 0, 0]), width);
        within(&picture);
        assert_eq!(dots(&picture).len(), 3, "{width}");
        let blocks = picture.shapes.iter().filter(|s| matches!(s, Shape::Rect { .. }));
        assert_eq!(blocks.count(), 1);
        assert!(numbers(&picture).contains(&"10000".to_owned()));
    }
}

#[test]
fn few_dots_are_large_and_letters_grow_with_the_picture() {
    let largest = |picture: &Picture| {
        let size = |shape: &Shape| match shape {
            Shape::Text { size, .. } => *size,
            _ => 0.0,
        };
        picture.shapes.iter().map(size).fold(0.0, f32::max)
    };
    let (usual, wide) = (drawn(&mixed(), 680.0), drawn(&mixed(), 1200.0));
    // A wall two metres wide has letters of seven centimetres then.
    assert!(largest(&usual) >= 680.0 / 28.0, "{}", largest(&usual));
    assert!(largest(&wide) / 1200.0 >= largest(&usual) / 680.0 - 0.001);
    assert!(dots(&usual)[0][2] > 1.8 * dots(&drawn(&tallied([0, 0, 40, 0, 0]), 680.0))[0][2]);
}

#[test]
fn it_stays_inside_at_any_width_and_with_any_names() {
    let long = "Donaudampfschifffahrtsgesellschaftskapitän ".repeat(4);
    let mut run = mixed();
    for width in [f32::NAN, f32::INFINITY, -5.0, 0.0, 1e9].into_iter().chain(WIDTHS) {
        within(&drawn(&run, width));
    }
    for group in &mut run.set.groups {
        group.name = long.clone();
    }
    for level in &mut run.set.levels {
        level.name = long.clone();
    }
    for width in WIDTHS {
        within(&drawn(&run, width));
    }
}

#[test]
fn without_votes_there_is_no_picture() {
    let run = Scenario::new().question("Q").run();
    assert!(dot_plot(&run.set, &votes(&run), 680.0).is_none());
    assert!(dot_plot_table(&run.set, &votes(&run)).rows.is_empty());
}
