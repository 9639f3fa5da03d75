use std::fs;
use std::path::{Path, PathBuf};
use std::{iter, thread};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::assets::hash;
use super::split::{self, Part};
use super::{optimise, slim};
use crate::install::WasmOpt;
use crate::project::Project;
use crate::run::run;

/// What shapes a module besides its code: a change here makes the kept ones old.
const RECIPE: &[&str] = &[
    include_str!("merge.rs"),
    include_str!("module.rs"),
    include_str!("optimise.rs"),
    include_str!("slim.rs"),
    include_str!("split.rs"),
    include_str!("../../Cargo.toml"),
];

/// A WebAssembly module of the site.
#[derive(Debug)]
pub(super) struct Module {
    /// Its name in dist/.
    pub name: &'static str,
    /// The binary it is built from.
    pub bin: &'static str,
    /// The features of that binary.
    pub features: &'static str,
    /// The parts of it that are fetched later.
    pub parts: &'static [&'static str],
    /// What matters most about it.
    pub aim: Aim,
}

/// What a module is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// To come quickly.
    Size,
    /// To work quickly, once it has come.
    Speed,
}

/// How it is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Profile {
    /// Quickly.
    Dev,
    /// As people get it.
    Wasm,
}

impl Profile {
    /// Its name for cargo, and the folder that cargo builds it in.
    fn names(self, aim: Aim) -> (&'static str, &'static str) {
        match (self, aim) {
            (Self::Dev, _) => ("dev", "debug"),
            (Self::Wasm, Aim::Size) => ("wasm", "wasm"),
            (Self::Wasm, Aim::Speed) => ("wasm-quick", "wasm-quick"),
        }
    }
}

/// A module ready for the browser.
pub(super) struct Made {
    /// The JavaScript that loads it.
    pub js: String,
    /// The module.
    pub wasm: Vec<u8>,
    /// Its parts that are fetched later.
    pub parts: Vec<Part>,
}

/// Compiles a module and makes it ready; what is unchanged since last time is taken from there.
pub(super) fn make(
    project: &Project,
    module: &Module,
    profile: Profile,
    wasm_opt: Option<&WasmOpt>,
) -> Result<Made> {
    let linked = compile(project, module, profile)?;
    let bytes = fs::read(&linked).with_context(|| format!("{}", linked.display()))?;
    let tool = wasm_opt.map_or("none", |tool| tool.version);
    let mut parts = vec![bytes.as_slice(), tool.as_bytes()];
    parts.extend(RECIPE.iter().map(|part| part.as_bytes()));
    let key = hash(&parts);
    let kept =
        Kept(project.cache().join(format!("{}-{}", module.name, profile.names(module.aim).0)));
    if let Some(made) = kept.read(module, &key) {
        return Ok(made);
    }
    let mut made = bind(project, module, &bytes, wasm_opt.is_some())?;
    if let Some(tool) = wasm_opt {
        let shrink = |name: &str, wasm: &[u8]| {
            println!("Shrinking {name}.wasm");
            optimise::optimise(project, tool, module.aim, name, name != module.name, wasm)
        };
        let Made { wasm, parts, .. } = &mut made;
        let parts = parts.iter_mut().map(|part| (part.name.as_str(), &mut part.wasm));
        thread::scope(|scope| {
            let shrink = |(name, wasm): (&str, &mut Vec<u8>)| {
                *wasm = shrink(name, wasm)?;
                Ok(())
            };
            let running = iter::once((module.name, wasm)).chain(parts);
            let running: Vec<_> = running.map(|it| scope.spawn(move || shrink(it))).collect();
            let ended = |run: thread::ScopedJoinHandle<'_, Result<()>>| {
                run.join().map_err(|_| anyhow!("shrinking ended early"))?
            };
            running.into_iter().try_for_each(ended)
        })?;
    }
    kept.write(&key, &made)?;
    Ok(made)
}

fn compile(project: &Project, module: &Module, profile: Profile) -> Result<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let (name, folder) = profile.names(module.aim);
    let mut cargo = project.cargo();
    cargo.args(["rustc", "--package=groundwork", "--bin", module.bin, "--no-default-features"]);
    cargo.args(["--features", module.features, "--target", TARGET, "--profile", name]);
    cargo.arg("--config").arg(nowhere(project, TARGET)?);
    if !module.parts.is_empty() {
        // What may move into a part is found by the relocations.
        cargo.args(["--", "-Clink-arg=--emit-relocs"]);
    }
    run(&mut cargo)?;
    Ok(project.target.join(TARGET).join(folder).join(module.bin).with_extension("wasm"))
}

/// Has messages about panics name no folder of this machine: the same sources give the same bytes
/// wherever they are built.
fn nowhere(project: &Project, target: &str) -> Result<String> {
    let kept = project.cargo_home()?;
    let flag = |from: &Path, to: &str| {
        serde_json::to_string(&format!("--remap-path-prefix={}={to}", from.display()))
    };
    let flags = [flag(&kept, "/cargo")?, flag(&project.root, "/groundwork")?];
    Ok(format!("target.{target}.rustflags=[{}]", flags.join(",")))
}

/// Makes the JavaScript for a module, and drops what nobody calls. With `named`, the names of its
/// functions stay.
fn bind(project: &Project, module: &Module, bytes: &[u8], named: bool) -> Result<Made> {
    let apart = match module.parts {
        [] => None,
        parts => {
            let apart = split::apart(bytes, &project.cache().join("parts"))?;
            let found: Vec<&str> = apart.parts.iter().map(|part| part.name.as_str()).collect();
            ensure!(found == parts, "{}: expected parts {parts:?}, found {found:?}", module.name);
            Some(apart)
        }
    };
    let bytes = apart.as_ref().map_or(bytes, |apart| &apart.main);
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(module.name, bytes.to_vec()).web(true)?.typescript(false);
    // The start script passes the hashed address.
    bindgen.omit_default_module_path(true).remove_producers_section(true);
    bindgen.remove_name_section(!named);
    // The parts share the memory and the table by the names that the linker gave them.
    bindgen.keep_lld_exports(apart.is_some());
    let mut output = bindgen.generate_output()?;
    let snippets = output.snippets().values().any(|list| !list.is_empty());
    ensure!(
        !snippets && output.local_modules().is_empty(),
        "{}: a dependency brings JavaScript files of its own",
        module.name
    );
    let slimmed = slim::wasm(output.wasm_mut(), &slim::ballast(project)?);
    if let Some(words) = slimmed.words() {
        println!("{}.wasm: {words}", module.name);
    }
    let mut js = slim::glue(output.js(), &slimmed.exports)?;
    if let Some(apart) = &apart {
        js = apart.join(&js)?;
    }
    let parts = apart.map(|apart| apart.parts).unwrap_or_default();
    Ok(Made { js, wasm: output.wasm_mut().emit_wasm(), parts })
}

/// The folder that keeps one module, with the hash of what it was made from.
struct Kept(PathBuf);

impl Kept {
    fn file(&self, name: &str) -> PathBuf {
        Path::join(&self.0, name)
    }

    fn read(&self, module: &Module, key: &str) -> Option<Made> {
        let same = fs::read_to_string(self.file("key")).is_ok_and(|kept| kept == key);
        let js = fs::read_to_string(self.file("glue.js")).ok()?;
        let wasm = fs::read(self.file("module.wasm")).ok()?;
        let part = |name: &&str| {
            let wasm = fs::read(self.file(&format!("part-{name}.wasm"))).ok()?;
            Some(Part { name: (*name).to_owned(), wasm })
        };
        let parts: Option<Vec<Part>> = module.parts.iter().map(part).collect();
        same.then_some(Made { js, wasm, parts: parts? })
    }

    /// The key goes last: a run that is cut short leaves nothing that looks whole.
    fn write(&self, key: &str, made: &Made) -> Result<()> {
        fs::create_dir_all(&self.0)?;
        let _ = fs::remove_file(self.file("key"));
        fs::write(self.file("glue.js"), &made.js)?;
        fs::write(self.file("module.wasm"), &made.wasm)?;
        for Part { name, wasm } in &made.parts {
            fs::write(self.file(&format!("part-{name}.wasm")), wasm)?;
        }
        Ok(fs::write(self.file("key"), key)?)
    }
}
