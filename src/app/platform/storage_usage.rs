//! What this browser keeps of Groundwork, asked of the browser itself.

use js_sys::Reflect;
use leptos::prelude::{document, window};
use web_sys::Storage;

use super::database;
use super::offline::kept_files;
use crate::messages::storage_usage as words;
use crate::storage::Transaction;

/// One thing that the browser keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredItem {
    /// In what: “Storage”.
    pub place: &'static str,
    /// Its name there.
    pub name: String,
    /// Its size in bytes, where that is known.
    pub bytes: Option<usize>,
    /// Whether it is one of the program's own files.
    is_program: bool,
}

impl StoredItem {
    fn named(place: &'static str, name: String) -> Self {
        StoredItem { place, name, bytes: None, is_program: false }
    }

    /// Whether it is a part of the program, and nothing that anyone entered.
    pub fn is_program(&self) -> bool {
        self.is_program
    }
}

/// Everything that this browser keeps of Groundwork.
pub async fn storage_usage() -> Vec<StoredItem> {
    let mut traces = Vec::new();
    for (place, storage) in [
        (words::storage(), window().local_storage()),
        (words::session(), window().session_storage()),
    ] {
        if let Ok(Some(storage)) = storage {
            traces.extend(stored(place, &storage));
        }
    }
    let cookies = Reflect::get(&document(), &"cookie".into()).ok().and_then(|c| c.as_string());
    let cookies = cookies.filter(|cookies| !cookies.is_empty());
    traces.extend(cookies.map(|cookies| StoredItem::named(words::cookies(), cookies)));
    traces.extend(in_databases().await);
    let file = |name| StoredItem { is_program: true, ..StoredItem::named(words::files(), name) };
    traces.extend(kept_files().await.into_iter().map(file));
    traces
}

/// What a storage keeps that is ours: others may share it, on the same host.
fn stored(place: &'static str, storage: &Storage) -> Vec<StoredItem> {
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    let ours = keys.filter(|key| key.starts_with("groundwork/"));
    ours.map(|name| {
        let text = storage.get_item(&name).ok().flatten();
        StoredItem { bytes: text.map(|text| text.len()), ..StoredItem::named(place, name) }
    })
    .collect()
}

/// What the databases of Groundwork keep.
async fn in_databases() -> Vec<StoredItem> {
    let place = words::database();
    let texts = database::carry_out(&Transaction::Read(None)).await.unwrap_or_default();
    let trace = |(name, text): (String, String)| StoredItem {
        bytes: Some(text.len()),
        ..StoredItem::named(place, name)
    };
    let traces: Vec<StoredItem> = texts.into_iter().map(trace).collect();
    if !traces.is_empty() {
        return traces;
    }
    // One that is empty is a trace still.
    let names = database::names().await.unwrap_or_default();
    names.into_iter().map(|name| StoredItem::named(place, name)).collect()
}
