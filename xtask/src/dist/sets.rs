use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};

use super::assets::Assets;

/// How a question set names its own format; schemas lie in the same folder.
const FORMAT: &str = "groundwork-questionnaire";

/// What follows from the answers: a file of its own, since no question needs it.
const REST: [&str; 3] = ["actions", "resources", "scenarios"];

/// Takes in every question set of a folder, without the white space, as two files: `NAME.json`
/// holds what is asked, `NAME.rest.json` what follows.
pub(super) fn add(folder: &Path, assets: &mut Assets) -> Result<()> {
    let files = fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    let files: Vec<PathBuf> = files.map(|e| Ok(e?.path())).collect::<Result<_>>()?;
    let mut sets = 0;
    for file in files.iter().filter(|file| file.extension().is_some_and(|e| e == "json")) {
        let text = fs::read_to_string(file)?;
        let name = file.file_stem().and_then(|n| n.to_str()).context("a name of a file")?;
        let set: Map<String, Value> =
            serde_json::from_str(&text).with_context(|| format!("{}", file.display()))?;
        if set.get("format").and_then(Value::as_str) == Some(FORMAT) {
            let (rest, asked): (Map<_, _>, Map<_, _>) =
                set.into_iter().partition(|(key, _)| REST.contains(&key.as_str()));
            assets.add(&format!("{name}.json"), serde_json::to_vec(&asked)?);
            assets.add(&format!("{name}.rest.json"), serde_json::to_vec(&rest)?);
            sets += 1;
        }
    }
    ensure!(sets > 0, "{} holds no question set", folder.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_parted_into_what_is_asked_and_what_follows() {
        let folder = std::env::temp_dir().join(format!("sets-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let set = "{ \"questions\": [ 1.50 ], \"actions\": [\"two  words — “so”\"],\n \
                   \"format\": \"groundwork-questionnaire\" }\n";
        fs::write(folder.join("set.json"), set).unwrap();
        fs::write(folder.join("other.json"), "{}").unwrap();
        let mut assets = Assets::default();
        add(&folder, &mut assets).unwrap();
        let text = |name| std::str::from_utf8(assets.bytes(name).unwrap()).unwrap().to_owned();
        let asked = "{\"questions\":[1.5],\"format\":\"groundwork-questionnaire\"}";
        assert_eq!(text("set.json"), asked);
        assert_eq!(text("set.rest.json"), "{\"actions\":[\"two  words — “so”\"]}");
        assert!(assets.hashed("other.json").is_err(), "no question set");
        fs::write(folder.join("set.json"), "{} x").unwrap();
        assert!(add(&folder, &mut assets).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
