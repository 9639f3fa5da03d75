/// What a score here is and is not.
pub const NOT_VALIDATED: &str = "Groundwork is a structured conversation. It is not a validated \
    measure: a score shows where to talk and what to do next, and proves nothing by itself.";

/// Where its advice ends.
pub const NOT_LEGAL_ADVICE: &str = "Nothing here is legal advice. Ask a lawyer or your industrial \
    relations adviser before you change contracts, checks or policies.";

/// Where answers go: nowhere.
pub const PRIVACY: &str = "Everything is worked out on the device where it is entered. It stays \
    there, and nothing of it is sent anywhere. Files go only where you take them.";

/// What to say when the peer group has not answered.
pub const NO_PEER_EXPERTISE: &str = "Peer expertise did not take part. This self-assessment is \
    missing its most important voice. Bring in a peer leader or a peer-led organisation, pay for \
    the work, and go through the questions again together.";

/// What to say when it has.
pub const PEER_EXPERTISE: &str = "Peer expertise took part in this self-assessment.";

/// The limits that stand wherever results do.
pub fn limits() -> [&'static str; 2] {
    [NOT_VALIDATED, NOT_LEGAL_ADVICE]
}
