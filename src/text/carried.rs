use super::plan::{find_out_title, progress_name};
use crate::assessment::ActionProgress;
use crate::comparison::{ActionRef, ActionStatus, ContinuedAction, NewAction, Sets};
use crate::date::Day;
use crate::messages::{action_changes, lower_case};
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
    let (progress, who) = (progress(carried.progress), carried.owner.trim());
    let owned = owner && !who.is_empty();
    let due = due_words(carried.due.filter(|_| is_to_come(carried)));
    let mut line = action_changes::carried(title, progress, owned, who, due, carried.overdue);
    if let Some(words) = standing(carried) {
        line.push(' ');
        line.push_str(words);
    }
    line
}

/// A new action of the plan of now, in a line.
pub fn fresh_line(sets: Sets<'_>, fresh: &NewAction, owner: bool) -> String {
    let title = compared_action(sets, &fresh.which, fresh.question.as_ref());
    let who = fresh.owner.trim();
    let owned = owner && !who.is_empty();
    action_changes::fresh(title, fresh.taken_up, owned, who, due_words(fresh.due))
}

/// A day, as messages take it.
fn due_words(due: Option<Day>) -> String {
    due.map_or_else(|| "none".to_owned(), Day::spoken)
}

/// Whether its date still says something.
fn is_to_come(carried: &ContinuedAction) -> bool {
    carried.standing.is_open() && carried.progress != ActionProgress::Done
}

fn progress(progress: ActionProgress) -> String {
    lower_case(progress_name(progress))
}

/// Where it stands, where the progress alone does not say it.
fn standing(carried: &ContinuedAction) -> Option<&'static str> {
    let done = carried.progress == ActionProgress::Done;
    let finds_out = matches!(&carried.which, ActionRef::BuiltIn(id) if id.as_str().starts_with(ActionId::FIND_OUT));
    Some(match carried.standing {
        ActionStatus::Reached if finds_out => action_changes::has_level(),
        ActionStatus::CalledFor if done => action_changes::left_to_do(),
        ActionStatus::CalledFor => action_changes::called_for(),
        ActionStatus::Declined => action_changes::declined(),
        ActionStatus::Reached if done => action_changes::reached(),
        ActionStatus::Reached => action_changes::not_called_for(),
        ActionStatus::NoLevel => action_changes::not_known(),
        ActionStatus::DoesNotApply => action_changes::does_not_apply(),
        ActionStatus::NotAsked => action_changes::not_asked(),
        ActionStatus::Removed => action_changes::taken_out(),
        ActionStatus::Own => return None,
    })
}
