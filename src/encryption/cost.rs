use super::SealError;

/// What deriving a key costs: Argon2id's parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// How often the memory is gone through.
    pub iterations: u32,
    /// Lanes that could be worked on at once. Here they are worked on one after the other.
    pub lanes: u32,
}

impl Cost {
    /// What a new file costs: the second recommendation of RFC 9106, for devices without much
    /// memory. OWASP's least is below a fifth of it.
    pub const NOW: Cost = Cost { memory: 64 * 1024, iterations: 3, lanes: 4 };

    /// The most memory that a file may ask for: 256 MiB.
    pub const MAX_MEMORY: u32 = 256 * 1024;

    /// The most work that a file may ask for, in KiB gone through: five times [`Cost::NOW`].
    pub const MAX_WORK: u64 = 5 * 3 * 64 * 1024;

    /// The most lanes that a file may ask for.
    pub const MAX_LANES: u32 = 16;

    /// The cost itself where a device can bear it; Argon2 wants eight KiB at least for each lane.
    pub(super) fn bounded(self) -> Result<Self, SealError> {
        let Cost { memory, iterations, lanes } = self;
        let work = u64::from(memory) * u64::from(iterations);
        let is_too_much =
            memory > Self::MAX_MEMORY || work > Self::MAX_WORK || lanes > Self::MAX_LANES;
        let is_too_little = lanes == 0 || iterations == 0 || memory / 8 < lanes;
        if is_too_much || is_too_little { Err(SealError::TooCostly) } else { Ok(self) }
    }
}
