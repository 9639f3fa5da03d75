use anyhow::Result;

use super::assets::Assets;

/// The start script, before it knows the files that it starts.
pub(super) const APP: &str = include_str!("start.js");
/// That of a worker.
pub(super) const WORKER: &str = include_str!("worker-start.js");
const RESCUE: &str = include_str!("rescue.js");

/// The app's JavaScript, which fetches the parts of its module.
pub(super) fn with_parts(js: &str, parts: &[&str], assets: &Assets) -> Result<String> {
    let mut js = js.to_owned();
    for part in parts {
        let name = format!("{part}.wasm");
        js = js.replace(&format!("./{name}"), &format!("./{}", assets.hashed(&name)?));
    }
    Ok(js)
}

/// The script that starts the app.
pub(super) fn app(assets: &Assets) -> Result<String> {
    let mut filled = code(APP);
    for name in ["app.js", "app.wasm", "offline.js"] {
        filled = filled.replace(&format!("./{name}"), &format!("./{}", assets.hashed(name)?));
    }
    Ok(filled)
}

/// The script that stands by for the app's stop.
pub(super) fn rescue() -> String {
    code(RESCUE)
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
