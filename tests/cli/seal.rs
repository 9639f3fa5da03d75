//! Save files behind a passphrase, on the command line.

use std::fs;

use groundwork::save_file;

use super::{Folder, fed, groundwork, run};

const V1: &str = include_str!("../files/v1.groundwork.json");
const PHRASE: &str = "river stones, a kettle and seven lanterns";

#[test]
fn what_is_sealed_is_read_with_its_passphrase_and_unsealed_to_the_same_bytes() {
    let folder = Folder::new("seal");
    let plain = folder.file("plain.json", V1);
    let phrase = folder.file("phrase.txt", format!("\u{feff}{PHRASE}\r\n"));
    let (sealed, again) = (folder.0.join("sealed.json"), folder.0.join("again.json"));
    let with = |task: &str, from: &std::path::Path, to: &std::path::Path| {
        let mut command = groundwork();
        command.arg(task).arg(from).arg("-o").arg(to).arg("--passphrase-file").arg(&phrase);
        run(&mut command)
    };
    let (code, out, err) = with("seal", &plain, &sealed);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(
        err.contains("no one can recover a lost passphrase") && !err.contains("short or simple"),
        "{err}"
    );
    let bytes = fs::read(&sealed).unwrap();
    assert_eq!(save_file::open(&bytes), Err(save_file::FileError::Sealed));
    let (code, _, err) = with("seal", &plain, &again);
    assert_eq!(code, 0, "{err}");
    assert_ne!(fs::read(&again).unwrap(), bytes, "each file has a salt and a nonce of its own");
    assert_eq!(with("unseal", &sealed, &again), (0, String::new(), String::new()));
    assert_eq!(fs::read_to_string(&again).unwrap(), V1);

    let score = |path| {
        let mut command = groundwork();
        command.arg("score").arg(path).args(["--today", "2026-11-22"]);
        command.arg("--passphrase-file").arg(&phrase);
        run(&mut command)
    };
    let (code, out, _) = score(&sealed);
    assert_eq!(code, 0);
    assert_eq!(score(&plain).1, out, "a file without one is read too");
}

#[test]
fn without_the_passphrase_it_says_what_to_do() {
    let folder = Folder::new("sealed");
    let sealed = folder.file("sealed.json", include_str!("../files/v1.sealed.json"));
    let name = sealed.display();
    let (code, out, err) = run(groundwork().arg("score").arg(&sealed));
    assert_eq!((code, out.as_str()), (1, ""));
    assert_eq!(
        err,
        format!(
            "{name}: this save file is protected by a passphrase; give the file that holds it with \
             --passphrase-file FILE\n"
        )
    );
    let wrong = folder.file("wrong.txt", "another");
    let with = |phrase: &std::path::Path| {
        let mut command = groundwork();
        command.arg("score").arg(&sealed).arg("--passphrase-file").arg(phrase);
        run(&mut command)
    };
    let (code, out, err) = with(&wrong);
    assert_eq!((code, out.as_str()), (1, ""));
    let words = "the passphrase is wrong, or the file was changed on purpose; check what";
    assert!(err.starts_with(&format!("{name}: {words}")), "{err}");
    for (content, words) in [
        (&b" \n"[..], "the passphrase is empty"),
        (b"\xff\xfe", "it is not UTF-8 text"),
        (&[b'x'; 1001], "up to 1000 characters"),
    ] {
        let (code, _, err) = with(&folder.file("phrase.txt", content));
        assert!(
            code == 1 && err.contains("phrase.txt as a passphrase: ") && err.contains(words),
            "{err}"
        );
    }
}

#[test]
fn only_save_files_are_sealed_and_nothing_that_is_read_is_written_over() {
    let folder = Folder::new("seal-refused");
    let phrase = folder.file("phrase.txt", "short");
    let out = folder.0.join("out.json");
    let to = |task: &str, from: &std::path::Path, to: &std::path::Path| {
        let mut command = groundwork();
        command.arg(task).arg(from).arg("-o").arg(to).arg("--passphrase-file").arg(&phrase);
        run(&mut command)
    };
    let sealed = folder.file("sealed.json", include_str!("../files/v1.sealed.json"));
    let plain = folder.file("plain.json", V1);
    let foreign = folder.file("foreign.json", "{\"format\": \"something\"}");
    for (task, from, words) in [
        ("seal", &sealed, "it is already protected by a passphrase"),
        ("seal", &foreign, "this is not a Groundwork save file"),
        ("unseal", &plain, "this file is not protected by a passphrase"),
    ] {
        let (code, _, err) = to(task, from, &out);
        assert!(code == 1 && err.contains(words), "{err}");
        assert!(!out.exists());
    }
    for target in [&plain, &phrase] {
        let (code, _, err) = to("seal", &plain, target);
        assert!(code == 1 && err.contains("it is the input file"), "{err}");
    }
    let (code, _, err) = to("seal", &plain, &out);
    assert!(code == 0 && err.contains("short or simple"), "{err}");
}

#[test]
fn the_passphrase_may_come_from_standard_input_alone() {
    let folder = Folder::new("seal-stream");
    let sealed = folder.file("sealed.json", include_str!("../files/v1.sealed.json"));
    let mut command = groundwork();
    command.args(["unseal", "-o", "-", "--passphrase-file", "-"]).arg(&sealed);
    assert_eq!(fed(&mut command, PHRASE.as_bytes()).1, V1);
    for task in [&["unseal", "-o", "-"][..], &["score"]] {
        let mut command = groundwork();
        command.args(task).args(["-", "--passphrase-file", "-"]);
        let (code, _, err) = run(&mut command);
        assert!(code == 2 && err.contains("only one file can come from standard input"), "{err}");
    }
}
