use std::collections::BTreeMap;

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The terms of a language, by name.
pub(crate) type Terms<'t> = BTreeMap<String, Pattern<&'t str>>;

// Marks in a text. A variable is `VARIABLE` and its number; a selection is `SELECT`, the number of
// its variable, cases and `END`; a case is `CASE`, its key, `KEY` and its text. The last case has no
// key and always fits.
pub(crate) const VARIABLE: char = '\u{1}';
pub(crate) const SELECT: char = '\u{2}';
pub(crate) const CASE: char = '\u{3}';
pub(crate) const KEY: char = '\u{4}';
pub(crate) const END: char = '\u{5}';
/// The character of variable 0; the others follow it.
pub(crate) const FIRST: char = '0';

/// Terms that use each other may not do so without end.
const MOST_DEPTH: usize = 8;

/// Makes the text of one message.
pub(crate) struct Compiler<'t> {
    terms: &'t Terms<'t>,
    /// The variables seen so far.
    pub(crate) variables: Vec<String>,
    /// What a term was called with.
    parameters: Vec<BTreeMap<String, String>>,
}

impl<'t> Compiler<'t> {
    pub(crate) fn new(terms: &'t Terms<'t>) -> Self {
        Self { terms, variables: Vec::new(), parameters: Vec::new() }
    }

    pub(crate) fn pattern(&mut self, pattern: &Pattern<&str>) -> Result<String, String> {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => text += &self.expression(expression)?,
            }
        }
        Ok(text)
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Result<String, String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("select by a variable".to_owned());
                };
                match self.parameters.last() {
                    Some(parameters) => {
                        let value = parameters.get(id.name).cloned();
                        self.chosen(value.as_deref(), variants)
                    }
                    None => self.selection(id.name, variants),
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> Result<String, String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                Ok(unescape_unicode_to_string(value).into_owned())
            }
            InlineExpression::NumberLiteral { value } => Ok((*value).to_owned()),
            InlineExpression::VariableReference { id } => match self.parameters.last() {
                Some(parameters) => parameters
                    .get(id.name)
                    .cloned()
                    .ok_or_else(|| format!("the term is called without {}", id.name)),
                None => Ok(format!("{VARIABLE}{}", self.number(id.name)?)),
            },
            InlineExpression::TermReference { id, attribute: None, arguments } => {
                let Some(term) = self.terms.get(id.name) else {
                    return Err(format!("there is no term -{}", id.name));
                };
                let mut parameters = BTreeMap::new();
                for named in arguments.iter().flat_map(|arguments| &arguments.named) {
                    parameters.insert(named.name.name.to_owned(), self.inline(&named.value)?);
                }
                if self.parameters.len() == MOST_DEPTH {
                    return Err(format!("the term -{} uses itself", id.name));
                }
                self.parameters.push(parameters);
                let text = self.pattern(term);
                self.parameters.pop();
                text
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::TermReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::FunctionReference { .. } => {
                Err("only variables and terms can stand in braces".to_owned())
            }
        }
    }

    /// The character that stands for a variable.
    fn number(&mut self, name: &str) -> Result<char, String> {
        let at = self.variables.iter().position(|known| known == name).unwrap_or_else(|| {
            self.variables.push(name.to_owned());
            self.variables.len() - 1
        });
        let number = u32::try_from(at).ok().and_then(|at| char::from_u32(u32::from(FIRST) + at));
        number.ok_or_else(|| "too many variables".to_owned())
    }

    /// The case of a term that is known here.
    fn chosen(
        &mut self,
        value: Option<&str>,
        variants: &[Variant<&str>],
    ) -> Result<String, String> {
        let fits = |variant: &&Variant<&str>| value == Some(key(variant));
        let variant = variants.iter().find(fits).or_else(|| variants.iter().find(|v| v.default));
        self.pattern(&variant.ok_or("there is no default")?.value)
    }

    /// The cases of a selection: numbers first, since a number is more exact than its plural.
    fn selection(&mut self, name: &str, variants: &[Variant<&str>]) -> Result<String, String> {
        let mut text = format!("{SELECT}{}", self.number(name)?);
        let rank = |variant: &&Variant<&str>| match variant.key {
            _ if variant.default => 2,
            VariantKey::NumberLiteral { .. } => 0,
            VariantKey::Identifier { .. } => 1,
        };
        let mut ordered: Vec<_> = variants.iter().collect();
        ordered.sort_by_key(rank);
        for variant in ordered {
            let key = if variant.default { "" } else { key(variant) };
            text.push(CASE);
            text.push_str(key);
            text.push(KEY);
            text += &self.pattern(&variant.value)?;
        }
        text.push(END);
        Ok(text)
    }
}

fn key<'t>(variant: &Variant<&'t str>) -> &'t str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// A text with its variables counted otherwise.
pub(crate) fn renumber(pattern: &str, order: &[usize]) -> String {
    let mut text = String::new();
    let mut is_number = false;
    for c in pattern.chars() {
        let at = (c as usize).wrapping_sub(FIRST as usize);
        let new = order.get(at).and_then(|at| char::from_u32(FIRST as u32 + *at as u32));
        text.push(if is_number { new.unwrap_or(c) } else { c });
        is_number = c == VARIABLE || c == SELECT;
    }
    text
}

/// Changes the words of a text that a person reads: neither marks nor keys.
pub(crate) fn map_words(pattern: &str, mut change: impl FnMut(&str) -> String) -> String {
    let mut text = String::new();
    let mut words = String::new();
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        if !matches!(c, VARIABLE | SELECT | CASE | KEY | END) {
            words.push(c);
            continue;
        }
        if !words.is_empty() {
            text += &change(&words);
            words.clear();
        }
        text.push(c);
        match c {
            VARIABLE | SELECT => text.extend(chars.next()),
            CASE => {
                for c in chars.by_ref() {
                    text.push(c);
                    if c == KEY {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    if !words.is_empty() {
        text += &change(&words);
    }
    text
}
