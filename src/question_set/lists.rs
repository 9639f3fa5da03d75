use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::json::{Fields, Node};

/// The lists of a file as they stand in it, so that the places named in faults are the file's own
/// and an item that could not be read is not taken for one that is missing.
#[derive(Default)]
pub(super) struct Lists<'a>(HashMap<&'static str, List<'a>>);

struct List<'a> {
    items: Vec<&'a Value>,
    read: Vec<usize>,
}

impl<'a> Lists<'a> {
    /// Reads a list that must be there.
    pub(super) fn need<T>(
        &mut self,
        fields: &Fields<'a>,
        name: &'static str,
        read: fn(&Node<'_>) -> Option<T>,
    ) -> Vec<T> {
        fields.need(name).map(|node| self.take(&node, name, read)).unwrap_or_default()
    }

    /// Reads a list that may be left out.
    pub(super) fn may<T>(
        &mut self,
        fields: &Fields<'a>,
        name: &'static str,
        read: fn(&Node<'_>) -> Option<T>,
    ) -> Vec<T> {
        fields.get(name).map(|node| self.take(&node, name, read)).unwrap_or_default()
    }

    fn take<T>(
        &mut self,
        node: &Node<'a>,
        name: &'static str,
        read: fn(&Node<'_>) -> Option<T>,
    ) -> Vec<T> {
        let mut list = List { items: Vec::new(), read: Vec::new() };
        let mut taken = Vec::new();
        for (at, item) in node.items().iter().enumerate() {
            list.items.push(item.value());
            if let Some(value) = read(item) {
                list.read.push(at);
                taken.push(value);
            }
        }
        if node.value().is_array() {
            self.0.insert(name, list);
        }
        taken
    }

    /// Where the `nth` item that could be read stands: `questions[12]`.
    pub(super) fn place(&self, list: &str, nth: usize) -> String {
        let at = self.0.get(list).and_then(|l| l.read.get(nth)).copied().unwrap_or(nth);
        format!("{list}[{at}]")
    }

    /// Whether the list is there with nothing in it.
    pub(super) fn is_empty(&self, list: &str) -> bool {
        self.0.get(list).is_some_and(|l| l.items.is_empty())
    }

    /// What the items call themselves, with their places, whether or not they could be read.
    pub(super) fn names(&self, list: &str, key: &str) -> Vec<(usize, &'a str)> {
        let items = self.0.get(list).map(|l| l.items.as_slice()).unwrap_or_default();
        let name = |(at, item): (usize, &&'a Value)| Some((at, item.get(key)?.as_str()?));
        items.iter().enumerate().filter_map(name).collect()
    }

    /// The ids of the items; none where the list itself is missing, which is a fault already.
    pub(super) fn ids(&self, list: &str) -> Option<HashSet<&'a str>> {
        self.0.get(list)?;
        Some(self.names(list, "id").into_iter().map(|(_, id)| id).collect())
    }

    /// The items that could not be read.
    pub(super) fn unread(&self, list: &str) -> impl Iterator<Item = &'a Value> {
        let list = self.0.get(list);
        let items = list.into_iter().flat_map(|l| l.items.iter().copied().enumerate());
        let read = move |at: &usize| list.is_some_and(|l| l.read.binary_search(at).is_ok());
        items.filter(move |(at, _)| !read(at)).map(|(_, item)| item)
    }
}
