use crate::messages::action_plan as messages;
use crate::question_set::{Question, QuestionKind};
use crate::report::Block;
use crate::report::ReportSection;
use crate::report::common::blocks::{body, part, quotes, section};
use crate::report::common::context::Context;
use crate::text::list;

/// The organisation's own words on the questions that are not scored.
pub(super) fn reflections(context: &Context<'_>) -> Vec<Block> {
    let (mut blocks, mut silent) = (Vec::new(), Vec::new());
    for question in &context.set.questions {
        if !matches!(question.kind, QuestionKind::Reflection { .. }) {
            continue;
        }
        let said = said(context, question);
        if said.is_empty() {
            silent.push(question.short.as_str());
            continue;
        }
        let mut said = said.into_iter();
        let head = [section(question.short.clone(), None), body(question.text.clone())];
        blocks.push(Block::Together(head.into_iter().chain(said.next()).collect()));
        blocks.extend(said);
    }
    if blocks.is_empty() {
        return Vec::new();
    }
    blocks.insert(0, part(ReportSection::Reflections));
    // Where notes are left out of an anonymous session, nobody can say who wrote nothing.
    let told = context.has_notes() || !context.assessment.session.anonymous;
    if told && !silent.is_empty() {
        blocks.push(body(messages::nothing_written(list(&silent))));
    }
    blocks
}

fn said(context: &Context<'_>, question: &Question) -> Vec<Block> {
    let said = context.reflections(question).into_iter();
    said.flat_map(|(who, words)| quotes(who, words)).collect()
}
