//! Files that were damaged on the way, and files that somebody made to do harm.

use sha2::{Digest, Sha256};

use super::*;

fn words(sealed: &str) -> String {
    opened(sealed, "p").unwrap_err().to_string()
}

fn value(text: &str) -> Value {
    serde_json::from_str(&cheap(text, "p")).unwrap()
}

/// Makes the check fit again, as somebody would who changes a file on purpose.
fn fitted(mut value: Value) -> String {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let kdf = &value["kdf"];
    let mut lines = vec![text(&value["format"]), text(&value["version"])];
    lines.extend(["name", "memory", "iterations", "lanes", "salt"].map(|name| text(&kdf[name])));
    lines.extend(["cipher", "nonce", "data"].map(|name| text(&value[name])));
    let hash = Sha256::digest(lines.join("\n"));
    value["check"] = json!(hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    value.to_string()
}

/// A file with one field changed, with a check that fits.
fn changed(pointer: &str, to: Value) -> Result<String, SealError> {
    let mut value = value("content");
    *value.pointer_mut(pointer).unwrap() = to;
    opened(&fitted(value), "p")
}

mod damage {
    use super::*;

    #[test]
    fn no_byte_can_be_another_unnoticed() {
        let sealed = cheap("a few words", "p");
        let whole = sealed.as_bytes();
        for at in 0..whole.len() {
            for flip in 1..=255_u8 {
                let mut bytes = whole.to_vec();
                bytes[at] ^= flip;
                let between = |byte: u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
                match open(&bytes, &phrase("p")) {
                    // Space between two parts is none of the content.
                    Ok(text) => {
                        assert!(between(whole[at]) && between(bytes[at]), "byte {at}, {flip}");
                        assert_eq!(text, "a few words");
                    }
                    Err(SealError::Damaged(faults)) => assert!(!faults.is_empty()),
                    Err(SealError::NotSealed) => {
                        assert!(sealed[..at].len() < 34, "byte {at}, {flip}");
                    }
                    Err(SealError::Newer(_)) => {
                        assert!(matches!(whole[at], b'1' | b' '), "byte {at}, {flip}")
                    }
                    Err(other) => panic!("byte {at}, {flip}: {other}"),
                }
            }
        }
    }

    #[test]
    fn cut_off_anywhere_it_is_damaged() {
        let sealed = cheap("a few words", "p");
        for end in 0..sealed.trim_end().len() {
            let found = opened(&sealed[..end], "p");
            assert!(matches!(found, Err(SealError::Damaged(_))), "at byte {end}: {found:?}");
            assert!(save_file::open(&sealed.as_bytes()[..end]).is_err());
        }
        assert!(opened(sealed.trim_end(), "p").is_ok());
    }

    #[test]
    fn it_says_what_to_do_and_where_it_is() {
        let mut damaged = value("content");
        damaged["data"] = json!("AAAA");
        assert_eq!(
            words(&damaged.to_string()),
            "this protected file is damaged; it may have been changed while it was copied or \
             sent. Copy it again, or open an earlier one.\ncheck: the content doesn’t match \
             what was written"
        );
    }

    #[test]
    fn other_ends_of_lines_do_no_harm() {
        let sealed = cheap("content", "p").replace('\n', "\r\n");
        assert_eq!(opened(&sealed, "p").as_deref(), Ok("content"));
    }
}

mod malice {
    use super::*;

    #[test]
    fn whatever_is_changed_with_a_check_that_fits_does_not_open() {
        let other = |name: &str| serde_json::from_str::<Value>(SAMPLE).unwrap()[name].clone();
        let salt = serde_json::from_str::<Value>(SAMPLE).unwrap()["kdf"]["salt"].clone();
        for (pointer, to) in [
            ("/kdf/memory", json!(33)),
            ("/kdf/iterations", json!(2)),
            ("/kdf/lanes", json!(1)),
            ("/kdf/salt", salt),
            ("/nonce", other("nonce")),
            ("/data", other("data")),
            ("/data", json!("AAAAAAAAAAAAAAAAAAAAAA==")),
        ] {
            assert_eq!(changed(pointer, to), Err(SealError::WrongPassphrase), "{pointer}");
        }
        assert!(
            opened(&fitted(value("content")), "p").is_ok(),
            "the check is made as it should be"
        );
    }

    #[test]
    fn no_file_can_ask_for_much_memory_or_time() {
        let most = Cost::MAX_MEMORY;
        for (memory, iterations, lanes) in [
            (most + 1, 1, 1),
            (u32::MAX, 1, 1),
            (most, 4, 1),
            (32, u32::MAX, 1),
            (32, 0, 1),
            (0, 1, 1),
            (32, 1, 0),
            (u32::MAX, u32::MAX, u32::MAX),
            (most, 1, 17),
            (31, 1, 4),
        ] {
            let mut file = value("content");
            file["kdf"]["memory"] = json!(memory);
            file["kdf"]["iterations"] = json!(iterations);
            file["kdf"]["lanes"] = json!(lanes);
            let case = format!("{memory} {iterations} {lanes}");
            assert_eq!(opened(&fitted(file), "p"), Err(SealError::TooCostly), "{case}");
            let cost = Cost { memory, iterations, lanes };
            let sealed = seal_at(cost, "content", &phrase("p"), [7; SALT], [9; NONCE]);
            assert_eq!(sealed, Err(SealError::TooCostly), "{case}");
        }
        let now = Cost::NOW;
        assert!(u64::from(now.memory) * u64::from(now.iterations) <= Cost::MAX_WORK);
    }

    #[test]
    fn wrong_types_are_named_with_their_place() {
        for (pointer, to, wanted) in [
            ("/version", json!("1"), "version: expected a whole number from 1 to 1, found text"),
            ("/version", json!(0), "version: expected a whole number from 1 to 1, found 0"),
            ("/kdf", json!([]), "kdf: expected an object, found a list"),
            ("/kdf/name", json!(1), "kdf.name: expected text, found a number"),
            (
                "/kdf/memory",
                json!("64"),
                "kdf.memory: expected a whole number from 0 to 4294967295, found text",
            ),
            (
                "/kdf/memory",
                json!(-1),
                "kdf.memory: expected a whole number from 0 to 4294967295, found -1",
            ),
            (
                "/kdf/iterations",
                json!(4294967296_u64),
                "kdf.iterations: expected a whole number from 0 to 4294967295, found 4294967296",
            ),
            (
                "/kdf/lanes",
                json!(1.5),
                "kdf.lanes: expected a whole number from 0 to 4294967295, found 1.5",
            ),
            ("/kdf/salt", Value::Null, "kdf: “salt” is missing"),
            ("/cipher", json!(true), "cipher: expected text, found true or false"),
            ("/nonce", json!({}), "nonce: expected text, found an object"),
            ("/data", json!(3), "data: expected text, found a number"),
            ("/check", json!(3), "check: expected text, found a number"),
        ] {
            let mut file = value("content");
            *file.pointer_mut(pointer).unwrap() = to;
            let found = words(&file.to_string());
            assert!(found.ends_with(&format!("\n{wanted}")), "{pointer}: {found}");
        }
    }

    #[test]
    fn all_faults_come_at_once() {
        let found = words(
            r#"{"format": "groundwork-sealed", "kdf": {"salt": 1, "x": 1}, "__proto__": {}}"#,
        );
        for wanted in [
            "“version” is missing",
            "“cipher” is missing",
            "“nonce” is missing",
            "“data” is missing",
            "“check” is missing",
            "kdf: “name” is missing",
            "kdf: “memory” is missing",
            "kdf.salt: expected text, found a number",
            "kdf.x: this field doesn’t belong here",
            "__proto__: this field doesn’t belong here",
        ] {
            assert!(found.lines().any(|line| line == wanted), "{wanted} in\n{found}");
        }
    }

    #[test]
    fn what_is_no_base64_or_of_another_length_is_named() {
        for (pointer, to, place) in [
            ("/kdf/salt", "AAAA", "kdf.salt: it is too short or too long"),
            ("/nonce", "AAAAAAAAAAAAAAAAAAAAAA==", "nonce: it is too short or too long"),
            ("/data", "AAAA", "data: it is too short or too long"),
            ("/data", "", "data: it is too short or too long"),
            ("/data", "not base64", "data: "),
            // The last sign holds bits that stand for nothing.
            ("/kdf/salt", "AAAAAAAAAAAAAAAAAAAAAB==", "kdf.salt: "),
        ] {
            let found = changed(pointer, json!(to)).unwrap_err().to_string();
            assert!(found.contains(&format!("\n{place}")), "{pointer}: {found}");
        }
    }

    #[test]
    fn another_cipher_is_not_guessed_at() {
        for (pointer, name) in [("/kdf/name", "argon2d"), ("/cipher", "none"), ("/cipher", "")] {
            let found = changed(pointer, json!(name));
            assert_eq!(found, Err(SealError::Unknown(name.to_owned())));
        }
    }

    #[test]
    fn lines_cannot_be_moved_from_one_field_to_the_next() {
        // The same associated data, otherwise parted.
        let mut file = value("content");
        let nonce = file["nonce"].as_str().unwrap().to_owned();
        file["cipher"] = json!(format!("xchacha20-poly1305\n{nonce}"));
        file["nonce"] = json!("");
        assert!(matches!(opened(&fitted(file), "p"), Err(SealError::Unknown(_))));
    }

    #[test]
    fn too_large_is_refused_before_it_is_parsed() {
        let bytes = vec![b'['; MAX_SEALED_BYTES + 1];
        assert_eq!(open(&bytes, &phrase("p")), Err(SealError::TooLarge(MAX_SEALED_BYTES + 1)));
        assert!(words(&" ".repeat(MAX_SEALED_BYTES + 1)).contains("up to 14 MiB"));
        let deep = format!(r#"{{"format": "groundwork-sealed", "data": {}"#, "[".repeat(1_000_000));
        assert!(words(&deep).contains("recursion limit"));
    }

    #[test]
    fn a_name_that_stands_twice_is_refused() {
        let sealed = cheap("content", "p");
        let twice = sealed.replacen("\"data\"", "\"data\": \"AAAA\", \"data\"", 1);
        assert!(words(&twice).contains("“data” appears twice"));
    }
}
