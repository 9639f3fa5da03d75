use super::canvas::{Canvas, TypeSize, stroke};
use super::picture::{Anchor, Paint, Picture};
use super::{FLOOR, Figures, domain_label};
use crate::comparison::{Comparison, DomainChange, QuestionSide};
use crate::messages::charts;
use crate::question_set::{Domain, QuestionId, Questionnaire, Target};
use crate::scoring::{Fraction, Score};
use crate::text::{compared_score, coverage_short};

/// Narrower pictures have the label above its line.
const NARROW: f32 = 480.0;
/// Half of what marks a score.
const DOT: f32 = 5.5;

/// A domain of both sides.
struct DeltaRow<'a> {
    domain: &'a Domain,
    change: &'a DomainChange,
    /// Whether an essential of it is not in place now.
    open: bool,
}

/// Whether an essential of a domain is not in place on the later side.
fn is_open(set: &Questionnaire, comparison: &Comparison, domain: &Domain) -> bool {
    let both = comparison.questions.iter().map(|q| (&q.id, &q.after));
    let after = comparison.only_after.iter().map(|q| (&q.id, &q.side));
    let open = |(id, side): (&QuestionId, &QuestionSide)| {
        let question = set.question(id).filter(|question| question.domain == domain.id);
        question.and_then(|question| question.scale()).is_some_and(|scale| {
            let target = scale.target.at(Target::Recruit);
            let short = side.answer.level().is_none_or(|level| level < target);
            scale.critical && side.answer.is_applicable() && short
        })
    };
    both.chain(after).any(open)
}

/// The domains of both sides that have a score on either, by the later set's names.
fn rows<'a>(set: &'a Questionnaire, comparison: &'a Comparison) -> Vec<DeltaRow<'a>> {
    let row = |change: &'a DomainChange| {
        let scores = &change.change;
        let scored = scores.before.score.is_some() || scores.after.score.is_some();
        let domain = set.domain(&change.id).filter(|_| scored)?;
        Some(DeltaRow { domain, change, open: is_open(set, comparison, domain) })
    };
    comparison.domains.iter().filter_map(row).collect()
}

/// Each domain's score then and now, on a line from 0 to 100 with the mark at 70: hollow for then,
/// filled for now. `set` is the later side's. None where no domain has a score.
///
/// The whole scores are drawn; where they speak of different questions, the line between them is
/// left out, and the table and the description give the difference over those of both.
pub fn deltas(set: &Questionnaire, comparison: &Comparison, width: f32) -> Option<Picture> {
    let rows = rows(set, comparison);
    if rows.is_empty() {
        return None;
    }
    let mut canvas = Canvas::new(width);
    let layout = DeltaLayout::of(canvas.width, &rows);
    for mark in [0, FLOOR, 100] {
        let look = TypeSize::QUIET.at(Anchor::Middle);
        canvas.text((layout.at(mark as f64), 12.0), look, &mark.to_string());
    }
    let mut y = 20.0;
    for row in &rows {
        y += layout.row(&mut canvas, y, row);
    }
    if rows.iter().any(|row| row.open) {
        y += 14.0;
        canvas.text((0.0, y), TypeSize::QUIET, charts::not_in_place_now());
    }
    Some(canvas.finish(y + 4.0, charts::then_and_now(), description(&rows)))
}

struct DeltaLayout {
    narrow: bool,
    label: f32,
    left: f32,
    right: f32,
    /// Where the numbers end.
    numbers: f32,
}

impl DeltaLayout {
    fn of(width: f32, rows: &[DeltaRow<'_>]) -> Self {
        let narrow = width < NARROW;
        let label = |row: &DeltaRow<'_>| TypeSize::LABEL.width(&domain_label(row.domain, row.open));
        let widest = rows.iter().map(label).fold(90.0, f32::max);
        if narrow {
            let (left, right) = (12.0, width - 12.0);
            DeltaLayout { narrow, label: width * 0.6, left, right, numbers: right }
        } else {
            let label = widest.min(width * 0.3);
            let (left, right) = (label + 20.0, width - 90.0);
            DeltaLayout { narrow, label, left, right, numbers: width }
        }
    }

    /// Where a score of 0 to 100 lies.
    fn at(&self, percent: f64) -> f32 {
        self.left + (self.right - self.left) * percent as f32 / 100.0
    }

    /// Draws a domain at `y` and gives the height it took.
    fn row(&self, canvas: &mut Canvas, y: f32, row: &DeltaRow<'_>) -> f32 {
        let lines = if self.narrow { 1 } else { 2 };
        let label = TypeSize::LABEL.wrap(&domain_label(row.domain, row.open), self.label, lines);
        let (line, base, height) = if self.narrow {
            (y + 30.0, y + 16.0, 47.0)
        } else {
            let more = (label.len().max(1) - 1) as f32 * TypeSize::LABEL.line();
            (y + 11.0, y + 15.5, 24.0 + more)
        };
        let start = if self.narrow { self.left } else { 0.0 };
        canvas.lines((start, base), TypeSize::LABEL, &label);
        let numbers = numbers(&row.change.change.before, &row.change.change.after);
        canvas.text((self.numbers, base), TypeSize::STRONG.at(Anchor::End), &numbers);
        self.line(canvas, line, row.change);
        height
    }

    fn line(&self, canvas: &mut Canvas, y: f32, row: &DomainChange) {
        let change = &row.change;
        let ends = [(self.left, y), (self.right, y)];
        canvas.line(&ends, stroke(Paint::Line, 1.0));
        let tick = self.at(FLOOR as f64);
        canvas.line(&[(tick, y - 7.0), (tick, y + 7.0)], stroke(Paint::Ink, 2.0));
        let place = |score: Option<Fraction>| score.map(|s| self.at(s.drawn()));
        let (then, now) = (place(change.before.score), place(change.after.score));
        if let (Some(then), Some(now)) = (then, now)
            && !change.basis.misleads()
        {
            canvas.line(&[(then, y), (now, y)], stroke(Paint::Sky, 4.0));
        }
        if let Some(then) = then {
            canvas.circle((then, y), DOT, Some(Paint::Card), stroke(Paint::Sky, 2.5));
        }
        // Smaller than the ring of then, so that both show where nothing moved.
        if let Some(now) = now {
            let radius = if then == Some(now) { DOT - 3.0 } else { DOT };
            canvas.circle((now, y), radius, Some(Paint::Sky), None);
        }
    }
}

/// “48 → 61”, with “–” where there is no score.
fn numbers(before: &Score, after: &Score) -> String {
    format!("{} → {}", whole(before), whole(after))
}

fn whole(score: &Score) -> String {
    score.score.map_or_else(|| "–".to_owned(), |s| s.rounded().to_string())
}

fn description(rows: &[DeltaRow<'_>]) -> String {
    let mut text = charts::each_then_and_now(FLOOR);
    for row in rows {
        let score = compared_score(&row.change.change);
        text.push_str(&format!(" {}", charts::domain_change(&row.domain.name, score)));
        if row.open {
            text.push_str(&format!(" {}", charts::not_in_place_now_sentence()));
        }
    }
    text
}

/// The numbers of [`deltas`], with the difference over the questions that have a level on both
/// sides.
pub fn deltas_table(set: &Questionnaire, comparison: &Comparison) -> Figures {
    let mut table = Figures::new([
        charts::domain(),
        charts::then(),
        charts::scored_then(),
        charts::now(),
        charts::scored_now(),
        charts::points(),
    ]);
    for row in rows(set, comparison) {
        let (domain, change) = (row.domain, &row.change.change);
        let points = change.shared.map_or_else(|| "–".to_owned(), |s| signed(s.points()));
        table.rows.push(vec![
            domain.name.clone(),
            whole(&change.before),
            coverage_short(&change.before),
            whole(&change.after),
            coverage_short(&change.after),
            points,
        ]);
    }
    table
}

/// “+13”, “−5”, “0”.
fn signed(points: i64) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}
