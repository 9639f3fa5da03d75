//! Which piece stands where. Pieces that hold together stay on one page where they fit on one;
//! where they do not, the weakest hold gives way first. What is between two breaks is a part; one
//! that would end on a nearly empty page is set a little closer, and a short one may share the page
//! of the part before it.

use std::ops::Range;

use super::piece::{FREE, Flow, Hold, Piece, PieceKind};
use super::sheet::Sheet;

/// What stands on a page, from top to bottom.
pub(super) type PageContent = Vec<Placed>;

/// A piece, or a table's head drawn again, in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub what: What,
    /// Its top edge.
    pub y: f32,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum What {
    Piece(usize),
    RepeatedHead(usize),
}

/// A last page on which less than this is used is nearly empty.
const NEARLY_EMPTY: f32 = 0.2;

/// The spaces of a part that would end so, as shares of the usual ones.
const CLOSER: [f32; 5] = [0.9, 0.8, 0.7, 0.6, 0.5];

/// Places every piece. There is at least one page.
pub(super) fn paginate(flow: &Flow, sheet: &Sheet) -> Vec<PageContent> {
    let mut pages: Vec<PageContent> = Vec::new();
    // Where the part before ended.
    let mut end: Option<(f32, f32)> = None;
    for (part, may_share) in parts(&flow.pieces) {
        let shared = end.filter(|_| may_share).zip(pages.pop_if(|_| may_share));
        let mut placer = match shared {
            Some((end, page)) => {
                share(flow, sheet, part.clone(), page, end).unwrap_or_else(|page| {
                    pages.push(page);
                    set(flow, sheet, part)
                })
            }
            None => set(flow, sheet, part),
        };
        pages.append(&mut placer.pages);
        end = Some((placer.y, placer.after));
    }
    if pages.is_empty() {
        pages.push(PageContent::new());
    }
    pages
}

/// What is between breaks, where there is something, and whether it may share a page with what is
/// before it.
fn parts(pieces: &[Piece]) -> Vec<(Range<usize>, bool)> {
    let is_break =
        |piece: &Piece| matches!(piece.kind, PieceKind::PageBreak | PieceKind::PartBreak);
    let mut parts = Vec::new();
    let (mut from, mut may_share) = (0, false);
    for part in pieces.split(is_break) {
        let range = from..from + part.len();
        from = range.end + 1;
        let next = pieces.get(range.end).is_some_and(|piece| piece.kind == PieceKind::PartBreak);
        if part.iter().any(|piece| piece.kind == PieceKind::Content || piece.height > 0.0) {
            parts.push((range, may_share));
            may_share = next;
        } else {
            may_share &= next;
        }
    }
    parts
}

/// The pages of a part that begins one.
fn set<'a>(flow: &'a Flow, sheet: &'a Sheet, part: Range<usize>) -> Placer<'a> {
    let place = |spacing: f32| {
        let mut placer = Placer {
            flow,
            sheet,
            spacing,
            pages: vec![PageContent::new()],
            y: sheet.top,
            after: 0.0,
            top: Top::Begun,
        };
        placer.place(part.clone(), FREE + 1);
        placer
    };
    let usual = place(1.0);
    let used = usual.y - sheet.top;
    if usual.pages.len() == 1 || used >= sheet.text_height() * NEARLY_EMPTY {
        return usual;
    }
    let closer = CLOSER.into_iter().map(place);
    let mut shorter = closer.filter(|placer| placer.pages.len() < usual.pages.len());
    shorter.next().unwrap_or(usual)
}

/// The page with a part added to it below what ended there, a little closer if need be; the page as
/// it was, where not all of the part fits.
fn share<'a>(
    flow: &'a Flow,
    sheet: &'a Sheet,
    part: Range<usize>,
    page: PageContent,
    (y, after): (f32, f32),
) -> Result<Placer<'a>, PageContent> {
    let top = Top::Used;
    let mut placer = Placer { flow, sheet, spacing: 1.0, pages: vec![page], y, after, top };
    for spacing in [1.0, 0.9, 0.8] {
        placer.spacing = spacing;
        if placer.fits(part.clone()) {
            part.for_each(|index| placer.put(index));
            return Ok(placer);
        }
    }
    Err(placer.pages.pop().unwrap_or_default())
}

/// Whether the page is empty yet, and how it began.
#[derive(Clone, Copy, PartialEq)]
enum Top {
    /// By the document's beginning or a page break.
    Begun,
    /// Because the page before it was full.
    Full,
    /// It is not empty.
    Used,
}

struct Placer<'a> {
    flow: &'a Flow,
    sheet: &'a Sheet,
    /// Spaces between pieces, as a share of the usual ones.
    spacing: f32,
    pages: Vec<PageContent>,
    y: f32,
    after: f32,
    top: Top,
}

impl<'a> Placer<'a> {
    /// Places pieces, keeping those together that hold with at least `hold`.
    fn place(&mut self, range: Range<usize>, hold: Hold) {
        let mut from = range.start;
        for index in range.clone() {
            let piece = self.piece(index);
            if index + 1 < range.end && piece.hold >= hold {
                continue;
            }
            self.place_chunk(from..index + 1);
            from = index + 1;
        }
    }

    fn place_chunk(&mut self, chunk: Range<usize>) {
        let next_page = self.top == Top::Used
            && (chunk.len() == 1 || self.fits_on_an_empty_page(chunk.clone()));
        if self.fits(chunk.clone()) {
            chunk.for_each(|index| self.put(index));
        } else if next_page {
            self.new_page();
            chunk.for_each(|index| self.put(index));
        } else if chunk.len() == 1 {
            self.put(chunk.start);
        } else {
            let inner = chunk.start..chunk.end - 1;
            let weakest = inner.map(|index| self.piece(index).hold).min().unwrap_or(FREE);
            self.place(chunk, weakest.saturating_add(1));
        }
    }

    fn piece(&self, index: usize) -> &'a Piece {
        // Ranges are made from the pieces' own indices.
        &self.flow.pieces[index]
    }

    fn fits(&self, chunk: Range<usize>) -> bool {
        let mut y = self.y;
        let mut after = self.after;
        let mut top = self.top;
        for index in chunk {
            let piece = self.piece(index);
            y += self.head_height(piece, top) + self.gap(piece, after, top) + height(piece, top);
            after = piece.after;
            top = Top::Used;
        }
        y <= self.sheet.bottom + 0.01
    }

    fn fits_on_an_empty_page(&self, chunk: Range<usize>) -> bool {
        let empty = Placer {
            flow: self.flow,
            sheet: self.sheet,
            spacing: self.spacing,
            pages: Vec::new(),
            y: self.sheet.top,
            after: 0.0,
            top: Top::Full,
        };
        empty.fits(chunk)
    }

    /// What a repeated head takes at the top of a page.
    fn head_height(&self, piece: &Piece, top: Top) -> f32 {
        match top {
            Top::Used => 0.0,
            _ => self.head(piece).map_or(0.0, |head| head.height + piece.under_head),
        }
    }

    fn head(&self, piece: &Piece) -> Option<&'a Piece> {
        piece.table.and_then(|table| self.flow.heads.get(table))
    }

    fn put(&mut self, index: usize) {
        let piece = self.piece(index);
        if let (Some(table), Some(head)) = (piece.table, self.head(piece))
            && self.top != Top::Used
        {
            self.show(What::RepeatedHead(table), head.height + piece.under_head);
        }
        self.y += self.gap(piece, self.after, self.top);
        let height = height(piece, self.top);
        if height > 0.0 || piece.kind == PieceKind::Content {
            self.show(What::Piece(index), height);
            self.after = piece.after;
        }
    }

    fn show(&mut self, what: What, height: f32) {
        let y = self.y;
        if let Some(page) = self.pages.last_mut() {
            page.push(Placed { what, y });
        }
        self.y += height;
        self.after = 0.0;
        self.top = Top::Used;
    }

    fn gap(&self, piece: &Piece, after: f32, top: Top) -> f32 {
        if top == Top::Used { piece.before.max(after) * self.spacing } else { 0.0 }
    }

    fn new_page(&mut self) {
        self.pages.push(PageContent::new());
        self.y = self.sheet.top;
        self.after = 0.0;
        self.top = Top::Full;
    }
}

fn height(piece: &Piece, top: Top) -> f32 {
    match (piece.kind, top) {
        (PieceKind::Space, Top::Full) | (PieceKind::PageBreak | PieceKind::PartBreak, _) => 0.0,
        _ => piece.height,
    }
}
