use super::{About, ExportTable, Value};
use crate::plan::asks_first_day;
use crate::report::peer_expertise_took_part;
use crate::report::pieces::context::Context;
use crate::report::pieces::frame::{document, prepared};
use crate::report::pieces::provenance::provenance;
use crate::text::{about_dates, action_count, limits, no_peer_expertise, peer_expertise, privacy};

/// What this is, whose, of when, what each table holds, and what to keep in mind.
pub(super) fn about(context: &Context<'_>, tables: &[&ExportTable]) -> About {
    let set = context.set;
    let frame = document(context, "Action plan", Vec::new());
    let mut lines: Vec<(String, String)> = Vec::new();
    let mut say = |label: &str, words: &str| {
        if let Value::Text(words) = Value::text(words) {
            lines.push((label.to_owned(), words));
        }
    };
    say("Organisation", context.organisation());
    say("Made on", &context.today.spoken());
    say("Question set", &format!("{}, edition {}", set.title, set.edition));
    if let Some(answered) = context.answered_alone() {
        say("Who answered", &answered);
    }
    if let Some(day) = context.assessment.planned_start.filter(|_| asks_first_day(set)) {
        say("First day planned", &day.spoken());
    }
    say("Prepared", &prepared(context));
    for table in tables {
        say(&table.name, &table.about);
    }
    let levels = set.levels.iter().map(|level| format!("{} {}", level.level, level.name));
    say("Levels", &format!("{}.", levels.collect::<Vec<_>>().join(", ")));
    let count = context.outcome.plan.count(context.assessment);
    say("Actions", &action_count(&count));
    if context.essentials().all > 0 {
        say("◆", &format!("Marks the essentials: things {}.", set.wording.things));
    }
    if let Some(words) = about_dates(set, &context.outcome.plan) {
        say("Dates", &words);
    }
    let peers = if peer_expertise_took_part(context.assessment) {
        peer_expertise()
    } else {
        no_peer_expertise()
    };
    say("Peer expertise", peers);
    say("Answers", &provenance(context).join(" "));
    say("Privacy", privacy());
    say("Limits", &limits().join(" "));
    About {
        title: frame.title,
        organisation: context.organisation().to_owned(),
        author: frame.author,
        subject: frame.subject,
        language: frame.language,
        date: frame.date,
        paper: frame.paper,
        lines,
    }
}
