//! Words that a person reads in a page and its scripts, outside the messages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::sentences::{READ, outside_braces, words};

/// Where the pages are, and the scripts that need neither app nor build.
const PAGES: [&str; 2] = ["index.html", "404.html"];
const MANIFEST: &str = "manifest.webmanifest";
const SCRIPTS: &str = "xtask/src/dist";

/// Every word of the pages and every text of two words or more of the scripts, with its file.
pub(super) fn outside_messages(root: &Path) -> Result<Vec<String>> {
    let read =
        |path: &Path| fs::read_to_string(path).with_context(|| format!("{}", path.display()));
    let mut found = Vec::new();
    let mut take = |file: &str, texts: Vec<String>| {
        found.extend(texts.into_iter().map(|text| format!("{file}: {text}")));
    };
    for page in PAGES {
        take(page, of_page(&read(&root.join(page))?));
    }
    let manifest: Value = serde_json::from_str(&read(&root.join(MANIFEST))?)?;
    take(MANIFEST, of_manifest(&manifest));
    for entry in fs::read_dir(root.join(SCRIPTS))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "js") {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            take(&name, of_script(&read(&path)?));
        }
    }
    found.sort();
    Ok(found)
}

/// The words of a page: its texts, and what its attributes say to people.
fn of_page(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut take = |text: &str| {
        let left = outside_braces(text);
        if left.contains(char::is_alphabetic) {
            found.push(left.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    };
    for piece in without_comments(html).split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let is_description = tag.contains("name=\"description\"");
        let mut rest = tag;
        while let Some((before, after)) = rest.split_once("=\"") {
            let name = before.rsplit([' ', '-', '\n']).next().unwrap_or("");
            let (value, after) = after.split_once('"').unwrap_or((after, ""));
            if READ.contains(&name) || (is_description && name == "content") {
                take(value);
            }
            rest = after;
        }
        take(text);
    }
    found
}

fn without_comments(html: &str) -> String {
    let mut pieces = html.split("<!--");
    let first = pieces.next().unwrap_or("").to_owned();
    pieces.fold(first, |text, piece| text + piece.split_once("-->").map_or("", |(_, after)| after))
}

/// What a manifest says to people.
fn of_manifest(manifest: &Value) -> Vec<String> {
    let texts = ["name", "short_name", "description"].map(|key| manifest[key].as_str());
    let texts = texts.into_iter().flatten();
    texts.filter(|text| !outside_braces(text).is_empty()).map(str::to_owned).collect()
}

/// Texts of two words or more in a script. What it would write into another script is no text.
fn of_script(js: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = js;
    while let Some(at) = rest.find(['/', '"', '\'', '`']) {
        let (sign, after) = rest[at..].split_at(1);
        let end = match sign {
            "/" if after.starts_with('/') => after.find('\n'),
            "/" if after.starts_with('*') => after.find("*/"),
            "/" => Some(0),
            _ => end_of_text(after, sign),
        };
        let end = end.unwrap_or(after.len());
        let text = &after[..end];
        if sign != "/" && !text.contains(" = ") && words(text).len() > 1 {
            found.push(text.to_owned());
        }
        rest = after[end..].strip_prefix(sign).unwrap_or(&after[end..]);
    }
    found
}

/// Where a text in quotes ends.
fn end_of_text(text: &str, quote: &str) -> Option<usize> {
    let is_escaped =
        |at: usize| text[..at].chars().rev().take_while(|c| *c == '\\').count() % 2 == 1;
    text.match_indices(quote).map(|(at, _)| at).find(|at| !is_escaped(*at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_page_are_found_and_neither_code_nor_messages() {
        let page = "<!DOCTYPE html><title>A</title><!-- some words -->\n\
            <meta name=\"viewport\" content=\"width=1\"><meta name=\"description\" content=\"B b\">\n\
            <p class=\"c\" aria-label=\"D\">{{message:e.f}}</p><b>{{message:e.g}}, h</b>\n";
        assert_eq!(of_page(page), ["A", "B b", "D", ", h"]);
    }

    #[test]
    fn texts_of_a_script_are_found_and_neither_code_nor_comments() {
        let script = "// Don't \"take this\"\nshow(`{{message:a.b}}`, 'one', \"two words\");\n\
            /* nor 'this one' */ f(`three ${of(them)} \\` words`); const a = 4 / 2, b = \"x y\";\n\
            g(`${a}\\nconst packed = \"${b}\";`);\n";
        assert_eq!(of_script(script), ["two words", "three ${of(them)} \\` words"]);
    }
}
