//! Installs what the tasks need and a machine lacks.

mod packages;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::project::Project;
use crate::run::{has, run};

pub(crate) use packages::{for_all_browsers, for_tests, geckodriver};

/// What npm brings into .tools/, pinned. Debian's binaryen is too old: it breaks the module
/// without a word, so a wasm-opt from the path is never taken.
const NPM: [(&str, &str); 2] = [("binaryen", "132.0.0"), ("axe-core", "4.14.1")];

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
    if !has("node") || !npm_packages(project)? {
        return Ok(None);
    }
    let path = project.tools().join("node_modules").join(name).join("bin/wasm-opt");
    Ok(Some(WasmOpt { path, version }))
}

/// The script of the accessibility checker.
pub(crate) fn axe(project: &Project) -> Result<Option<PathBuf>> {
    let there = npm_packages(project)?;
    Ok(there.then(|| project.tools().join("node_modules/axe-core/axe.min.js")))
}

/// Installs the npm packages where one is missing or of another version; says whether they are
/// there now.
fn npm_packages(project: &Project) -> Result<bool> {
    let tools = project.tools();
    if NPM.iter().all(|(name, version)| installed(&tools, name, version)) {
        return Ok(true);
    }
    if !has("npm") {
        return Ok(false);
    }
    fs::create_dir_all(&tools)?;
    let wanted = NPM.iter().map(|(name, version)| format!("\"{name}\":\"{version}\""));
    let wanted = wanted.collect::<Vec<_>>().join(",");
    let manifest = format!("{{\"private\":true,\"dependencies\":{{{wanted}}}}}\n");
    fs::write(tools.join("package.json"), manifest)?;
    let mut npm = project.command("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
    if let Err(error) = run(npm.arg(&tools)) {
        println!("{error:#}");
        return Ok(false);
    }
    Ok(true)
}

fn installed(tools: &Path, name: &str, version: &str) -> bool {
    let manifest = tools.join("node_modules").join(name).join("package.json");
    let manifest = fs::read(manifest).unwrap_or_default();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap_or_default();
    manifest["version"] == version
}
