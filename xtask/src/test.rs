use std::process::Command;
use std::{env, thread};

use anyhow::{Context, Result};

use crate::dist;
use crate::full;
use crate::install;
use crate::pdf;
use crate::project::Project;
use crate::run::{has, run};

/// Which tests.
pub(crate) struct Wish {
    /// In all browsers, and with others' programs.
    pub full: bool,
    /// In Firefox and WebKit too.
    pub all_browsers: bool,
    /// With what is installed already.
    pub skip_install: bool,
    /// Only those whose name contains this.
    pub filter: Option<String>,
}

/// Installs what is missing, builds the site, runs the native and the browser tests, and checks
/// the PDFs.
pub(crate) fn test(project: &Project, wish: &Wish) -> Result<()> {
    let all_browsers = wish.all_browsers || wish.full;
    if !wish.skip_install {
        install::for_tests(project)?;
        if all_browsers {
            install::for_all_browsers(project)?;
        }
    }
    // The native tests first: they are quick to say what is wrong. This crate's by themselves,
    // as it was built to get here: together with the others, dependencies would be built again.
    let others = ["--workspace", "--exclude=browser-tests", "--exclude=fuzz", "--exclude=xtask"];
    run(project.cargo().arg("test").args(others).args(&wish.filter))?;
    run(project.cargo().args(["test", "--package=xtask"]).args(&wish.filter))?;
    if wish.filter.is_none() {
        pdf::pdf(project, wish.skip_install)?;
    }
    dist::dist(project, false)?;
    browser(project, wish, "chromium")?;
    if wish.full {
        full::full(project, wish.skip_install, wish.filter.as_deref())?;
    }
    if all_browsers {
        browser(project, wish, "firefox")?;
        browser(project, wish, "webkit")?;
    }
    Ok(())
}

fn browser(project: &Project, wish: &Wish, engine: &str) -> Result<()> {
    println!("Browser tests in {engine}");
    let axe = install::axe(project)?;
    let axe = axe.context("the accessibility checks need npm, to install axe-core")?;
    let mut cargo = for_engine(project, engine);
    cargo.args(["test", "--package=browser-tests"]).args(&wish.filter);
    cargo.env("GROUNDWORK_BROWSER", engine);
    cargo.env("GROUNDWORK_DIST", project.dist()).env("GROUNDWORK_AXE", axe);
    cargo.env("GROUNDWORK_GECKODRIVER", install::geckodriver(project));
    // A test waits for its browser more than it works: one more than there are processors.
    if env::var_os("RUST_TEST_THREADS").is_none() {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        cargo.env("RUST_TEST_THREADS", (processors + 1).to_string());
    }
    run(&mut cargo)
}

/// Cargo, under a display of its own for WebKit, which has no mode without one.
fn for_engine(project: &Project, engine: &str) -> Command {
    let cargo = project.cargo();
    if engine != "webkit" || !has("xvfb-run") {
        return cargo;
    }
    let mut display = project.command("xvfb-run");
    display.arg("-a").arg(cargo.get_program());
    display
}
