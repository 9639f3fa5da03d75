use std::fs::File;
use std::io;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use groundwork::export::{Batch, ParquetFile, ParquetFileError};
use groundwork::messages::command_line;

/// How many batches may wait: memory stays flat where packing is slower than reading.
const WAITING: usize = 2;

/// A Parquet file with a thread of its own, so that tables are packed at the same time, and beside
/// the reading. Batches are packed in the order in which they come.
pub struct Encoder {
    send: SyncSender<Batch>,
    thread: JoinHandle<Result<(), ParquetFileError>>,
}

impl Encoder {
    /// Begins to wait for batches.
    pub fn start(mut file: ParquetFile<File>) -> io::Result<Self> {
        let (send, receive) = sync_channel(WAITING);
        let thread = thread::Builder::new().spawn(move || {
            for batch in receive {
                file.add(batch)?;
            }
            file.finish().map(drop)
        })?;
        Ok(Encoder { send, thread })
    }

    /// Whether it takes more: it does until it cannot write, and [`Encoder::finish`] says why.
    pub fn add(&self, batch: Batch) -> bool {
        self.send.send(batch).is_ok()
    }

    /// Waits until all is written, or says why it is not.
    pub fn finish(self) -> Result<(), String> {
        drop(self.send);
        match self.thread.join() {
            Ok(written) => written.map_err(|error| error.to_string()),
            Err(_) => Err(command_line::packing_stopped().to_owned()),
        }
    }
}
