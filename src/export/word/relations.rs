//! What a part of the package refers to.

use std::collections::BTreeMap;
use std::io;

use crate::export::xml::Xml;

/// What something referred to is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RelationKind {
    Styles,
    Settings,
    Numbering,
    Footer,
    Image,
    /// An address outside the package.
    Link,
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

impl RelationKind {
    fn name(self) -> &'static str {
        match self {
            RelationKind::Styles => "styles",
            RelationKind::Settings => "settings",
            RelationKind::Numbering => "numbering",
            RelationKind::Footer => "footer",
            RelationKind::Image => "image",
            RelationKind::Link => "hyperlink",
        }
    }
}

/// What the document refers to, each once.
#[derive(Debug, Default)]
pub(super) struct Relations {
    known: BTreeMap<(RelationKind, String), String>,
    list: Vec<(RelationKind, String)>,
}

impl Relations {
    /// The name under which the document refers to something.
    pub fn add(&mut self, kind: RelationKind, target: &str) -> String {
        let key = (kind, target.to_owned());
        if let Some(id) = self.known.get(&key) {
            return id.clone();
        }
        self.list.push(key.clone());
        let id = format!("rId{}", self.list.len());
        self.known.insert(key, id.clone());
        id
    }

    /// The part that lists them.
    pub fn part(&self) -> io::Result<Vec<u8>> {
        let mut xml = Xml::new("Relationships", &[("xmlns", &PACKAGE)]);
        for (at, (kind, target)) in self.list.iter().enumerate() {
            let (id, kind_of) = (format!("rId{}", at + 1), format!("{OFFICE}/{}", kind.name()));
            let all = [("Id", &id as _), ("Type", &kind_of as _), ("Target", target as _)];
            match kind {
                RelationKind::Link => {
                    let [id, kind_of, target] = all;
                    let outside = ("TargetMode", &"External" as _);
                    xml.empty("Relationship", &[id, kind_of, target, outside]);
                }
                _ => xml.empty("Relationship", &all),
            }
        }
        xml.finish()
    }
}

/// What the package itself refers to.
pub(super) fn of_package() -> io::Result<Vec<u8>> {
    let mut xml = Xml::new("Relationships", &[("xmlns", &PACKAGE)]);
    let core = format!("{}/metadata/core-properties", PACKAGE);
    let (document, app) =
        (format!("{OFFICE}/officeDocument"), format!("{OFFICE}/extended-properties"));
    for (id, kind, target) in [
        ("rId1", document, "word/document.xml"),
        ("rId2", core, "docProps/core.xml"),
        ("rId3", app, "docProps/app.xml"),
    ] {
        xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", &target)]);
    }
    xml.finish()
}
