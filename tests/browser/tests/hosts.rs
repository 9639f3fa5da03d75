//! No file of the build names a place that a browser could be sent to, but for what is stated here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use brotli_decompressor::dictionary::kBrotliDictionary;
use serde_json::Value;

/// The hosts that may be named, in which files, and why none of it becomes a request.
const ALLOWED: [(&str, &[&str], &str); 12] = [
    ("www.w3.org", &["svg", "wasm"], "namespaces of SVG and XML"),
    ("schemas.openxmlformats.org", &["wasm"], "namespaces of office files"),
    ("schemas.microsoft.com", &["wasm"], "namespaces of office files"),
    ("purl.org", &["wasm"], "namespaces of what a file says about itself"),
    ("ns.adobe.com", &["wasm"], "namespaces of what a PDF says about itself"),
    ("www.aiim.org", &["wasm"], "namespaces of PDF/A and PDF/UA"),
    ("www.npes.org", &["wasm"], "a namespace of PDF/X, which printpdf brings"),
    ("www.color.org", &["wasm"], "names a list of colour profiles, which printpdf brings"),
    ("github.com", &["wasm"], "the words of an error in lopdf"),
    ("developer.mozilla.org", &["html"], "a comment in wasm-bindgen's glue, in the one file"),
    ("www.adobe.com", &["ttf"], "who made the typeface"),
    ("scripts.sil.org", &["ttf"], "the licence of the typeface"),
];

/// Every host that stands after `scheme://`, or after `//` where an address can begin. In a module
/// the texts of a program stand without anything between them, so what has no dot is no host.
fn hosts(text: &str, module: bool) -> Vec<String> {
    let mut hosts = Vec::new();
    for (at, _) in text.match_indices("//") {
        let before = text[..at].trim_end_matches(' ').chars().next_back();
        let begins = before.is_some_and(|c| if module { c == ':' } else { ":\"'`(=".contains(c) });
        let host = |c: char| c.is_ascii_alphanumeric() || ".-_[]@".contains(c);
        let rest = &text[at + 2..];
        let end = rest.find(|c| !host(c)).unwrap_or(rest.len());
        let name = rest[..end].trim_matches('.').to_ascii_lowercase();
        if begins && !name.is_empty() && (!module || name.contains('.')) {
            hosts.push(name);
        }
    }
    hosts
}

/// A file's bytes as text, one character for each byte, without what is nobody's address.
fn text_of(ending: &str, mut bytes: Vec<u8>) -> String {
    if ending == "wasm" {
        let size = kBrotliDictionary.len();
        let found = bytes.windows(size).position(|window| window == kBrotliDictionary);
        if let Some(at) = found {
            bytes.drain(at..at + size);
        }
    }
    // The tables of a font hold letters of two bytes.
    let kept = bytes.into_iter().filter(|byte| ending != "ttf" || *byte != 0);
    kept.map(char::from).collect()
}

/// The addresses of a question set that are not the `url` of something: those are links, which
/// people follow by themselves.
fn no_links(value: &Value, key: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| no_links(value, key, found)),
        Value::Array(items) => items.iter().for_each(|item| no_links(item, key, found)),
        Value::String(text) if key != "url" && text.contains("//") => found.push(text.clone()),
        _ => {}
    }
}

fn ending(name: &str) -> &str {
    Path::new(name).extension().and_then(|e| e.to_str()).unwrap_or_default()
}

/// Every host that a file names.
fn named(ending: &str, bytes: Vec<u8>) -> Vec<String> {
    hosts(&text_of(ending, bytes), matches!(ending, "wasm" | "ttf"))
}

/// What a file names that it may not.
fn strange(name: &str, bytes: Vec<u8>) -> Vec<String> {
    let ending = ending(name);
    match ending {
        "json" => {
            let mut found = Vec::new();
            no_links(&serde_json::from_slice(&bytes).unwrap(), "", &mut found);
            found
        }
        // Packed; and a browser fetches nothing for a font.
        "woff2" => Vec::new(),
        _ => {
            let mut hosts = named(ending, bytes);
            hosts.retain(|host| {
                !ALLOWED.iter().any(|(name, files, _)| name == host && files.contains(&ending))
            });
            hosts
        }
    }
}

/// Every file of the build, by name.
fn build() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for folder in ["", "assets"] {
        for entry in fs::read_dir(browser_tests::dist().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                files.push((name, fs::read(&path).unwrap()));
            }
        }
    }
    files
}

#[test]
fn no_file_of_the_build_names_a_foreign_host() {
    let files = build();
    assert!(files.len() > 20, "{} files", files.len());
    let mut wrong = Vec::new();
    for (name, bytes) in files {
        let found = strange(&name, bytes);
        wrong.extend(found.into_iter().map(|what| format!("{name}: {what}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_host_is_allowed_that_nothing_names() {
    let mut named_by: BTreeSet<(String, String)> = BTreeSet::new();
    for (name, bytes) in build() {
        let ending = ending(&name).to_owned();
        if !matches!(ending.as_str(), "json" | "woff2") {
            let hosts = named(&ending, bytes);
            named_by.extend(hosts.into_iter().map(|host| (host, ending.clone())));
        }
    }
    for (host, endings, why) in ALLOWED {
        for ending in endings {
            let is = named_by.contains(&(host.to_owned(), (*ending).to_owned()));
            assert!(is, "{host} in {ending}: {why}");
        }
    }
}

#[test]
fn a_foreign_host_is_found_wherever_it_stands() {
    let found = |name: &str, text: &str| strange(name, text.as_bytes().to_vec());
    assert_eq!(found("app.js", "fetch(\"https://cdn.example/a.js\")"), ["cdn.example"]);
    assert_eq!(found("app.js", "import '//cdn.example/a.js'"), ["cdn.example"]);
    assert_eq!(found("app.js", "new WebSocket(`wss://x.example`)"), ["x.example"]);
    assert_eq!(found("app.js", "fetch('http://localhost:1')"), ["localhost"]);
    assert_eq!(found("app.js", "f(); // a comment"), [""; 0]);
    assert_eq!(found("index.html", "<script src=//cdn.example/a.js>"), ["cdn.example"]);
    assert_eq!(found("style.css", "url( //fonts.example/a)"), ["fonts.example"]);
    assert_eq!(found("style.css", "url(http://www.w3.org/a)"), ["www.w3.org"]);
    assert_eq!(found("icon.svg", "xmlns=\"http://www.w3.org/2000/svg\""), [""; 0]);
    assert_eq!(
        found("app.wasm", "begins with https://http://titlehttps://a.example/"),
        ["a.example"]
    );
    assert_eq!(found("a.ttf", "\0h\0t\0t\0p\0:\0/\0/\0a\0.\0b"), ["a.b"]);
    assert_eq!(found("a.json", r#"{"url": "https://a.example", "text": "x"}"#), [""; 0]);
    assert_eq!(found("a.json", r#"{"image": ["https://a.example"]}"#), ["https://a.example"]);
    let mut module = kBrotliDictionary.to_vec();
    module.extend(b"https://a.example/");
    assert_eq!(strange("a.wasm", module), ["a.example"]);
}
