use super::movement::{GapChange, Movement};
use super::person_change::{self, ChangedPeople, GroupChange, PersonChange, Presence};
use super::seen::{IndexedQuestion, Seen};
use crate::assessment::{Answer, Evidence};
use crate::question_set::{Level, QuestionId, Target};
use crate::scoring::{OrgAnswer, gap};

/// A scored question as one side has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSide {
    /// Its place among the scored questions of that side's set.
    pub at: usize,
    /// The organisation's answer.
    pub answer: OrgAnswer,
    /// Whether the room agreed on it.
    pub agreed: bool,
    /// The level needed at the chosen target.
    pub needed: Level,
    /// How many levels it lies below that; none without a level.
    pub gap: Option<u8>,
    /// Whether it is critical.
    pub critical: bool,
    /// The best support named, or the agreed answer's.
    pub evidence: Option<Evidence>,
    /// Whether groups lie two or more levels apart.
    pub diverges: bool,
}

impl QuestionSide {
    pub(super) fn of(item: &IndexedQuestion<'_>, target: Target) -> Self {
        let (answer, scale) = (item.view.answer, item.scale);
        QuestionSide {
            at: item.at,
            answer,
            agreed: item.view.agreed,
            needed: scale.target.at(target),
            gap: gap(scale, answer, target),
            critical: scale.critical,
            evidence: item.view.evidence,
            diverges: item.view.diverges,
        }
    }
}

/// A question that only one of the two sets asks. It is listed, and has not moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnlyThere {
    /// The question.
    pub id: QuestionId,
    /// What that side knows of it.
    pub side: QuestionSide,
}

/// Why the organisation's answer is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The room agreed on it.
    Agreed {
        /// Why it was agreed; may be empty.
        note: String,
        /// Who sees it otherwise; may be empty.
        dissent: String,
    },
    /// What the room had agreed was taken away, so that the answers count.
    AgreementEnded,
    /// People who answered on both sides gave other answers.
    Answers,
    /// Others answered than before.
    Others,
    /// Other votes were counted in the room.
    Votes,
    /// None of these: the question itself changed, such as whether it may not apply.
    Question,
}

impl Why {
    /// The word of the JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Why::Agreed { .. } => "agreed",
            Why::AgreementEnded => "agreement-ended",
            Why::Answers => "answers",
            Why::Others => "others",
            Why::Votes => "votes",
            Why::Question => "question",
        }
    }
}

/// A question that both sets ask, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionChange {
    /// The question.
    pub id: QuestionId,
    /// How it stood.
    pub before: QuestionSide,
    /// How it stands.
    pub after: QuestionSide,
    /// How the organisation's answer moved.
    pub movement: Movement,
    /// What became of its gap at the chosen target.
    pub gap: GapChange,
    /// Why it moved; empty where it stayed.
    pub why: Vec<Why>,
    /// The groups whose level changed, whether or not the organisation's answer did.
    pub groups: Vec<GroupChange>,
    /// The people whose answer changed; empty where either session is anonymous.
    pub people: Vec<PersonChange>,
    /// Whether its text or the statements of its levels are not the same in both sets, so that a
    /// level may not mean the same.
    pub reworded: bool,
}

impl QuestionChange {
    /// Whether the organisation's answer is another one.
    pub fn moved(&self) -> bool {
        self.movement != Movement::Stayed
    }

    /// Whether the support for the answer is graded otherwise.
    pub fn evidence_changed(&self) -> bool {
        self.before.evidence != self.after.evidence
    }

    /// Whether anybody, or any group that may be shown, answered otherwise.
    pub fn answered_differently(&self) -> bool {
        !self.people.is_empty() || !self.groups.is_empty()
    }
}

/// Puts a question of both sides side by side.
pub(super) fn change<'a>(
    (before, then): (&Seen<'a>, IndexedQuestion<'a>),
    (after, now): (&Seen<'a>, IndexedQuestion<'a>),
    everybody: &ChangedPeople<'a>,
    anonymous: bool,
    target: Target,
) -> QuestionChange {
    let (was, is) = (QuestionSide::of(&then, target), QuestionSide::of(&now, target));
    let people = everybody.changes((before, then), (after, now));
    let movement = Movement::between(was.answer, is.answer);
    let why = match movement {
        Movement::Stayed => Vec::new(),
        _ => why((before, &then), (after, &now), &people, anonymous),
    };
    let anchors = |item: &IndexedQuestion<'a>| (&item.question.text, &item.scale.anchors);
    QuestionChange {
        id: now.question.id.clone(),
        movement,
        gap: GapChange::between(was.gap, is.gap),
        why,
        groups: person_change::groups(&then, &now, anonymous),
        people: if anonymous { Vec::new() } else { people },
        reworded: anchors(&then) != anchors(&now),
        before: was,
        after: is,
    }
}

/// An agreement settles an answer; only without one do the answers themselves count.
fn why(
    (before, then): (&Seen<'_>, &IndexedQuestion<'_>),
    (after, now): (&Seen<'_>, &IndexedQuestion<'_>),
    people: &[PersonChange],
    anonymous: bool,
) -> Vec<Why> {
    let (earlier, later) = (&before.state.assessment, &after.state.assessment);
    let id = &now.question.id;
    if now.view.agreed {
        let given = |answer: Option<&Answer>| answer.and_then(|a| a.given.clone());
        let agreed = later.consensus.get(id);
        if then.view.agreed && given(earlier.consensus.get(id)) == given(agreed) {
            return vec![Why::Question];
        }
        let words = |of: fn(&Answer) -> &String| agreed.map(of).cloned().unwrap_or_default();
        return vec![Why::Agreed { note: words(|a| &a.note), dissent: words(|a| &a.dissent) }];
    }
    // Whose answers they were would tell who changed them.
    if anonymous {
        return vec![if then.view.agreed { Why::AgreementEnded } else { Why::Answers }];
    }
    let any = |both: bool| people.iter().any(|p| (p.presence == Presence::Both) == both);
    let reasons = [
        (then.view.agreed, Why::AgreementEnded),
        (any(true), Why::Answers),
        (any(false), Why::Others),
        (earlier.session.tallies.get(id) != later.session.tallies.get(id), Why::Votes),
    ];
    let mut why: Vec<Why> = reasons.into_iter().filter(|(so, _)| *so).map(|(_, why)| why).collect();
    if why.is_empty() {
        why.push(Why::Question);
    }
    why
}
