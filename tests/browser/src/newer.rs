use std::fs;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::Scratch;

const NOT_KEPT: [&str; 4] = ["sw.js", "_headers", "404.html", "groundwork.html"];

impl Scratch {
    /// Makes the copy of the site a newer version, as a build would: `change` gets each question
    /// set, and files whose content is another have another name. Old files are gone.
    pub fn renew(&self, change: impl Fn(&mut Value)) {
        let mut renamed = Vec::new();
        for file in fs::read_dir(self.path().join("assets")).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".json") && !name.ends_with(".rest.json") {
                renamed.push(self.change(&name, |text| {
                    let mut set = serde_json::from_str(&text).unwrap();
                    change(&mut set);
                    set.to_string()
                }));
            }
        }
        let mut worker = self.read("sw.js");
        let version = worker.split("groundwork-").nth(1).unwrap()[..16].to_owned();
        let newer = hash(version.as_bytes());
        let name = |plain| self.asset(plain).file_name().unwrap().to_str().unwrap().to_owned();
        renamed.push(self.change(&name("offline.js"), |text| text.replace(&version, &newer)));
        renamed.push(self.change(&name("start.js"), |text| replaced(text, &renamed)));
        let page = replaced(self.read("index.html"), &renamed);
        fs::write(self.path().join("index.html"), page).unwrap();

        worker = worker.replace(&version, &newer);
        let list: Map<String, Value> = self.kept().into_iter().collect();
        let begin = worker.find("const FILES = ").unwrap() + "const FILES = ".len();
        let end = begin + worker[begin..].find(";\n").unwrap();
        worker.replace_range(begin..end, &Value::Object(list).to_string());
        fs::write(self.path().join("sw.js"), worker).unwrap();
    }

    /// What the service worker is to keep of this site, with what it holds each against: every
    /// file but itself, what is for hosts, and Groundwork in one file.
    #[must_use]
    pub fn kept(&self) -> Vec<(String, Value)> {
        let mut kept = Vec::new();
        for folder in ["", "assets/"] {
            for file in fs::read_dir(self.path().join(folder)).unwrap() {
                let file = file.unwrap();
                let path = format!("{folder}{}", file.file_name().to_str().unwrap());
                if file.path().is_file() && !NOT_KEPT.contains(&path.as_str()) {
                    let name = if path == "index.html" { "./".to_owned() } else { path };
                    kept.push((name, integrity(&fs::read(file.path()).unwrap()).into()));
                }
            }
        }
        kept.sort_by(|a, b| a.0.cmp(&b.0));
        kept
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }

    /// Changes an asset; gives its name before and after.
    fn change(&self, name: &str, change: impl Fn(String) -> String) -> (String, String) {
        let path = format!("assets/{name}");
        let text = change(self.read(&path));
        let (stem, ending) = name.split_once('.').unwrap();
        let (stem, _) = stem.rsplit_once('-').unwrap();
        let after = format!("{stem}-{}.{ending}", hash(text.as_bytes()));
        assert_ne!(name, after, "{name} is as it was");
        fs::remove_file(self.path().join(path)).unwrap();
        fs::write(self.path().join(format!("assets/{after}")), text).unwrap();
        (name.to_owned(), after)
    }
}

fn replaced(text: String, names: &[(String, String)]) -> String {
    names.iter().fold(text, |text, (before, after)| text.replace(before, after))
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}
