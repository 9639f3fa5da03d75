use crate::export::plan_rows::{PlanRow, plan_rows};
use crate::messages::export;
use crate::report::common::context::Context;
use crate::report::common::steps::effort;
use crate::table::ColumnType::{Date, Text, Whole};
use crate::table::{ColumnRole, RowFields, Table};
use crate::text::{list, peer_role_name, progress_name};

/// Every action that is called for and not declined, and the organisation's own.
pub(super) fn plan(context: &Context<'_>) -> Table {
    let mut fields: RowFields<'_, PlanRow<'_>> = RowFields::default();
    fields.shown(export::number(), Whole, 5, |line| number(context, line));
    fields.shown(export::phase(), Text, 12, |line| line.phase(context));
    fields.shown(export::what_to_do(), Text, 26, |line| line.title(context));
    fields.shown(export::how_to_do_it(), Text, 44, |line| line.how(context));
    fields.shown(export::what_for(), Text, 18, |line| line.what_for(context));
    fields.shown(export::domain(), Text, 16, |line| line.domain(context));
    fields.shown(export::led_by(), Text, 13, |line| line.lead(context));
    fields.shown(export::peers_part(), Text, 13, |line| peers(context, line));
    fields.shown(export::owner(), Text, 13, |line| line.owner(context));
    fields.shown(export::due(), Date, 12, PlanRow::due).role(ColumnRole::Due);
    fields
        .shown(export::progress(), Text, 11, |line| progress_name(line.progress(context)))
        .role(ColumnRole::Progress);
    fields.shown(export::effort(), Text, 9, |line| line.step().map(|step| effort(context, step)));
    fields.shown(export::waits_for(), Text, 9, |line| waits_for(context, line));
    fields.shown(export::action_note(), Text, 24, |line| line.note(context)).optional();
    let words = [export::plan(), export::plan_about(), export::plan_empty()];
    fields.table(words, 3, &plan_rows(context))
}

fn number(context: &Context<'_>, line: &PlanRow<'_>) -> Option<usize> {
    context.number(&line.step()?.id)
}

fn peers(context: &Context<'_>, line: &PlanRow<'_>) -> Option<&'static str> {
    Some(peer_role_name(line.step()?.action(context.set)?.peer_role))
}

fn waits_for(context: &Context<'_>, line: &PlanRow<'_>) -> Option<String> {
    let waits = line.step()?.waits_for.iter().filter_map(|id| context.number(id));
    let waits: Vec<String> = waits.map(|number| number.to_string()).collect();
    (!waits.is_empty()).then(|| export::waits_for_numbers(list(&waits)))
}
