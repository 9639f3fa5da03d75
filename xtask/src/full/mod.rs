//! What other programs make of our files: what they read is what we wrote. A group of programs is a
//! file here; what they need is installed into `.tools/`, in the versions that are named.

mod calendars;
mod links;
mod office;
mod papers;
mod tables;
mod tools;
mod workbooks;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::project::Project;
use crate::run::run;

/// The day that every file is made on.
const TODAY: &str = "2026-11-22";

/// A group of programs, and what holds our files against them.
type Group = (&'static str, fn(&Project) -> Result<()>);

const GROUPS: [Group; 6] = [
    ("calendars", calendars::check),
    ("links", links::check),
    ("office", office::check),
    ("papers", papers::check),
    ("tables", tables::check),
    ("workbooks", workbooks::check),
];

/// The groups whose name contains a word, or all.
fn groups(filter: Option<&str>) -> Vec<&'static Group> {
    GROUPS.iter().filter(|(name, _)| filter.is_none_or(|word| name.contains(word))).collect()
}

/// Goes through all groups, or those that are meant, of which there must be one.
pub(crate) fn readers(project: &Project, skip_install: bool, group: Option<&str>) -> Result<()> {
    let names = GROUPS.map(|(name, _)| name).join(", ");
    ensure!(!groups(group).is_empty(), "no such group; there are {names}");
    full(project, skip_install, group)
}

/// Goes through all groups, or those whose name contains a word; says at the end which failed.
pub(crate) fn full(project: &Project, skip_install: bool, filter: Option<&str>) -> Result<()> {
    let groups = groups(filter);
    if groups.is_empty() {
        return Ok(());
    }
    if !skip_install {
        tools::install(project)?;
    }
    run(project.cargo().args(["build", "--quiet", "--package=groundwork"]))?;
    let mut failed = Vec::new();
    for (name, check) in groups {
        println!("Other programs: {name}");
        if let Err(error) = check(project) {
            println!("{error:#}");
            failed.push(*name);
        }
    }
    if !failed.is_empty() {
        bail!("other programs do not read what we wrote: {}", failed.join(", "));
    }
    Ok(())
}

/// A folder for the files of a group, empty.
fn folder(project: &Project, name: &str) -> Result<PathBuf> {
    let folder = project.target.join("full").join(name);
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A task of the built command line.
fn groundwork(project: &Project) -> Command {
    project.command(project.target.join("debug").join("groundwork"))
}

/// Has the command line write a file of the typical sample, with this ending; says where.
fn written(project: &Project, task: &str, options: &[&str], to: PathBuf) -> Result<PathBuf> {
    let mut command = groundwork(project);
    command.args([task, "tests/files/samples/typical.groundwork.json", "--today", TODAY]);
    run(command.args(options).arg("-o").arg(&to))?;
    Ok(to)
}

/// What a program prints; an error where it fails.
fn said(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("{command:?} did not start"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if !output.status.success() {
        bail!("{command:?}: {}{}", text(&output.stdout), text(&output.stderr));
    }
    Ok(text(&output.stdout) + &text(&output.stderr))
}
