//! What stands around a document's content: its metadata, its foot, and who prepared it.

use super::context::Context;
use crate::messages::{language, report as messages};
use crate::report::{Block, Document};

/// A document about an organisation, called by what it is: “Action plan”.
pub fn document(context: &Context<'_>, name: &str, blocks: Vec<Block>) -> Document {
    let organisation = context.organisation();
    let author = match context.choices.prepared_by.trim() {
        "" => organisation.to_owned(),
        name => name.to_owned(),
    };
    Document {
        title: messages::document_title(name, organisation),
        author,
        subject: match context.set.wording.is_about_recruiting {
            true => messages::subject(&context.set.title),
            false => context.set.title.clone(),
        },
        language: language::tag().to_owned(),
        date: context.today.to_string(),
        paper: context.choices.paper,
        foot: messages::document_foot(organisation, name),
        blocks,
        shorter: None,
    }
}

/// Who prepared a document, in a sentence or two.
pub fn prepared(context: &Context<'_>) -> String {
    match context.choices.prepared_by.trim() {
        "" => messages::prepared().to_owned(),
        name => messages::prepared_with(name),
    }
}
