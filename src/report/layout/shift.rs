//! Moving what is drawn.

use super::laid_out_pages::{Area, PageItem};
use super::piece::PiecePart;

impl PiecePart {
    /// Moves it.
    pub(super) fn shift(&mut self, x: f32, y: f32) {
        self.items.iter_mut().for_each(|item| item.shift(x, y));
        if let Some(link) = &mut self.link {
            link.area.shift(x, y);
        }
    }

    /// It, moved.
    pub(super) fn shifted(mut self, x: f32, y: f32) -> Self {
        self.shift(x, y);
        self
    }
}

impl PageItem {
    fn shift(&mut self, x: f32, y: f32) {
        match self {
            Self::Text(run) => {
                run.x += x;
                run.y += y;
            }
            Self::Rect { area, .. } | Self::Image { area, .. } => area.shift(x, y),
            Self::Path { points, .. } => points.iter_mut().for_each(|point| {
                point.0 += x;
                point.1 += y;
            }),
            Self::Circle { centre, .. } => {
                centre.0 += x;
                centre.1 += y;
            }
        }
    }
}

impl Area {
    pub(super) fn shift(&mut self, x: f32, y: f32) {
        self.x += x;
        self.y += y;
    }
}
