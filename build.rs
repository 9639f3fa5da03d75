//! Turns the messages into functions, so that a key that does not exist does not compile.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use messages_compiler::Language;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("src/messages/en-AU");
    println!("cargo::rerun-if-changed={}", folder.display());
    let code = Language::read(folder)?.rust()?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("messages.rs"), code)?;
    Ok(())
}
