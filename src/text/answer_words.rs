use crate::assessment::Evidence;
use crate::messages::answers;
use crate::question_set::{Level, Questionnaire};
use crate::scoring::{OrgAnswer, QuestionView};

/// The shared name of a level: “Under way”.
pub fn level_name(set: &Questionnaire, level: Level) -> &str {
    set.levels.get(usize::from(level.get())).map_or("", |l| l.name.as_str())
}

/// A level with its name: “2 Under way”.
pub fn level_words(set: &Questionnaire, level: Level) -> String {
    format!("{level} {}", level_name(set, level)).trim_end().to_owned()
}

/// The organisation's answer in words.
pub fn answer_words(set: &Questionnaire, answer: OrgAnswer) -> String {
    match answer {
        OrgAnswer::Level(level) => level_words(set, level),
        OrgAnswer::Unsure => answers::unsure().to_owned(),
        OrgAnswer::NotApplicable => answers::not_applicable().to_owned(),
        OrgAnswer::Unanswered => answers::unanswered().to_owned(),
        OrgAnswer::Withheld => answers::withheld().to_owned(),
    }
}

/// What a grade of evidence is called.
pub fn evidence_name(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::None => answers::evidence_none(),
        Evidence::Draft => answers::evidence_draft(),
        Evidence::Approved => answers::evidence_approved(),
        Evidence::Confirmed => answers::evidence_confirmed(),
    }
}

/// The groups that gave a level, by name, in the question set's order; others after them.
pub fn group_levels<'a>(set: &'a Questionnaire, view: &'a QuestionView) -> Vec<(&'a str, Level)> {
    let known = set.groups.iter().filter_map(|g| Some((g.name.as_str(), *view.groups.get(&g.id)?)));
    let strangers = view.groups.iter().filter(|(id, _)| set.group(id).is_none());
    known.chain(strangers.map(|(id, level)| (set.group_name(id), *level))).collect()
}
