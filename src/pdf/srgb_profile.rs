//! The sRGB colour space as an ICC profile (version 4, matrix and curve), written out here
//! because a PDF for keeping must say what its colours mean.

/// A number in 16.16 fixed point.
fn fixed(number: f64) -> [u8; 4] {
    ((number * 65536.0).round() as i32).to_be_bytes()
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    values.iter().for_each(|&value| tag.extend(fixed(value)));
    tag
}

/// A text in the one language `enUS`.
fn words(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    tag.extend(u32::try_from(units.len()).unwrap_or(0).to_be_bytes());
    tag.extend(28u32.to_be_bytes());
    tag.extend(units);
    tag
}

/// sRGB's curve: a straight foot and a power of 2.4.
fn curve() -> Vec<u8> {
    let mut tag = b"para\0\0\0\0\0\x03\0\0".to_vec();
    let numbers = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];
    numbers.iter().for_each(|&number| tag.extend(fixed(number)));
    tag
}

/// From D65 to the D50 of the profile connection space (Bradford).
fn adaptation() -> Vec<u8> {
    let mut tag = b"sf32\0\0\0\0".to_vec();
    let rows = [
        [1.047_882, 0.022_919, -0.050_217],
        [0.029_587, 0.990_479, -0.017_059],
        [-0.009_232, 0.015_076, 0.751_678],
    ];
    rows.iter().flatten().for_each(|&number| tag.extend(fixed(number)));
    tag
}

/// The profile's bytes.
pub(super) fn srgb_profile() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", words("sRGB")),
        (b"cprt", words("No copyright, use freely")),
        (b"wtpt", xyz([0.964_2, 1.0, 0.824_9])),
        (b"chad", adaptation()),
        (b"rXYZ", xyz([0.436_035, 0.222_488, 0.013_916])),
        (b"gXYZ", xyz([0.385_117, 0.716_904, 0.097_076])),
        (b"bXYZ", xyz([0.143_051, 0.060_608, 0.713_913])),
        (b"rTRC", curve()),
        (b"gTRC", curve()),
        (b"bTRC", curve()),
    ];
    let start = 128 + 4 + 12 * tags.len();
    let mut table = u32::try_from(tags.len()).unwrap_or(0).to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    for (signature, tag) in tags {
        let offset = u32::try_from(start + data.len()).unwrap_or(0);
        let size = u32::try_from(tag.len()).unwrap_or(0);
        table.extend(signature);
        table.extend(offset.to_be_bytes());
        table.extend(size.to_be_bytes());
        data.extend(tag);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let size = u32::try_from(start + data.len()).unwrap_or(0);
    let mut profile = header(size);
    profile.extend(table);
    profile.extend(data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = size.to_be_bytes().to_vec();
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // 1 January 2026: a fixed day keeps the bytes the same.
    header.extend([7, 0xea, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    header.extend(b"acsp");
    header.extend([0; 28]);
    [0.964_2, 1.0, 0.824_9].iter().for_each(|&number| header.extend(fixed(number)));
    header.resize(128, 0);
    header
}
