use super::plan::{find_out_title, progress_name};
use crate::assessment::ActionProgress;
use crate::comparison::{ActionRef, ActionStatus, ContinuedAction, NewAction, Sets};
use crate::date::Day;
use crate::question_set::{ActionId, QuestionId};

/// What an action of a comparison is called.
pub fn compared_action(sets: Sets<'_>, which: &ActionRef, question: Option<&QuestionId>) -> String {
    match which {
        ActionRef::Own { title, .. } => title.trim().to_owned(),
        ActionRef::BuiltIn(id) => {
            match (sets.action(id), question.and_then(|q| sets.question(q))) {
                (Some(action), _) => action.title.clone(),
                (None, Some(question)) => find_out_title(question),
                (None, None) => id.to_string(),
            }
        }
    }
}

/// An action of then and what became of it, in a line: “Write the position description: under
/// way, due 1 March 2027. The answers still call for it.” `owner` says whether its owner goes in.
pub fn carried_line(sets: Sets<'_>, carried: &ContinuedAction, owner: bool) -> String {
    let title = compared_action(sets, &carried.which, carried.question.as_ref());
    let mut line = format!("{}: {}", title, progress(carried.progress));
    line.push_str(&with_owner(&carried.owner, owner));
    if let Some(due) = carried.due.filter(|_| is_to_come(carried)) {
        line.push_str(&match carried.overdue {
            true => format!(", planned for {}, which has gone by", due.spoken()),
            false => due_words(due),
        });
    }
    line.push('.');
    if let Some(words) = standing(carried) {
        line.push(' ');
        line.push_str(words);
    }
    line
}

/// A new action of the plan of now, in a line.
pub fn fresh_line(sets: Sets<'_>, fresh: &NewAction, owner: bool) -> String {
    let title = compared_action(sets, &fresh.which, fresh.question.as_ref());
    let mut line = format!("{title}: {}", if fresh.taken_up { "taken up now" } else { "new" });
    line.push_str(&with_owner(&fresh.owner, owner));
    if let Some(due) = fresh.due {
        line.push_str(&due_words(due));
    }
    line.push('.');
    line
}

fn due_words(due: Day) -> String {
    format!(", due {}", due.spoken())
}

fn with_owner(owner: &str, shown: bool) -> String {
    match owner.trim() {
        owner if shown && !owner.is_empty() => format!(", with {owner}"),
        _ => String::new(),
    }
}

/// Whether its date still says something.
fn is_to_come(carried: &ContinuedAction) -> bool {
    carried.standing.is_open() && carried.progress != ActionProgress::Done
}

fn progress(progress: ActionProgress) -> String {
    progress_name(progress).to_lowercase()
}

/// Where it stands, where the progress alone does not say it.
fn standing(carried: &ContinuedAction) -> Option<&'static str> {
    let done = carried.progress == ActionProgress::Done;
    let finds_out = matches!(&carried.which, ActionRef::BuiltIn(id) if id.as_str().starts_with(ActionId::FIND_OUT));
    Some(match carried.standing {
        ActionStatus::Reached if finds_out => "Its question has a level now.",
        ActionStatus::CalledFor if done => "The answers still call for it: see what is left to do.",
        ActionStatus::CalledFor => "The answers still call for it.",
        ActionStatus::Declined => "It was declined.",
        ActionStatus::Reached if done => "What it was for has reached its target.",
        ActionStatus::Reached => {
            "It is no longer called for: what it was for has reached its target."
        }
        ActionStatus::NoLevel => {
            "Whether it is still called for is not known: its question has no level now."
        }
        ActionStatus::DoesNotApply => {
            "It is no longer called for: its question does not apply now."
        }
        ActionStatus::NotAsked => "The question set of now has no such action.",
        ActionStatus::Removed => "It was taken out of the plan.",
        ActionStatus::Own => return None,
    })
}
