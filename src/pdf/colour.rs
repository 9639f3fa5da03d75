use printpdf::{Color, Rgb};

use crate::chart::Paint;
use crate::report::layout::Colour;

/// A colour as the PDF paints it.
pub(super) fn color(colour: Colour) -> Color {
    let paint = match colour {
        Colour::HeadGround => Paint::LeafSoft,
        Colour::NoticeGround => Paint::SkySoft,
        Colour::Paint(paint) => paint,
    };
    let [r, g, b] = paint.rgb().map(|part| f32::from(part) / 255.0);
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}
