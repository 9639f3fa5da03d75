use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::engine::Engine;

/// Held from the choice of a port until the driver listens on it, so that two tests of this
/// process never choose the same.
static STARTING: Mutex<()> = Mutex::new(());

/// Lets WebKit's window be as narrow as a phone: its tool bar would need 334 pixels, and the bar
/// that tells of downloads 323 for its words.
const NARROW: &str = "* { min-width: 0; padding: 0; margin: 0; } infobar * { font-size: 1px; }";

/// Has the bar that tells of downloads come at once: while it slides in, the page moves away under
/// a click.
const STILL: &str = "[Settings]\ngtk-enable-animations=0\n";

/// A running driver; ended when it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts an engine's driver, whose log and home are in the folder.
    pub(crate) fn start(engine: Engine, folder: &Path) -> Self {
        let _alone = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let log = File::create(folder.join("driver.log")).unwrap();
        let program = engine.driver();
        let mut command = Command::new(&program);
        command.arg(format!("--port={port}"));
        match engine {
            Engine::Chromium => {}
            // Scripts in the browser's own window; and no connection past this machine, with which
            // Firefox also lets its remote settings be switched off.
            Engine::Firefox => {
                command.arg("--allow-system-access").env("MOZ_DISABLE_NONLOCAL_CONNECTIONS", "1");
            }
            // It saves downloads there.
            Engine::WebKit => {
                let settings = folder.join("settings");
                fs::create_dir_all(settings.join("gtk-3.0")).unwrap();
                fs::write(settings.join("gtk-3.0/gtk.css"), NARROW).unwrap();
                fs::write(settings.join("gtk-3.0/settings.ini"), STILL).unwrap();
                command.env("HOME", folder).env("XDG_CONFIG_HOME", settings);
            }
        }
        let output = command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log);
        let child = output.spawn();
        let child = child.unwrap_or_else(|e| panic!("{}: {e}", program.display()));
        let mut driver = Self { child, port };
        driver.wait();
        driver
    }

    /// Waits until it listens.
    fn wait(&mut self) {
        let began = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            let ended = self.child.try_wait().unwrap();
            assert!(ended.is_none(), "the driver ended: {ended:?}");
            assert!(began.elapsed() < Duration::from_secs(30), "the driver does not listen");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Driver {
    /// Ends the browser that it started, and each process of that, all at once and without a word.
    pub(crate) fn kill_browser(&mut self) {
        let processes = descendants(self.child.id());
        assert!(!processes.is_empty(), "there is no browser");
        let mut kill = Command::new("kill");
        kill.arg("-KILL").args(processes.iter().map(u32::to_string));
        // One that ended meanwhile is no fault.
        kill.stderr(Stdio::null()).status().unwrap();
        let began = Instant::now();
        while processes.iter().any(|process| is_running(*process)) {
            assert!(began.elapsed() < Duration::from_secs(30), "the browser does not end");
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// The processes that one started, and that those started, the first ones first.
fn descendants(of: u32) -> Vec<u32> {
    let all: Vec<(u32, u32)> = fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok())
        .filter_map(|process| Some((process, state(process)?.1)))
        .collect();
    let mut found = vec![of];
    let mut at = 0;
    while at < found.len() {
        let children = all.iter().filter(|(_, parent)| *parent == found[at]);
        let children: Vec<u32> = children.map(|(process, _)| *process).collect();
        found.extend(children);
        at += 1;
    }
    found.split_off(1)
}

/// Whether a process runs, and is not only waiting for its parent to hear of its end.
fn is_running(process: u32) -> bool {
    state(process).is_some_and(|(state, _)| state != 'Z')
}

/// The state of a process and its parent.
fn state(process: u32) -> Option<(char, u32)> {
    let status = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // Its name, in brackets, may hold anything.
    let mut rest = status.rsplit_once(')')?.1.split_whitespace();
    Some((rest.next()?.chars().next()?, rest.next()?.parse().ok()?))
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
