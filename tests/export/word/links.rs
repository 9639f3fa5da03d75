//! Where links lead. Word rejects a whole file for one address that it cannot read.

use std::collections::BTreeSet;

use groundwork::report::{Block, Span, TextStyle};

use super::{MAIN, RELATIONS, attribute, child, every, of, said};
use crate::layout::heading;

fn linked(address: &str) -> Block {
    let spans = vec![Span::address("Words", address)];
    Block::Paragraph { style: TextStyle::Body, spans }
}

/// The address that a link has in the file, if it is one there.
fn in_file(address: &str) -> Option<String> {
    let package = of(vec![linked(address)]);
    let main = package.xml(MAIN);
    assert_eq!(said(main.root_element()), "Words", "the words stay in any case");
    let link = every(main.root_element(), "hyperlink").pop()?;
    let (kind, target, outside) = &package.relations(RELATIONS)[attribute(link, "id").unwrap()];
    assert!(kind == "hyperlink" && *outside);
    Some(target.clone())
}

#[test]
fn plain_addresses_are_links() {
    for address in [
        "https://example.org",
        "http://example.org:8080/a/b.html?c=d&e=%20f#g",
        "https://a-b.c.example.org/~me/(x);y=1,2!*'",
        "mailto:peer.work+board@example.org?subject=Hello%20there",
    ] {
        assert_eq!(in_file(address).as_deref(), Some(address));
    }
    let beyond = in_file("https://example.org/ŋ").unwrap();
    assert_eq!(beyond, "https://example.org/%C5%8B");
}

#[test]
fn any_other_address_stays_text() {
    for address in [
        "",
        "example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "tel:131450",
        "HTTPS://example.org",
        "https://",
        "https:///a",
        "https://user:secret@example.org/",
        "https://exa mple.org/",
        "https://-example.org",
        "https://example..org",
        "https://example.org.",
        "https://exämple.org/",
        "https://[::1]/",
        "https://192.0.2.1/",
        "https://999.1.1.1/",
        "https://example.org:0/",
        "https://example.org:65536/",
        "https://example.org:/",
        "https://example.org/a b",
        "https://example.org/<a>",
        "https://example.org/%zz",
        "https://example.org/%e",
        "https://example.org/a#b#c",
        "https://example.org/\n",
        "https://example.org\\@other.org",
        "mailto:",
        "mailto:nobody",
        "mailto:@example.org",
        "mailto:a..b@example.org",
        "mailto:a@b@example.org",
        "mailto:a%0ab@example.org",
    ] {
        assert_eq!(in_file(address), None, "{address:?}");
    }
    let long = format!("https://example.org/{}", "a".repeat(2000));
    assert_eq!(in_file(&long), None);
}

#[test]
fn an_address_is_kept_once_however_often_it_is_linked() {
    let package = of(vec![linked("https://example.org"), linked("https://example.org")]);
    let main = package.xml(MAIN);
    assert_eq!(every(main.root_element(), "hyperlink").len(), 2);
    let relations = package.relations(RELATIONS);
    assert_eq!(relations.values().filter(|(kind, ..)| kind == "hyperlink").count(), 1);
}

#[test]
fn links_inside_lead_to_bookmarks_around_headings() {
    let long = "l".repeat(90);
    let anchors = ["One", "one two!", "one-two", "ŋ", long.as_str()];
    let mut blocks: Vec<Block> = anchors.map(|anchor| heading(1, anchor)).to_vec();
    // The same anchor again, and one that no heading has.
    blocks.push(heading(1, "one"));
    let spans = anchors.map(|anchor| Span::anchor("there", anchor.to_lowercase()));
    let spans = spans.into_iter().chain([Span::anchor("nowhere", "absent")]).collect();
    blocks.push(Block::Paragraph { style: TextStyle::Body, spans });
    let package = of(blocks);
    let main = package.xml(MAIN);
    let bookmarks = every(main.root_element(), "bookmarkStart");
    let names: Vec<&str> = bookmarks.iter().map(|b| attribute(*b, "name").unwrap()).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), anchors.len());
    for name in &names {
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '_';
        assert!(name.len() <= 40 && name.starts_with('t') && name.chars().all(fits), "{name}");
    }
    let links = every(main.root_element(), "hyperlink");
    let led: Vec<&str> = links.iter().map(|l| attribute(*l, "anchor").unwrap()).collect();
    assert_eq!(led, names);
    for bookmark in bookmarks {
        let parent = bookmark.parent().unwrap();
        let end = child(parent, "bookmarkEnd").unwrap();
        assert_eq!(attribute(end, "id"), attribute(bookmark, "id"));
        assert!(said(parent).to_lowercase().starts_with(['o', 'ŋ', 'l']));
    }
}
