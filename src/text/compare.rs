use std::cmp::Ordering;

use super::answers::{evidence_name, level_words};
use super::number::{capital, counted, list, number};
use super::scores::coverage_short;
use super::stage::stage_name;
use crate::comparison::{
    Basis, BlockerChange, Comparison, GapChange, GroupChange, Movement, PersonChange, Presence,
    QuestionChange, ScoreChange, Sets, Shared, Why,
};
use crate::question_set::{DomainId, QuestionId, Questionnaire};
use crate::scoring::{OrgAnswer, Reason, Score, StageResult};

/// The stage then and now: “From “Foundations first” to “Building”.”
pub fn compared_stage(sets: Sets<'_>, comparison: &Comparison) -> String {
    let name = |wording, result: &StageResult| match result.provisional {
        Some(to) => format!(
            "“{}”, pointing to “{}”",
            stage_name(wording, result.stage),
            stage_name(wording, to)
        ),
        None => format!("“{}”", stage_name(wording, result.stage)),
    };
    let stage = &comparison.stage;
    let then = name(&sets.before.wording, &stage.before);
    let now = name(&sets.after.wording, &stage.after);
    match then == now {
        true => format!("Still {now}."),
        false => format!("From {then} to {now}."),
    }
}

/// How many answers moved, and which way: “Four answers moved: three up, and one is new.”
pub fn compared_moves(comparison: &Comparison) -> String {
    let count =
        |which: Movement| comparison.questions.iter().filter(|q| q.movement == which).count();
    let kinds = [
        (count(Movement::Up), "up"),
        (count(Movement::Down), "down"),
        (count(Movement::Answered), "newly scored"),
        (count(Movement::NowUnsure), "now not known"),
        (count(Movement::NowNotApplicable), "now not applying"),
        (count(Movement::NoLongerAnswered), "without an answer now"),
    ];
    let all: usize = kinds.iter().map(|(count, _)| count).sum();
    if all == 0 {
        return match is_withheld(comparison) {
            true => "No answer that can be shown moved.".to_owned(),
            false => "No answer moved.".to_owned(),
        };
    }
    let kinds: Vec<String> = kinds
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{} {words}", number(count)))
        .collect();
    format!("{}: {}.", capital(&counted(all, "answer moved", "answers moved")), list(&kinds))
}

/// That nothing moved at all, as far as it can be shown.
pub fn compared_still(comparison: &Comparison) -> &'static str {
    match is_withheld(comparison) {
        true => {
            "Nothing that can be shown moved between the two. Some answers are too few to show, so              whether they moved can’t be told."
        }
        false => "Nothing moved between the two: no answer, nobody’s view and no action.",
    }
}

/// Whether an answer is too few to show, so that nobody can say whether it moved.
fn is_withheld(comparison: &Comparison) -> bool {
    let sides = comparison.questions.iter().flat_map(|q| [&q.before, &q.after]);
    sides.into_iter().any(|side| side.answer == OrgAnswer::Withheld)
}

/// The overall score then and now, in the same words as a domain's; where one side covers less
/// than half, no overall score is told and none compared.
pub fn compared_overall(change: &ScoreChange) -> String {
    let side = |score: &Score, when: &str| match score.score.filter(|_| score.covers_half()) {
        Some(shown) => format!("{} of 100 {when}", shown.rounded()),
        None => format!("no overall score {when}, with {} scored", coverage_short(score)),
    };
    let (before, after) = (&change.before, &change.after);
    if before.covers_half() && after.covers_half() {
        return compared_score(change);
    }
    let (then, now) = (side(before, "then"), side(after, "now"));
    format!("{}; {now}. One is shown once half of the questions are scored.", capital(&then))
}

/// A score then and now, and what it stands on: “47 of 100 then, 58 now: 11 points up.” Where the
/// two speak of different questions it says so, and gives the difference over those of both.
pub fn compared_score(change: &ScoreChange) -> String {
    let (then, now) = (change.before.score, change.after.score);
    let (Some(then), Some(now)) = (then, now) else {
        return match (then, now) {
            (Some(then), _) => format!("{} of 100 then, no score now.", then.rounded()),
            (_, Some(now)) => format!("No score then, {} of 100 now.", now.rounded()),
            _ => "No score then or now.".to_owned(),
        };
    };
    let whole = format!("{} of 100 then, {} now", then.rounded(), now.rounded());
    let Some(shared) = change.shared else {
        return format!(
            "{whole}. No question has a level on both sides, so the two cannot be compared."
        );
    };
    let moved = points(shared);
    if change.basis == Basis::All {
        return format!("{whole}: {moved}.");
    }
    let covered = format!(
        "{} were scored then, {} are now",
        coverage_short(&change.before),
        coverage_short(&change.after)
    );
    let over = match shared.questions {
        1 => "the one question that has".to_owned(),
        n => format!("the {} questions that have", number(n)),
    };
    let over = format!(
        "Over {over} a level on both sides: {} then, {} now, {moved}.",
        shared.before.rounded(),
        shared.after.rounded()
    );
    match change.basis.misleads() {
        true => format!("{whole}, but these speak of different questions: {covered}. {over}"),
        false => format!("{whole}. {over}"),
    }
}

/// How far a score went: “11 points up”.
fn points(shared: Shared) -> String {
    let points = usize::try_from(shared.points().unsigned_abs()).unwrap_or(100);
    let (way, points) = match (shared.direction(), points) {
        (Ordering::Equal, _) => return "unchanged".to_owned(),
        (Ordering::Greater, 0) => return "less than a point up".to_owned(),
        (Ordering::Less, 0) => return "less than a point down".to_owned(),
        (Ordering::Greater, points) => ("up", points),
        (Ordering::Less, points) => ("down", points),
    };
    format!("{} {way}", counted(points, "point", "points"))
}

/// What became of one thing that held, or holds, the next stage back.
pub fn compared_reason(sets: Sets<'_>, reason: &Reason, held: BlockerChange) -> String {
    let what = match reason {
        Reason::Question(id) => short(sets, id),
        Reason::Domain(id) => domain_name(sets, id),
        Reason::Coverage => "Enough questions scored".to_owned(),
    };
    let became = match held {
        BlockerChange::Resolved => "no longer in the way",
        BlockerChange::Still => "still open",
        BlockerChange::New => "in the way now, and was not then",
        BlockerChange::Next => "comes up now, and was open then too",
        BlockerChange::Behind => "still open, behind what comes first now",
        BlockerChange::NotAsked => "asked by only one of the two question sets",
    };
    format!("{what}: {became}.")
}

/// One question's movement, in a line: “Peer leadership: from 1 Talking to 3 Ready. It has
/// reached its target.” The answer as it is, where it stayed.
pub fn compared_question(sets: Sets<'_>, question: &QuestionChange) -> String {
    let then = said(sets.before, question.before.answer);
    let now = said(sets.after, question.after.answer);
    let moved = match question.movement {
        Movement::Stayed => format!("still {now}"),
        Movement::Up | Movement::Down => format!("from {then} to {now}"),
        Movement::Answered
        | Movement::NowUnsure
        | Movement::NowNotApplicable
        | Movement::NoLongerAnswered => format!("now {now}; then {then}"),
    };
    let mut line = format!("{}: {moved}.", short(sets, &question.id));
    if let Some(words) = compared_gap(question.gap) {
        line.push_str(&format!(" {words}"));
    }
    if question.reworded {
        line.push_str(" The question or its statements were reworded in between.");
    }
    line
}

/// What became of a gap, in a sentence; none where there was and is none.
pub fn compared_gap(gap: GapChange) -> Option<&'static str> {
    match gap {
        GapChange::None => None,
        GapChange::Closed => Some("It has reached its target."),
        GapChange::StillOpen => Some("It is not yet at its target."),
        GapChange::Opened => Some("It was at its target then, and is below it now."),
        GapChange::Found => Some("It is known now, and below its target."),
        GapChange::OutOfSight => Some("It was below its target then; now nobody can say."),
    }
}

/// Why an answer is another one, in a sentence. `notes` says whether people's own words go in.
pub fn compared_why(why: &Why, notes: bool) -> String {
    match why {
        Why::Agreed { note, dissent } => {
            let mut said = "The room agreed on it.".to_owned();
            for (head, words) in [("Why", note.trim()), ("Seen otherwise", dissent.trim())] {
                if notes && !words.is_empty() {
                    said.push_str(&format!(" {head}: {words}"));
                }
            }
            said
        }
        Why::AgreementEnded => {
            "What the room had agreed was taken back, so the answers count.".to_owned()
        }
        Why::Answers => "It was answered differently.".to_owned(),
        Why::Others => "Not the same people answered it.".to_owned(),
        Why::Votes => "Other votes were counted in the room.".to_owned(),
        Why::Question => "The question itself changed between the question sets.".to_owned(),
    }
}

/// Whose answer changed: “Kim (Peer expertise): from 1 Talking to 3 Ready.” `who` is what the
/// person is called where it is shown.
pub fn compared_person(sets: Sets<'_>, change: &PersonChange, who: &str) -> String {
    let (then, now) = (said(sets.before, change.from), said(sets.after, change.to));
    match change.presence {
        Presence::Both => format!("{who}: from {then} to {now}."),
        Presence::Before => format!("{who} took part then only: {then}."),
        Presence::After => format!("{who} takes part now only: {now}."),
    }
}

/// A group whose level changed: “Governance group: from 1 Talking to 3 Ready.”
pub fn compared_group(sets: Sets<'_>, change: &GroupChange) -> String {
    let words = |set, level: Option<_>| {
        level.map_or_else(|| "no level".to_owned(), |level| level_words(set, level))
    };
    let group = match sets.after.group(&change.group) {
        Some(group) => group.name.as_str(),
        None => sets.before.group_name(&change.group),
    };
    let (then, now) = (words(sets.before, change.from), words(sets.after, change.to));
    format!("{group}: from {then} to {now}.")
}

/// How the support for an answer is graded otherwise; none where it is not.
pub fn compared_evidence(question: &QuestionChange) -> Option<String> {
    let words = |evidence: Option<_>| evidence.map_or("not said", evidence_name);
    let (then, now) = (words(question.before.evidence), words(question.after.evidence));
    question.evidence_changed().then(|| format!("What can be shown: “{then}” then, “{now}” now."))
}

/// How far apart groups saw a question then and now; none where they did not lie far apart.
pub fn compared_views(question: &QuestionChange) -> Option<&'static str> {
    match (question.before.diverges, question.after.diverges) {
        (false, false) => None,
        (true, true) => Some("Groups see it differently, then and now."),
        (true, false) => Some("Groups saw it differently then, and no longer do."),
        (false, true) => Some("Groups see it differently now, and did not then."),
    }
}

/// What a reader must know of what was compared: nothing where all is as it seems.
pub fn compared_limits(sets: Sets<'_>, comparison: &Comparison) -> Vec<String> {
    let mut said = Vec::new();
    let sides = [&comparison.before, &comparison.after];
    if sides.iter().any(|side| side.answers_only) {
        said.push(
            "A snapshot keeps answers and agreements only. Who takes part, and decisions on \
             actions, are those of now."
                .to_owned(),
        );
    }
    let mut voted: Vec<String> = Vec::new();
    for id in sides.iter().flat_map(|side| &side.rests_on_votes) {
        let name = short(sets, id);
        if !voted.contains(&name) {
            voted.push(name);
        }
    }
    if !voted.is_empty() {
        said.push(format!(
            "Votes counted in the room are not kept in a snapshot. Those of now count on both \
             sides, so what moved may not show here: {}.",
            list(&voted)
        ));
    }
    for (side, when) in sides.into_iter().zip(["then", "now"]) {
        if side.set_aside > 0 {
            let people = counted(side.set_aside, "person who is", "people who are");
            said.push(format!(
                "Answers of {people} no longer listed do not count in the scores of {when}."
            ));
        }
    }
    if !comparison.same_edition() {
        said.push(format!(
            "The two sides answered “{}” {} and “{}” {}. Questions are matched by their ids; {} \
             asked then only, and {} asked now only.",
            sets.before.title,
            sets.before.edition,
            sets.after.title,
            sets.after.edition,
            asked(comparison.only_before.len()),
            asked(comparison.only_after.len())
        ));
    }
    if comparison.anonymous {
        said.push(
            "A session is anonymous: no person is shown, and a group only where five or more of \
             it answered and no smaller group could be worked out. What is too few to show counts \
             as unanswered, and whether it moved can’t be told."
                .to_owned(),
        );
    }
    said
}

/// “none is”, “one is”, “three are”.
fn asked(count: usize) -> String {
    match count {
        0 => "none is".to_owned(),
        1 => "one is".to_owned(),
        _ => format!("{} are", number(count)),
    }
}

/// A question by its short name, with the later set's words where it has it.
fn short(sets: Sets<'_>, id: &QuestionId) -> String {
    sets.question(id).map_or_else(|| id.to_string(), |question| question.short.clone())
}

fn domain_name(sets: Sets<'_>, id: &DomainId) -> String {
    let found = sets.after.domain(id).or_else(|| sets.before.domain(id));
    found.map_or_else(|| id.to_string(), |domain| domain.name.clone())
}

/// An answer within a sentence: names of levels keep their capitals.
fn said(set: &Questionnaire, answer: OrgAnswer) -> String {
    match answer {
        OrgAnswer::Level(level) => level_words(set, level),
        OrgAnswer::Unsure => "“don’t know”".to_owned(),
        OrgAnswer::NotApplicable => "“does not apply”".to_owned(),
        OrgAnswer::Unanswered => "not answered".to_owned(),
        OrgAnswer::Withheld => "too few to show".to_owned(),
    }
}
