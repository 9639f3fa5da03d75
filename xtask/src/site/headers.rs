use std::path::Path;

use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::encoding::Coding;
use crate::headers::{always, cache, disposition};

/// Sets every header of a file's answer.
pub(super) fn set(headers: &mut HeaderMap, path: &Path, coding: Coding, policy: Option<&str>) {
    let fixed = [
        (header::CONTENT_TYPE, kind(path)),
        (header::CACHE_CONTROL, cache(path)),
        (header::VARY, "accept-encoding"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Some(save) = disposition(path) {
        headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(save));
    }
    for (name, value) in always(policy) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    if let Some(name) = coding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
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
