use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::assets::Assets;

/// What is fetched at once, in the order of its layers.
const FIRST: [&str; 5] = ["tokens", "base", "layout", "components", "print"];
/// What only pages that come later use, fetched with the first of them.
const SECOND: [&str; 8] =
    ["later", "results", "plan", "paint", "team", "room", "workshop", "together"];

/// The sheet that comes with pages that come later.
pub(super) const LATER: &str = "later.css";

/// Takes in the style sheets, their fonts, the PDF's fonts and the icons.
pub(super) fn add(folder: &Path, assets: &mut Assets) -> Result<()> {
    add_all(&folder.join("fonts"), &[".woff2", ".ttf"], assets)?;
    add_all(&folder.join("icons"), &[".png"], assets)?;
    let icon = folder.join("icon.svg");
    assets.add("icon.svg", fs::read(&icon).with_context(|| format!("{}", icon.display()))?);

    for (name, sheets) in [("style.css", FIRST.as_slice()), (LATER, &SECOND)] {
        let sheet = link(&without_comments(&joined(folder, sheets)?), assets)?;
        assets.add(name, sheet.into_bytes());
    }
    Ok(())
}

fn joined(folder: &Path, sheets: &[&str]) -> Result<String> {
    let read = |name: &&str| {
        let file = folder.join(name).with_extension("css");
        fs::read_to_string(&file).with_context(|| format!("{}", file.display()))
    };
    sheets.iter().map(read).collect()
}

/// Takes in the files of a folder whose names end so.
fn add_all(folder: &Path, endings: &[&str], assets: &mut Assets) -> Result<()> {
    for file in fs::read_dir(folder).with_context(|| format!("{}", folder.display()))? {
        let file = file?.path();
        let name = file.file_name().and_then(|n| n.to_str()).context("a name of a file")?;
        if endings.iter().any(|ending| name.ends_with(ending)) {
            assets.add(name, fs::read(&file)?);
        }
    }
    Ok(())
}

/// The sheet with `url(fonts/…)` pointing at the hashed files, which lie beside it.
fn link(sheet: &str, assets: &Assets) -> Result<String> {
    let mut linked = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(place) = rest.find("url(") {
        let (before, address) = rest.split_at(place + "url(".len());
        let (inner, after) = inside(address).context("a “url(” is never closed")?;
        linked.push_str(before);
        match inner.strip_prefix("fonts/") {
            Some(font) => linked.push_str(&format!("{})", assets.hashed(font)?)),
            None => {
                let own = inner.starts_with("data:") || inner.starts_with('#');
                ensure!(own, "the sheet may not fetch “{inner}”");
                linked.push_str(&address[..address.len() - after.len()]);
            }
        }
        rest = after;
    }
    linked.push_str(rest);
    Ok(linked)
}

/// What stands in a `url(…)`, without quotes, and what follows it.
fn inside(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    match text.chars().next()? {
        quote @ ('"' | '\'') => {
            let (inner, after) = text[1..].split_once(quote)?;
            Some((inner, after.split_once(')')?.1))
        }
        _ => text.split_once(')').map(|(inner, after)| (inner.trim(), after)),
    }
}

/// The sheet without comments and without the space that sets its lines.
fn without_comments(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_are_linked_by_their_hashed_names() {
        let mut assets = Assets::default();
        assets.add("Sans.woff2", b"font".to_vec());
        let font = assets.hashed("Sans.woff2").unwrap().to_owned();
        let linked = link("src: url(\"fonts/Sans.woff2\") format(\"woff2\")", &assets).unwrap();
        assert_eq!(linked, format!("src: url({font}) format(\"woff2\")"));
        let data = "background: url(\"data:image/svg+xml,f(x)\")";
        assert_eq!(link(data, &assets).unwrap(), data);
    }

    #[test]
    fn a_sheet_that_would_fetch_something_else_is_refused() {
        let assets = Assets::default();
        assert!(link("src: url(fonts/Missing.woff2)", &assets).is_err());
        assert!(link("src: url(https://example.org/a.woff2)", &assets).is_err());
    }

    #[test]
    fn comments_and_indents_go() {
        assert_eq!(without_comments("/* a\n b */\na {\n  b: c; /* d */\n}\n"), "a {\nb: c;\n}");
    }
}
