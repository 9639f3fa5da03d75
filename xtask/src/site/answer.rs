use std::sync::{Arc, PoisonError};

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::header::{ACCEPT_ENCODING, CONTENT_TYPE, HeaderValue};
use hyper::{Method, Response, StatusCode};

use super::encoding::Coding;
use super::folder::{Folder, Found};
use super::{Log, Request, Types, headers};
use crate::headers::LOST;

/// A body larger than this is cut off: the site takes none at all.
const MOST_BODY: usize = 64 << 20;

/// Notes the request and answers it with a file, or with the reason why not.
pub(super) async fn answer(
    request: hyper::Request<Incoming>,
    folder: Arc<Folder>,
    log: Log,
    types: Types,
) -> Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    let body = Limited::new(body, MOST_BODY).collect().await;
    let body_bytes = body.map_or(MOST_BODY, |body| body.to_bytes().len());
    log.lock().unwrap_or_else(PoisonError::into_inner).push(Request {
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        body_bytes,
    });
    if head.method != Method::GET && head.method != Method::HEAD {
        return plain(StatusCode::METHOD_NOT_ALLOWED, "This site only hands out files.\n");
    }
    let accepted = head.headers.get(ACCEPT_ENCODING).and_then(|v| v.to_str().ok());
    let coding = Coding::best(accepted.unwrap_or_default());
    let path = head.uri.path().to_owned();
    let find = move || match folder.find(&path, coding) {
        Some(found) => (StatusCode::OK, Some(found)),
        None => (StatusCode::NOT_FOUND, folder.find(LOST, coding)),
    };
    match tokio::task::spawn_blocking(find).await {
        Ok((status, Some(found))) => file(status, found, types),
        _ => plain(StatusCode::NOT_FOUND, "There is no such file.\n"),
    }
}

fn file(status: StatusCode, found: Found, types: Types) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(found.bytes));
    *response.status_mut() = status;
    headers::set(response.headers_mut(), &found.path, found.coding, found.policy.as_deref());
    let ending = found.path.extension().and_then(|ending| ending.to_str());
    if let Some((_, kind)) = types.iter().find(|(of, _)| ending == Some(of)) {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    response
}

fn plain(status: StatusCode, words: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from_static(words.as_bytes())));
    *response.status_mut() = status;
    response
}
