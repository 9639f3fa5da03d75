use super::canvas::{Canvas, TypeSize, stroke};
use super::picture::{Anchor, Paint, Picture};
use super::{FLOOR, Figures};
use crate::messages::charts;

/// Narrower pictures have the label above its line.
const NARROW: f32 = 480.0;
/// Half the height of the box.
const HALF: f32 = 6.0;

/// How the scores of a domain are spread over many assessments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpreadRow {
    /// The domain's name.
    pub name: String,
    /// Its short name, for the picture.
    pub short: String,
    /// The lowest score, the one that a quarter is at or below, that half are, that three quarters
    /// are, and the highest, 0 to 100; none where it is not shown.
    pub five: Option<[u64; 5]>,
    /// How many have a score, in words.
    pub count: String,
}

/// Each domain's scores over many assessments: a line from the lowest to the highest, a box around
/// the middle half, a thick mark for the one in the middle. None where no spread is shown.
pub fn spreads(rows: &[SpreadRow], width: f32) -> Option<Picture> {
    if rows.iter().all(|row| row.five.is_none()) {
        return None;
    }
    let mut canvas = Canvas::new(width);
    let layout = SpreadLayout::of(canvas.width, rows);
    for mark in [0, FLOOR, 100] {
        let look = TypeSize::QUIET.at(Anchor::Middle);
        canvas.text((layout.at(mark), 12.0), look, &mark.to_string());
    }
    let mut y = 20.0;
    for row in rows {
        y += layout.row(&mut canvas, y, row);
    }
    Some(canvas.finish(y + 4.0, charts::spreads(), description(rows)))
}

struct SpreadLayout {
    narrow: bool,
    label: f32,
    left: f32,
    right: f32,
    /// Where the number ends.
    number: f32,
}

impl SpreadLayout {
    fn of(width: f32, rows: &[SpreadRow]) -> Self {
        let narrow = width < NARROW;
        let widest = rows.iter().map(|row| TypeSize::LABEL.width(&row.short)).fold(90.0, f32::max);
        if narrow {
            let (left, right) = (12.0, width - 12.0);
            SpreadLayout { narrow, label: width * 0.6, left, right, number: right }
        } else {
            let label = widest.min(width * 0.3);
            SpreadLayout { narrow, label, left: label + 20.0, right: width - 60.0, number: width }
        }
    }

    fn at(&self, score: u64) -> f32 {
        self.left + (self.right - self.left) * score.min(100) as f32 / 100.0
    }

    /// Draws a domain at `y` and gives the height it took.
    fn row(&self, canvas: &mut Canvas, y: f32, row: &SpreadRow) -> f32 {
        let lines = if self.narrow { 1 } else { 2 };
        let label = TypeSize::LABEL.wrap(&row.short, self.label, lines);
        let (line, base, height) = if self.narrow {
            (y + 30.0, y + 16.0, 47.0)
        } else {
            let more = (label.len().max(1) - 1) as f32 * TypeSize::LABEL.line();
            (y + 11.0, y + 15.5, 24.0 + more)
        };
        let start = if self.narrow { self.left } else { 0.0 };
        canvas.lines((start, base), TypeSize::LABEL, &label);
        let middle = row.five.map_or_else(|| "–".to_owned(), |five| five[2].to_string());
        canvas.text((self.number, base), TypeSize::STRONG.at(Anchor::End), &middle);
        self.spread(canvas, line, row.five);
        height
    }

    fn spread(&self, canvas: &mut Canvas, y: f32, five: Option<[u64; 5]>) {
        let track = [(self.left, y), (self.right, y)];
        canvas.line(&track, stroke(Paint::Line, 1.0));
        if let Some(five) = five {
            let [lowest, lower, middle, upper, highest] = five.map(|score| self.at(score));
            canvas.line(&[(lowest, y), (highest, y)], stroke(Paint::Sky, 3.0));
            // Still to be seen where all of the middle half have the same score.
            let wide = (upper - lower).max(3.0);
            let from = if wide > upper - lower { (upper + lower - wide) / 2.0 } else { lower };
            let (fill, edge) = (Some(Paint::SkySoft), stroke(Paint::Sky, 1.5));
            canvas.rect((from, y - HALF), (wide, 2.0 * HALF), fill, edge);
            canvas.line(&[(middle, y - HALF), (middle, y + HALF)], stroke(Paint::Sky, 4.0));
        }
        let tick = self.at(FLOOR);
        canvas.line(&[(tick, y - 8.0), (tick, y + 8.0)], stroke(Paint::Ink, 2.0));
    }
}

fn description(rows: &[SpreadRow]) -> String {
    let mut text = charts::spreads_described(FLOOR);
    for SpreadRow { name, five, .. } in rows {
        let said = match five {
            Some([lowest, lower, middle, upper, highest]) => {
                charts::spread(name, lowest, highest, lower, upper, middle)
            }
            None => charts::spread_not_shown(name),
        };
        text.push_str(&format!(" {said}"));
    }
    text
}

/// The numbers of [`spreads`].
pub fn spreads_table(rows: &[SpreadRow]) -> Figures {
    let mut table = Figures::new([
        charts::domain(),
        charts::with_score(),
        charts::lowest(),
        charts::quarter_below(),
        charts::half_below(),
        charts::three_quarters_below(),
        charts::highest(),
    ]);
    for row in rows {
        let five = row.five.map(|five| five.map(|score| score.to_string()));
        let five = five.unwrap_or_else(|| [(); 5].map(|()| "–".to_owned()));
        table.rows.push([row.name.clone(), row.count.clone()].into_iter().chain(five).collect());
    }
    table
}
