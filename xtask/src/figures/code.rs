//! The source as Rust reads it: files, what each defines, and what each imports.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use syn::{Attribute, ImplItem, Item, UseTree, Visibility};

/// The source files of a crate.
pub(super) struct Code {
    pub files: Vec<File>,
}

/// One file.
pub(super) struct File {
    /// Its path from `src`: `plan/outcome.rs`.
    pub path: String,
    /// The module that it is: `["plan", "outcome"]`.
    pub module: Vec<String>,
    /// What it defines, outside tests.
    pub defines: Vec<Definition>,
    /// The functions that it gives to types, by name.
    pub methods: Vec<String>,
    /// What it imports, each path with the name that it has here.
    pub imports: Vec<Import>,
    /// Its lines.
    pub lines: usize,
    /// Its items.
    pub syntax: syn::File,
}

/// Something with a name.
pub(super) struct Definition {
    pub name: String,
    /// Whether it is a type: a structure, an enumeration, a trait or an alias.
    pub is_type: bool,
}

/// An import.
pub(super) struct Import {
    /// The path as it is written; the last is `*` where everything is meant.
    pub path: Vec<String>,
    /// The name that it has here.
    pub name: String,
    /// Whether others can import it from here.
    pub passed_on: bool,
}

impl Code {
    pub(super) fn read(src: &Path) -> Result<Self> {
        let mut paths = Vec::new();
        walk(src, &mut paths)?;
        paths.sort();
        let read = |path: &std::path::PathBuf| {
            let text = fs::read_to_string(path)?;
            let name = path.strip_prefix(src)?.to_string_lossy().replace('\\', "/");
            File::read(&name, &text).with_context(|| format!("src/{name}"))
        };
        Ok(Code { files: paths.iter().map(read).collect::<Result<_>>()? })
    }

    /// The file that is a module.
    pub(super) fn module(&self, module: &[String]) -> Option<&File> {
        self.files.iter().find(|file| file.module == module)
    }

    /// The file that defines what a name in a module means, through what is passed on.
    pub(super) fn definer(&self, module: &[String], name: &str) -> Option<&File> {
        self.definer_within(module, name, 8)
    }

    fn definer_within(&self, module: &[String], name: &str, hops: usize) -> Option<&File> {
        let file = self.module(module)?;
        if file.defines.iter().any(|definition| definition.name == name) {
            return Some(file);
        }
        let through = |import: &Import| {
            let path = self.absolute(file, &import.path)?;
            let (last, above) = path.split_last()?;
            match last.as_str() {
                "*" => self.definer_within(above, name, hops.checked_sub(1)?),
                last if import.name == name => {
                    self.definer_within(above, last, hops.checked_sub(1)?)
                }
                _ => None,
            }
        };
        let passed_on = file.imports.iter().filter(|import| import.passed_on);
        passed_on.filter_map(through).next()
    }

    /// A path of a file from the top of the crate; none where it leads out of it.
    pub(super) fn absolute(&self, file: &File, path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let program = || file.module.first().filter(|top| *top == "bin");
        let mut from = match first.as_str() {
            "groundwork" => Vec::new(),
            "crate" if program().is_some() => file.module.iter().take(2).cloned().collect(),
            "crate" => Vec::new(),
            "self" => file.module.clone(),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                let mut above = file.module.clone();
                above.truncate(above.len().checked_sub(ups)?);
                above.extend(path[ups..].iter().cloned());
                return Some(above);
            }
            _ => {
                let mut child = file.module.clone();
                child.push(first.clone());
                self.module(&child)?;
                child
            }
        };
        from.extend(rest.iter().cloned());
        Some(from)
    }
}

impl File {
    fn read(path: &str, text: &str) -> Result<Self> {
        let syntax = syn::parse_file(text)?;
        let mut module: Vec<String> =
            path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        if module.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
            module.pop();
        }
        let (mut defines, mut imports) = (Vec::new(), Vec::new());
        let mut methods = Vec::new();
        for item in &syntax.items {
            look(item, &mut defines, &mut imports);
            if let Item::Impl(item) = item {
                let function = |item: &ImplItem| match item {
                    ImplItem::Fn(function) => Some(function.sig.ident.to_string()),
                    _ => None,
                };
                methods.extend(item.items.iter().filter_map(function));
            }
        }
        let lines = text.lines().count();
        Ok(File { path: path.to_owned(), module, defines, methods, imports, lines, syntax })
    }
}

/// Whether something is there for tests alone.
pub(super) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let words = |list: &syn::MetaList| list.tokens.to_string().contains("test");
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg") && attribute.meta.require_list().is_ok_and(words)
    })
}

fn look(item: &Item, defines: &mut Vec<Definition>, imports: &mut Vec<Import>) {
    let mut define = |name: &syn::Ident, is_type: bool| {
        defines.push(Definition { name: name.to_string(), is_type });
    };
    match item {
        Item::Struct(item) if !is_test(&item.attrs) => define(&item.ident, true),
        Item::Enum(item) if !is_test(&item.attrs) => define(&item.ident, true),
        Item::Trait(item) if !is_test(&item.attrs) => define(&item.ident, true),
        Item::Type(item) if !is_test(&item.attrs) => define(&item.ident, true),
        Item::Fn(item) if !is_test(&item.attrs) => define(&item.sig.ident, false),
        Item::Const(item) => define(&item.ident, false),
        Item::Static(item) => define(&item.ident, false),
        Item::Macro(item) => {
            if let Some(name) = &item.ident {
                define(name, false);
            }
        }
        Item::Use(item) => {
            let passed_on = !matches!(item.vis, Visibility::Inherited);
            flatten(&item.tree, &mut Vec::new(), passed_on, imports);
        }
        _ => {}
    }
}

fn flatten(tree: &UseTree, path: &mut Vec<String>, passed_on: bool, found: &mut Vec<Import>) {
    let mut add = |path: Vec<String>, name: String| found.push(Import { path, name, passed_on });
    let with = |path: &[String], last: &syn::Ident| {
        let mut whole = path.to_vec();
        if last != "self" {
            whole.push(last.to_string());
        }
        whole
    };
    match tree {
        UseTree::Path(part) => {
            path.push(part.ident.to_string());
            flatten(&part.tree, path, passed_on, found);
            path.pop();
        }
        UseTree::Name(part) => {
            let whole = with(path, &part.ident);
            let name = whole.last().cloned().unwrap_or_default();
            add(whole, name);
        }
        UseTree::Rename(part) => add(with(path, &part.ident), part.rename.to_string()),
        UseTree::Glob(_) => add([path.as_slice(), &["*".to_owned()]].concat(), "*".to_owned()),
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, path, passed_on, found);
            }
        }
    }
}

fn walk(folder: &Path, found: &mut Vec<std::path::PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
pub(super) fn code(files: &[(&str, &str)]) -> Code {
    let files = files.iter().map(|(path, text)| File::read(path, text).unwrap()).collect();
    Code { files }
}
