//! Words that a person reads, outside the messages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Result;
use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItemFn, ItemFn, ItemMod, LitStr, Macro};

use super::code::{Code, is_test};

/// The folder of the messages.
const MESSAGES: &str = "messages/";

/// Attributes of a view whose values nobody reads.
const UNREAD: [&str; 2] = ["class", "rel"];

/// Attributes of a view whose values are read, also where they are one word.
pub(super) const READ: [&str; 4] = ["alt", "label", "placeholder", "title"];

/// Every text of two words or more in the code, and every word in a view, with its place: what stands
/// in documentation, attributes and tests does not count.
pub(super) fn outside_messages(code: &Code, classes: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for file in code.files.iter().filter(|file| !file.path.starts_with(MESSAGES)) {
        let mut finder = Finder { found: Vec::new(), classes };
        finder.visit_file(&file.syntax);
        found.extend(finder.found.into_iter().map(|text| format!("{}: {text}", file.path)));
    }
    found
}

/// The names of the classes of some style sheets.
pub(super) fn classes(folder: &Path) -> Result<BTreeSet<String>> {
    let mut classes = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "css") {
            let style = fs::read_to_string(&path)?;
            let names = style.split('.').skip(1).map(|rest| {
                rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).next().unwrap_or("")
            });
            classes.extend(names.map(str::to_owned));
        }
    }
    Ok(classes)
}

/// A text without what stands in braces, which a program puts in.
pub(super) fn outside_braces(text: &str) -> String {
    let mut depth = 0_i32;
    let is_outside = |c: &char| {
        depth += i32::from(*c == '{') - i32::from(*c == '}');
        depth == 0 && *c != '}'
    };
    text.chars().filter(is_outside).collect()
}

/// The words of a text outside braces that have more than one letter.
pub(super) fn words(text: &str) -> Vec<String> {
    let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    outside_braces(text).split_whitespace().filter(is_word).map(str::to_owned).collect()
}

struct Finder<'c> {
    found: Vec<String>,
    /// Names of classes: a text of nothing else is for the style.
    classes: &'c BTreeSet<String>,
}

impl Finder<'_> {
    /// Takes a text of several words.
    fn take(&mut self, text: &str) {
        let words = words(text);
        let are_classes = words.iter().all(|word| self.classes.contains(word));
        if words.len() > 1 && !are_classes {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        self.found.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    fn tokens(&mut self, tokens: TokenStream, is_view: bool) {
        // The last word of the name of an attribute, once its `=` has been seen.
        let (mut name, mut attribute) = (String::new(), None);
        // Whether what follows is an attribute of Rust: documentation, in a macro.
        let mut is_attribute = false;
        for token in tokens {
            let of = attribute.take();
            let was_attribute = std::mem::take(&mut is_attribute);
            match token {
                TokenTree::Group(_) if was_attribute => {}
                TokenTree::Punct(punct) if punct.as_char() == '#' => is_attribute = true,
                TokenTree::Group(group) => self.tokens(group.stream(), false),
                TokenTree::Ident(ident) => name = ident.to_string(),
                TokenTree::Punct(punct) if punct.as_char() == '=' => attribute = Some(name.clone()),
                TokenTree::Punct(_) => {}
                TokenTree::Literal(literal) => {
                    let Ok(text) = syn::parse_str::<LitStr>(&literal.to_string()) else { continue };
                    let text = text.value();
                    match of {
                        Some(name) if is_view && UNREAD.contains(&name.as_str()) => {}
                        Some(name) if !is_view || !READ.contains(&name.as_str()) => {
                            self.take(&text)
                        }
                        None if !is_view => self.take(&text),
                        _ if text.contains(char::is_alphabetic) => self.push(&text),
                        _ => {}
                    }
                }
            }
        }
    }
}

impl<'a> Visit<'a> for Finder<'_> {
    fn visit_attribute(&mut self, _: &'a Attribute) {}

    fn visit_item_mod(&mut self, item: &'a ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'a ItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'a ImplItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_macro(&mut self, item: &'a Macro) {
        self.tokens(item.tokens.clone(), item.path.is_ident("view"));
    }

    fn visit_lit_str(&mut self, text: &'a LitStr) {
        self.take(&text.value());
    }
}

#[cfg(test)]
mod tests {
    use super::super::code::code;
    use super::outside_messages;

    #[test]
    fn texts_are_found_where_people_may_read_them() {
        let text = "/// Some words.\n#[doc = \"more words\"]\nfn a() {\n    \
                    let class = \"button\";\n    \
                    view! { <p class=\"a b\" aria-label=\"Tag\" role=\"list\">\"Word\" {f(\"x\")}</p> }\n    \
                    format!(\"{class} is good\"); let c = \"button quiet\"; let d = \"{a b}: {c}\";\n}\n\
                    #[cfg(test)]\nmod tests { fn b() { \"in a test\"; } }\n";
        let code = code(&[("a.rs", text), ("messages/b.rs", "const B: &str = \"two words\";")]);
        assert_eq!(
            outside_messages(&code, &["button".to_owned(), "quiet".to_owned()].into()),
            ["a.rs: Tag", "a.rs: Word", "a.rs: {class} is good"]
        );
    }
}
