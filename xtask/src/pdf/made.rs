//! The documents that are held against others' tools, made by the command line.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::actions::actions;
use crate::dist::BUILT_IN;
use crate::project::Project;

/// The day that every document is made on.
const TODAY: &str = "2026-11-22";

/// The set of the papers that need no assessment.
const SET: &str = "peer-readiness";

/// The picture that stands in for a logo: one that is in the tree anyway.
const LOGO: &str = "tests/samples/page-one.png";

/// What else is made of some samples: the sample, what to call it, and how.
const MORE: [(&str, &str, &[&str]); 3] = [
    ("typical", "letter", &["--names", "--letter"]),
    ("typical", "logo", &["--logo", LOGO, "--prepared-by", "Kit Example"]),
    ("huge", "in full", &["--names", "--in-full"]),
];

/// What is made of every sample.
const EACH: [(&str, &[&str]); 3] = [
    ("", &["--names"]),
    ("board", &["--kind", "board"]),
    ("board letter", &["--kind", "board", "--letter"]),
];

/// What is made without an assessment.
const PAPER: [(&str, &[&str]); 6] = [
    ("workbook", &[]),
    ("workbook letter", &["--letter"]),
    ("workbook board", &["--group", "governance"]),
    ("ballots", &["--ballots"]),
    ("ballots letter", &["--ballots", "--letter"]),
    ("ballot peers", &["--ballots", "--group", "peer"]),
];

/// A document, with what must be in it.
pub(super) struct Made {
    /// What it is called here.
    pub name: String,
    /// Where it is.
    pub pdf: PathBuf,
    /// What its title names: an organisation or a question set.
    pub about: String,
    /// Its language, as a tag.
    pub language: String,
    /// The titles of the actions in it.
    pub actions: Vec<String>,
}

/// Makes every document, anew each time.
pub(super) fn all(project: &Project) -> Result<Vec<Made>> {
    let folder = project.target.join("pdf");
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let mut files = Vec::new();
    for entry in fs::read_dir(project.root.join("tests/files/samples"))? {
        files.push(entry?.path());
    }
    files.sort();
    ensure!(!files.is_empty(), "there are no samples");
    let mut made = Vec::new();
    for file in &files {
        made.extend(of_sample(project, &folder, file)?);
    }
    let set = set(project, SET)?;
    for (name, options) in PAPER {
        let pdf = write(project, &folder, name, "workbook", None, options)?;
        made.push(Made { actions: Vec::new(), ..about(name, pdf, &set["title"]) });
    }
    Ok(made)
}

/// Everything that is made of a save file.
fn of_sample(project: &Project, folder: &Path, file: &Path) -> Result<Vec<Made>> {
    let sample = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sample = sample.split('.').next().unwrap_or_default();
    let saved: Value = serde_json::from_slice(&fs::read(file)?)?;
    let set = set(project, saved["questionnaire"]["id"].as_str().unwrap_or_default())?;
    let mut score = groundwork(project, "score");
    let result = serde_json::from_slice(&output(score.arg(file).args(["--today", TODAY]))?)?;
    let called_for = actions(&saved, &set, &result);
    let more = MORE.into_iter().filter(|(of, ..)| *of == sample).map(|(_, how, with)| (how, with));
    let make = |(how, options): (&str, &[&str])| {
        let name = format!("{sample} {how}").trim_end().to_owned();
        let pdf = write(project, folder, &name, "report", Some(file), options)?;
        let is_plan = !options.contains(&"--kind");
        let actions = if is_plan { called_for.clone() } else { Vec::new() };
        Ok(Made { actions, ..about(&name, pdf, &saved["organisation"]["name"]) })
    };
    EACH.into_iter().chain(more).map(make).collect()
}

fn about(name: &str, pdf: PathBuf, about: &Value) -> Made {
    let about = about.as_str().unwrap_or_default().to_owned();
    let (name, language) = (name.to_owned(), BUILT_IN.to_owned());
    Made { name, pdf, about, language, actions: Vec::new() }
}

fn set(project: &Project, id: &str) -> Result<Value> {
    let path = project.root.join("questionnaires").join(format!("{id}.json"));
    let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(serde_json::from_slice(&bytes)?)
}

/// Writes a document into the folder.
fn write(
    project: &Project,
    folder: &Path,
    name: &str,
    task: &str,
    file: Option<&Path>,
    options: &[&str],
) -> Result<PathBuf> {
    let pdf = folder.join(format!("{}.pdf", name.replace(' ', "-")));
    let mut command = groundwork(project, task);
    if let Some(file) = file {
        command.arg(file).args(["--today", TODAY]);
    }
    let said = output(command.args(options).args([OsStr::new("-o"), pdf.as_os_str()]))?;
    ensure!(said.is_empty(), "{task} prints nothing on standard output");
    Ok(pdf)
}

/// A task of the built command line.
fn groundwork(project: &Project, task: &str) -> Command {
    let mut command = project.command(project.target.join("debug").join("groundwork"));
    command.arg(task);
    command
}

/// What a command prints; an error where it fails.
fn output(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.output().with_context(|| format!("{command:?} did not start"))?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{command:?}: {complaint}");
    Ok(output.stdout)
}
