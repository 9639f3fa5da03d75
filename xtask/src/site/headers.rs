use std::path::Path;

use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::encoding::Coding;

/// What no page of this site may ask the browser for.
const PERMISSIONS: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), \
     payment=(), usb=()";

/// The policy that a page states in its `meta` element.
pub(super) fn policy_of(page: &str) -> Option<&str> {
    let (_, after) = page.split_once("http-equiv=\"Content-Security-Policy\"")?;
    let (_, after) = after.split_once("content=\"")?;
    Some(after.split_once('"')?.0)
}

/// Sets every header of a file's answer.
pub(super) fn set(headers: &mut HeaderMap, path: &Path, coding: Coding, policy: Option<&str>) {
    // The policy goes with every file: a worker obeys that of its own script, not the page's.
    // Framing can be forbidden only by a header.
    let policy = policy.map(|policy| format!("{policy}; frame-ancestors 'none'"));
    let policy = policy.unwrap_or_else(|| "frame-ancestors 'none'".to_owned());
    let fixed = [
        (header::CONTENT_TYPE, kind(path)),
        (header::CACHE_CONTROL, cache(path)),
        (header::VARY, "accept-encoding"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if let Some(name) = coding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
}

/// A name with a hash of its content never changes its content.
fn cache(path: &Path) -> &'static str {
    if path.starts_with("assets") { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "ttf" => "font/ttf",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
