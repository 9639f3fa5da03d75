use super::{capital, counted, list, number};
use crate::assessment::{Assessment, CommandError, DiffCount, Participant};
use crate::question_set::{BuiltIn, GroupId, Questionnaire};
use crate::responses::{Differs, ImportItem, Mismatch, SeatError, Verdict};

/// How many were added, changed and taken away: `2 added, 1 changed`.
pub fn counts(DiffCount { added, changed, removed }: DiffCount) -> String {
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

/// `1 answer`, `2 answers`.
fn in_digits(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// What becomes of something that was handed in, in a sentence, and which words are not in it.
pub fn verdict_words(row: &ImportItem) -> String {
    let verdict = verdict(row);
    match left_out_words(row) {
        Some(left_out) => format!("{verdict} {left_out}"),
        None => verdict,
    }
}

/// Which words did not fit into a code; none where all did.
fn left_out_words(row: &ImportItem) -> Option<String> {
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

fn verdict(row: &ImportItem) -> String {
    let answers = |count: usize| in_digits(count, "answer", "answers");
    match &row.verdict {
        Verdict::New => format!("New: {}.", answers(row.answers)),
        Verdict::Update if row.over_peers => {
            format!("This changes the view that peers gave before: {}.", counts(row.change))
        }
        Verdict::Update if row.over_ours => format!(
            "This changes answers that were entered or edited here: {}.",
            counts(row.change)
        ),
        Verdict::Update if row.change.is_none() => "The same answers as here.".to_owned(),
        Verdict::Update => format!("Answers: {}.", counts(row.change)),
        Verdict::Same => "Nothing new.".to_owned(),
        Verdict::Older => {
            format!("Saved earlier than what is here. It would go back: {}.", counts(row.change))
        }
        Verdict::Superseded => "A later one from the same seat is here too.".to_owned(),
        Verdict::Gone => format!(
            "This person is not in the list any more, and a snapshot still has answers of theirs. \
             Taking these in would add them to the list again: {}.",
            answers(row.answers)
        ),
        Verdict::Removed(day) => format!(
            "This person was removed on {}. Their answers are not taken in. If they want to take \
             part again, add a person and give them a new seat.",
            day.spoken()
        ),
        Verdict::Elsewhere(Mismatch::Assessment) => {
            "These answers belong to another assessment.".to_owned()
        }
        Verdict::Elsewhere(Mismatch::Set(set)) => match BuiltIn::find(set) {
            Some(set) => format!(
                "These answers are to another question set, “{}”, and none of its questions is \
                 asked here in the same words.",
                set.title()
            ),
            None => {
                "These answers are to a question set that this Groundwork does not have.".to_owned()
            }
        },
        Verdict::Elsewhere(Mismatch::Edition(edition)) => format!(
            "These answers are to another edition of the questions, “{edition}”. Its words are not \
             at hand here, so it cannot be shown that the questions are the same."
        ),
        Verdict::Elsewhere(Mismatch::Group(_)) => {
            "They come from a group that this question set does not have.".to_owned()
        }
        Verdict::Unreadable(error @ SeatError::Incomplete { .. }) => capital(&error.to_string()),
        Verdict::Unreadable(error) => format!("It cannot be read: {error}"),
    }
}

/// What a file says of itself and is not what is listed, a sentence each: those who take it in must
/// know better. `group` names groups, `listed` is the person in the list.
pub fn differs_words(
    row: &ImportItem,
    listed: &str,
    group: impl Fn(&GroupId) -> String,
) -> Vec<String> {
    let Some(claims) = &row.claims else { return Vec::new() };
    let sentence = |differs: &Differs| match differs {
        Differs::Name => {
            format!("It says that it is from “{}”; the list has “{listed}”.", claims.name)
        }
        Differs::Group => {
            let here = row.who.as_ref().map(|who| group(&who.group)).unwrap_or_default();
            format!("It comes from {}; the list has this person in {here}.", group(&claims.group))
        }
        Differs::Organisation => format!(
            "It was given to another organisation, “{}”. Take it in only if that is this one under \
             another name.",
            claims.organisation
        ),
        Differs::Copy => {
            "It was handed out from the assessment that this one is a copy of. Take it \
                          in only if it is meant for this one."
                .to_owned()
        }
    };
    row.differs.iter().map(sentence).collect()
}

/// Which answers are not taken in because their questions are not asked here; none where all are.
/// Those that `set` asks in other words are named.
pub fn left_words(row: &ImportItem, set: &Questionnaire) -> Option<String> {
    if row.left.is_empty() || matches!(row.verdict, Verdict::Elsewhere(_)) {
        return None;
    }
    let short = |id| Some(format!("“{}”", set.question(id)?.short));
    let mut names: Vec<String> = row.left.iter().filter_map(short).collect();
    let others = row.left.len() - names.len();
    if others > 0 && !names.is_empty() {
        names.push(counted(others, "other", "others"));
    }
    let named = if names.is_empty() { String::new() } else { format!(": {}", list(&names)) };
    let count = in_digits(row.left.len(), "answer is", "answers are");
    Some(format!(
        "{count} left out, because this assessment does not ask these questions in the same \
         words{named}."
    ))
}

/// Why a change was not made.
pub fn refused_words(error: &CommandError) -> String {
    let error = error.to_string();
    let stop = if error.ends_with('.') { "" } else { "." };
    format!("{}{stop} Nothing was changed.", capital(&error))
}

/// What goes when somebody is removed, and what does not, a sentence or two each.
pub fn removal_words(assessment: &Assessment, person: &Participant) -> Vec<String> {
    let has = |answers: Option<&crate::assessment::Answers>| answers.map_or(0, |it| it.len());
    let answers = has(assessment.answers.get(&person.id));
    let snapshots = assessment.snapshots.iter();
    let snapshots = snapshots.filter(|it| has(it.answers.get(&person.id)) > 0).count();
    let goes = match (answers, snapshots) {
        (0, 0) => "They leave the list. There are no answers of theirs here.".to_owned(),
        (answers, 0) => format!(
            "They leave the list, and {} with them.",
            in_digits(answers, "answer goes", "answers go")
        ),
        (0, snapshots) => format!(
            "They leave the list, and everything they said in {} goes with them.",
            in_digits(snapshots, "snapshot", "snapshots")
        ),
        (answers, snapshots) => format!(
            "They leave the list. {}, and everything they said in {} goes too.",
            in_digits(answers, "answer goes", "answers go"),
            in_digits(snapshots, "snapshot", "snapshots")
        ),
    };
    vec![
        goes,
        "Undo brings all of it back, as long as this window is open. What stays is a note that \
         somebody of this group was removed today, without a name. Answers that they hand back \
         later are not taken in."
            .to_owned(),
        "This does not reach files and reports that you have saved or sent, or what this person \
         has on their own device. Delete those yourself, or ask whoever has them."
            .to_owned(),
    ]
}

/// That answers of people with peer expertise were removed, and when; none where none were.
pub fn peers_removed(assessment: &Assessment) -> Option<String> {
    let days = assessment.peer_removals();
    let spoken: Vec<String> = days.iter().map(|day| day.spoken()).collect();
    match spoken.len() {
        0 => None,
        1 => Some(format!("The peer expert’s answers were removed on {}.", list(&spoken))),
        count => {
            Some(format!("Answers of {count} peer experts were removed, on {}.", list(&spoken)))
        }
    }
}

/// Whose answers were edited after they came back; none where nobody’s were. `name` names a person.
pub fn edited_words(
    assessment: &Assessment,
    name: impl Fn(&Participant) -> String,
) -> Option<String> {
    let edited = assessment.participants.iter().filter(|person| assessment.is_edited(person));
    if assessment.session.anonymous {
        let count = edited.count();
        return (count > 0).then(|| {
            let people = in_digits(count, "person", "people");
            format!("Answers of {people} were edited here after they came back.")
        });
    }
    let names: Vec<String> = edited.map(name).collect();
    (!names.is_empty())
        .then(|| format!("The answers of {} were edited here after they came back.", list(&names)))
}
