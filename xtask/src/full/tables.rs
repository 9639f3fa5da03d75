use anyhow::Result;

use super::{folder, tools};
use crate::project::Project;
use crate::run::run;

const SCRIPT: &str = include_str!("tables.py");

/// DuckDB, pandas, Polars and Spark read the roll-up's CSV files as its Parquet files.
pub(super) fn check(project: &Project) -> Result<()> {
    let mut python = tools::python(project, SCRIPT);
    python.arg(project.target.join("debug").join("groundwork"));
    python.arg(project.root.join("tests/files/samples"));
    run(python.arg(folder(project, "tables")?))
}
