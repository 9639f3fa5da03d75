use super::{capital, list, number};
use crate::assessment::{Assessment, CommandError, DiffCount, Participant};
use crate::messages::invitations;
use crate::question_set::{BuiltIn, GroupId, Questionnaire};
use crate::responses::{Differs, ImportItem, Mismatch, SeatError, Verdict};

/// How many were added, changed and taken away: `2 added, 1 changed`.
pub fn counts(DiffCount { added, changed, removed }: DiffCount) -> String {
    let parts = [
        (added > 0).then(|| invitations::added(added)),
        (changed > 0).then(|| invitations::changed(changed)),
        (removed > 0).then(|| invitations::taken_away(removed)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How many codes were read, and for each of which parts are missing, how many are here, of how
/// many.
pub fn read_words(whole: usize, waiting: &[(usize, usize)]) -> String {
    let read = (whole > 0).then(|| invitations::codes_read(whole));
    let parts = waiting.iter().map(|(here, of)| {
        let missing = of.saturating_sub(*here);
        match whole {
            0 => invitations::parts_of_this_code(here, of, missing),
            _ => invitations::parts_of_another(here, of, missing),
        }
    });
    let sentences: Vec<String> = read.into_iter().chain(parts).collect();
    sentences.join(" ")
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
    let missing = match row.left_out.as_slice() {
        [] if row.words_missing => invitations::notes_missing().to_owned(),
        [] => return None,
        [one] => invitations::words_missing(one),
        many => invitations::words_missing_many(number(many.len()), quoted(many)),
    };
    Some(format!("{missing} {}", invitations::ask_for_file()))
}

/// Names, each in quotes.
fn quoted(names: &[String]) -> String {
    list(&names.iter().map(invitations::quoted).collect::<Vec<_>>())
}

/// Which words a code leaves out, for the person who hands it in; none where it holds all. `names`
/// are the short names of the questions.
pub fn short_code_words(names: &[String]) -> Option<String> {
    match names {
        [] => None,
        [one] => Some(invitations::code_too_long(one)),
        many => Some(invitations::code_too_long_many(number(many.len()), quoted(many))),
    }
}

fn verdict(row: &ImportItem) -> String {
    let changes = || counts(row.change);
    match &row.verdict {
        Verdict::New => invitations::new_answers(row.answers),
        Verdict::Update if row.over_peers => invitations::changes_peers_view(changes()),
        Verdict::Update if row.over_ours => invitations::changes_answers_here(changes()),
        Verdict::Update if row.change.is_none() => invitations::same_answers().to_owned(),
        Verdict::Update => invitations::changes_answers(changes()),
        Verdict::Same => invitations::nothing_new().to_owned(),
        Verdict::Older => invitations::saved_earlier(changes()),
        Verdict::Superseded => invitations::superseded().to_owned(),
        Verdict::Gone => invitations::person_gone(row.answers),
        Verdict::Removed(day) => invitations::person_removed(day.spoken()),
        Verdict::Elsewhere(Mismatch::Assessment) => invitations::another_assessment().to_owned(),
        Verdict::Elsewhere(Mismatch::Set(set)) => match BuiltIn::find(set) {
            Some(set) => invitations::another_set(set.title()),
            None => invitations::unknown_set().to_owned(),
        },
        Verdict::Elsewhere(Mismatch::Edition(edition)) => invitations::another_edition(edition),
        Verdict::Elsewhere(Mismatch::Group(_)) => invitations::unknown_group().to_owned(),
        Verdict::Unreadable(error @ SeatError::Incomplete { .. }) => capital(&error.to_string()),
        Verdict::Unreadable(error) => invitations::unreadable(error),
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
        Differs::Name => invitations::another_name(&claims.name, listed),
        Differs::Group => {
            let here = row.who.as_ref().map(|who| group(&who.group)).unwrap_or_default();
            invitations::another_group(group(&claims.group), here)
        }
        Differs::Organisation => invitations::another_organisation(&claims.organisation),
        Differs::Copy => invitations::from_the_original().to_owned(),
    };
    row.differs.iter().map(sentence).collect()
}

/// Which answers are not taken in because their questions are not asked here; none where all are.
/// Those that `set` asks in other words are named.
pub fn left_words(row: &ImportItem, set: &Questionnaire) -> Option<String> {
    if row.left.is_empty() || matches!(row.verdict, Verdict::Elsewhere(_)) {
        return None;
    }
    let short = |id| Some(invitations::quoted(&set.question(id)?.short));
    let mut names: Vec<String> = row.left.iter().filter_map(short).collect();
    let others = row.left.len() - names.len();
    if others > 0 && !names.is_empty() {
        names.push(invitations::and_others(others, number(others)));
    }
    let count = row.left.len();
    Some(match names.is_empty() {
        true => invitations::answers_left_out(count),
        false => invitations::answers_left_out_named(count, list(&names)),
    })
}

/// Why a change was not made.
pub fn refused_words(error: &CommandError) -> String {
    let error = capital(&error.to_string());
    match error.ends_with('.') {
        true => invitations::refused(error),
        false => invitations::refused_unpunctuated(error),
    }
}

/// What goes when somebody is removed, and what does not, a sentence or two each.
pub fn removal_words(assessment: &Assessment, person: &Participant) -> Vec<String> {
    let has = |answers: Option<&crate::assessment::Answers>| answers.map_or(0, |it| it.len());
    let answers = has(assessment.answers.get(&person.id));
    let snapshots = assessment.snapshots.iter();
    let snapshots = snapshots.filter(|it| has(it.answers.get(&person.id)) > 0).count();
    let goes = match (answers, snapshots) {
        (0, 0) => invitations::removal_without_answers().to_owned(),
        (answers, 0) => invitations::removal_of_answers(answers),
        (0, snapshots) => invitations::removal_from_snapshots(snapshots),
        (answers, snapshots) => {
            invitations::removal_of_answers_and_from_snapshots(answers, snapshots)
        }
    };
    vec![
        goes,
        invitations::removal_can_be_undone().to_owned(),
        invitations::removal_reaches_only_here().to_owned(),
    ]
}

/// That answers of people with peer expertise were removed, and when; none where none were.
pub fn peers_removed(assessment: &Assessment) -> Option<String> {
    let days = assessment.peer_removals();
    let spoken: Vec<String> = days.iter().map(|day| day.spoken()).collect();
    let count = spoken.len();
    (count > 0).then(|| invitations::peers_answers_removed(count, list(&spoken)))
}

/// Whose answers were edited after they came back; none where nobody’s were. `name` names a person.
pub fn edited_words(
    assessment: &Assessment,
    name: impl Fn(&Participant) -> String,
) -> Option<String> {
    let edited = assessment.participants.iter().filter(|person| assessment.is_edited(person));
    if assessment.session.anonymous {
        let count = edited.count();
        return (count > 0).then(|| invitations::answers_edited(count));
    }
    let names: Vec<String> = edited.map(name).collect();
    (!names.is_empty()).then(|| invitations::answers_edited_of(list(&names)))
}
