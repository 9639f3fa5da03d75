//! Answers as a text that survives email and chat, and links that open a seat.
//!
//! A response code is `GW1:`, then letters and digits in base 32 (RFC 4648), then a full stop. In
//! parts, each stands as `GW1/2/5/RUN:…` with its number, how many there are, and what the parts of
//! one code have in common. Small letters, line breaks and the marks that mail programs put into
//! quotes change nothing. The bytes are a checksum (CRC-32) and, packed by deflate, the answers in
//! postcard's form: one byte for each question in the order of the set, then the words.

use std::collections::BTreeMap;

use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde::{Deserialize, Serialize};

use super::{Answers, Seat, SeatError};
use crate::assessment::{Answer, Edition, Evidence, Given, Participant, Unknown};
use crate::questionnaire::{
    GroupId, Level, ParticipantId, QuestionId, Questionnaire, QuestionnaireId,
};
use crate::reader::parse;

/// What a code of this version begins with.
const MARK: &str = "GW";

/// The version of codes that this program writes and reads.
const VERSION: u64 = 1;

/// How hard to pack, 0 to 10: the most, since codes are short.
const PACKING: u8 = 10;

/// Bytes of the checksum.
const SUM: usize = 4;

/// Answers on their way. The order of the fields is the form, so it never changes.
#[derive(Serialize, Deserialize)]
struct Wire {
    assessment: String,
    set: String,
    edition: String,
    person: String,
    group: String,
    name: String,
    saved: String,
    /// For each question in the order of the set, what was chosen and how well it is supported.
    chosen: Vec<u8>,
    without_words: bool,
    /// The place of the question, the kind of words, and the words.
    words: Vec<(u16, u8, String)>,
}

/// What words of a code are.
const NOTE: u8 = 0;
const TEXT: u8 = 1;
const REASON: u8 = 2;

/// The response code of answers to this set, up to `most` characters where that can be: where it
/// would be longer, the words are left out, and the code says so. Reasons why a question does not
/// apply stay in, since the answer counts only with them.
pub fn write(answers: &Answers, set: &Questionnaire, most: usize) -> String {
    let whole = text(&pack(&wire(answers, set, true)));
    if whole.len() <= most {
        return whole;
    }
    text(&pack(&wire(answers, set, false)))
}

fn wire(answers: &Answers, set: &Questionnaire, with_words: bool) -> Wire {
    let mut chosen = Vec::with_capacity(set.questions.len());
    let (mut words, mut left_out) = (Vec::new(), answers.without_words);
    for (at, question) in set.questions.iter().enumerate() {
        let answer = answers.answers.get(&question.id);
        chosen.push(answer.map_or(0, byte));
        let (Some(answer), Ok(at)) = (answer, u16::try_from(at)) else { continue };
        if let Some(Given::NotApplicable(reason)) = &answer.given {
            words.push((at, REASON, reason.clone()));
        }
        for (kind, said) in [(NOTE, &answer.note), (TEXT, &answer.text)] {
            if said.is_empty() {
                continue;
            }
            if with_words {
                words.push((at, kind, said.clone()));
            } else {
                left_out = true;
            }
        }
    }
    let end = chosen.iter().rposition(|byte| *byte != 0).map_or(0, |at| at + 1);
    chosen.truncate(end);
    Wire {
        assessment: answers.assessment.clone(),
        set: answers.questionnaire.id.to_string(),
        edition: answers.questionnaire.edition.clone(),
        person: answers.participant.id.to_string(),
        group: answers.participant.group.to_string(),
        name: answers.participant.name.clone(),
        saved: answers.saved.clone(),
        chosen,
        without_words: left_out,
        words,
    }
}

/// What was chosen in the low four bits, how well it is supported in the high ones.
fn byte(answer: &Answer) -> u8 {
    let given = match &answer.given {
        None => 0,
        Some(Given::Level(level)) => level.get() + 1,
        Some(Given::Unsure) => 6,
        Some(Given::NotApplicable(_)) => 7,
    };
    given | answer.evidence.map_or(0, Evidence::supports) << 4
}

fn of_byte(byte: u8) -> Option<Answer> {
    let given = match byte & 0xf {
        0 => None,
        6 => Some(Given::Unsure),
        7 => Some(Given::NotApplicable(String::new())),
        level => Some(Given::Level(Level::new(level - 1)?)),
    };
    let evidence = match byte >> 4 {
        0 => None,
        grade => Some(Evidence::ALL.get(usize::from(grade) - 1)?.1),
    };
    Some(Answer { given, evidence, ..Answer::default() })
}

/// A checksum and the packed bytes after it.
fn seal(bytes: &[u8]) -> Vec<u8> {
    let packed = compress_to_vec(bytes, PACKING);
    let mut sealed = crc32fast::hash(&packed).to_be_bytes().to_vec();
    sealed.extend(packed);
    sealed
}

/// The bytes behind a checksum that fits, unpacked, up to the size of a file of answers.
fn unseal(sealed: &[u8]) -> Result<Vec<u8>, SeatError> {
    let (sum, packed) = sealed.split_at_checked(SUM).ok_or(SeatError::Damaged)?;
    if crc32fast::hash(packed).to_be_bytes() != sum {
        return Err(SeatError::Damaged);
    }
    decompress_to_vec_with_limit(packed, Answers::MAX_BYTES).map_err(|_| SeatError::Damaged)
}

fn pack(wire: &Wire) -> Vec<u8> {
    // Into memory, of plain values: this cannot fail.
    seal(&postcard::to_allocvec(wire).unwrap_or_default())
}

fn text(sealed: &[u8]) -> String {
    format!("{MARK}{VERSION}:{}.", BASE32_NOPAD.encode(sealed))
}

fn unpack(sealed: &[u8], set: &Questionnaire) -> Result<Answers, SeatError> {
    let bytes = unseal(sealed)?;
    let wire: Wire = postcard::from_bytes(&bytes).map_err(|_| SeatError::Damaged)?;
    read_wire(wire, set).ok_or(SeatError::Damaged)
}

/// The answers; those to a set or an edition that is not at hand come without any, since only their
/// own set knows which questions they are to.
fn read_wire(wire: Wire, set: &Questionnaire) -> Option<Answers> {
    let person = ParticipantId::new(&wire.person).ok()?;
    let mut participant = Participant::new(person, GroupId::new(&wire.group).ok()?);
    participant.name = wire.name;
    let questionnaire = Edition {
        id: QuestionnaireId::new(&wire.set).ok()?,
        edition: wire.edition,
        unknown: Unknown::new(),
    };
    let mut answers: BTreeMap<QuestionId, Answer> = BTreeMap::new();
    let set = set.as_set(&questionnaire.id, &questionnaire.edition);
    if let Some(set) = &set {
        for (at, byte) in wire.chosen.iter().enumerate() {
            answers.insert(set.questions.get(at)?.id.clone(), of_byte(*byte)?);
        }
        for (at, kind, words) in wire.words {
            let id = set.questions.get(usize::from(at))?.id.clone();
            let answer = answers.entry(id).or_default();
            match kind {
                NOTE => answer.note = words,
                TEXT => answer.text = words,
                REASON => answer.given = Some(Given::NotApplicable(words)),
                _ => return None,
            }
        }
    }
    answers.retain(|_, answer| !answer.is_empty());
    Some(Answers {
        assessment: wire.assessment,
        questionnaire,
        organisation: String::new(),
        not_read: set.is_none(),
        participant,
        answers,
        saved: wire.saved,
        without_words: wire.without_words,
        unknown: Unknown::new(),
    })
}

/// A code in parts of up to `most` characters of content, for pictures that a camera can read; in
/// one where it fits.
pub fn parts(code: &str, most: usize) -> Vec<String> {
    let head = format!("{MARK}{VERSION}:");
    let content = code.trim_start_matches(head.as_str()).trim_end_matches('.');
    let most = most.max(1);
    if content.len() <= most {
        return vec![code.to_owned()];
    }
    let count = content.len().div_ceil(most);
    // Base 32 says five bits in a letter: seven hold the checksum and three bits of the rest.
    let run = content.get(..7).unwrap_or(content);
    let part = |(at, bytes): (usize, &[u8])| {
        let content = String::from_utf8_lossy(bytes);
        format!("{MARK}{VERSION}/{}/{count}/{run}:{content}.", at + 1)
    };
    content.as_bytes().chunks(content.len().div_ceil(count)).enumerate().map(part).collect()
}

/// Codes that were pasted or read by a camera, put together from their parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    whole: Vec<Vec<u8>>,
    faults: Vec<SeatError>,
    parts: BTreeMap<(String, usize), BTreeMap<usize, String>>,
}

/// More parts than this no code has.
const MOST_PARTS: usize = 999;

impl Codes {
    /// Looks for codes in a text and keeps them. Says whether it found something that was not here.
    pub fn add(&mut self, text: &str) -> bool {
        let before = (self.whole.len(), self.faults.len(), self.count_of_parts());
        for piece in pieces(text) {
            match piece {
                Ok((None, content)) => self.add_whole(&content),
                Ok((Some(place), content)) => self.add_part(place, content),
                Err(fault) => self.add_fault(fault),
            }
        }
        before != (self.whole.len(), self.faults.len(), self.count_of_parts())
    }

    /// Whether a text looks like a code of answers, of whatever version, or like a part of one.
    pub fn is_meant(text: &str) -> bool {
        !pieces(text).is_empty()
    }

    /// How many whole codes are here.
    pub fn len(&self) -> usize {
        self.whole.len()
    }

    /// Whether nothing was found yet, not even a part.
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty() && self.faults.is_empty() && self.parts.is_empty()
    }

    /// For each code of which parts are missing: how many are here, of how many.
    pub fn waiting(&self) -> Vec<(usize, usize)> {
        self.parts.iter().map(|((_, of), here)| (here.len(), *of)).collect()
    }

    /// What the codes say, as answers to this set; and what is wrong with the rest.
    pub fn read(&self, set: &Questionnaire) -> Vec<Result<Answers, SeatError>> {
        let whole = self.whole.iter().map(|sealed| unpack(sealed, set));
        let missing = |(here, parts)| Err(SeatError::Incomplete { here, parts });
        let faults = self.faults.iter().cloned().map(Err);
        whole.chain(faults).chain(self.waiting().into_iter().map(missing)).collect()
    }

    fn count_of_parts(&self) -> usize {
        self.parts.values().map(BTreeMap::len).sum()
    }

    fn add_whole(&mut self, content: &str) {
        match BASE32_NOPAD.decode(content.as_bytes()) {
            Ok(sealed) if unseal(&sealed).is_ok() => {
                if !self.whole.contains(&sealed) {
                    self.whole.push(sealed);
                }
            }
            _ => self.add_fault(SeatError::Damaged),
        }
    }

    fn add_part(&mut self, Place { at, of, run }: Place, content: String) {
        // Once it is whole, its parts may be seen again.
        let done = |sealed: &Vec<u8>| BASE32_NOPAD.encode(sealed).starts_with(&run);
        if self.whole.iter().any(done) {
            return;
        }
        let key = (run, of);
        let parts = self.parts.entry(key.clone()).or_default();
        parts.insert(at, content);
        if parts.len() == of {
            let content: String = parts.values().map(String::as_str).collect();
            self.parts.remove(&key);
            self.add_whole(&content);
        }
    }

    fn add_fault(&mut self, fault: SeatError) {
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }
}

/// Which part of which code.
struct Place {
    at: usize,
    of: usize,
    run: String,
}

type Piece = Result<(Option<Place>, String), SeatError>;

/// Everything in a text that begins as a code does.
fn pieces(text: &str) -> Vec<Piece> {
    let text: String = text.chars().filter(|c| !is_noise(*c)).collect();
    let text = text.to_ascii_uppercase();
    text.match_indices(MARK).filter_map(|(at, _)| piece(&text[at + MARK.len()..])).collect()
}

/// What mail and chat programs put between letters.
fn is_noise(c: char) -> bool {
    let put_in = matches!(c, '>' | '|' | '*' | '_' | '=' | '-' | '`');
    let unseen = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    c.is_whitespace() || put_in || unseen
}

/// A code after its mark; none where it is only letters that look like one.
fn piece(text: &str) -> Option<Piece> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (version, rest) = text.split_at(digits);
    let version: u64 = version.parse().ok()?;
    let (head, rest) = match rest.strip_prefix(':') {
        Some(rest) => (None, rest),
        None => {
            let (head, rest) = rest.strip_prefix('/')?.split_once(':')?;
            (Some(place(head)?), rest)
        }
    };
    if version != VERSION {
        return Some(Err(if version > VERSION {
            SeatError::Newer(version)
        } else {
            SeatError::Damaged
        }));
    }
    let Some((content, _)) = rest.split_once('.') else { return Some(Err(SeatError::Damaged)) };
    // As people read them who type a code from paper.
    let content = content.replace('0', "O").replace('1', "I").replace('8', "B");
    Some(Ok((head, content)))
}

fn place(head: &str) -> Option<Place> {
    let mut parts = head.split('/');
    let (at, of, run) = (parts.next()?, parts.next()?, parts.next()?);
    let place = Place { at: at.parse().ok()?, of: of.parse().ok()?, run: run.to_owned() };
    let fits = parts.next().is_none()
        && (1..=MOST_PARTS).contains(&place.of)
        && (1..=place.of).contains(&place.at);
    fits.then_some(place)
}

/// A seat as the last part of an address.
pub fn link(seat: &Seat) -> String {
    BASE64URL_NOPAD.encode(&seal(seat.to_value().to_string().as_bytes()))
}

/// The seat that an address names.
///
/// # Errors
/// When the address was cut off or changed, or a newer Groundwork made it.
pub fn read_link(link: &str) -> Result<Seat, SeatError> {
    if link.len() > 2 * Seat::MAX_BYTES {
        return Err(SeatError::Damaged);
    }
    let sealed = BASE64URL_NOPAD.decode(link.as_bytes()).map_err(|_| SeatError::Damaged)?;
    let value = parse(&unseal(&sealed)?).map_err(|_| SeatError::Damaged)?;
    Seat::read_value(&value)
}
