//! The headers that every file of the site goes out with, said once: the server of this crate
//! sends them, and `dist/_headers` tells them to hosts that read such a file.

use std::fmt::Write;
use std::path::Path;

/// What no page of this site may ask the browser for: everything that can be named but what the
/// app does. Chromium notes in its console which names it does not know, so there are few such:
/// “bluetooth” it knows only where it can do it.
pub const OFF: [&str; 26] = [
    "accelerometer",
    "autoplay",
    "bluetooth",
    "browsing-topics",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "serial",
    "storage-access",
    "sync-xhr",
    "usb",
    "xr-spatial-tracking",
];

/// What the page itself may ask for, and nothing that it would frame: the camera, which reads codes
/// of answers; copying links and tables; and, in a workshop, the whole screen, kept awake.
pub const OWN: [&str; 4] = ["camera", "clipboard-write", "fullscreen", "screen-wake-lock"];

/// For names that change with their content.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// For the front page and the service worker, which name them.
const ASK_FIRST: &str = "no-cache";

/// The page that hosts show where they have no file.
pub const LOST: &str = "404.html";

/// Groundwork in one file, which states a policy of its own: a host hands it out to be saved, not
/// to be opened under the site's.
pub const ONE_FILE: &str = "groundwork.html";
/// The header by which it is saved.
const SAVE: &str = "attachment";

/// The policy that a page states in its `meta` element.
#[must_use]
pub fn policy_of(page: &str) -> Option<&str> {
    let (_, after) = page.split_once("http-equiv=\"Content-Security-Policy\"")?;
    let (_, after) = after.split_once("content=\"")?;
    Some(after.split_once('"')?.0)
}

/// The headers of every file, by name in lower case, with the front page's own policy where it
/// states one.
///
/// The policy goes with every file: a worker obeys that of its own script, not the page's. Framing
/// can be forbidden only by a header.
#[must_use]
pub fn always(policy: Option<&str>) -> Vec<(&'static str, String)> {
    let frames = "frame-ancestors 'none'";
    let policy = policy.map_or_else(|| frames.to_owned(), |policy| format!("{policy}; {frames}"));
    let own = OWN.map(|name| format!("{name}=(self)"));
    let off = OFF.map(|name| format!("{name}=()"));
    let may = [own.as_slice(), &off].concat().join(", ");
    vec![
        ("content-security-policy", policy),
        ("referrer-policy", "no-referrer".to_owned()),
        ("permissions-policy", may),
        ("x-content-type-options", "nosniff".to_owned()),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("cross-origin-resource-policy", "same-origin".to_owned()),
    ]
}

/// How long a file may be kept, by its path within the site.
#[must_use]
pub fn cache(path: &Path) -> &'static str {
    if path.starts_with("assets") { FOR_GOOD } else { ASK_FIRST }
}

/// How a file is to be taken, by its path within the site, where it is not to be opened.
#[must_use]
pub fn disposition(path: &Path) -> Option<&'static str> {
    (path == Path::new(ONE_FILE)).then_some(SAVE)
}

/// The file `_headers`, as Netlify and Cloudflare Pages read it; none where the page states no
/// policy.
///
/// No two rules name the same header for one path: these hosts would send both.
#[must_use]
pub fn file(page: &str) -> Option<String> {
    let mut file = "/*\n".to_owned();
    for (name, value) in always(Some(policy_of(page)?)) {
        // Writing to a text cannot fail.
        let _ = writeln!(file, "  {name}: {value}");
    }
    for place in ["/", "/index.html", "/sw.js", "/manifest.webmanifest"] {
        let _ = writeln!(file, "{place}\n  cache-control: {ASK_FIRST}");
    }
    let _ = writeln!(file, "/assets/*\n  cache-control: {FOR_GOOD}");
    // Cloudflare Pages leads from the file's address to the one without its ending.
    for place in [ONE_FILE, ONE_FILE.trim_end_matches(".html")] {
        let (cache, save) = (ASK_FIRST, SAVE);
        let _ = writeln!(file, "/{place}\n  cache-control: {cache}\n  content-disposition: {save}");
    }
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRONT: &str = include_str!("../../index.html");

    /// The headers that `_headers` sets for a path.
    fn told(file: &str, path: &str) -> Vec<(String, String)> {
        let mut told = Vec::new();
        let mut here = false;
        for line in file.lines() {
            match line.strip_prefix("  ") {
                None => here = line.strip_suffix('*').map_or(line == path, |s| path.starts_with(s)),
                Some(header) if here => {
                    let (name, value) = header.split_once(": ").unwrap();
                    told.push((name.to_owned(), value.to_owned()));
                }
                Some(_) => {}
            }
        }
        told
    }

    #[test]
    fn hosts_are_told_the_policy_of_the_page_and_that_it_stands_in_no_frame() {
        let policy = policy_of(FRONT).unwrap();
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        let file = file(FRONT).unwrap();
        let asked = ["/", "/index.html", "/sw.js", "/manifest.webmanifest", "/groundwork.html"];
        for path in asked.into_iter().chain(["/assets/report-start-1.js", "/anything"]) {
            let told = told(&file, path);
            let value = |name: &str| {
                let found: Vec<_> = told.iter().filter(|(n, _)| n == name).collect();
                assert!(found.len() <= 1, "{path} has {name} twice");
                found.first().map(|(_, value)| value.as_str())
            };
            let wanted = format!("{policy}; frame-ancestors 'none'");
            assert_eq!(value("content-security-policy"), Some(wanted.as_str()), "{path}");
            assert_eq!(value("referrer-policy"), Some("no-referrer"), "{path}");
            assert_eq!(value("x-content-type-options"), Some("nosniff"), "{path}");
            assert_eq!(value("cross-origin-opener-policy"), Some("same-origin"), "{path}");
            assert_eq!(value("cross-origin-resource-policy"), Some("same-origin"), "{path}");
            let policy = value("permissions-policy").unwrap();
            let rules: Vec<_> = policy.split(", ").collect();
            for own in ["camera", "clipboard-write", "fullscreen", "screen-wake-lock"] {
                assert!(rules.contains(&format!("{own}=(self)").as_str()), "{path}: {policy}");
            }
            for off in ["clipboard-read", "microphone"] {
                assert!(rules.contains(&format!("{off}=()").as_str()), "{path}: {policy}");
            }
            let wanted = match path {
                "/anything" => None,
                path => Some(cache(Path::new(&path[1..]))),
            };
            assert_eq!(value("cache-control"), wanted, "{path}");
            let wanted = disposition(Path::new(&path[1..]));
            assert_eq!(value("content-disposition"), wanted, "{path}");
        }
        assert_eq!(disposition(Path::new("groundwork.html")), Some("attachment"));
        assert_eq!(told(&file, "/groundwork"), told(&file, "/groundwork.html"));
        // Longer lines are left out by Cloudflare Pages.
        assert!(file.lines().all(|line| line.len() <= 2000));
    }

    #[test]
    fn a_page_without_a_policy_has_no_file_of_headers() {
        assert_eq!(file("<!DOCTYPE html><title>Bare</title>"), None);
        let framed = always(None).remove(0).1;
        assert_eq!(framed, "frame-ancestors 'none'");
    }

    #[test]
    fn the_page_itself_says_what_a_page_can() {
        assert!(FRONT.contains("<meta name=\"referrer\" content=\"no-referrer\">"));
        // A browser ignores these in a page, and says so in its console.
        for only_a_header in ["frame-ancestors", "report-uri", "sandbox"] {
            assert!(!policy_of(FRONT).unwrap().contains(only_a_header));
        }
    }
}
