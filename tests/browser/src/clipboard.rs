use serde_json::json;

use crate::Browser;

/// What lies on the clipboard before a test copies something.
const NOTHING: &str = "nothing was copied";

impl Browser {
    /// What a page puts on the clipboard while this is done, pasted as a person pastes it: the page
    /// itself may not read it.
    #[track_caller]
    #[must_use]
    pub fn copied_by(&self, act: impl FnOnce()) -> String {
        self.in_field(NOTHING, "Control+c");
        act();
        self.wait_until("something on the clipboard", || match self.in_field("", "Control+v") {
            text if text == NOTHING || text.is_empty() => Err(text),
            text => Ok(text),
        })
    }

    /// Presses keys in a field of the test's own, with all of its text selected. Gives what stands
    /// there then, and leaves the focus where it was.
    #[track_caller]
    fn in_field(&self, text: &str, keys: &str) -> String {
        const MAKE: &str = "window.focusBefore = document.activeElement;
            const field = document.createElement('textarea');
            field.id = 'of-the-test'; field.value = arguments[0];
            document.body.insertBefore(field, null); field.focus(); field.select();";
        const TAKE: &str = "const field = document.getElementById('of-the-test');
            field.remove(); window.focusBefore?.focus(); return field.value;";
        self.script(MAKE, vec![json!(text)]);
        self.press(keys);
        self.script(TAKE, vec![]).as_str().unwrap_or_default().to_owned()
    }
}
