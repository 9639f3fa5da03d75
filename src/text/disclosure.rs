use super::number::{capital, number};
use crate::assessment::Assessment;

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
