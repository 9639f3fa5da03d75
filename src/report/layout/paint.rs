//! Placed pieces to pages, with what each thing drawn belongs to.

use std::collections::BTreeMap;

use super::atoms::shown;
use super::laid_out_pages::{
    Area, Colour, ElementGroup, Kid, LaidOutPage, LaidOutPages, LinkBox, OutlineEntry, Owner,
    PageItem, PagePosition, Role, TextRun,
};
use super::measure::Measure;
use super::paginate::{PageContent, Placed, What};
use super::piece::{Flow, Frame, FrameKind, Piece, PiecePart};
use super::sheet::{FOOT, Sheet};
use crate::chart::{Paint, Stroke};
use crate::messages::report as messages;
use crate::report::Document;

/// Draws every page.
pub(super) fn paint(
    document: &Document,
    flow: Flow,
    content: &[PageContent],
    measure: &dyn Measure,
    sheet: &Sheet,
) -> LaidOutPages {
    let Flow { pieces, elements, frames, headings, heads } = flow;
    let pages = LaidOutPages {
        paper: document.paper,
        pages: Vec::with_capacity(content.len()),
        elements,
        outline: Vec::new(),
        anchors: BTreeMap::new(),
    };
    let mut painter = Painter { pages, page: LaidOutPage::default() };
    for (number, placed) in content.iter().enumerate() {
        painter.frames(&pieces, &frames, placed);
        for at in placed {
            match at.what {
                What::RepeatedHead(head) => painter.repeated(heads.get(head), at.y),
                What::Piece(index) => {
                    let Some(piece) = pieces.get(index) else { continue };
                    painter.piece(piece, at.y);
                    let heading = piece.heading.and_then(|heading| headings.get(heading));
                    if let Some(heading) = heading {
                        let place = PagePosition { page: number, y: at.y };
                        if heading.shown {
                            let (level, title) = (heading.level, heading.title.clone());
                            painter.pages.outline.push(OutlineEntry { level, title, place });
                        }
                        if let Some(anchor) = &heading.anchor {
                            painter.pages.anchors.entry(anchor.clone()).or_insert(place);
                        }
                    }
                }
            }
        }
        if number > 0 {
            painter.foot(&document.foot, number + 1, content.len(), measure, sheet);
        }
        let page = std::mem::take(&mut painter.page);
        painter.pages.pages.push(page);
    }
    painter.pages
}

struct Painter {
    pages: LaidOutPages,
    page: LaidOutPage,
}

impl Painter {
    fn piece(&mut self, piece: &Piece, y: f32) {
        for part in &piece.parts {
            match part.element {
                Some(element) => self.content(element, part.clone().shifted(0.0, y), y),
                None => self.loose(Owner::Decoration, part, y),
            }
        }
    }

    fn repeated(&mut self, head: Option<&Piece>, y: f32) {
        for part in head.map(|head| head.parts.as_slice()).unwrap_or_default() {
            self.loose(Owner::RepeatedHead, part, y);
        }
    }

    fn loose(&mut self, owner: Owner, part: &PiecePart, y: f32) {
        let mut items = part.clone().shifted(0.0, y).items;
        self.group(owner, &mut items);
    }

    /// Adds to the page's last group where that has the same owner. Answers with the group.
    fn group(&mut self, owner: Owner, items: &mut Vec<PageItem>) -> usize {
        match self.page.groups.last_mut() {
            Some(last) if last.owner == owner => last.items.append(items),
            _ => self.page.groups.push(ElementGroup { owner, items: std::mem::take(items) }),
        }
        self.page.groups.len().saturating_sub(1)
    }

    fn content(&mut self, element: usize, mut part: PiecePart, y: f32) {
        let page = self.pages.pages.len();
        if let Some(link) = &part.link
            && self.kids(element).is_some_and(|kids| kids.is_empty())
            && let Some(kids) = self.kids(link.inside)
        {
            kids.push(Kid::Element(element));
        }
        let group = self.group(Owner::Element(element), &mut part.items);
        let link = part.link.map(|link| {
            self.page.links.push(LinkBox { area: link.area, link: link.link, text: link.text });
            Kid::Link { page, link: self.page.links.len() - 1 }
        });
        let Some(target) = self.pages.elements.get_mut(element) else { return };
        if let Role::Figure { area, .. } = &mut target.role {
            area.shift(0.0, y);
        }
        let group = Kid::Group { page, group };
        if !target.kids.contains(&group) {
            target.kids.push(group);
        }
        target.kids.extend(link);
    }

    fn kids(&mut self, element: usize) -> Option<&mut Vec<Kid>> {
        self.pages.elements.get_mut(element).map(|element| &mut element.kids)
    }

    /// Grounds and rules, behind the content of the page.
    fn frames(&mut self, pieces: &[Piece], frames: &[Frame], placed: &[Placed]) {
        let mut extents: BTreeMap<usize, (f32, f32)> = BTreeMap::new();
        for at in placed {
            let What::Piece(index) = at.what else { continue };
            let Some(piece) = pieces.get(index) else { continue };
            let Some(frame) = piece.frame else { continue };
            let bottom = at.y + piece.height;
            extents.entry(frame).and_modify(|extent| extent.1 = bottom).or_insert((at.y, bottom));
        }
        for (index, (top, bottom)) in extents {
            let Some(frame) = frames.get(index) else { continue };
            self.group(Owner::Decoration, &mut frame_items(frame, top, bottom));
        }
    }

    fn foot(&mut self, foot: &str, number: usize, count: usize, m: &dyn Measure, sheet: &Sheet) {
        let run = |x: f32, text: String| {
            let colour = Colour::Paint(FOOT.paint);
            PageItem::Text(TextRun { x, y: sheet.foot, size: FOOT.size, bold: false, colour, text })
        };
        let pages = messages::page_foot(number, count);
        let width = m.width(&pages, false, FOOT.size);
        let right = sheet.width - sheet.side;
        let room = right - width - 24.0 - sheet.side;
        let mut foot = shortened(foot, room, m);
        foot.push(' ');
        let mut items = vec![
            PageItem::Path {
                points: vec![(sheet.side, sheet.foot - 13.0), (right, sheet.foot - 13.0)],
                closed: false,
                fill: None,
                stroke: Some(Stroke { paint: Paint::Line, width: 0.5, dashed: false }),
            },
            run(sheet.side, foot),
            run(right - width, pages),
        ];
        self.group(Owner::Foot, &mut items);
    }
}

/// The foot, cut short where it would run into the page number.
fn shortened(foot: &str, room: f32, measure: &dyn Measure) -> String {
    let line = foot.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().map(shown).collect();
    let fits = |text: &str| measure.width(text, false, FOOT.size) <= room;
    if fits(&line) {
        return line;
    }
    let mut short = String::new();
    for c in line.chars() {
        let longer = format!("{short}{c}…");
        if !fits(&longer) {
            break;
        }
        short.push(c);
    }
    format!("{}…", short.trim_end())
}

fn frame_items(frame: &Frame, top: f32, bottom: f32) -> Vec<PageItem> {
    let height = bottom - top;
    let rule = |width: f32, paint: Paint| PageItem::Rect {
        area: Area { x: frame.x, y: top, width, height },
        fill: Some(Colour::Paint(paint)),
        stroke: None,
    };
    match frame.kind {
        FrameKind::Quote => vec![rule(2.0, Paint::Level(2))],
        FrameKind::Notice => {
            let area = Area { x: frame.x, y: top, width: frame.width, height };
            let ground = PageItem::Rect { area, fill: Some(Colour::NoticeGround), stroke: None };
            vec![ground, rule(3.0, Paint::Sky)]
        }
    }
}
