use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Pattern, Resource};
use fluent_syntax::{parser, serializer};

use crate::Error;
use crate::compile::{Compiler, FIRST, Terms, VARIABLE};

/// All messages of a language, ordered by file and place.
#[derive(Clone, Debug)]
pub struct Language {
    pub(crate) messages: Vec<Message>,
}

/// A message, or an attribute of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The file that it stands in, without its ending: `set-up`.
    pub file: String,
    /// Its name, and that of the attribute: `saved` or `saved.title`.
    pub name: String,
    /// The names of its variables, in the order in which they first stand there.
    pub variables: Vec<String>,
    /// Its text, with marks for variables and selections.
    pub pattern: String,
}

impl Message {
    /// What it is known by in all languages: `set-up.saved.title`.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}.{}", self.file, self.name)
    }

    /// What stands in its text for a variable, by the place of that in `variables`.
    #[must_use]
    pub fn mark(at: usize) -> String {
        let number = u32::try_from(at).ok().and_then(|at| char::from_u32(u32::from(FIRST) + at));
        number.map_or_else(String::new, |number| format!("{VARIABLE}{number}"))
    }
}

impl Language {
    /// Reads all `.ftl` files of a folder.
    ///
    /// # Errors
    /// Names the file and the message that cannot be understood.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let place = folder.display().to_string();
        let failed = |error: std::io::Error| Error::new(&place, error.to_string());
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if let (Some("ftl"), Some(name)) = (
                path.extension().and_then(|e| e.to_str()),
                path.file_stem().and_then(|s| s.to_str()),
            ) {
                files.insert(name.to_owned(), fs::read_to_string(&path).map_err(failed)?);
            }
        }
        Self::of(&files)
    }

    /// Reads files by their names. Terms may be used in every file.
    ///
    /// # Errors
    /// Names the file and the message that cannot be understood.
    pub fn of(files: &BTreeMap<String, String>) -> Result<Self, Error> {
        let mut parsed = Vec::new();
        let mut terms = Terms::new();
        for (file, text) in files {
            let resource = parse(file, text)?;
            for entry in &resource.body {
                if let Entry::Term(term) = entry {
                    terms.insert(term.id.name.to_owned(), term.value.clone());
                }
            }
            parsed.push((file, resource));
        }
        let mut messages = Vec::new();
        let mut seen = BTreeSet::new();
        for (file, resource) in parsed {
            for entry in resource.body {
                let Entry::Message(message) = entry else { continue };
                let name = message.id.name;
                let value = message.value.map(|pattern| (name.to_owned(), pattern));
                let attributes = message.attributes.into_iter();
                let attributes = attributes.map(|a| (format!("{name}.{}", a.id.name), a.value));
                for (name, pattern) in value.into_iter().chain(attributes) {
                    let message = compile(file, name, &pattern, &terms)?;
                    if !seen.insert(function_name(&message.key())) {
                        return Err(Error::new(message.key(), "stands twice: rename one"));
                    }
                    messages.push(message);
                }
            }
        }
        Ok(Self { messages })
    }

    /// The messages.
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    /// The texts of this language in the order of another, whose functions ask for them.
    ///
    /// # Errors
    /// Names a message that is missing or that the other does not have, and a variable that the
    /// other does not give.
    pub fn table(&self, base: &Language) -> Result<Vec<String>, Error> {
        let mut own: BTreeMap<String, &Message> =
            self.messages.iter().map(|message| (message.key(), message)).collect();
        let mut table = Vec::new();
        for asked in &base.messages {
            let Some(message) = own.remove(&asked.key()) else {
                return Err(Error::new(asked.key(), "is missing"));
            };
            table.push(message.in_order_of(asked)?);
        }
        match own.into_keys().next() {
            Some(key) => Err(Error::new(key, "is not asked for: remove it")),
            None => Ok(table),
        }
    }
}

impl Message {
    /// Its text with the variables counted as another message counts them.
    fn in_order_of(&self, asked: &Message) -> Result<String, Error> {
        let at = |name: &String| {
            let at = asked.variables.iter().position(|asked| asked == name);
            at.ok_or_else(|| Error::new(self.key(), format!("there is no ${name}")))
        };
        let order: Vec<usize> = self.variables.iter().map(at).collect::<Result<_, _>>()?;
        Ok(crate::compile::renumber(&self.pattern, &order))
    }
}

/// The name of a Rust function for a message or an attribute.
pub(crate) fn function_name(name: &str) -> String {
    name.replace(['-', '.'], "_")
}

/// A file as translators' tools write it: in the one form that Fluent's own programs agree on.
///
/// # Errors
/// When it cannot be understood.
pub fn canonical(file: &str, text: &str) -> Result<String, Error> {
    Ok(serializer::serialize(&parse(file, text)?))
}

fn parse<'t>(file: &str, text: &'t str) -> Result<Resource<&'t str>, Error> {
    parser::parse(text).map_err(|(_, errors)| {
        let first = errors.first();
        let line = first.map_or(0, |e| text[..e.pos.start].matches('\n').count() + 1);
        let problem = first.map_or_else(String::new, |error| error.kind.to_string());
        Error::new(format!("{file}.ftl, line {line}"), problem)
    })
}

fn compile(
    file: &str,
    name: String,
    pattern: &Pattern<&str>,
    terms: &Terms<'_>,
) -> Result<Message, Error> {
    let mut compiler = Compiler::new(terms);
    match compiler.pattern(pattern) {
        Ok(pattern) => {
            Ok(Message { file: file.to_owned(), name, variables: compiler.variables, pattern })
        }
        Err(problem) => Err(Error::new(format!("{file}.{name}"), problem)),
    }
}
