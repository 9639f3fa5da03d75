use super::laid_out_pages::{Colour, LaidOutPage, LaidOutPages, PageItem};
use super::sheet::Sheet;
use crate::chart::{Anchor, Paint, Picture, Shape};
use crate::messages::report as messages;

/// Every page as a picture, for a screen to show before the file is saved.
pub fn preview(pages: &LaidOutPages) -> Vec<Picture> {
    let sheet = Sheet::of(pages.paper);
    let count = pages.pages.len();
    let picture = |(at, page): (usize, &LaidOutPage)| Picture {
        width: sheet.width,
        height: sheet.height,
        title: messages::page(at + 1, count),
        description: String::new(),
        shapes: page.groups.iter().flat_map(|group| &group.items).map(shape).collect(),
    };
    pages.pages.iter().enumerate().map(picture).collect()
}

fn paint(colour: Colour) -> Paint {
    match colour {
        Colour::Paint(paint) => paint,
        Colour::HeadGround => Paint::LeafSoft,
        Colour::NoticeGround => Paint::SkySoft,
    }
}

fn shape(item: &PageItem) -> Shape {
    match item {
        PageItem::Text(run) => Shape::Text {
            x: run.x,
            y: run.y,
            size: run.size,
            bold: run.bold,
            anchor: Anchor::Start,
            paint: paint(run.colour),
            text: run.text.clone(),
        },
        PageItem::Rect { area, fill, stroke } => Shape::Rect {
            x: area.x,
            y: area.y,
            width: area.width,
            height: area.height,
            fill: fill.map(paint),
            stroke: *stroke,
        },
        PageItem::Image { area, jpeg } => Shape::Image {
            x: area.x,
            y: area.y,
            width: area.width,
            height: area.height,
            jpeg: jpeg.clone(),
        },
        PageItem::Path { points, closed, fill, stroke } => Shape::Path {
            points: points.clone(),
            closed: *closed,
            fill: fill.map(paint),
            stroke: *stroke,
        },
        PageItem::Circle { centre, radius, fill, stroke } => Shape::Circle {
            x: centre.0,
            y: centre.1,
            radius: *radius,
            fill: fill.map(paint),
            stroke: *stroke,
        },
    }
}
