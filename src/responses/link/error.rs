use std::fmt;

/// Why a link opens no seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// There is none in the text.
    Absent,
    /// Its end is missing.
    Cut,
    /// It was changed on its way.
    Changed,
    /// A newer Groundwork made it.
    Newer,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Absent => "There is no invitation link in this text.",
            Self::Cut => {
                "The end of the link is missing. Mail and chat programs sometimes cut long links."
            }
            Self::Changed => {
                "Some letters of the link are missing, or were changed on the way. Mail and chat \
                 programs sometimes do that."
            }
            Self::Newer => {
                "A newer version of Groundwork made this link. Reload this page to get the newer \
                 version, then open the link again."
            }
        })
    }
}

impl std::error::Error for LinkError {}
