//! Save files behind a passphrase: what is sealed opens to the same and to nobody else, and what
//! is damaged, hostile or newer is told apart in plain words.

mod hostile;

use groundwork::encryption::{
    Cost, NONCE, Passphrase, SALT, SealError, is_easy_to_guess, is_sealed, open, seal, seal_at,
};
use groundwork::save_file::{self, FileError, MAX_BYTES, MAX_SEALED_BYTES};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::scenario::random::{pairs, tried};

/// The sample of version 1, sealed as it was first sealed. It is never changed: every later
/// Groundwork must open it.
const SAMPLE: &str = include_str!("files/v1.sealed.json");
const V1: &str = include_str!("files/v1.groundwork.json");
const PHRASE: &str = "river stones, a kettle and seven lanterns";

/// Cheap, since a test guards nothing.
const CHEAP: Cost = Cost { memory: 32, iterations: 1, lanes: 4 };

fn phrase(typed: &str) -> Passphrase {
    Passphrase::new(typed).unwrap()
}

fn cheap(text: &str, typed: &str) -> String {
    seal_at(CHEAP, text, &phrase(typed), [7; SALT], [9; NONCE]).unwrap()
}

fn opened(sealed: &str, typed: &str) -> Result<String, SealError> {
    open(sealed.as_bytes(), &phrase(typed))
}

mod round_trip {
    use super::*;

    #[test]
    fn the_sample_of_version_1_opens_and_is_sealed_the_same_again() {
        assert_eq!(opened(SAMPLE, PHRASE).unwrap(), V1);
        let salt = *b"sixteen of salt.";
        let nonce = *b"twenty-four bytes, once.";
        let again = seal(V1, &phrase(PHRASE), salt, nonce).unwrap();
        assert_eq!(again, SAMPLE);
    }

    proptest! {
        #![proptest_config(tried(100))]

        #[test]
        fn what_is_sealed_opens_to_the_same(pair in pairs(4), typed in any::<String>()) {
            prop_assume!(!typed.trim().is_empty());
            let text = pair.assessment.to_string();
            let sealed = cheap(&text, &typed);
            prop_assert_eq!(opened(&sealed, &typed), Ok(text));
        }

        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            prop_assert_eq!(opened(&cheap(&text, "p"), "p"), Ok(text));
        }

        #[test]
        fn no_other_passphrase_opens_it(typed in "\\PC{1,20}", other in "\\PC{1,20}") {
            let (Ok(one), Ok(two)) = (Passphrase::new(&typed), Passphrase::new(&other)) else {
                return Ok(());
            };
            prop_assume!(one != two);
            let sealed = cheap(V1, &typed);
            prop_assert_eq!(opened(&sealed, &other), Err(SealError::WrongPassphrase));
        }
    }

    #[test]
    fn another_salt_or_nonce_makes_other_data() {
        let data = |salt, nonce| {
            let sealed = seal_at(CHEAP, V1, &phrase("p"), [salt; SALT], [nonce; NONCE]).unwrap();
            serde_json::from_str::<Value>(&sealed).unwrap()["data"].clone()
        };
        assert_ne!(data(1, 1), data(1, 2));
        assert_ne!(data(1, 1), data(2, 1));
        assert_eq!(data(1, 1), data(1, 1));
    }

    #[test]
    fn nothing_of_the_content_shows() {
        let value: Value = serde_json::from_str(SAMPLE).unwrap();
        let names: Vec<&String> = value.as_object().unwrap().keys().collect();
        assert_eq!(names, ["check", "cipher", "data", "format", "kdf", "nonce", "version"]);
        let inside: Value = serde_json::from_str(V1).unwrap();
        for words in [&inside["id"], &inside["saved"], &inside["questionnaire"]["id"]] {
            assert!(!SAMPLE.contains(words.as_str().unwrap()));
        }
    }

    #[test]
    fn the_longest_save_file_can_be_sealed_and_recognised() {
        let mut text = V1.to_owned();
        text.extend(std::iter::repeat_n(' ', MAX_BYTES - V1.len()));
        let sealed = cheap(&text, "p");
        assert!(sealed.len() > MAX_BYTES && sealed.len() <= MAX_SEALED_BYTES);
        assert_eq!(save_file::open(sealed.as_bytes()), Err(FileError::Sealed));
        assert!(opened(&sealed, "p").unwrap() == text);
        text.push(' ');
        let refused = seal_at(CHEAP, &text, &phrase("p"), [7; SALT], [9; NONCE]);
        assert_eq!(refused, Err(SealError::TextTooLong(MAX_BYTES + 1)));
    }
}

mod passphrases {
    use super::*;

    #[test]
    fn typed_on_another_device_it_is_the_same() {
        // Composed and decomposed, with spaces that a keyboard added.
        let sealed = cheap(V1, "Caf\u{e9} Nguy\u{1ec5}n \u{212b}");
        for same in ["Cafe\u{301} Nguye\u{302}\u{303}n \u{c5}", " Café Nguyễn Å\n", "Café Nguyễn Å"]
        {
            assert_eq!(opened(&sealed, same).as_deref(), Ok(V1), "{same:?}");
        }
        for other in ["Cafe Nguyễn Å", "café nguyễn å", "Café  Nguyễn Å"] {
            assert_eq!(opened(&sealed, other), Err(SealError::WrongPassphrase), "{other:?}");
        }
    }

    #[test]
    fn only_what_says_something_within_bounds_is_one() {
        for empty in ["", " ", "\n", "\u{3000}\t"] {
            assert_eq!(Passphrase::new(empty), Err(SealError::NoPassphrase), "{empty:?}");
        }
        let longest = "\u{1f331}".repeat(Passphrase::MAX);
        assert!(Passphrase::new(&longest).is_ok());
        let refused = Passphrase::new(&format!("{longest}x"));
        assert_eq!(refused, Err(SealError::PassphraseTooLong(Passphrase::MAX)));
    }

    #[test]
    fn it_is_in_no_message() {
        assert_eq!(format!("{:?}", phrase("hidden")), "Passphrase(…)");
    }

    #[test]
    fn a_gentle_word_is_due_of_short_ones_and_of_the_same_over_and_over() {
        for easy in ["", "secret", "14 characters.", "aaaaaaaaaaaaaaaaaaaaaa", "  Winter2026!     "]
        {
            assert!(is_easy_to_guess(easy), "{easy:?}");
        }
        for hard in
            ["15 characters..", "kettle lantern river", PHRASE, "河川石頭燈籠七隻水壺一二三四五六"]
        {
            assert!(!is_easy_to_guess(hard), "{hard:?}");
        }
        assert!(phrase("secret").is_easy_to_guess() && !phrase(PHRASE).is_easy_to_guess());
    }
}

mod recognised {
    use super::*;

    #[test]
    fn a_sealed_file_is_no_foreign_file() {
        assert_eq!(save_file::open(SAMPLE.as_bytes()), Err(FileError::Sealed));
        let words = FileError::Sealed.to_string();
        assert_eq!(words, "this save file is protected by a passphrase");
        assert!(is_sealed(SAMPLE.as_bytes()));
        assert!(is_sealed(format!("\u{feff}{SAMPLE}").as_bytes()));
    }

    #[test]
    fn other_files_are_not_sealed() {
        for other in [V1, "", "[]", "{", "null", r#"{"format": 1}"#, r#"{"format": "groundwork"}"#]
        {
            assert!(!is_sealed(other.as_bytes()), "{other}");
        }
        assert_eq!(opened(V1, "p"), Err(SealError::NotSealed));
        assert_eq!(opened("[]", "p"), Err(SealError::NotSealed));
        assert!(!is_sealed(&vec![b' '; MAX_SEALED_BYTES + 1]));
    }

    #[test]
    fn a_newer_version_says_what_to_do() {
        let mut newer: Value = serde_json::from_str(SAMPLE).unwrap();
        newer["version"] = json!(2);
        newer["cipher"] = json!({"invented": "later"});
        let error = opened(&newer.to_string(), PHRASE).unwrap_err();
        assert_eq!(error, SealError::Newer(2));
        assert_eq!(
            error.to_string(),
            "this file was protected by a newer version of Groundwork (format version 2; this one \
             reads 1). Use the newer version."
        );
    }
}
