use super::canvas::{Canvas, Type, stroke};
use super::picture::{Anchor, Paint, Picture};
use super::{FLOOR, Figures};
use crate::plan::Outcome;
use crate::questionnaire::{Domain, Questionnaire};
use crate::scoring::{Fraction, Score};
use crate::text::coverage_short;

/// Narrower pictures have the label above its bar.
const NARROW: f32 = 480.0;
const BAR: f32 = 11.0;
/// What the numbers at the right edge count.
const WITH_LEVEL: &str = "With a level";

/// The domains that are scored, each with its score as claimed.
fn rows<'a>(set: &'a Questionnaire, outcome: &'a Outcome) -> Vec<(&'a Domain, &'a Score)> {
    let scores = &outcome.scores.claimed.domains;
    let asked = |domain: &Domain| set.scales().any(|(question, _)| question.domain == domain.id);
    set.domains.iter().zip(scores).filter(|(d, _)| asked(d)).map(|(d, s)| (d, &s.score)).collect()
}

/// How far each domain has come: its score with the range that the unknown leaves open, hatched
/// below the line at 70.
pub fn domain_bars(set: &Questionnaire, outcome: &Outcome, width: f32) -> Picture {
    let mut canvas = Canvas::new(width);
    let rows = rows(set, outcome);
    let layout = Layout::of(canvas.width, &rows);
    for mark in [0, FLOOR, 100] {
        let look = Type::QUIET.at(Anchor::Middle);
        canvas.text((layout.at(mark as f64), 12.0), look, &mark.to_string());
    }
    if !layout.narrow {
        canvas.text((layout.width, 12.0), Type::QUIET.at(Anchor::End), WITH_LEVEL);
    }
    let mut y = 20.0;
    for (domain, score) in &rows {
        y += layout.row(&mut canvas, y, domain, score);
    }
    let purpose = set.wording.purpose(outcome.scores.target);
    canvas.finish(y + 4.0, "Scores by domain", description(&rows, purpose))
}

struct Layout {
    narrow: bool,
    label: f32,
    left: f32,
    right: f32,
    width: f32,
}

impl Layout {
    fn of(width: f32, rows: &[(&Domain, &Score)]) -> Self {
        let narrow = width < NARROW;
        let widest = rows.iter().map(|(d, _)| Type::LABEL.width(&d.short)).fold(90.0, f32::max);
        let label = widest.min(width * 0.3);
        if narrow {
            Layout { narrow, label: width * 0.6, left: 12.0, right: width - 12.0, width }
        } else {
            Layout { narrow, label, left: label + 14.0, right: width - 116.0, width }
        }
    }

    /// Where a score of 0 to 100 lies.
    fn at(&self, percent: f64) -> f32 {
        self.left + (self.right - self.left) * percent as f32 / 100.0
    }

    /// Draws a domain at `y` and gives the height it took.
    fn row(&self, canvas: &mut Canvas, y: f32, domain: &Domain, score: &Score) -> f32 {
        let lines = if self.narrow { 1 } else { 2 };
        let label = Type::LABEL.wrap(&domain.short, self.label, lines);
        let (bar, height) = if self.narrow {
            (y + 21.0, 47.0)
        } else {
            (y + 3.0, 21.0 + (label.len().max(1) - 1) as f32 * Type::LABEL.line())
        };
        let (start, base) =
            if self.narrow { (self.left, y + 16.0) } else { (0.0, bar + BAR - 0.5) };
        canvas.lines((start, base), Type::LABEL, &label);
        let number = score.score.map_or_else(|| "–".to_owned(), |s| s.rounded().to_string());
        let edge = if self.narrow { self.right - 62.0 } else { self.right + 40.0 };
        canvas.text((edge, base), Type::STRONG.at(Anchor::End), &number);
        let covered = coverage_short(score);
        let edge = if self.narrow { self.right } else { self.width };
        canvas.text((edge, base), Type::QUIET.at(Anchor::End), &covered);
        self.bar(canvas, bar, score);
        height
    }

    fn bar(&self, canvas: &mut Canvas, y: f32, score: &Score) {
        let track = (self.right - self.left, BAR);
        canvas.rect((self.left, y), track, Some(Paint::Level(0)), stroke(Paint::Line, 1.0));
        if let Some(reached) = score.score {
            let low = reached.is_below(FLOOR);
            let fill = if low { Paint::Hatched } else { Paint::Level(3) };
            let edge = stroke(if low { Paint::Ember } else { Paint::Level(4) }, 1.0);
            let size = (self.at(reached.percent()) - self.left, BAR);
            canvas.rect((self.left, y), size, Some(fill), edge);
        }
        let tick = self.at(FLOOR as f64);
        canvas.line(&[(tick, y - 2.0), (tick, y + BAR + 2.0)], stroke(Paint::Ink, 2.0));
        if let Some((low, high)) = open(score) {
            let (from, to, at) = (self.at(low.percent()), self.at(high.percent()), y + BAR + 3.0);
            let line = stroke(Paint::Ink, 1.5);
            canvas.line(&[(from, at), (to, at)], line);
            canvas.line(&[(from, at - 2.0), (from, at + 2.0)], line);
            canvas.line(&[(to, at - 2.0), (to, at + 2.0)], line);
        }
    }
}

/// The range, where the unknown leaves one open.
pub(super) fn open(score: &Score) -> Option<(Fraction, Fraction)> {
    score.low.zip(score.high).filter(|(low, high)| low != high)
}

fn description(rows: &[(&Domain, &Score)], purpose: &str) -> String {
    let mut text = format!(
        "Share of the way to the level needed to {}, of 100. The line marks {FLOOR}; what is below \
         it is hatched.",
        purpose
    );
    for (domain, score) in rows {
        let number = match score.score {
            Some(score) => score.rounded().to_string(),
            None => "no score yet".to_owned(),
        };
        text.push_str(&format!(" {}: {number}", domain.name));
        if let Some((low, high)) = open(score) {
            text.push_str(&format!(", range {} to {}", low.rounded(), high.rounded()));
        }
        text.push_str(&format!(", {} with a level.", coverage_short(score)));
    }
    text
}

/// The numbers of [`domain_bars`].
pub fn domain_bars_table(set: &Questionnaire, outcome: &Outcome) -> Figures {
    let mut table = Figures::new(["Domain", "Score", "Range", WITH_LEVEL]);
    for (domain, score) in rows(set, outcome) {
        let number = score.score.map_or_else(|| "–".to_owned(), |s| s.rounded().to_string());
        let range = open(score).map_or_else(
            || "–".to_owned(),
            |(low, high)| format!("{} to {}", low.rounded(), high.rounded()),
        );
        table.rows.push(vec![domain.name.clone(), number, range, coverage_short(score)]);
    }
    table
}
