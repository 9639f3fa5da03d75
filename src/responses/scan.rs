//! QR codes in a picture.

use rqrr::PreparedImage;

/// Bytes of a pixel: red, green, blue and how opaque it is.
const CHANNELS: usize = 4;

/// The texts of the QR codes in a picture of this many pixels across, a row after the other, four
/// bytes each. None where the bytes are not as many as the rows need.
///
/// It is a worker's to call: rqrr's search stops the program on some pictures, and takes long on
/// others. Both are then over with the worker.
pub fn texts(rgba: &[u8], across: usize) -> Vec<String> {
    let pixels = rgba.len() / CHANNELS;
    if across == 0 || pixels < across || !rgba.len().is_multiple_of(CHANNELS * across) {
        return Vec::new();
    }
    let grey = |x: usize, y: usize| {
        let at = (y * across + x) * CHANNELS;
        let part = |channel: usize| rgba.get(at + channel).copied().map_or(0, u32::from);
        // What eyes make of the three, in parts of 256.
        u8::try_from((77 * part(0) + 150 * part(1) + 29 * part(2)) >> 8).unwrap_or(u8::MAX)
    };
    let mut picture = PreparedImage::prepare_from_greyscale(across, pixels / across, grey);
    let grids = picture.detect_grids();
    grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}
