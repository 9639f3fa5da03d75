use std::fmt::Write;

use crate::Error;
use crate::compile::{CASE, END, FIRST, KEY, SELECT, VARIABLE};
use crate::language::{Language, Message, function_name};

/// Words that Rust keeps for itself.
const KEYWORDS: [&str; 51] = [
    "abstract", "become", "box", "do", "final", "gen", "macro", "override", "priv", "try",
    "typeof", "unsized", "virtual", "as", "async", "await", "break", "const", "continue", "crate",
    "dyn", "else", "enum", "extern", "false", "fn", "for", "if", "impl", "in", "let", "loop",
    "match", "mod", "move", "mut", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "type", "unsafe", "use", "where", "while", "yield",
];

impl Language {
    /// The source of one module for each file, with one function for each message: a text where it
    /// has no variables, and otherwise a `String`. They call `plain` and `fill` of the module that
    /// includes them.
    ///
    /// # Errors
    /// Names a message whose name, or a variable of which, is a word of Rust.
    pub fn rust(&self) -> Result<String, Error> {
        let mut code = String::new();
        for (name, mark) in [
            ("VARIABLE", VARIABLE),
            ("SELECT", SELECT),
            ("CASE", CASE),
            ("KEY", KEY),
            ("END", END),
            ("FIRST", FIRST),
        ] {
            let _ = writeln!(code, "const {name}: char = {mark:?};");
        }
        let _ = writeln!(
            code,
            "/// How many messages there are.\npub const COUNT: usize = {};",
            self.messages.len()
        );
        let mut open = "";
        for (at, message) in self.messages.iter().enumerate() {
            if message.file != open {
                if !open.is_empty() {
                    code.push_str("}\n");
                }
                open = &message.file;
                let module = identifier(message, open)?;
                let _ = writeln!(code, "/// The messages of `{open}.ftl`.\npub mod {module} {{");
            }
            function(&mut code, at, message)?;
        }
        if !open.is_empty() {
            code.push_str("}\n");
        }
        Ok(code)
    }
}

fn function(code: &mut String, at: usize, message: &Message) -> Result<(), Error> {
    let name = identifier(message, &message.name)?;
    let text = &message.pattern;
    let shown: String = text.chars().map(|c| if c.is_control() { '·' } else { c }).collect();
    let doc = format!("`{}`: {shown}", message.name);
    let _ = writeln!(code, "#[doc = {doc:?}]");
    if message.variables.is_empty() {
        let _ = writeln!(
            code,
            "#[must_use]\npub fn {name}() -> &'static str {{ super::plain({at}, &{text:?}) }}"
        );
        return Ok(());
    }
    let variables: Vec<String> =
        message.variables.iter().map(|v| identifier(message, v)).collect::<Result<_, _>>()?;
    let parameters: Vec<String> =
        variables.iter().map(|v| format!("{v}: impl ::core::fmt::Display")).collect();
    let arguments: Vec<String> = variables.iter().map(|v| format!("&{v}")).collect();
    let _ = writeln!(
        code,
        "#[must_use]\npub fn {name}({}) -> String {{ super::fill({at}, &{text:?}, &[{}]) }}",
        parameters.join(", "),
        arguments.join(", ")
    );
    Ok(())
}

fn identifier(message: &Message, name: &str) -> Result<String, Error> {
    let identifier = function_name(name);
    match KEYWORDS.contains(&identifier.as_str()) {
        true => Err(Error::new(message.key(), format!("{name} is a word of Rust: rename it"))),
        false => Ok(identifier),
    }
}
