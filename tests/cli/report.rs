//! What goes into a report by the choices of the command line.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use groundwork::pdf;
use groundwork::report::{MAX_LOGO_BYTES, ReportOptions, ReportSection};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageEncoder, ImageFormat, Rgba, RgbaImage};

use super::{Folder, groundwork, run};
use crate::image::png as png_head;
use crate::pdf::fonts;
use crate::riverside::{Riverside, TODAY, assessment_json, set_json};

/// What a camera writes beside the picture: that it stands on its side, and where it was taken.
const EXIF: &[u8] = b"MM\0\x2a\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\
    \x01\x0e\0\x02\0\0\0\x10\0\0\0\x26\0\0\0\0At our old house\0";

/// Half see-through, half green.
fn picture(width: u32, height: u32) -> DynamicImage {
    let green = Rgba([31, 100, 85, 255]);
    let pixel = |x| if x < width / 2 { Rgba([0, 0, 0, 0]) } else { green };
    RgbaImage::from_fn(width, height, |x, _| pixel(x)).into()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A JPEG as a camera makes it.
fn photograph(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new(&mut bytes);
    encoder.set_exif_metadata(EXIF.to_vec()).unwrap();
    picture(width, height).into_rgb8().write_with_encoder(encoder).unwrap();
    bytes
}

/// The pictures in a PDF.
fn pictures(pdf: &[u8]) -> Vec<DynamicImage> {
    let file = lopdf::Document::load_mem(pdf).unwrap();
    let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
    let jpegs = streams.filter(|s| {
        s.dict.get(b"Filter").and_then(lopdf::Object::as_name).is_ok_and(|f| f == b"DCTDecode")
    });
    jpegs
        .map(|s| image::load_from_memory_with_format(&s.content, ImageFormat::Jpeg).unwrap())
        .collect()
}

/// Makes Riverside's report with more options: the code, what was complained about, and the PDF.
fn made(folder: &Folder, more: &[&str]) -> (i32, String, Option<Vec<u8>>) {
    let path = folder.file("a.json", assessment_json(&set_json()).to_string());
    let out = folder.0.join("out.pdf");
    let _ = fs::remove_file(&out);
    let mut command = groundwork();
    command.arg("report").arg(&path).arg("-o").arg(&out).args(["--today", TODAY]).args(more);
    let (code, _, err) = run(&mut command);
    (code, err, fs::read(out).ok())
}

fn with_logo(folder: &Folder, logo: &Path) -> (i32, String, Option<Vec<u8>>) {
    made(folder, &["--logo", logo.to_str().unwrap()])
}

#[test]
fn every_choice_of_the_app_can_be_made() {
    let folder = Folder::new("choices-of-the-app");
    let options = ["--parts", "board,method", "--prepared-by", "Kit Example", "--in-full"];
    let (code, err, pdf) = made(&folder, &options);
    assert_eq!((code, err.as_str()), (0, ""));
    let choices = ReportOptions {
        parts: [ReportSection::Begin, ReportSection::Board, ReportSection::Method].into(),
        prepared_by: "Kit Example".to_owned(),
        in_full: true,
        ..ReportOptions::default()
    };
    let wanted = Riverside::new().plan(&choices);
    let wanted = pdf::write(&wanted, &fonts(), &mut |_, _| {}).unwrap().pdf;
    assert!(pdf == Some(wanted), "the choices did not reach the report");
    let out = folder.0.join("paper.pdf");
    let paper = |more: &[&str]| {
        let (code, ..) =
            run(groundwork().args(["workbook", "--ballots", "-o"]).arg(&out).args(more));
        assert_eq!(code, 0);
        fs::read(&out).unwrap()
    };
    assert!(paper(&[]) != paper(&["--prepared-by", "Kit Example"]));
}

#[test]
fn a_choice_that_does_not_exist_or_does_not_fit_is_wrong_usage() {
    let folder = Folder::new("no-such-choice");
    let (code, err, _) = made(&folder, &["--parts", "board,poster"]);
    assert!(code == 2 && err.contains("poster") && err.contains("reflections"), "{err}");
    let logo = folder.file("logo.png", png(30, 10));
    for more in [["--logo", logo.to_str().unwrap()], ["--parts", "board"]] {
        for kind in ["board", "workbook", "ballots"] {
            let (code, err, pdf) = made(&folder, &[&more[..], &["--kind", kind]].concat());
            assert!(
                code == 2 && err.contains("used with the action plan") && pdf.is_none(),
                "{err}"
            );
        }
    }
}

#[test]
fn a_logo_is_drawn_anew_on_white_and_no_larger_than_it_needs_to_be() {
    let folder = Folder::new("logo");
    let (code, err, pdf) = with_logo(&folder, &folder.file("logo.png", png(1800, 400)));
    assert_eq!((code, err.as_str()), (0, ""));
    let [logo] = pictures(&pdf.unwrap()).try_into().unwrap();
    assert_eq!((logo.width(), logo.height()), (900, 200));
    let logo = logo.into_rgb8();
    let near = |x, wanted: [u8; 3]| {
        let found = logo.get_pixel(x, 100).0;
        assert!(found.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 6), "{x}: {found:?}");
    };
    near(100, [255, 255, 255]);
    near(800, [31, 100, 85]);
    let (_, _, small) = with_logo(&folder, &folder.file("small.png", png(30, 10)));
    let [small] = pictures(&small.unwrap()).try_into().unwrap();
    assert_eq!((small.width(), small.height()), (30, 10), "it is not blown up");
    assert_eq!(pictures(&made(&folder, &[]).2.unwrap()).len(), 0);
}

#[test]
fn a_photograph_stands_upright_and_what_the_camera_wrote_stays_out() {
    let folder = Folder::new("camera");
    let photograph = photograph(60, 40);
    assert!(photograph.windows(9).any(|bytes| bytes == b"old house"), "it is in the file");
    let (code, err, pdf) = with_logo(&folder, &folder.file("photograph.jpg", photograph));
    assert_eq!((code, err.as_str()), (0, ""));
    let pdf = pdf.unwrap();
    let [logo] = pictures(&pdf).try_into().unwrap();
    assert_eq!((logo.width(), logo.height()), (40, 60));
    for secret in [&b"old house"[..], b"Exif"] {
        assert!(!pdf.windows(secret.len()).any(|bytes| bytes == secret));
    }
}

#[test]
fn a_logo_that_is_no_good_is_explained_and_nothing_is_written() {
    let folder = Folder::new("no-logo");
    let mut cut = png(300, 200);
    cut.truncate(cut.len() / 2);
    let mut wrong = photograph(60, 40);
    wrong.truncate(wrong.len() / 2);
    let files: [(PathBuf, &str); 7] = [
        (folder.file("words.png", "not a picture"), "not a complete PNG or JPEG"),
        (folder.file("moving.gif", "GIF89a"), "not a complete PNG or JPEG"),
        (folder.file("cut.png", cut), "not a complete PNG or JPEG"),
        (folder.file("cut.jpg", &wrong[..wrong.len().min(400)]), "not a complete PNG or JPEG"),
        (folder.file("vast.png", png_head(10_000, 5_000, 2)), "10000 by 5000 pixels"),
        (folder.file("large.png", vec![0; MAX_LOGO_BYTES + 1]), "larger than 5 MiB"),
        (folder.0.join("nowhere.png"), "no such file"),
    ];
    for (path, words) in files {
        let (code, err, pdf) = with_logo(&folder, &path);
        assert_eq!(code, 1, "{}", path.display());
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(err.contains(words) && err.contains(name), "{err}");
        assert!(pdf.is_none(), "{name}");
    }
}
