use std::collections::BTreeMap;

use super::Figures;
use super::canvas::{Canvas, TypeSize, stroke};
use super::picture::{Anchor, Paint, Picture};
use crate::messages::charts;
use crate::plan::Outcome;
use crate::question_set::{Level, Question, Questionnaire};
use crate::scoring::QuestionView;
use crate::text::{group_levels, list};

const NARROW: f32 = 480.0;
const EDGE: f32 = 14.0;

/// The places of the questions on which groups lie two or more levels apart.
fn diverging(outcome: &Outcome) -> Vec<usize> {
    let views = outcome.scores.questions.iter().enumerate();
    views.filter(|(_, view)| view.diverges && view.groups.len() > 1).map(|(at, _)| at).collect()
}

/// Where groups stand on the questions that they see differently; none where they see none so.
pub fn dumbbells(set: &Questionnaire, outcome: &Outcome, width: f32) -> Option<Picture> {
    dumbbells_of(set, outcome, &diverging(outcome), width)
}

/// The same for some of the scored questions, named by their places among them.
pub fn dumbbells_of(
    set: &Questionnaire,
    outcome: &Outcome,
    questions: &[usize],
    width: f32,
) -> Option<Picture> {
    let scales: Vec<&Question> = set.scales().map(|(question, _)| question).collect();
    let row = |at: &usize| {
        Some((
            *scales.get(*at)?,
            outcome.scores.questions.get(*at).filter(|v| !v.groups.is_empty())?,
        ))
    };
    let rows: Vec<(&Question, &QuestionView)> = questions.iter().filter_map(row).collect();
    if rows.is_empty() {
        return None;
    }
    let mut canvas = Canvas::new(width);
    let mut y = head(&mut canvas, set);
    for (question, view) in &rows {
        y = draw(&mut canvas, set, y, question, view);
    }
    Some(canvas.finish(y, charts::groups_differ(), description(set, &rows)))
}

/// Where a level lies.
fn at(canvas: &Canvas, level: Level) -> f32 {
    EDGE + (canvas.width - 2.0 * EDGE) * f32::from(level.get()) / 4.0
}

/// Which part of a label stands at its level, so that the outer ones stay inside.
fn anchor(level: Level) -> Anchor {
    match level.get() {
        0 => Anchor::Start,
        4 => Anchor::End,
        _ => Anchor::Middle,
    }
}

/// Labels of the outer levels begin or end at the picture's edge.
fn label_at(canvas: &Canvas, level: Level) -> f32 {
    match anchor(level) {
        Anchor::Start => 0.0,
        Anchor::Middle => at(canvas, level),
        Anchor::End => canvas.width,
    }
}

/// How wide a label may be: half a step for the outer levels, one for the others.
fn room(canvas: &Canvas) -> f32 {
    (canvas.width - 2.0 * EDGE) / 4.0 - 10.0
}

fn head(canvas: &mut Canvas, set: &Questionnaire) -> f32 {
    let mut bottom: f32 = 0.0;
    for level in &set.levels {
        let look = TypeSize::QUIET.at(anchor(level.level));
        let words = if canvas.width < NARROW {
            vec![level.level.to_string()]
        } else {
            let words = format!("{} {}", level.level, level.name);
            look.wrap(&words, room(canvas), 2)
        };
        let x = label_at(canvas, level.level);
        bottom = bottom.max(canvas.lines((x, 13.0), look, &words));
    }
    bottom
}

/// Draws a question at `y` and gives where the next one begins.
fn draw(
    canvas: &mut Canvas,
    set: &Questionnaire,
    y: f32,
    question: &Question,
    view: &QuestionView,
) -> f32 {
    let title = TypeSize::STRONG.wrap(&question.short, canvas.width, 2);
    let line = canvas.lines((0.0, y + 14.0), TypeSize::STRONG, &title) + 2.0;
    let (first, last) = (at(canvas, Level::ALL[0]), at(canvas, Level::ALL[4]));
    canvas.line(&[(first, line), (last, line)], stroke(Paint::Line, 1.0));
    for level in Level::ALL {
        let x = at(canvas, level);
        canvas.line(&[(x, line - 4.0), (x, line + 4.0)], stroke(Paint::StrongLine, 1.0));
    }
    let groups = by_level(set, view);
    if let (Some((low, _)), Some((high, _))) = (groups.first_key_value(), groups.last_key_value()) {
        let ends = [(at(canvas, *low), line), (at(canvas, *high), line)];
        canvas.line(&ends, stroke(Paint::Sky, 4.0));
    }
    let mut bottom: f32 = line;
    for (level, names) in &groups {
        canvas.circle((at(canvas, *level), line), 6.5, Some(Paint::Card), stroke(Paint::Sky, 3.0));
        let look = TypeSize::QUIET.at(anchor(*level));
        let x = label_at(canvas, *level);
        let mut baseline = line + 21.0;
        for name in names {
            baseline = canvas.lines((x, baseline), look, &look.wrap(name, room(canvas), 3));
        }
        bottom = bottom.max(baseline);
    }
    bottom + 6.0
}

/// The names of the groups at each level.
fn by_level<'a>(set: &'a Questionnaire, view: &'a QuestionView) -> BTreeMap<Level, Vec<&'a str>> {
    let mut levels: BTreeMap<Level, Vec<&str>> = BTreeMap::new();
    for (group, level) in group_levels(set, view) {
        levels.entry(level).or_default().push(group);
    }
    levels
}

fn description(set: &Questionnaire, rows: &[(&Question, &QuestionView)]) -> String {
    let mut text = charts::groups_described().to_owned();
    for (question, view) in rows {
        let said: Vec<String> = group_levels(set, view)
            .iter()
            .map(|(group, level)| format!("{group} {level}"))
            .collect();
        let said = charts::groups_on_question(&question.short, list(&said));
        text.push_str(&format!(" {said}"));
    }
    text
}

/// The numbers of [`dumbbells`]: a column for each group.
pub fn dumbbells_table(set: &Questionnaire, outcome: &Outcome) -> Figures {
    let scales: Vec<&Question> = set.scales().map(|(question, _)| question).collect();
    let mut table = Figures::new([charts::question()]);
    table.head.extend(set.groups.iter().map(|g| g.name.clone()));
    for at in diverging(outcome) {
        let (Some(question), Some(view)) = (scales.get(at), outcome.scores.questions.get(at))
        else {
            continue;
        };
        let level = |group| view.groups.get(group).map_or_else(|| "–".to_owned(), Level::to_string);
        let mut row = vec![question.short.clone()];
        row.extend(set.groups.iter().map(|g| level(&g.id)));
        table.rows.push(row);
    }
    table
}
