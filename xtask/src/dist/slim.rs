//! Drops what printpdf links into every module and Groundwork never calls: its own JavaScript
//! interface, which keeps a parser and a renderer alive, and a colour profile with its licence.

use std::fs;

use anyhow::{Context, Result};
use walrus::{DataId, ExportId, Module, passes};

use crate::project::Project;

/// How the names of printpdf's JavaScript interface begin.
const PREFIX: &str = "Pdf_";
/// Files of printpdf that lie in the module whole.
const FILES: [&str; 2] = ["src/res/CoatedFOGRA39.icc", "src/res/CoatedFOGRA39.icc.LICENSE.txt"];

/// What was dropped.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Slimmed {
    /// The names of the exports.
    pub exports: Vec<String>,
    /// How many bytes of data are now zero.
    pub bytes: usize,
}

impl Slimmed {
    /// A line about it; none where nothing was dropped.
    pub(super) fn words(&self) -> Option<String> {
        let Self { exports, bytes } = self;
        let any = !exports.is_empty() || *bytes > 0;
        any.then(|| format!("dropped {} exports, zeroed {bytes} bytes", exports.len()))
    }
}

/// The bytes that only take up room.
pub(super) fn ballast(project: &Project) -> Result<Vec<Vec<u8>>> {
    let source = project.source_of("printpdf")?;
    let read = |file| fs::read(source.join(file)).with_context(|| format!("printpdf: {file}"));
    FILES.into_iter().map(read).collect()
}

/// Drops exports and zeroes ballast; zeroes take no room in the module that wasm-opt writes.
pub(super) fn wasm(module: &mut Module, ballast: &[Vec<u8>]) -> Slimmed {
    let unwanted = |export: &&walrus::Export| export.name.starts_with(PREFIX);
    let exports: Vec<(ExportId, String)> =
        module.exports.iter().filter(unwanted).map(|e| (e.id(), e.name.clone())).collect();
    let mut slimmed = Slimmed::default();
    for (id, name) in exports {
        module.exports.delete(id);
        slimmed.exports.push(name);
    }
    let data: Vec<DataId> = module.data.iter().map(|data| data.id()).collect();
    for id in data {
        let value = &mut module.data.get_mut(id).value;
        slimmed.bytes += ballast.iter().map(|part| zero(value, part)).sum::<usize>();
    }
    passes::gc::run(module);
    slimmed
}

/// Zeroes a part where it occurs, and says how many bytes that were.
fn zero(data: &mut [u8], part: &[u8]) -> usize {
    let Some(first) = part.first() else { return 0 };
    let mut starts =
        (0..data.len().saturating_sub(part.len() - 1)).filter(|at| data[*at] == *first);
    let Some(start) = starts.find(|at| data[*at..].starts_with(part)) else { return 0 };
    data[start..start + part.len()].fill(0);
    part.len()
}

/// The JavaScript without the functions of dropped exports.
pub(super) fn glue(js: &str, exports: &[String]) -> Result<String> {
    let mut js = js.to_owned();
    for name in exports {
        let head = format!("export function {name}(");
        let start = js.find(&head).with_context(|| format!("the glue has no function {name}"))?;
        let end = end_of_block(&js[start..]).context("a function of the glue that never ends")?;
        js.replace_range(comment_before(&js, start)..start + end, "");
    }
    Ok(js)
}

/// Where the first block in braces ends, its line included. These functions hold no texts, so
/// every brace is one.
fn end_of_block(js: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, letter) in js.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => {
                let end = at + 1;
                return Some(end + usize::from(js[end..].starts_with('\n')));
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Where the comment right before this place begins, or the place itself.
fn comment_before(js: &str, place: usize) -> usize {
    let before = &js[..place];
    let start = if before.ends_with("*/\n") { before.rfind("/**") } else { None };
    start.unwrap_or(place)
}

#[cfg(test)]
mod tests {
    use walrus::{ConstExpr, DataKind, FunctionBuilder, ir::Value};

    use super::*;

    #[test]
    fn only_the_named_exports_go_and_what_only_they_used() {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add("memory", memory);
        let offset = ConstExpr::Value(Value::I32(0));
        let kind = DataKind::Active { memory, offset };
        module.data.add(kind, b"keep ballast keep".to_vec());
        for name in ["Pdf_Parse", "report"] {
            let function = FunctionBuilder::new(&mut module.types, &[], &[]);
            let function = function.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        }
        let slimmed = wasm(&mut module, &[b"ballast".to_vec(), b"absent".to_vec()]);
        assert_eq!(slimmed, Slimmed { exports: vec!["Pdf_Parse".to_owned()], bytes: 7 });
        assert_eq!(module.funcs.iter().count(), 1);
        let data = module.data.iter().next().unwrap();
        assert_eq!(data.value, b"keep \0\0\0\0\0\0\0 keep");
        assert_eq!(wasm(&mut module, &[]).words(), None);
    }

    #[test]
    fn the_glue_loses_the_functions_with_their_comments() {
        let js = "/**\n * ours\n */\nexport function report() {\n    run();\n}\n\
                  /**\n * theirs\n */\nexport function Pdf_Parse(a) {\ntry {\n} finally {\n}\n}\n\
                  export function last() {\n}\n";
        let left = glue(js, &["Pdf_Parse".to_owned()]).unwrap();
        let expected = "/**\n * ours\n */\nexport function report() {\n    run();\n}\n\
                        export function last() {\n}\n";
        assert_eq!(left, expected);
        assert!(glue(js, &["Pdf_Other".to_owned()]).is_err());
    }
}
