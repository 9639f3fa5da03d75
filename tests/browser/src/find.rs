use serde_json::json;
use thirtyfour::{By, WebElement};

use crate::Browser;
use crate::accessibility::computed_label;

/// What a thing is to a person, whatever element it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of WAI-ARIA")]
pub enum Role {
    Button,
    Checkbox,
    Dialog,
    Field,
    Group,
    Heading,
    Image,
    Link,
    Navigation,
    Radio,
    Region,
    Select,
    Tab,
    Table,
}

impl Role {
    /// The elements that can have it.
    fn selector(self) -> &'static str {
        match self {
            Self::Button => {
                "button, summary, [role=button], input:is([type=button], [type=submit])"
            }
            Self::Checkbox => "input[type=checkbox], [role=checkbox], [role=switch]",
            Self::Dialog => "dialog, [role=dialog], [role=alertdialog]",
            Self::Field => {
                "textarea, [role=textbox], input:not([type=button], [type=submit], \
                 [type=radio], [type=checkbox], [type=hidden])"
            }
            Self::Group => "fieldset, details, [role=group], [role=radiogroup]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Self::Image => "img, svg, [role=img]",
            Self::Link => "a[href], [role=link]",
            Self::Navigation => "nav, [role=navigation]",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::Region => "section, [role=region]",
            Self::Select => "select, [role=combobox], [role=listbox]",
            Self::Tab => "[role=tab]",
            Self::Table => "table, [role=table], [role=grid]",
        }
    }
}

/// Elements that a person can see (or, of controls that are drawn by their label, use) and whose
/// texts hold the name's; in an open dialog, only its own, for nothing else can be reached then.
const CANDIDATES: &str = r#"
const [selector, start] = arguments;
const ground = [...document.querySelectorAll("dialog:modal")].pop() ?? document;
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const texts = (e) => [
  e.textContent, e.value, ...["aria-label", "title", "alt", "placeholder"].map((a) => e.getAttribute(a)),
  ...[...(e.labels ?? [])].map((label) => label.textContent),
  ...(e.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent),
].map(tidy);
const own = ground.matches?.(selector) ? [ground] : [];
return [...own, ...ground.querySelectorAll(selector)]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && texts(e).some((t) => t.includes(start)))
  .slice(0, 40);
"#;

impl Browser {
    /// The thing of this role whose accessible name, as the browser computes it, is this one. A
    /// name that ends in `…` stands for all that begin so. Of several it is the first.
    #[track_caller]
    pub(crate) fn find(&self, role: Role, name: &str) -> WebElement {
        let what = format!("{role:?} “{name}”");
        self.wait_until(&what, || self.look_for(role, name))
    }

    /// Waits until there is such a thing.
    #[track_caller]
    pub fn wait_for(&self, role: Role, name: &str) {
        self.find(role, name);
    }

    /// Waits until there is no such thing.
    #[track_caller]
    pub fn wait_gone(&self, role: Role, name: &str) {
        let what = format!("{role:?} “{name}” to go");
        self.wait_until(&what, || match self.look_for(role, name) {
            Ok(_) => Err("it is there".to_owned()),
            Err(_) => Ok(()),
        });
    }

    /// Whether there is such a thing now.
    #[must_use]
    pub fn has(&self, role: Role, name: &str) -> bool {
        self.look_for(role, name).is_ok()
    }

    /// The first element that a selector finds, once it is there.
    #[track_caller]
    pub(crate) fn find_css(&self, selector: &str) -> WebElement {
        self.wait_until(&format!("“{selector}”"), || {
            self.attempt(self.web.find(By::Css(selector.to_owned())))
        })
    }

    /// Waits until a selector finds something.
    #[track_caller]
    pub fn wait_for_css(&self, selector: &str) {
        self.find_css(selector);
    }

    fn look_for(&self, role: Role, name: &str) -> Result<WebElement, String> {
        let begins = name.strip_suffix('…');
        let arguments = vec![json!(role.selector()), json!(begins.unwrap_or(name))];
        let found = self.attempt(self.web.execute(CANDIDATES, arguments))?;
        let mut names = Vec::new();
        for element in found.elements().map_err(|e| e.to_string())? {
            let label = self.attempt(computed_label(&element))?;
            let same = begins.map_or(label == name, |begins| label.starts_with(begins));
            if same {
                return Ok(element);
            }
            names.push(label);
        }
        Err(format!("those with such a text are named {names:?}"))
    }
}
