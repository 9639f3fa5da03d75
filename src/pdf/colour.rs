use crate::chart::Paint;
use crate::report::layout::Colour;

/// A colour as the PDF paints it, red, green and blue: the light tokens of the screen.
pub(super) const fn rgb(colour: Colour) -> [u8; 3] {
    match colour {
        Colour::HeadGround => rgb(Colour::Paint(Paint::LeafSoft)),
        Colour::NoticeGround => rgb(Colour::Paint(Paint::SkySoft)),
        Colour::Paint(paint) => match paint {
            Paint::LeafSoft => [0xe2, 0xef, 0xe9],
            Paint::SkySoft => [0xe3, 0xed, 0xf6],
            Paint::Ink => [0x1c, 0x26, 0x24],
            Paint::Muted => [0x4a, 0x55, 0x52],
            Paint::Line => [0xd9, 0xd6, 0xcc],
            Paint::StrongLine => [0x8d, 0x8a, 0x80],
            Paint::Card => [0xff, 0xff, 0xff],
            Paint::Leaf => [0x1f, 0x64, 0x55],
            Paint::Ember => [0xa8, 0x44, 0x1f],
            Paint::Hatched => [0xfb, 0xe9, 0xdf],
            Paint::Sky => [0x24, 0x5a, 0x86],
            Paint::Level(0) => [0xf0, 0xee, 0xe6],
            Paint::Level(1) => [0xcf, 0xe0, 0xd6],
            Paint::Level(2) => [0x94, 0xbf, 0xae],
            Paint::Level(3) => [0x4b, 0x8f, 0x7c],
            Paint::Level(_) => [0x17, 0x4f, 0x43],
        },
    }
}
