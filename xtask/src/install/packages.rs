use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::project::Project;
use crate::run::{has, run};

/// Something a package brings, a program or a file, by which it is seen to be there; and the
/// package.
type Need = (&'static str, &'static str);

/// What the tests and the byte budgets need.
const TESTS: [Need; 4] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("node", "nodejs"),
    ("npm", "npm"),
];

/// What reads PDFs.
const PDF: [Need; 2] = [("qpdf", "qpdf"), ("pdftotext", "poppler-utils")];

/// What veraPDF needs besides itself: a Java that compiles, and the reader of its rules.
const VERAPDF: [Need; 3] = [
    ("javac", "default-jdk-headless"),
    ("/usr/share/java/jaxb-runtime.jar", "libjaxb-java"),
    ("npm", "npm"),
];

/// What installs a package of PyPI.
const WHEELS: [Need; 1] = [("pip3", "python3-pip")];

/// What reads our files besides: office programs, and what Python and Spark need.
const CONSUMERS: [Need; 6] = [
    ("/usr/lib/libreoffice/program/libswlo.so", "libreoffice-writer-nogui"),
    ("/usr/lib/libreoffice/program/libsclo.so", "libreoffice-calc-nogui"),
    ("node", "nodejs"),
    ("npm", "npm"),
    ("/usr/share/python-wheels", "python3-venv"),
    ("java", "default-jdk-headless"),
];

/// What the other two browsers need; geckodriver comes by cargo.
const BROWSERS: [Need; 4] = [
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    ("xauth", "xauth"),
];

/// Installs what the tests need.
pub(crate) fn for_tests(project: &Project) -> Result<()> {
    packages(project, &[TESTS.as_slice(), &PDF].concat())
}

/// Installs what reads PDFs.
pub(crate) fn for_pdf(project: &Project) -> Result<()> {
    packages(project, &PDF)
}

/// Installs what veraPDF needs besides itself.
pub(super) fn for_verapdf(project: &Project) -> Result<()> {
    packages(project, &VERAPDF)
}

/// Installs the programs that read our files.
pub(crate) fn for_consumers(project: &Project) -> Result<()> {
    packages(project, &CONSUMERS)
}

/// Installs what installs packages of PyPI.
pub(super) fn for_wheels(project: &Project) -> Result<()> {
    packages(project, &WHEELS)
}

/// Installs Firefox and WebKit with their drivers.
pub(crate) fn for_all_browsers(project: &Project) -> Result<()> {
    packages(project, &BROWSERS)?;
    if !geckodriver(project).is_file() {
        let mut cargo = project.cargo();
        cargo.args(["install", "geckodriver", "--locked", "--root"]).arg(project.tools());
        run(&mut cargo)?;
    }
    Ok(())
}

/// Firefox's driver.
pub(crate) fn geckodriver(project: &Project) -> PathBuf {
    project.tools().join("bin/geckodriver")
}

fn packages(project: &Project, needs: &[Need]) -> Result<()> {
    let missing = needs.iter().filter(|(sign, _)| !is_there(sign));
    let missing: Vec<&str> = missing.map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if !has("apt-get") || !Path::new("/etc/debian_version").exists() {
        bail!("Please install these (Debian's names), then run this again: {list}");
    }
    let root = is_root(project);
    if !root && !has("sudo") {
        bail!("Please run this as root, then run this again: apt-get install {list}");
    }
    let apt = |arguments: &[&str]| {
        let mut command = project.command(if root { "env" } else { "sudo" });
        if !root {
            command.arg("env");
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]).args(arguments);
        run(&mut command)
    };
    apt(&["update"])?;
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(missing);
    apt(&install)
}

fn is_there(sign: &str) -> bool {
    if sign.starts_with('/') { Path::new(sign).exists() } else { has(sign) }
}

fn is_root(project: &Project) -> bool {
    project.command("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}
