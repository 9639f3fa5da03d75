use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;

use crate::library::{Store, StoreError};

/// The browser's local storage, or the error that it gives.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserStore;

impl BrowserStore {
    /// gloo-storage panics where storage is switched off, so that is asked first.
    fn open(self) -> Result<web_sys::Storage, StoreError> {
        match window().local_storage() {
            Ok(Some(_)) => Ok(LocalStorage::raw()),
            _ => Err(StoreError::Unavailable),
        }
    }
}

impl Store for BrowserStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = self.open()?;
        let count = storage.length().map_err(|_| StoreError::Unavailable)?;
        let key = |at| storage.key(at).ok().flatten();
        Ok((0..count).filter_map(key).filter(|key| key.starts_with("groundwork/")).collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.open()?.get_item(key).map_err(|_| StoreError::Unavailable)
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.open()?.set_item(key, text).map_err(|_| StoreError::Full)
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreError> {
        self.open()?.remove_item(key).map_err(|_| StoreError::Unavailable)
    }
}
