use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::module::Aim;
use crate::install::WasmOpt;
use crate::project::Project;
use crate::run::run;

/// What every current browser accepts. `--all-features` is no choice: it writes imports in a form
/// that Chromium rejects.
const FLAGS: [&str; 9] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-debug",
    "--strip-target-features",
];

/// Shrinks the text of a JavaScript module by terser, where that is there.
pub(super) fn script(project: &Project, terser: Option<&Path>, js: String) -> Result<Vec<u8>> {
    let Some(terser) = terser else { return Ok(js.into_bytes()) };
    let folder = project.cache();
    fs::create_dir_all(&folder)?;
    let (from, to) = (folder.join("script.in.js"), folder.join("script.out.js"));
    fs::write(&from, js)?;
    let mut command = project.command("node");
    command.arg(terser).arg(&from).args(["--module", "--compress", "passes=2", "--mangle"]);
    run(command.arg("--output").arg(&to))?;
    let small = fs::read(&to).with_context(|| format!("{}", to.display()))?;
    fs::remove_file(&from)?;
    fs::remove_file(&to)?;
    Ok(small)
}

/// Shrinks a module by binaryen's wasm-opt. Functions stand in the order of their names: what is
/// alike then stands together, and compresses better than in the order that the linker left. A
/// module has its branches laid anew after that, and is shrunk once more, which takes 2.5 kB (brotli)
/// off the first part of the app; on parts that are fetched later it would take minutes.
pub(super) fn optimise(
    project: &Project,
    tool: &WasmOpt,
    aim: Aim,
    name: &str,
    is_part: bool,
    wasm: &[u8],
) -> Result<Vec<u8>> {
    let folder = project.cache();
    fs::create_dir_all(&folder)?;
    let (from, to) = (folder.join(format!("{name}.in")), folder.join(format!("{name}.out")));
    fs::write(&from, wasm)?;
    let passes: &[&[&str]] = match aim {
        Aim::Speed => &[&["-O3", "--reorder-functions-by-name"]],
        Aim::Size if is_part => &[&["-Oz", "--reorder-functions-by-name"]],
        Aim::Size => &[
            &["-Oz", "--reorder-functions-by-name"],
            &["--flatten", "--rereloop", "-Os"],
            &["-Oz"],
        ],
    };
    for pass in passes.iter().copied() {
        let mut command = project.command("node");
        command.arg(&tool.path).args(pass).args(FLAGS);
        run(command.arg(&from).arg("-o").arg(&to))?;
        fs::copy(&to, &from)?;
    }
    let small = fs::read(&to).with_context(|| format!("{}", to.display()))?;
    fs::remove_file(&from)?;
    fs::remove_file(&to)?;
    Ok(small)
}
