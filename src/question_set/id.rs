use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::json::clip;
use crate::messages::question_set_errors;

/// A name that cannot be an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdError(String);

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&question_set_errors::malformed_id(&self.0))
    }
}

impl std::error::Error for IdError {}

/// The longest id, in bytes.
const LONGEST: usize = 64;

fn validate(text: &str, most: usize) -> Result<Arc<str>, IdError> {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"-_.:".contains(&b);
    if (1..=most).contains(&text.len()) && text.bytes().all(fits) {
        Ok(text.into())
    } else {
        Err(IdError(clip(text)))
    }
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident up to $most:expr),* $(,)?) => {$(
        $(#[$meta])*
        ///
        /// Invariant: 1 to 64 ASCII letters, digits, `-`, `_`, `.` or `:`; the prefix of a built-in
        /// action does not count.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Checks and takes the text.
            ///
            /// # Errors
            /// When it is empty, too long, or has any other character.
            pub fn new(text: &str) -> Result<Self, IdError> {
                validate(text, $most).map(Self)
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// Names a question set: `peer-readiness`.
    QuestionnaireId up to LONGEST,
    /// Names a question: `PUR-1`.
    QuestionId up to LONGEST,
    /// Names a domain: `purpose`.
    DomainId up to LONGEST,
    /// Names a group of people who answer: `governance`.
    GroupId up to LONGEST,
    /// Names a phase of the plan: `decide`.
    PhaseId up to LONGEST,
    /// Names an action: `PUR-1-a`, or the built-in `find-out:PUR-1`.
    ActionId up to LONGEST + ActionId::FIND_OUT.len(),
    /// Names a cited document: `cahma-2025`.
    SourceId up to LONGEST,
    /// Names a resource: `national-guidelines`.
    ResourceId up to LONGEST,
    /// Names a participant of one assessment: `p1`.
    ParticipantId up to LONGEST,
}

impl ActionId {
    /// The prefix of the built-in actions; no action of a question set may carry it.
    pub const FIND_OUT: &'static str = "find-out:";

    /// The built-in action that finds out the answer to `question`.
    pub fn find_out(question: &QuestionId) -> Self {
        Self(format!("{}{question}", Self::FIND_OUT).into())
    }
}
