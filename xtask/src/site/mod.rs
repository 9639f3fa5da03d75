//! A static site on this machine alone: right types, compression, cache and security headers, and
//! a record of every request.

mod answer;
mod encoding;
mod folder;
mod headers;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::sync::oneshot;

use folder::Folder;

/// One request that the site got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST`, …
    pub method: String,
    /// The path, with its leading slash and without the query.
    pub path: String,
    /// What stood after `?`, or an empty text.
    pub query: String,
    /// How many bytes came in the body.
    pub body_bytes: usize,
}

/// Types by the endings of files, `("wasm", "text/plain")`, where a host or a proxy sends others than
/// it should.
pub type Types = &'static [(&'static str, &'static str)];

/// The requests so far, shared by the server's thread and its owner.
type Log = Arc<Mutex<Vec<Request>>>;

/// A running server. It stops when it is dropped, and cuts what is open.
#[derive(Debug)]
pub struct Site {
    port: u16,
    log: Log,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves a folder on 127.0.0.1; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken, or no thread can be started.
    pub fn start(folder: &Path, port: u16) -> io::Result<Self> {
        Self::start_with(folder, port, &[])
    }

    /// The same, sending some files as another type.
    ///
    /// # Errors
    /// When the port is taken, or no thread can be started.
    pub fn start_with(folder: &Path, port: u16, types: Types) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let log = Log::default();
        let folder = Arc::new(Folder::new(folder));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let (stop, stopped) = oneshot::channel();
        let requests = log.clone();
        let thread = thread::Builder::new().name("site".to_owned()).spawn(move || {
            runtime.spawn(accept(listener, folder, requests, types));
            // Ends on a message as on a dropped sender; the runtime then drops every connection.
            let _ = runtime.block_on(stopped);
        })?;
        Ok(Self { port, log, stop: Some(stop), thread: Some(thread) })
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Its address, with the closing slash.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Every request so far, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Stops the server and closes every connection. Its requests can still be read.
    pub fn stop(&mut self) {
        drop(self.stop.take());
        self.wait();
    }

    /// Waits until the server ends, which it does only by [`Site::stop`] or with the process.
    pub fn wait(&mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Takes connections for as long as the runtime lives.
async fn accept(listener: TcpListener, folder: Arc<Folder>, log: Log, types: Types) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let (folder, log) = (folder.clone(), log.clone());
        let service = service_fn(move |request| {
            let (folder, log) = (folder.clone(), log.clone());
            async move { Ok::<_, Infallible>(answer::answer(request, folder, log, types).await) }
        });
        // A connection that a browser cuts is no fault of the site.
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

#[cfg(test)]
mod tests;
