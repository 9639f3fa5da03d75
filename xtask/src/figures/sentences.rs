//! Words that a person reads, outside the messages.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItemFn, ItemFn, ItemMod, LitStr, Macro};

use super::code::{Code, is_test};

/// The folder of the messages.
const MESSAGES: &str = "messages/";

/// Every text of two words or more in the code, with its place: what stands in documentation,
/// attributes and tests does not count.
pub(super) fn outside_messages(code: &Code) -> Vec<String> {
    let mut found = Vec::new();
    for file in code.files.iter().filter(|file| !file.path.starts_with(MESSAGES)) {
        let mut finder = Finder::default();
        finder.visit_file(&file.syntax);
        found.extend(finder.found.into_iter().map(|text| format!("{}: {text}", file.path)));
    }
    found
}

#[derive(Default)]
struct Finder {
    found: Vec<String>,
}

impl Finder {
    fn take(&mut self, text: &str) {
        let words = text.split_whitespace();
        let words = words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
        if words.count() > 1 {
            self.found.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse_str::<LitStr>(&literal.to_string()) {
                        self.take(&text.value());
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'a> Visit<'a> for Finder {
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
        self.tokens(item.tokens.clone());
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
                    let class = \"button\";\n    view! { <p title=\"in a tag\">\"one word\"</p> }\n    \
                    format!(\"{class} is good\")\n}\n\
                    #[cfg(test)]\nmod tests { fn b() { \"in a test\"; } }\n";
        let code = code(&[("a.rs", text), ("messages/b.rs", "const B: &str = \"two words\";")]);
        assert_eq!(
            outside_messages(&code),
            ["a.rs: in a tag", "a.rs: one word", "a.rs: {class} is good"]
        );
    }
}
