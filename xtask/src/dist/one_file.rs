//! The whole of Groundwork in one page, to be opened from a disk: nothing is fetched.

use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value};

use super::assets::{Assets, integrity};
use super::{page, start, style};

const BEGIN: &str = include_str!("one-file.js");

/// JavaScript of a module, before it knows the hashed names of other files.
pub(super) struct Script<'a> {
    /// The name of the module.
    pub name: &'a str,
    /// What loads it.
    pub js: &'a str,
}

/// Makes the page out of the site's, which has its messages and no names of files yet, and its
/// scripts.
pub(super) fn make(
    site: &str,
    rescue: &str,
    app: &str,
    workers: &[Script<'_>],
    assets: &Assets,
) -> Result<String> {
    let translated = start::translated();
    let start = once(start::APP, &APP_ALONE)?;
    let script = format!("\n{{\n{rescue}}}\n{{\n{translated}}}\n{BEGIN}\n{app}\n{start}");
    let imports = |line: &str| line.starts_with("import ") || line.contains("import(");
    ensure!(!script.lines().any(imports), "a script would fetch another");
    let style = style(assets)?;
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; \
         img-src data: blob:; font-src data:; worker-src blob:; base-uri 'none'; \
         form-action 'none'",
        integrity(script.as_bytes()),
        integrity(style.as_bytes()),
    );
    let mut files = Map::new();
    let mut blocks = String::new();
    for name in assets.names().filter(|name| page::is_fetched(name) || name.ends_with(".wasm")) {
        let bytes = assets.bytes(name).context("a file without content")?;
        match name.strip_suffix("-start.js") {
            Some(worker) => block(&mut blocks, name, &worker_script(worker, workers)?)?,
            None => block(&mut blocks, name, &packed(bytes)?)?,
        }
        files.insert(name.to_owned(), name.into());
    }
    let mut head = String::new();
    let icon = assets.bytes("icon.svg").context("no icon")?;
    writeln!(head, "  <link rel=\"icon\" href=\"{}\">", data("image/svg+xml", icon))?;
    writeln!(head, "  <style>{}</style>", inside("style", &style)?)?;
    block(&mut head, "files", &Value::Object(files).to_string())?;
    let module = format!("<script type=\"module\">{}</script>\n", inside("script", &script)?);
    fill(site, &policy, &head, &format!("{blocks}{module}"))
}

/// How the start script of the app is to differ: all is there, and there is no service worker.
const APP_ALONE: [(&str, &str); 2] = [
    ("import(\"./app.js\")", "Promise.resolve({ default: __wbg_init })"),
    ("self.groundworkOffline = app.then(() => import(\"./offline.js\")).catch(() => {});\n", ""),
];

/// How that of a worker is to differ: it is a classic script, and its module was packed with it.
const WORKER_ALONE: [(&str, &str); 2] = [
    ("import start from \"./worker.js\";", "const start = __wbg_init;"),
    ("new URL(\"./worker.wasm\", import.meta.url)", "unpack(packed)"),
];

/// The line by which wasm-bindgen's JavaScript is a module, in the workers' its only one.
const EXPORT: (&str, &str) = ("export { initSync, __wbg_init as default };", "");

fn worker_script(name: &str, workers: &[Script<'_>]) -> Result<String> {
    let worker = workers.iter().find(|worker| worker.name == name);
    let js = once(worker.with_context(|| format!("no worker “{name}”"))?.js, &[EXPORT])?;
    let is_module = js.lines().any(|l| l.starts_with("export ") || l.starts_with("import "));
    ensure!(!is_module, "the JavaScript of {name} cannot be a classic script");
    Ok(format!("{js}\n{}", once(start::WORKER, &WORKER_ALONE)?))
}

/// A text with each of some words, which must be there once, replaced.
fn once(text: &str, changes: &[(&str, &str)]) -> Result<String> {
    let mut text = text.to_owned();
    for (before, after) in changes {
        ensure!(text.matches(before).count() == 1, "“{before}” is not there once");
        text = text.replace(before, after);
    }
    Ok(text)
}

/// The style sheets with their fonts inside.
fn style(assets: &Assets) -> Result<String> {
    let mut sheet = String::new();
    for name in ["style.css", style::LATER] {
        let bytes = assets.bytes(name).with_context(|| format!("no “{name}”"))?;
        sheet.push_str(std::str::from_utf8(bytes)?);
    }
    for name in assets.names().filter(|name| name.ends_with(".woff2")) {
        let font = assets.bytes(name).context("a font without content")?;
        sheet = once(&sheet, &[(assets.hashed(name)?, &data("font/woff2", font))])?;
    }
    Ok(sheet)
}

fn data(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))
}

fn packed(bytes: &[u8]) -> Result<String> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    Ok(BASE64_STANDARD.encode(packer.finish()?))
}

/// Something that a browser reads and does not run.
fn block(to: &mut String, id: &str, text: &str) -> Result<()> {
    let text = inside("script", text)?;
    Ok(writeln!(to, "<script type=\"text/plain\" id=\"{id}\">{text}</script>")?)
}

/// A text that cannot end the element around it.
fn inside<'a>(element: &str, text: &'a str) -> Result<&'a str> {
    let ends = text.to_ascii_lowercase();
    let ends = ends.contains(&format!("</{element}")) || ends.contains("<!--");
    ensure!(!ends, "a text would end its <{element}>");
    Ok(text)
}

/// The site's page with another policy, and without everything that it would fetch.
fn fill(site: &str, policy: &str, head: &str, blocks: &str) -> Result<String> {
    let own = xtask::headers::policy_of(site).context("index.html states no security policy")?;
    let site = once(site, &[(own, policy)])?;
    let fetches = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("<link") || line.starts_with("<script")
    };
    let lines: Vec<&str> = site.lines().filter(|line| !fetches(line)).collect();
    let bare = lines.join("\n") + "\n";
    for left in ["{{", "src=", "href="] {
        ensure!(!bare.contains(left), "index.html fetches something in a way that is not known");
    }
    let heads = format!("{head}</head>");
    let bodies = format!("{blocks}</body>");
    once(&bare, &[("</head>", &heads), ("</body>", &bodies)])
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"x\">\n\
        <link rel=\"stylesheet\" href=\"{{style.css}}\">\n</head>\n<body>\n</body>\n";
    const GLUE: &str = "function __wbg_init() {}\nexport { initSync, __wbg_init as default };\n";

    fn assets() -> Assets {
        let mut assets = Assets::default();
        assets.add("sans.woff2", b"font".to_vec());
        let url = format!("url({})", assets.hashed("sans.woff2").unwrap());
        assets.add("style.css", url.into_bytes());
        assets.add(style::LATER, b"/**/".to_vec());
        for name in ["icon.svg", "app.wasm", "report.wasm", "report-start.js", "set.json"] {
            assets.add(name, name.as_bytes().to_vec());
        }
        assets
    }

    fn make_with(site: &str, worker: &str) -> Result<String> {
        make(site, "", GLUE, &[Script { name: "report", js: worker }], &assets())
    }

    #[test]
    fn everything_stands_in_the_page_and_nothing_is_fetched() {
        let page = make_with(SITE, GLUE).unwrap();
        let between = |start: &str, end: &str| {
            let (_, rest) = page.split_once(start).unwrap_or_else(|| panic!("{start}: {page}"));
            rest.split_once(end).unwrap().0.to_owned()
        };
        let style = between("<style>", "</style>");
        assert_eq!(style, "url(data:font/woff2;base64,Zm9udA==)/**/");
        let script = between("<script type=\"module\">", "</script>");
        let policy = xtask::headers::policy_of(&page).unwrap();
        for text in [style, script] {
            assert!(policy.contains(&format!("'{}'", integrity(text.as_bytes()))), "{policy}");
        }
        assert!(!policy.contains("self") && !policy.contains("connect-src"), "{policy}");
        for name in ["app.wasm", "report.wasm", "report-start.js", "set.json"] {
            between(&format!("<script type=\"text/plain\" id=\"{name}\">"), "</script>");
        }
        let worker = between("id=\"report-start.js\">", "</script>");
        assert!(!worker.contains("export") && !worker.contains("import"), "{worker}");
        assert!(!page.contains("stylesheet"), "{page}");
    }

    #[test]
    fn a_page_or_a_script_of_another_form_is_refused() {
        assert!(make_with(&SITE.replace("<link", "<a><link"), GLUE).is_err(), "another link");
        assert!(make_with(SITE, "").is_err(), "no export");
        assert!(make_with(SITE, &format!("{GLUE}export let a;\n")).is_err(), "another export");
        assert!(make_with(SITE, &format!("{GLUE}// </script>\n")).is_err(), "an end");
        let importing = format!("{GLUE}await import(\"./other.js\");\n");
        let workers = [Script { name: "report", js: GLUE }];
        assert!(make(SITE, "", &importing, &workers, &assets()).is_err(), "an import");
    }
}
