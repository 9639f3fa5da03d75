use std::f32::consts::TAU;

use super::canvas::{Canvas, TypeSize, dashed, stroke};
use super::picture::{Anchor, Paint, Picture};
use super::{FLOOR, Figures, domain_label, essentials, openness, sign_words};
use crate::messages::charts;
use crate::plan::Outcome;
use crate::question_set::{Domain, Questionnaire};
use crate::scoring::{Fraction, Scored};
use crate::text::{capital, essentials_short, list, number};

/// What a radar shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layers {
    /// Scores as the organisation rates itself.
    #[default]
    Claimed,
    /// The same, and by the evidence recorded where that can mean something.
    Both,
}

/// A domain's name with its scores.
struct Spoke<'a> {
    domain: &'a Domain,
    claimed: Fraction,
    evidenced: Option<Fraction>,
    /// Whether an essential of it is not in place.
    open: bool,
}

fn score_of(scored: Option<&Scored>, at: usize) -> Option<Fraction> {
    scored.and_then(|s| s.domains.get(at)).and_then(|d| d.score.score)
}

fn spokes<'a>(set: &'a Questionnaire, outcome: &Outcome, layers: Layers) -> Vec<Spoke<'a>> {
    let evidenced = outcome.scores.evidenced_to_show().filter(|_| layers == Layers::Both);
    let spoke = |(at, domain): (usize, &'a Domain)| {
        let claimed = score_of(Some(&outcome.scores.claimed), at)?;
        let open = !essentials(set, outcome, domain).open.is_empty();
        Some(Spoke { domain, claimed, evidenced: score_of(evidenced, at), open })
    };
    set.domains.iter().enumerate().filter_map(spoke).collect()
}

/// The shape of the organisation: a spoke for each domain that has a score. None where fewer than
/// three have one; a domain without a score has no spoke, for blank is not zero.
pub fn radar(
    set: &Questionnaire,
    outcome: &Outcome,
    layers: Layers,
    width: f32,
) -> Option<Picture> {
    let spokes = spokes(set, outcome, layers);
    if spokes.len() < 3 {
        return None;
    }
    let mut canvas = Canvas::new(width);
    let web = Web::of(canvas.width, &spokes);
    web.rings(&mut canvas);
    let both = spokes.iter().any(|s| s.evidenced.is_some());
    if both {
        let points = web.points(&spokes, |s| s.evidenced.unwrap_or(s.claimed));
        canvas.path(&points, true, None, dashed(Paint::Sky, 2.0));
        for (x, y) in points {
            canvas.rect((x - 3.0, y - 3.0), (6.0, 6.0), Some(Paint::Sky), None);
        }
    }
    let points = web.points(&spokes, |s| s.claimed);
    canvas.path(&points, true, None, stroke(Paint::Leaf, 2.0));
    for (point, spoke) in points.into_iter().zip(&spokes) {
        match spoke.open {
            true => canvas.diamond(point, 6.0, Paint::Ember),
            false => canvas.circle(point, 3.5, Some(Paint::Leaf), None),
        }
    }
    web.labels(&mut canvas, &spokes);
    let open = spokes.iter().any(|spoke| spoke.open);
    let sign = open.then(|| sign_words(set, outcome));
    let bottom = web.legend(&mut canvas, both, sign.as_deref());
    Some(canvas.finish(bottom, charts::profile(), description(set, outcome, &spokes)))
}

/// The middle and size of the web.
struct Web {
    x: f32,
    y: f32,
    radius: f32,
    label: f32,
    count: usize,
}

impl Web {
    fn of(width: f32, spokes: &[Spoke<'_>]) -> Self {
        let words = spokes.iter().flat_map(|s| s.domain.short.split_whitespace());
        let widest = words.map(|word| TypeSize::QUIET.width(word)).fold(60.0, f32::max);
        let label = widest.clamp(60.0, width * 0.27);
        let radius = (width / 2.0 - label - 14.0).clamp(40.0, 190.0);
        // Room for three lines of label above and below.
        let y = radius + 14.0 + 3.0 * TypeSize::QUIET.line();
        Web { x: width / 2.0, y, radius, label, count: spokes.len() }
    }

    /// Where `percent` lies on a spoke; the first points up, the others follow the clock.
    fn at(&self, spoke: usize, percent: f32) -> (f32, f32) {
        let angle = TAU * spoke as f32 / self.count as f32;
        let length = self.radius * percent / 100.0;
        (self.x + length * angle.sin(), self.y - length * angle.cos())
    }

    fn points(
        &self,
        spokes: &[Spoke<'_>],
        score: impl Fn(&Spoke<'_>) -> Fraction,
    ) -> Vec<(f32, f32)> {
        let point = |(at, spoke)| self.at(at, score(spoke).drawn() as f32);
        spokes.iter().enumerate().map(point).collect()
    }

    fn rings(&self, canvas: &mut Canvas) {
        for at in 0..self.count {
            canvas.line(&[(self.x, self.y), self.at(at, 100.0)], stroke(Paint::Line, 1.0));
        }
        let floor = FLOOR as f32;
        for (percent, line) in [
            (35.0, stroke(Paint::Line, 1.0)),
            (floor, dashed(Paint::StrongLine, 1.5)),
            (100.0, stroke(Paint::Line, 1.0)),
        ] {
            let ring: Vec<_> = (0..self.count).map(|at| self.at(at, percent)).collect();
            canvas.path(&ring, true, None, line);
        }
        let (x, y) = self.at(0, floor);
        canvas.text((x + 5.0, y - 3.0), TypeSize::QUIET, &FLOOR.to_string());
    }

    fn labels(&self, canvas: &mut Canvas, spokes: &[Spoke<'_>]) {
        for (at, spoke) in spokes.iter().enumerate() {
            let (x, y) = self.at(at, 100.0);
            let (right, down) = (x - self.x, y - self.y);
            let (anchor, x) = if right.abs() < 12.0 {
                (Anchor::Middle, x)
            } else if right > 0.0 {
                (Anchor::Start, x + 8.0)
            } else {
                (Anchor::End, x - 8.0)
            };
            let look = TypeSize::QUIET.at(anchor);
            let room = if anchor == Anchor::Middle { self.label * 2.0 } else { self.label };
            let mut lines = look.wrap(&domain_label(spoke.domain, spoke.open), room, 2);
            lines.push(spoke.claimed.rounded().to_string());
            let height = lines.len() as f32 * look.line();
            // Above the web labels end at the spoke, below they begin there.
            let share = (down / self.radius + 1.0) / 2.0;
            let top = y - height * (1.0 - share) + look.size * 0.8;
            let nudge = if anchor == Anchor::Middle { 8.0 * (share * 2.0 - 1.0) } else { 0.0 };
            canvas.lines((x, top + nudge), look, &lines);
        }
    }

    /// What the lines mean; gives the picture's height.
    fn legend(&self, canvas: &mut Canvas, both: bool, sign: Option<&str>) -> f32 {
        let mut y = self.y + self.radius + 3.0 * TypeSize::QUIET.line() + 24.0;
        let mut entry = |line, words: &str| {
            canvas.line(&[(8.0, y - 4.0), (36.0, y - 4.0)], line);
            canvas.text((44.0, y), TypeSize::QUIET, words);
            y += 18.0;
        };
        entry(stroke(Paint::Leaf, 2.0), charts::your_rating());
        if both {
            entry(dashed(Paint::Sky, 2.0), charts::by_evidence());
        }
        entry(dashed(Paint::StrongLine, 1.5), charts::minimum());
        if let Some(sign) = sign {
            canvas.diamond((22.0, y - 4.0), 6.0, Paint::Ember);
            canvas.text((44.0, y), TypeSize::QUIET, sign);
            y += 18.0;
        }
        y - 8.0
    }
}

fn description(set: &Questionnaire, outcome: &Outcome, spokes: &[Spoke<'_>]) -> String {
    let mut text = charts::clockwise().to_owned();
    for spoke in spokes {
        let evidenced = spoke.evidenced.map(|evidenced| evidenced.rounded().to_string());
        let essentials = essentials(set, outcome, spoke.domain);
        let said = charts::profile_domain(
            &spoke.domain.name,
            spoke.claimed.rounded(),
            evidenced.as_deref().unwrap_or("none"),
            openness(&essentials),
            essentials_short(&essentials),
        );
        text.push_str(&format!(" {said}"));
    }
    let scored = |domain: &&Domain| spokes.iter().any(|s| s.domain.id == domain.id);
    let without: Vec<&str> =
        set.domains.iter().filter(|d| !scored(d)).map(|d| d.name.as_str()).collect();
    if !without.is_empty() {
        let count = capital(&number(without.len()));
        let said = charts::without_score(without.len(), count, list(&without));
        text.push_str(&format!(" {said}"));
    }
    text
}

/// The numbers of [`radar`]; domains without a score are listed with “–”.
pub fn radar_table(set: &Questionnaire, outcome: &Outcome, layers: Layers) -> Figures {
    let shown =
        |score: Option<Fraction>| score.map_or_else(|| "–".to_owned(), |s| s.rounded().to_string());
    let evidenced = outcome.scores.evidenced_to_show().filter(|_| layers == Layers::Both);
    let mut table = match evidenced {
        Some(_) => Figures::new([charts::domain(), charts::your_rating(), charts::by_evidence()]),
        None => Figures::new([charts::domain(), charts::your_rating()]),
    };
    table.head.push(charts::essentials_open().to_owned());
    for (at, domain) in set.domains.iter().enumerate() {
        let claimed = shown(score_of(Some(&outcome.scores.claimed), at));
        let mut row = vec![domain.name.clone(), claimed];
        row.extend(evidenced.map(|scored| shown(score_of(Some(scored), at))));
        row.push(essentials_short(&essentials(set, outcome, domain)));
        table.rows.push(row);
    }
    table
}
