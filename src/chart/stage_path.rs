use super::canvas::{Canvas, TypeSize, dashed, stroke};
use super::picture::{Paint, Picture};
use super::{Figures, openness};
use crate::messages::charts;
use crate::plan::{Outcome, Projection};
use crate::question_set::Questionnaire;
use crate::scoring::{Essentials, Score, Scored, Stage, StageResult};
use crate::text::{essentials_short, list, plan_needed, stage_name};

/// Narrower pictures run from top to bottom.
const NARROW: f32 = 520.0;

/// A stage on the path with what is to be said of it.
struct Stop {
    stage: Stage,
    name: String,
    here: bool,
    provisional: bool,
    /// The phase after which the plan first leads here.
    after: Option<String>,
    /// How many essentials are open where we are.
    open: Option<String>,
}

impl Stop {
    fn notes(&self) -> Vec<String> {
        let here = self.here.then(|| charts::you_are_here().to_owned());
        let open = self.open.as_ref().map(|words| format!("◆ {words}"));
        let points = self.provisional.then(|| charts::answers_point().to_owned());
        let after = self.after.as_ref().map(charts::with_plan);
        [here, open, points, after].into_iter().flatten().collect()
    }
}

/// What a result says, or points to while too little is known.
fn shown(result: &StageResult) -> Stage {
    result.provisional.unwrap_or(result.stage)
}

fn stops(set: &Questionnaire, outcome: &Outcome) -> Vec<Stop> {
    let now = &outcome.scores.claimed.stage;
    // Too few answers point nowhere, and promise nothing.
    let enough = outcome.scores.claimed.overall.covers_half();
    let open = essentials(set, outcome);
    let listening = (now.stage == Stage::Incomplete).then_some(Stage::Incomplete);
    let stop = |stage: Stage| {
        let ahead = stage > shown(now);
        let first = outcome.plan.projection.iter().find(|p| shown(&p.scored.stage) == stage);
        let phase = first.filter(|_| ahead && enough).and_then(|p| set.phases.get(p.phase));
        Stop {
            stage,
            name: stage_name(&set.wording, stage).to_owned(),
            here: now.stage == stage,
            provisional: enough && now.provisional == Some(stage),
            open: open.clone().filter(|_| now.stage == stage),
            after: phase.map(|p| p.name.clone()),
        }
    };
    listening.into_iter().chain(Stage::PATH).map(stop).collect()
}

/// The four stages, where the organisation stands, and where the plan leads phase by phase.
pub fn stage_path(set: &Questionnaire, outcome: &Outcome, width: f32) -> Picture {
    let canvas = Canvas::new(width);
    let stops = stops(set, outcome);
    let words = description(set, outcome);
    if canvas.width < NARROW { down(canvas, &stops, words) } else { across(canvas, &stops, words) }
}

/// Thick for here, thin for ahead; what is behind is filled.
fn rail(stops: &[Stop], at: usize) -> (Paint, f32) {
    let here = stops.iter().position(|s| s.here).unwrap_or(0);
    match at.cmp(&here) {
        std::cmp::Ordering::Less => (Paint::Level(3), 6.0),
        std::cmp::Ordering::Equal => (here_paint(stops), 8.0),
        std::cmp::Ordering::Greater => (Paint::Line, 4.0),
    }
}

fn across(mut canvas: Canvas, stops: &[Stop], words: String) -> Picture {
    let column = canvas.width / stops.len() as f32;
    let room = column - 14.0;
    let mut bottom: f32 = 0.0;
    for (at, stop) in stops.iter().enumerate() {
        let x = column * at as f32;
        let (paint, thick) = rail(stops, at);
        canvas.rect((x, 10.0 - thick / 2.0), (column - 8.0, thick), Some(paint), None);
        mark(&mut canvas, (x + 9.0, 10.0), stop, here_paint(stops));
        let name = if stop.here { TypeSize::STRONG } else { TypeSize::LABEL };
        let lines = name.wrap(&stop.name, room, 2);
        let mut y = canvas.lines((x, 33.0), name, &lines);
        for note in stop.notes() {
            let lines = TypeSize::QUIET.wrap(&note, room, 4);
            y = canvas.lines((x, y), TypeSize::QUIET, &lines);
        }
        bottom = bottom.max(y);
    }
    canvas.finish(bottom - 6.0, charts::path(), words)
}

fn down(mut canvas: Canvas, stops: &[Stop], words: String) -> Picture {
    let (x, text) = (12.0, 32.0);
    let room = canvas.width - text - 4.0;
    let mut tops = Vec::new();
    let mut y = 18.0;
    for stop in stops {
        tops.push(y - 5.0);
        let name = if stop.here { TypeSize::STRONG } else { TypeSize::LABEL };
        y = canvas.lines((text, y), name, &name.wrap(&stop.name, room, 1));
        for note in stop.notes() {
            y = canvas.lines((text, y), TypeSize::QUIET, &TypeSize::QUIET.wrap(&note, room, 3));
        }
        y += 10.0;
    }
    for (at, pair) in tops.windows(2).enumerate() {
        let (from, to) = (pair[0], pair[1]);
        let (paint, thick) = rail(stops, at);
        canvas.rect((x - thick / 2.0, from), (thick, to - from), Some(paint), None);
    }
    for (stop, top) in stops.iter().zip(tops) {
        mark(&mut canvas, (x, top), stop, here_paint(stops));
    }
    canvas.finish(y - 8.0, charts::path(), words)
}

/// From “Ready to recruit” on, nothing about the place is a warning.
fn here_paint(stops: &[Stop]) -> Paint {
    let ready = stops.iter().any(|stop| stop.here && stop.stage >= Stage::Ready);
    if ready { Paint::Leaf } else { Paint::Ember }
}

fn mark(canvas: &mut Canvas, at: (f32, f32), stop: &Stop, here: Paint) {
    if stop.here {
        canvas.circle(at, 6.0, Some(Paint::Card), stroke(here, 4.0));
    } else if stop.provisional {
        canvas.circle(at, 6.0, Some(Paint::Card), dashed(Paint::Ember, 2.0));
    } else if stop.after.is_some() {
        canvas.circle(at, 5.0, Some(Paint::Card), stroke(Paint::Leaf, 2.0));
    } else {
        canvas.circle(at, 4.0, Some(Paint::Card), stroke(Paint::StrongLine, 1.5));
    }
}

/// How many essentials are open, where any is: “20 of 22 essentials not in place”.
fn essentials(set: &Questionnaire, outcome: &Outcome) -> Option<String> {
    let all = Essentials::new(set, &outcome.scores.questions);
    let words = || charts::essentials_not_in_place(essentials_short(&all), openness(&all));
    (!all.open.is_empty()).then(words)
}

/// A stage in words, with where it points while too little is known.
fn stage_words(set: &Questionnaire, result: &StageResult, score: &Score) -> String {
    let name = |stage| stage_name(&set.wording, stage);
    match result.provisional.filter(|_| score.covers_half()) {
        Some(points_to) => charts::stage_pointing_to(name(result.stage), name(points_to)),
        None => name(result.stage).to_owned(),
    }
}

fn description(set: &Questionnaire, outcome: &Outcome) -> String {
    let now = &outcome.scores.claimed;
    let names = Stage::PATH.map(|stage| stage_name(&set.wording, stage));
    let mut text = charts::stages(
        list(&names),
        stage_words(set, &now.stage, &now.overall),
        overall(&now.overall),
    );
    if let Some(open) = essentials(set, outcome) {
        text.push_str(&format!(" {open}."));
    }
    if !now.overall.covers_half() {
        text.push_str(&format!(" {}", plan_needed(&now.overall)));
        return text;
    }
    if outcome.plan.steps.is_empty() {
        return text;
    }
    let step = |step: &Projection| {
        let phase = set.phases.get(step.phase)?;
        let scored = &step.scored;
        let stage = stage_words(set, &scored.stage, &scored.overall);
        Some(charts::after_phase(&phase.name, stage, overall(&scored.overall)))
    };
    let path: Vec<String> = outcome.plan.projection.iter().filter_map(step).collect();
    text.push_str(&format!(" {}", charts::if_all_is_done(path.join("; "))));
    text
}

/// An overall score for messages that choose by it: `none` where there is none to show.
fn overall(score: &Score) -> String {
    let shown = score.score.filter(|_| score.covers_half());
    shown.map_or_else(|| "none".to_owned(), |s| s.rounded().to_string())
}

/// The numbers of [`stage_path`]: today, then after each phase; none but today's while too little
/// is known to tell where the plan leads.
pub fn stage_path_table(set: &Questionnaire, outcome: &Outcome) -> Figures {
    let overall = |score: &Score| {
        let shown = score.score.filter(|_| score.covers_half());
        shown.map_or_else(|| "–".to_owned(), |s| s.rounded().to_string())
    };
    let mut table = Figures::new([charts::done_up_to(), charts::stage(), charts::overall_of_100()]);
    let mut row = |name: &str, scored: &Scored| {
        let stage = stage_words(set, &scored.stage, &scored.overall);
        table.rows.push(vec![name.to_owned(), stage, overall(&scored.overall)]);
    };
    let now = &outcome.scores.claimed;
    row(charts::today(), now);
    for step in outcome.plan.projection.iter().filter(|_| now.overall.covers_half()) {
        let Some(phase) = set.phases.get(step.phase) else { continue };
        row(&phase.name, &step.scored);
    }
    table
}
