use super::number::{capital, counted, list, number};
use crate::questionnaire::{Question, Questionnaire, StageNames, Wording};
use crate::scoring::{Reason, Score, Stage, StageResult};

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
            "What peer workers need from an employer before they start is in place. You can \
             recruit with confidence. Keep listening to your peer workers, so that what works on \
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
    let needed = &wording.needed;
    match stage {
        Stage::Incomplete => "A critical question has no level, or fewer than three quarters of \
                              the questions that apply have one."
            .to_owned(),
        Stage::Foundations => {
            format!("A critical question is two or more levels below the level {needed}.")
        }
        Stage::Building => format!(
            "A critical question is one level below the level {needed}, or a domain is below 70."
        ),
        Stage::Ready => format!(
            "Every critical question has reached the level {needed}, and no domain is below 70."
        ),
        Stage::Thriving => format!(
            "{}, and every question that applies has reached the level at which peer work thrives.",
            wording.stages.ready
        ),
    }
}

/// Why the stage is not the next one, in sentences; what is in place, where it is the last one.
pub fn stage_reasons(set: &Questionnaire, result: &StageResult, overall: &Score) -> String {
    let questions = questions(set, result);
    let mut said = match result.stage {
        Stage::Incomplete => incomplete(&set.wording, result, &questions, overall),
        Stage::Foundations => {
            vec![critical(&set.wording, &questions, "not there yet"), board(&questions)]
        }
        Stage::Building => building(set, result, &questions),
        Stage::Ready => ready(set, &questions),
        Stage::Thriving => vec![
            "Every question that applies has reached the level at which peer work thrives."
                .to_owned(),
        ],
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

fn questions<'a>(set: &'a Questionnaire, result: &StageResult) -> Vec<&'a Question> {
    let question = |reason: &Reason| match reason {
        Reason::Question(id) => set.question(id),
        Reason::Domain(_) | Reason::Coverage => None,
    };
    result.reasons.iter().filter_map(question).collect()
}

/// “Six things that no organisation should recruit without are not there yet.”
fn critical(wording: &Wording, questions: &[&Question], what: &str) -> String {
    let count = questions.len();
    if count == 0 {
        return String::new();
    }
    let things = capital(&counted(count, "thing", "things"));
    let are = if count == 1 { "is" } else { "are" };
    format!("{things} {} {are} {what}.", wording.things)
}

/// How many of them are the governing body's: “Four of them are the board’s to decide.”
fn board(questions: &[&Question]) -> String {
    let of_board = |question: &&&Question| {
        question.asked_of.first().is_some_and(|group| group.as_str() == "governance")
    };
    let (theirs, all) = (questions.iter().filter(of_board).count(), questions.len());
    match (theirs, all) {
        (0, _) => String::new(),
        (1, 1) => "It is the board’s to decide.".to_owned(),
        (2, 2) => "Both are the board’s to decide.".to_owned(),
        (1, _) => "One of them is the board’s to decide.".to_owned(),
        (n, all) if n == all => format!("All {} are the board’s to decide.", number(n)),
        (n, _) => format!("{} of them are the board’s to decide.", capital(&number(n))),
    }
}

fn incomplete(
    wording: &Wording,
    result: &StageResult,
    questions: &[&Question],
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
    if !questions.is_empty() {
        let count = questions.len();
        let things = capital(&counted(count, "thing", "things"));
        let have = if count == 1 { "has" } else { "have" };
        said.push(format!("{things} {} {have} no level yet.", wording.things));
        said.push(board_to_answer(questions));
    }
    if result.reasons.contains(&Reason::Coverage) {
        said.push(
            "Fewer than three quarters of the questions that apply have a level so far.".to_owned(),
        );
    }
    if let Some(provisional) = result.provisional {
        said.push(format!("The answers so far point to “{}”.", stage_name(wording, provisional)));
    }
    said
}

/// The same, of questions that wait for an answer.
fn board_to_answer(questions: &[&Question]) -> String {
    board(questions).replace("to decide", "to answer")
}

fn building(set: &Questionnaire, result: &StageResult, questions: &[&Question]) -> Vec<String> {
    let domain = |reason: &Reason| match reason {
        Reason::Domain(id) => set.domain(id).map(|d| d.short.as_str()),
        Reason::Question(_) | Reason::Coverage => None,
    };
    let domains: Vec<&str> = result.reasons.iter().filter_map(domain).collect();
    let mut said = vec![critical(&set.wording, questions, "one level short"), board(questions)];
    if questions.is_empty() && set.scales().any(|(question, _)| question.is_critical()) {
        said.push(format!("Everything {} is in place.", set.wording.things));
    }
    if !domains.is_empty() {
        let count = capital(&counted(domains.len(), "domain", "domains"));
        let are = if domains.len() == 1 { "is" } else { "are" };
        said.push(format!("{count} {are} below 70 of 100: {}.", list(&domains)));
    }
    said
}

fn ready(set: &Questionnaire, questions: &[&Question]) -> Vec<String> {
    let first = match set.scales().any(|(question, _)| question.is_critical()) {
        true => {
            let things = &set.wording.things;
            format!("Everything {things} is in place, and no domain is below 70 of 100.")
        }
        false => "No domain is below 70 of 100.".to_owned(),
    };
    let count = questions.len();
    let rest = match count {
        0 => String::new(),
        1 => "One question is still on the way to the level at which peer work thrives.".to_owned(),
        _ => format!(
            "{} questions are still on the way to the level at which peer work thrives.",
            capital(&number(count))
        ),
    };
    vec![first, rest]
}
