use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

use super::assets::Assets;

/// Something that names files of the site: the page, the manifest.
pub(super) fn read(source: &Path) -> Result<String> {
    fs::read_to_string(source).with_context(|| format!("{}", source.display()))
}

/// Fills the page: `{{style.css}}` becomes that file's path, `{{files}}` the map that the app
/// reads to find its own files.
pub(super) fn fill(page: &str, assets: &Assets) -> Result<String> {
    let mut filled = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else {
            bail!("a “{{{{” is never closed");
        };
        filled.push_str(before);
        match name {
            "files" => filled.push_str(&files(assets)?),
            name => filled.push_str(&assets.path(name)?),
        }
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Says in the page how large the whole of Groundwork in one file is.
pub(super) fn with_one_file(page: &str, one_file: &str) -> Result<String> {
    const SIZE: &str = "{{one-file-bytes}}";
    ensure!(page.matches(SIZE).count() == 1, "index.html does not say {SIZE} once");
    Ok(page.replace(SIZE, &one_file.len().to_string()))
}

/// Whether the app asks for a file by its name.
pub(super) fn is_fetched(name: &str) -> bool {
    ["-start.js", ".json", ".ttf"].iter().any(|ending| name.ends_with(ending))
}

/// Every file that the app asks for by name, as JSON.
fn files(assets: &Assets) -> Result<String> {
    let mut map = Map::new();
    for name in assets.names().filter(|name| is_fetched(name)) {
        map.insert(name.to_owned(), Value::String(assets.path(name)?));
    }
    Ok(serde_json::to_string(&map)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets() -> Assets {
        let mut assets = Assets::default();
        assets.add("style.css", b"a{}".to_vec());
        assets.add("set.json", b"{}".to_vec());
        assets
    }

    #[test]
    fn names_become_paths_and_the_map_lists_what_the_app_fetches() {
        let assets = assets();
        let (style, set) = (assets.path("style.css").unwrap(), assets.path("set.json").unwrap());
        let page = fill("<{{style.css}}|{{files}}>", &assets).unwrap();
        assert_eq!(page, format!("<{style}|{{\"set.json\":\"{set}\"}}>"));
    }

    #[test]
    fn the_page_says_how_large_groundwork_in_one_file_is() {
        assert_eq!(with_one_file("<{{one-file-bytes}}>", "12345").unwrap(), "<5>");
        assert!(with_one_file("<>", "12345").is_err());
    }

    #[test]
    fn a_name_without_a_file_is_an_error_that_names_it() {
        let error = fill("{{missing.js}}", &assets()).unwrap_err();
        assert!(error.to_string().contains("missing.js"), "{error}");
        assert!(fill("{{style.css", &assets()).is_err());
    }
}
