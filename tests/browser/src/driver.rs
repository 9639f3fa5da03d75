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

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
