//! Atoms to lines, as many as fit on each.

use super::atoms::{Atom, Fragment, Manner, Then, may_cut};
use super::measure::Measure;

/// A line of text.
#[derive(Clone, Debug, Default)]
pub(super) struct WrappedLine {
    pub runs: Vec<StyledRun>,
    /// Without a space at its end.
    pub width: f32,
}

/// A part of a line in one manner.
#[derive(Clone, Debug)]
pub(super) struct StyledRun {
    pub text: String,
    pub manner: Manner,
    /// From the start of the line.
    pub x: f32,
    /// Without a space at its end.
    pub width: f32,
}

/// Room for rounding, in points.
const SLACK: f32 = 0.001;

/// Sets atoms in lines of at most `width`. Only a single character can be wider.
pub(super) fn wrap(
    measure: &dyn Measure,
    atoms: &[Atom],
    size: f32,
    width: f32,
) -> Vec<WrappedLine> {
    let mut setter =
        Setter { measure, size, width, lines: Vec::new(), line: WrappedLine::default() };
    let mut space: Option<(Manner, f32)> = None;
    for atom in atoms {
        setter.set(atom, space);
        space = match atom.then {
            Then::Space(manner, width) => Some((manner, width)),
            Then::Rest => None,
            Then::Break => {
                setter.end_line(true);
                None
            }
        };
    }
    setter.end_line(false);
    setter.lines
}

struct Setter<'a> {
    measure: &'a dyn Measure,
    size: f32,
    width: f32,
    lines: Vec<WrappedLine>,
    line: WrappedLine,
}

impl Setter<'_> {
    fn set(&mut self, atom: &Atom, space: Option<(Manner, f32)>) {
        let gap = space.map_or(0.0, |(_, width)| width);
        if !self.line.runs.is_empty() {
            if self.line.width + gap + atom.width <= self.width + SLACK {
                if let Some((manner, width)) = space {
                    self.push_space(manner, width);
                }
            } else {
                self.end_line(space.is_some());
            }
        }
        for (index, fragment) in atom.fragments.iter().enumerate() {
            if self.line.width + fragment.width <= self.width + SLACK {
                self.push(fragment, index == 0 && space.is_some());
            } else {
                self.cut(fragment);
            }
        }
    }

    /// Ends the line; with a space where one parts it from the next.
    fn end_line(&mut self, spaced: bool) {
        let mut line = std::mem::take(&mut self.line);
        if spaced && let Some(last) = line.runs.last_mut() {
            last.text.push(' ');
        }
        if !line.runs.is_empty() {
            self.lines.push(line);
        }
    }

    fn push_space(&mut self, manner: Manner, width: f32) {
        match self.line.runs.last_mut() {
            Some(last) if last.manner == manner => {
                last.text.push(' ');
                last.width += width;
            }
            _ => self.line.runs.push(StyledRun {
                text: " ".to_owned(),
                manner,
                x: self.line.width,
                width,
            }),
        }
        self.line.width += width;
    }

    /// Adds a fragment. Only words with a space between them share a run: letters that were
    /// measured apart must not be kerned together.
    fn push(&mut self, fragment: &Fragment, spaced: bool) {
        match self.line.runs.last_mut() {
            Some(last) if spaced && last.manner == fragment.manner => {
                last.text.push_str(&fragment.text);
                last.width += fragment.width;
            }
            _ => self.line.runs.push(StyledRun {
                text: fragment.text.clone(),
                manner: fragment.manner,
                x: self.line.width,
                width: fragment.width,
            }),
        }
        self.line.width += fragment.width;
    }

    /// Cuts a fragment that is wider than the rest of the line, each part as long as fits.
    fn cut(&mut self, fragment: &Fragment) {
        let manner = fragment.manner;
        let mut part = Fragment { text: String::new(), manner, width: 0.0 };
        for cluster in self.clusters(fragment) {
            let longer = format!("{}{cluster}", part.text);
            let width = self.measure.width(&longer, manner.bold, self.size);
            if self.line.width + width <= self.width + SLACK {
                part = Fragment { text: longer, manner, width };
                continue;
            }
            if !part.text.is_empty() {
                self.push(&part, false);
            }
            self.end_line(false);
            let width = self.measure.width(&cluster, manner.bold, self.size);
            part = Fragment { text: cluster, manner, width };
        }
        if !part.text.is_empty() {
            self.push(&part, false);
        }
    }

    /// What must not be cut: a character with its marks, unless that alone is too wide.
    fn clusters(&self, fragment: &Fragment) -> Vec<String> {
        let mut clusters: Vec<String> = Vec::new();
        let mut before = None;
        for c in fragment.text.chars() {
            let joined = before.is_some_and(|before| !may_cut(before, c));
            match clusters.last_mut() {
                Some(last) if joined && self.fits(last, c, fragment.manner) => last.push(c),
                _ => clusters.push(c.to_string()),
            }
            before = Some(c);
        }
        clusters
    }

    fn fits(&self, cluster: &str, c: char, manner: Manner) -> bool {
        let width = |text: &str| self.measure.width(text, manner.bold, self.size);
        width(cluster) + width(c.encode_utf8(&mut [0; 4])) <= self.width
    }
}
