use crate::chart::Paint;
use crate::report::layout::Colour;

/// A colour as the PDF paints it, red, green and blue: the light tokens of the screen.
pub(super) const fn rgb(colour: Colour) -> [u8; 3] {
    match colour {
        Colour::HeadGround => Paint::LeafSoft.rgb(),
        Colour::NoticeGround => Paint::SkySoft.rgb(),
        Colour::Paint(paint) => paint.rgb(),
    }
}
