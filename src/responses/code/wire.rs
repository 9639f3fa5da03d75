//! The bytes of a code: who answered, and the answers.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec;
use serde::{Deserialize, Serialize};

use super::super::inflate::inflate;
use super::super::packer::{Packer, Unpacker};
use super::super::seat_error::{Damage, Sender};
use super::super::{Response, SeatError};
use crate::assessment::{Answer, Answered, Edition, Evidence, Participant, Unknown};
use crate::question_set::{
    GroupId, Level, ParticipantId, QuestionId, Questionnaire, QuestionnaireId,
};

/// How hard to pack, 0 to 10: the most, since codes are short.
const PACKING: u8 = 10;

/// Bytes of the checksum of the whole, and of that of the sender.
pub(super) const SUM: usize = 4;
const SHORT_SUM: usize = 2;

/// What words of a code are.
pub(super) const NOTE: u8 = 0;
pub(super) const TEXT: u8 = 1;
pub(super) const REASON: u8 = 2;

/// In what a later version added: that the person said that their view may be shown as theirs. It
/// has no bytes; a Groundwork that does not know it passes it over.
const VIEW_SHOWN: u8 = 1;

/// The answers of a code. The order of the fields is the form, so it never changes.
#[derive(Serialize, Deserialize)]
struct WireBody {
    /// For each question in the order of the set, what was chosen and how well it is supported.
    chosen: Vec<u8>,
    /// The place of the question, the kind of words, and the words.
    words: Vec<(u16, u8, String)>,
    /// The places of questions whose words did not fit.
    left_out: Vec<u16>,
    /// Whether words are missing of which it is not known where.
    without_words: bool,
    /// What a newer version adds: which it is, and its bytes.
    more: Vec<(u8, Vec<u8>)>,
}

/// Everything that was said in words, the first to be left out first.
pub(super) struct WireText(Vec<(u16, u8, String)>);

impl WireText {
    /// The words of answers to this set.
    pub fn of(answers: &Response, set: &Questionnaire) -> Self {
        let mut words = Vec::new();
        for (at, question) in set.questions.iter().enumerate() {
            let (Some(answer), Ok(at)) = (answers.answers.get(&question.id), u16::try_from(at))
            else {
                continue;
            };
            if let Some(Answered::NotApplicable(reason)) = &answer.given {
                words.push((at, REASON, reason.clone()));
            }
            let said = [(NOTE, &answer.note), (TEXT, &answer.text)];
            let said = said.into_iter().filter(|(_, said)| !said.is_empty());
            words.extend(said.map(|(kind, said)| (at, kind, said.clone())));
        }
        words.sort_by_key(|(at, kind, said)| (*kind == REASON, Reverse(said.len()), *at));
        WireText(words)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The questions whose words are missing where so many are left out.
    pub fn left_out(
        &self,
        count: usize,
        answers: &Response,
        set: &Questionnaire,
    ) -> Vec<QuestionId> {
        let id = |at: u16| Some(set.questions.get(usize::from(at))?.id.clone());
        self.places(count, answers, set).into_iter().filter_map(id).collect()
    }

    /// The same as places in the set, and those that were missing before.
    fn places(&self, count: usize, answers: &Response, set: &Questionnaire) -> Vec<u16> {
        let place = |id: &QuestionId| set.questions.iter().position(|question| question.id == *id);
        let before = answers.left_out.iter().filter_map(|id| u16::try_from(place(id)?).ok());
        let now = self.0.iter().take(count).map(|(at, ..)| *at);
        let mut places: Vec<u16> = before.chain(now).collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// The bytes of the code of these answers, without the first so many of their words.
pub(super) fn pack(
    answers: &Response,
    set: &Questionnaire,
    words: &WireText,
    left_out: usize,
) -> Vec<u8> {
    let byte = |id: &QuestionId| answers.answers.get(id).map_or(0, byte);
    let mut chosen: Vec<u8> = set.questions.iter().map(|question| byte(&question.id)).collect();
    let end = chosen.iter().rposition(|byte| *byte != 0).map_or(0, |at| at + 1);
    chosen.truncate(end);
    let mut kept = words.0.get(left_out..).unwrap_or_default().to_vec();
    // Those of one question beside each other pack better.
    kept.sort();
    let participant = &answers.participant;
    let body = WireBody {
        chosen,
        words: kept,
        left_out: words.places(left_out, answers, set),
        without_words: answers.without_words,
        more: participant.view_shown.then(|| (VIEW_SHOWN, Vec::new())).into_iter().collect(),
    };
    let mut rest = sender(answers);
    // Into memory, of plain values: this cannot fail.
    rest.extend(compress_to_vec(&postcard::to_allocvec(&body).unwrap_or_default(), PACKING));
    let mut length = Packer::default();
    length.number(rest.len());
    let mut summed = length.done();
    summed.extend(rest);
    let mut bytes = crc32fast::hash(&summed).to_be_bytes().to_vec();
    bytes.extend(summed);
    bytes
}

/// Who answered what, and the checksum of that.
fn sender(answers: &Response) -> Vec<u8> {
    let Response { assessment, questionnaire, organisation, participant, saved, .. } = answers;
    let mut packer = Packer::default();
    for text in [
        assessment.as_str(),
        questionnaire.id.as_str(),
        questionnaire.edition.as_str(),
        participant.id.as_str(),
        participant.group.as_str(),
        participant.name.as_str(),
        organisation.as_str(),
        saved.as_str(),
    ] {
        packer.text(text);
    }
    let mut bytes = packer.done();
    let sum = crc32fast::hash(&bytes).to_be_bytes();
    bytes.extend(&sum[..SHORT_SUM]);
    bytes
}

/// How many bytes a code has in all, by its first ones; none where there are too few of them.
pub(super) fn length(first: &[u8]) -> Option<usize> {
    let mut from = Unpacker::new(first.get(SUM..)?);
    let rest = from.number()?;
    Some(first.len() - from.rest().len() + rest)
}

/// Whether the checksum of a whole code fits.
pub(super) fn fits(bytes: &[u8]) -> bool {
    let parts = bytes.split_at_checked(SUM);
    parts.is_some_and(|(sum, rest)| crc32fast::hash(rest).to_be_bytes() == sum)
}

/// What a code says of itself, and the packed answers after it.
struct OpenedCode<'a> {
    questionnaire: Edition,
    sender: Sender,
    organisation: String,
    saved: String,
    body: &'a [u8],
}

fn open(bytes: &[u8]) -> Option<OpenedCode<'_>> {
    let mut from = Unpacker::new(bytes.get(SUM..)?);
    from.number()?;
    let all = from.rest();
    let assessment = from.text()?;
    let questionnaire = Edition {
        id: QuestionnaireId::new(&from.text()?).ok()?,
        edition: from.text()?,
        unknown: Unknown::new(),
    };
    let id = ParticipantId::new(&from.text()?).ok()?;
    let group = GroupId::new(&from.text()?).ok()?;
    let name = from.text()?;
    let (organisation, saved) = (from.text()?, from.text()?);
    let said = all.len() - from.rest().len();
    let sum = crc32fast::hash(&all[..said]).to_be_bytes();
    let sum_fits = *from.bytes(SHORT_SUM)? == sum[..SHORT_SUM];
    let sender = Sender { assessment, id, group, name };
    let body = from.rest();
    sum_fits.then_some(OpenedCode { questionnaire, sender, organisation, saved, body })
}

/// Whose a code is, where its beginning is whole; the rest of it may be damaged or missing.
pub(super) fn sender_of(bytes: &[u8]) -> Option<Sender> {
    open(bytes).map(|opened| opened.sender)
}

/// The answers of a code whose checksum fits.
pub(super) fn unpack(bytes: &[u8], set: &Questionnaire) -> Result<Response, SeatError> {
    let read = || {
        let OpenedCode { questionnaire, sender, organisation, saved, body } = open(bytes)?;
        let (body, _) = inflate(body, Response::MAX_BYTES)?;
        let body: WireBody = postcard::from_bytes(&body).ok()?;
        let mut participant = Participant::new(sender.id, sender.group);
        participant.name = sender.name;
        participant.view_shown = body.more.iter().any(|(what, _)| *what == VIEW_SHOWN);
        let empty = Response {
            assessment: sender.assessment,
            questionnaire,
            organisation,
            participant,
            answers: BTreeMap::new(),
            saved,
            without_words: body.without_words,
            not_read: false,
            left_out: Vec::new(),
            unknown: Unknown::new(),
        };
        // Only their own set knows which questions they are to.
        let theirs = &empty.questionnaire;
        let Some(set) = set.as_set(&theirs.id, &theirs.edition) else {
            return Some(Response { not_read: true, ..empty });
        };
        let question = |at: u16| Some(set.questions.get(usize::from(at))?.id.clone());
        let left_out = body.left_out.into_iter().map(question).collect::<Option<_>>()?;
        let answers = answers(&set, &body.chosen, body.words)?;
        Some(Response { answers, left_out, ..empty })
    };
    read().ok_or(SeatError::Damaged(Damage::changed(sender_of(bytes))))
}

/// Answers by question, from what was chosen and the words.
pub(super) fn answers(
    set: &Questionnaire,
    chosen: &[u8],
    words: Vec<(u16, u8, String)>,
) -> Option<BTreeMap<QuestionId, Answer>> {
    let mut answers: BTreeMap<QuestionId, Answer> = BTreeMap::new();
    for (at, byte) in chosen.iter().enumerate() {
        answers.insert(set.questions.get(at)?.id.clone(), of_byte(*byte)?);
    }
    for (at, kind, words) in words {
        let id = set.questions.get(usize::from(at))?.id.clone();
        let answer = answers.entry(id).or_default();
        match kind {
            NOTE => answer.note = words,
            TEXT => answer.text = words,
            REASON => answer.given = Some(Answered::NotApplicable(words)),
            _ => return None,
        }
    }
    answers.retain(|_, answer| !answer.is_empty());
    Some(answers)
}

/// What was chosen in the low four bits, how well it is supported in the high ones.
fn byte(answer: &Answer) -> u8 {
    let given = match &answer.given {
        None => 0,
        Some(Answered::Level(level)) => level.get() + 1,
        Some(Answered::Unsure) => 6,
        Some(Answered::NotApplicable(_)) => 7,
    };
    given | answer.evidence.map_or(0, Evidence::supports) << 4
}

fn of_byte(byte: u8) -> Option<Answer> {
    let given = match byte & 0xf {
        0 => None,
        6 => Some(Answered::Unsure),
        7 => Some(Answered::NotApplicable(String::new())),
        level => Some(Answered::Level(Level::new(level - 1)?)),
    };
    let evidence = match byte >> 4 {
        0 => None,
        grade => Some(Evidence::ALL.get(usize::from(grade) - 1)?.1),
    };
    Some(Answer { given, evidence, ..Answer::default() })
}
