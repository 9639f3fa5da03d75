use serde::{Deserialize, Serialize};

use crate::messages::{export, numbers};
use crate::plan::asks_first_day;
use crate::report::common::context::Context;
use crate::report::common::document::{document, prepared};
use crate::report::common::provenance::provenance;
use crate::report::{Paper, peer_expertise_took_part};
use crate::table::{Table, printable};
use crate::text::{about_dates, action_count, limits, no_peer_expertise, peer_expertise, privacy};

/// What a workbook says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its title: “Action plan: Riverside”.
    pub title: String,
    /// The organisation.
    pub organisation: String,
    /// Whose document it is, for the metadata.
    pub author: String,
    /// What it is about, for the metadata.
    pub subject: String,
    /// The language of its sentences, as a BCP 47 tag.
    pub language: String,
    /// The day it was made, `2026-11-22`.
    pub date: String,
    /// The paper it is printed on.
    pub paper: Paper,
    /// What a reader should know first: labels, which may be empty, and words.
    pub lines: Vec<(String, String)>,
}

/// What this is, whose, of when, what each table holds, and what to keep in mind.
pub(super) fn about(context: &Context<'_>, tables: &[&Table]) -> About {
    let set = context.set;
    let frame = document(context, export::action_plan(), Vec::new());
    let mut lines: Vec<(String, String)> = Vec::new();
    let mut say = |label: &str, words: &str| {
        let words = printable(words);
        if !words.is_empty() {
            lines.push((label.to_owned(), words));
        }
    };
    say(export::about_organisation(), context.organisation());
    say(export::about_made_on(), &context.today.spoken());
    say(export::about_question_set(), &export::set_and_edition(&set.title, &set.edition));
    if let Some(answered) = context.answered_alone() {
        say(export::about_who_answered(), &answered);
    }
    if let Some(day) = context.assessment.planned_start.filter(|_| asks_first_day(set)) {
        say(export::about_first_day(), &day.spoken());
    }
    say(export::about_prepared(), &prepared(context));
    for table in tables {
        say(&table.name, &table.about);
    }
    let levels = set.levels.iter().map(|level| format!("{} {}", level.level, level.name));
    let levels = levels.reduce(numbers::list_next).unwrap_or_default();
    say(export::about_levels(), &export::every_level(levels));
    let count = context.outcome.plan.count(context.assessment);
    say(export::about_actions(), &action_count(&count));
    if context.essentials().all > 0 {
        say("◆", &export::marks_essentials(&set.wording.things));
    }
    if let Some(words) = about_dates(set, &context.outcome.plan) {
        say(export::about_dates(), &words);
    }
    let peers = if peer_expertise_took_part(context.assessment) {
        peer_expertise()
    } else {
        no_peer_expertise()
    };
    say(export::about_peer_expertise(), peers);
    say(export::about_answers(), &provenance(context).join(" "));
    say(export::about_privacy(), privacy());
    say(export::about_limits(), &limits().join(" "));
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
