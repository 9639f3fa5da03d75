use anyhow::{Context, Result, ensure};
use xtask::site::Site;

use crate::dist;
use crate::project::Project;

/// Builds the site unless told not to, and serves it until the process ends.
pub(crate) fn serve(project: &Project, port: u16, build: bool) -> Result<()> {
    if build {
        dist::dist(project, false)?;
    }
    let folder = project.dist();
    ensure!(folder.join("index.html").is_file(), "there is no dist/ yet: cargo xtask serve");
    let site = Site::start(&folder, port);
    let mut site = site.with_context(|| format!("port {port} is taken; try --port 0"))?;
    println!("Groundwork is at {}   (Ctrl-C ends this)", site.address());
    site.wait();
    Ok(())
}
