//! What the content is: the structure tree that screen readers follow.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::PdfError;
use super::objects::{dictionary_mut, name, rectangle, text};
use crate::report::layout::{Element, Kid, LaidOutPages, Owner, Role};

/// The PDF's name for what an element is.
pub(super) const fn tag_name(role: &Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(_) => "H3",
        Role::Paragraph => "P",
        Role::Quote => "BlockQuote",
        Role::Notice => "Div",
        Role::List { .. } => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ItemBody => "LBody",
        Role::Table { .. } => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::Row => "TR",
        Role::ColumnHead | Role::RowHead => "TH",
        Role::Cell => "TD",
        Role::Figure { .. } => "Figure",
        Role::Link => "Link",
    }
}

/// Adds the structure of the pages to a file. `links` are the annotations by page.
///
/// # Errors
/// When the file lacks a page.
pub(super) fn add(
    file: &mut Document,
    pages: &LaidOutPages,
    page_ids: &[ObjectId],
    links: &[Vec<ObjectId>],
    height: f32,
) -> Result<ObjectId, PdfError> {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = pages.elements.iter().map(|_| file.new_object_id()).collect();
    let tree = StructureTree { pages, ids, page_ids, links, marks: marks(pages), height };
    let mut parents = vec![root; tree.ids.len()];
    for (element, &id) in pages.elements.iter().zip(&tree.ids) {
        for kid in &element.kids {
            if let Kid::Element(kid) = kid
                && let Some(parent) = parents.get_mut(*kid)
            {
                *parent = id;
            }
        }
    }
    for ((element, &id), &parent) in pages.elements.iter().zip(&tree.ids).zip(&parents) {
        file.set_object(id, tree.element(element, parent));
    }
    let (numbers, next) = tree.parent_tree(file)?;
    let numbers = file.add_object(dictionary! { "Nums" => numbers });
    let first = tree.ids.first().map_or(Object::Null, |&id| id.into());
    let dictionary = dictionary! {
        "Type" => name("StructTreeRoot"),
        "K" => vec![first],
        "ParentTree" => numbers,
        "ParentTreeNextKey" => next,
    };
    file.set_object(root, dictionary);
    Ok(root)
}

/// The number of each group's mark on its page, or none where it is no content.
fn marks(pages: &LaidOutPages) -> Vec<Vec<Option<i64>>> {
    let of_page = |page: &crate::report::layout::LaidOutPage| {
        let mut next = 0;
        let mark = |group: &crate::report::layout::ElementGroup| {
            matches!(group.owner, Owner::Element(_)).then(|| {
                next += 1;
                next - 1
            })
        };
        page.groups.iter().map(mark).collect()
    };
    pages.pages.iter().map(of_page).collect()
}

struct StructureTree<'a> {
    pages: &'a LaidOutPages,
    ids: Vec<ObjectId>,
    page_ids: &'a [ObjectId],
    links: &'a [Vec<ObjectId>],
    marks: Vec<Vec<Option<i64>>>,
    height: f32,
}

impl StructureTree<'_> {
    fn element(&self, element: &Element, parent: ObjectId) -> Dictionary {
        let own_page = element.kids.iter().find_map(|kid| match kid {
            Kid::Group { page, .. } | Kid::Link { page, .. } => Some(*page),
            Kid::Element(_) => None,
        });
        let mut kids: Vec<Object> =
            element.kids.iter().filter_map(|kid| self.kid(*kid, own_page)).collect();
        let mut dictionary = dictionary! {
            "Type" => name("StructElem"),
            "S" => name(tag_name(&element.role)),
            "P" => parent,
        };
        match kids.len() {
            0 => {}
            1 => dictionary.set("K", kids.remove(0)),
            _ => dictionary.set("K", kids),
        }
        if let Some(page) = own_page.and_then(|page| self.page_ids.get(page)) {
            dictionary.set("Pg", *page);
        }
        self.describe(&element.role, &mut dictionary);
        dictionary
    }

    fn describe(&self, role: &Role, dictionary: &mut Dictionary) {
        match role {
            Role::Figure { alternative, area } => {
                dictionary.set("Alt", text(alternative));
                let attributes = dictionary! {
                    "O" => name("Layout"),
                    "Placement" => name("Block"),
                    "BBox" => rectangle(*area, self.height),
                };
                dictionary.set("A", attributes);
            }
            Role::Table { summary } if !summary.is_empty() => {
                let attributes = dictionary! { "O" => name("Table"), "Summary" => text(summary) };
                dictionary.set("A", attributes);
            }
            Role::ColumnHead => dictionary.set("A", scope("Column")),
            Role::RowHead => dictionary.set("A", scope("Row")),
            Role::List { numbered } => {
                let numbering = if *numbered { "Decimal" } else { "Disc" };
                let attributes =
                    dictionary! { "O" => name("List"), "ListNumbering" => name(numbering) };
                dictionary.set("A", attributes);
            }
            _ => {}
        }
    }

    fn kid(&self, kid: Kid, own_page: Option<usize>) -> Option<Object> {
        match kid {
            Kid::Element(element) => self.ids.get(element).map(|&id| id.into()),
            Kid::Group { page, group } => {
                let mark = self.marks.get(page)?.get(group).copied()??;
                if Some(page) == own_page {
                    return Some(mark.into());
                }
                let page = *self.page_ids.get(page)?;
                let reference = dictionary! {
                    "Type" => name("MCR"), "Pg" => page, "MCID" => mark
                };
                Some(reference.into())
            }
            Kid::Link { page, link } => {
                let annotation = *self.links.get(page)?.get(link)?;
                let page = *self.page_ids.get(page)?;
                let reference = dictionary! {
                    "Type" => name("OBJR"), "Pg" => page, "Obj" => annotation
                };
                Some(reference.into())
            }
        }
    }

    /// From marks and links to their elements: pages first, then links.
    fn parent_tree(&self, file: &mut Document) -> Result<(Vec<Object>, i64), PdfError> {
        let mut numbers: BTreeMap<i64, Object> = BTreeMap::new();
        let mut next: i64 = 0;
        for (page, &id) in self.pages.pages.iter().zip(self.page_ids) {
            let owners = page.groups.iter().filter_map(|group| match group.owner {
                Owner::Element(element) => self.ids.get(element).map(|&id| id.into()),
                _ => None,
            });
            let owners = file.add_object(Object::Array(owners.collect()));
            numbers.insert(next, owners.into());
            let dictionary = dictionary_mut(file, id)?;
            dictionary.set("StructParents", next);
            dictionary.set("Tabs", name("S"));
            next += 1;
        }
        for (element, &id) in self.pages.elements.iter().zip(&self.ids) {
            for kid in &element.kids {
                let Kid::Link { page, link } = *kid else { continue };
                let Some(&annotation) = self.links.get(page).and_then(|links| links.get(link))
                else {
                    continue;
                };
                dictionary_mut(file, annotation)?.set("StructParent", next);
                numbers.insert(next, id.into());
                next += 1;
            }
        }
        let numbers = numbers.into_iter().flat_map(|(key, value)| [key.into(), value]);
        Ok((numbers.collect(), next))
    }
}

fn scope(scope: &str) -> Dictionary {
    dictionary! { "O" => name("Table"), "Scope" => name(scope) }
}
