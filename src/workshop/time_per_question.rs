/// How long a question takes in this room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    seconds: u64,
}

impl Pace {
    /// Seconds for one question before any has been talked about: five minutes, enough to vote, to
    /// hear both ends and to write down what was agreed.
    pub const FIRST: u32 = 300;

    /// The pace after questions that took so many seconds each: their average, with one question
    /// of [`Pace::FIRST`] counted in, so that a single quick one promises little.
    pub fn after(seconds: &[u32]) -> Pace {
        let taken: u64 = seconds.iter().map(|taken| u64::from(*taken)).sum();
        let all = u64::try_from(seconds.len()).unwrap_or(u64::MAX).saturating_add(1);
        Pace { seconds: (taken.saturating_add(u64::from(Self::FIRST)) / all).max(1) }
    }

    /// Seconds for one question; at least one.
    pub fn seconds(self) -> u64 {
        self.seconds
    }

    /// How many whole questions fit into so many minutes.
    pub fn questions_in(self, minutes: u32) -> usize {
        usize::try_from(u64::from(minutes) * 60 / self.seconds).unwrap_or(usize::MAX)
    }
}

impl Default for Pace {
    /// Before any question.
    fn default() -> Self {
        Pace::after(&[])
    }
}
