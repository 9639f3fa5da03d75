//! A cursor over parsed JSON that collects every fault instead of stopping at the first.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use serde_json::{Map, Value};

use crate::messages::json_errors;

mod codec;
mod strict;

pub(crate) use codec::{
    Always, Codec, Decode, Distinct, FieldCodec, Needed, Once, Optional, OrEmpty, Unwritten,
    nothing, records,
};
pub use strict::{BYTE_ORDER_MARK, mebibytes, parse};

/// One thing that is wrong, and where: `questions[12].levels: expected 5 anchors, found 4`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The path from the top of the file; empty for the file as a whole.
    pub place: String,
    /// What is wrong there and what was expected.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.place, self.message)
        }
    }
}

/// Where faults lie, for somebody who never looks into a file: “in the answers, in the plan”. The
/// parts of the files that Groundwork writes, each once.
pub fn in_words(faults: &[Fault]) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for fault in faults {
        let top = fault.place.split(['.', '[']).next().unwrap_or_default();
        let part = match top {
            "organisation" | "planned_start" | "terms" => json_errors::part_set_up(),
            "participants" | "participant" | "group" | "answers_for" => {
                json_errors::part_participants()
            }
            "session" => json_errors::part_session(),
            "answers" => json_errors::part_answers(),
            "consensus" => json_errors::part_consensus(),
            "plan" => json_errors::part_plan(),
            "snapshots" => json_errors::part_snapshots(),
            _ => json_errors::part_first_lines(),
        };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join(", ")
}

/// More faults than this are counted, not listed: a hostile file must not fill the memory.
const MOST_FAULTS: usize = 500;

/// Where faults are written down while a document is read.
#[derive(Default)]
pub struct Log {
    faults: RefCell<Vec<Fault>>,
    more: RefCell<usize>,
}

impl Log {
    /// Writes down one fault.
    pub fn fault(&self, place: impl fmt::Display, message: impl Into<String>) {
        let mut faults = self.faults.borrow_mut();
        if faults.len() < MOST_FAULTS {
            faults.push(Fault { place: place.to_string(), message: message.into() });
        } else {
            *self.more.borrow_mut() += 1;
        }
    }

    /// Everything found, in the order of reading.
    pub fn into_faults(self) -> Vec<Fault> {
        let mut faults = self.faults.into_inner();
        let more = self.more.into_inner();
        if more > 0 {
            faults.push(Fault { place: String::new(), message: json_errors::more_faults(more) });
        }
        faults
    }

    /// Whether nothing was wrong so far.
    pub fn is_clean(&self) -> bool {
        self.faults.borrow().is_empty()
    }
}

enum PathSegment<'a> {
    Top,
    Key(Rc<PathSegment<'a>>, &'a str),
    Item(Rc<PathSegment<'a>>, usize),
}

/// Every id fits into a place whole; only names that are none are cut.
const LONGEST_NAME: usize = 80;

impl fmt::Display for PathSegment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PathSegment::Top => Ok(()),
            PathSegment::Key(parent, key) => match **parent {
                // A field can have an empty name; its place is not that of the whole file.
                PathSegment::Top if key.is_empty() => f.write_str("\"\""),
                PathSegment::Top => f.write_str(&clip_to(LONGEST_NAME, key)),
                _ => write!(f, "{parent}.{}", clip_to(LONGEST_NAME, key)),
            },
            PathSegment::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// A value with its place in the document.
#[derive(Clone)]
pub struct Node<'a> {
    value: &'a Value,
    step: Rc<PathSegment<'a>>,
    log: &'a Log,
}

impl<'a> Node<'a> {
    /// The whole document.
    pub fn top(value: &'a Value, log: &'a Log) -> Self {
        Node { value, step: Rc::new(PathSegment::Top), log }
    }

    /// The value as it was parsed.
    pub fn value(&self) -> &'a Value {
        self.value
    }

    /// The path to this value.
    pub fn place(&self) -> String {
        self.step.to_string()
    }

    /// Writes down a fault at this place.
    pub fn fault(&self, message: impl Into<String>) {
        self.log.fault(&self.step, message);
    }

    /// The value as an object, or a fault.
    pub fn object(&self) -> Option<Fields<'a>> {
        match self.value {
            Value::Object(map) => Some(Fields { map, node: self.clone() }),
            _ => {
                self.fault(json_errors::expected_object(kind_of(self.value)));
                None
            }
        }
    }

    /// The items of a list; a fault and none where it is not a list.
    pub fn items(&self) -> Vec<Node<'a>> {
        let Value::Array(items) = self.value else {
            self.fault(json_errors::expected_list(kind_of(self.value)));
            return Vec::new();
        };
        let place = |index| Rc::new(PathSegment::Item(self.step.clone(), index));
        let node = |(index, value)| Node { value, step: place(index), log: self.log };
        items.iter().enumerate().map(node).collect()
    }

    /// The value as text, or a fault.
    pub fn text(&self) -> Option<&'a str> {
        let text = self.value.as_str();
        if text.is_none() {
            self.fault(json_errors::expected_text(kind_of(self.value)));
        }
        text
    }

    /// Text that says something, or a fault.
    pub fn words(&self) -> Option<String> {
        let text = self.text()?;
        if text.trim().is_empty() {
            self.fault(json_errors::must_not_be_empty());
            return None;
        }
        Some(text.to_owned())
    }

    /// The value as true or false, or a fault.
    pub fn flag(&self) -> Option<bool> {
        let flag = self.value.as_bool();
        if flag.is_none() {
            self.fault(json_errors::expected_flag(kind_of(self.value)));
        }
        flag
    }

    /// A whole number between `low` and `high`, or a fault.
    pub fn whole(&self, low: u64, high: u64) -> Option<u64> {
        let number = self.value.as_u64().filter(|n| (low..=high).contains(n));
        if number.is_none() {
            let found = self.number_or_kind();
            self.fault(json_errors::expected_whole(low, high, found));
        }
        number
    }

    /// A whole number that is not below `low`, or a fault.
    pub fn at_least(&self, low: u64) -> Option<u64> {
        let number = self.value.as_u64().filter(|n| *n >= low);
        if number.is_none() {
            let found = self.number_or_kind();
            self.fault(json_errors::expected_at_least(low, found));
        }
        number
    }

    fn number_or_kind(&self) -> String {
        match self.value {
            Value::Number(n) => n.to_string(),
            other => kind_of(other).to_owned(),
        }
    }

    /// Text that `read` understands; its error becomes the fault.
    pub fn parsed<T, E: fmt::Display>(&self, read: impl FnOnce(&str) -> Result<T, E>) -> Option<T> {
        match read(self.text()?) {
            Ok(value) => Some(value),
            Err(error) => {
                self.fault(error.to_string());
                None
            }
        }
    }

    /// One of a fixed set of words, or a fault that lists them.
    pub fn one_of<T: Copy>(&self, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text()?;
        let found = choices.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            self.fault(json_errors::expected_one_of(names.join(", "), clip(text)));
        }
        found
    }
}

/// An object whose fields are being read.
pub struct Fields<'a> {
    map: &'a Map<String, Value>,
    node: Node<'a>,
}

impl<'a> Fields<'a> {
    fn child(&self, key: &'a str, value: &'a Value) -> Node<'a> {
        let step = Rc::new(PathSegment::Key(self.node.step.clone(), key));
        Node { value, step, log: self.node.log }
    }

    /// A field that may be left out; null counts as left out.
    pub fn get(&self, key: &str) -> Option<Node<'a>> {
        let (key, value) = self.map.get_key_value(key).filter(|(_, v)| !v.is_null())?;
        Some(self.child(key, value))
    }

    /// A field that must be there, or a fault.
    pub fn need(&self, key: &str) -> Option<Node<'a>> {
        let field = self.get(key);
        if field.is_none() {
            self.node.fault(json_errors::field_is_missing(key));
        }
        field
    }

    /// Writes down a fault of the object as a whole.
    pub fn fault(&self, message: impl Into<String>) {
        self.node.fault(message);
    }

    /// All fields with their names, in the order of their names.
    pub fn entries(&self) -> Vec<(&'a str, Node<'a>)> {
        self.map.iter().map(|(key, value)| (key.as_str(), self.child(key, value))).collect()
    }

    /// The fields that none of `known` names, kept for writing back; a fault where one is nested so
    /// deeply that it could not be read again once it stands deeper, as in a snapshot.
    pub fn unknown(&self, known: &[&str]) -> Map<String, Value> {
        let mut unknown = Map::new();
        for (key, value) in self.map.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            if is_deeper(value, MOST_DEPTH) {
                self.child(key, value).fault(json_errors::nested_too_deep(MOST_DEPTH.to_string()));
            }
            unknown.insert(key.clone(), value.clone());
        }
        unknown
    }
}

/// The lists and objects inside each other that a kept field may have: half of what the parser reads,
/// so that there is room for all that may come to stand around it.
const MOST_DEPTH: usize = 64;

fn is_deeper(value: &Value, than: usize) -> bool {
    let inside = |it: &Value| is_deeper(it, than.saturating_sub(1));
    match value {
        Value::Array(items) => than == 0 || items.iter().any(inside),
        Value::Object(fields) => than == 0 || fields.values().any(inside),
        _ => false,
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => json_errors::found_nothing(),
        Value::Bool(_) => json_errors::found_flag(),
        Value::Number(_) => json_errors::found_number(),
        Value::String(_) => json_errors::found_text(),
        Value::Array(_) => json_errors::found_list(),
        Value::Object(_) => json_errors::found_object(),
    }
}

/// A text short enough to quote in a message.
pub fn clip(text: &str) -> String {
    clip_to(60, text)
}

fn clip_to(most: usize, text: &str) -> String {
    match text.char_indices().nth(most) {
        Some(_) => text.chars().take(most).chain(['…']).collect(),
        None => text.to_owned(),
    }
}
