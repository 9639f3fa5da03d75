//! Takes the parts that are fetched later out of a module, each into a module of its own.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

/// How the module imports the functions that fetch the parts.
const LINK: &str = "./parts.js";
/// How wasm-bindgen names its own JavaScript for [`LINK`] to import.
const MAIN: &str = "./main.js";

/// How the parts are compiled, once they are fetched: which fails where a host sends them as
/// another type than WebAssembly.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// How wasm-bindgen's JavaScript compiles the module itself.
const LOADED: &str = "__wbg_load(await src, imports)";

/// A module taken apart, before wasm-bindgen.
pub(super) struct Apart {
    /// What is fetched at once.
    pub main: Vec<u8>,
    /// What is fetched later.
    pub parts: Vec<Part>,
    /// The JavaScript that fetches the parts.
    link: String,
}

/// A part of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The name that the code gives it: `later`.
    pub name: String,
    /// The module.
    pub wasm: Vec<u8>,
}

/// Takes a linked module apart at the functions marked `#[wasm_split]`.
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
    let part = |path: &std::path::PathBuf| {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).context("a part's name")?;
        let name = stem.strip_prefix("split_").unwrap_or(stem).to_owned();
        Ok(Part { name, wasm: fs::read(path)? })
    };
    let parts: Vec<Part> = split.split_modules.iter().map(part).collect::<Result<_>>()?;
    ensure!(!parts.is_empty(), "the module has no part to fetch later");
    let link = fs::read_to_string(folder.join(LINK))?;
    Ok(Apart { main: fs::read(&main)?, parts, link })
}

impl Apart {
    /// wasm-bindgen's JavaScript with the fetching of the parts inside it: one file less to
    /// fetch, and no two files that name each other's hash. Part `x` is expected at `./x.wasm`.
    pub(super) fn join(&self, glue: &str) -> Result<String> {
        let head = format!("import {{ initSync }} from \"{MAIN}\";\n");
        let link =
            self.link.strip_prefix(&head).context("the parts’ JavaScript begins otherwise")?;
        let mut body = link.to_owned();
        for Part { name, .. } in &self.parts {
            let address = format!("\"./split_{name}.wasm\"");
            ensure!(body.matches(&address).count() == 1, "part “{name}” is not fetched once");
            body = body.replace(&address, &format!("\"./{name}.wasm\""));
        }
        // As the module itself: from its bytes where a host sends them as another type.
        let calls = body.matches(STREAMED).count();
        ensure!(calls == self.parts.len(), "the parts are compiled otherwise");
        body = body.replace(STREAMED, LOADED);
        let exports: Vec<&str> = names_after(&body, "export const ");
        ensure!(!exports.is_empty(), "the parts’ JavaScript exports nothing");
        ensure!(glue.contains("function __wbg_load("), "the JavaScript loads the module otherwise");
        let (import, namespace) = import_of(glue)?;
        let namespace = format!("const {namespace} = {{ {} }};", exports.join(", "));
        let body = body.replace("export const ", "const ");
        Ok(glue.replacen(import, &format!("{body}{namespace}"), 1))
    }
}

/// The statement that imports [`LINK`], and the name it gives to what comes.
fn import_of(glue: &str) -> Result<(&str, &str)> {
    let lines = || glue.lines().filter(|line| line.starts_with("import ") && line.contains(LINK));
    let line = lines().next().context("the JavaScript does not import the parts")?;
    ensure!(lines().count() == 1, "the JavaScript imports the parts more than once");
    let name = line.strip_prefix("import * as ").and_then(|rest| rest.split(' ').next());
    Ok((line, name.context("the JavaScript imports the parts otherwise")?))
}

/// The names that follow each occurrence of a word.
fn names_after<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let after = text.split(word).skip(1);
    after.map(|rest| rest.split([' ', '=']).next().unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "/* a */\nimport * as __wbg_star0 from './parts.js';\n\
        async function __wbg_load() {}\n\nexport { x };\n";
    const LINK: &str = "import { initSync } from \"./main.js\";\n\
        const get = () => initSync(undefined, undefined);\n\
        export const __load_late = load(\"./split_late.wasm\", get, (src, imports) => \
        WebAssembly.instantiateStreaming(src, imports));\n";

    fn apart(link: &str) -> Apart {
        let late = Part { name: "late".to_owned(), wasm: Vec::new() };
        Apart { main: Vec::new(), parts: vec![late], link: link.to_owned() }
    }

    #[test]
    fn the_fetching_of_parts_stands_in_place_of_its_import() {
        let joined = apart(LINK).join(GLUE).unwrap();
        assert_eq!(
            joined,
            "/* a */\nconst get = () => initSync(undefined, undefined);\n\
             const __load_late = load(\"./late.wasm\", get, (src, imports) => \
             __wbg_load(await src, imports));\n\
             const __wbg_star0 = { __load_late };\nasync function __wbg_load() {}\n\nexport { x };\n"
        );
    }

    #[test]
    fn javascript_of_another_form_is_refused() {
        assert!(apart(LINK).join("export { x };\n").is_err(), "no import");
        assert!(apart(LINK).join(&format!("{GLUE}{GLUE}")).is_err(), "two imports");
        assert!(apart(&LINK.replace("split_late", "other")).join(GLUE).is_err(), "no such part");
        assert!(apart(&LINK.replace("initSync }", "init }")).join(GLUE).is_err(), "another head");
        assert!(apart(&LINK.replace("Streaming", "")).join(GLUE).is_err(), "compiled otherwise");
    }
}
