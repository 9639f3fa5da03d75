//! Installs what the tasks need and a machine lacks.

mod deny;
mod packages;
mod verapdf;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::project::Project;
use crate::run::{has, run};

pub(crate) use deny::cargo_deny;
pub(crate) use packages::{for_all_browsers, for_consumers, for_pdf, for_tests, geckodriver};
pub(crate) use verapdf::{install_verapdf, verapdf};

/// A package of npm and its version.
pub(crate) type Package = (&'static str, &'static str);

/// What npm brings into .tools/, pinned. Debian's binaryen is too old: it breaks the module
/// without a word, so a wasm-opt from the path is never taken.
const NPM: [Package; 3] = [("binaryen", "132.0.0"), ("axe-core", "4.14.1"), ("terser", "5.51.4")];

/// What makes PDFs in other browser apps, pinned.
const CONTENDERS: [Package; 3] =
    [("jspdf", "4.2.1"), ("jspdf-autotable", "5.0.9"), ("pdfmake", "0.3.11")];

/// Binaryen's optimiser, run by node.
#[derive(Debug)]
pub(crate) struct WasmOpt {
    /// Its script.
    pub path: PathBuf,
    /// Its version.
    pub version: &'static str,
}

/// Sees to it that rustc can build for the browser.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut ask = project.command("rustc");
    let folder = ask.args(["--print=target-libdir", "--target", TARGET]).output()?;
    if Path::new(String::from_utf8_lossy(&folder.stdout).trim()).is_dir() {
        return Ok(());
    }
    println!("Rust cannot build for the browser yet.");
    run(project.command("rustup").args(["target", "add", TARGET]))
}

/// The optimiser; none where there is no node, or it cannot be installed.
pub(crate) fn wasm_opt(project: &Project) -> Result<Option<WasmOpt>> {
    let (name, version) = NPM[0];
    if !has("node") || !npm_packages(project, &project.tools(), &NPM)? {
        return Ok(None);
    }
    let path = project.tools().join("node_modules").join(name).join("bin/wasm-opt");
    Ok(Some(WasmOpt { path, version }))
}

/// What shrinks JavaScript, a script of node's; none where there is no node, or it cannot be
/// installed.
pub(crate) fn terser(project: &Project) -> Result<Option<PathBuf>> {
    let there = has("node") && npm_packages(project, &project.tools(), &NPM)?;
    Ok(there.then(|| project.tools().join("node_modules/terser/bin/terser")))
}

/// The script of the accessibility checker.
pub(crate) fn axe(project: &Project) -> Result<Option<PathBuf>> {
    let there = npm_packages(project, &project.tools(), &NPM)?;
    Ok(there.then(|| project.tools().join("node_modules/axe-core/axe.min.js")))
}

/// The folder of the packages that the report is measured against. They are installed apart from
/// the others, and only for that.
pub(crate) fn contenders(project: &Project) -> Result<PathBuf> {
    let folder = project.tools().join("bench");
    let there = npm_packages(project, &folder, &CONTENDERS)?;
    ensure!(there, "the benchmark needs npm, to install the others");
    Ok(folder.join("node_modules"))
}

/// Installs npm packages into a folder of their own where one is missing or of another version;
/// says whether they are there now.
pub(crate) fn npm_packages(project: &Project, folder: &Path, packages: &[Package]) -> Result<bool> {
    if packages.iter().all(|package| installed(folder, *package)) {
        return Ok(true);
    }
    if !has("npm") {
        return Ok(false);
    }
    fs::create_dir_all(folder)?;
    let wanted = packages.iter().map(|(name, version)| format!("\"{name}\":\"{version}\""));
    let wanted = wanted.collect::<Vec<_>>().join(",");
    let manifest = format!("{{\"private\":true,\"dependencies\":{{{wanted}}}}}\n");
    fs::write(folder.join("package.json"), manifest)?;
    let mut npm = project.command("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--omit=optional"]);
    if let Err(error) = run(npm.arg("--prefix").arg(folder)) {
        println!("{error:#}");
        return Ok(false);
    }
    Ok(true)
}

fn installed(folder: &Path, (name, version): Package) -> bool {
    let manifest = folder.join("node_modules").join(name).join("package.json");
    let manifest = fs::read(manifest).unwrap_or_default();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap_or_default();
    manifest["version"] == version
}
