use groundwork::encryption::{self, NONCE, SALT};
use groundwork::save_file::{self, FileError};

use crate::args::Seal;
use crate::failure::{Failure, name, placed};
use crate::passphrase::{passphrase, unsealed};
use crate::{complain, input, write};
use groundwork::messages::command_line;

/// Protects a save file by a passphrase: its text as it is, once it was seen to open.
pub fn seal(task: &Seal) -> Result<(), Failure> {
    let bytes = input::save_file(&task.assessment)?;
    write::unlike(&task.output, [&task.assessment, &task.passphrase_file])?;
    let path = &task.assessment;
    save_file::open(&bytes).map_err(|error| match error {
        FileError::Sealed => Failure::new(command_line::protected_already(name(path))),
        error => Failure::new(placed(path, &error)),
    })?;
    // What opened is JSON, and JSON is text.
    let text = String::from_utf8_lossy(&bytes);
    let phrase = passphrase(&task.passphrase_file)?;
    let sealed = encryption::seal(&text, &phrase, random::<SALT>()?, random::<NONCE>()?);
    let sealed = sealed.map_err(|error| Failure::new(placed(path, &error)))?;
    write::save(&task.output, sealed.as_bytes())?;
    if phrase.is_easy_to_guess() {
        complain(command_line::easy_to_guess());
    }
    complain(command_line::no_way_back());
    Ok(())
}

/// Writes a protected save file as it was before.
pub fn unseal(task: &Seal) -> Result<(), Failure> {
    let bytes = input::save_file(&task.assessment)?;
    write::unlike(&task.output, [&task.assessment, &task.passphrase_file])?;
    let text = unsealed(&task.assessment, &bytes, &task.passphrase_file)?;
    write::save(&task.output, text.as_bytes())
}

/// Bytes that nobody can foresee, from the operating system.
fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Failure::new(command_line::no_random_numbers(error)))?;
    Ok(bytes)
}
