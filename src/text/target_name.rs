use crate::messages::stages;
use crate::question_set::{Target, Wording};

/// What a target is called: “target before recruiting”.
pub fn target_name(wording: &Wording, target: Target) -> String {
    let purpose = wording.purpose(target);
    match (target, wording.needed.strip_prefix("needed ")) {
        (Target::Recruit, Some(when)) => stages::target_when(when),
        (Target::Recruit, None) | (Target::Sustain, _) => stages::target_to(purpose),
    }
}

/// What a set says of its essentials: “Essential: needed before you recruit”.
pub fn essential_name(wording: &Wording) -> String {
    let mut letters = wording.critical.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    stages::essential(first.chain(letters).collect::<String>())
}

/// What the sign of the essentials means, in a sentence.
pub fn essential_sign(wording: &Wording) -> String {
    stages::essential_sign(&wording.things)
}
