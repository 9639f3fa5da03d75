//! Pictures from outside: what they are, told from their first bytes, before anything decodes
//! them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::messages::report as messages;

/// More bytes than this are not taken: 5 MiB.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;
/// More pixels than this are not decoded: a small file can hold a picture that fills the memory.
pub const MAX_PIXELS: u64 = 25_000_000;

/// How a picture is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
}

/// What a picture says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// How it is stored.
    pub format: PictureFormat,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Values for each pixel: 1 for grey, 3 for colour.
    pub channels: u8,
}

/// Why a picture was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageError {
    /// More bytes than a logo may have.
    TooLarge(usize),
    /// Neither PNG nor JPEG, or cut short.
    NotAnImage,
    /// More than 25 million pixels: across, down.
    TooManyPixels(u32, u32),
}

impl fmt::Display for ImageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes) => {
                f.write_str(&messages::logo_too_large(bytes.div_ceil(1024 * 1024)))
            }
            Self::NotAnImage => f.write_str(messages::logo_not_a_picture()),
            Self::TooManyPixels(width, height) => {
                f.write_str(&messages::logo_too_many_pixels(width, height))
            }
        }
    }
}

impl std::error::Error for ImageError {}

/// A logo, ready for a page: a JPEG that was made anew from what the person chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// The JPEG, as base64.
    pub jpeg: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// The pixels that a logo of this size is kept with: sharp in print at the size it is set, and
/// never more than there are.
pub fn logo_size(width: u32, height: u32) -> (u32, u32) {
    const MOST: (f64, f64) = (900.0, 320.0);
    let (width, height) = (f64::from(width.max(1)), f64::from(height.max(1)));
    let scale = (MOST.0 / width).min(MOST.1 / height).min(1.0);
    let side = |pixels: f64| (pixels * scale).round().max(1.0) as u32;
    (side(width), side(height))
}

/// Looks at the first bytes of a picture.
///
/// # Errors
/// When it is too large, or not a PNG or JPEG.
pub fn inspect(bytes: &[u8]) -> Result<Header, ImageError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImageError::TooLarge(bytes.len()));
    }
    let header = png(bytes).or_else(|| jpeg(bytes)).ok_or(ImageError::NotAnImage)?;
    if header.width == 0 || header.height == 0 {
        return Err(ImageError::NotAnImage);
    }
    if u64::from(header.width) * u64::from(header.height) > MAX_PIXELS {
        return Err(ImageError::TooManyPixels(header.width, header.height));
    }
    Ok(header)
}

fn png(bytes: &[u8]) -> Option<Header> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let rest = rest.get(4..)?.strip_prefix(b"IHDR")?;
    let number = |at: usize| Some(u32::from_be_bytes(rest.get(at..at + 4)?.try_into().ok()?));
    let colour = *rest.get(9)?;
    let channels = if matches!(colour, 0 | 4) { 1 } else { 3 };
    Some(Header { format: PictureFormat::Png, width: number(0)?, height: number(4)?, channels })
}

/// Walks the segments of a JPEG to the one that begins the frame.
fn jpeg(bytes: &[u8]) -> Option<Header> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let marker = match rest {
            [0xff, 0xff, ..] => {
                rest = &rest[1..];
                continue;
            }
            [0xff, marker, ..] => *marker,
            _ => return None,
        };
        let segment = rest.get(2..)?;
        let length = usize::from(u16::from_be_bytes(segment.get(..2)?.try_into().ok()?));
        // C4, C8 and CC lie among the frames and are none.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let number = |at: usize| {
                Some(u32::from(u16::from_be_bytes(segment.get(at..at + 2)?.try_into().ok()?)))
            };
            let channels = *segment.get(7)?;
            return Some(Header {
                format: PictureFormat::Jpeg,
                width: number(5)?,
                height: number(3)?,
                channels,
            });
        }
        rest = segment.get(length.max(2)..)?;
    }
}
