use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use crate::{Browser, Engine};

/// How long a file may take to be made and saved.
const PATIENCE: Duration = Duration::from_secs(60);

impl Browser {
    /// Waits for a downloaded file whose name ends like this, and says where it is. Take it away
    /// before the next of the same name.
    #[track_caller]
    #[must_use]
    pub fn downloaded(&self, ending: &str) -> PathBuf {
        self.wait_long(PATIENCE, &format!("a download “…{ending}”"), || {
            let files = self.downloads();
            let unfinished = |file: &PathBuf| {
                let end = file.extension().and_then(|e| e.to_str());
                matches!(end, Some("crdownload" | "part" | "wkdownload"))
                    || fs::metadata(file).is_ok_and(|data| data.len() == 0)
            };
            let found = files.iter().find(|file| file.to_string_lossy().ends_with(ending));
            match found {
                Some(file) if !files.iter().any(unfinished) => Ok(file.clone()),
                _ => Err(format!("{files:?}")),
            }
        })
    }

    /// Every file in the download folder.
    #[must_use]
    pub fn downloads(&self) -> Vec<PathBuf> {
        let mut folder = self.scratch.path().to_owned();
        if self.engine != Engine::WebKit {
            folder.push("downloads");
        }
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.is_file() && !path.ends_with("driver.log")).collect()
    }
}
