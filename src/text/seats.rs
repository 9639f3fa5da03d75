use super::{capital, list, number};
use crate::assessment::Counted;
use crate::questionnaire::BuiltIn;
use crate::seats::{Mismatch, Row, SeatError, Verdict};

/// How many were added, changed and taken away: `2 added, 1 changed`.
pub fn counts(Counted { added, changed, removed }: Counted) -> String {
    let parts = [(added, "added"), (changed, "changed"), (removed, "taken away")];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    parts.join(", ")
}

/// How many codes were read, and for each of which parts are missing, how many are here, of how
/// many.
pub fn read_words(whole: usize, waiting: &[(usize, usize)]) -> String {
    let read = match whole {
        0 => None,
        1 => Some("1 code read.".to_owned()),
        count => Some(format!("{count} codes read.")),
    };
    let parts = waiting.iter().map(|(here, of)| {
        let of_what = if whole == 0 { "Of this code" } else { "Of another" };
        let missing = of.saturating_sub(*here);
        format!("{of_what}, {here} of {of} parts are read; {missing} still missing.")
    });
    let sentences: Vec<String> = read.into_iter().chain(parts).collect();
    sentences.join(" ")
}

/// What becomes of something that was handed in, in a sentence, and which words are not in it.
pub fn verdict_words(row: &Row) -> String {
    let verdict = verdict(row);
    match left_out_words(row) {
        Some(left_out) => format!("{verdict} {left_out}"),
        None => verdict,
    }
}

/// Which words did not fit into a code; none where all did.
fn left_out_words(row: &Row) -> Option<String> {
    const ASK: &str = "Ask for the file to get it.";
    match row.left_out.as_slice() {
        [] if row.words_missing => {
            Some(format!("Notes and reflections did not fit into it. {ASK}"))
        }
        [] => None,
        [one] => Some(format!("What they wrote about “{one}” did not fit into it. {ASK}")),
        many => {
            let count = number(many.len());
            Some(format!(
                "What they wrote about {count} questions did not fit into it: {}. {ASK}",
                quoted(many)
            ))
        }
    }
}

/// Names, each in quotes.
fn quoted(names: &[String]) -> String {
    list(&names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>())
}

/// Which words a code leaves out, for the person who hands it in; none where it holds all. `names`
/// are the short names of the questions.
pub fn short_code_words(names: &[String]) -> Option<String> {
    let what = match names {
        [] => return None,
        [one] => format!("what you wrote about “{one}”"),
        many => format!("what you wrote about {} questions: {}", number(many.len()), quoted(many)),
    };
    Some(format!("It is too long to hold everything you wrote. It leaves out {what}."))
}

fn verdict(row: &Row) -> String {
    let answers = |count: usize| match count {
        1 => "1 answer".to_owned(),
        count => format!("{count} answers"),
    };
    match &row.verdict {
        Verdict::New => format!("New: {}.", answers(row.answers)),
        Verdict::Update if row.over_peers => {
            format!("This changes the view that peers gave before: {}.", counts(row.change))
        }
        Verdict::Update if row.over_ours => {
            format!("This changes answers that were entered here: {}.", counts(row.change))
        }
        Verdict::Update if row.change.is_none() => "The same answers as here.".to_owned(),
        Verdict::Update => format!("Answers: {}.", counts(row.change)),
        Verdict::Same => "Nothing new.".to_owned(),
        Verdict::Older => {
            format!("Saved earlier than what is here. It would go back: {}.", counts(row.change))
        }
        Verdict::Superseded => "A later one from the same seat is here too.".to_owned(),
        Verdict::Elsewhere(Mismatch::Assessment) => {
            "These answers belong to another assessment.".to_owned()
        }
        Verdict::Elsewhere(Mismatch::Set(set)) => {
            let title = BuiltIn::find(set).map(|set| format!(", “{}”", set.title));
            let title = title.unwrap_or_default();
            format!("These answers are to another question set{title}.")
        }
        Verdict::Elsewhere(Mismatch::Edition(edition)) => {
            format!("These answers are to another edition of the questions, “{edition}”.")
        }
        Verdict::Elsewhere(Mismatch::Group(_)) => {
            "They come from a group that this question set does not have.".to_owned()
        }
        Verdict::Unreadable(error @ SeatError::Incomplete { .. }) => capital(&error.to_string()),
        Verdict::Unreadable(error) => format!("It cannot be read: {error}"),
    }
}
