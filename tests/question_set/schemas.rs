//! The JSON Schemas beside the question sets accept every file that the readers accept.

use std::fs;
use std::path::{Path, PathBuf};

use boon::{Compiler, SchemaIndex, Schemas};

use super::*;

/// A schema for other tests to check with.
#[track_caller]
pub fn fits(format: &str, value: &Value) {
    Schema::of(format).check(value).unwrap_or_else(|error| panic!("{format}: {error}"));
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A schema, ready to check with.
struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn of(format: &str) -> Self {
        let path = top().join(format!("questionnaires/{format}.schema.json"));
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let index = compiler.compile(path.to_str().unwrap(), &mut schemas);
        let index = index.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Schema { schemas, index }
    }

    fn check(&self, value: &Value) -> Result<(), String> {
        self.schemas.validate(value, self.index).map_err(|error| error.to_string())
    }
}

fn value(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn in_folder(folder: &str, ends: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(top().join(folder)).unwrap().map(|e| e.unwrap().path());
    let mut found: Vec<PathBuf> = entries.filter(|p| p.to_string_lossy().ends_with(ends)).collect();
    found.sort();
    found
}

/// A file of each vector.
fn in_vectors(name: &str) -> Vec<PathBuf> {
    in_folder("tests/vectors", "").into_iter().map(|folder| folder.join(name)).collect()
}

#[track_caller]
fn all_fit(format: &str, files: Vec<PathBuf>) {
    assert!(!files.is_empty());
    let schema = Schema::of(format);
    for path in files {
        let checked = schema.check(&value(&path));
        checked.unwrap_or_else(|error| panic!("{}:\n{error}", path.display()));
    }
}

#[test]
fn every_question_set_fits() {
    let mut sets = in_folder("questionnaires", ".json");
    sets.retain(|path| !path.to_string_lossy().ends_with(".schema.json"));
    sets.extend(in_vectors("questionnaire.json"));
    all_fit("questionnaire", sets);
}

#[test]
fn every_save_file_fits() {
    let mut files = in_folder("tests/files", ".groundwork.json");
    files.extend(in_vectors("assessment.json"));
    all_fit("assessment", files);
}

#[test]
fn every_sealed_file_fits() {
    all_fit("sealed", in_folder("tests/files", ".sealed.json"));
}

#[test]
fn every_result_fits() {
    all_fit("result", in_vectors("expected.json"));
}

#[test]
fn seats_fit() {
    all_fit("seat", in_folder("tests/files", ".seat.json"));
}

#[test]
fn answers_fit() {
    let path = top().join("tests/files/v1.answers.json");
    let answers = value(&path);
    let schema = Schema::of("answers");
    schema.check(&answers).unwrap();
    let mut wrong = answers.clone();
    wrong["answers"]["PUR-1"]["level"] = json!(5);
    assert!(schema.check(&wrong).is_err());
}

/// A change that makes a good set a bad one.
type Break = fn(&mut Value);

#[test]
fn what_the_reader_refuses_in_one_field_the_schema_refuses_too() {
    let schema = Schema::of("questionnaire");
    let breaks: [Break; 9] = [
        |set| set["format"] = json!("another"),
        |set| set["questions"][0]["levels"] = json!(["one", "two", "three", "four"]),
        |set| set["questions"][0]["weight"] = json!(4),
        |set| set["questions"][0]["target"]["recruit"] = json!(0),
        |set| set["questions"][0]["kind"] = json!("choice"),
        |set| set["actions"][0]["effort"] = json!("huge"),
        |set| set["actions"][0]["reaches"] = json!(0),
        |set| set["sources"][0]["url"] = json!("ftp://example.org/"),
        |set| drop(set["groups"][0].as_object_mut().unwrap().remove("name")),
    ];
    let good = sample();
    schema.check(&good).unwrap();
    assert!(Questionnaire::read(good.to_string().as_bytes()).is_ok());
    for (at, change) in breaks.into_iter().enumerate() {
        let mut bad = good.clone();
        change(&mut bad);
        assert!(
            Questionnaire::read(bad.to_string().as_bytes()).is_err(),
            "the reader takes change {at}"
        );
        assert!(schema.check(&bad).is_err(), "the schema takes change {at}");
    }
}
