//! Terms found in texts.

use groundwork::question_set::{BUILT_IN, Questionnaire};
use groundwork::text::mentions;
use proptest::prelude::*;
use serde_json::json;

use crate::scenario::{empty_set, question, suffice};

fn set(terms: &[(&str, &[&str])]) -> Questionnaire {
    let mut set = empty_set();
    set["questions"] = json!([question("Q", "purpose")]);
    suffice(&mut set);
    let term = |(term, also): &(&str, &[&str])| json!({"term": term, "also": also, "meaning": "m", "source": []});
    set["glossary"] = terms.iter().map(term).collect();
    Questionnaire::read(set.to_string().as_bytes()).unwrap()
}

/// What the text says, and the term it stands for.
fn found(terms: &[(&str, &[&str])], text: &str) -> Vec<(String, String)> {
    let set = set(terms);
    let said = mentions(&set, text);
    said.iter().map(|m| (text[m.range.clone()].to_owned(), m.term.term.clone())).collect()
}

fn said(terms: &[(&str, &[&str])], text: &str) -> Vec<String> {
    found(terms, text).into_iter().map(|(said, _)| said).collect()
}

#[test]
fn whole_words_count_in_one_or_in_many_and_in_any_case() {
    let terms: &[(&str, &[&str])] = &[("Placement", &[])];
    assert_eq!(said(terms, "A placement."), ["placement"]);
    assert_eq!(said(terms, "Placements begin"), ["Placements"]);
    assert_eq!(said(terms, "a replacement, misplacement, placementing"), [""; 0]);
    assert_eq!(said(terms, "“placement’s end”"), ["placement"]);
}

#[test]
fn each_term_is_named_once_where_it_first_stands() {
    let terms: &[(&str, &[&str])] = &[("Peer", &[]), ("Advocacy", &[])];
    assert_eq!(said(terms, "advocacy by a peer is peer advocacy"), ["advocacy", "peer"]);
}

#[test]
fn of_two_that_overlap_the_longer_counts() {
    let terms: &[(&str, &[&str])] = &[("Supervision", &[]), ("Group supervision", &[])];
    assert_eq!(
        said(terms, "group supervision, then supervision"),
        ["group supervision", "supervision"]
    );
}

#[test]
fn other_forms_lead_to_their_term() {
    let terms: &[(&str, &[&str])] =
        &[("Co-production and co-design", &["co-production", "co-design"])];
    let term = "Co-production and co-design".to_owned();
    assert_eq!(found(terms, "ask for co-design"), [("co-design".to_owned(), term)]);
}

#[test]
fn every_term_of_a_shipped_set_is_said_somewhere_in_it() {
    for built_in in BUILT_IN.iter().filter(|set| set.part.is_none()) {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
        let text = std::fs::read_to_string(path.join(built_in.file)).unwrap();
        let set = Questionnaire::read(text.as_bytes()).unwrap();
        let glossary = text.find("\"glossary\"").unwrap();
        // The whole file but the glossary itself: questions, actions, situations.
        let lower = text[..glossary].to_lowercase();
        for term in &set.glossary {
            let forms = std::iter::once(&term.term).chain(&term.also);
            let used = forms.map(|form| form.to_lowercase()).any(|form| lower.contains(&form));
            assert!(used, "{}: “{}” is never said", set.id, term.term);
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_taken_apart_at_its_letters(text in ".{0,80}", term in "[a-zŋé]{1,4}") {
        let set = set(&[(&term, &[])]);
        let mut end = 0;
        for mention in mentions(&set, &text) {
            prop_assert!(mention.range.start >= end);
            prop_assert!(text.get(mention.range.clone()).is_some());
            end = mention.range.end;
        }
    }
}
