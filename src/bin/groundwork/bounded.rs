use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use groundwork::messages::command_line;

use crate::failure::{Failure, name};

/// Reads a file of at most `most` bytes; a longer one is refused before it is read.
pub fn bounded(path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let what = name(path);
    let unreadable =
        |error: io::Error| Failure::cannot_read(&what, &error, command_line::check_name_and_file());
    if path.as_os_str() == "-" {
        return at_most(io::stdin().lock(), most, &what);
    }
    let file = File::open(path).map_err(unreadable)?;
    let metadata = file.metadata().map_err(unreadable)?;
    if metadata.is_dir() {
        return Err(unreadable(io::ErrorKind::IsADirectory.into()));
    }
    if metadata.len() > most as u64 {
        return Err(too_large(&what, most));
    }
    at_most(file, most, &what)
}

/// Reads to the end, or to just beyond the bound: what streams has no length beforehand.
fn at_most(from: impl Read, most: usize, what: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    from.take(most as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::cannot_read(what, &error, command_line::check_to_its_end()))?;
    if bytes.len() > most { Err(too_large(what, most)) } else { Ok(bytes) }
}

fn too_large(what: &str, most: usize) -> Failure {
    Failure::new(command_line::too_large(what, most / 1024 / 1024))
}
