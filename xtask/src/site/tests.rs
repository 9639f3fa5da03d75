use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use super::{Request, Site};

/// A folder of its own for a test, gone afterwards.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("site-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("assets")).unwrap();
        let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
        fs::write(folder.join("index.html"), page).unwrap();
        fs::write(folder.join("assets/a-1.js"), "let a;".repeat(100)).unwrap();
        Self(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// One request as text; the answer's head in lower case, and its body.
fn ask(site: &Site, head: &str, body: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(("127.0.0.1", site.port())).unwrap();
    let length = body.len();
    let more = format!("host: here\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n");
    write!(stream, "{head}\r\n{more}{body}").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(answer[..end].to_vec()).unwrap().to_lowercase();
    (head, answer[end + 4..].to_vec())
}

#[test]
fn the_front_page_carries_its_policy_as_a_header_too() {
    let scratch = Scratch::new("policy");
    let site = Site::start(&scratch.0, 0).unwrap();
    let (head, body) = ask(&site, "GET / HTTP/1.1", "");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert!(head.contains("content-type: text/html"), "{head}");
    assert!(head.contains("default-src 'none'; frame-ancestors 'none'"), "{head}");
    assert!(head.contains("referrer-policy: no-referrer"), "{head}");
    assert!(head.contains("x-content-type-options: nosniff"), "{head}");
    assert!(head.contains("cross-origin-resource-policy: same-origin"), "{head}");
    assert!(head.contains("cross-origin-opener-policy: same-origin"), "{head}");
    assert!(head.contains("camera=(self)"), "{head}");
    assert!(head.contains("cache-control: no-cache"), "{head}");
    assert!(body.starts_with(b"<meta"));
}

#[test]
fn hashed_files_are_packed_and_kept_for_good() {
    let scratch = Scratch::new("packed");
    let site = Site::start(&scratch.0, 0).unwrap();
    let get = "GET /assets/a-1.js HTTP/1.1\r\naccept-encoding:";
    let (head, packed) = ask(&site, &format!("{get} gzip, br;q=1"), "");
    assert!(head.contains("content-encoding: br"), "{head}");
    assert!(head.contains("immutable"), "{head}");
    let mut text = String::new();
    brotli::Decompressor::new(packed.as_slice(), 4096).read_to_string(&mut text).unwrap();
    assert_eq!(text, "let a;".repeat(100));

    let (head, packed) = ask(&site, &format!("{get} gzip, br;q=0"), "");
    assert!(head.contains("content-encoding: gzip"), "{head}");
    let mut text = String::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut text).unwrap();
    assert_eq!(text, "let a;".repeat(100));
}

#[test]
fn nothing_outside_the_folder_is_handed_out() {
    let scratch = Scratch::new("outside");
    fs::write(scratch.0.join("secret.txt"), "secret").unwrap();
    let site = Site::start(&scratch.0.join("assets"), 0).unwrap();
    for path in ["/../secret.txt", "/a/../../secret.txt", "//../secret.txt", "/missing"] {
        let (head, body) = ask(&site, &format!("GET {path} HTTP/1.1"), "");
        assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
        assert!(!String::from_utf8_lossy(&body).contains("secret"), "{path}");
    }
}

#[test]
fn what_is_not_there_is_answered_with_the_page_for_that() {
    let scratch = Scratch::new("lost");
    fs::write(scratch.0.join("404.html"), "<h1>Nothing here</h1>").unwrap();
    let site = Site::start(&scratch.0, 0).unwrap();
    for path in ["/%23/seat/bAAAA", "/missing/deep"] {
        let (head, body) = ask(&site, &format!("GET {path} HTTP/1.1"), "");
        assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
        assert!(head.contains("content-type: text/html"), "{path}: {head}");
        assert!(head.contains("default-src 'none'"), "{path}: {head}");
        assert_eq!(body, b"<h1>Nothing here</h1>", "{path}");
    }
}

#[test]
fn every_request_is_noted_with_the_bytes_it_brought() {
    let scratch = Scratch::new("noted");
    let site = Site::start(&scratch.0, 0).unwrap();
    let (head, _) = ask(&site, "POST /collect?who=me HTTP/1.1", "seven b");
    assert!(head.starts_with("http/1.1 405"), "{head}");
    let expected = Request {
        method: "POST".to_owned(),
        path: "/collect".to_owned(),
        query: "who=me".to_owned(),
        body_bytes: 7,
    };
    assert_eq!(site.requests(), [expected]);
}

#[test]
fn a_stopped_site_answers_no_more_and_can_start_again_on_its_port() {
    let scratch = Scratch::new("stopped");
    let mut site = Site::start(&scratch.0, 0).unwrap();
    let mut open = TcpStream::connect(("127.0.0.1", site.port())).unwrap();
    site.stop();
    assert_eq!(open.read(&mut [0; 1]).unwrap_or(0), 0, "the open connection is cut");
    assert!(TcpStream::connect(("127.0.0.1", site.port())).is_err());
    let again = Site::start(&scratch.0, site.port()).unwrap();
    assert!(ask(&again, "GET / HTTP/1.1", "").0.starts_with("http/1.1 200"));
}
