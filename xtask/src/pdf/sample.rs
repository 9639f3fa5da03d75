use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::project::Project;

/// The day that every sample's report is made on.
const TODAY: &str = "2026-11-22";

/// A save file with its report.
pub(super) struct Sample {
    /// What it is called.
    pub name: String,
    /// The report.
    pub pdf: PathBuf,
    /// The save file.
    pub saved: Value,
    /// What `groundwork score` says of it.
    pub result: Value,
    /// The question set that it answers.
    pub set: Value,
}

/// Makes the report of every sample, anew each time.
pub(super) fn all(project: &Project) -> Result<Vec<Sample>> {
    let made = project.target.join("pdf");
    if made.is_dir() {
        fs::remove_dir_all(&made)?;
    }
    fs::create_dir_all(&made)?;
    let mut files = Vec::new();
    for entry in fs::read_dir(project.root.join("tests/files/samples"))? {
        files.push(entry?.path());
    }
    files.sort();
    files.iter().map(|file| Sample::make(project, file, &made)).collect()
}

impl Sample {
    fn make(project: &Project, file: &Path, made: &Path) -> Result<Self> {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = name.split('.').next().unwrap_or_default().to_owned();
        let pdf = made.join(format!("{name}.pdf"));
        let report = groundwork(project, "report", file, &[Path::new("--names")], Some(&pdf))?;
        ensure!(report.is_empty(), "report prints nothing on standard output");
        let result = serde_json::from_slice(&groundwork(project, "score", file, &[], None)?)?;
        let saved: Value = serde_json::from_slice(&fs::read(file)?)?;
        let set = saved["questionnaire"]["id"].as_str().context("the sample names no set")?;
        let set = project.root.join("questionnaires").join(format!("{set}.json"));
        let set = serde_json::from_slice(&fs::read(set)?)?;
        Ok(Self { name, pdf, saved, result, set })
    }
}

/// What the built command line says of a save file.
fn groundwork(
    project: &Project,
    task: &str,
    file: &Path,
    more: &[&Path],
    output: Option<&Path>,
) -> Result<Vec<u8>> {
    let program = project.target.join("debug").join("groundwork");
    let mut command = project.command(&program);
    command.arg(task).arg(file).args(["--today", TODAY]).args(more);
    if let Some(output) = output {
        command.arg("-o").arg(output);
    }
    let output =
        command.output().with_context(|| format!("{} did not start", program.display()))?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{task} {}: {complaint}", file.display());
    Ok(output.stdout)
}
