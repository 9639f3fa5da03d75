//! What must stay absent, and in which direction modules read each other. `ARCHITECTURE.md` gives
//! the reasons.

mod floors;

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Source, files, pieces};

/// What all may read, since all of them have something to say.
const MESSAGES: &str = "messages";

/// What each module of the core and each front may read.
const MAY_READ: [(&str, &[&str]); 22] = [
    (MESSAGES, &[]),
    ("json", &[]),
    ("date", &[]),
    ("table", &["date"]),
    ("question_set", &["json"]),
    ("assessment", &["question_set", "date", "json"]),
    ("responses", &["assessment", "question_set", "date", "json"]),
    ("save_file", &["assessment", "question_set", "json"]),
    ("encryption", &["save_file", "json"]),
    ("storage", &["save_file", "assessment", "json"]),
    ("disclosure", &["assessment", "question_set", "date"]),
    ("scoring", &["disclosure", "assessment", "question_set", "json"]),
    ("plan", &["scoring", "assessment", "question_set", "date"]),
    ("workshop", &["disclosure", "scoring", "assessment", "question_set"]),
    ("comparison", &["disclosure", "plan", "scoring", "assessment", "question_set", "date"]),
    (
        "text",
        &[
            "disclosure",
            "comparison",
            "workshop",
            "plan",
            "scoring",
            "responses",
            "assessment",
            "question_set",
            "date",
        ],
    ),
    (
        "chart",
        &[
            "text",
            "comparison",
            "workshop",
            "plan",
            "scoring",
            "assessment",
            "question_set",
            "date",
        ],
    ),
    (
        "report",
        &[
            "disclosure",
            "chart",
            "text",
            "workshop",
            "plan",
            "scoring",
            "assessment",
            "question_set",
            "date",
        ],
    ),
    ("pdf", &["report", "chart", "text", "date"]),
    (
        "export",
        &[
            "report",
            "chart",
            "text",
            "plan",
            "scoring",
            "assessment",
            "question_set",
            "table",
            "date",
        ],
    ),
    (
        "aggregate",
        &[
            "disclosure",
            "export",
            "report",
            "chart",
            "text",
            "workshop",
            "plan",
            "scoring",
            "save_file",
            "assessment",
            "question_set",
            "table",
            "date",
        ],
    ),
    (
        "app",
        &[
            "disclosure",
            "aggregate",
            "export",
            "report",
            "chart",
            "text",
            "workshop",
            "comparison",
            "plan",
            "scoring",
            "storage",
            "encryption",
            "responses",
            "save_file",
            "assessment",
            "question_set",
            "table",
            "date",
            "json",
        ],
    ),
];

/// Crates that only some places may name.
const ONLY_IN: [(&[&str], &[&str]); 13] = [
    (
        &[
            "web_sys",
            "js_sys",
            "gloo",
            "gloo_storage",
            "idb",
            "wasm_bindgen",
            "wasm_bindgen_futures",
        ],
        &[
            "src/app/platform/",
            "src/bin/report_worker.rs",
            "src/bin/export_worker.rs",
            "src/bin/encryption_worker.rs",
            "src/bin/scan_worker.rs",
            "src/bin/worker/",
        ],
    ),
    (&["leptos"], &["src/app/", "src/bin/app.rs"]),
    (&["printpdf", "lopdf", "subsetter", "ttf_parser"], &["src/pdf/"]),
    (&["quick_xml", "ZipWriter"], &["src/export/"]),
    (&["base64"], &["src/pdf/", "src/export/", "src/encryption/", "src/bin/groundwork/logo.rs"]),
    (
        &["argon2", "chacha20poly1305", "sha2", "unicode_normalization", "zeroize"],
        &["src/encryption/"],
    ),
    (&["crc32fast", "data_encoding", "postcard", "qrcodegen"], &["src/responses/"]),
    (&["rqrr"], &["src/responses/scan.rs"]),
    (&["getrandom"], &["src/bin/groundwork/seal.rs"]),
    (&["rust_xlsxwriter"], &["src/export/excel/"]),
    (&["parquet"], &["src/export/parquet_file.rs"]),
    (&["clap"], &["src/bin/groundwork/"]),
    (&["wasm_split_helpers"], &["src/app/lazy.rs"]),
];

/// What a pure core has no use for.
const IMPURE: [&str; 10] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "SystemTime",
    "Instant",
    "OffsetDateTime",
    "thread_rng",
];

fn rust() -> Vec<Source> {
    files("src", &[".rs"])
}

/// The top-level module that a file belongs to; none for `lib.rs` and the programs.
fn module(path: &str) -> Option<&str> {
    let first = path.strip_prefix("src/")?.split('/').next()?;
    (first != "bin" && first != "lib.rs").then(|| first.trim_end_matches(".rs"))
}

/// Code without any space but what parts two names.
fn tight(code: &str) -> String {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let words: Vec<&str> = code.split_whitespace().collect();
    let mut tight = String::new();
    for word in words {
        if tight.ends_with(is_name) && word.starts_with(is_name) {
            tight.push(' ');
        }
        tight.push_str(word);
    }
    tight
}

/// The paths that the code of a file names, as `crate::module` or from `super`, alone or in braces,
/// from the top of the crate.
fn paths(file: &str, code: &str) -> Vec<Vec<String>> {
    let module = file.trim_start_matches("src/").trim_end_matches(".rs");
    let here: Vec<&str> = module.trim_end_matches("/mod").split('/').collect();
    let code = tight(code);
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let mut found = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            if code[..at].ends_with(is_name) || code[..at].ends_with("::") {
                continue;
            }
            let (mut rest, mut path) = (&code[at..], Vec::new());
            if let Some(named) = rest.strip_prefix("crate::") {
                rest = named;
            } else {
                let mut up = here.clone();
                while let Some(named) = rest.strip_prefix("super::") {
                    up.pop();
                    rest = named;
                }
                path.extend(up.into_iter().map(str::to_owned));
            }
            while !rest.starts_with('{') {
                let part = name(rest);
                rest = &rest[part.len()..];
                path.push(part);
                match rest.strip_prefix("::") {
                    Some(named) => rest = named,
                    None => break,
                }
            }
            match rest.strip_prefix('{') {
                Some(group) => {
                    found
                        .extend(heads(group).into_iter().map(|head| [&path[..], &[head]].concat()));
                }
                None => found.push(path),
            }
        }
    }
    found
}

/// The modules that the code of a file names.
fn reads(file: &str, code: &str) -> Vec<String> {
    paths(file, code).into_iter().filter_map(|path| path.into_iter().next()).collect()
}

fn name(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The first names inside a brace: `a::{b, c}, d}` gives `a` and `d`.
fn heads(group: &str) -> Vec<String> {
    let (mut depth, mut heads, mut start) = (1, Vec::new(), true);
    for (at, c) in group.char_indices() {
        if start && depth == 1 {
            heads.push(name(&group[at..]));
        }
        start = c == ',';
        depth += i32::from(c == '{') - i32::from(c == '}');
        if depth == 0 {
            break;
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

fn names(code: &str, wanted: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(wanted).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + wanted.len()..].chars().next();
        !before.is_some_and(is_name) && !after.is_some_and(is_name)
    })
}

#[track_caller]
fn none(found: Vec<String>) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn modules_read_each_other_in_one_direction_only() {
    let may: BTreeMap<&str, &[&str]> = MAY_READ.into_iter().collect();
    let mut wrong = Vec::new();
    for file in rust() {
        let Some(module) = module(&file.path) else { continue };
        let Some(allowed) = may.get(module) else {
            wrong.push(format!("{}: say in MAY_READ what “{module}” may read", file.path));
            continue;
        };
        for read in reads(&file.path, &file.code()) {
            let known = may.contains_key(read.as_str()) && read != MESSAGES;
            if known && read != module && !allowed.contains(&read.as_str()) {
                wrong.push(format!("{}: “{module}” may not read “{read}”", file.path));
            }
        }
    }
    none(wrong);
}

#[test]
fn the_table_itself_has_no_circle() {
    let mut below: Vec<&str> = Vec::new();
    for (module, reads) in MAY_READ {
        for read in reads {
            assert!(below.contains(read), "“{module}” reads “{read}”, which stands after it");
        }
        below.push(module);
    }
}

#[test]
fn paths_of_modules_are_found_in_every_form() {
    let code = "use crate::plan::Plan; use crate::{\n file::{self, open}, web,\n};\
                fn f() -> crate::report::Block { mycrate::pdf::x() }";
    assert_eq!(reads("src/lib.rs", code), ["plan", "file", "web", "report"]);
}

#[test]
fn only_some_places_name_some_crates() {
    let mut wrong = Vec::new();
    for file in rust() {
        let code = file.code();
        for (crates, places) in ONLY_IN {
            let here = places.iter().any(|place| file.path.starts_with(place));
            for foreign in crates.iter().filter(|name| !here && names(&code, name)) {
                wrong.push(format!("{}: “{foreign}” belongs to {}", file.path, places.join(", ")));
            }
        }
    }
    none(wrong);
}

#[test]
fn the_core_knows_no_clock_no_disk_and_no_chance() {
    let mut wrong = Vec::new();
    for file in rust() {
        if module(&file.path).is_none_or(|module| module == "app") {
            continue;
        }
        let code = tight(&file.code());
        for impure in IMPURE.iter().filter(|name| names(&code, name)) {
            wrong.push(format!("{}: “{impure}”", file.path));
        }
    }
    none(wrong);
}

/// Everything that a feature brings, through every feature that it names.
fn brings(manifest: &str, feature: &str) -> BTreeSet<String> {
    let table = manifest.split("\n[features]").nth(1).unwrap().split("\n[").next().unwrap();
    let features: BTreeMap<&str, Vec<&str>> = table
        .split("]\n")
        .filter_map(|entry| entry.split_once(" = ["))
        .map(|(head, list)| {
            let name = head.lines().last().unwrap().trim();
            (name, list.split('"').skip(1).step_by(2).collect())
        })
        .collect();
    let (mut found, mut open) = (BTreeSet::new(), vec![feature]);
    while let Some(name) = open.pop() {
        if found.insert(name.to_owned()) {
            open.extend(features.get(name).into_iter().flatten());
        }
    }
    found
}

#[test]
fn what_writes_files_is_no_part_of_the_first_download() {
    let manifest = &files("Cargo.toml", &["Cargo.toml"])[0].text;
    let web = brings(manifest, "web");
    assert!(web.contains("dep:leptos"));
    let all =
        brings(manifest, "report-worker").into_iter().chain(brings(manifest, "export-worker"));
    let all = all.chain(brings(manifest, "encryption-worker"));
    let all = all.chain(brings(manifest, "scan-worker"));
    // Codes of the app's second part are packed as PDFs are.
    let shared = ["dep:wasm-bindgen", "dep:js-sys", "dep:web-sys", "dep:miniz_oxide"];
    let parts: BTreeSet<String> = all.filter(|part| !shared.contains(&part.as_str())).collect();
    for part in [
        "encryption",
        "scan",
        "dep:rqrr",
        "dep:argon2",
        "pdf",
        "dep:printpdf",
        "export",
        "dep:zip",
        "dep:quick-xml",
        "dep:rust_xlsxwriter",
    ] {
        assert!(parts.contains(part), "{part} belongs to a worker");
    }
    let brought: Vec<&String> = web.intersection(&parts).collect();
    assert!(brought.is_empty(), "the feature “web” brings {brought:?}");
    for part in ["aggregate", "dep:parquet"] {
        assert!(brings(manifest, "cli").contains(part));
        assert!(!web.contains(part) && !parts.contains(part), "{part} is in no part of the site");
    }
}

#[test]
fn features_are_followed_into_the_features_that_they_name() {
    let manifest = "[a]\n[features]\ndefault = [\"x\"]\n# One.\nx = [\n    \"y\",\n    \"dep:p\",\n]\n\
                    y = [\"dep:q\", \"x\"]\nz = [\"dep:r\"]\n\n[b]\n";
    let found: Vec<String> = brings(manifest, "default").into_iter().collect();
    assert_eq!(found, ["default", "dep:p", "dep:q", "x", "y"]);
}

#[test]
fn the_app_reads_no_day_in_universal_time() {
    let app = rust().into_iter().filter(|source| module(&source.path) == Some("app"));
    let found = app.filter(|source| {
        // Only the browser knows which day a stamp was, where the person is.
        source.path != "src/app/platform/clock.rs" && names(&source.code(), "utc_of_stamp")
    });
    none(found.map(|source| source.path).collect());
}

/// `translated.js` takes every other change of the page for one of a translator, and undoes it.
#[test]
fn the_app_changes_the_page_only_in_ways_that_are_known_as_its_own() {
    let other = [
        "append_child",
        "append_with_",
        "insert_adjacent_",
        "prepend_with_",
        "replace_child",
        "replace_with_node",
        "set_inner_html",
        "set_outer_html",
    ];
    let app = rust().into_iter().filter(|source| source.path.starts_with("src/app/"));
    none(
        app.flat_map(|source| {
            let found = other.into_iter().filter(|way| source.code().contains(way));
            found.map(|way| format!("{}: {way}", source.path)).collect::<Vec<_>>()
        })
        .collect(),
    );
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    let mut long = Vec::new();
    for folder in ["src", "tests", "benches", "xtask"] {
        if !crate::source::top().join(folder).is_dir() {
            continue;
        }
        for file in files(folder, &[".rs"]) {
            let lines = file.text.lines().count();
            if lines > 500 {
                long.push(format!("{}: {lines} lines", file.path));
            }
        }
    }
    none(long);
}

#[test]
fn what_is_left_to_do_has_an_issue() {
    let marks = ["TODO", "FIXME", "XXX", "HACK"];
    let mut open = Vec::new();
    for folder in ["src", "xtask", "style", "index.html"] {
        for file in files(folder, &[".rs", ".css", ".html", ".js", ".toml"]) {
            for (at, line) in file.text.lines().enumerate() {
                let marked = marks.iter().any(|mark| names(line, mark));
                let issue =
                    line.split('#').skip(1).any(|r| r.starts_with(|c: char| c.is_ascii_digit()));
                if marked && !issue {
                    open.push(format!("{}:{}: {}", file.path, at + 1, line.trim()));
                }
            }
        }
    }
    none(open);
}

#[test]
fn every_file_of_the_source_is_taken_apart_to_its_end() {
    for file in rust() {
        let code = file.code();
        let balance =
            |open: char, close: char| code.matches(open).count() == code.matches(close).count();
        let whole = balance('{', '}') && balance('(', ')') && balance('[', ']');
        assert!(whole, "{}: brackets do not pair; the reader lost its way", file.path);
        assert!(!pieces(&file.text).is_empty() || file.text.trim().is_empty(), "{}", file.path);
    }
}
