//! What the file says about itself.

use std::str::FromStr;

use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};

use super::objects::{name, text};
use crate::date::Day;
use crate::report::Document;

const PRODUCER: &str = concat!("Groundwork ", env!("CARGO_PKG_VERSION"));

/// The information dictionary. It must say the same as [`packet`].
pub(super) fn information(document: &Document) -> Dictionary {
    let mut information = dictionary! {
        "Title" => text(&clean(&document.title)),
        "Author" => text(&clean(&document.author)),
        "Subject" => text(&clean(&document.subject)),
        "Creator" => text(PRODUCER),
        "Producer" => text(PRODUCER),
    };
    if let Some(day) = day(document) {
        let date = Object::string_literal(format!("D:{}000000Z", day.replace('-', "")));
        information.set("CreationDate", date.clone());
        information.set("ModDate", date);
    }
    information
}

/// The metadata packet: the same in XML, and which standards the file keeps to (PDF/UA-1 and
/// PDF/A-2a).
pub(super) fn xmp_packet(document: &Document) -> Stream {
    let field = |text: &str| escape(&clean(text));
    let dates = day(document).map_or_else(String::new, |day| {
        let tag = |name: &str| format!("<xmp:{name}>{day}T00:00:00Z</xmp:{name}>");
        tag("CreateDate") + &tag("ModifyDate")
    });
    let xml = PACKET
        .replace("{title}", &field(&document.title))
        .replace("{author}", &field(&document.author))
        .replace("{subject}", &field(&document.subject))
        .replace("{language}", &escape(document.language_tag()))
        .replace("{dates}", &dates)
        .replace("{producer}", PRODUCER);
    let dictionary = dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") };
    Stream::new(dictionary, xml.into_bytes()).with_compression(false)
}

/// The file's identifier: the same for the same document.
pub(super) fn identifier(document: &Document) -> Object {
    let json = serde_json::to_vec(document).unwrap_or_default();
    let hash = hash(&json).to_be_bytes();
    let id = Object::String(hash.to_vec(), StringFormat::Hexadecimal);
    Object::Array(vec![id.clone(), id])
}

/// FNV-1a in 128 bits. Not for secrets.
pub(super) fn hash(bytes: &[u8]) -> u128 {
    let start = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let prime = 0x0000_0000_0100_0000_0000_0000_0000_013b_u128;
    bytes.iter().fold(start, |hash, &byte| (hash ^ u128::from(byte)).wrapping_mul(prime))
}

fn day(document: &Document) -> Option<&str> {
    Day::from_str(&document.date).ok().map(|_| document.date.as_str())
}

/// Text in one line, without what XML cannot hold.
fn clean(text: &str) -> String {
    let usable = |c: char| if c.is_control() { ' ' } else { c };
    let allowed = |c: &char| !matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{feff}');
    text.chars().map(usable).filter(allowed).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('{', "&#123;")
}

const PACKET: &str = include_str!("packet.xml");
