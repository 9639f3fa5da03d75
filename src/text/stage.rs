use super::essentials::{essentials_met, essentials_open};
use super::number::{capital, list, number, together};
use super::target_name::target_name;
use crate::messages::stages;
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
        Stage::Incomplete => stages::meaning_incomplete(),
        Stage::Foundations => stages::meaning_foundations(),
        Stage::Building => stages::meaning_building(),
        Stage::Ready => stages::meaning_ready(),
        Stage::Thriving => stages::meaning_thriving(),
    })
}

/// When an organisation is at a stage: the rule, in a sentence.
pub fn stage_rule(wording: &Wording, stage: Stage) -> String {
    let target = target_name(wording, Target::Recruit);
    match stage {
        Stage::Incomplete => stages::rule_incomplete().to_owned(),
        Stage::Foundations => stages::rule_foundations(target),
        Stage::Building => stages::rule_building(target),
        Stage::Ready => stages::rule_ready(target),
        Stage::Thriving => {
            stages::rule_thriving(&wording.stages.ready, target_name(wording, Target::Sustain))
        }
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
        Stage::Thriving => {
            vec![stages::all_at_target(target_name(&set.wording, Target::Sustain))]
        }
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
        (1, 1) => stages::board_the_one(to),
        (2, 2) => stages::board_both(to),
        (theirs, of) if theirs == of => stages::board_all(all, to),
        (theirs, _) => stages::board_some(capital(&n), all, theirs, to),
    }
}

fn incomplete(
    set: &Questionnaire,
    result: &StageResult,
    essentials: &Essentials,
    overall: &Score,
) -> Vec<String> {
    if overall.applicable == 0 {
        return vec![stages::nothing_applies().to_owned()];
    }
    if overall.with_level == 0 {
        return vec![stages::nothing_has_a_level().to_owned()];
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
        (1, 1) => said.push(stages::the_one_essential_unknown().to_owned()),
        (unknown, of) if unknown == of => said.push(stages::all_essentials_unknown(all)),
        (unknown, _) => said.push(stages::essentials_unknown(capital(&n), all, unknown)),
    }
    said.push(board(set, &unknown, "answer"));
    if result.reasons.contains(&Reason::Coverage) {
        said.push(stages::too_few_levels().to_owned());
    }
    if let Some(provisional) = result.provisional.filter(|_| overall.covers_half()) {
        let stage = stage_name(&set.wording, provisional);
        said.push(stages::answers_point_to(stage));
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
        said.extend(essentials_met(essentials).map(stages::essentials_met));
    }
    if !domains.is_empty() {
        let count = domains.len();
        said.push(stages::domains_below(count, capital(&number(count)), list(&domains)));
    }
    said
}

fn ready(wording: &Wording, result: &StageResult, essentials: &Essentials) -> Vec<String> {
    let first = match essentials_met(essentials) {
        Some(words) => stages::essentials_and_domains_met(words),
        None => stages::domains_met().to_owned(),
    };
    let target = target_name(wording, Target::Sustain);
    let rest = match result.reasons.len() {
        0 => String::new(),
        count => stages::questions_below(count, capital(&number(count)), target),
    };
    vec![first, rest]
}
