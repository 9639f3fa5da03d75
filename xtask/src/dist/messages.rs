//! What the page and its scripts say before the app is there, or without it: `{{message:KEY}}` in
//! them stands for a message of the language that the site is built in.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use messages_compiler::{Language, Message};

/// The folder of the languages, and the one that the app is compiled with.
const FOLDER: &str = "src/messages";
pub(crate) const BUILT_IN: &str = "en-AU";

/// What stands before the key of a message, and after it.
const OPEN: &str = "{{message:";
const CLOSE: &str = "}}";

/// The messages of the site.
pub(super) struct Messages {
    language: Language,
    /// All of them in the order of the app's functions, where the app is not compiled with them.
    pub table: Option<Vec<String>>,
}

impl Messages {
    /// Those of a language, by the name of its folder.
    pub(super) fn read(root: &Path, language: &str) -> Result<Self> {
        let read = |name: &str| Language::read(&root.join(FOLDER).join(name));
        let own = read(language)?;
        let table = match language {
            BUILT_IN => None,
            _ => Some(own.table(&read(BUILT_IN)?)?),
        };
        Ok(Self { language: own, table })
    }

    /// A page with its messages.
    pub(super) fn page(&self, page: &str) -> Result<String> {
        self.fill(page, |message| {
            plain(message)
                .map(|text| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"))
        })
    }

    /// JSON with messages in its texts.
    pub(super) fn json(&self, json: &str) -> Result<String> {
        self.fill(json, |message| {
            let quoted = serde_json::to_string(&plain(message)?)?;
            let inside = quoted.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
            Ok(inside.context("a text has quotes around it")?.to_owned())
        })
    }

    /// A script with messages in its templates: a message with a variable is given that of the
    /// script with the same name.
    pub(super) fn script(&self, script: &str) -> Result<String> {
        self.fill(script, |message| {
            let text = message.pattern.replace('\\', "\\\\").replace('`', "\\`");
            let text = text.replace("${", "\\${");
            let text = message.variables.iter().enumerate().fold(text, |text, (at, name)| {
                text.replace(&Message::mark(at), &format!("${{{name}}}"))
            });
            checked(message, text)
        })
    }

    fn fill(&self, text: &str, write: impl Fn(&Message) -> Result<String>) -> Result<String> {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(OPEN) {
            let Some((key, after)) = after.split_once(CLOSE) else {
                bail!("a “{OPEN}” is never closed");
            };
            let message = self.language.messages().iter().find(|message| message.key() == key);
            filled.push_str(before);
            filled.push_str(&write(message.with_context(|| format!("no message “{key}”"))?)?);
            rest = after;
        }
        filled.push_str(rest);
        Ok(filled)
    }
}

/// The text of a message that nothing is put into.
fn plain(message: &Message) -> Result<String> {
    checked(message, message.pattern.clone())
}

/// A text in which nothing is left to be filled in or chosen when it is shown.
fn checked(message: &Message, text: String) -> Result<String> {
    let is_mark = |c: char| c.is_control() && c != '\n';
    ensure!(!text.contains(is_mark), "{}: stands where nothing can be put in", message.key());
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn messages(text: &str) -> Messages {
        let files = BTreeMap::from([("a".to_owned(), text.to_owned())]);
        Messages { language: Language::of(&files).unwrap(), table: None }
    }

    #[test]
    fn a_message_is_written_as_its_place_needs_it() {
        let messages = messages("b = “1 < 2” & \"`${ \"{\" }`\"\n    .c = C\n");
        assert_eq!(
            messages.page("<p>{{message:a.b}}{{message:a.b.c}}{{x.js}}").unwrap(),
            "<p>“1 &lt; 2” &amp; &quot;`${`&quot;C{{x.js}}"
        );
        assert_eq!(messages.json("\"{{message:a.b}}\"").unwrap(), r#""“1 < 2” & \"`${`\"""#);
        assert_eq!(messages.script("`{{message:a.b}}`").unwrap(), "`“1 < 2” & \"\\`\\${\\`\"`");
    }

    #[test]
    fn a_script_puts_its_variables_in_and_a_page_cannot() {
        let messages = messages("b = Check { $name }\nc = { $n ->\n   *[other] n\n }\n");
        assert_eq!(messages.script("`{{message:a.b}}`").unwrap(), "`Check ${name}`");
        for fault in ["{{message:a.b}}", "{{message:a.c}}", "{{message:a.d}}", "{{message:a.b"] {
            assert!(messages.page(fault).is_err(), "{fault}");
        }
        assert!(messages.json("{{message:a.b}}").is_err());
        assert!(messages.script("{{message:a.c}}").is_err());
    }
}
