//! The picture of a report's page that stands in the README.

use std::collections::HashMap;
use std::fs;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::run::run;

/// Where it stands.
const PICTURE: &str = "tests/samples/page-one.png";

/// Whose page, and which: the board's.
const SAMPLE: &str = "tests/files/samples/typical.groundwork.json";
const PAGE: &str = "2";

/// How finely it is drawn, and how much of the page: all but the foot, which numbers pages.
const DOTS_PER_INCH: &str = "96";
const PIXELS_DOWN: &str = "1044";

/// How many colours it keeps.
const COLOURS: usize = 32;

/// Draws the picture, and has the test record what it shows.
pub(crate) fn picture(project: &Project) -> Result<()> {
    fs::create_dir_all(project.cache())?;
    let (pdf, drawn) = (project.cache().join("page.pdf"), project.cache().join("page"));
    let mut report = project.cargo();
    report.args(["run", "--quiet", "--package=groundwork", "--", "report", SAMPLE]);
    run(report.args(["--names", "--today=2026-11-22", "-o"]).arg(&pdf))?;
    let mut draw = project.command("pdftoppm");
    draw.args(["-singlefile", "-f", PAGE, "-l", PAGE, "-r", DOTS_PER_INCH, "-H", PIXELS_DOWN]);
    run(draw.arg(&pdf).arg(&drawn))?;
    let drawn = fs::read(drawn.with_extension("ppm"))?;
    let drawn = Drawn::read(&drawn).context("pdftoppm drew no picture")?;
    fs::write(project.root.join(PICTURE), drawn.png()?)?;
    let mut test = project.cargo();
    test.args(["test", "--quiet", "--package=groundwork", "the_picture_shows_page_one"]);
    run(test.env("GROUNDWORK_PICTURE", "1"))
}

/// Pixels of red, green and blue.
struct Drawn<'a> {
    width: u32,
    height: u32,
    pixels: &'a [[u8; 3]],
}

impl<'a> Drawn<'a> {
    /// Reads a binary PPM, as pdftoppm writes it.
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut lines = bytes.splitn(4, |byte| *byte == b'\n');
        let (kind, size, depth) = (lines.next()?, lines.next()?, lines.next()?);
        let (width, height) = std::str::from_utf8(size).ok()?.split_once(' ')?;
        let (width, height): (u32, u32) = (width.parse().ok()?, height.parse().ok()?);
        let (pixels, rest) = lines.next()?.as_chunks();
        let whole = pixels.len() == width as usize * height as usize && rest.is_empty();
        (kind == b"P6" && depth == b"255" && whole).then_some(Self { width, height, pixels })
    }

    /// A PNG of few colours.
    fn png(&self) -> Result<Vec<u8>> {
        let palette = palette(self.pixels);
        ensure!(!palette.is_empty(), "the picture is empty");
        let mut nearest_of: HashMap<[u8; 3], u8> = HashMap::new();
        let near = |pixel: &[u8; 3]| {
            *nearest_of.entry(*pixel).or_insert_with_key(|p| nearest(&palette, *p))
        };
        let indexed: Vec<u8> = self.pixels.iter().map(near).collect();
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, self.width, self.height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette.concat());
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        encoder.write_header()?.write_image_data(&indexed)?;
        Ok(png)
    }
}

/// The colours that are seen most, each unlike the others.
fn palette(pixels: &[[u8; 3]]) -> Vec<[u8; 3]> {
    /// Colours this close are one.
    const CLOSE: u32 = 600;
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut seen: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    seen.sort_unstable_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let mut palette: Vec<[u8; 3]> = Vec::new();
    for (colour, _) in seen {
        if palette.len() < COLOURS && palette.iter().all(|p| distance(*p, colour) > CLOSE) {
            palette.push(colour);
        }
    }
    palette
}

fn nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let near = palette.iter().enumerate().min_by_key(|(_, p)| distance(**p, colour));
    near.and_then(|(at, _)| u8::try_from(at).ok()).unwrap_or_default()
}

fn distance(a: [u8; 3], b: [u8; 3]) -> u32 {
    a.into_iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_its_size_and_its_main_colours() {
        let mut ppm = b"P6\n3 2\n255\n".to_vec();
        ppm.extend([[255, 255, 255], [255, 255, 255], [10, 80, 60], [254, 255, 255]].concat());
        ppm.extend([[10, 80, 60], [0, 0, 0]].concat());
        let drawn = Drawn::read(&ppm).unwrap();
        assert_eq!(palette(drawn.pixels), [[10, 80, 60], [255, 255, 255], [0, 0, 0]]);
        let png = drawn.png().unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        assert_eq!((reader.info().width, reader.info().height), (3, 2));
        assert_eq!(pixels, [1, 1, 0, 1, 0, 2]);
        ppm.pop();
        assert!(Drawn::read(&ppm).is_none() && Drawn::read(b"P5\n1 1\n255\n0").is_none());
    }
}
