//! Unpacking bytes that may be followed by others.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// The bytes that were packed by deflate, up to `most`, and how many packed bytes they took. What
/// follows the end of the packed bytes is not looked at.
pub(super) fn inflate(packed: &[u8], most: usize) -> Option<(Vec<u8>, usize)> {
    let mut state = Box::<DecompressorOxide>::default();
    let mut bytes = vec![0; packed.len().saturating_mul(2).min(most)];
    let (mut used, mut made) = (0, 0);
    loop {
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, took, gave) =
            decompress(&mut state, packed.get(used..)?, &mut bytes, made, flags);
        used += took;
        made += gave;
        match status {
            TINFLStatus::Done => {
                bytes.truncate(made);
                return Some((bytes, used));
            }
            TINFLStatus::HasMoreOutput if bytes.len() < most => {
                bytes.resize(bytes.len().saturating_mul(2).clamp(1, most), 0);
            }
            _ => return None,
        }
    }
}
