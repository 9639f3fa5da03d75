//! The site, from sources to dist/.

mod assets;
mod messages;
mod module;
mod offline;
mod one_file;
mod optimise;
mod page;
mod sets;
mod slim;
mod split;
mod start;
mod style;

use std::collections::BTreeMap;
use std::time::Instant;
use std::{iter, thread};

use anyhow::{Context, Result, anyhow};
use xtask::headers;

use crate::install::{self, WasmOpt};
use crate::project::Project;
use crate::sizes;
use assets::Assets;
pub(crate) use assets::hash;
pub(crate) use messages::BUILT_IN;
use messages::Messages;
use module::{Aim, Made, Module, Profile};
use one_file::Script;

/// The browser app.
const APP: Module =
    Module { name: "app", bin: "app", features: "web", parts: &["later"], aim: Aim::Size };
/// The workers, each fetched when it is first asked for something: reports, files of office
/// programs, save files behind a passphrase, and codes that a camera sees.
const WORKERS: [Module; 4] = [
    Module {
        name: "report",
        bin: "report-worker",
        features: "report-worker",
        parts: &[],
        aim: Aim::Speed,
    },
    Module {
        name: "export",
        bin: "export-worker",
        features: "export-worker",
        parts: &[],
        aim: Aim::Size,
    },
    Module {
        name: "encryption",
        bin: "encryption-worker",
        features: "encryption-worker",
        parts: &[],
        aim: Aim::Speed,
    },
    Module {
        name: "scan",
        bin: "scan-worker",
        features: "scan-worker",
        parts: &[],
        aim: Aim::Size,
    },
];

const MANIFEST: &str = "manifest.webmanifest";

/// Makes every module, by its name. Those with the same aim are made one after the other, since
/// cargo builds them in the same folder; both rows go on at the same time.
fn make_all(
    project: &Project,
    profile: Profile,
    wasm_opt: Option<&WasmOpt>,
) -> Result<BTreeMap<&'static str, Made>> {
    let row = |aim: Aim| -> Result<Vec<(&str, Made)>> {
        let modules = iter::once(&APP).chain(&WORKERS).filter(|module| module.aim == aim);
        let make =
            |module: &Module| Ok((module.name, module::make(project, module, profile, wasm_opt)?));
        modules.map(make).collect()
    };
    let (small, quick) = thread::scope(|scope| {
        let quick = scope.spawn(|| row(Aim::Speed));
        (row(Aim::Size), quick.join())
    });
    let quick = quick.map_err(|_| anyhow!("making the modules ended early"))?;
    Ok(small?.into_iter().chain(quick?).collect())
}

/// Builds the site anew into dist/, and lists its sizes.
pub(crate) fn dist(project: &Project, dev: bool) -> Result<()> {
    dist_in(project, dev, BUILT_IN)
}

/// The same, in a language: the name of a folder beside the one of English.
pub(crate) fn dist_in(project: &Project, dev: bool, language: &str) -> Result<()> {
    let began = Instant::now();
    let messages = Messages::read(&project.root, language)?;
    install::wasm_target(project)?;
    let wasm_opt = if dev { None } else { install::wasm_opt(project)? };
    let profile = if dev { Profile::Dev } else { Profile::Wasm };
    let terser = if dev { None } else { install::terser(project)? };
    let small = |js: String| optimise::script(project, terser.as_deref(), js);

    let mut assets = Assets::default();
    style::add(&project.root.join("style"), &mut assets)?;
    let mut made = make_all(project, profile, wasm_opt.as_ref())?;
    let mut take = |module: &Module| made.remove(module.name).context("a module was not made");
    let app = take(&APP)?;
    assets.add("app.wasm", app.wasm);
    for part in app.parts {
        assets.add(&format!("{}.wasm", part.name), part.wasm);
    }
    assets.add("app.js", small(start::with_parts(&app.js, APP.parts, &assets)?)?);
    let rescue = start::rescue(&messages)?;
    assets.add("rescue.js", small(rescue.clone())?);
    let mut glue = Vec::new();
    for module in &WORKERS {
        let (name, made) = (module.name, take(module)?);
        assets.add(&format!("{name}.wasm"), made.wasm);
        assets.add(&format!("{name}.js"), small(made.js.clone())?);
        glue.push((name, made.js));
        let start = start::worker(name, &assets)?;
        assets.add(&format!("{name}-start.js"), start.into_bytes());
    }
    sets::add(&project.root.join("questionnaires"), &mut assets)?;
    if let Some(table) = &messages.table {
        assets.add("messages.json", serde_json::to_vec(table)?);
    }
    assets.add("lead.js", small(start::lead(&assets)?)?);
    let read = |name: &str| page::read(&project.root.join(name));
    let page = messages.page(&read("index.html")?).context("index.html")?;
    let lost = messages.page(&read(headers::LOST)?).context(headers::LOST)?;
    let workers: Vec<_> = glue.iter().map(|(name, js)| Script { name, js }).collect();
    let one_file = one_file::make(&page, &rescue, &app.js, &workers, &assets)?;
    let page = page::with_one_file(&page, &one_file)?;
    let manifest = messages.json(&read(MANIFEST)?).context(MANIFEST)?;
    // Before the version is known.
    let keeps = offline::page("", &messages)?;
    let sources = [start::APP, &start::translated(), &keeps, &page, &manifest];
    let version = offline::version(&assets, &sources);
    assets.add("offline.js", small(offline::page(&version, &messages)?)?);
    assets.add("start.js", small(start::app(&assets)?)?);
    let page = page::fill(&page, &assets).context("index.html")?;
    let manifest = page::fill(&manifest, &assets).context(MANIFEST)?;
    let lost = page::fill(&lost, &assets).context(headers::LOST)?;
    let above = [("./", page.as_str()), (MANIFEST, manifest.as_str())];
    let worker = offline::worker(&version, &assets, &above)?;
    let headers = headers::file(&page).context("index.html states no security policy")?;
    let beside = [
        ("index.html", page.as_str()),
        (MANIFEST, &manifest),
        ("sw.js", &worker),
        (headers::LOST, &lost),
        (headers::ONE_FILE, &one_file),
        ("_headers", &headers),
    ];
    assets.write(&project.dist(), &beside)?;
    // Compressing what was not shrunk takes minutes and says nothing about what people fetch.
    if !dev {
        sizes::print(project)?;
    }
    if !dev && wasm_opt.is_none() {
        println!("The modules are not shrunk: that needs node and npm. The site works as it is.");
    }
    println!("dist/ is ready, in {:.1} s.", began.elapsed().as_secs_f64());
    Ok(())
}
