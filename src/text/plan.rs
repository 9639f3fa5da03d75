use super::number::{capital, counted, list, together};
use crate::assessment::ActionProgress;
use crate::date::Day;
use crate::plan::{ActionCount, DateTrouble, Plan, PlannedAction, asks_first_day, is_dated};
use crate::question_set::{Effort, PeerRole, Question, QuestionId, Questionnaire};

/// What an effort is called.
pub fn effort_name(effort: Effort) -> &'static str {
    match effort {
        Effort::Small => "Small",
        Effort::Medium => "Medium",
        Effort::Large => "Large",
    }
}

/// What an effort means.
pub fn effort_meaning(effort: Effort) -> &'static str {
    match effort {
        Effort::Small => "hours of work",
        Effort::Medium => "days of work",
        Effort::Large => "weeks of work",
    }
}

/// How peers take part in an action.
pub fn peer_role_name(role: PeerRole) -> &'static str {
    match role {
        PeerRole::Lead => "Peers lead it",
        PeerRole::CoDesign => "Peers design it with you",
        PeerRole::Consult => "Peers are asked, and told what came of it",
    }
}

/// How far an action has come.
pub fn progress_name(progress: ActionProgress) -> &'static str {
    match progress {
        ActionProgress::Todo => "To do",
        ActionProgress::Doing => "Under way",
        ActionProgress::Done => "Done",
    }
}

/// What a step is called: its action's title, or “Find out: (short name)”.
pub fn step_title(set: &Questionnaire, step: &PlannedAction) -> String {
    match step.action(set) {
        Some(action) => action.title.clone(),
        None => {
            let question = set.scales().nth(step.question).map(|(question, _)| question);
            question.map_or_else(|| step.id.to_string(), find_out_title)
        }
    }
}

/// The title of the built-in action that finds out an answer.
pub fn find_out_title(question: &Question) -> String {
    format!("Find out: {}", question.short)
}

/// How to do that action.
pub fn find_out_detail(question: &Question) -> String {
    format!(
        "Nobody who answered could say where you stand on this. Ask those who know, and look for \
         what shows it. The question is: {}",
        question.text
    )
}

/// How anyone can tell that it is done.
pub fn find_out_done_when() -> &'static str {
    "The question has an answer that the group agrees on."
}

/// How many actions the plan has, what they do and how far they have come, in sentences: “102
/// actions: 92 close gaps, 9 go further and 1 is your own. One is done.”
pub fn action_count(count: &ActionCount) -> String {
    let kinds = [
        (count.closing, "closes a gap", "close gaps"),
        (count.finding_out, "finds out what is not known", "find out what is not known"),
        (count.further, "goes further than its target", "go further than their targets"),
        (count.own, "is your own", "are your own"),
    ];
    let used: Vec<_> = kinds.into_iter().filter(|(count, ..)| *count > 0).collect();
    let actions = capital(&counted(count.all, "action", "actions"));
    let words = |(of, one, many): &(usize, &str, &str)| {
        let [of_all, _] = together([*of, count.all]);
        format!("{of_all} {}", if *of == 1 { one } else { many })
    };
    let mut said = match used.as_slice() {
        [] => "Nothing is called for yet.".to_owned(),
        [(of, one, many)] => format!("{actions} {}.", if *of == 1 { one } else { many }),
        several => {
            let several: Vec<String> = several.iter().map(words).collect();
            format!("{actions}: {}.", list(&several))
        }
    };
    let are = |count: usize| if count == 1 { "is" } else { "are" };
    let far = [(count.done, "done"), (count.doing, "under way")];
    let far: Vec<String> = far
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(of, words)| format!("{} {} {words}", together([of, count.all])[0], are(of)))
        .collect();
    if !far.is_empty() {
        said.push_str(&format!(" {}.", capital(&list(&far))));
    }
    if count.declined > 0 {
        let declined = counted(count.declined, "other", "others");
        said.push_str(&format!(" You declined {declined}."));
    }
    said
}

/// What comes neither first nor soon, as a heading: “Due after 28 February 2027”; without dates,
/// “Later”.
pub fn later_actions(dated: bool, until: Day) -> String {
    match dated {
        true => format!("Due after {}", until.spoken()),
        false => "Later".to_owned(),
    }
}

/// What to know of a plan's dates: that its set gives none, why there are none yet, or that there
/// is too little time. None where all is as it should be.
pub fn about_dates(set: &Questionnaire, plan: &Plan) -> Option<String> {
    let none = match plan.trouble {
        None => !is_dated(set),
        Some(DateTrouble::NoStart | DateTrouble::StartNotAhead(_)) => !asks_first_day(set),
        Some(DateTrouble::TooSoon { .. }) => false,
    };
    if none {
        let words = "The actions of this question set have no dates of their own. Give a date to \
                     each one that you decide on.";
        return Some(words.to_owned());
    }
    plan.trouble.as_ref().map(|trouble| date_trouble(set, trouble))
}

/// Why a plan has no dates, or too little time, in sentences.
pub fn date_trouble(set: &Questionnaire, trouble: &DateTrouble) -> String {
    match trouble {
        DateTrouble::NoStart => {
            "No first day for the first peer worker is planned yet, so no dates are worked out. \
             Set one, and every action gets a date."
                .to_owned()
        }
        DateTrouble::StartNotAhead(day) => format!(
            "The planned first day, {}, is not ahead, so no dates are worked out. Set a day that \
             lies ahead, and every action gets a date.",
            day.spoken()
        ),
        DateTrouble::TooSoon { days, gaps } => too_soon(set, *days, gaps),
    }
}

fn too_soon(set: &Questionnaire, days: i64, gaps: &[QuestionId]) -> String {
    let days = usize::try_from(days).unwrap_or(0);
    let short =
        |id: &QuestionId| set.question(id).map_or_else(|| id.to_string(), |q| q.short.clone());
    let names: Vec<String> = gaps.iter().map(short).collect();
    let are = if gaps.len() == 1 { "is" } else { "are" };
    let essentials = counted(gaps.len(), "essential", "essentials");
    format!(
        "The planned first day leaves too little time. It is {} away, and {essentials} {are} \
         below target: {}. Twelve weeks is the least to allow; choose a later day, or settle these first.",
        away(days),
        list(&names)
    )
}

/// Whole weeks, or days where there are fewer than two weeks.
fn away(days: usize) -> String {
    if days < 14 {
        return counted(days, "day", "days");
    }
    let weeks = counted(days / 7, "week", "weeks");
    if days.is_multiple_of(7) { weeks } else { format!("a little over {weeks}") }
}
