//! A package of parts, unpacked, and its XML.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::{DateTime, ZipArchive};

/// The parts of a package by name.
pub struct Package {
    /// Their names in the order of the file.
    pub names: Vec<String>,
    parts: BTreeMap<String, Vec<u8>>,
}

impl Package {
    pub fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let (mut names, mut parts) = (Vec::new(), BTreeMap::new());
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let name = file.name().unwrap().into_owned();
            assert_eq!(file.last_modified(), Some(DateTime::default()), "{name}");
            let mut part = Vec::new();
            file.read_to_end(&mut part).unwrap();
            names.push(name.clone());
            assert!(parts.insert(name.clone(), part).is_none(), "{name} is there twice");
        }
        Package { names, parts }
    }

    pub fn bytes(&self, name: &str) -> &[u8] {
        &self.parts[name]
    }

    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(self.bytes(name)).unwrap()
    }

    pub fn xml(&self, name: &str) -> Document<'_> {
        Document::parse(self.text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// What a part refers to: kind, target and whether it is outside, by name.
    pub fn relations(&self, part: &str) -> BTreeMap<String, (String, String, bool)> {
        let list = self.xml(part);
        let all = list.root_element().children().filter(Node::is_element);
        let relation = |r: Node<'_, '_>| {
            let get = |key| r.attribute(key).unwrap().to_owned();
            let kind = get("Type").rsplit('/').next().unwrap().to_owned();
            let outside = r.attribute("TargetMode") == Some("External");
            (get("Id"), (kind, get("Target"), outside))
        };
        all.map(relation).collect()
    }
}

/// Every element of this name, wherever it stands.
pub fn every<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Vec<Node<'a, 'i>> {
    node.descendants().filter(|n| n.is_element() && n.tag_name().name() == name).collect()
}

/// The first child of this name.
pub fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|n| n.is_element() && n.tag_name().name() == name)
}

/// An attribute, whatever its namespace.
pub fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|a| a.name() == name).map(|a| a.value())
}

/// The `w:val` of a child of this name.
pub fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}
