use std::io::Cursor;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use groundwork::report::{self, ImageError, Logo, MAX_LOGO_BYTES, logo_size};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Rgb, RgbImage};

use crate::bounded::bounded;
use crate::failure::{Failure, name};
use groundwork::messages::command_line;

/// How little a JPEG leaves out, of 100: as much as browsers do.
const QUALITY: u8 = 92;

/// Reads a picture and draws it anew as a JPEG, on white and no larger than it needs to be:
/// whatever else was in the file stays behind.
pub fn logo(path: &Path) -> Result<Logo, Failure> {
    let bytes = bounded(path, MAX_LOGO_BYTES)?;
    let unusable = |error: ImageError| Failure::new(command_line::logo_unusable(name(path), error));
    let header = report::inspect(&bytes).map_err(unusable)?;
    let format = match header.format {
        report::PictureFormat::Png => ImageFormat::Png,
        report::PictureFormat::Jpeg => ImageFormat::Jpeg,
    };
    drawn(&bytes, format).map_err(|_| unusable(ImageError::NotAnImage))
}

fn drawn(bytes: &[u8], format: ImageFormat) -> ImageResult<Logo> {
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder()?;
    let turned = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(turned);
    let (width, height) = logo_size(picture.width(), picture.height());
    let picture = DynamicImage::from(on_white(&picture));
    let picture = picture.resize_exact(width, height, FilterType::CatmullRom);
    let mut jpeg = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, QUALITY))?;
    Ok(Logo { jpeg: STANDARD.encode(jpeg), width, height })
}

/// Paper is white, and a JPEG cannot be seen through.
fn on_white(picture: &DynamicImage) -> RgbImage {
    let picture = picture.to_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let laid = |shade: u8| {
            let (shade, alpha) = (u32::from(shade), u32::from(alpha));
            ((shade * alpha + 255 * (255 - alpha) + 127) / 255) as u8
        };
        Rgb([red, green, blue].map(laid))
    })
}
