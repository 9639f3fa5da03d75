use super::field::{field, optional};
use super::{CellType, ExportTable};
use crate::export::lines::{PlanRow, lines};
use crate::messages::export;
use crate::report::common::context::Context;
use crate::report::common::steps::effort;
use crate::text::{list, peer_role_name, progress_name};

/// Every action that is called for and not declined, and the organisation's own.
pub(super) fn plan(context: &Context<'_>) -> ExportTable {
    let fields = vec![
        field(export::number(), CellType::Number, 5, |line| number(context, line)),
        field(export::phase(), CellType::Text, 12, |line: &PlanRow<'_>| line.phase(context)),
        field(export::what_to_do(), CellType::Text, 26, |line: &PlanRow<'_>| line.title(context)),
        field(export::how_to_do_it(), CellType::Text, 44, |line: &PlanRow<'_>| line.how(context)),
        field(export::what_for(), CellType::Text, 18, |line: &PlanRow<'_>| line.what_for(context)),
        field(export::domain(), CellType::Text, 16, |line: &PlanRow<'_>| line.domain(context)),
        field(export::led_by(), CellType::Text, 13, |line: &PlanRow<'_>| line.lead(context)),
        field(export::peers_part(), CellType::Text, 13, |line| peers(context, line)),
        field(export::owner(), CellType::Text, 13, |line: &PlanRow<'_>| line.owner(context)),
        field(export::due(), CellType::Due, 12, PlanRow::due),
        field(export::progress(), CellType::Progress, 11, |line: &PlanRow<'_>| {
            progress_name(line.progress(context))
        }),
        field(export::effort(), CellType::Text, 9, |line: &PlanRow<'_>| {
            line.step().map(|step| effort(context, step))
        }),
        field(export::waits_for(), CellType::Text, 9, |line| waits_for(context, line)),
        optional(field(export::action_note(), CellType::Text, 24, |line: &PlanRow<'_>| {
            line.note(context)
        })),
    ];
    let words = [export::plan(), export::plan_about(), export::plan_empty()];
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
    (!waits.is_empty()).then(|| export::waits_for_numbers(list(&waits)))
}
