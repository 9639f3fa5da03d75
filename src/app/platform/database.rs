//! The browser's database, IndexedDB: what it says is kept is on the disk, also where the browser is
//! killed in the next moment. What stays of local storage is in `store.rs`.

use std::cell::RefCell;
use std::future::{Future, IntoFuture, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;

use idb::{Database, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query};
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::{set_timeout, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbDatabase, IdbTransaction};

use crate::storage::{SaveError, StoreError, Texts, Transaction};

/// The database, and its only object store: texts by their keys.
const NAME: &str = "groundwork";
const STORE: &str = "records";
const VERSION: u32 = 1;

/// A browser that does not answer within this time, in milliseconds, is not waited for: the app
/// starts all the same.
const PATIENCE: u64 = 5000;

/// How long to wait, in milliseconds, before a database that did not open is tried once more; after
/// the last, it is given up. One whose browser was killed can take a moment.
const OPEN_AGAIN_AFTER: [u64; 3] = [100, 1000, 0];

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// Why there is no connection.
enum NoConnection {
    /// There is no database yet.
    Absent,
    /// This browser, or this window, has none.
    None,
    /// There is one, and it does not open now.
    Unopened,
}

/// Carries a transaction through: its answer comes once all of it is on the disk.
///
/// # Errors
/// When the database is not there, refuses or is full, or another window was faster: then nothing
/// has changed.
pub async fn carry_out(transaction: &Transaction) -> Result<Texts, SaveError> {
    let make = matches!(transaction, Transaction::Save { .. } | Transaction::Move(_));
    for last in [false, true] {
        let database = match connect(make).await {
            Ok(database) => database,
            // What is not there holds nothing.
            Err(NoConnection::Absent) => return Ok(Vec::new()),
            Err(NoConnection::None) => return Err(unavailable()),
            Err(NoConnection::Unopened) => return Err(SaveError::Store(StoreError::Unopened)),
        };
        match begin(&database, transaction.reads()) {
            Ok(running) if transaction.reads() => return read(&running, transaction).await,
            Ok(running) => return write(&running, transaction).await,
            // The browser closed it meanwhile, or another window did: once more, from the start.
            Err(_) if !last => close(),
            Err(_) => break,
        }
    }
    Err(unavailable())
}

/// Whether this browser, and this window, can have a database.
///
/// # Errors
/// When there is one that does not open: what it holds is not known, which is not the same as nothing.
pub async fn is_possible() -> Result<bool, StoreError> {
    for wait in OPEN_AGAIN_AFTER {
        match connect(false).await {
            Ok(_) | Err(NoConnection::Absent) => return Ok(true),
            Err(NoConnection::None) => return Ok(false),
            Err(NoConnection::Unopened) => pause(wait).await,
        }
    }
    Err(StoreError::Unopened)
}

/// Takes the database away, whatever it holds. Other windows of Groundwork let go of it.
pub async fn forget_database() {
    close();
    let Ok(request) = Factory::new().and_then(|factory| factory.delete(NAME)) else { return };
    // What is left is listed.
    let _ = in_time(request.into_future()).await;
}

/// The names of the databases of Groundwork; none where the browser does not tell.
pub async fn names() -> Option<Vec<String>> {
    let ask = async || -> Result<Array, JsValue> {
        let databases = Reflect::get(&window(), &"indexedDB".into())?;
        let list: Function = Reflect::get(&databases, &"databases".into())?.dyn_into()?;
        JsFuture::from(Promise::from(list.call0(&databases)?)).await?.dyn_into()
    };
    let name = |entry: JsValue| Reflect::get(&entry, &"name".into()).ok()?.as_string();
    let list = in_time(ask()).await?.ok()?;
    Some(list.iter().filter_map(name).filter(|name| name.starts_with(NAME)).collect())
}

fn unavailable() -> SaveError {
    SaveError::Store(StoreError::Unavailable)
}

fn close() {
    if let Some(database) = OPEN.take() {
        database.close();
    }
}

/// The open connection, or a new one. With `make`, the database is made where there is none: who
/// enters nothing leaves nothing behind.
async fn connect(make: bool) -> Result<IdbDatabase, NoConnection> {
    if let Some(database) = OPEN.with_borrow(Clone::clone) {
        return Ok(database);
    }
    // Opening what is not there leaves an empty one behind in WebKit, also when it is given up.
    if !make && names().await.is_some_and(|names| names.is_empty()) {
        return Err(NoConnection::Absent);
    }
    match in_time(open(make)?.into_future()).await {
        Some(Ok(mut database)) => {
            // Another window takes it away, or the browser did: the next transaction opens it anew.
            database.on_version_change(|_| close());
            database.on_close(|_| close());
            database.forget_callbacks();
            let database = IdbDatabase::from(database);
            OPEN.set(Some(database.clone()));
            Ok(database)
        }
        // That is how making it ends where it was not to be made.
        Some(Err(Error::DomException(error))) if !make && error.name() == "AbortError" => {
            Err(NoConnection::Absent)
        }
        _ if is_listed().await => Err(NoConnection::Unopened),
        _ => Err(NoConnection::None),
    }
}

/// Whether the browser says that the database is there.
async fn is_listed() -> bool {
    names().await.is_some_and(|names| names.iter().any(|name| name == NAME))
}

fn open(make: bool) -> Result<idb::request::OpenDatabaseRequest, NoConnection> {
    let opened = Factory::new().and_then(|factory| factory.open(NAME, Some(VERSION)));
    let mut request = opened.map_err(|_| NoConnection::None)?;
    request.on_upgrade_needed(move |event| {
        let event = web_sys::IdbVersionChangeEvent::from(event);
        let Some(request) = event.target().and_then(|t| t.dyn_into().ok()) else { return };
        let request: web_sys::IdbOpenDbRequest = request;
        if !make {
            if let Some(upgrade) = request.transaction() {
                let _ = upgrade.abort();
            }
        } else if let Ok(Ok(database)) = request.result().map(Database::try_from) {
            // Without it, each transaction fails, and says so.
            let _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    Ok(request)
}

/// Waits as many milliseconds.
async fn pause(milliseconds: u64) {
    let over = Promise::new(&mut |keep, _| {
        let wake = move || {
            let _ = keep.call0(&JsValue::NULL);
        };
        set_timeout(wake, std::time::Duration::from_millis(milliseconds));
    });
    let _ = JsFuture::from(over).await;
}

/// What comes of something, or nothing where it takes too long.
async fn in_time<T>(work: impl Future<Output = T>) -> Option<T> {
    let (mut late, mut work) = (pin!(pause(PATIENCE)), pin!(work));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => late.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// Begins a transaction. One that writes is to be on the disk, not only with the operating system,
/// where the browser knows the difference.
fn begin(database: &IdbDatabase, reads: bool) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    let mode = if reads { "readonly" } else { "readwrite" };
    begin.call3(database, &STORE.into(), &mode.into(), &options)?.dyn_into()
}

async fn read(running: &IdbTransaction, transaction: &Transaction) -> Result<Texts, SaveError> {
    let found = async {
        let store = store(running)?;
        let mut asked = Vec::new();
        for (first, last) in transaction.ranges() {
            let keys = store.get_all_keys(Some(range(&first, &last)?), None)?.into_future();
            asked.push((keys, store.get_all(Some(range(&first, &last)?), None)?.into_future()));
        }
        // All of them, whatever happens: none may be dropped before the browser has answered it.
        let mut answered = Vec::new();
        for (keys, texts) in asked {
            answered.push((keys.await, texts.await));
        }
        let mut found = Vec::new();
        for (keys, texts) in answered {
            let both = keys?.into_iter().zip(texts?);
            // What is no text was not put there by Groundwork.
            found
                .extend(both.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?))));
        }
        Ok::<_, Error>(found)
    };
    found.await.map_err(|_| unavailable())
}

async fn write(running: &IdbTransaction, transaction: &Transaction) -> Result<Texts, SaveError> {
    let ended = ended(running);
    let mut asked = Vec::new();
    let mut result = ask(running, transaction, &mut asked).await;
    if result.is_err() {
        // It may have ended by itself.
        let _ = running.abort();
    }
    // Here too.
    for put in asked {
        if let (Err(error), Ok(())) = (put.await, result) {
            result = Err(refused(error));
            let _ = running.abort();
        }
    }
    let complete = JsFuture::from(ended).await.is_ok();
    match result {
        Ok(()) if complete => Ok(Vec::new()),
        Err(error) if error != unavailable() => Err(error),
        _ => Err(SaveError::Store(running.error().map_or(StoreError::Unavailable, why))),
    }
}

/// Kept when a transaction is complete, and broken when it is aborted.
fn ended(running: &IdbTransaction) -> Promise {
    Promise::new(&mut |complete, aborted| {
        running.set_oncomplete(Some(&complete));
        running.set_onabort(Some(&aborted));
    })
}

/// A text on its way.
type Put = Pin<Box<dyn Future<Output = Result<(), Error>>>>;

/// Asks for everything that a transaction changes: at once, and to be on the disk without further
/// word, where it only adds. Each answer that is waited for takes longer than the work.
async fn ask(
    running: &IdbTransaction,
    transaction: &Transaction,
    asked: &mut Vec<Put>,
) -> Result<(), SaveError> {
    let store = store(running).map_err(refused)?;
    let mut listed = Vec::new();
    for (first, last) in transaction.ranges() {
        let range = range(&first, &last).map_err(refused)?;
        listed.push(store.get_all_keys(Some(range), None).map_err(refused)?.into_future());
    }
    let adds = transaction.only_adds();
    let early = match adds {
        true => change(&store, transaction, &[], asked).map(|()| commit(running)),
        false => Ok(()),
    };
    // All of them, whatever happens: none may be dropped before the browser has answered it.
    let mut answered = Vec::new();
    for keys in listed {
        answered.push(keys.await);
    }
    early?;
    let mut keys = Vec::new();
    for found in answered {
        keys.extend(found.map_err(refused)?.iter().filter_map(JsValue::as_string));
    }
    transaction.check(&keys)?;
    if adds { Ok(()) } else { change(&store, transaction, &keys, asked) }
}

fn change(
    store: &ObjectStore,
    transaction: &Transaction,
    keys: &[String],
    asked: &mut Vec<Put>,
) -> Result<(), SaveError> {
    let steps = transaction.steps(keys);
    for (key, text) in steps.put {
        let (key, value) = (JsValue::from(key), JsValue::from(&text));
        asked.push(if transaction.only_adds() {
            let added = store.add(&value, Some(&key)).map_err(refused)?.into_future();
            Box::pin(async { added.await.map(drop) })
        } else {
            let put = store.put(&value, Some(&key)).map_err(refused)?.into_future();
            Box::pin(async { put.await.map(drop) })
        });
    }
    for key in steps.remove {
        // One that fails ends the transaction.
        let _ = store.delete(Query::Key(key.into())).map_err(refused)?;
    }
    Ok(())
}

/// Lets what is asked for go to the disk before its answers have been heard. Where the browser can't
/// be told, the transaction ends by itself.
fn commit(running: &IdbTransaction) {
    let commit = Reflect::get(running, &"commit".into());
    if let Ok(commit) = commit.and_then(|commit| commit.dyn_into::<Function>()) {
        let _ = commit.call0(running);
    }
}

fn store(running: &IdbTransaction) -> Result<ObjectStore, Error> {
    idb::Transaction::from(running.clone()).object_store(STORE)
}

fn range(first: &str, last: &str) -> Result<Query, Error> {
    let range = KeyRange::bound(&first.into(), &last.into(), None, None)?;
    Ok(Query::KeyRange(range))
}

fn refused(error: Error) -> SaveError {
    let error = match error {
        Error::DomException(error) => Some(error),
        Error::UpdateFailed(error) => error.dyn_into().ok(),
        _ => None,
    };
    SaveError::Store(error.map_or(StoreError::Unavailable, why))
}

fn why(error: DomException) -> StoreError {
    match error.name().as_str() {
        "QuotaExceededError" => StoreError::Full,
        _ => StoreError::Unavailable,
    }
}
