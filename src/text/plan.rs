use super::number::{capital, list, number, together};
use crate::assessment::ActionProgress;
use crate::date::Day;
use crate::messages::plan as messages;
use crate::plan::{ActionCount, DateTrouble, Plan, PlannedAction, asks_first_day, is_dated};
use crate::question_set::{Effort, PeerRole, Question, QuestionId, Questionnaire};

/// What an effort is called.
pub fn effort_name(effort: Effort) -> &'static str {
    match effort {
        Effort::Small => messages::small(),
        Effort::Medium => messages::medium(),
        Effort::Large => messages::large(),
    }
}

/// What an effort means.
pub fn effort_meaning(effort: Effort) -> &'static str {
    match effort {
        Effort::Small => messages::small_means(),
        Effort::Medium => messages::medium_means(),
        Effort::Large => messages::large_means(),
    }
}

/// How peers take part in an action.
pub fn peer_role_name(role: PeerRole) -> &'static str {
    match role {
        PeerRole::Lead => messages::peers_lead(),
        PeerRole::CoDesign => messages::peers_design(),
        PeerRole::Consult => messages::peers_asked(),
    }
}

/// How far an action has come.
pub fn progress_name(progress: ActionProgress) -> &'static str {
    match progress {
        ActionProgress::Todo => messages::to_do(),
        ActionProgress::Doing => messages::under_way(),
        ActionProgress::Done => messages::done(),
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
    messages::find_out(&question.short)
}

/// How to do that action.
pub fn find_out_detail(question: &Question) -> String {
    messages::find_out_how(&question.text)
}

/// How anyone can tell that it is done.
pub fn find_out_done_when() -> &'static str {
    messages::found_out_when()
}

/// Says of all actions what they do, by their number, also in words.
type OfAll = fn(usize, String) -> String;

/// Says of some actions what they do, by their number in words, and as such.
type OfSome = fn(String, usize) -> String;

/// How many actions the plan has, what they do and how far they have come, in sentences: “102
/// actions: 92 close gaps, 9 go further and 1 is your own. One is done.”
pub fn action_count(count: &ActionCount) -> String {
    let all = count.all;
    let kinds: [(usize, OfAll, OfSome); 4] = [
        (count.closing, messages::all_close_gaps, messages::some_close_gaps),
        (count.finding_out, messages::all_find_out, messages::some_find_out),
        (count.further, messages::all_go_further, messages::some_go_further),
        (count.own, messages::all_your_own, messages::some_your_own),
    ];
    let used: Vec<_> = kinds.into_iter().filter(|(count, ..)| *count > 0).collect();
    let actions = capital(&number(all));
    let of_all = |of: usize| together([of, all])[0].clone();
    let mut said = vec![match used.as_slice() {
        [] => messages::no_actions().to_owned(),
        [(of, say, _)] => say(*of, actions),
        several => {
            let several: Vec<String> =
                several.iter().map(|(of, _, say)| say(of_all(*of), *of)).collect();
            messages::actions(all, actions, list(&several))
        }
    }];
    match (count.done, count.doing) {
        (0, 0) => {}
        (done, 0) => said.push(messages::some_done(capital(&of_all(done)), done)),
        (0, doing) => said.push(messages::some_under_way(capital(&of_all(doing)), doing)),
        (done, doing) => said.push(messages::some_done_some_under_way(
            capital(&of_all(done)),
            done,
            of_all(doing),
            doing,
        )),
    }
    if count.declined > 0 {
        said.push(messages::declined(count.declined, number(count.declined)));
    }
    said.join(" ")
}

/// What comes neither first nor soon, as a heading: “Due after 28 February 2027”; without dates,
/// “Later”.
pub fn later_actions(dated: bool, until: Day) -> String {
    match dated {
        true => messages::due_after(until.spoken()),
        false => messages::later().to_owned(),
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
        return Some(messages::no_dates_of_their_own().to_owned());
    }
    plan.trouble.as_ref().map(|trouble| date_trouble(set, trouble))
}

/// Why a plan has no dates, or too little time, in sentences.
pub fn date_trouble(set: &Questionnaire, trouble: &DateTrouble) -> String {
    match trouble {
        DateTrouble::NoStart => messages::no_first_day().to_owned(),
        DateTrouble::StartNotAhead(day) => messages::first_day_not_ahead(day.spoken()),
        DateTrouble::TooSoon { days, gaps } => too_soon(set, *days, gaps),
    }
}

fn too_soon(set: &Questionnaire, days: i64, gaps: &[QuestionId]) -> String {
    let days = usize::try_from(days).unwrap_or(0);
    let short =
        |id: &QuestionId| set.question(id).map_or_else(|| id.to_string(), |q| q.short.clone());
    let names: Vec<String> = gaps.iter().map(short).collect();
    let count = gaps.len();
    messages::first_day_too_soon(away(days), count, number(count), list(&names))
}

/// Whole weeks, or days where there are fewer than two weeks.
fn away(days: usize) -> String {
    let weeks = days / 7;
    match days {
        ..14 => messages::days_away(days, number(days)),
        _ if days.is_multiple_of(7) => messages::weeks_away(weeks, number(weeks)),
        _ => messages::over_weeks_away(weeks, number(weeks)),
    }
}
