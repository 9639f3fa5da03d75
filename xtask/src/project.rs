use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// Where things are.
#[derive(Debug)]
pub(crate) struct Project {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// Cargo's build folder.
    pub target: PathBuf,
}

impl Project {
    /// Asks cargo, from anywhere within the workspace.
    pub(crate) fn find() -> Result<Self> {
        Self::at(Path::new("."))
    }

    /// Asks cargo, from this folder.
    pub(crate) fn at(folder: &Path) -> Result<Self> {
        let data = metadata(folder, &["--no-deps"])?;
        let path = |key: &str| -> Result<PathBuf> {
            Ok(data[key].as_str().with_context(|| format!("cargo names no {key}"))?.into())
        };
        Ok(Self { root: path("workspace_root")?, target: path("target_directory")? })
    }

    /// The built site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Tools that the tasks install for themselves.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// What the tasks keep between two runs.
    pub(crate) fn cache(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// The folder of a dependency's source.
    pub(crate) fn source_of(&self, package: &str) -> Result<PathBuf> {
        let data = metadata(&self.root, &["--all-features"])?;
        let packages = data["packages"].as_array().context("cargo names no packages")?;
        let found = packages.iter().find(|p| p["name"] == package);
        let manifest = found.and_then(|p| p["manifest_path"].as_str());
        let manifest = manifest.with_context(|| format!("{package} is no dependency"))?;
        Ok(Path::new(manifest).parent().unwrap_or(Path::new("")).to_owned())
    }

    /// Where cargo keeps the sources of dependencies.
    pub(crate) fn cargo_home(&self) -> Result<PathBuf> {
        let home = || std::env::home_dir().map(|home| home.join(".cargo"));
        let named = std::env::var_os("CARGO_HOME").map(PathBuf::from);
        named.or_else(home).context("there is no home folder")
    }

    /// A command that runs in the folder of the workspace.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that runs this task.
    pub(crate) fn cargo(&self) -> Command {
        self.command(cargo())
    }
}

fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

fn metadata(folder: &Path, more: &[&str]) -> Result<Value> {
    let mut command = Command::new(cargo());
    command.args(["metadata", "--format-version=1"]).args(more).current_dir(folder);
    let output = command.output().context("cargo metadata did not start")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}
