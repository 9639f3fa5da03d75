use super::Figures;
use super::canvas::{Canvas, TypeSize, stroke};
use super::picture::{Anchor, Paint, Picture};
use crate::assessment::Assessment;
use crate::date::Day;
use crate::messages::charts;
use crate::plan::{Outcome, Window};
use crate::question_set::{Phase, Questionnaire};
use crate::text::number;

const EDGE: f32 = 4.0;
const BAR: f32 = 14.0;

struct TimelineRow<'a> {
    phase: &'a Phase,
    window: Option<Window>,
    actions: usize,
}

fn rows<'a>(
    set: &'a Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
) -> Vec<TimelineRow<'a>> {
    let windows = outcome.plan.windows.iter().copied().chain(std::iter::repeat(None));
    let row = |(at, (phase, window)): (usize, (&'a Phase, Option<Window>))| {
        let actions = outcome.plan.count_in_phase(set, assessment, at);
        TimelineRow { phase, window, actions }
    };
    set.phases.iter().zip(windows).enumerate().map(row).collect()
}

/// From the first day of the plan to its last.
fn span(rows: &[TimelineRow<'_>]) -> Option<Window> {
    let windows = || rows.iter().filter_map(|row| row.window);
    let (from, to) = (windows().map(|w| w.from).min()?, windows().map(|w| w.to).max()?);
    Some(Window { from, to })
}

/// The phases of the plan on their dates, with how many actions each holds; none without dates.
pub fn timeline(
    set: &Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
    width: f32,
) -> Option<Picture> {
    let rows = rows(set, assessment, outcome);
    let span = span(&rows)?;
    let mut canvas = Canvas::new(width);
    let days = span.from.days_until(span.to).max(1) as f32;
    let (left, room) = (EDGE, canvas.width - 2.0 * EDGE);
    let at = |day: Day| left + room * (span.from.days_until(day) as f32 / days).clamp(0.0, 1.0);
    let start = assessment.planned_start.filter(|day| span.from < *day && *day <= span.to);
    let mut y = 4.0;
    for row in &rows {
        y = draw(&mut canvas, y, row, start.map(at), &at);
    }
    if let Some(day) = start {
        y += 12.0;
        let words = charts::first_peer_starts(day.short());
        canvas.text((at(day), y), TypeSize::QUIET.at(Anchor::Middle), &words);
    }
    y += 16.0;
    canvas.text((left, y), TypeSize::QUIET, &span.from.short());
    canvas.text((left + room, y), TypeSize::QUIET.at(Anchor::End), &span.to.short());
    Some(canvas.finish(y + 6.0, charts::plan_over_time(), description(&rows, start)))
}

/// Draws a phase at `y` and gives where the next one begins.
fn draw(
    canvas: &mut Canvas,
    y: f32,
    row: &TimelineRow<'_>,
    start: Option<f32>,
    at: &dyn Fn(Day) -> f32,
) -> f32 {
    let words = charts::phase_actions(&row.phase.name, row.actions, number(row.actions));
    let lines = TypeSize::LABEL.wrap(&words, canvas.width - 2.0 * EDGE, 2);
    let bar = canvas.lines((EDGE, y + 16.0), TypeSize::LABEL, &lines) - 9.0;
    let track = (canvas.width - 2.0 * EDGE, BAR);
    canvas.rect((EDGE, bar), track, Some(Paint::Level(0)), None);
    if let Some(window) = row.window {
        let (from, to) = (at(window.from), at(window.to));
        let size = ((to - from).max(2.0), BAR);
        let from = from.min(canvas.width - EDGE - size.0);
        canvas.rect((from, bar), size, Some(Paint::Level(3)), stroke(Paint::Level(4), 1.0));
    }
    if let Some(x) = start {
        canvas.line(&[(x, bar - 3.0), (x, bar + BAR + 3.0)], stroke(Paint::Ink, 2.0));
    }
    bar + BAR + 8.0
}

fn dates(row: &TimelineRow<'_>) -> String {
    row.window.map_or_else(
        || charts::no_dates().to_owned(),
        |window| charts::from_to(window.from.short(), window.to.short()),
    )
}

fn description(rows: &[TimelineRow<'_>], start: Option<Day>) -> String {
    let say = |row: &TimelineRow<'_>| {
        let (name, count) = (&row.phase.name, row.actions);
        charts::phase_dates_actions(name, dates(row), count, number(count))
    };
    let start = start.map(|day| charts::first_peer_starts_on(day.spoken()));
    rows.iter().map(say).chain(start).collect::<Vec<_>>().join(" ")
}

/// The numbers of [`timeline`].
pub fn timeline_table(set: &Questionnaire, assessment: &Assessment, outcome: &Outcome) -> Figures {
    let mut table = Figures::new([charts::phase(), charts::dates(), charts::actions()]);
    for row in rows(set, assessment, outcome) {
        table.rows.push(vec![row.phase.name.clone(), dates(&row), row.actions.to_string()]);
    }
    table
}
