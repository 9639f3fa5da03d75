use super::essentials::{essentials_met, essentials_open};
use super::number::{capital, counted, list, together};
use super::target::target_name;
use crate::question_set::{Question, Questionnaire, StageNames, Target, Wording};
use crate::scoring::{Essentials, Reason, Score, Scores, Stage, StageResult};

/// What a stage is called.
pub fn stage_name(wording: &Wording, stage: Stage) -> &str {
    let names = &wording.stages;
    match stage {
        Stage::Incomplete => &names.incomplete,
        Stage::Foundations => &names.foundations,
        Stage::Building => &names.building,
        Stage::Ready => &names.ready,
        Stage::Thriving => &names.thriving,
    }
}

/// What a stage means, in a paragraph; none where the set has stages of its own.
pub fn stage_meaning(wording: &Wording, stage: Stage) -> Option<&'static str> {
    if wording.stages != StageNames::default() {
        return None;
    }
    Some(match stage {
        Stage::Incomplete => {
            "Not enough is known yet to name a stage, and that is fine: finding out together is \
             the first piece of work. Each question that gets an honest answer, “don’t know” \
             among them, shows more of the ground you stand on."
        }
        Stage::Foundations => {
            "You are asking the right questions before you hire, which is when they can still be \
             answered well. Some things that peer workers will rely on from their first day need \
             attention first. Settle these, and the rest has something firm to stand on."
        }
        Stage::Building => {
            "The foundations are laid or close to it. What remains is known and can be planned: \
             finish it before you advertise, so that the first peer workers join a place that is \
             ready for them."
        }
        Stage::Ready => {
            "Every essential that peer workers need from an employer has reached its target. You \
             can recruit with confidence. Keep listening to your peer workers, so that what works on \
             paper also works in practice."
        }
        Stage::Thriving => {
            "Peer workers have shaped what you built, and it shows. Keep reviewing it with them, \
             share what you have learned, and help the next organisation to begin."
        }
    })
}

/// When an organisation is at a stage: the rule, in a sentence.
pub fn stage_rule(wording: &Wording, stage: Stage) -> String {
    let target = target_name(wording, Target::Recruit);
    match stage {
        Stage::Incomplete => "An essential has no level, or fewer than three quarters of the \
                              questions that apply have one."
            .to_owned(),
        Stage::Foundations => format!("An essential is two or more levels below the {target}."),
        Stage::Building => {
            format!("An essential is one level below the {target}, or a domain is below 70.")
        }
        Stage::Ready => {
            format!("Every essential has reached the {target}, and no domain is below 70.")
        }
        Stage::Thriving => format!(
            "{}, and every question that applies has reached the {}.",
            wording.stages.ready,
            target_name(wording, Target::Sustain)
        ),
    }
}

/// Why the stage is not the next one, in sentences; what is in place, where it is the last one.
pub fn stage_reasons(set: &Questionnaire, scores: &Scores) -> String {
    let (result, overall) = (&scores.claimed.stage, &scores.claimed.overall);
    let essentials = Essentials::new(set, &scores.questions);
    let mut said = match result.stage {
        Stage::Incomplete => incomplete(set, result, &essentials, overall),
        Stage::Foundations => open(set, &essentials),
        Stage::Building => building(set, result, &essentials),
        Stage::Ready => ready(&set.wording, result, &essentials),
        Stage::Thriving => vec![format!(
            "Every question that applies has reached the {}.",
            target_name(&set.wording, Target::Sustain)
        )],
    };
    said.retain(|sentence| !sentence.is_empty());
    said.join(" ")
}

/// The questions and domains that hold the next stage back, by their short names.
pub fn reason_names<'a>(set: &'a Questionnaire, result: &'a StageResult) -> Vec<&'a str> {
    let name = |reason: &'a Reason| match reason {
        Reason::Question(id) => set.question(id).map(|q| q.short.as_str()),
        Reason::Domain(id) => set.domain(id).map(|d| d.short.as_str()),
        Reason::Coverage => None,
    };
    result.reasons.iter().filter_map(name).collect()
}

/// How many essentials are open, and how many of them the governing body decides itself.
fn open(set: &Questionnaire, essentials: &Essentials) -> Vec<String> {
    let said = essentials_open(essentials).into_iter();
    said.chain([board(set, &essentials.open, "decide")]).collect()
}

/// How many of these questions are the governing body's: “Four of the 20 are the board’s to
/// decide.”
fn board(set: &Questionnaire, places: &[usize], to: &str) -> String {
    let scales: Vec<&Question> = set.scales().map(|(question, _)| question).collect();
    let of_board = |question: &&&Question| {
        question.asked_of.first().is_some_and(|group| group.as_str() == "governance")
    };
    let asked = places.iter().filter_map(|at| scales.get(*at));
    let theirs = asked.filter(of_board).count();
    let [n, all] = together([theirs, places.len()]);
    match (theirs, places.len()) {
        (0, _) => String::new(),
        (1, 1) => format!("It is the board’s to {to}."),
        (2, 2) => format!("Both are the board’s to {to}."),
        (1, _) => format!("{} of the {all} is the board’s to {to}.", capital(&n)),
        (theirs, of) if theirs == of => format!("All {all} are the board’s to {to}."),
        _ => format!("{} of the {all} are the board’s to {to}.", capital(&n)),
    }
}

fn incomplete(
    set: &Questionnaire,
    result: &StageResult,
    essentials: &Essentials,
    overall: &Score,
) -> Vec<String> {
    if overall.applicable == 0 {
        return vec![
            "None of the questions is marked as applying to you, so there is nothing to go on yet."
                .to_owned(),
        ];
    }
    if overall.with_level == 0 {
        return vec!["No question has a level yet. Begin with any of them.".to_owned()];
    }
    let mut said = Vec::new();
    let question = |reason: &Reason| match reason {
        Reason::Question(id) => set.scales().position(|(question, _)| question.id == *id),
        Reason::Domain(_) | Reason::Coverage => None,
    };
    let unknown: Vec<usize> = result.reasons.iter().filter_map(question).collect();
    let [n, all] = together([unknown.len(), essentials.all]);
    match (unknown.len(), essentials.all) {
        (0, _) => {}
        (1, 1) => said.push("The one essential has no level yet.".to_owned()),
        (unknown, of) if unknown == of => {
            said.push(format!("None of the {all} essentials has a level yet."));
        }
        (1, _) => said.push(format!("{} of the {all} essentials has no level yet.", capital(&n))),
        _ => said.push(format!("{} of the {all} essentials have no level yet.", capital(&n))),
    }
    said.push(board(set, &unknown, "answer"));
    if result.reasons.contains(&Reason::Coverage) {
        said.push(
            "Fewer than three quarters of the questions that apply have a level so far.".to_owned(),
        );
    }
    if let Some(provisional) = result.provisional.filter(|_| overall.covers_half()) {
        let stage = stage_name(&set.wording, provisional);
        said.push(format!("The answers so far point to “{stage}”."));
    }
    said
}

fn building(set: &Questionnaire, result: &StageResult, essentials: &Essentials) -> Vec<String> {
    let domain = |reason: &Reason| match reason {
        Reason::Domain(id) => set.domain(id).map(|d| d.short.as_str()),
        Reason::Question(_) | Reason::Coverage => None,
    };
    let domains: Vec<&str> = result.reasons.iter().filter_map(domain).collect();
    let mut said = open(set, essentials);
    if essentials.open.is_empty() {
        said.extend(essentials_met(essentials).map(|words| format!("{words}.")));
    }
    if !domains.is_empty() {
        let count = capital(&counted(domains.len(), "domain", "domains"));
        let are = if domains.len() == 1 { "is" } else { "are" };
        said.push(format!("{count} {are} below 70 of 100: {}.", list(&domains)));
    }
    said
}

fn ready(wording: &Wording, result: &StageResult, essentials: &Essentials) -> Vec<String> {
    let first = match essentials_met(essentials) {
        Some(words) => format!("{words}, and no domain is below 70 of 100."),
        None => "No domain is below 70 of 100.".to_owned(),
    };
    let target = target_name(wording, Target::Sustain);
    let rest = match result.reasons.len() {
        0 => String::new(),
        1 => format!("One question is still below the {target}."),
        count => {
            format!("{} are still below the {target}.", capital(&counted(count, "", "questions")))
        }
    };
    vec![first, rest]
}
