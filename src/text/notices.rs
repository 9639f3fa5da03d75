pub use crate::messages::notices::{
    no_peer_expertise, not_legal_advice, not_validated, peer_expertise, privacy,
};

/// The limits that stand wherever results do.
pub fn limits() -> [&'static str; 2] {
    [not_validated(), not_legal_advice()]
}
