use super::number::list;
use crate::assessment::Participant;
use crate::messages::{answers, lower_case};
use crate::question_set::{Group, Questionnaire, Wording};
use crate::scoring::{OrgAnswer, Scores};

/// Words that a role may begin with and that are no names: they take a small letter in a sentence.
const COMMON: [&str; 40] = [
    "acting",
    "assistant",
    "board",
    "chair",
    "chairperson",
    "chief",
    "clinical",
    "community",
    "coordinator",
    "deputy",
    "director",
    "executive",
    "general",
    "governance",
    "head",
    "health",
    "human",
    "interim",
    "lead",
    "managing",
    "manager",
    "member",
    "operations",
    "owner",
    "peer",
    "people",
    "policy",
    "practice",
    "president",
    "program",
    "project",
    "quality",
    "secretary",
    "senior",
    "service",
    "services",
    "supervisor",
    "team",
    "treasurer",
    "vice",
];

/// Roles that one person has in an organisation.
const ONLY_ONE: [&str; 13] = [
    "chair",
    "chief",
    "ceo",
    "coo",
    "cfo",
    "executive director",
    "managing director",
    "general manager",
    "president",
    "secretary",
    "treasurer",
    "director",
    "head of",
];

/// Who answered for everybody: “the chief executive alone, for all groups”; “one person, for all
/// groups” where the role is not known.
pub fn answered_alone(set: &Questionnaire, person: &Participant) -> String {
    let asked: Vec<&Group> = set.asked_groups().collect();
    let shown = |group: &&Group| person.answers_for.contains(&group.id);
    let role = in_sentence(&person.role);
    if asked.iter().all(shown) {
        return match role {
            Some(role) => answers::alone_for_all(role),
            None => answers::one_person_for_all().to_owned(),
        };
    }
    let groups = list(&asked.into_iter().filter(shown).map(|g| &g.name).collect::<Vec<_>>());
    match role {
        Some(role) => answers::alone_for_some(role, groups),
        None => answers::one_person_for_some(groups),
    }
}

/// What came of the scored questions: “54 of 60 questions · 4 don’t know, 2 do not apply”.
pub fn scored(scores: &Scores) -> String {
    type Words = fn(usize) -> String;
    let count = |answer: fn(&OrgAnswer) -> bool| {
        scores.questions.iter().filter(|view| answer(&view.answer)).count()
    };
    let level = count(|answer| answer.level().is_some());
    let unsure = count(|answer| *answer == OrgAnswer::Unsure);
    let away = count(|answer| *answer == OrgAnswer::NotApplicable);
    let open = count(|answer| *answer == OrgAnswer::Unanswered);
    let rest: [(usize, Words); 3] = [
        (unsure, answers::count_unsure),
        (away, answers::count_not_applicable),
        (open, answers::count_open),
    ];
    let rest = rest.iter().filter(|(count, _)| *count > 0);
    let rest: Vec<String> = rest.map(|(count, words)| words(*count)).collect();
    let all = scores.questions.len();
    match rest.is_empty() {
        true => answers::scored(level, all),
        false => answers::scored_and_rest(level, all, rest.join(", ")),
    }
}

/// What people are told before they answer, where the set is a form to hand out: whether their
/// name is on it comes first.
pub fn before_answering(wording: &Wording, named: bool) -> Option<String> {
    let first = &wording.answering.first;
    let name = match named {
        true => answers::with_name(),
        false => answers::without_name(),
    };
    (!first.is_empty()).then(|| format!("{name} {first}"))
}

/// A role within a sentence: “the chief executive”, “a board member”; none where it is empty.
fn in_sentence(role: &str) -> Option<String> {
    let role = role.trim().trim_end_matches('.');
    let first = role.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?;
    let lower = lower_case(role);
    if ["the ", "a ", "an ", "our "].iter().any(|article| lower.starts_with(article)) {
        return Some(format!("{}{}", lower_case(first), &role[first.len()..]));
    }
    let common = COMMON.contains(&lower_case(first).as_str());
    let role = match role.strip_prefix(first) {
        Some(rest) if common => format!("{}{rest}", lower_case(first)),
        _ => role.to_owned(),
    };
    let article = match lower {
        _ if ONLY_ONE.iter().any(|only| lower.starts_with(only)) => "the",
        _ if lower.starts_with(['a', 'e', 'i', 'o', 'u']) => "an",
        _ => "a",
    };
    Some(answers::role(article, role))
}
