//! Takes the parts that are fetched later out of a module, each into a module of its own.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use super::merge::merge;

/// How the module imports the functions that fetch the parts.
const LINK: &str = "./parts.js";
/// How wasm-bindgen names its own JavaScript for [`LINK`] to import.
const MAIN: &str = "./main.js";
/// How the names of the functions that fetch the parts begin.
const LOADER: &str = "__wasm_split_load_";

/// The part that every other but [`SEAT`] waits for.
const PIECES: &str = "later";
/// The part of those who were invited, who need no other.
const SEAT: &str = "respond";
/// What [`SEAT`] has in common with another part.
const COMMON: &str = "common";
/// What other parts have in common, and [`PIECES`] does not need.
const SHARED: &str = "shared";

/// What each part waits for besides the files that it names, in the JavaScript.
pub(super) const WAITS_FOR: &str = "const first = [];\n";
/// How a part is fetched: compiled from its bytes where a host sends it as another type than
/// WebAssembly, as the module itself.
const FETCH: &str = "function part(address) {
    return () => {
        const source = fetch(address);
        source.catch(() => {});
        return async (imports) => __wbg_load(await source, imports);
    };
}
";

/// A module taken apart, before wasm-bindgen.
pub(super) struct Apart {
    /// What is fetched at once.
    pub main: Vec<u8>,
    /// What is fetched later: each part, and what parts have in common.
    pub parts: Vec<Part>,
    /// The JavaScript by which parts are fetched and given what they share.
    runtime: String,
}

/// A part of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The name that the code gives it: `later`.
    pub name: String,
    /// The module.
    pub wasm: Vec<u8>,
}

/// Takes a linked module apart at the functions marked `#[wasm_split]`. What several parts need comes
/// in many pieces, one for each set of parts that need it; they are merged into as few files as let
/// everybody fetch little that they do not need.
pub(super) fn apart(linked: &[u8], folder: &Path) -> Result<Apart> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let main = folder.join("main.wasm");
    let mut options = Options::new(linked);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.main_module = MAIN;
    let split = transform(options).map_err(|error| anyhow!("splitting the module: {error:#}"))?;
    ensure!(!split.prefetch_map.is_empty(), "the module has no part to fetch later");
    let mut files: BTreeMap<&str, Vec<Vec<u8>>> = BTreeMap::new();
    for (file, needed_by) in needed(&split.prefetch_map) {
        let wasm = fs::read(folder.join(file).with_extension("wasm"))?;
        files.entry(place_of(&needed_by)).or_default().push(wasm);
    }
    let part = |(name, modules): (&str, Vec<Vec<u8>>)| -> Result<Part> {
        Ok(Part { name: name.to_owned(), wasm: merge(&modules)? })
    };
    let parts: Vec<Part> = files.into_iter().map(part).collect::<Result<_>>()?;
    let link = fs::read_to_string(folder.join(LINK))?;
    Ok(Apart { main: fs::read(&main)?, parts, runtime: runtime(&link)? })
}

/// The files that parts need, each with the parts that need it; in the order of their names.
fn needed(files: &HashMap<String, Vec<String>>) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut needed: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (part, files) in files {
        for file in files {
            needed.entry(file).or_default().insert(part);
        }
    }
    needed
}

/// The file that something goes into which these parts need.
fn place_of<'a>(parts: &BTreeSet<&'a str>) -> &'a str {
    let mut names = parts.iter();
    match (names.next(), names.next()) {
        (Some(only), None) => only,
        _ if parts.contains(SEAT) => COMMON,
        _ if parts.contains(PIECES) => PIECES,
        _ => SHARED,
    }
}

/// What a file of the parts waits for.
fn waits_for(name: &str) -> &'static [&'static str] {
    match name {
        COMMON => &[],
        SEAT | PIECES => &[COMMON],
        SHARED => &[COMMON, PIECES],
        _ => &[COMMON, PIECES, SHARED],
    }
}

/// The JavaScript by which parts are fetched, without its fetching of each.
fn runtime(link: &str) -> Result<String> {
    let head = format!("import {{ initSync }} from \"{MAIN}\";\n");
    let body = link.strip_prefix(&head).context("the parts’ JavaScript begins otherwise")?;
    let first = ["/* ", "export const ", "const __chunk"].map(|it| body.find(&format!("\n{it}")));
    let end = first.iter().flatten().min().context("the parts’ JavaScript fetches none")?;
    let runtime = body.get(..end + 1).unwrap_or_default();
    for name in ["function makeLoad(", "function wrapAsyncCb("] {
        ensure!(runtime.contains(name), "the parts’ JavaScript has no “{name}”");
    }
    Ok(runtime.to_owned())
}

impl Apart {
    /// wasm-bindgen's JavaScript with the fetching of the parts inside it: one file less to
    /// fetch, and no two files that name each other's hash. Part `x` is expected at `./x.wasm`.
    pub(super) fn join(&self, glue: &str) -> Result<String> {
        ensure!(glue.contains("function __wbg_load("), "the JavaScript loads the module otherwise");
        let imports = imports_of(glue)?;
        let is_there = |name: &&str| self.parts.iter().any(|part| part.name == *name);
        let mut body = format!("{}{FETCH}{WAITS_FOR}", self.runtime);
        let mut loaders = Vec::new();
        // Those that others wait for first.
        let mut parts: Vec<&str> = self.parts.iter().map(|part| part.name.as_str()).collect();
        parts.sort_by_key(|name| (waits_for(name).len(), *name));
        for name in parts {
            let waits: Vec<&str> = waits_for(name).iter().copied().filter(is_there).collect();
            let waits: String = waits.iter().flat_map(|it| [", ", it]).collect();
            writeln!(
                body,
                "const {name} = makeLoad(part(new URL(\"./{name}.wasm\", import.meta.url)), \
                 [...first{waits}]);"
            )?;
            if ![COMMON, SHARED].contains(&name) {
                loaders.push(format!("{LOADER}{name}: wrapAsyncCb({name})"));
            }
        }
        // Each function is imported by a statement of its own.
        let names: Vec<&str> = imports.iter().map(|(_, name)| *name).collect();
        writeln!(body, "const loaders = {{ {} }};", loaders.join(", "))?;
        write!(body, "const {} = loaders;", names.join(" = loaders, "))?;
        let mut joined = glue.to_owned();
        for (at, (import, _)) in imports.iter().enumerate() {
            joined = joined.replacen(import, if at == 0 { &body } else { "" }, 1);
        }
        Ok(joined)
    }
}

/// The statements that import [`LINK`], each with the name it gives to what comes.
fn imports_of(glue: &str) -> Result<Vec<(&str, &str)>> {
    let lines = glue.lines().filter(|line| line.starts_with("import ") && line.contains(LINK));
    let named = |line| {
        let name = str::strip_prefix(line, "import * as ").and_then(|rest| rest.split(' ').next());
        Ok((line, name.context("the JavaScript imports the parts otherwise")?))
    };
    let imports: Vec<(&str, &str)> = lines.map(named).collect::<Result<_>>()?;
    ensure!(!imports.is_empty(), "the JavaScript does not import the parts");
    Ok(imports)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "/* a */\nimport * as __wbg_star0 from './parts.js';\n\
        async function __wbg_load() {}\n\nexport { x };\n";
    const LINKED: &str = "import { initSync } from \"./main.js\";\n\
        function wrapAsyncCb(callee) {}\nfunction makeLoad(fetcher, deps) {}\n\
        /* late, later */\nconst __chunk_2 = makeLoad(() => {}, []);\n\
        export const __wasm_split_load_late = wrapAsyncCb(makeLoad(() => {}, [__chunk_2]));\n";

    fn apart(names: &[&str]) -> Apart {
        let part = |name: &&str| Part { name: (*name).to_owned(), wasm: Vec::new() };
        Apart {
            main: Vec::new(),
            parts: names.iter().map(part).collect(),
            runtime: runtime(LINKED).unwrap(),
        }
    }

    #[test]
    fn the_fetching_of_parts_stands_in_place_of_its_import() {
        let joined = apart(&["late", "later", "common"]).join(GLUE).unwrap();
        let lines: Vec<&str> = joined.lines().collect();
        let at = |line: &str| {
            lines.iter().position(|it| *it == line).unwrap_or_else(|| panic!("{line}: {joined}"))
        };
        let address = |name: &str| format!("part(new URL(\"./{name}.wasm\", import.meta.url))");
        let common = at(&format!("const common = makeLoad({}, [...first]);", address("common")));
        let later =
            at(&format!("const later = makeLoad({}, [...first, common]);", address("later")));
        let late =
            at(&format!("const late = makeLoad({}, [...first, common, later]);", address("late")));
        assert!(common < later && later < late, "{joined}");
        at("const loaders = { __wasm_split_load_later: wrapAsyncCb(later), \
            __wasm_split_load_late: wrapAsyncCb(late) };");
        at("const __wbg_star0 = loaders;");
        assert!(!joined.contains("__chunk") && !joined.contains("import *"), "{joined}");
    }

    #[test]
    fn what_several_need_goes_where_none_fetches_much_besides() {
        let place = |parts: &[&'static str]| place_of(&parts.iter().copied().collect());
        assert_eq!(place(&["about"]), "about");
        assert_eq!(place(&["about", "respond", "later"]), COMMON);
        assert_eq!(place(&["about", "later"]), PIECES);
        assert_eq!(place(&["about", "compare"]), SHARED);
        // What a part waits for holds all that it has in common with others.
        for parts in [["respond", "about"], ["later", "about"], ["compare", "about"]] {
            let place = place(&parts);
            let waits = |part: &str| part == place || waits_for(part).contains(&place);
            assert!(parts.iter().all(|part| waits(part)), "{parts:?}: {place}");
        }
    }

    #[test]
    fn javascript_of_another_form_is_refused() {
        let late = apart(&["late"]);
        assert!(late.join("export { x };\n").is_err(), "no import");
        let other = GLUE.replace("* as __wbg_star0", "{ x }");
        assert!(late.join(&other).is_err(), "imported otherwise");
        assert!(late.join(&GLUE.replace("__wbg_load", "load")).is_err(), "loaded otherwise");
        assert!(runtime(&LINKED.replace("initSync }", "init }")).is_err(), "another head");
        assert!(runtime(&LINKED.replace("makeLoad(fetcher", "load(")).is_err(), "another runtime");
    }
}
