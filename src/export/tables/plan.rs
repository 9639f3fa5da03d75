use super::field::{field, optional};
use super::{CellType, ExportTable};
use crate::export::lines::{PlanRow, lines};
use crate::report::pieces::context::Context;
use crate::report::pieces::steps::effort;
use crate::text::{list, peer_role_name, progress_name};

/// Every action that is called for and not declined, and the organisation's own.
pub(super) fn plan(context: &Context<'_>) -> ExportTable {
    let fields = vec![
        field("No.", CellType::Number, 5, |line| number(context, line)),
        field("Phase", CellType::Text, 12, |line: &PlanRow<'_>| line.phase(context)),
        field("What to do", CellType::Text, 26, |line: &PlanRow<'_>| line.title(context)),
        field("How to do it", CellType::Text, 44, |line: &PlanRow<'_>| line.how(context)),
        field("What for", CellType::Text, 18, |line: &PlanRow<'_>| line.what_for(context)),
        field("Domain", CellType::Text, 16, |line: &PlanRow<'_>| line.domain(context)),
        field("Led by", CellType::Text, 13, |line: &PlanRow<'_>| line.lead(context)),
        field("Peers’ part", CellType::Text, 13, |line| peers(context, line)),
        field("Owner", CellType::Text, 13, |line: &PlanRow<'_>| line.owner(context)),
        field("Due", CellType::Due, 12, PlanRow::due),
        field("Progress", CellType::Progress, 11, |line: &PlanRow<'_>| {
            progress_name(line.progress(context))
        }),
        field("Effort", CellType::Text, 9, |line: &PlanRow<'_>| {
            line.step().map(|step| effort(context, step))
        }),
        field("Waits for", CellType::Text, 9, |line| waits_for(context, line)),
        optional(field("Note", CellType::Text, 24, |line: &PlanRow<'_>| line.note(context))),
    ];
    let words = [
        "Plan",
        "Every action that is called for and was not declined, and your own, in the order to \
         do them. The numbers are those of the action plan.",
        "No action is called for. Look again once a year, with your peer workers.",
    ];
    ExportTable::of(words, 3, fields, &lines(context))
}

fn number(context: &Context<'_>, line: &PlanRow<'_>) -> Option<u32> {
    u32::try_from(context.number(&line.step()?.id)?).ok()
}

fn peers(context: &Context<'_>, line: &PlanRow<'_>) -> Option<&'static str> {
    Some(peer_role_name(line.step()?.action(context.set)?.peer_role))
}

fn waits_for(context: &Context<'_>, line: &PlanRow<'_>) -> Option<String> {
    let waits = line.step()?.waits_for.iter().filter_map(|id| context.number(id));
    let waits: Vec<String> = waits.map(|number| number.to_string()).collect();
    (!waits.is_empty()).then(|| format!("no. {}", list(&waits)))
}
