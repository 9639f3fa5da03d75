//! The sets that ship.

use std::fs;
use std::path::Path;

use groundwork::question_set::BUILT_IN;

use super::*;

fn files() -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let sets = entries.filter(|p| {
        let name = p.file_name().unwrap().to_string_lossy();
        name.ends_with(".json") && !name.ends_with(".schema.json")
    });
    sets.collect()
}

#[test]
fn every_set_reads_clean() {
    assert!(!files().is_empty());
    for path in files() {
        let set = Questionnaire::read(&fs::read(&path).unwrap());
        let set = set.unwrap_or_else(|error| panic!("{}:\n{error}", path.display()));
        let name = path.file_stem().unwrap().to_string_lossy();
        assert_eq!(set.id.as_str(), name, "a file carries the id of its set");
    }
}

#[test]
fn every_set_is_listed_and_every_listed_set_is_there() {
    let mut there: Vec<String> =
        files().iter().map(|p| p.file_name().unwrap().to_string_lossy().into_owned()).collect();
    let mut listed: Vec<String> = BUILT_IN.iter().map(|set| set.file.to_owned()).collect();
    there.sort();
    listed.sort();
    listed.dedup();
    assert_eq!(there, listed);
    for set in BUILT_IN {
        let stem = set.file.strip_suffix(".json").unwrap();
        assert_eq!(set.rest, format!("{stem}.rest.json"));
        let file = files().into_iter().find(|path| path.ends_with(set.file)).unwrap();
        assert!(fs::read_to_string(file).unwrap() == set.json, "{}", set.id);
        assert_eq!(stem == set.id, set.part.is_none(), "only a part has another’s file");
    }
}

#[test]
fn every_set_can_be_parted_and_put_together_again() {
    for path in files() {
        let bytes = fs::read(&path).unwrap();
        let whole = Questionnaire::read(&bytes).unwrap();
        let mut asked: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let mut rest = json!({});
        for list in ["actions", "resources", "scenarios"] {
            rest[list] = asked.as_object_mut().unwrap().remove(list).unwrap();
        }
        let asked = Questionnaire::read_asked(asked.to_string().as_bytes()).unwrap();
        assert_eq!(asked.questions, whole.questions);
        assert!(asked.actions.is_empty() && asked.resources.is_empty());
        let joined = asked.with_rest(rest.to_string().as_bytes()).unwrap();
        assert_eq!(joined, whole);
        rest["actions"][3]["phase"] = json!(7);
        let error = asked.with_rest(rest.to_string().as_bytes()).unwrap_err().to_string();
        assert!(error.starts_with("actions[3].phase: "), "{error}");
    }
}
