use gloo_storage::{LocalStorage, Storage};
use js_sys::{Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

use super::database;
use crate::storage::{SaveError, Store, StoreError, Texts, Transaction};

/// Where records are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// In the browser's database: what it says is kept is on the disk.
    Database,
    /// In local storage, where there is no database: the browser writes it to the disk when it likes.
    Storage,
}

impl Disk {
    /// The best that this browser has.
    ///
    /// # Errors
    /// When that is a database that does not open: what is kept there is not to be passed over.
    pub async fn find() -> Result<Self, StoreError> {
        let is_possible = database::is_possible().await?;
        Ok(if is_possible { Self::Database } else { Self::Storage })
    }

    /// Carries a transaction through.
    ///
    /// # Errors
    /// When the disk does not do it: then nothing has changed.
    pub async fn carry_out(self, transaction: &Transaction) -> Result<Texts, SaveError> {
        match self {
            Self::Database => database::carry_out(transaction).await,
            Self::Storage => transaction.carry_out(&mut BrowserStore),
        }
    }
}

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

/// The memory of this window: an object of the page, where the rescue page finds it even when the
/// app has stopped.
#[derive(Clone, Copy, Debug, Default)]
pub struct WindowStore;

impl WindowStore {
    /// The rescue page knows it by this name.
    const NAME: &str = "groundworkMemory";

    fn open(self) -> Object {
        let name = JsValue::from(Self::NAME);
        let found = Reflect::get(&window(), &name).ok().and_then(|o| o.dyn_into().ok());
        found.unwrap_or_else(|| {
            let made = Object::new();
            // Defining a property of the window cannot fail.
            let _ = Reflect::set(&window(), &name, &made);
            made
        })
    }
}

impl Store for WindowStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let keys = Object::keys(&self.open());
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(Reflect::get(&self.open(), &key.into()).ok().and_then(|text| text.as_string()))
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        let set = Reflect::set(&self.open(), &key.into(), &text.into());
        set.map(|_| ()).map_err(|_| StoreError::Full)
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreError> {
        let _ = Reflect::delete_property(&self.open(), &key.into());
        Ok(())
    }
}
