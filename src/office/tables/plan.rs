use super::field::{field, optional};
use super::{Kind, Table};
use crate::office::lines::{Line, lines};
use crate::report::pieces::context::Context;
use crate::report::pieces::steps::effort;
use crate::text::{list, peer_role_name, progress_name};

/// Every action that is called for and not declined, and the organisation's own.
pub(super) fn plan(context: &Context<'_>) -> Table {
    let fields = vec![
        field("No.", Kind::Number, 5, |line| number(context, line)),
        field("Phase", Kind::Text, 12, |line: &Line<'_>| line.phase(context)),
        field("What to do", Kind::Text, 26, |line: &Line<'_>| line.title(context)),
        field("How to do it", Kind::Text, 44, |line: &Line<'_>| line.how(context)),
        field("What for", Kind::Text, 18, |line: &Line<'_>| line.what_for(context)),
        field("Domain", Kind::Text, 16, |line: &Line<'_>| line.domain(context)),
        field("Led by", Kind::Text, 13, |line: &Line<'_>| line.lead(context)),
        field("Peers’ part", Kind::Text, 13, |line| peers(context, line)),
        field("Owner", Kind::Text, 13, |line: &Line<'_>| line.owner(context)),
        field("Due", Kind::Due, 12, Line::due),
        field("Progress", Kind::Progress, 11, |line: &Line<'_>| {
            progress_name(line.progress(context))
        }),
        field("Effort", Kind::Text, 9, |line: &Line<'_>| {
            line.step().map(|step| effort(context, step))
        }),
        field("Waits for", Kind::Text, 9, |line| waits_for(context, line)),
        optional(field("Note", Kind::Text, 24, |line: &Line<'_>| line.note(context))),
    ];
    let words = [
        "Plan",
        "Every action that is called for and was not declined, and your own, in the order to \
         do them. The numbers are those of the action plan.",
        "No action is called for. Look again once a year, with your peer workers.",
    ];
    Table::of(words, 3, fields, &lines(context))
}

fn number(context: &Context<'_>, line: &Line<'_>) -> Option<u32> {
    u32::try_from(context.number(&line.step()?.id)?).ok()
}

fn peers(context: &Context<'_>, line: &Line<'_>) -> Option<&'static str> {
    Some(peer_role_name(line.step()?.action(context.set)?.peer_role))
}

fn waits_for(context: &Context<'_>, line: &Line<'_>) -> Option<String> {
    let waits = line.step()?.waits_for.iter().filter_map(|id| context.number(id));
    let waits: Vec<String> = waits.map(|number| number.to_string()).collect();
    (!waits.is_empty()).then(|| format!("no. {}", list(&waits)))
}
