use std::fs;

use serde_json::{Value, json};
use thirtyfour::By;

use crate::{Browser, Engine, holds, settings};

impl Browser {
    /// Waits until the page shows a text. See [`holds`] on what may stand in it.
    #[track_caller]
    pub fn see(&self, text: &str) {
        self.wait_until(&format!("the text “{text}”"), || {
            let page = self.page_text()?;
            if holds(&page, text) { Ok(()) } else { Err("no such text".to_owned()) }
        });
    }

    /// Waits until the page no longer shows a text. See [`holds`] on what may stand in it.
    #[track_caller]
    pub fn see_no(&self, text: &str) {
        self.wait_until(&format!("the text “{text}” to go"), || {
            let page = self.page_text()?;
            if holds(&page, text) { Err("it is there".to_owned()) } else { Ok(()) }
        });
    }

    /// The text of the first element that a selector finds, once it is there.
    #[track_caller]
    #[must_use]
    pub fn text(&self, selector: &str) -> String {
        self.wait_until(&format!("“{selector}”"), || {
            self.texts(selector).into_iter().next().ok_or_else(|| "nothing".to_owned())
        })
    }

    /// The texts of all elements that a selector finds now, in one look: between two, a page may
    /// draw an element anew.
    #[track_caller]
    #[must_use]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        const TEXTS: &str =
            "return [...document.querySelectorAll(arguments[0])].map((e) => e.innerText.trim())";
        let found = self.script(TEXTS, vec![json!(selector)]);
        serde_json::from_value(found).unwrap()
    }

    /// How many elements a selector finds now.
    #[track_caller]
    #[must_use]
    pub fn count(&self, selector: &str) -> usize {
        self.run(self.web.find_all(By::Css(selector.to_owned()))).len()
    }

    /// Looks at the page at each width, light and dark, without anything that moves.
    #[track_caller]
    pub fn in_every_window(&self, look: impl Fn(u32, &str)) {
        for width in [320, 768, 1360] {
            self.set_width(width);
            for scheme in ["light", "dark"] {
                let still = ("prefers-reduced-motion", "reduce");
                self.prefer(&[("prefers-color-scheme", scheme), still]);
                look(width, scheme);
            }
        }
    }

    /// Makes the page this wide, in CSS pixels; 320 is the narrowest that must work.
    #[track_caller]
    pub fn set_width(&self, width: u32) {
        match self.engine {
            Engine::Chromium => {
                let size = json!(
                    { "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false }
                );
                self.devtools("Emulation.setDeviceMetricsOverride", size);
            }
            Engine::Firefox => self.firefox_width(width),
            Engine::WebKit => {
                self.run(self.web.set_window_rect(0, 0, width, 900));
            }
        }
        self.wait_until(&format!("a width of {width}"), || {
            let is = self.script("return innerWidth", vec![]);
            if is == width { Ok(()) } else { Err(is.to_string()) }
        });
    }

    /// How far the page is wider than its window, in CSS pixels: 0 where nothing is cut off.
    #[track_caller]
    #[must_use]
    pub fn overflow(&self) -> i64 {
        let script = "const e = document.documentElement; return e.scrollWidth - e.clientWidth";
        self.script(script, vec![]).as_i64().unwrap()
    }

    /// Shows the page as a person set their device: `("prefers-color-scheme", "dark")`,
    /// `("prefers-reduced-motion", "reduce")`, `("forced-colors", "active")`. WebKit's driver has
    /// no such command: there the page stays as the machine has it.
    #[track_caller]
    pub fn prefer(&self, features: &[(&str, &str)]) {
        match self.engine {
            Engine::Chromium => {}
            Engine::Firefox => return self.firefox_prefer(features),
            Engine::WebKit => return,
        }
        let features = features.iter().map(|(name, value)| json!({ "name": name, "value": value }));
        let features: Vec<Value> = features.collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Shows the page as it would be printed, or on the screen again. Says whether it does: WebKit's
    /// driver has no such command.
    #[track_caller]
    #[must_use]
    pub fn on_paper(&self, paper: bool) -> bool {
        let media = if paper { "print" } else { "" };
        match self.engine {
            Engine::Chromium => {
                self.devtools("Emulation.setEmulatedMedia", json!({ "media": media }));
            }
            Engine::Firefox => self.firefox_medium(media),
            Engine::WebKit => return false,
        }
        true
    }

    /// Keeps a picture of the whole page, where pictures are wanted: see `GROUNDWORK_SHOTS`.
    #[track_caller]
    pub fn shot(&self, name: &str) {
        self.keep_shot(name);
    }

    pub(crate) fn keep_shot(&self, name: &str) {
        let Some(folder) = settings::shots() else { return };
        let Ok(picture) = self.picture() else { return };
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name).with_extension("png"), picture).unwrap();
    }

    fn picture(&self) -> Result<Vec<u8>, String> {
        if self.engine != Engine::Chromium {
            return self.attempt(self.web.screenshot_as_png());
        }
        // The whole page, not only what the window shows.
        let beyond = json!({ "format": "png", "captureBeyondViewport": true });
        let shot = self.attempt(self.web.cdp().send_raw("Page.captureScreenshot", beyond))?;
        let data = shot["data"].as_str().unwrap_or_default();
        thirtyfour::support::base64_decode(data).map_err(|error| error.to_string())
    }

    /// The page as Chromium prints it, a PDF.
    #[track_caller]
    #[must_use]
    pub fn print(&self) -> Vec<u8> {
        let printed = self.devtools("Page.printToPDF", json!({ "printBackground": true }));
        let data = printed["data"].as_str().unwrap_or_default();
        thirtyfour::support::base64_decode(data).unwrap()
    }

    /// Errors in the browser's console since the last look: uncaught errors, failed fetches,
    /// breaches of the content security policy. Only Chromium's driver tells them.
    #[track_caller]
    #[must_use]
    pub fn console_errors(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let entries = self.run(self.web.browser_log());
        entries.into_iter().filter(|e| e.level == "SEVERE").map(|e| e.message).collect()
    }

    /// What the page shows, for the message of a failed test.
    pub(crate) fn page_in_words(&self) -> String {
        let address = self.attempt(self.web.current_url()).map(|url| url.to_string());
        let text = self.page_text().unwrap_or_else(|error| error);
        let errors = self.attempt(self.web.browser_log()).unwrap_or_default();
        let errors: Vec<String> = errors.into_iter().map(|entry| entry.message).collect();
        let address = address.unwrap_or_default();
        format!("-- the page {address} showed:\n{text}\n-- the console:\n{}", errors.join("\n"))
    }

    fn page_text(&self) -> Result<String, String> {
        let text = self.attempt(self.web.execute("return document.body?.innerText", vec![]))?;
        Ok(text.json().as_str().unwrap_or_default().to_owned())
    }

    #[track_caller]
    fn devtools(&self, method: &str, parameters: Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "{method} is a command of Chromium");
        self.run(self.web.cdp().send_raw(method, parameters))
    }
}
