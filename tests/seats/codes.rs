use groundwork::assessment::{Answer, Evidence, Given};
use groundwork::questionnaire::Level;
use groundwork::seats::Qr;
use groundwork::seats::code::{Codes, link, parts, read_link, write};

use super::*;

/// Longer than any code of a test.
const ANY: usize = 1 << 20;

fn read(text: &str) -> Vec<Result<Answers, SeatError>> {
    let mut codes = Codes::default();
    codes.add(text);
    codes.read(&set())
}

fn sample() -> Answers {
    Answers::read(V1_ANSWERS.as_bytes()).unwrap()
}

/// An answer to every question of the set, chosen by a number.
fn full(seed: usize, words: &str) -> Answers {
    let mut answers = sample();
    answers.answers.clear();
    for (at, question) in set().questions.iter().enumerate() {
        let mut answer = Answer::default();
        let pick = (seed >> (at % 13)) + at * 7;
        if question.scale().is_some() {
            answer.given = match pick % 8 {
                level @ 0..5 => Level::new(level as u8).map(Given::Level),
                5 => Some(Given::Unsure),
                6 => Some(Given::NotApplicable(format!("because {seed}"))),
                _ => None,
            };
            answer.evidence = Evidence::ALL.get(pick / 8 % 6).map(|(_, grade)| *grade);
            answer.note = if pick.is_multiple_of(3) { words.to_owned() } else { String::new() };
        } else {
            answer.text = words.to_owned();
        }
        if !answer.is_empty() {
            answers.answers.insert(question.id.clone(), answer);
        }
    }
    answers
}

#[test]
fn a_code_says_what_the_file_says() {
    let answers = sample();
    let code = write(&answers, &set(), ANY);
    assert_eq!(read(&code), [Ok(answers)]);
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == ':' || c == '.';
    assert!(code.starts_with("GW1:") && code.ends_with('.') && code.chars().all(plain), "{code}");
}

#[test]
fn the_answers_to_sixty_questions_make_a_small_picture() {
    let mut answers = full(77, "");
    answers.answers.retain(|_, answer| !matches!(answer.given, Some(Given::NotApplicable(_))));
    let code = write(&answers, &set(), ANY);
    assert!(code.len() < 330, "{} characters", code.len());
    // Version 10 has 57 modules along each side, and eight of quiet: a camera reads that well.
    assert!(Qr::new(&code).unwrap().side() <= 57 + 8, "{}", Qr::new(&code).unwrap().side());
}

#[test]
fn mail_and_chat_may_break_quote_and_surround_it() {
    let answers = full(5, "We asked the “peers” – ŋ 🌱");
    let code = write(&answers, &set(), ANY);
    let wrapped: Vec<&str> =
        (0..code.len()).step_by(60).map(|at| &code[at..(at + 60).min(code.len())]).collect();
    for text in [
        format!("Hello,\n\nhere it is: {code}\n\nRegards, GW Sam"),
        format!("> {}", wrapped.join("\n> ")),
        format!("> > {}\r\n", wrapped.join("=\r\n> > ")),
        format!("*{}*", wrapped.join(" \u{200b}\u{ad}")),
        code.to_ascii_lowercase(),
        format!("{code}{code}"),
    ] {
        assert_eq!(read(&text), [Ok(answers.clone())], "{text}");
    }
}

#[test]
fn several_codes_in_one_text_are_all_read() {
    let (one, mut two) = (sample(), full(9, "x"));
    two.participant.id = id("p2");
    let text = format!("{}\nAnd hers: {}", write(&one, &set(), ANY), write(&two, &set(), ANY));
    assert_eq!(read(&text), [Ok(one), Ok(two)]);
}

#[test]
fn words_that_do_not_fit_are_left_out_and_that_is_said() {
    let answers = full(3, &"many words ".repeat(40));
    let whole = write(&answers, &set(), ANY);
    let short = write(&answers, &set(), 500);
    assert!(short.len() <= 500 && whole.len() > 500, "{} {}", short.len(), whole.len());
    let [Ok(read)] = &read(&short)[..] else { panic!("one code") };
    assert!(read.without_words);
    for (id, answer) in &answers.answers {
        let there = read.answers.get(id).cloned().unwrap_or_default();
        assert_eq!((&there.given, there.evidence), (&answer.given, answer.evidence), "{id}");
        assert!(there.note.is_empty() && there.text.is_empty());
    }
}

#[test]
fn parts_come_in_any_order_and_more_than_once() {
    let answers = full(4, "Some words that take their room. ŋ");
    let code = write(&answers, &set(), ANY);
    let mut pieces = parts(&code, 120);
    assert!(pieces.len() > 2, "{}", pieces.len());
    assert!(pieces.iter().all(|part| part.len() <= 120 + 25), "{pieces:?}");
    pieces.reverse();
    let mut codes = Codes::default();
    assert!(codes.is_empty());
    for (at, piece) in pieces.iter().enumerate() {
        assert!(codes.add(piece));
        assert!(!codes.add(piece), "the same part again is nothing new");
        if at + 1 < pieces.len() {
            assert_eq!((codes.len(), codes.waiting()), (0, vec![(at + 1, pieces.len())]));
            let missing = SeatError::Incomplete { here: at + 1, parts: pieces.len() };
            assert_eq!(codes.read(&set()), [Err(missing)]);
        }
    }
    assert_eq!(codes.read(&set()), [Ok(answers)]);
    assert!(!codes.add(&pieces[0]) && codes.waiting().is_empty());
    assert_eq!(parts(&code, ANY), [code]);
}

#[test]
fn parts_of_several_codes_do_not_mix() {
    let (one, mut two) = (full(4, "words of one"), full(5, "words of the other"));
    two.participant.id = id("p2");
    let of = |answers: &Answers| parts(&write(answers, &set(), ANY), 90);
    let (first, second) = (of(&one), of(&two));
    let mut codes = Codes::default();
    for at in 0..first.len().max(second.len()) {
        for piece in [first.get(at), second.get(at)].into_iter().flatten() {
            codes.add(piece);
        }
    }
    let read: Vec<_> = codes.read(&set()).into_iter().map(Result::unwrap).collect();
    assert!(read.contains(&one) && read.contains(&two) && read.len() == 2);
}

#[test]
fn what_is_cut_off_changed_or_newer_is_told() {
    let code = write(&sample(), &set(), ANY);
    assert_eq!(read(&code[..code.len() - 1]), [Err(SeatError::Damaged)]);
    assert_eq!(read(&format!("{}.", &code[..40])), [Err(SeatError::Damaged)]);
    assert_eq!(read(&code.replacen("GW1", "GW2", 1)), [Err(SeatError::Newer(2))]);
    assert_eq!(read("GW1: no code at all"), [Err(SeatError::Damaged)]);
    assert_eq!(read("Nothing in here. GW and GW1 are letters."), []);
    let of_nothing = read("GW1:.");
    assert_eq!(of_nothing, [Err(SeatError::Damaged)]);
}

#[test]
fn the_code_of_another_set_says_which_and_gives_no_answers() {
    let mut other = sample();
    other.questionnaire.edition = "2031.2".into();
    let [Ok(read)] = &read(&write(&other, &set(), ANY))[..] else { panic!("one code") };
    assert_eq!(read.questionnaire, other.questionnaire);
    assert!(read.answers.is_empty());
}

#[test]
fn a_link_opens_the_seat_that_made_it() {
    let seat = Seat::read(V1_SEAT.as_bytes()).unwrap();
    let text = link(&seat);
    assert_eq!(read_link(&text), Ok(seat));
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    assert!(text.len() < 500 && text.chars().all(plain), "{text}");
    for at in 0..text.len() {
        assert!(read_link(&text[..at]).is_err(), "cut off at {at}");
        let other = if &text[at..=at] == "A" { "B" } else { "A" };
        let mut changed = text.clone();
        changed.replace_range(at..=at, other);
        assert!(read_link(&changed).is_err(), "changed at {at}");
    }
    assert!(read_link("").is_err() && read_link("…").is_err());
}

proptest! {
    #![proptest_config(tried(100))]

    #[test]
    fn every_answer_survives(seed in 0..1_000_000usize, words in ".{0,60}", most in 1..400usize) {
        let answers = full(seed, &words);
        let code = write(&answers, &set(), ANY);
        let mut codes = Codes::default();
        for part in parts(&code, most) {
            codes.add(&part);
        }
        prop_assert_eq!(codes.read(&set()), [Ok(answers)]);
    }

    /// A letter that was changed is never another answer.
    #[test]
    fn a_changed_letter_is_noticed(at in 4..200usize, by in "[A-Z2-7]") {
        let code = write(&sample(), &set(), ANY);
        let at = at.min(code.len() - 2);
        let mut changed = code.clone();
        changed.replace_range(at..=at, &by);
        let expected = if changed == code { Ok(sample()) } else { Err(SeatError::Damaged) };
        prop_assert_eq!(read(&changed), [expected]);
    }

    #[test]
    fn no_text_stops_the_reader(text in "(GW[0-9]{0,3}[:/]?|[A-Z2-7]{1,9}|[0-9]{1,4}/|\\.|.){0,40}") {
        for found in read(&text) {
            let error = found.expect_err("chance makes no code");
            prop_assert!(!error.to_string().is_empty());
        }
        prop_assert!(read_link(&text).is_err());
    }

    /// Even behind a checksum that fits.
    #[test]
    fn no_bytes_behind_the_checksum_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let packed = miniz_oxide::deflate::compress_to_vec(&bytes, 6);
        let mut sealed = crc32fast::hash(&packed).to_be_bytes().to_vec();
        sealed.extend(packed);
        let code = format!("GW1:{}.", data_encoding::BASE32_NOPAD.encode(&sealed));
        for found in read(&code) {
            if let Err(error) = found {
                prop_assert!(!error.to_string().is_empty());
            }
        }
        let _ = read_link(&data_encoding::BASE64URL_NOPAD.encode(&sealed));
    }
}

/// The picture of a QR code in which each square has so many pixels, as a canvas gives it.
#[cfg(feature = "scan")]
fn picture(text: &str, size: usize) -> (Vec<u8>, usize) {
    let qr = Qr::new(text).unwrap();
    let side = usize::try_from(qr.side()).unwrap() * size;
    let square = |at: usize| i32::try_from(at / size).unwrap();
    let pixel = |at: usize| match qr.is_dark(square(at % side), square(at / side)) {
        true => [30, 40, 35, 255],
        false => [220, 230, 210, 255],
    };
    ((0..side * side).flat_map(pixel).collect(), side)
}

#[cfg(feature = "scan")]
#[test]
fn what_a_camera_sees_is_read() {
    use groundwork::seats::scan::texts;

    let code = write(&sample(), &set(), ANY);
    let (rgba, across) = picture(&code, 4);
    assert_eq!(texts(&rgba, across), [code.as_str()]);
    for part in parts(&write(&full(3, "words"), &set(), ANY), 390) {
        let (rgba, across) = picture(&part, 6);
        let found = texts(&rgba, across);
        assert_eq!(found, [part.as_str()]);
        assert!(Codes::is_meant(&found[0]));
    }
    // Nothing to see, and bytes that are no picture.
    for (rgba, across) in
        [(vec![200; 400 * 300], 100), (vec![], 0), (vec![1; 10], 0), (vec![1; 10], 3)]
    {
        assert_eq!(texts(&rgba, across), [""; 0]);
    }
    assert_eq!(texts(&rgba[4..], across), [""; 0]);
}

#[test]
fn what_was_read_and_what_is_missing_is_said() {
    use groundwork::text::read_words;

    assert_eq!(read_words(1, &[]), "1 code read.");
    assert_eq!(read_words(0, &[(2, 5)]), "Of this code, 2 of 5 parts are read; 3 still missing.");
    assert_eq!(
        read_words(2, &[(1, 3)]),
        "2 codes read. Of another, 1 of 3 parts are read; 2 still missing."
    );
}
