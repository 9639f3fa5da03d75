//! What makes the site work without a connection: the service worker, with the list of what it
//! keeps, and the script by which a page starts it.

use anyhow::Result;
use serde_json::{Map, Value};

use super::assets::{Assets, hash, integrity};
use super::messages::Messages;
use super::style;

const WORKER: &str = include_str!("sw.js");
const PAGE: &str = include_str!("offline.js");

/// Stands for every file of the site. The page's script is told the version, and the start script the name of that; so they are in it
/// by what they are made from.
pub(super) fn version(assets: &Assets, sources: &[&str]) -> String {
    let mut parts: Vec<&[u8]> = vec![WORKER.as_bytes()];
    parts.extend(sources.iter().map(|source| source.as_bytes()));
    // A name holds the hash of the content.
    let paths: Vec<String> = assets.files().map(|(path, _)| path).collect();
    parts.extend(paths.iter().map(|path| path.as_bytes()));
    hash(&parts)
}

/// The script by which a page has its version kept.
pub(super) fn page(version: &str, messages: &Messages) -> Result<String> {
    messages.script(&PAGE.replace("{{version}}", version))
}

/// Whether somebody who was invited needs an asset: what every page begins with, their own pages, and
/// the questions of every set, of which the worker does not know which is theirs.
fn is_of_seat(name: &str) -> bool {
    const NAMES: [&str; 10] = [
        "app.js",
        "app.wasm",
        "common.wasm",
        "icon.svg",
        "offline.js",
        "rescue.js",
        "respond.wasm",
        "start.js",
        "style.css",
        style::LATER,
    ];
    let is_text = name.ends_with(".json") && !name.ends_with(".rest.json");
    NAMES.contains(&name) || name.ends_with(".woff2") || is_text
}

/// The service worker of a version, which keeps every asset and the files that lie above them:
/// by path and text, the page itself as `./`.
pub(super) fn worker(version: &str, assets: &Assets, above: &[(&str, &str)]) -> Result<String> {
    let mut list = Map::new();
    for (path, text) in above {
        list.insert((*path).to_owned(), Value::String(integrity(text.as_bytes())));
    }
    for (path, bytes) in assets.files() {
        list.insert(path, Value::String(integrity(bytes)));
    }
    let paths = assets.names().filter(|name| is_of_seat(name)).map(|name| assets.path(name));
    let mut seat: Vec<String> = above.iter().map(|(path, _)| (*path).to_owned()).collect();
    seat.extend(paths.collect::<Result<Vec<String>>>()?);
    let list = serde_json::to_string_pretty(&list)?;
    let seat = serde_json::to_string_pretty(&seat)?;
    let worker = WORKER.replace("{{list}}", &list).replace("{{seat}}", &seat);
    Ok(worker.replace("{{version}}", version))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::messages::BUILT_IN;
    use super::*;

    fn assets(text: &str) -> Assets {
        let mut assets = Assets::default();
        assets.add("a.js", text.as_bytes().to_vec());
        assets
    }

    #[test]
    fn the_worker_lists_every_file_by_its_content() {
        let assets = assets("abc");
        let worker = worker("1f", &assets, &[("./", "")]).unwrap();
        let path = assets.path("a.js").unwrap();
        let listed = format!(
            "const FILES = {{\n  \"./\": \"{}\",\n  \"{path}\": \"{}\"\n}};\n",
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=",
        );
        assert!(worker.contains(&listed), "{worker}");
        assert!(worker.contains("`groundwork-1f${isSeat"), "{worker}");
        let messages = Messages::read(Path::new(".."), BUILT_IN).unwrap();
        let page = page("1f", &messages).unwrap();
        assert!(page.contains("`groundwork-1f ${site}`"));
        assert!(page.contains("`service worker ${scope}`"));
    }

    #[test]
    fn for_a_seat_it_lists_the_first_part_its_own_pages_and_what_is_asked() {
        let mut assets = Assets::default();
        let needed = ["app.wasm", "respond.wasm", "style.css", "set.json", "sans.woff2"];
        let others = ["later.wasm", "report.wasm", "set.rest.json", "sans.ttf", "icon-512.png"];
        for name in needed.iter().chain(&others) {
            assets.add(name, name.as_bytes().to_vec());
        }
        let worker = worker("1f", &assets, &[("./", "")]).unwrap();
        let (_, seat) = worker.split_once("const OF_SEAT = ").unwrap();
        let (seat, _) = seat.split_once(";\n").unwrap();
        let mut paths: Vec<String> = serde_json::from_str(seat).unwrap();
        let mut wanted: Vec<String> = needed.iter().map(|it| assets.path(it).unwrap()).collect();
        wanted.push("./".to_owned());
        paths.sort();
        wanted.sort();
        assert_eq!(paths, wanted);
    }

    #[test]
    fn a_version_changes_with_every_file_and_with_what_the_scripts_are_made_from() {
        let one = version(&assets("a"), &["page"]);
        assert_eq!(one, version(&assets("a"), &["page"]));
        assert_ne!(one, version(&assets("b"), &["page"]));
        assert_ne!(one, version(&assets("a"), &["other page"]));
    }
}
