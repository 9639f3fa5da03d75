use super::number::{capital, number};
use crate::assessment::Assessment;
use crate::disclosure::{Forecast, Merge};
use crate::messages::disclosure as words;
use crate::question_set::Questionnaire;

/// Why there are no results yet; none where there are.
pub fn collecting(assessment: &Assessment) -> Option<&'static str> {
    assessment.is_collecting().then(words::collecting)
}

/// That no question is known to be seen very differently. Where views of small groups are
/// `withheld`, nobody can say that there is none.
pub fn none_differs(withheld: bool) -> &'static str {
    match withheld {
        true => words::difference_withheld(),
        false => words::none_differs(),
    }
}

/// That views of small groups are not shown on so many questions; none where all are.
pub fn views_withheld(questions: usize) -> Option<String> {
    (questions > 0).then(|| words::views_withheld(questions, capital(&number(questions))))
}

/// What an anonymous session will not show with these groups, a sentence for each thing; empty
/// where it can show everything.
pub fn forecast_words(set: &Questionnaire, forecast: &Forecast) -> Vec<String> {
    let mut said = Vec::new();
    let all = forecast.questions;
    match forecast.withheld.len() {
        0 => {}
        n if n == all => said.push(words::no_answer_shown().to_owned()),
        n => said.push(words::some_answers_withheld(n, all)),
    }
    for group in forecast.groups.iter().filter(|group| group.shown < group.asked) {
        let name = set.group_name(&group.group);
        let count = number(group.people);
        said.push(match group.shown {
            0 => words::view_withheld(name, group.people, count),
            shown => words::view_shown_on_some(name, group.people, count, shown, group.asked),
        });
    }
    said
}

/// What merging two groups would gain: “If People and culture joins Operations, the answers to 9
/// more questions can be shown.”
pub fn merge_words(set: &Questionnaire, merge: &Merge) -> String {
    let (from, into) = (set.group_name(&merge.from), set.group_name(&merge.into));
    match (merge.answers, merge.views) {
        (0, views) => words::merge_shows_views(from, into, views, number(views)),
        (answers, _) => words::merge_shows_answers(from, into, answers, number(answers)),
    }
}
