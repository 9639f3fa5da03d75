use super::number::{counted, list, number};
use crate::assessment::Progress;
use crate::plan::{DateTrouble, Step};
use crate::questionnaire::{Effort, PeerRole, Question, QuestionId, Questionnaire};

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
pub fn progress_name(progress: Progress) -> &'static str {
    match progress {
        Progress::Todo => "To do",
        Progress::Doing => "Under way",
        Progress::Done => "Done",
    }
}

/// What a step is called: its action's title, or “Find out: (short name)”.
pub fn step_title(set: &Questionnaire, step: &Step) -> String {
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
    let things = match gaps.len() {
        1 => format!("one thing {} is", set.wording.things),
        n => format!("{} things {} are", number(n), set.wording.things),
    };
    format!(
        "The planned first day leaves too little time. It is {} away, and {things} not yet in \
         place: {}. Twelve weeks is the least to allow; choose a later day, or settle these first.",
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
