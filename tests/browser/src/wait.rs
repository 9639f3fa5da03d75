use std::thread;
use std::time::{Duration, Instant};

use crate::Browser;

/// How long a step may take before it fails. Far longer than any should: this is no measure of how
/// quick the app is, and other work may keep the machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(20);

impl Browser {
    /// Looks again and again until there is what is wanted; fails with the last thing it saw.
    #[track_caller]
    pub fn wait_until<T>(&self, what: &str, look: impl FnMut() -> Result<T, String>) -> T {
        self.wait_long(PATIENCE, what, look)
    }

    /// The same, for what may take longer than a step.
    #[track_caller]
    pub fn wait_long<T>(
        &self,
        patience: Duration,
        what: &str,
        mut look: impl FnMut() -> Result<T, String>,
    ) -> T {
        let began = Instant::now();
        loop {
            let saw = match look() {
                Ok(found) => return found,
                Err(saw) => saw,
            };
            if began.elapsed() > patience {
                let page = self.page_in_words();
                panic!("waited {patience:?} for {what}\nsaw: {saw}\n{page}");
            }
            thread::sleep(PAUSE);
        }
    }
}
