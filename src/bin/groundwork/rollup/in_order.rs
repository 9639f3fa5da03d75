use std::sync::mpsc::sync_channel;
use std::thread;

use crate::failure::Failure;
use groundwork::messages::command_line;

/// How many results of each thread may wait to be taken: memory stays flat where taking is slower
/// than working.
const WAITING: usize = 2;

/// Works on all things at the same time and takes the results in the order of the things, whatever
/// the number of threads. Stops at the first that cannot be taken.
///
/// Each thread takes turns and has a channel of its own, so the results come in order by
/// themselves.
pub fn in_order<T: Sync, R: Send>(
    things: &[T],
    threads: usize,
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let threads = threads.clamp(1, things.len().max(1));
    let work = &work;
    thread::scope(|scope| {
        let mut results = Vec::with_capacity(threads);
        for first in 0..threads {
            let (send, receive) = sync_channel(WAITING);
            results.push(receive);
            scope.spawn(move || {
                for thing in things.iter().skip(first).step_by(threads) {
                    // Nobody takes any more.
                    if send.send(work(thing)).is_err() {
                        return;
                    }
                }
            });
        }
        for at in 0..things.len() {
            let result = results.get(at % threads).and_then(|receive| receive.recv().ok());
            let ended = || Failure::new(command_line::ended_early());
            take(result.ok_or_else(ended)?)?;
        }
        Ok(())
    })
}
