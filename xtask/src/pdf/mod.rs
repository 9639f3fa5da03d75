//! Makes documents of every kind with the command line, from every sample, and holds them against
//! others' tools: veraPDF for PDF/UA-1 and PDF/A-2a, qpdf, and poppler.

mod actions;
mod form;
mod made;
mod standards;
mod words;

use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::install;
use crate::project::Project;
use crate::run::run;

/// What a check found.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    /// All is well.
    Sound,
    /// What is wrong, a line for each.
    Faults(Vec<String>),
    /// Why it could not be held at all.
    Skipped(String),
}

/// A check of one document.
struct Checked {
    document: String,
    check: &'static str,
    found: Found,
}

/// Checks every document; installs what is missing unless told not to.
pub(crate) fn pdf(project: &Project, skip_install: bool) -> Result<()> {
    if !skip_install {
        install::for_pdf(project)?;
        install::install_verapdf(project)?;
    }
    run(project.cargo().args(["build", "--quiet", "--package=groundwork"]))?;
    let documents = made::all(project)?;
    let mut checked = Vec::new();
    for made in &documents {
        let mut add = |check, found| {
            checked.push(Checked { document: made.name.clone(), check, found });
        };
        add("qpdf", form::is_whole(project, made));
        add("fonts", form::has_its_fonts(project, made));
        add("metadata", form::says_what_it_is(project, made));
        add("words", words::are_there(project, made));
    }
    checked.extend(standards::of(project, &documents));
    tell(&checked)
}

/// Prints what was found. On a build server nothing may be skipped.
fn tell(checked: &[Checked]) -> Result<()> {
    let strict = std::env::var_os("CI").is_some();
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for Checked { document, check, found } in checked {
        let (word, lines) = match found {
            Found::Sound => ("ok", &[][..]),
            Found::Faults(lines) => ("FAILED", lines.as_slice()),
            Found::Skipped(why) if strict => ("FAILED: skipped", std::slice::from_ref(why)),
            Found::Skipped(why) => ("skipped", std::slice::from_ref(why)),
        };
        println!("{document:<24} {check:<10} {word}");
        lines.iter().for_each(|line| println!("    {line}"));
        match found {
            Found::Sound => passed += 1,
            Found::Skipped(_) if !strict => skipped += 1,
            _ => failed += 1,
        }
    }
    let skipped = if skipped > 0 { format!(", {skipped} skipped") } else { String::new() };
    println!("{passed} passed, {failed} failed{skipped}");
    if failed > 0 {
        bail!("the documents are not as they must be");
    }
    Ok(())
}

/// What a tool prints; an error where it is missing, finds fault or complains.
fn said(command: &mut Command) -> Result<String, Found> {
    let (said, complaint) = ran(command)?;
    if complaint.trim().is_empty() { Ok(said) } else { Err(faults(&complaint)) }
}

/// What a tool prints on standard output and error; an error where it is missing or fails.
fn ran(command: &mut Command) -> Result<(String, String), Found> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output();
    let output = output.map_err(|error| Found::Skipped(format!("{name}: {error}")))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (said, complaint) = (text(&output.stdout), text(&output.stderr));
    if output.status.success() {
        return Ok((said, complaint));
    }
    Err(faults(&format!("{name}, {}:\n{said}{complaint}", output.status)))
}

/// The first lines of what a tool said, as faults.
fn faults(said: &str) -> Found {
    Found::Faults(said.lines().take(20).map(str::to_owned).collect())
}

/// Sound where there are no faults.
fn found(faults: Vec<String>) -> Found {
    if faults.is_empty() { Found::Sound } else { Found::Faults(faults) }
}

/// Text without what only sets it apart: spaces, and marks of direction.
fn squeezed(text: &str) -> String {
    let apart = |c: &char| {
        c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
    };
    text.chars().filter(|c| !apart(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_tool_is_told_from_one_that_finds_fault() {
        let missing = said(&mut Command::new("no-such-tool-anywhere"));
        assert!(matches!(missing, Err(Found::Skipped(_))));
        let faulty = said(Command::new("cargo").arg("no-such-task-anywhere"));
        assert!(matches!(faulty, Err(Found::Faults(_))));
    }

    #[test]
    fn text_is_compared_without_spaces_and_marks_of_direction() {
        assert_eq!(squeezed("a\u{202b} b\n\u{a0}c\u{202c}"), "abc");
    }
}
