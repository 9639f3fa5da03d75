use std::cmp::Ordering;

use super::answer_words::{evidence_name, level_words};
use super::number::{capital, list, number};
use super::scores::coverage_short;
use super::stage::stage_name;
use crate::comparison::{
    Basis, BlockerChange, Comparison, GapChange, GroupChange, Movement, PersonChange, Presence,
    QuestionChange, ScoreChange, Sets, Shared, Why,
};
use crate::messages::differences;
use crate::question_set::{DomainId, QuestionId, Questionnaire};
use crate::scoring::{OrgAnswer, Reason, Score, StageResult};

/// The stage then and now: “From “Foundations first” to “Building”.”
pub fn compared_stage(sets: Sets<'_>, comparison: &Comparison) -> String {
    let name = |wording, result: &StageResult| match result.provisional {
        Some(to) => {
            differences::stage_pointing(stage_name(wording, result.stage), stage_name(wording, to))
        }
        None => differences::stage(stage_name(wording, result.stage)),
    };
    let stage = &comparison.stage;
    let then = name(&sets.before.wording, &stage.before);
    let now = name(&sets.after.wording, &stage.after);
    match then == now {
        true => differences::still_at_stage(now),
        false => differences::from_stage_to_stage(then, now),
    }
}

/// How many answers moved, and which way: “Four answers changed: three up and one newly scored.”
pub fn compared_moves(comparison: &Comparison) -> String {
    type Words = fn(String) -> String;
    let count =
        |which: Movement| comparison.questions.iter().filter(|q| q.movement == which).count();
    let kinds: [(usize, Words); 6] = [
        (count(Movement::Up), differences::moved_up),
        (count(Movement::Down), differences::moved_down),
        (count(Movement::Answered), differences::newly_scored),
        (count(Movement::NowUnsure), differences::now_not_known),
        (count(Movement::NowNotApplicable), differences::now_not_applying),
        (count(Movement::NoLongerAnswered), differences::without_an_answer),
    ];
    let all: usize = kinds.iter().map(|(count, _)| count).sum();
    if all == 0 {
        return match is_withheld(comparison) {
            true => differences::no_shown_answer_moved().to_owned(),
            false => differences::no_answer_moved().to_owned(),
        };
    }
    let kinds: Vec<String> = kinds
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| words(number(count)))
        .collect();
    differences::answers_moved(all, capital(&number(all)), list(&kinds))
}

/// That nothing moved at all, as far as it can be shown.
pub fn compared_still(comparison: &Comparison) -> &'static str {
    match is_withheld(comparison) {
        true => differences::nothing_shown_moved(),
        false => differences::nothing_moved(),
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
    let shown = |score: &Score| score.score.filter(|_| score.covers_half());
    let (before, after) = (&change.before, &change.after);
    match (shown(before), shown(after)) {
        (Some(_), Some(_)) => compared_score(change),
        (Some(then), None) => differences::overall_then_only(then.rounded(), coverage_short(after)),
        (None, Some(now)) => differences::overall_now_only(coverage_short(before), now.rounded()),
        (None, None) => differences::no_overall(coverage_short(before), coverage_short(after)),
    }
}

/// A score then and now, and what it stands on: “47 of 100 then, 58 now: 11 points up.” Where the
/// two speak of different questions it says so, and gives the difference over those of both.
pub fn compared_score(change: &ScoreChange) -> String {
    let (then, now) = (change.before.score, change.after.score);
    let (Some(then), Some(now)) = (then, now) else {
        return match (then, now) {
            (Some(then), _) => differences::score_then_only(then.rounded()),
            (_, Some(now)) => differences::score_now_only(now.rounded()),
            _ => differences::no_score().to_owned(),
        };
    };
    let (then, now) = (then.rounded(), now.rounded());
    let Some(shared) = change.shared else {
        return differences::scores_apart(then, now);
    };
    let moved = points(shared);
    if change.basis == Basis::All {
        return differences::score_moved(then, now, moved);
    }
    let whole = match change.basis.misleads() {
        true => {
            let (before, after) = (coverage_short(&change.before), coverage_short(&change.after));
            differences::scores_misleading(then, now, before, after)
        }
        false => differences::scores(then, now),
    };
    let (then, now) = (shared.before.rounded(), shared.after.rounded());
    let n = shared.questions;
    format!("{whole} {}", differences::score_moved_over(n, then, now, moved, number(n)))
}

/// How far a score went: “11 points up”.
fn points(shared: Shared) -> String {
    let points = usize::try_from(shared.points().unsigned_abs()).unwrap_or(100);
    match shared.direction() {
        Ordering::Equal => differences::unchanged().to_owned(),
        Ordering::Greater => differences::points_up(points, number(points)),
        Ordering::Less => differences::points_down(points, number(points)),
    }
}

/// What became of one thing that held, or holds, the next stage back.
pub fn compared_reason(sets: Sets<'_>, reason: &Reason, held: BlockerChange) -> String {
    let what = match reason {
        Reason::Question(id) => short(sets, id),
        Reason::Domain(id) => domain_name(sets, id),
        Reason::Coverage => differences::enough_scored().to_owned(),
    };
    match held {
        BlockerChange::Resolved => differences::reason_resolved(what),
        BlockerChange::Still => differences::reason_still(what),
        BlockerChange::New => differences::reason_new(what),
        BlockerChange::Next => differences::reason_next(what),
        BlockerChange::Behind => differences::reason_behind(what),
        BlockerChange::NotAsked => differences::reason_not_asked(what),
    }
}

/// One question's movement, in a line: “Peer leadership: from 1 Talking to 3 Ready. It has
/// reached its target.” The answer as it is, where it stayed.
pub fn compared_question(sets: Sets<'_>, question: &QuestionChange) -> String {
    let then = said(sets.before, question.before.answer);
    let now = said(sets.after, question.after.answer);
    let name = short(sets, &question.id);
    let mut line = match question.movement {
        Movement::Stayed => differences::question_stayed(name, now),
        Movement::Up | Movement::Down => differences::question_moved(name, then, now),
        Movement::Answered
        | Movement::NowUnsure
        | Movement::NowNotApplicable
        | Movement::NoLongerAnswered => differences::question_changed(name, now, then),
    };
    if let Some(words) = compared_gap(question.gap) {
        line.push(' ');
        line.push_str(words);
    }
    if question.reworded {
        line.push(' ');
        line.push_str(differences::reworded());
    }
    line
}

/// What became of a gap, in a sentence; none where there was and is none.
pub fn compared_gap(gap: GapChange) -> Option<&'static str> {
    match gap {
        GapChange::None => None,
        GapChange::Closed => Some(differences::gap_closed()),
        GapChange::StillOpen => Some(differences::gap_still_open()),
        GapChange::Opened => Some(differences::gap_opened()),
        GapChange::Found => Some(differences::gap_found()),
        GapChange::OutOfSight => Some(differences::gap_out_of_sight()),
    }
}

/// Why an answer is another one, in a sentence. `notes` says whether people's own words go in.
pub fn compared_why(why: &Why, notes: bool) -> String {
    match why {
        Why::Agreed { note, dissent } => {
            let mut said = differences::agreed().to_owned();
            let (note, dissent) = (note.trim(), dissent.trim());
            if notes && !note.is_empty() {
                said.push(' ');
                said.push_str(&differences::agreed_why(note));
            }
            if notes && !dissent.is_empty() {
                said.push(' ');
                said.push_str(&differences::agreed_otherwise(dissent));
            }
            said
        }
        Why::AgreementEnded => differences::agreement_ended().to_owned(),
        Why::Answers => differences::answered_differently().to_owned(),
        Why::Others => differences::other_people().to_owned(),
        Why::Votes => differences::other_votes().to_owned(),
        Why::Question => differences::question_changed_itself().to_owned(),
    }
}

/// Whose answer changed: “Kim (Peer expertise): from 1 Talking to 3 Ready.” `who` is what the
/// person is called where it is shown.
pub fn compared_person(sets: Sets<'_>, change: &PersonChange, who: &str) -> String {
    let (then, now) = (said(sets.before, change.from), said(sets.after, change.to));
    match change.presence {
        Presence::Both => differences::person_moved(who, then, now),
        Presence::Before => differences::person_then_only(who, then),
        Presence::After => differences::person_now_only(who, now),
    }
}

/// A group whose level changed: “Governance group: from 1 Talking to 3 Ready.”
pub fn compared_group(sets: Sets<'_>, change: &GroupChange) -> String {
    let words = |set, level: Option<_>| {
        level.map_or_else(|| differences::no_level().to_owned(), |level| level_words(set, level))
    };
    let group = match sets.after.group(&change.group) {
        Some(group) => group.name.as_str(),
        None => sets.before.group_name(&change.group),
    };
    let (then, now) = (words(sets.before, change.from), words(sets.after, change.to));
    differences::group_moved(group, then, now)
}

/// How the support for an answer is graded otherwise; none where it is not.
pub fn compared_evidence(question: &QuestionChange) -> Option<String> {
    let words =
        |evidence: Option<_>| evidence.map_or_else(differences::evidence_not_said, evidence_name);
    let (then, now) = (words(question.before.evidence), words(question.after.evidence));
    question.evidence_changed().then(|| differences::evidence_changed(then, now))
}

/// How far apart groups saw a question then and now; none where they did not lie far apart.
pub fn compared_views(question: &QuestionChange) -> Option<&'static str> {
    match (question.before.diverges, question.after.diverges) {
        (false, false) => None,
        (true, true) => Some(differences::views_apart()),
        (true, false) => Some(differences::views_apart_then()),
        (false, true) => Some(differences::views_apart_now()),
    }
}

/// What a reader must know of what was compared: nothing where all is as it seems.
pub fn compared_limits(sets: Sets<'_>, comparison: &Comparison) -> Vec<String> {
    let mut said = Vec::new();
    let sides = [&comparison.before, &comparison.after];
    if sides.iter().any(|side| side.answers_only) {
        said.push(differences::snapshot_limit().to_owned());
    }
    let mut voted: Vec<String> = Vec::new();
    for id in sides.iter().flat_map(|side| &side.rests_on_votes) {
        let name = short(sets, id);
        if !voted.contains(&name) {
            voted.push(name);
        }
    }
    if !voted.is_empty() {
        said.push(differences::votes_limit(list(&voted)));
    }
    for (side, which) in sides.into_iter().zip(["then", "now"]) {
        let count = side.set_aside;
        if count > 0 {
            said.push(differences::set_aside(count, number(count), which));
        }
    }
    if !comparison.same_edition() {
        let (before, after) = (sets.before, sets.after);
        let answered =
            differences::editions(&before.title, &before.edition, &after.title, &after.edition);
        let (then, now) = (comparison.only_before.len(), comparison.only_after.len());
        let matched = differences::matched_by_ids(then, number(then), now, number(now));
        said.push(format!("{answered} {matched}"));
    }
    if comparison.anonymous {
        said.push(differences::anonymous_limit().to_owned());
    }
    said
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
        OrgAnswer::Unsure => differences::dont_know().to_owned(),
        OrgAnswer::NotApplicable => differences::does_not_apply().to_owned(),
        OrgAnswer::Unanswered => differences::not_answered().to_owned(),
        OrgAnswer::Withheld => differences::too_few().to_owned(),
    }
}
