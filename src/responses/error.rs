use std::collections::BTreeSet;
use std::fmt;

use crate::json::{Fault, mebibytes};
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
                let (most, found) = (mebibytes(*most), mebibytes(*bytes));
                write!(f, "such a file may have up to {most}; this one has {found}")
            }
            Self::NotJson(_) => f.write_str(
                "this is not a Groundwork file, or it was damaged or cut off on its way. Ask for \
                 it once more.",
            ),
            Self::OtherKind(format) => match format.as_deref().and_then(kind) {
                Some(kind) => write!(f, "this is a Groundwork file of another kind: {kind}"),
                None => f.write_str("this is not a Groundwork file"),
            },
            Self::Newer(_) => f.write_str(
                "it was made by a newer Groundwork. Reload this page to get the newer one, then \
                 try again.",
            ),
            Self::Faults(faults) => f.write_str(&lines(faults, None).join("\n")),
            Self::Unclear(lines) => f.write_str(&lines.join("\n")),
            Self::Damaged(Damage { is_cut, part, .. }) => {
                let what = match part {
                    Some((at, of)) => format!("part {at} of {of} of this code"),
                    None => "this code".to_owned(),
                };
                match is_cut {
                    true => write!(f, "the end of {what} is missing")?,
                    false => write!(f, "some letters of {what} are missing, or were changed")?,
                }
                f.write_str(". Copy it once more, or ask for the file instead.")
            }
            Self::Incomplete { missing, parts, .. } => match missing.as_slice() {
                [at] => write!(f, "part {at} of {parts} of this code is still missing."),
                many => {
                    write!(
                        f,
                        "{} of the {parts} parts of this code are still missing",
                        many.len()
                    )?;
                    match many.split_last() {
                        Some((last, before)) if many.len() <= 6 => {
                            let before: Vec<String> = before.iter().map(usize::to_string).collect();
                            write!(f, ": {} and {last}.", before.join(", "))
                        }
                        _ => f.write_str("."),
                    }
                }
            },
        }
    }
}

impl std::error::Error for SeatError {}

/// What a file of ours is, by the name of its format.
fn kind(format: &str) -> Option<&'static str> {
    Some(match format {
        "groundwork-assessment" => "the save file of an assessment. Open it from the first page.",
        "groundwork-seat" => "an invitation. Open it from the first page to answer.",
        "groundwork-answers" => "the answers of one person.",
        "groundwork-questionnaire" => "a question set.",
        "groundwork-sealed" => "a save file behind a passphrase. Open it from the first page.",
        format if format.starts_with("groundwork-") => "not one that is asked for here.",
        _ => return None,
    })
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
            "answers" => "The answers in it cannot be read.",
            "participant" | "name" | "group" => "It does not say who it is for, or who answered.",
            "assessment" => "It does not say which assessment it belongs to.",
            "questionnaire" => "It does not say which questions it is about.",
            "saved" => "The time when it was saved cannot be read.",
            _ => "A part of it cannot be read.",
        };
        if !lines.iter().any(|before| before == line) {
            lines.push(line.to_owned());
        }
    }
    let short = |id: &str| Some(set?.question(&QuestionId::new(id).ok()?)?.short.clone());
    let named: Vec<String> = questions.iter().filter_map(|id| short(id)).collect();
    lines.extend(named.iter().map(|name| format!("The answer to “{name}” cannot be read.")));
    match questions.len() - named.len() {
        0 => {}
        1 => lines.push("The answer to one question cannot be read.".to_owned()),
        more => lines.push(format!("The answers to {more} questions cannot be read.")),
    }
    lines.push("Ask for the file once more.".to_owned());
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
