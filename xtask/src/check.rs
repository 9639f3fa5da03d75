use anyhow::Result;

use crate::budget;
use crate::dist;
use crate::figures;
use crate::project::Project;
use crate::run::run;
use crate::supply;

/// The browser's part of the crate, as the site is built: the same profile, so that what the
/// build made for itself is used again.
const WASM: [&str; 4] = [
    "--target=wasm32-unknown-unknown",
    "--profile=wasm",
    "--package=groundwork",
    "--no-default-features",
];

/// The workers; each has the feature of its name.
const WORKERS: [&str; 4] = ["report-worker", "export-worker", "encryption-worker", "scan-worker"];

/// Formatting, the figures of the source, what is built in, lints natively and for the browser,
/// documentation, budgets.
pub(crate) fn check(project: &Project) -> Result<()> {
    run(project.cargo().args(["fmt", "--all", "--check"]))?;
    figures::figures(project, false)?;
    supply::supply(project)?;
    let deny = ["--", "--deny=warnings"];
    // The targets of fuzzing compile too; to run them takes another compiler.
    let all = ["clippy", "--workspace", "--all-targets", "--features=fuzz/targets"];
    run(project.cargo().args(all).args(deny))?;
    // The workers together: by itself, each would have its dependencies checked once more.
    for (bins, features) in [(&["app"][..], "web"), (&WORKERS, &WORKERS.join(","))] {
        let mut clippy = project.cargo();
        clippy.arg("clippy").args(WASM).args(["--lib", "--features", features]);
        clippy.args(bins.iter().flat_map(|bin| ["--bin", bin]));
        run(clippy.args(deny))?;
    }
    let mut doc = project.cargo();
    run(doc.args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings"))?;
    let mut doc = project.cargo();
    doc.args(["doc", "--no-deps", "--lib", "--features=web"]).args(WASM);
    run(doc.env("RUSTDOCFLAGS", "-Dwarnings"))?;
    dist::dist(project, false)?;
    budget::budget(project)
}
