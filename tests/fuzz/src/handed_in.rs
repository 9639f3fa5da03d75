use groundwork::assessment::Assessment;
use groundwork::date::Day;
use groundwork::question_set::ParticipantId;
use groundwork::responses::code::{self, Codes};
use groundwork::responses::link;
use groundwork::responses::{Intake, Invitation, Received, Response, SeatError};
use groundwork::save_file;

use super::invariants::{assert_placed, assert_said, built_in, whole_file};

/// Reads the file of a seat.
///
/// # Panics
/// When it is another once written or sent as a link, when what is begun from it is no assessment
/// that can be kept, or when an error does not say what is wrong.
pub fn seat(bytes: &[u8]) {
    match Invitation::read(bytes) {
        Ok(seat) => assert_seat(&seat),
        Err(error) => refused(&error),
    }
}

fn assert_seat(seat: &Invitation) {
    assert_eq!(
        Invitation::read(seat.write().as_bytes()).as_ref(),
        Ok(seat),
        "it is another once written"
    );
    assert_eq!(link::read(&link::write(seat)).as_ref(), Ok(seat), "it is another once sent");
    let person = ParticipantId::new("s-fuzz").unwrap_or_else(|error| panic!("{error}"));
    let local = seat.take("local", person, "2026-11-23T08:00:00.000Z");
    assert!(seat.is_taken_by(&local), "what was begun from it is not found again");
    assert_kept(&local);
    assert!(Response::of(&local).is_some(), "nobody sits there");
}

fn assert_kept(assessment: &Assessment) {
    let again = save_file::open(save_file::write(assessment).as_bytes());
    assert_eq!(again.map(|it| it.assessment).as_ref(), Ok(assessment), "it cannot be kept");
}

/// Reads the file of answers and takes it in.
///
/// # Panics
/// When it is another once written, when its code says something else or nothing, when taking it in
/// cannot be taken back or kept, or when an error does not say what is wrong.
pub fn answers_file(bytes: &[u8]) {
    let answers = match Response::read(bytes) {
        Ok(answers) => answers,
        Err(error) => return refused(&error),
    };
    let again = Response::read(answers.write().as_bytes());
    assert_eq!(again.as_ref(), Ok(&answers), "it is another once written");
    let text = code::write(&answers, built_in(), usize::MAX).text;
    let mut codes = Codes::default();
    assert!(codes.add(&text), "its code is none: {text}");
    let coded = codes.read(built_in());
    let [Ok(coded)] = coded.as_slice() else { panic!("its code says {coded:?}") };
    assert_eq!(coded.participant.id, answers.participant.id);
    assert_eq!(coded.assessment, answers.assessment);
    assert_taken_in(Ok(answers));
}

/// Takes in what was read, also where it would be left out.
fn assert_taken_in(read: Result<Response, SeatError>) {
    let mut here = whole_file();
    if let Ok(answers) = &read {
        here.id.clone_from(&answers.assessment);
    }
    let before = here.clone();
    let received = Received { source: "fuzz".to_owned(), read };
    let intake = Intake::new(&here, built_in(), vec![received]);
    assert_eq!(intake.rows.len(), 1);
    let Some(command) = intake.command(&here, Day::from_unix_days(20_779), |_| true) else {
        return;
    };
    let back = here.apply(command).unwrap_or_else(|error| panic!("{error}"));
    assert_kept(&here);
    here.apply(back).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(here, before, "it cannot be taken back");
}

/// Reads bytes as a text that may hold codes, as a link, and as what stands behind a checksum that
/// fits.
///
/// # Panics
/// When what was read cannot be taken in, or an error says nothing.
pub fn code(bytes: &[u8]) {
    codes(&String::from_utf8_lossy(bytes));
    let packed = miniz_oxide::deflate::compress_to_vec(bytes, 1);
    let mut sealed = crc32fast::hash(&packed).to_be_bytes().to_vec();
    sealed.extend(packed);
    codes(&format!("GW1:{}.", data_encoding::BASE32_NOPAD.encode(&sealed)));
    linked(&data_encoding::BASE64URL_NOPAD.encode(&sealed));
    // The length, then the bytes, as in codes and links of the present form.
    let mut rest = vec![bytes.len() as u8 | 0x80, (bytes.len() >> 7) as u8 & 0x7f];
    rest.extend(bytes);
    let sealed = [&crc32fast::hash(&rest).to_be_bytes(), rest.as_slice()].concat();
    codes(&format!("GW2:{}.", data_encoding::BASE32_NOPAD.encode(&sealed)));
    let sum = crc32fast::hash(&[b"b", rest.as_slice()].concat()).to_be_bytes();
    let sealed = [&sum, rest.as_slice()].concat();
    linked(&format!("b{}", data_encoding::BASE64URL_NOPAD.encode(&sealed)));
}

fn codes(text: &str) {
    let mut codes = Codes::default();
    let found = codes.add(text);
    assert_eq!(found, !codes.is_empty());
    assert!(!found || Codes::is_meant(text));
    assert!(!codes.add(text), "the same is new once more");
    for read in codes.read(built_in()) {
        if let Err(error) = &read {
            assert_said(&error.to_string());
        }
        assert_taken_in(read);
    }
    linked(text);
}

fn linked(text: &str) {
    match link::read(text) {
        Ok(seat) => assert_seat(&seat),
        Err(error) => assert_said(&error.to_string()),
    }
}

fn refused(error: &SeatError) {
    assert_said(&error.to_string());
    match error {
        SeatError::NotJson(words) => assert!(words.contains(" at line "), "{words}"),
        SeatError::Faults(faults) => assert_placed(faults),
        _ => {}
    }
}
