use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Deserializer, Serializer, Value};

use super::assets::Assets;

/// How a question set names its own format; schemas lie in the same folder.
const FORMAT: &str = "groundwork-questionnaire";

/// Takes in every question set of a folder, without the white space.
pub(super) fn add(folder: &Path, assets: &mut Assets) -> Result<()> {
    let files = fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    let files: Vec<PathBuf> = files.map(|e| Ok(e?.path())).collect::<Result<_>>()?;
    let mut sets = 0;
    for file in files.iter().filter(|file| file.extension().is_some_and(|e| e == "json")) {
        let text = fs::read_to_string(file)?;
        let set = minify(&text).with_context(|| format!("{}", file.display()))?;
        let format = serde_json::from_slice::<Value>(&set)?;
        if format["format"] == FORMAT {
            let name = file.file_name().and_then(|n| n.to_str()).context("a name of a file")?;
            assets.add(name, set);
            sets += 1;
        }
    }
    ensure!(sets > 0, "{} holds no question set", folder.display());
    Ok(())
}

/// The same JSON, keys in their order, without white space.
fn minify(json: &str) -> Result<Vec<u8>> {
    let mut small = Vec::with_capacity(json.len());
    let mut reader = Deserializer::from_str(json);
    serde_transcode::transcode(&mut reader, &mut Serializer::new(&mut small))?;
    reader.end()?;
    Ok(small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_white_space_between_values_goes() {
        let json = "{ \"b\": [1, 2.5],\n \"a\": \"two  words — “so”\" }\n";
        let small = String::from_utf8(minify(json).unwrap()).unwrap();
        assert_eq!(small, "{\"b\":[1,2.5],\"a\":\"two  words — “so”\"}");
        assert!(minify("{} x").is_err());
    }
}
