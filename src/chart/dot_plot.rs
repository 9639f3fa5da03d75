use super::Figures;
use super::canvas::{Canvas, SMALL, TypeSize, stroke};
use super::picture::{Anchor, Paint, Picture};
use crate::messages::charts;
use crate::question_set::{Level, Questionnaire};
use crate::text::{level_words, list, who_name};
use crate::workshop::{LevelVotes, Revealed, VoteCounts};

/// The width for which the sizes below are right; a wider picture has all of them larger, for it
/// is shown on a larger wall.
const USUAL: f32 = 680.0;
/// Smaller than this, dots run into each other: a cell with more is filled.
const LEAST: f32 = 4.0;
/// How many answers there are: five levels, don't know, does not apply.
const ANSWERS: usize = 7;

/// The votes on a question as dots: a row for each group, a column for each level, for “don’t
/// know” and for “does not apply”, with the number beneath the dots. None where no vote may be
/// shown. To be read from the back of a room.
pub fn dot_plot(set: &Questionnaire, votes: &Revealed, width: f32) -> Option<Picture> {
    if votes.rows.is_empty() {
        return None;
    }
    let mut canvas = Canvas::new(width);
    let sizes = Sizes::new(&canvas, votes);
    let mut y = head(&mut canvas, set, &sizes);
    for row in &votes.rows {
        y = draw(&mut canvas, set, &sizes, y, row);
    }
    Some(canvas.finish(y, charts::votes_by_group(), description(set, votes)))
}

/// Everything that follows from the width and from the fullest cell.
struct Sizes {
    /// A column's width.
    column: f32,
    /// The height that the dots of a cell may take.
    dots: f32,
    /// From one dot's centre to the next; the same throughout, so that more dots look like more.
    pitch: f32,
    number: TypeSize,
    label: TypeSize,
    name: TypeSize,
}

impl Sizes {
    fn new(canvas: &Canvas, votes: &Revealed) -> Self {
        let scale = canvas.width / USUAL;
        let of = |size: f32, least: f32| (size * scale).max(least);
        let column = canvas.width / ANSWERS as f32;
        let most = votes.rows.iter().flat_map(|row| answers(&row.counts)).max().unwrap_or(0);
        let mut sizes = Sizes {
            column,
            dots: of(64.0, 44.0),
            pitch: of(22.0, 14.0),
            number: TypeSize { size: of(26.0, 15.0), anchor: Anchor::Middle, ..TypeSize::STRONG },
            label: TypeSize { size: of(15.0, SMALL), anchor: Anchor::Middle, ..TypeSize::LABEL },
            name: TypeSize { size: of(20.0, 14.0), ..TypeSize::STRONG },
        };
        while !sizes.fits(most) && sizes.pitch > LEAST {
            sizes.pitch -= 0.5;
        }
        // No higher than the fullest cell.
        let (across, down) = sizes.grid();
        let needed = usize::try_from(most).unwrap_or(usize::MAX).div_ceil(across);
        if needed < down {
            sizes.dots = sizes.pitch * needed.max(1) as f32;
        }
        let widest = sizes.number.width(&most.to_string());
        let shrunk = sizes.number.size * (column / widest.max(column));
        sizes.number.size = shrunk.max(SMALL);
        sizes
    }

    /// How many dots lie beside each other in a cell, and how many above each other.
    fn grid(&self) -> (usize, usize) {
        let along = |room: f32| ((room / self.pitch).floor() as usize).max(1);
        (along(self.column * 0.92), along(self.dots))
    }

    fn fits(&self, count: u64) -> bool {
        let (across, down) = self.grid();
        usize::try_from(count).is_ok_and(|count| count <= across * down)
    }

    fn middle(&self, at: usize) -> f32 {
        self.column * (at as f32 + 0.5)
    }
}

/// How many gave each of the seven answers, in the order of the columns.
fn answers(counts: &VoteCounts) -> [u64; ANSWERS] {
    let [a, b, c, d, e] = Level::ALL.map(|level| counts.levels.of(level));
    [a, b, c, d, e, counts.unsure, counts.not_applicable]
}

/// What the columns are called, the number of a level apart from its name.
fn columns(set: &Questionnaire) -> [(String, String); ANSWERS] {
    let name = |at: usize| set.levels.get(at).map_or("", |level| level.name.as_str());
    let level = |at: usize| (at.to_string(), name(at).to_owned());
    let other = |sign: &str, name: &str| (sign.to_owned(), name.to_owned());
    [
        level(0),
        level(1),
        level(2),
        level(3),
        level(4),
        other("?", charts::dont_know()),
        other("–", charts::does_not_apply()),
    ]
}

fn head(canvas: &mut Canvas, set: &Questionnaire, sizes: &Sizes) -> f32 {
    let columns = columns(set);
    let below = sizes.number.size + sizes.label.line();
    let names = columns.iter().map(|(_, name)| sizes.label.wrap(name, sizes.column - 4.0, 3));
    let names: Vec<Vec<String>> = names.collect();
    // On a narrow picture words would be cut to pieces; the description has them all.
    let whole = columns.iter().zip(&names).all(|((_, name), lines)| is_whole(name, lines));
    let mut bottom = below;
    for (at, ((sign, _), lines)) in columns.iter().zip(&names).enumerate() {
        let x = sizes.middle(at);
        canvas.text((x, sizes.number.size), sizes.number, sign);
        if whole {
            bottom = bottom.max(canvas.lines((x, below), sizes.label, lines));
        }
    }
    bottom - sizes.label.size * 0.5
}

/// Whether all words of a name stand whole on its lines.
fn is_whole(name: &str, lines: &[String]) -> bool {
    let words = lines.iter().flat_map(|line| line.split_whitespace());
    words.eq(name.split_whitespace())
}

/// Draws a row at `y` and gives where the next one begins.
fn draw(canvas: &mut Canvas, set: &Questionnaire, sizes: &Sizes, y: f32, row: &LevelVotes) -> f32 {
    canvas.line(&[(0.0, y), (canvas.width, y)], stroke(Paint::StrongLine, 1.0));
    let votes = votes_of(row);
    let look = TypeSize { bold: false, anchor: Anchor::End, paint: Paint::Muted, ..sizes.name };
    let baseline = y + sizes.name.size * 1.2;
    let room = canvas.width - sizes.name.width(&votes) - sizes.name.size;
    let name = sizes.name.wrap(who_name(set, &row.who), room, 2);
    let under = canvas.lines((0.0, baseline), sizes.name, &name) - sizes.name.line();
    canvas.text((canvas.width, baseline), look, &votes);
    let top = under + sizes.name.size * 0.5;
    let floor = top + sizes.dots;
    for (at, count) in answers(&row.counts).into_iter().enumerate() {
        cell(canvas, sizes, (at, floor), count);
    }
    floor + sizes.number.line() + sizes.number.size * 0.3
}

/// Draws a cell whose dots stand on `floor`, filled from the bottom up.
fn cell(canvas: &mut Canvas, sizes: &Sizes, (at, floor): (usize, f32), count: u64) {
    let x = sizes.middle(at);
    let half = sizes.column * 0.46;
    canvas.line(&[(x - half, floor), (x + half, floor)], stroke(Paint::Line, 1.0));
    if count == 0 {
        return;
    }
    let baseline = floor + sizes.number.size * 1.1;
    canvas.text((x, baseline), sizes.number, &count.to_string());
    // Levels are full, the rest are rings: a vote that names no level is told by its shape too.
    let fill = if at < Level::ALL.len() { Paint::Sky } else { Paint::Card };
    if !sizes.fits(count) {
        let size = (half * 2.0, sizes.dots);
        canvas.rect((x - half, floor - sizes.dots), size, Some(fill), stroke(Paint::Sky, 1.5));
        return;
    }
    let (across, _) = sizes.grid();
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    let line = (sizes.pitch * 0.12).min(2.0);
    let radius = sizes.pitch * 0.42 - line / 2.0;
    for dot in 0..count {
        let (row, place) = (dot / across, dot % across);
        let in_row = (count - row * across).min(across);
        let from_middle = place as f32 - (in_row as f32 - 1.0) / 2.0;
        let centre =
            (x + from_middle * sizes.pitch, floor - 1.0 - (row as f32 + 0.5) * sizes.pitch);
        canvas.circle(centre, radius, Some(fill), stroke(Paint::Sky, line));
    }
}

/// “12 votes”, and how many of them are in no cell of the row.
fn votes_of(row: &LevelVotes) -> String {
    match row.hidden {
        0 => charts::vote_count(row.total()),
        hidden => charts::vote_count_hidden(row.total(), hidden),
    }
}

fn description(set: &Questionnaire, votes: &Revealed) -> String {
    let mut text = charts::votes_described().to_owned();
    for row in &votes.rows {
        let all = answers(&row.counts);
        let mut said: Vec<String> = Level::ALL
            .iter()
            .zip(all)
            .filter(|(_, count)| *count > 0)
            .map(|(level, count)| charts::votes_at(count, level_words(set, *level)))
            .collect();
        let (unsure, exempt) = (row.counts.unsure, row.counts.not_applicable);
        said.extend((unsure > 0).then(|| charts::votes_dont_know(unsure)));
        said.extend((exempt > 0).then(|| charts::votes_do_not_apply(exempt)));
        let (who, total) = (who_name(set, &row.who), votes_of(row));
        let said = match said.is_empty() {
            true => charts::votes_of(who, total),
            false => charts::votes_of_with_answers(who, total, list(&said)),
        };
        text.push_str(&format!(" {said}"));
    }
    text
}

/// The numbers of [`dot_plot`]: a row for each group.
pub fn dot_plot_table(set: &Questionnaire, votes: &Revealed) -> Figures {
    let mut table = Figures::new([charts::group()]);
    table.head.extend(columns(set).into_iter().enumerate().map(|(at, (sign, name))| {
        let is_level = at < Level::ALL.len();
        if is_level { format!("{sign} {name}").trim_end().to_owned() } else { name }
    }));
    table.head.push(charts::votes().to_owned());
    for row in &votes.rows {
        let mut cells = vec![who_name(set, &row.who).to_owned()];
        // A blank cell may be nobody’s: which are too few is not told.
        let shown = |count: u64| match (count, row.hidden) {
            (0, 1..) => String::new(),
            (count, _) => count.to_string(),
        };
        cells.extend(answers(&row.counts).map(shown));
        cells.push(row.total().to_string());
        table.rows.push(cells);
    }
    table
}
