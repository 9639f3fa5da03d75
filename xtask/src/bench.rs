//! The report against jsPDF and pdfmake: the same document, made three ways in a browser.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use xtask::site::Site;

use crate::dist;
use crate::install;
use crate::project::Project;
use crate::run::run;
use crate::sizes;

/// The fonts, which all three embed.
const FONTS: [&str; 2] = ["SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf"];

/// What makes a report, and what a browser fetches for it besides the fonts.
struct Contender {
    name: &'static str,
    code: &'static [&'static str],
}

const CONTENDERS: [Contender; 3] = [
    Contender { name: "groundwork", code: &["report-start.js", "report.js", "report.wasm"] },
    Contender { name: "jspdf", code: &["jspdf.umd.min.js", "jspdf.plugin.autotable.min.js"] },
    Contender { name: "pdfmake", code: &["pdfmake.min.js"] },
];

/// Where npm puts the others' files.
const LIBRARIES: [&str; 3] = [
    "jspdf/dist/jspdf.umd.min.js",
    "jspdf-autotable/dist/jspdf.plugin.autotable.min.js",
    "pdfmake/build/pdfmake.min.js",
];

/// How the benchmark is run.
pub(crate) struct Wish {
    /// In the person's own browser.
    pub open: bool,
    /// With dist/ as it stands.
    pub no_build: bool,
    /// How often a visit is begun anew.
    pub visits: u8,
    /// How long the report is.
    pub pages: u16,
}

/// Lays the benchmark's page out and runs it.
pub(crate) fn bench(project: &Project, wish: &Wish) -> Result<()> {
    if !wish.no_build {
        dist::dist(project, false)?;
    }
    let libraries = install::contenders(project)?;
    let results = project.target.join("bench");
    let page = results.join("page");
    lay(project, &libraries, &page, wish.pages)?;
    if wish.open {
        let mut site = Site::start(&page, 0)?;
        println!("The benchmark is at {}   (Ctrl-C ends this)", site.address());
        site.wait();
        return Ok(());
    }
    install::for_tests(project)?;
    let mut cargo = project.cargo();
    cargo.args(["run", "--package=browser-tests", "--example=bench", "--"]);
    run(cargo.arg(&page).arg(&results).arg(wish.visits.to_string()))
}

/// Puts everything that the page fetches into one folder.
fn lay(project: &Project, libraries: &Path, page: &Path, pages: u16) -> Result<()> {
    if page.exists() {
        fs::remove_dir_all(page)?;
    }
    copy(&project.root.join("benches/page"), page)?;
    let assets = project.dist().join("assets");
    let assets = copy(&assets, &page.join("assets")).context("there is no dist/ yet")?;
    let mut files: BTreeMap<String, PathBuf> =
        assets.into_iter().map(|path| (sizes::plain(&path), path)).collect();
    for library in LIBRARIES {
        let name = library.rsplit('/').next().unwrap_or(library);
        let to = page.join(name);
        fs::copy(libraries.join(library), &to).with_context(|| library.to_owned())?;
        files.insert(name.to_owned(), to);
    }
    let document = page.join("document.json");
    let mut cargo = project.cargo();
    let features = ["--no-default-features", "--features=pdf"];
    cargo.args(["run", "--quiet"]).args(features).args(["--example=document", "--"]);
    run(cargo.arg(pages.to_string()).arg(&document))?;
    files.insert("document.json".to_owned(), document);
    fs::write(page.join("bench.json"), serde_json::to_vec(&listing(page, &files)?)?)?;
    Ok(())
}

/// Where the page finds each file, and what each contender's weigh.
fn listing(page: &Path, files: &BTreeMap<String, PathBuf>) -> Result<Value> {
    let file = |name: &str| files.get(name).with_context(|| format!("there is no {name}"));
    let weigh = |names: &[&str]| -> Result<usize> {
        let sizes = names.iter().map(|name| sizes::packed(&fs::read(file(name)?)?));
        sizes.sum()
    };
    let fonts = weigh(&FONTS)?;
    let mut downloads = BTreeMap::new();
    let mut paths = BTreeMap::new();
    for Contender { name, code } in &CONTENDERS {
        downloads.insert(*name, json!({ "code": weigh(code)?, "fonts": fonts }));
    }
    let fetched = CONTENDERS.iter().flat_map(|contender| contender.code).chain(&FONTS);
    for name in fetched.copied().chain(["document.json"]) {
        let path = file(name)?.strip_prefix(page)?;
        paths.insert(name, path.to_string_lossy().replace('\\', "/"));
    }
    Ok(json!({ "files": paths, "downloads": downloads }))
}

/// Copies the files of a folder, but not the folders in it; says where they are.
fn copy(from: &Path, to: &Path) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(to)?;
    let mut copied = Vec::new();
    for entry in fs::read_dir(from).with_context(|| format!("{}", from.display()))? {
        let entry = entry?;
        if entry.path().is_file() {
            let to = to.join(entry.file_name());
            fs::copy(entry.path(), &to)?;
            copied.push(to);
        }
    }
    ensure!(!copied.is_empty(), "{} is empty", from.display());
    Ok(copied)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_listing_names_every_file_and_weighs_each_contender() {
        let page = std::env::temp_dir().join(format!("bench-{}", std::process::id()));
        fs::create_dir_all(page.join("assets")).unwrap();
        let code = CONTENDERS.iter().flat_map(|contender| contender.code);
        let names = code.chain(&FONTS).chain(&["document.json"]);
        let mut files: BTreeMap<String, PathBuf> = BTreeMap::new();
        for name in names {
            let path = page.join("assets").join(name);
            fs::write(&path, name.repeat(3)).unwrap();
            files.insert((*name).to_owned(), path);
        }
        let listed = listing(&page, &files).unwrap();
        assert_eq!(listed["files"]["report.wasm"], "assets/report.wasm");
        assert_eq!(listed["files"].as_object().unwrap().len(), files.len());
        let weight = |name: &str| listed["downloads"][name]["code"].as_u64().unwrap();
        assert!(weight("groundwork") > weight("jspdf") && weight("jspdf") > weight("pdfmake"));
        files.remove("report.js");
        assert!(listing(&page, &files).unwrap_err().to_string().contains("report.js"));
        fs::remove_dir_all(page).unwrap();
    }
}
