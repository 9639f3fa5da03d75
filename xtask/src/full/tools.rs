use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::install;
use crate::project::Project;
use crate::run::run;

/// Packages of PyPI, pinned.
const PYTHON: [&str; 9] = [
    "cmarkgfm==2025.10.22",
    "duckdb==2.0.1",
    "icalendar==7.3.2",
    "openpyxl==3.1.5",
    "pandas==3.1.1",
    "polars==2.1.0",
    "pyarrow==26.0.1",
    "pyspark==4.3.0",
    "python-docx==1.2.0",
];

/// Packages of npm, pinned.
const NPM: [install::Package; 6] = [
    ("exceljs", "4.4.0"),
    ("ical.js", "2.2.1"),
    ("linkifyjs", "4.4.0"),
    ("markdown-it", "15.0.3"),
    ("marked", "18.2.1"),
    ("xlsx", "0.18.5"),
];

/// Installs what is missing.
pub(super) fn install(project: &Project) -> Result<()> {
    install::for_consumers(project)?;
    let there = install::npm_packages(project, &npm(project), &NPM)?;
    ensure!(there, "the readers of npm could not be installed");
    let (home, wanted) = (python_home(project), PYTHON.join("\n"));
    let list = home.join("requirements.txt");
    if fs::read_to_string(&list).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    run(project.command("python3").args(["-m", "venv"]).arg(&home))?;
    let mut pip = project.command(home.join("bin/pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check"]);
    run(pip.args(PYTHON))?;
    // Last: a run that is cut short leaves nothing that looks whole.
    fs::write(&list, wanted).context("the list of what is installed")
}

/// Python with a script of ours.
pub(super) fn python(project: &Project, script: &str) -> Command {
    let mut command = project.command(python_program(project));
    command.arg("-c").arg(script);
    command
}

/// Node with a script of ours, which finds the packages.
pub(super) fn node(project: &Project, script: &str) -> Command {
    let mut command = project.command("node");
    command.arg("-e").arg(script).arg("--");
    command.env("NODE_PATH", npm(project).join("node_modules"));
    command
}

/// Python with the packages.
pub(super) fn python_program(project: &Project) -> PathBuf {
    python_home(project).join("bin/python")
}

fn python_home(project: &Project) -> PathBuf {
    project.tools().join("readers/python")
}

/// The folder that npm's packages are installed into.
pub(super) fn npm(project: &Project) -> PathBuf {
    project.tools().join("readers/npm")
}
