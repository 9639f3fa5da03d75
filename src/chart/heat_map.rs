use super::canvas::{Canvas, TypeSize, dashed, stroke};
use super::picture::{Anchor, Paint, Picture};
use super::{Figures, domain_label, essentials, openness, openness_of_all};
use crate::messages::charts;
use crate::plan::Outcome;
use crate::question_set::{Domain, Question, Questionnaire, Scale};
use crate::scoring::{OrgAnswer, QuestionView};
use crate::text::{answer_words, essential_name, level_name};

/// Narrower pictures have the domain's name above its cells.
const NARROW: f32 = 480.0;
const CELL: (f32, f32) = (46.0, 28.0);
/// How much of a cell with a gap is hatched.
const FOOT: f32 = 9.0;
/// From one cell's corner to the next, with the question's id beneath the cell.
const STEP: (f32, f32) = (52.0, 48.0);

struct Square<'a> {
    question: &'a Question,
    scale: &'a Scale,
    view: &'a QuestionView,
    gap: bool,
}

fn squares<'a>(set: &'a Questionnaire, outcome: &'a Outcome) -> Vec<Square<'a>> {
    let square = |((question, scale), view): ((&'a Question, &'a Scale), &'a QuestionView)| {
        let target = scale.target.at(outcome.scores.target);
        let gap = view.answer.level().is_some_and(|level| level.below(target) > 0);
        Square { question, scale, view, gap }
    };
    set.scales().zip(&outcome.scores.questions).map(square).collect()
}

fn by_domain<'a>(
    set: &'a Questionnaire,
    outcome: &'a Outcome,
) -> Vec<(&'a Domain, Vec<Square<'a>>)> {
    let mut rows: Vec<(&Domain, Vec<Square<'a>>)> =
        set.domains.iter().map(|domain| (domain, Vec::new())).collect();
    for square in squares(set, outcome) {
        if let Some((_, row)) = rows.iter_mut().find(|(d, _)| d.id == square.question.domain) {
            row.push(square);
        }
    }
    rows.retain(|(_, squares)| !squares.is_empty());
    rows
}

/// Every scored question as a cell with its level, by domain. A gap keeps the shade of its level
/// and is hatched along its foot, so that 0, 1 and 2 are told apart.
pub fn heat_map(set: &Questionnaire, outcome: &Outcome, width: f32) -> Picture {
    let mut canvas = Canvas::new(width);
    let rows = by_domain(set, outcome);
    let narrow = canvas.width < NARROW;
    let left = if narrow { 2.0 } else { (canvas.width * 0.24).min(170.0) };
    let room = if narrow { canvas.width - 4.0 } else { left - 12.0 };
    let across = (((canvas.width - left - 2.0) / STEP.0).floor() as usize).max(1);
    let mut y = 4.0;
    for (domain, squares) in &rows {
        let open = !essentials(set, outcome, domain).open.is_empty();
        let label = domain_label(domain, open);
        let label = TypeSize::LABEL.wrap(&label, room, if narrow { 1 } else { 3 });
        let named = canvas.lines((0.0, y + 18.0), TypeSize::LABEL, &label);
        if narrow {
            y = named - 8.0;
        }
        for (at, square) in squares.iter().enumerate() {
            let (column, line) = (at % across, at / across);
            let corner = (left + STEP.0 * column as f32, y + STEP.1 * line as f32);
            cell(&mut canvas, corner, square);
        }
        let lines = squares.len().div_ceil(across);
        y = (y + STEP.1 * lines as f32).max(named);
    }
    let bottom = legend(&mut canvas, set, y + 6.0, blank(&rows), openness_of_all(set, outcome));
    canvas.finish(bottom, charts::all_questions(), description(set, outcome, &rows))
}

fn cell(canvas: &mut Canvas, (x, y): (f32, f32), square: &Square<'_>) {
    let middle = (x + CELL.0 / 2.0, y + CELL.1 / 2.0);
    let (fill, edge, sign) = match square.view.answer {
        OrgAnswer::Level(level) => {
            let edge = match square.gap {
                true => stroke(Paint::Ember, 1.5),
                false => stroke(Paint::StrongLine, 1.0),
            };
            (Paint::Level(level.get()), edge, level.to_string())
        }
        OrgAnswer::Unsure => (Paint::Card, dashed(Paint::StrongLine, 1.5), "?".to_owned()),
        OrgAnswer::NotApplicable => (Paint::Card, stroke(Paint::Line, 1.0), "–".to_owned()),
        OrgAnswer::Unanswered | OrgAnswer::Withheld => {
            (Paint::Card, stroke(Paint::Line, 1.0), String::new())
        }
    };
    canvas.rect((x, y), CELL, Some(fill), edge);
    if square.gap {
        let foot = (x, y + CELL.1 - FOOT);
        canvas.rect(foot, (CELL.0, FOOT), Some(Paint::Hatched), stroke(Paint::Ember, 1.5));
    }
    number(canvas, middle, &sign);
    if square.scale.critical {
        canvas.diamond((x + CELL.0 - 7.0, y + 7.0), 5.0, Paint::Ink);
    }
    let id = TypeSize::QUIET.at(Anchor::Middle);
    let lines = id.wrap(square.question.id.as_str(), STEP.0, 1);
    canvas.lines((middle.0, y + CELL.1 + 13.0), id, &lines);
}

/// A number on a plate of its own, so that it reads on every ground.
fn number(canvas: &mut Canvas, (x, y): (f32, f32), sign: &str) {
    if !sign.is_empty() {
        canvas.circle((x, y), 9.0, Some(Paint::Card), None);
        canvas.text((x, y + 4.5), TypeSize::STRONG.at(Anchor::Middle), sign);
    }
}

/// What a blank cell means.
fn blank(rows: &[(&Domain, Vec<Square<'_>>)]) -> &'static str {
    let withheld = |square: &Square<'_>| square.view.answer == OrgAnswer::Withheld;
    match rows.iter().flat_map(|(_, squares)| squares).any(withheld) {
        true => charts::blank_withheld(),
        false => charts::blank_unanswered(),
    }
}

/// What the cells mean; gives the picture's height.
fn legend(canvas: &mut Canvas, set: &Questionnaire, top: f32, blank: &str, open: &str) -> f32 {
    let levels = set.levels.iter().map(|l| {
        (
            Paint::Level(l.level.get()),
            stroke(Paint::StrongLine, 1.0),
            format!("{} {}", l.level, l.name),
        )
    });
    let others = [
        (Paint::Hatched, stroke(Paint::Ember, 1.5), charts::below_target().to_owned()),
        (Paint::Card, dashed(Paint::StrongLine, 1.5), charts::sign_dont_know().to_owned()),
        (Paint::Card, stroke(Paint::Line, 1.0), charts::sign_does_not_apply().to_owned()),
        (Paint::Card, stroke(Paint::Line, 1.0), blank.to_owned()),
    ];
    let (mut x, mut y) = (2.0, top);
    let mut place = |canvas: &Canvas, words: &str| {
        let wide = 30.0 + TypeSize::QUIET.width(words).min(canvas.width - 34.0);
        if x > 2.0 && x + wide > canvas.width {
            (x, y) = (2.0, y + 20.0);
        }
        let at = (x, y);
        x += wide + 14.0;
        at
    };
    for (fill, edge, words) in levels.chain(others) {
        let (x, y) = place(canvas, &words);
        canvas.rect((x, y), (20.0, 14.0), Some(fill), edge);
        canvas.text((x + 27.0, y + 11.0), TypeSize::QUIET, &words);
    }
    if set.scales().any(|(_, scale)| scale.critical) {
        let words = essential_name(&set.wording);
        let (x, y) = place(canvas, &words);
        canvas.diamond((x + 10.0, y + 7.0), 5.0, Paint::Ink);
        canvas.text((x + 27.0, y + 11.0), TypeSize::QUIET, &words);
        let words = charts::sign_at_domain(open);
        let (x, y) = place(canvas, &words);
        canvas.text((x + 4.0, y + 11.0), TypeSize::QUIET, "◆");
        let lines = TypeSize::QUIET.wrap(&words, canvas.width - 34.0, 3);
        let below = canvas.lines((x + 27.0, y + 11.0), TypeSize::QUIET, &lines);
        return below - TypeSize::QUIET.line() + 11.0;
    }
    y + 22.0
}

fn description(
    set: &Questionnaire,
    outcome: &Outcome,
    rows: &[(&Domain, Vec<Square<'_>>)],
) -> String {
    let mut text = charts::answers_described().to_owned();
    for (domain, squares) in rows {
        let said: Vec<String> = squares.iter().map(words).collect();
        let essentials = essentials(set, outcome, domain);
        let said = charts::answers_of_domain(&domain.name, openness(&essentials), said.join("; "));
        text.push_str(&format!(" {said}"));
    }
    text
}

fn words(square: &Square<'_>) -> String {
    let answer = match square.view.answer {
        OrgAnswer::Level(level) => level.to_string(),
        OrgAnswer::Unsure => charts::answer("unsure"),
        OrgAnswer::NotApplicable => charts::answer("not-applicable"),
        OrgAnswer::Unanswered => charts::answer("unanswered"),
        OrgAnswer::Withheld => charts::answer("withheld"),
    };
    charts::answer_to(&square.question.short, square.scale.critical, answer, square.gap)
}

/// The numbers of [`heat_map`].
pub fn heat_map_table(set: &Questionnaire, outcome: &Outcome) -> Figures {
    let mut table = Figures::new([
        charts::question(),
        charts::domain(),
        charts::answer_head(),
        charts::target(),
        charts::essential(),
    ]);
    for (domain, squares) in by_domain(set, outcome) {
        for square in squares {
            let target = square.scale.target.at(outcome.scores.target);
            table.rows.push(vec![
                format!("{} {}", square.question.id, square.question.short),
                domain.name.clone(),
                answer_words(set, square.view.answer),
                format!("{target} {}", level_name(set, target)),
                if square.scale.critical { charts::yes() } else { charts::no() }.to_owned(),
            ]);
        }
    }
    table
}
