use groundwork::assessment::{Answer, Answered, Evidence};
use groundwork::question_set::Level;
use groundwork::responses::code::{Codes, WrittenCode, parts};
use groundwork::responses::{Damage, Qr, code};

use super::*;

const V1_CODE: &str = include_str!("../files/v1.code.txt");
const V1_PARTS: &str = include_str!("../files/v1.code-in-parts.txt");

/// Longer than any code of a test.
const ANY: usize = 1 << 20;

pub(super) fn write(answers: &Response, set: &Questionnaire, most: usize) -> String {
    code::write(answers, set, most).text
}

/// Damage of which it is not known whose code it was.
pub(super) fn nobodys(is_cut: bool) -> SeatError {
    SeatError::Damaged(Damage { is_cut, part: None, sender: None })
}

pub(super) fn read(text: &str) -> Vec<Result<Response, SeatError>> {
    let mut codes = Codes::default();
    codes.add(text);
    codes.read(&set())
}

pub(super) fn sample() -> Response {
    Response::read(V1_ANSWERS.as_bytes()).unwrap()
}

/// An answer to every question of the set, chosen by a number.
pub(super) fn full(seed: usize, words: &str) -> Response {
    let mut answers = sample();
    answers.answers.clear();
    for (at, question) in set().questions.iter().enumerate() {
        let mut answer = Answer::default();
        let pick = (seed >> (at % 13)) + at * 7;
        if question.scale().is_some() {
            answer.given = match pick % 8 {
                level @ 0..5 => Level::new(level as u8).map(Answered::Level),
                5 => Some(Answered::Unsure),
                6 => Some(Answered::NotApplicable(format!("because {seed}"))),
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
    assert!(code.starts_with("GW2:") && code.ends_with('.') && code.chars().all(plain), "{code}");
}

#[test]
fn the_answers_to_sixty_questions_make_a_small_picture() {
    let mut answers = full(77, "");
    answers.answers.retain(|_, answer| !matches!(answer.given, Some(Answered::NotApplicable(_))));
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
fn codes_of_version_1_are_read() {
    let [Ok(answers)] = &read(V1_CODE)[..] else { panic!("one code") };
    assert_eq!(answers.assessment, sample().assessment);
    assert_eq!(answers.participant, sample().participant);
    assert_eq!(answers.saved, "2026-11-22T09:40:00Z");
    assert!(!answers.is_short());
    let set = set();
    let said = |at: usize| answers.answers.get(&set.questions[at].id).cloned().unwrap_or_default();
    assert_eq!(said(0).get_level().map(Level::get), Some(2));
    assert_eq!(said(0).note, "Minutes of May");
    assert_eq!(
        (said(1).get_level().map(Level::get), said(1).evidence),
        (Some(2), Some(Evidence::Draft))
    );
    assert_eq!(said(2).given, Some(Answered::Unsure));
    assert_eq!(said(3).given, Some(Answered::NotApplicable("because".to_owned())));
    assert_eq!(said(6).get_level().map(Level::get), Some(4));
    assert_eq!(answers.answers.len(), 6);
    assert_eq!(read(V1_PARTS), [Ok(answers.clone())]);
    // Nothing after it, and no full stop.
    let bare = V1_CODE.split_once('.').unwrap().0;
    assert_eq!(read(bare), [Ok(answers.clone())]);
    let mail = V1_CODE.replacen(". Regards", "\n\nRegards", 1);
    assert_eq!(read(&mail), [Ok(answers.clone())]);
    let changed = V1_CODE.replacen("5FHH", "5FHG", 1);
    assert_eq!(read(&changed), [Err(nobodys(false))]);
}

/// What is said in words, by question.
fn words(answers: &Response) -> Vec<(QuestionId, String)> {
    let said = |(id, answer): (&QuestionId, &Answer)| {
        let reason = match &answer.given {
            Some(Answered::NotApplicable(reason)) => reason.as_str(),
            _ => "",
        };
        [answer.note.as_str(), answer.text.as_str(), reason].map(|it| (id.clone(), it.to_owned()))
    };
    answers.answers.iter().flat_map(said).filter(|(_, words)| !words.is_empty()).collect()
}

#[test]
fn only_the_longest_words_are_left_out_and_the_code_says_which() {
    let mut answers = full(3, "a few words of a note");
    let set = set();
    // Nothing that packs well.
    let long = |seed: usize| {
        (0..900)
            .map(|at| char::from(b'a' + ((at * at + at / 7) * seed % 26) as u8))
            .collect::<String>()
    };
    let [first, second] = [&set.questions[1].id, &set.questions[8].id];
    answers.answers.entry(first.clone()).or_default().note = long(7);
    answers.answers.entry(second.clone()).or_default().note = long(11) + "and longer";
    let whole = code::write(&answers, &set, ANY);
    assert_eq!(whole.left_out, []);
    let one = code::write(&answers, &set, whole.text.len() - 1);
    assert_eq!(one.left_out, std::slice::from_ref(second));
    let both = code::write(&answers, &set, one.text.len() - 1);
    assert_eq!(both.left_out, [first.clone(), second.clone()]);
    let [Ok(read)] = &read(&both.text)[..] else { panic!("one code") };
    assert_eq!(read.left_out, both.left_out);
    assert!(read.is_short() && !read.without_words);
    let mut expected = answers.clone();
    expected.left_out.clone_from(&both.left_out);
    for id in &both.left_out {
        expected.answers.get_mut(id).unwrap().note.clear();
    }
    expected.answers.retain(|_, answer| !answer.is_empty());
    assert_eq!(*read, expected);
    // The shortest there is: nothing but what was chosen.
    let least = code::write(&answers, &set, 1);
    let [Ok(read)] = &super::codes::read(&least.text)[..] else { panic!("one code") };
    assert_eq!(words(read), []);
    assert_eq!(read.left_out, least.left_out);
}

#[test]
fn parts_come_in_any_order_and_more_than_once() {
    let answers = full(4, "Some words that take their room. ŋ");
    let code = write(&answers, &set(), ANY);
    let [Err(cut)] = &read(&code[..150])[..] else { panic!("not a whole code") };
    let sender = cut.sender().cloned().map(Box::new);
    assert!(sender.is_some());
    let mut pieces = parts(&code, 130);
    assert!(pieces.len() > 2, "{}", pieces.len());
    assert!(pieces.iter().all(|part| part.len() <= 130 + 25), "{pieces:?}");
    pieces.reverse();
    let mut codes = Codes::default();
    assert!(codes.is_empty());
    for (at, piece) in pieces.iter().enumerate() {
        assert!(codes.add(piece));
        assert!(!codes.add(piece), "the same part again is nothing new");
        if at + 1 < pieces.len() {
            assert_eq!((codes.len(), codes.waiting()), (0, vec![(at + 1, pieces.len())]));
            let missing = SeatError::Incomplete {
                missing: (1..pieces.len() - at).collect(),
                parts: pieces.len(),
                // The first part says whose it is, and comes last.
                sender: None,
            };
            assert_eq!(codes.read(&set()), [Err(missing)]);
        }
    }
    assert_eq!(codes.read(&set()), [Ok(answers)]);
    assert!(!codes.add(&pieces[0]) && codes.waiting().is_empty());
    let mut first = Codes::default();
    first.add(pieces.last().unwrap());
    assert_eq!(
        first.read(&set()),
        [Err(SeatError::Incomplete {
            missing: (2..=pieces.len()).collect(),
            parts: pieces.len(),
            sender
        })]
    );
    assert_eq!(parts(&code, ANY), [code]);
}

#[test]
fn parts_of_several_codes_do_not_mix() {
    let (one, mut two) = (full(4, "words of one"), full(5, "words of the other"));
    two.participant.id = id("p2");
    let of = |answers: &Response| parts(&write(answers, &set(), ANY), 90);
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
fn codes_to_the_quick_check_are_read_with_the_set_that_it_is_a_part_of() {
    let whole = set();
    let quick = whole.quick_check();
    let mut answers = sample();
    answers.questionnaire.id = quick.id.clone();
    answers.answers.retain(|id, _| quick.question(id).is_some());
    let last = quick.questions.iter().rfind(|question| question.scale().is_some()).unwrap();
    answers.answers.insert(last.id.clone(), Answer::level(Level::new(3).unwrap()));
    let WrittenCode { text, .. } = code::write(&answers, &quick, ANY);
    assert_eq!(read(&text), [Ok(answers)]);
}

#[test]
fn the_code_of_another_set_says_which_and_gives_no_answers() {
    let mut other = sample();
    other.questionnaire.edition = "2031.2".into();
    let [Ok(read)] = &read(&write(&other, &set(), ANY))[..] else { panic!("one code") };
    assert_eq!(read.questionnaire, other.questionnaire);
    assert!(read.answers.is_empty());
}

/// What the parts of this code have in common ends in “GW6”, as a mark begins.
#[test]
fn no_part_is_taken_for_a_code_of_another_version() {
    let answers =
        full(306_141, "/y\u{8a} \u{5}'¥\u{202e}?6Ѩ\u{bf3c3}I&\u{2}*&pu\t\"yn\u{1}\u{b}\\Ⱥ¥`Ѩ.");
    let mut codes = Codes::default();
    let parts = parts(&write(&answers, &set(), ANY), 1);
    assert!(parts.iter().all(|part| part.contains("GW6:")), "{}", parts[0]);
    for part in &parts {
        codes.add(part);
    }
    assert_eq!(codes.read(&set()), [Ok(answers)]);
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

    /// Whatever does not fit is named, and everything else arrives.
    #[test]
    fn answers_arrive_whole_or_what_is_missing_is_named(
        seed in 0..1_000_000usize,
        notes in prop::collection::vec(".{0,200}", 1..8),
        most in 100..3000usize,
        each in 1..700usize,
    ) {
        let mut answers = full(seed, "");
        let said = answers.answers.values_mut().zip(notes.iter().cycle());
        for (answer, note) in said {
            answer.note.clone_from(note);
        }
        let written = code::write(&answers, &set(), most);
        let mut codes = Codes::default();
        for part in parts(&written.text, each) {
            codes.add(&part);
        }
        let found = codes.read(&set());
        let [Ok(found)] = &found[..] else { panic!("{found:?}") };
        prop_assert_eq!(&found.left_out, &written.left_out);
        for (id, answer) in &answers.answers {
            let there = found.answers.get(id).cloned().unwrap_or_default();
            if !written.left_out.contains(id) {
                prop_assert_eq!(&there, answer);
            }
            prop_assert_eq!(there.evidence, answer.evidence);
        }
    }

    /// A letter that was changed is never another answer.
    #[test]
    fn a_changed_letter_is_noticed(at in 4..400usize, by in "[A-Z2-7]") {
        let code = write(&sample(), &set(), ANY);
        let at = at.min(code.len() - 2);
        let mut changed = code.clone();
        changed.replace_range(at..=at, &by);
        let found = read(&changed);
        if changed == code {
            prop_assert_eq!(found, [Ok(sample())]);
        } else {
            prop_assert!(matches!(&found[..], [Err(SeatError::Damaged(_))]), "{:?}", found);
        }
    }

    #[test]
    fn no_text_stops_the_reader(text in "(GW[0-9]{0,3}[:/]?|[A-Z2-7]{1,9}|[0-9]{1,4}/|\\.|<|&|.){0,40}") {
        for found in read(&text) {
            let error = found.expect_err("chance makes no code");
            prop_assert!(!error.to_string().is_empty());
        }
    }

    /// Even behind checksums that fit.
    #[test]
    fn no_bytes_behind_the_checksum_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let packed = miniz_oxide::deflate::compress_to_vec(&bytes, 6);
        let mut first = crc32fast::hash(&packed).to_be_bytes().to_vec();
        first.extend(&packed);
        let mut rest = vec![bytes.len() as u8 & 0x7f | 0x80, (bytes.len() >> 7) as u8];
        rest.extend(&bytes);
        let mut second = crc32fast::hash(&rest).to_be_bytes().to_vec();
        second.extend(rest);
        for (version, bytes) in [(1, first), (2, second)] {
            let code = format!("GW{version}:{}.", data_encoding::BASE32_NOPAD.encode(&bytes));
            for found in read(&code) {
                if let Err(error) = found {
                    prop_assert!(!error.to_string().is_empty());
                }
            }
        }
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
    use groundwork::responses::scan::texts;

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
    assert_eq!(read_words(0, &[(2, 5)]), "This code: 2 of 5 parts read, 3 still missing.");
    assert_eq!(
        read_words(2, &[(1, 3)]),
        "2 codes read. Another code: 1 of 3 parts read, 2 still missing."
    );
}
