//! veraPDF, the checker of PDF/UA and PDF/A, as a library for Java.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{Package, installed, npm_packages, packages};
use crate::project::Project;
use crate::run::has;

/// A package that carries veraPDF 1.31 in its jar, without the reader of veraPDF's rules.
const NPM: Package = ("@opendataloader/pdf", "2.5.11");

/// That reader, as Debian's libjaxb-java brings it.
const JAXB: [&str; 8] = [
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-core",
    "istack-commons-runtime",
    "txw2",
    "javax.activation",
    "FastInfoset",
    "stax-ex",
];

/// Installs veraPDF and what it needs. Where that cannot be, it says why, and [`verapdf`] what
/// is missing.
pub(crate) fn install_verapdf(project: &Project) -> Result<()> {
    if let Err(error) = packages::for_verapdf(project) {
        println!("{error:#}");
    }
    npm_packages(project, &folder(project), &[NPM]).map(|_| ())
}

/// Where Java finds veraPDF and what it needs, or what is missing.
pub(crate) fn verapdf(project: &Project) -> Result<OsString, String> {
    if !has("java") || !has("javac") {
        return Err("there is no Java development kit".to_owned());
    }
    let folder = folder(project);
    if !installed(&folder, NPM) {
        return Err(format!("the npm package {} {} is not installed", NPM.0, NPM.1));
    }
    let jar = folder.join("node_modules").join(NPM.0).join("lib/opendataloader-pdf-cli.jar");
    let beside = JAXB.map(|name| Path::new("/usr/share/java").join(format!("{name}.jar")));
    let jars: Vec<PathBuf> = [jar].into_iter().chain(beside).collect();
    match jars.iter().find(|jar| !jar.is_file()) {
        Some(missing) => Err(format!("{} is missing", missing.display())),
        None => env::join_paths(jars).map_err(|error| error.to_string()),
    }
}

fn folder(project: &Project) -> PathBuf {
    project.tools().join("verapdf")
}
