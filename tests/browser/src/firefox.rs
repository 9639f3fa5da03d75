use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{RequestData, SessionId};

use crate::Browser;

/// Narrows the page as WebDriver BiDi's `browsingContext.setViewport` does: the window itself has
/// a least width of 450 pixels.
const WIDTH: &str = r#"
gBrowser.selectedBrowser.style.width = `${arguments[0]}px`;
document.synchronouslyUpdateRemoteBrowserDimensions(true);
"#;

/// Shows the page as a device is set; what is not named is as the machine has it.
const PREFER: &str = r#"
const [wanted] = arguments;
const context = gBrowser.selectedBrowser.browsingContext;
context.prefersColorSchemeOverride = wanted["prefers-color-scheme"] ?? "none";
context.prefersReducedMotionOverride = wanted["prefers-reduced-motion"] ?? "none";
context.forcedColorsOverride = wanted["forced-colors"] ?? "none";
"#;

/// Shows the page for another medium.
const MEDIUM: &str = "gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0]";

/// geckodriver's command that says where scripts run: in the page (`content`) or in the browser's
/// own window (`chrome`).
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("/session/{session}/moz/context");
        RequestData::new(http::Method::POST, path).add_body(json!({ "context": self.0 }))
    }
}

/// Firefox's own means for what WebDriver has no command for.
impl Browser {
    #[track_caller]
    pub(crate) fn firefox_width(&self, width: u32) {
        self.run(self.in_window(WIDTH, json!(width)));
    }

    #[track_caller]
    pub(crate) fn firefox_prefer(&self, features: &[(&str, &str)]) {
        let features: Value = features.iter().map(|(name, value)| (*name, *value)).collect();
        self.run(self.in_window(PREFER, features));
    }

    #[track_caller]
    pub(crate) fn firefox_medium(&self, medium: &str) {
        self.run(self.in_window(MEDIUM, json!(medium)));
    }

    /// Runs a script in the browser's own window.
    async fn in_window(&self, script: &str, argument: Value) -> WebDriverResult<()> {
        self.web.handle().cmd(Context("chrome")).await?;
        let done = self.web.execute(script, vec![argument]).await;
        self.web.handle().cmd(Context("content")).await?;
        done.map(drop)
    }
}
