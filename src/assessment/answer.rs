use std::collections::BTreeMap;

use super::Unknown;
use crate::question_set::{Level, QuestionId};

/// What a person said to a scale question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// One of the five statements.
    Level(Level),
    /// "We don't know."
    Unsure,
    /// "This does not apply to us", with the reason.
    NotApplicable(String),
}

/// How well an answer is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Nothing to show yet.
    None,
    /// A draft.
    Draft,
    /// An approved document.
    Approved,
    /// Someone whom it affects agrees.
    Confirmed,
}

impl Evidence {
    /// All four with the words of the file format, weakest first.
    pub const ALL: [(&'static str, Evidence); 4] = [
        ("none", Evidence::None),
        ("draft", Evidence::Draft),
        ("approved", Evidence::Approved),
        ("confirmed", Evidence::Confirmed),
    ];

    /// The word of the file format.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].0
    }

    /// The highest level that an answer with this support counts as when evidenced.
    pub fn supports(self) -> u8 {
        self as u8 + 1
    }
}

/// One participant's answer to one question, or the answer agreed in the room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What was said, when anything was.
    pub given: Option<Answered>,
    /// What it is based on, or why it was agreed.
    pub note: String,
    /// How well it is supported.
    pub evidence: Option<Evidence>,
    /// A reflection, in the person's own words.
    pub text: String,
    /// Who sees it otherwise (agreed answers only).
    pub dissent: String,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

impl Answer {
    /// An answer of this level and nothing else.
    pub fn level(level: Level) -> Self {
        Answer { given: Some(Answered::Level(level)), ..Answer::default() }
    }

    /// Its level, when it has one.
    pub fn get_level(&self) -> Option<Level> {
        match self.given {
            Some(Answered::Level(level)) => Some(level),
            _ => None,
        }
    }

    /// Whether it says that the question does not apply, and not why: that does not count.
    pub fn lacks_reason(&self) -> bool {
        matches!(&self.given, Some(Answered::NotApplicable(reason)) if reason.trim().is_empty())
    }

    /// Whether nothing at all was said.
    pub fn is_empty(&self) -> bool {
        *self == Answer::default()
    }
}

/// The answers of one participant.
pub type Answers = BTreeMap<QuestionId, Answer>;
