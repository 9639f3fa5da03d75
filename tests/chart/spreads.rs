//! How scores are spread over many assessments.

use groundwork::chart::{Paint, Picture, Shape, SpreadRow, spreads, spreads_table};

fn row(name: &str, five: Option<[u64; 5]>) -> SpreadRow {
    SpreadRow { name: format!("{name} in full"), short: name.into(), five, count: "12".into() }
}

/// Left and right end of every box.
fn boxes(picture: &Picture) -> Vec<(f32, f32)> {
    let ends = |shape: &Shape| match shape {
        Shape::Rect { x, width, fill: Some(Paint::SkySoft), .. } => Some((*x, x + width)),
        _ => None,
    };
    picture.shapes.iter().filter_map(ends).collect()
}

#[test]
fn the_box_holds_the_middle_half_and_nothing_is_drawn_of_what_is_not_shown() {
    let rows = [
        row("Wide", Some([0, 20, 50, 80, 100])),
        row("Same", Some([60, 60, 60, 60, 60])),
        row("Hidden", None),
    ];
    for width in [260.0, 480.0, 680.0, 1200.0] {
        let picture = spreads(&rows, width).unwrap();
        super::within(&picture);
        let boxes = boxes(&picture);
        assert_eq!(boxes.len(), 2, "none for the hidden one");
        let (wide, same) = (boxes[0], boxes[1]);
        // Twenty to eighty: where sixty lies follows from it.
        let sixty = wide.0 + (wide.1 - wide.0) * 2.0 / 3.0;
        assert!(same.0 < sixty && sixty < same.1, "{boxes:?}");
        assert!(same.1 - same.0 < 4.0, "{boxes:?}");
        assert!(picture.description.contains("Hidden in full: not shown."));
        assert!(
            picture.description.contains("Wide in full: 0 to 100, half of them between 20 and")
        );
    }
}

#[test]
fn where_nothing_is_shown_there_is_no_picture_but_a_table() {
    let rows = [row("Hidden", None)];
    assert!(spreads(&rows, 680.0).is_none());
    let table = spreads_table(&rows);
    assert_eq!(table.rows, [["Hidden in full", "12", "–", "–", "–", "–", "–"]]);
    assert_eq!(table.head.len(), 7);
}
