use anyhow::Result;

use super::assets::Assets;

/// The start script, before it knows the files that it starts.
pub(super) const APP: &str = include_str!("start.js");
/// That of a worker.
pub(super) const WORKER: &str = include_str!("worker-start.js");

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
    let mut filled = APP.to_owned();
    for name in ["app.js", "app.wasm", "offline.js"] {
        filled = filled.replace(&format!("./{name}"), &format!("./{}", assets.hashed(name)?));
    }
    Ok(filled)
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
