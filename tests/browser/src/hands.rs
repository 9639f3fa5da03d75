use std::path::{Path, PathBuf};

use serde_json::json;
use thirtyfour::{By, Key, WebElement};

use crate::{Browser, Engine, Role};

/// What to press for a radio button or a checkbox: its label, as a person does, for the control
/// itself may be drawn by it.
const TARGET: &str = "return arguments[0].labels?.[0] ?? arguments[0]";
/// Puts a value in as the browser's own picker does.
const PICK: &str = r#"
const [field, value] = arguments;
field.value = value;
for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
"#;

/// Puts a text in as the browser does when a person pastes it.
const PASTE: &str = "arguments[0].focus(); document.execCommand('insertText', false, arguments[1])";
/// From here on a text is pasted: drivers type long ones slowly.
const LONG: usize = 200;

/// Ends once the page as it is now has been drawn.
const DRAWN: &str = "const done = arguments[0];
    requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";

impl Browser {
    /// Waits until the page as it is now has been drawn. Then its heading has had the focus and its
    /// top is shown: a person who has seen the page begins no sooner, and a driver that did would
    /// type to the heading and click where something was.
    #[track_caller]
    fn settle(&self) {
        // Nobody sees a tab behind another, and it may never be drawn.
        if self.script("return document.visibilityState", vec![]) == "visible" {
            self.script_async(DRAWN);
        }
    }

    /// Clicks a thing by its role and name; see [`Browser::wait_for`] on names.
    #[track_caller]
    pub fn click(&self, role: Role, name: &str) {
        self.click_on(&format!("{role:?} “{name}”"), || {
            let element = self.find(role, name);
            if !matches!(role, Role::Radio | Role::Checkbox) {
                return Ok(element);
            }
            let arguments = vec![self.json(&element)];
            let found = self.attempt(self.web.execute(TARGET, arguments))?;
            found.element().map_err(|error| error.to_string())
        });
    }

    /// Clicks the first element that a selector finds.
    #[track_caller]
    pub fn click_css(&self, selector: &str) {
        self.click_on(selector, || Ok(self.find_css(selector)));
    }

    /// Clicks the innermost element that shows exactly this text.
    #[track_caller]
    pub fn click_text(&self, text: &str) {
        let quoted = text.replace('"', "'");
        let path =
            format!("//*[normalize-space()=\"{quoted}\"][not(*[normalize-space()=\"{quoted}\"])]");
        self.click_on(text, || self.attempt(self.web.find(By::XPath(path.clone()))));
    }

    /// Clicks once nothing lies over what is found. It is found anew each time: the page may be drawn
    /// anew meanwhile.
    #[track_caller]
    fn click_on(&self, what: &str, find: impl Fn() -> Result<WebElement, String>) {
        self.settle();
        self.wait_until(&format!("a click on {what}"), || self.attempt(find()?.click()));
    }

    /// Replaces what stands in a field. A date is written 2026-12-31.
    #[track_caller]
    pub fn fill(&self, name: &str, text: &str) {
        self.fill_in(&self.find(Role::Field, name), text);
    }

    /// The same, for a field found by a selector: names of fields may repeat.
    #[track_caller]
    pub fn fill_css(&self, selector: &str, text: &str) {
        self.fill_in(&self.find_css(selector), text);
    }

    #[track_caller]
    fn fill_in(&self, field: &WebElement, text: &str) {
        self.settle();
        let kind = self.run(field.prop("type")).unwrap_or_default();
        if ["date", "time", "month", "color", "range"].contains(&kind.as_str()) {
            // Each browser and language has keys of its own for these.
            self.script(PICK, vec![self.json(field), json!(text)]);
            return;
        }
        self.run(field.clear());
        if text.len() > LONG {
            self.script(PASTE, vec![self.json(field), json!(text)]);
            return;
        }
        // What WebKit's driver types into an element lacks the letters that UTF-16 writes with two
        // units; what it types on the keyboard has them.
        if self.engine == Engine::WebKit && text.chars().any(|letter| letter.len_utf16() > 1) {
            self.script("arguments[0].focus()", vec![self.json(field)]);
            return self.type_text(text);
        }
        self.run(field.send_keys(text));
    }

    /// What stands in a field.
    #[track_caller]
    #[must_use]
    pub fn value(&self, name: &str) -> String {
        self.run(self.find(Role::Field, name).value()).unwrap_or_default()
    }

    /// Chooses an entry of a drop-down list by its text.
    #[track_caller]
    pub fn select(&self, name: &str, entry: &str) {
        let list = self.find(Role::Select, name);
        let path = format!(".//option[normalize-space()=\"{entry}\"]");
        let option = self.run(list.find(By::XPath(path)));
        self.run(option.click());
    }

    /// Hands a file to a file field, found by a selector: it is often hidden behind a button.
    #[track_caller]
    pub fn choose_file(&self, selector: &str, file: &Path) {
        self.choose_files(selector, &[file.to_owned()]);
    }

    /// Hands several files to a file field at once.
    #[track_caller]
    pub fn choose_files(&self, selector: &str, files: &[PathBuf]) {
        let paths: Vec<&str> = files.iter().filter_map(|file| file.to_str()).collect();
        assert_eq!(paths.len(), files.len());
        // The field may be drawn anew between being found and being used.
        self.wait_until(&format!("a file for {selector}"), || {
            let field = self.attempt(self.web.find(By::Css(selector.to_owned())))?;
            self.attempt(field.send_keys(paths.join("\n")))
        });
    }

    /// Presses a key, alone or with others: `Tab`, `Enter`, `j`, `Control+z`, `Shift+Tab`.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        let mut names: Vec<&str> = match keys.strip_suffix("++") {
            Some(before) => before.split('+').chain(["+"]).collect(),
            None if keys == "+" => vec!["+"],
            None => keys.split('+').collect(),
        };
        let last = names.pop().unwrap_or_default();
        let mut actions = self.web.action_chain();
        for name in &names {
            actions = actions.key_down(key(name));
        }
        actions = actions.key_down(key(last)).key_up(key(last));
        for name in names.iter().rev() {
            actions = actions.key_up(key(name));
        }
        self.run(actions.perform());
    }

    /// Types a text where the focus is.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.run(self.web.action_chain().send_keys(text).perform());
    }

    fn json(&self, element: &WebElement) -> serde_json::Value {
        element.to_json().unwrap()
    }
}

fn key(name: &str) -> char {
    let key = match name {
        "Alt" => Key::Alt,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "Backspace" => Key::Backspace,
        "Control" => Key::Control,
        "Delete" => Key::Delete,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Home" => Key::Home,
        "PageDown" => Key::PageDown,
        "PageUp" => Key::PageUp,
        "Shift" => Key::Shift,
        "Space" => return ' ',
        "Tab" => Key::Tab,
        other => {
            let mut letters = other.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("there is no key “{other}”"),
            };
        }
    };
    key.into()
}
