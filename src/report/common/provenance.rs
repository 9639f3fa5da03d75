use super::context::{Context, labels};
use crate::text;

/// What is to be known of who answered: that a peer's answers were removed, and whose were edited
/// after they came back. Empty where there is nothing.
pub fn provenance(context: &Context<'_>) -> Vec<String> {
    let labels = labels(context.set, context.assessment, context.names());
    let edited = text::edited_words(context.assessment, |person| {
        labels.get(&person.id).cloned().unwrap_or_default()
    });
    text::peers_removed(context.assessment).into_iter().chain(edited).collect()
}
