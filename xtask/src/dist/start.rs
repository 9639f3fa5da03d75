use anyhow::{Result, ensure};

use super::assets::Assets;
use super::messages::Messages;
use super::style;

/// The start script, before it knows the files that it starts.
pub(super) const APP: &str = include_str!("start.js");
/// That of a worker.
pub(super) const WORKER: &str = include_str!("worker-start.js");
const RESCUE: &str = include_str!("rescue.js");
const LEAD: &str = include_str!("lead.js");
const SHEET: &str = include_str!("sheet.js");
const TRANSLATED: &str = include_str!("translated.js");

/// Where wasm-bindgen's JavaScript lists what else a part waits for.
const WAITS_FOR: &str = "\n, []));";

/// The app's JavaScript, which fetches the parts of its module, with the sheet that they need: a
/// part is there only once its pages look as they should.
pub(super) fn with_parts(js: &str, parts: &[&str], assets: &Assets) -> Result<String> {
    ensure!(js.matches(WAITS_FOR).count() == parts.len(), "the parts wait for something else");
    let sheet = code(SHEET).replace(style::LATER, assets.hashed(style::LATER)?);
    let mut js = format!("{}{sheet}", js.replace(WAITS_FOR, "\n, [sheet]));"));
    for part in parts {
        let name = format!("{part}.wasm");
        js = js.replace(&format!("./{name}"), &format!("./{}", assets.hashed(&name)?));
    }
    Ok(js)
}

/// The script that starts the app.
pub(super) fn app(assets: &Assets) -> Result<String> {
    let mut filled = format!("{{\n{}}}\n{}", translated(), code(APP));
    for name in ["app.js", "app.wasm", "offline.js"] {
        filled = filled.replace(&format!("./{name}"), &format!("./{}", assets.hashed(name)?));
    }
    Ok(filled)
}

/// The script that stands by for the app's stop.
pub(super) fn rescue(messages: &Messages) -> Result<String> {
    messages.script(&code(RESCUE))
}

/// The script that keeps the page right while somebody translates it; in place before the app is.
pub(super) fn translated() -> String {
    code(TRANSLATED)
}

/// The script that leads an address with “%23” in it to what it means.
pub(super) fn lead(assets: &Assets) -> Result<String> {
    Ok(code(LEAD).replace("./style.css", &format!("./{}", assets.hashed("style.css")?)))
}

/// A script without the comments and the blank lines of its source: every visit fetches it.
fn code(source: &str) -> String {
    let lines = source.lines().map(str::trim_start);
    let code = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    code.flat_map(|line| [line, "\n"]).collect()
}

/// The script that starts a worker, by the name of its module.
pub(super) fn worker(name: &str, assets: &Assets) -> Result<String> {
    let mut filled = WORKER.to_owned();
    for ending in ["js", "wasm"] {
        let hashed = assets.hashed(&format!("{name}.{ending}"))?;
        filled = filled.replace(&format!("./worker.{ending}"), &format!("./{hashed}"));
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_waits_for_its_sheet_by_its_hashed_name() {
        let mut assets = Assets::default();
        assets.add("late.wasm", b"late".to_vec());
        assets.add(style::LATER, b"a{}".to_vec());
        let js = "const load = makeLoad(() => fetch(\"./late.wasm\")\n, []));\n";
        let linked = with_parts(js, &["late"], &assets).unwrap();
        for name in ["late.wasm", style::LATER] {
            assert!(
                linked.contains(&format!("\"./{}\"", assets.hashed(name).unwrap())),
                "{linked}"
            );
        }
        assert!(linked.contains("[sheet]));"), "{linked}");
        assert!(with_parts("const load = makeLoad();", &["late"], &assets).is_err());
    }
}
