use super::canvas::{Canvas, TypeSize, stroke};
use super::picture::{Anchor, Paint, Picture};
use super::{FLOOR, Figures, domain_label, essentials, openness, sign_words};
use crate::messages::charts;
use crate::plan::Outcome;
use crate::question_set::{Domain, Questionnaire};
use crate::scoring::{DomainScore, Essentials, Fraction, Score};
use crate::text::{coverage_short, essentials_short};

/// Narrower pictures have the label above its bar.
const NARROW: f32 = 480.0;
const BAR: f32 = 11.0;

/// A domain that is scored, with its score as rated and its essentials.
struct DomainRow<'a> {
    domain: &'a Domain,
    score: &'a Score,
    essentials: Essentials,
}

impl DomainRow<'_> {
    /// Whether an essential of it is not in place.
    fn is_open(&self) -> bool {
        !self.essentials.open.is_empty()
    }
}

fn rows<'a>(set: &'a Questionnaire, outcome: &'a Outcome) -> Vec<DomainRow<'a>> {
    let scores = &outcome.scores.claimed.domains;
    let asked = |domain: &Domain| set.scales().any(|(question, _)| question.domain == domain.id);
    let row = |(domain, scored): (&'a Domain, &'a DomainScore)| DomainRow {
        domain,
        score: &scored.score,
        essentials: essentials(set, outcome, domain),
    };
    set.domains.iter().zip(scores).filter(|(domain, _)| asked(domain)).map(row).collect()
}

/// How far each domain has come: its score with the range that the unknown leaves open. It is
/// hatched below the line at 70, and where an essential is not in place, however high it is.
pub fn domain_bars(set: &Questionnaire, outcome: &Outcome, width: f32) -> Picture {
    let mut canvas = Canvas::new(width);
    let rows = rows(set, outcome);
    let layout = BarLayout::of(canvas.width, &rows);
    for mark in [0, FLOOR, 100] {
        let look = TypeSize::QUIET.at(Anchor::Middle);
        canvas.text((layout.at(mark as f64), 12.0), look, &mark.to_string());
    }
    if !layout.narrow {
        canvas.text((layout.width, 12.0), TypeSize::QUIET.at(Anchor::End), charts::scored());
    }
    let mut y = 20.0;
    for row in &rows {
        y += layout.row(&mut canvas, y, row);
    }
    let bottom = layout.legend(&mut canvas, y, &rows, &sign_words(set, outcome));
    let purpose = set.wording.purpose(outcome.scores.target);
    canvas.finish(bottom + 4.0, charts::scores_by_domain(), description(&rows, purpose))
}

struct BarLayout {
    narrow: bool,
    label: f32,
    left: f32,
    right: f32,
    width: f32,
}

impl BarLayout {
    fn of(width: f32, rows: &[DomainRow<'_>]) -> Self {
        let narrow = width < NARROW;
        let label =
            |row: &DomainRow<'_>| TypeSize::LABEL.width(&domain_label(row.domain, row.is_open()));
        let widest = rows.iter().map(label).fold(90.0, f32::max);
        let label = widest.min(width * 0.3);
        if narrow {
            BarLayout { narrow, label: width * 0.6, left: 12.0, right: width - 12.0, width }
        } else {
            BarLayout { narrow, label, left: label + 14.0, right: width - 116.0, width }
        }
    }

    /// Where a score of 0 to 100 lies.
    fn at(&self, percent: f64) -> f32 {
        self.left + (self.right - self.left) * percent as f32 / 100.0
    }

    /// Draws a domain at `y` and gives the height it took.
    fn row(&self, canvas: &mut Canvas, y: f32, row: &DomainRow<'_>) -> f32 {
        let score = row.score;
        let lines = if self.narrow { 1 } else { 2 };
        let label =
            TypeSize::LABEL.wrap(&domain_label(row.domain, row.is_open()), self.label, lines);
        let (bar, height) = if self.narrow {
            (y + 21.0, 47.0)
        } else {
            (y + 3.0, 21.0 + (label.len().max(1) - 1) as f32 * TypeSize::LABEL.line())
        };
        let (start, base) =
            if self.narrow { (self.left, y + 16.0) } else { (0.0, bar + BAR - 0.5) };
        canvas.lines((start, base), TypeSize::LABEL, &label);
        let number = score.score.map_or_else(|| "–".to_owned(), |s| s.rounded().to_string());
        let edge = if self.narrow { self.right - 62.0 } else { self.right + 40.0 };
        canvas.text((edge, base), TypeSize::STRONG.at(Anchor::End), &number);
        let covered = coverage_short(score);
        let edge = if self.narrow { self.right } else { self.width };
        canvas.text((edge, base), TypeSize::QUIET.at(Anchor::End), &covered);
        self.bar(canvas, bar, row);
        height
    }

    fn bar(&self, canvas: &mut Canvas, y: f32, row: &DomainRow<'_>) {
        let score = row.score;
        let track = (self.right - self.left, BAR);
        canvas.rect((self.left, y), track, Some(Paint::Level(0)), stroke(Paint::Line, 1.0));
        if let Some(reached) = score.score {
            let holds_back = reached.is_below(FLOOR) || row.is_open();
            let fill = if holds_back { Paint::Hatched } else { Paint::Level(3) };
            let edge = stroke(if holds_back { Paint::Ember } else { Paint::Level(4) }, 1.0);
            let size = (self.at(reached.drawn()) - self.left, BAR);
            canvas.rect((self.left, y), size, Some(fill), edge);
        }
        let tick = self.at(FLOOR as f64);
        canvas.line(&[(tick, y - 2.0), (tick, y + BAR + 2.0)], stroke(Paint::Ink, 2.0));
        if let Some((low, high)) = open(score) {
            whisker(canvas, (self.at(low.drawn()), self.at(high.drawn())), y + BAR + 3.0);
        }
    }

    /// What the signs mean, of those that are there; gives where it ends.
    fn legend(&self, canvas: &mut Canvas, top: f32, rows: &[DomainRow<'_>], sign: &str) -> f32 {
        let left = if self.narrow { self.left } else { 0.0 };
        let (mut x, mut y) = (left, top);
        let mut place = |mark: f32, words: &str| {
            let wide = mark + TypeSize::QUIET.width(words);
            if x == left {
                y += 14.0;
            } else if x + wide > self.width {
                (x, y) = (left, y + 17.0);
            }
            let at = (x, y);
            x += wide + 18.0;
            at
        };
        if rows.iter().any(DomainRow::is_open) {
            let words = format!("◆ {sign}");
            let at = place(0.0, &words);
            canvas.text(at, TypeSize::QUIET, &words);
        }
        if rows.iter().any(|row| open(row.score).is_some()) {
            let words = charts::depending_on_unknown();
            let (x, y) = place(32.0, words);
            whisker(canvas, (x, x + 24.0), y - 4.0);
            canvas.text((x + 32.0, y), TypeSize::QUIET, words);
        }
        if y > top { y + 4.0 } else { top }
    }
}

/// A line with two ends, for a range.
fn whisker(canvas: &mut Canvas, (from, to): (f32, f32), at: f32) {
    let line = stroke(Paint::Ink, 1.5);
    canvas.line(&[(from, at), (to, at)], line);
    canvas.line(&[(from, at - 2.0), (from, at + 2.0)], line);
    canvas.line(&[(to, at - 2.0), (to, at + 2.0)], line);
}

/// The range, where the unknown leaves one open.
pub(super) fn open(score: &Score) -> Option<(Fraction, Fraction)> {
    score.low.zip(score.high).filter(|(low, high)| low != high)
}

fn description(rows: &[DomainRow<'_>], purpose: &str) -> String {
    let mut text = charts::bars(purpose, FLOOR);
    let shown = |score: Option<Fraction>| {
        score.map_or_else(|| "none".to_owned(), |score| score.rounded().to_string())
    };
    for row in rows {
        let (low, high) = open(row.score).unzip();
        let said = charts::bar(
            &row.domain.name,
            shown(row.score.score),
            shown(low),
            shown(high),
            coverage_short(row.score),
            openness(&row.essentials),
            essentials_short(&row.essentials),
        );
        text.push_str(&format!(" {said}"));
    }
    text
}

/// The numbers of [`domain_bars`].
pub fn domain_bars_table(set: &Questionnaire, outcome: &Outcome) -> Figures {
    let mut table = Figures::new([
        charts::domain(),
        charts::score_of_100(),
        charts::range(),
        charts::scored(),
        charts::essentials_open(),
    ]);
    for row in rows(set, outcome) {
        let (domain, score) = (row.domain, row.score);
        let number = score.score.map_or_else(|| "–".to_owned(), |s| s.rounded().to_string());
        let range = open(score).map_or_else(
            || "–".to_owned(),
            |(low, high)| charts::from_to(low.rounded(), high.rounded()),
        );
        let essentials = essentials_short(&row.essentials);
        let covered = coverage_short(score);
        table.rows.push(vec![domain.name.clone(), number, range, covered, essentials]);
    }
    table
}
