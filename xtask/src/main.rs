//! `cargo xtask`: builds, serves, measures, tests and checks Groundwork.

#![allow(clippy::print_stdout, reason = "a command-line tool speaks on standard output")]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod bench;
mod budget;
mod check;
mod cli;
mod dist;
mod figures;
mod full;
mod install;
mod pdf;
mod picture;
mod project;
mod reproduce;
mod run;
mod serve;
mod sizes;
mod supply;
mod test;

use std::process::ExitCode;

use clap::Parser;

use cli::{Cli, Task};
use project::Project;

fn main() -> ExitCode {
    match run_task(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run_task(task: Task) -> anyhow::Result<()> {
    let project = Project::find()?;
    match task {
        Task::Dist { dev, language } => dist::dist_in(&project, dev, &language),
        Task::Serve { port, no_build } => serve::serve(&project, port, !no_build),
        Task::Budget => budget::budget(&project),
        Task::Test { full, all_browsers, skip_install, filter } => {
            test::test(&project, &test::Wish { full, all_browsers, skip_install, filter })
        }
        Task::Pdf { skip_install } => pdf::pdf(&project, skip_install),
        Task::Readers { skip_install, group } => {
            full::readers(&project, skip_install, group.as_deref())
        }
        Task::Bench { open, no_build, visits, pages } => {
            bench::bench(&project, &bench::Wish { open, no_build, visits, pages })
        }
        Task::Picture => picture::picture(&project),
        Task::Figures { verbose } => figures::figures(&project, verbose),
        Task::Supply => supply::supply(&project),
        Task::Reproduce => reproduce::reproduce(&project),
        Task::Check => check::check(&project),
    }
}
