use super::Target;

/// Words of app and report that speak of recruiting. A set about something else brings its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Names of the stages.
    pub stages: StageNames,
    /// What the essentials, the critical questions, are: "Needed before you recruit".
    pub critical: String,
    /// Completes "three things …": "that no organisation should recruit without".
    pub things: String,
    /// Said of the target to recruit, which takes the place of "needed": "needed before
    /// recruiting".
    pub needed: String,
    /// Completes "the levels needed to …": "recruit the first peer".
    pub recruit: String,
    /// The same of the level to sustain: "sustain peer work".
    pub sustain: String,
}

/// What the stages are called in one set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageNames {
    /// While too little is known.
    pub incomplete: String,
    /// While a critical question has a gap of 2 or more.
    pub foundations: String,
    /// While a critical question has a gap, or a domain is below 70.
    pub building: String,
    /// Once neither is so.
    pub ready: String,
    /// Once every question meets its target to sustain.
    pub thriving: String,
}

impl Wording {
    /// What a target is for, completing "the level needed to …".
    pub fn purpose(&self, target: Target) -> &str {
        match target {
            Target::Recruit => &self.recruit,
            Target::Sustain => &self.sustain,
        }
    }
}

impl Default for Wording {
    fn default() -> Self {
        Wording {
            stages: StageNames::default(),
            critical: "Needed before you recruit".to_owned(),
            things: "that no organisation should recruit without".to_owned(),
            needed: "needed before recruiting".to_owned(),
            recruit: "recruit the first peer".to_owned(),
            sustain: "sustain peer work".to_owned(),
        }
    }
}

impl Default for StageNames {
    fn default() -> Self {
        StageNames {
            incomplete: "Still listening".to_owned(),
            foundations: "Foundations first".to_owned(),
            building: "Building".to_owned(),
            ready: "Ready to recruit".to_owned(),
            thriving: "Thriving".to_owned(),
        }
    }
}
