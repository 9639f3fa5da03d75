use super::number::{capital, counted, number};
use crate::assessment::Assessment;
use crate::disclosure::{Forecast, Merge};
use crate::question_set::Questionnaire;

/// Why there are no results yet; none where there are.
pub fn collecting(assessment: &Assessment) -> Option<&'static str> {
    assessment.is_collecting().then_some(
        "Answers are still being collected without names, so only who has answered is shown. Close \
         the collection to see results and make files.",
    )
}

/// That no question is known to be seen very differently. Where views of small groups are
/// `withheld`, nobody can say that there is none.
pub fn none_differs(withheld: bool) -> &'static str {
    match withheld {
        true => {
            "Whether views differ can’t be shown: groups of fewer than five aren’t shown apart."
        }
        false => "No question is seen very differently.",
    }
}

/// That views of small groups are not shown on so many questions; none where all are.
pub fn views_withheld(questions: usize) -> Option<String> {
    let on = match questions {
        0 => return None,
        1 => "One question has".to_owned(),
        n => format!("{} questions have", capital(&number(n))),
    };
    Some(format!(
        "{on} answers from groups that are too small to show apart. Whether those groups see it \
         differently can’t be told here."
    ))
}

/// What an anonymous session will not show with these groups, a sentence for each thing; empty
/// where it can show everything.
pub fn forecast_words(set: &Questionnaire, forecast: &Forecast) -> Vec<String> {
    let mut said = Vec::new();
    let all = forecast.questions;
    match forecast.withheld.len() {
        0 => {}
        n if n == all => said.push(
            "No answer can be shown: fewer than five people are asked each question.".to_owned(),
        ),
        n => said.push(format!(
            "The answers to {n} of {all} questions can’t be shown: fewer than five people are asked \
             them."
        )),
    }
    for group in forecast.groups.iter().filter(|group| group.shown < group.asked) {
        let name = set.group_name(&group.group);
        let people = counted(group.people, "person", "people");
        said.push(match group.shown {
            0 => format!("{name} ({people}): their view can’t be shown apart."),
            shown => format!(
                "{name} ({people}): their view can be shown apart on {shown} of {} questions.",
                group.asked
            ),
        });
    }
    said
}

/// What merging two groups would gain: “If People and culture joins Operations, the answers to 9
/// more questions can be shown.”
pub fn merge_words(set: &Questionnaire, merge: &Merge) -> String {
    let (from, into) = (set.group_name(&merge.from), set.group_name(&merge.into));
    let more = |n: usize| counted(n, "more question", "more questions");
    let gain = match (merge.answers, merge.views) {
        (0, views) => format!("views of groups can be shown apart on {}", more(views)),
        (answers, _) => format!("answers to {} can be shown", more(answers)),
    };
    format!("If “{from}” and “{into}” answer as one group, {gain}.")
}
