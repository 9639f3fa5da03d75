use std::env;
use std::path::{Path, PathBuf};

/// The folder of the built site.
#[must_use]
pub fn dist() -> PathBuf {
    let dist = path("GROUNDWORK_DIST", "dist");
    assert!(dist.join("index.html").is_file(), "there is no dist/ yet: cargo xtask dist");
    dist
}

/// The script of axe-core.
pub(crate) fn axe() -> PathBuf {
    let axe = path("GROUNDWORK_AXE", ".tools/node_modules/axe-core/axe.min.js");
    assert!(axe.is_file(), "there is no axe-core yet: cargo xtask test");
    axe
}

/// Firefox's driver.
pub(crate) fn geckodriver() -> PathBuf {
    path("GROUNDWORK_GECKODRIVER", ".tools/bin/geckodriver")
}

/// The folder for pictures, where they are wanted.
pub(crate) fn shots() -> Option<PathBuf> {
    env::var_os("GROUNDWORK_SHOTS").map(PathBuf::from)
}

/// A path from the environment, or one within the project.
fn path(variable: &str, within: &str) -> PathBuf {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    env::var_os(variable).map_or_else(|| project.join(within), PathBuf::from)
}
