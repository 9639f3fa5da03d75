use std::cell::RefCell;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;
use thirtyfour::{WebDriver, WindowHandle, error::WebDriverResult};
use tokio::runtime::{self, Runtime};
use url::Url;
use xtask::site::{Request, Site, Types};

use crate::driver::Driver;
use crate::engine::{Engine, Start};
use crate::scratch::Scratch;
use crate::settings;
use crate::trap::Trap;

/// A browser on a site of its own.
#[derive(Debug)]
pub struct Browser {
    pub(crate) web: WebDriver,
    pub(crate) scratch: Scratch,
    pub(crate) engine: Engine,
    trap: Trap,
    site: Site,
    /// Those that were opened, in this order: a driver lists them in any.
    tabs: RefCell<Vec<WindowHandle>>,
    // Outlives the session, which is ended through it.
    driver: Driver,
    runtime: Runtime,
    flags: Vec<String>,
    /// Whether its profile is one that stays when it is killed.
    lasting: bool,
}

impl Browser {
    /// Opens the front page of the built site.
    #[must_use]
    pub fn open() -> Self {
        Self::open_at("")
    }

    /// Opens the built site at a path or a place: `#/about`.
    #[must_use]
    pub fn open_at(place: &str) -> Self {
        let browser = Self::on_folder(&settings::dist());
        browser.goto(place);
        browser
    }

    /// Opens the front page of the built site in a Chromium that is started with these flags too;
    /// other engines know none of them.
    #[must_use]
    pub fn open_with(flags: &[&str]) -> Self {
        let browser = Self::start(&settings::dist(), flags, &[], false);
        browser.goto("");
        browser
    }

    /// Opens the front page of the built site in a browser that can be killed and started again.
    #[must_use]
    pub fn open_lasting() -> Self {
        let browser = Self::start(&settings::dist(), &[], &[], true);
        browser.goto("");
        browser
    }

    /// Kills every process of the browser, as a crash or a forced restart does, and starts it again
    /// with what is on the disk of its profile, at the front page. WebKit's driver keeps no profile:
    /// there the page is reloaded.
    pub fn kill_and_start_again(&mut self) {
        if self.engine == Engine::WebKit {
            return self.reload();
        }
        self.driver.kill_browser();
        let (driver, web) = self.session();
        self.driver = driver;
        self.web = web;
        let first = self.run(self.web.window());
        self.tabs = RefCell::new(vec![first]);
        self.goto("");
    }

    /// A browser for some folder of files, with no page open yet.
    #[must_use]
    pub fn on_folder(folder: &Path) -> Self {
        Self::start(folder, &[], &[], false)
    }

    /// A browser for the built site, with no page open yet, on a host that sends some files as
    /// another type.
    #[must_use]
    pub fn on_host(types: Types) -> Self {
        Self::start(&settings::dist(), &[], types, false)
    }

    fn start(folder: &Path, flags: &[&str], types: Types, lasting: bool) -> Self {
        let engine = Engine::chosen();
        let scratch = Scratch::new();
        for folder in ["downloads", "profile"] {
            std::fs::create_dir(scratch.path().join(folder)).unwrap();
        }
        let runtime = runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.unwrap();
        let site = Site::start_with(folder, 0, types).unwrap();
        let trap = Trap::start(&runtime);
        let flags: Vec<String> = flags.iter().map(|flag| (*flag).to_owned()).collect();
        let (driver, web) = session(engine, &scratch, &runtime, &site, &trap, &flags, lasting);
        let first = runtime.block_on(web.window()).unwrap();
        let tabs = RefCell::new(vec![first]);
        Self { web, scratch, engine, trap, site, tabs, driver, runtime, flags, lasting }
    }

    /// A driver and a browser with the profile of this one.
    fn session(&self) -> (Driver, WebDriver) {
        let Self { engine, scratch, runtime, site, trap, flags, lasting, .. } = self;
        session(*engine, scratch, runtime, site, trap, flags, *lasting)
    }

    /// Goes to a path or a place of the site; a place alone loads nothing anew.
    #[track_caller]
    pub fn goto(&self, place: &str) {
        let address = format!("{}{place}", self.site.address());
        self.run(self.web.goto(address));
    }

    /// Opens a file of the disk, as a double click does.
    #[track_caller]
    pub fn goto_file(&self, file: &Path) {
        let address = Url::from_file_path(file).unwrap();
        self.run(self.web.goto(address.as_str()));
    }

    /// Reloads the page.
    #[track_caller]
    pub fn reload(&self) {
        if self.engine != Engine::Firefox {
            return self.run(self.web.refresh());
        }
        // Its driver's command goes past every cache and service worker, as people do by Shift.
        self.script("window.isBefore = true; location.reload()", vec![]);
        let there = "return !window.isBefore && document.readyState === 'complete'";
        self.wait_until("the page after the reload", || {
            let there = self.attempt(self.web.execute(there, vec![]))?;
            if there.json() == &Value::Bool(true) { Ok(()) } else { Err(String::new()) }
        });
    }

    /// Presses the browser's Back.
    #[track_caller]
    pub fn back(&self) {
        self.run(self.web.back());
    }

    /// The address after the site's own: `#/about`.
    #[track_caller]
    #[must_use]
    pub fn place(&self) -> String {
        let address = self.run(self.web.current_url()).to_string();
        address.strip_prefix(&self.site.address()).unwrap_or(&address).to_owned()
    }

    /// Opens a second tab there and goes on in it.
    #[track_caller]
    pub fn open_tab(&self, place: &str) {
        let tab = self.run(self.web.new_tab());
        self.tabs.borrow_mut().push(tab.clone());
        self.run(self.web.switch_to_window(tab));
        self.goto(place);
    }

    /// Goes on in another tab, counted from 0 in the order of their opening.
    #[track_caller]
    pub fn switch_tab(&self, number: usize) {
        let tab = self.tabs.borrow().get(number).cloned();
        let tab = tab.unwrap_or_else(|| panic!("there is no tab {number}"));
        self.run(self.web.switch_to_window(tab));
    }

    /// Puts the window out of sight.
    #[track_caller]
    pub fn minimise(&self) {
        self.run(self.web.minimize_window());
    }

    /// Brings the window back.
    #[track_caller]
    pub fn restore(&self) {
        self.run(self.web.set_window_rect(0, 0, 1360, 900));
    }

    /// Runs a script before every page that this tab shows from now on. Only in Chromium.
    #[track_caller]
    pub fn before_every_page(&self, script: &str) {
        let source = serde_json::json!({ "source": script });
        self.run(self.web.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", source));
    }

    /// Lives in another time zone from now on, such as `Australia/Sydney`, at a moment of Universal
    /// Time at which its clock stands still. Only in Chromium; pages that are loaded after it.
    #[track_caller]
    pub fn live_at(&self, zone: &str, moment: &str) {
        let zone = serde_json::json!({ "timezoneId": zone });
        self.run(self.web.cdp().send_raw("Emulation.setTimezoneOverride", zone));
        self.before_every_page(&format!(
            "{{ const now = new Date('{moment}').getTime(), Real = Date;
               globalThis.Date = class extends Real {{
                 constructor(...parts) {{ parts.length ? super(...parts) : super(now); }}
                 static now() {{ return now; }}
               }}; }}"
        ));
    }

    /// Goes on in the first frame of the page.
    #[track_caller]
    pub fn enter_frame(&self) {
        self.run(self.web.enter_frame(0));
    }

    /// Closes another tab, and goes on in this one.
    #[track_caller]
    pub fn close_tab(&self, number: usize) {
        let here = self.run(self.web.window());
        self.switch_tab(number);
        self.run(self.web.close_window());
        self.run(self.web.switch_to_window(here));
    }

    /// Ends the tab that was opened last as a crash does, without a word to its page, and goes on in
    /// this one. Only in Chromium.
    #[track_caller]
    pub fn kill_last_tab(&self) {
        let here = self.run(self.web.window());
        let last = self.run(self.web.windows()).pop().expect("a tab");
        self.run(self.web.switch_to_window(last));
        // The tab cannot answer any more.
        let _ = self.attempt(self.web.cdp().send_raw("Page.crash", Value::Null));
        let _ = self.attempt(self.web.close_window());
        self.run(self.web.switch_to_window(here));
    }

    /// A file for this browser to read, there for as long as the browser is: when a page has
    /// shown what is in it, the browser may still be reading.
    #[must_use]
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        self.scratch.file(&format!("given/{name}"), bytes)
    }

    /// Which browser it is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Every request that the site got, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.site.requests()
    }

    /// Every request that went anywhere else, or would have: the trap refused it.
    #[must_use]
    pub fn strays(&self) -> Vec<String> {
        self.trap.caught()
    }

    /// Stops the site's server: from here on the browser is offline.
    pub fn stop_site(&mut self) {
        self.site.stop();
    }

    /// Runs a script in the page; `arguments` holds the arguments.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.run(self.web.execute(script, arguments)).json().clone()
    }

    /// Runs a script that hands its result to the function in `arguments[0]`, and waits for that.
    #[track_caller]
    pub fn script_async(&self, script: &str) -> Value {
        self.script_async_with(script, vec![])
    }

    /// The same with arguments, which come before that function.
    #[track_caller]
    pub fn script_async_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.run(self.web.execute_async(script, arguments)).json().clone()
    }

    /// Carries a command through, and fails when it fails.
    #[track_caller]
    pub(crate) fn run<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        match self.attempt(command) {
            Ok(value) => value,
            Err(error) => panic!("{error}\n{}", self.page_in_words()),
        }
    }

    /// Carries a command through.
    pub(crate) fn attempt<T>(
        &self,
        command: impl Future<Output = WebDriverResult<T>>,
    ) -> Result<T, String> {
        self.runtime.block_on(command).map_err(|error| error.to_string())
    }
}

/// Starts a driver, and a browser through it.
fn session(
    engine: Engine,
    scratch: &Scratch,
    runtime: &Runtime,
    site: &Site,
    trap: &Trap,
    flags: &[String],
    lasting: bool,
) -> (Driver, WebDriver) {
    let driver = Driver::start(engine, scratch.path());
    let capabilities = engine.capabilities(&Start {
        profile: &scratch.path().join("profile"),
        downloads: &scratch.path().join("downloads"),
        site: SocketAddr::from((Ipv4Addr::LOCALHOST, site.port())),
        trap: trap.address(),
        flags,
        lasting,
    });
    let session = WebDriver::builder(driver.address(), capabilities)
        .request_timeout(Duration::from_secs(90))
        .connect();
    let web = runtime.block_on(session).unwrap_or_else(|e| panic!("no {engine:?}: {e}"));
    (driver, web)
}

impl Drop for Browser {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
            self.keep_shot(&format!("failed-{name}"));
        }
        // The browser goes first: a killed driver would leave it running.
        let _ = self.attempt(self.web.clone().quit());
    }
}
