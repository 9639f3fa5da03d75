//! What Groundwork is built from: held against `deny.toml`, and listed.

mod bill;
mod tree;

use std::fs;

use anyhow::Result;

use crate::install;
use crate::project::Project;
use crate::run::run;

/// Holds every dependency against `deny.toml`, and writes the bill of materials.
pub(crate) fn supply(project: &Project) -> Result<()> {
    let deny = install::cargo_deny(project)?;
    let deny = |arguments: &[&str]| {
        let mut command = project.command(&deny);
        command.arg("--workspace").args(arguments);
        command
    };
    run(&mut deny(&["--all-features", "--locked", "check", "bans", "licenses", "sources"]))?;
    // The database of advisories is a repository, which not every machine reaches.
    match run(&mut deny(&["--log-level=off", "fetch", "db"])) {
        Ok(()) => run(&mut deny(&["--locked", "check", "--disable-fetch", "advisories"]))?,
        Err(_) => println!("Advisories are skipped: their database cannot be fetched here."),
    }
    let path = project.target.join("groundwork.cdx.json");
    let bill = bill::bill(project)?;
    fs::write(&path, format!("{bill:#}\n"))?;
    let count = bill["components"].as_array().map_or(0, Vec::len);
    println!("{} lists {count} components.", path.display());
    Ok(())
}
