use super::Target;
use crate::messages::built_in_sets;

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
    /// Whether it speaks of recruiting peers: of anything else, a set says what the levels are needed
    /// for.
    pub is_about_recruiting: bool,
    /// Completes "the levels needed to …": "recruit the first peer".
    pub recruit: String,
    /// The same of the level to sustain: "sustain peer work".
    pub sustain: String,
    /// Words for who answers.
    pub answering: Answering,
}

/// How a set speaks to the people who answer it. A form that is handed out to people brings its
/// own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answering {
    /// Said before the first question and above each, after whether a name goes with the answers:
    /// who reads them. Empty where neither needs to be said.
    pub first: String,
    /// "We don’t know".
    pub unsure: String,
    /// "This does not apply to us".
    pub not_applicable: String,
    /// What the field for a note asks.
    pub note: String,
    /// Whether people are asked how well an answer is supported.
    pub evidence: bool,
}

impl Default for Answering {
    fn default() -> Self {
        Answering {
            first: String::new(),
            unsure: built_in_sets::unsure().to_owned(),
            not_applicable: built_in_sets::not_applicable().to_owned(),
            note: built_in_sets::note().to_owned(),
            evidence: true,
        }
    }
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
            critical: built_in_sets::critical().to_owned(),
            things: built_in_sets::critical_things().to_owned(),
            needed: built_in_sets::needed().to_owned(),
            is_about_recruiting: true,
            recruit: built_in_sets::purpose_recruit().to_owned(),
            sustain: built_in_sets::purpose_sustain().to_owned(),
            answering: Answering::default(),
        }
    }
}

impl Default for StageNames {
    fn default() -> Self {
        StageNames {
            incomplete: built_in_sets::stage_incomplete().to_owned(),
            foundations: built_in_sets::stage_foundations().to_owned(),
            building: built_in_sets::stage_building().to_owned(),
            ready: built_in_sets::stage_ready().to_owned(),
            thriving: built_in_sets::stage_thriving().to_owned(),
        }
    }
}
