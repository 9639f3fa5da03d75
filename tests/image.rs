//! Pictures from outside, told by their first bytes.

use groundwork::report::{Header, ImageError, MAX_LOGO_BYTES, PictureFormat, inspect};
use proptest::prelude::*;

/// The head of a PNG of this size and colour type.
pub fn png(width: u32, height: u32, colour: u8) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, colour, 0, 0, 0]);
    bytes
}

/// The head of a JPEG of this size: a comment, a table, then the frame.
fn jpeg(width: u16, height: u16, frame: u8, channels: u8) -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xfe\0\x04hi\xff\xff\xc4\0\x03x".to_vec();
    bytes.extend([0xff, frame, 0, 11, 8]);
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.push(channels);
    bytes
}

#[test]
fn png_and_jpeg_are_told_with_their_size() {
    let header = |format, channels| Header { format, width: 640, height: 480, channels };
    assert_eq!(inspect(&png(640, 480, 6)), Ok(header(PictureFormat::Png, 3)));
    assert_eq!(inspect(&png(640, 480, 0)), Ok(header(PictureFormat::Png, 1)));
    assert_eq!(inspect(&jpeg(640, 480, 0xc0, 3)), Ok(header(PictureFormat::Jpeg, 3)));
    assert_eq!(
        inspect(&jpeg(640, 480, 0xc2, 1)),
        Ok(header(PictureFormat::Jpeg, 1)),
        "progressive"
    );
}

#[test]
fn what_is_no_picture_is_refused_in_words() {
    for bytes in [&b""[..], b"GIF89a", b"%PDF-1.7", b"\xff\xd8", b"\xff\xd8\xff\xc4\0\0", b"<svg/>"]
    {
        assert_eq!(inspect(bytes), Err(ImageError::NotAnImage), "{bytes:?}");
    }
    assert_eq!(inspect(&png(0, 480, 6)), Err(ImageError::NotAnImage));
    assert!(ImageError::NotAnImage.to_string().contains("PNG or JPEG"));
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded() {
    let found = inspect(&png(10_000, 5_000, 2));
    assert_eq!(found, Err(ImageError::TooManyPixels(10_000, 5_000)));
    assert_eq!(
        inspect(&png(u32::MAX, u32::MAX, 2)),
        Err(ImageError::TooManyPixels(u32::MAX, u32::MAX))
    );
    assert!(found.unwrap_err().to_string().contains("10000 by 5000"));
    let large = vec![0; MAX_LOGO_BYTES + 1];
    assert_eq!(inspect(&large), Err(ImageError::TooLarge(large.len())));
}

proptest! {
    #[test]
    fn any_bytes_end_in_a_header_or_an_error(mut bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = inspect(&bytes);
        bytes.splice(0..0, *b"\xff\xd8");
        let _ = inspect(&bytes);
    }
}
