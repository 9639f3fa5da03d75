use std::env;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::settings;

/// Which browser the tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, the one of every run.
    Chromium,
    /// Firefox ESR.
    Firefox,
    /// WebKitGTK, the engine of Safari.
    WebKit,
}

/// What a browser is told at its start.
pub(crate) struct Start<'a> {
    /// Its profile.
    pub profile: &'a Path,
    /// Where it saves downloads.
    pub downloads: &'a Path,
    /// The site, reached directly.
    pub site: SocketAddr,
    /// The proxy for everything else.
    pub trap: SocketAddr,
    /// What Chromium is told besides; nothing for other engines.
    pub flags: &'a [String],
    /// Whether the profile is to outlive the browser: Firefox's driver would take it away.
    pub lasting: bool,
}

impl Engine {
    /// The one that `GROUNDWORK_BROWSER` names, or Chromium.
    #[must_use]
    pub fn chosen() -> Self {
        match env::var("GROUNDWORK_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("GROUNDWORK_BROWSER is “{other}”: chromium, firefox or webkit"),
        }
    }

    pub(crate) fn driver(self) -> PathBuf {
        match self {
            Self::Chromium => "chromedriver".into(),
            Self::Firefox => settings::geckodriver(),
            Self::WebKit => "WebKitWebDriver".into(),
        }
    }

    pub(crate) fn capabilities(self, start: &Start) -> Capabilities {
        let value = match self {
            Self::Chromium => chromium(start),
            Self::Firefox => firefox(start),
            Self::WebKit => webkit(start),
        };
        serde_json::from_value(value).unwrap()
    }
}

fn chromium(start: &Start) -> Value {
    let mut args = vec![
        "--headless=new".to_owned(),
        // Tests may run as root, where the sandbox cannot; they open no page but our own.
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-features=OptimizationHints,NetworkTimeServiceQuerying,PreconnectToSearch,\
         AutofillServerCommunication"
            .to_owned(),
        // The browser's own errands go nowhere, so that the trap holds the page's alone.
        "--component-updater=url-source=http://127.0.0.1:1/".to_owned(),
        "--gaia-url=http://127.0.0.1:1/".to_owned(),
        // No driver answers the dialog by which a person chooses where a file goes: without it this
        // browser saves files as Firefox and Safari do. A test of the dialog's outcome brings a
        // file of its own to the page.
        "--disable-blink-features=FileSystemAccessLocal".to_owned(),
        "--lang=en-AU".to_owned(),
        "--window-size=1360,900".to_owned(),
        format!("--user-data-dir={}", start.profile.display()),
        format!("--proxy-server=http://{}", start.trap),
        // The first entry ends the exception for this machine's own addresses.
        format!("--proxy-bypass-list=<-loopback>;{}", start.site),
    ];
    args.extend(start.flags.iter().cloned());
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "args": args,
            "prefs": {
                "download.default_directory": start.downloads,
                "download.prompt_for_download": false,
                // It would fetch a dictionary, for the language of the machine, when somebody types.
                "browser.enable_spellchecking": false,
                "spellcheck.dictionary": "",
                "spellcheck.dictionaries": [],
                // Its first tab is empty; the one it has by default would ask for a page.
                "session.restore_on_startup": 4,
                "session.startup_urls": ["about:blank"],
            },
        },
    })
}

fn firefox(start: &Start) -> Value {
    let trap = (start.trap.ip().to_string(), start.trap.port());
    let mut args = vec!["-headless", "--width=1360", "--height=900"];
    let profile = start.profile.to_string_lossy();
    if start.lasting {
        args.extend(["-profile", &profile]);
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": args,
            "prefs": {
                "browser.download.folderList": 2,
                "browser.download.dir": start.downloads,
                "browser.download.useDownloadDir": true,
                "browser.download.always_ask_before_handling_new_types": false,
                "browser.download.alwaysOpenPanel": false,
                // A PDF is saved; it would also be shown, in a tab before the page.
                "pdfjs.disabled": true,
                // The browser's own errands go nowhere, so that the trap holds the page's alone.
                // geckodriver sets more of the kind; these act before the driver can.
                "app.normandy.enabled": false,
                "app.update.auto": false,
                "browser.newtabpage.enabled": false,
                "browser.region.network.url": "",
                "browser.search.update": false,
                "browser.topsites.contile.enabled": false,
                "datareporting.policy.dataSubmissionEnabled": false,
                "dom.push.connection.enabled": false,
                "extensions.systemAddon.update.enabled": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "security.remote_settings.intermediates.enabled": false,
                "toolkit.telemetry.enabled": false,
                "intl.accept_languages": "en-AU, en",
                "network.proxy.type": 1,
                "network.proxy.http": trap.0,
                "network.proxy.http_port": trap.1,
                "network.proxy.ssl": trap.0,
                "network.proxy.ssl_port": trap.1,
                "network.proxy.allow_hijacking_localhost": true,
                "network.proxy.no_proxies_on": start.site.to_string(),
            },
        },
    })
}

fn webkit(start: &Start) -> Value {
    let args = [
        "--automation".to_owned(),
        "--full-screen".to_owned(),
        // Not WebDriver's own way, which would speak TLS with the trap, and never say to whom
        // it wants to go.
        format!("--proxy=http://{}", start.trap),
        format!("--ignore-host={}", start.site),
    ];
    json!({ "webkitgtk:browserOptions": { "args": args } })
}
