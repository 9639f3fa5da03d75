//! What the browser's pages take of the machine's memory, workers and WebAssembly included, which
//! no page can ask for. Linux and Chromium only.

use std::collections::BTreeMap;
use std::fs;

/// The memory of every process that shows pages, by its number.
pub struct Memory(BTreeMap<u32, u64>);

impl Memory {
    /// What they take now. Their peaks are counted anew from here.
    pub fn now() -> Option<Self> {
        let pages = pages();
        // 5: forget the peak so far.
        pages.iter().try_for_each(|pid| fs::write(format!("/proc/{pid}/clear_refs"), "5")).ok()?;
        let taken = pages.iter().filter_map(|pid| Some((*pid, bytes(*pid, "VmRSS:")?)));
        let taken: BTreeMap<u32, u64> = taken.collect();
        (!taken.is_empty()).then_some(Self(taken))
    }

    /// How much more they took at their peaks since then.
    pub fn added(&self) -> Option<u64> {
        let more =
            |(pid, before): (&u32, &u64)| Some(bytes(*pid, "VmHWM:")?.saturating_sub(*before));
        self.0.iter().map(more).sum()
    }
}

/// This process's descendants that show pages.
fn pages() -> Vec<u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    pids.filter(|pid| shows_pages(*pid) && is_ours(*pid)).collect()
}

fn shows_pages(pid: u32) -> bool {
    let command = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    command.split(|byte| *byte == 0 || *byte == b' ').any(|word| word == b"--type=renderer")
}

fn is_ours(mut pid: u32) -> bool {
    while pid > 1 {
        if pid == std::process::id() {
            return true;
        }
        pid = status(pid, "PPid:").unwrap_or(0) as u32;
    }
    false
}

fn bytes(pid: u32, key: &str) -> Option<u64> {
    status(pid, key).map(|kilobytes| kilobytes * 1024)
}

fn status(pid: u32, key: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(key))?;
    line.split_whitespace().next()?.parse().ok()
}
