//! The floors of the app.

use super::{none, paths, rust};

/// The layers of the app, the lowest first: each reads those before it. A page is a page: none
/// reads another.
const LAYERS: [&str; 8] =
    ["platform", "route", "screen", "store", "components", "pages", "lazy", "shell"];

/// The paths in the app that the code of a file names.
fn reads_in_app(file: &str, code: &str) -> Vec<Vec<String>> {
    let mut found = paths(file, code);
    found.retain(|path| path.first().is_some_and(|first| first == "app"));
    found
}

#[test]
fn no_import_in_the_app_runs_back_up_and_no_page_reads_another() {
    let mut wrong = Vec::new();
    for file in rust().into_iter().filter(|file| file.path.starts_with("src/app/")) {
        let inside = file.path.trim_start_matches("src/app/").trim_end_matches(".rs");
        let mut inside = inside.split('/');
        let (layer, page) = (inside.next().unwrap_or_default(), inside.next().unwrap_or_default());
        if layer == "mod" {
            continue;
        }
        let Some(floor) = LAYERS.iter().position(|known| *known == layer) else {
            wrong.push(format!("{}: say in LAYERS where “{layer}” stands", file.path));
            continue;
        };
        for read in reads_in_app(&file.path, &file.code()) {
            let to = read.get(1).map_or("", String::as_str);
            let up = LAYERS.iter().position(|known| *known == to).is_some_and(|at| at > floor);
            let aside = layer == "pages" && to == "pages" && read.get(2).is_some_and(|p| p != page);
            if up || aside {
                wrong.push(format!("{}: may not read “{}”", file.path, read.join("::")));
            }
        }
    }
    none(wrong);
}

#[test]
fn paths_in_the_app_are_found_in_every_form() {
    let found = |path, code| -> Vec<String> {
        reads_in_app(path, code).iter().map(|path| path.join("::")).collect()
    };
    let code = "use super::gaps::Gaps; use super::super::plan::Plan; crate::app::store::State;\
                use crate::app::{lazy, pages::plan}; use crate::plan::X;";
    assert_eq!(
        found("src/app/pages/results/mod.rs", code),
        [
            "app::store::State",
            "app::lazy",
            "app::pages",
            "app::pages::gaps::Gaps",
            "app::plan::Plan",
        ]
    );
    assert_eq!(found("src/app/shell.rs", "use super::lazy;"), ["app::lazy"]);
}
