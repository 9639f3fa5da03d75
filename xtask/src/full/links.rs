use anyhow::Result;

use super::tools;
use crate::project::Project;
use crate::run::run;

/// The programs that mail and chat use make addresses clickable: cmark-gfm, marked, markdown-it and
/// linkifyjs hand a thousand links to invitations on whole.
pub(super) fn check(project: &Project) -> Result<()> {
    let mut cargo = project.cargo();
    cargo.args(["test", "--package=groundwork", "--test=groundwork", "autolinkers", "--"]);
    cargo.arg("--ignored");
    cargo.env("GROUNDWORK_NPM", tools::npm(project));
    cargo.env("GROUNDWORK_PYTHON", tools::python_program(project));
    run(&mut cargo)
}
