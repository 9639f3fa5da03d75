use std::fs;

use serde_json::Value;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{RequestData, SessionId, WebDriver, WebElement};

use crate::{Browser, settings};

/// The rules of axe that hold: WCAG 2.2 up to AA, and good practice.
const CHECK: &str = r#"
const done = arguments[0];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
axe.run(document, { runOnly: rules, resultTypes: ["violations"] }).then(
  ({ violations }) => done(violations.flatMap((v) => v.nodes.map((n) =>
    `${v.id} (${v.impact}): ${v.help}\n  ${n.html}\n  ${n.failureSummary.replace(/\n/g, "\n  ")}`))),
  (error) => done([String(error)]));
"#;

impl Browser {
    /// What axe finds wrong with the page as it stands, one text for each element.
    #[track_caller]
    #[must_use]
    pub fn axe(&self) -> Vec<String> {
        let there = self.script("return typeof axe === 'object'", vec![]);
        if there == Value::Bool(false) {
            let axe = fs::read_to_string(settings::axe()).unwrap();
            self.script(&axe, vec![]);
        }
        let found = self.run(self.web.execute_async(CHECK, vec![]));
        found.convert().unwrap()
    }

    /// Fails with all that axe finds wrong with the page as it stands.
    #[track_caller]
    pub fn assert_accessible(&self) {
        let found = self.axe();
        assert!(found.is_empty(), "axe found at “{}”:\n{}", self.place(), found.join("\n"));
    }

    /// The accessible name of what has the focus; an empty text where nothing has it.
    #[track_caller]
    #[must_use]
    pub fn focused(&self) -> String {
        // What has the focus may be drawn anew while it is asked for its name: ask again.
        self.wait_until("the name of what has the focus", || self.attempt(focused_name(&self.web)))
    }
}

async fn focused_name(web: &WebDriver) -> WebDriverResult<String> {
    let element = web.active_element().await?;
    if element.tag_name().await? == "body" {
        return Ok(String::new());
    }
    let name = computed_label(&element).await?;
    if name.is_empty() { element.text().await } else { Ok(name) }
}

/// WebDriver's command for the accessible name, which thirtyfour does not bring.
#[derive(Debug)]
struct ComputedLabel(String);

impl FormatRequestData for ComputedLabel {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("/session/{session}/element/{}/computedlabel", self.0);
        RequestData::new(http::Method::GET, path)
    }
}

/// The accessible name of an element, as the browser computes it, with single spaces.
pub(crate) async fn computed_label(element: &WebElement) -> WebDriverResult<String> {
    let command = ComputedLabel(element.element_id().to_string());
    let label: String = element.handle().cmd(command).await?.value()?;
    Ok(label.split_whitespace().collect::<Vec<_>>().join(" "))
}
