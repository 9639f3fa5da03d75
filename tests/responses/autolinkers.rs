//! Links as the programs that make addresses clickable hand them on. It needs these programs:
//! `cargo xtask test --full` installs them and says where they are.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use groundwork::responses::link::{find, write};

use super::links::usual;
use super::*;

/// The texts that a link stands in.
const AROUND: [(&str, &str); 10] = [
    ("", ""),
    ("Your questions: ", "."),
    ("Your questions are here (", ")."),
    ("> ", ""),
    ("- ", ""),
    ("**", "**"),
    ("*", "*"),
    ("_", "_"),
    ("<", ">"),
    ("Hello Sam,\n\nyours is “", "”, and thanks!"),
];

const MADE: usize = 1000;

/// What runs the programs; in the test, so that it does not compile where one is not there.
const SCRIPTS: [(&str, &str); 2] = [
    ("find.mjs", include_str!("autolinkers/find.mjs")),
    ("find.py", include_str!("autolinkers/find.py")),
];

/// What a program links in each text, by the names of what it runs.
fn hrefs(command: &mut Command) -> BTreeMap<String, Vec<Vec<String>>> {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn place(name: &str) -> PathBuf {
    env::var_os(name).unwrap_or_else(|| panic!("{name} says where the programs are")).into()
}

#[test]
#[ignore = "it needs programs of others: cargo xtask test --full"]
fn a_thousand_links_survive_being_made_clickable() {
    let folder = env::temp_dir().join(format!("autolinkers-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for (name, script) in SCRIPTS {
        fs::write(folder.join(name), script).unwrap();
    }
    let (packages, python) = (place("GROUNDWORK_NPM"), place("GROUNDWORK_PYTHON"));
    let seats: Vec<Invitation> = (0..MADE).map(usual).collect();
    let mut texts = Vec::new();
    for seat in &seats {
        let link = format!("https://groundwork.example.org/#/seat/{}", write(seat));
        texts.extend(AROUND.map(|(before, after)| format!("{before}{link}{after}")));
    }
    let file = folder.join("texts.json");
    fs::write(&file, serde_json::to_string(&texts).unwrap()).unwrap();
    let mut node = Command::new("node");
    let mut found = hrefs(node.arg(folder.join("find.mjs")).arg(packages).arg(&file));
    found.extend(hrefs(Command::new(python).arg(folder.join("find.py")).arg(&file)));
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(found.len(), 4, "{:?}", found.keys());
    let mut wrong = Vec::new();
    for (program, linked) in &found {
        assert_eq!(linked.len(), texts.len(), "{program}");
        for (at, linked) in linked.iter().enumerate() {
            let seat = &seats[at / AROUND.len()];
            if linked.first().map(|href| find(href)) != Some(Ok(seat.clone())) {
                wrong.push(format!("{program}: {} became {linked:?}", texts[at]));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of them:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(10)].join("\n")
    );
}
