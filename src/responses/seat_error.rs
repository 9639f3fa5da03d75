use std::collections::BTreeSet;
use std::fmt;

use crate::json::{Fault, mebibytes};
use crate::messages::response_errors as words;
use crate::question_set::{GroupId, ParticipantId, QuestionId, Questionnaire};

/// Why a seat, or the answers of one, was not read. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatError {
    /// More bytes than such a file may have.
    TooLarge {
        /// How many it has.
        bytes: usize,
        /// How many it may have.
        most: usize,
    },
    /// Not JSON, or cut off: the parser's words, with line and column, for developers only.
    NotJson(String),
    /// JSON of another kind; what its `format` says, when it says anything.
    OtherKind(Option<String>),
    /// A newer Groundwork made it, of this version.
    Newer(u64),
    /// The right kind, but wrong: every fault with its place.
    Faults(Vec<Fault>),
    /// The same in words for the people who hand answers in.
    Unclear(Vec<String>),
    /// A code that stops too early, or that was changed on its way.
    Damaged(Damage),
    /// Not all parts of a code of several parts are here.
    Incomplete {
        /// Which are missing, counted from 1.
        missing: Vec<usize>,
        /// How many there are.
        parts: usize,
        /// Whose code it is, where that is known yet.
        sender: Option<Box<Sender>>,
    },
}

/// Whose code it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The id of the assessment that the answers go back to.
    pub assessment: String,
    /// Their id in it.
    pub id: ParticipantId,
    /// Their group.
    pub group: GroupId,
    /// Their name; may be empty.
    pub name: String,
}

/// What happened to a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Whether its end is missing, for certain.
    pub is_cut: bool,
    /// Which part of how many it is, where it is one.
    pub part: Option<(usize, usize)>,
    /// Whose code it is, where that can be read.
    pub sender: Option<Box<Sender>>,
}

#[cfg(feature = "codes")]
impl Damage {
    pub(super) fn cut(sender: Option<Sender>) -> Self {
        Damage { is_cut: true, part: None, sender: sender.map(Box::new) }
    }

    pub(super) fn changed(sender: Option<Sender>) -> Self {
        Damage { is_cut: false, ..Damage::cut(sender) }
    }

    /// The one of two that says whose code it is, or else the first.
    pub(super) fn or(self, other: Damage) -> Self {
        if self.sender.is_none() && other.sender.is_some() { other } else { self }
    }
}

impl SeatError {
    /// Whose it is, where that can be read.
    pub fn sender(&self) -> Option<&Sender> {
        match self {
            Self::Damaged(Damage { sender, .. }) | Self::Incomplete { sender, .. } => {
                sender.as_deref()
            }
            _ => None,
        }
    }

    /// The same error with the questions that it is about by their names in this set.
    pub fn named(self, set: &Questionnaire) -> Self {
        match self {
            Self::Faults(faults) => Self::Unclear(lines(&faults, Some(set))),
            error => error,
        }
    }
}

impl fmt::Display for SeatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, most } => {
                f.write_str(&words::too_large(mebibytes(*most), mebibytes(*bytes)))
            }
            Self::NotJson(_) => f.write_str(words::not_ours_or_damaged()),
            Self::OtherKind(format) => f.write_str(other_kind(format.as_deref())),
            Self::Newer(_) => f.write_str(words::newer()),
            Self::Faults(faults) => f.write_str(&lines(faults, None).join("\n")),
            Self::Unclear(lines) => f.write_str(&lines.join("\n")),
            Self::Damaged(Damage { is_cut, part, .. }) => f.write_str(&match (is_cut, part) {
                (true, None) => words::code_cut().to_owned(),
                (true, Some((at, of))) => words::code_part_cut(at, of),
                (false, None) => words::code_changed().to_owned(),
                (false, Some((at, of))) => words::code_part_changed(at, of),
            }),
            Self::Incomplete { missing, parts, .. } => f.write_str(&match missing.as_slice() {
                [at] => words::part_missing(at, parts),
                many @ [before @ .., last] if many.len() <= 6 => {
                    let before: Vec<String> = before.iter().map(usize::to_string).collect();
                    words::parts_missing_listed(many.len(), parts, before.join(", "), last)
                }
                many => words::parts_missing(many.len(), parts),
            }),
        }
    }
}

impl std::error::Error for SeatError {}

/// What a file is instead, by the name of its format.
fn other_kind(format: Option<&str>) -> &'static str {
    match format {
        Some("groundwork-assessment") => words::is_save_file(),
        Some("groundwork-seat") => words::is_invitation(),
        Some("groundwork-answers") => words::is_answers(),
        Some("groundwork-questionnaire") => words::is_question_set(),
        Some("groundwork-sealed") => words::is_protected(),
        Some(format) if format.starts_with("groundwork-") => words::is_other(),
        _ => words::not_ours(),
    }
}

/// What is wrong in a file, in the words of those who hand it in: one line to a question, and one
/// to each other part of it.
fn lines(faults: &[Fault], set: Option<&Questionnaire>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut questions: BTreeSet<&str> = BTreeSet::new();
    for Fault { place, message } in faults {
        // What is missing stands in the message, between quotes, after the place of its parent.
        let missing = message.strip_prefix('“').and_then(|it| it.split_once('”')).map(|it| it.0);
        let place = if place.is_empty() { missing.unwrap_or_default() } else { place.as_str() };
        let end = place.find(['.', '[']).unwrap_or(place.len());
        let (top, below) = (&place[..end], place[end..].trim_start_matches('.'));
        let line = match top {
            "answers" if !below.is_empty() => {
                questions.insert(question_of(below));
                continue;
            }
            "answers" => words::answers_unreadable(),
            "participant" | "name" | "group" => words::says_not_who(),
            "assessment" => words::says_not_which_assessment(),
            "questionnaire" => words::says_not_which_questions(),
            "saved" => words::time_unreadable(),
            _ => words::part_unreadable(),
        };
        if !lines.iter().any(|before| before == line) {
            lines.push(line.to_owned());
        }
    }
    let short = |id: &str| Some(set?.question(&QuestionId::new(id).ok()?)?.short.clone());
    let named: Vec<String> = questions.iter().filter_map(|id| short(id)).collect();
    lines.extend(named.iter().map(words::answer_unreadable));
    match questions.len() - named.len() {
        0 => {}
        more => lines.push(words::more_answers_unreadable(more)),
    }
    lines.push(words::ask_again().to_owned());
    lines
}

/// The id of the question at whose answer a place is. An id may hold full stops itself.
fn question_of(place: &str) -> &str {
    const FIELDS: [&str; 7] =
        ["level", "unsure", "not_applicable", "note", "evidence", "text", "dissent"];
    match place.rsplit_once('.') {
        Some((id, field)) if FIELDS.contains(&field) => id,
        _ => place,
    }
}
