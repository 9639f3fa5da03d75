use std::cmp::Reverse;

use super::{Pace, Revealed};
use crate::assessment::Assessment;
use crate::question_set::{Question, QuestionId, Questionnaire};
use crate::scoring::{QuestionView, organisation_answers};

/// In which order questions come up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AgendaOrder {
    /// Where groups lie apart, the widest first; where one group is split, the widest first; what
    /// is critical; the rest. Among equals the critical first, then the set's order.
    #[default]
    DisagreementsFirst,
    /// The set's domains in order, and its questions in order in each.
    DomainByDomain,
}

/// Why a question is worth the room's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AgendaReason {
    /// Groups lie so many levels apart: two or more.
    Diverges(u8),
    /// Levels within one group lie so many apart: three or more.
    Split(u8),
    /// No organisation should recruit without it.
    Critical,
    /// None of these.
    Rest,
}

impl AgendaReason {
    /// Whether people see it differently.
    pub fn is_disagreement(self) -> bool {
        matches!(self, AgendaReason::Diverges(_) | AgendaReason::Split(_))
    }

    /// How the votes lie apart, as far as they may be shown; none where they do not.
    pub fn of(votes: &Revealed) -> Option<AgendaReason> {
        match (votes.apart(), votes.spread()) {
            (apart @ 2.., _) => Some(AgendaReason::Diverges(apart)),
            (_, spread @ 3..) => Some(AgendaReason::Split(spread)),
            _ => None,
        }
    }

    fn new(question: &Question, votes: &Revealed) -> AgendaReason {
        let rest = if question.is_critical() { AgendaReason::Critical } else { AgendaReason::Rest };
        AgendaReason::of(votes).unwrap_or(rest)
    }

    /// What sorts first is smaller.
    fn rank(self) -> (u8, Reverse<u8>) {
        match self {
            AgendaReason::Diverges(apart) => (0, Reverse(apart)),
            AgendaReason::Split(spread) => (1, Reverse(spread)),
            AgendaReason::Critical => (2, Reverse(0)),
            AgendaReason::Rest => (3, Reverse(0)),
        }
    }
}

/// How far the room has come with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AgendaStatus {
    /// Still to be talked about.
    Open,
    /// Put aside, and nothing agreed.
    Parked,
    /// The room agreed, whether or not it was parked before.
    Agreed,
}

impl AgendaStatus {
    pub(super) fn of(assessment: &Assessment, question: &QuestionId, view: &QuestionView) -> Self {
        if view.agreed {
            AgendaStatus::Agreed
        } else if assessment.session.parked.contains(question) {
            AgendaStatus::Parked
        } else {
            AgendaStatus::Open
        }
    }
}

/// A question of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// The question.
    pub question: QuestionId,
    /// Why it stands where it does, by the votes when the agenda was made. In an anonymous
    /// session only groups that may be shown apart count.
    pub reason: AgendaReason,
    /// How far the room has come with it.
    pub standing: AgendaStatus,
}

/// What the room talks about, in order.
///
/// The order is made once, from the votes of that moment, and stays: votes that come in, and what
/// is agreed or parked, move no question, for a facilitator who looks up must find the list as it
/// was. [`Agenda::refresh`] brings only the standings up to date. A page that was left keeps the
/// order of ids and comes back to it through [`Agenda::resume`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    items: Vec<AgendaItem>,
    withheld: bool,
}

impl Agenda {
    /// Every scale question that applies, once.
    pub fn new(set: &Questionnaire, assessment: &Assessment, order: AgendaOrder) -> Agenda {
        Self::resume(set, assessment, order, &[])
    }

    /// The agenda of a workshop that was left: the questions that were kept, in their order,
    /// those that the room meanwhile agreed do not apply among them; then those that were not.
    /// Ids that are no scale question of the set are passed over.
    pub fn resume(
        set: &Questionnaire,
        assessment: &Assessment,
        order: AgendaOrder,
        kept: &[QuestionId],
    ) -> Agenda {
        let place = |id: &QuestionId| kept.iter().position(|kept| kept == id);
        let mut items: Vec<(&Question, AgendaItem)> = Vec::new();
        let votes = Revealed::all(set, assessment);
        let views = organisation_answers(set, assessment);
        for (((question, _), view), votes) in set.scales().zip(&views).zip(&votes) {
            if view.answer.is_applicable() || place(&question.id).is_some() {
                let item = AgendaItem {
                    question: question.id.clone(),
                    reason: AgendaReason::new(question, votes),
                    standing: AgendaStatus::of(assessment, &question.id, view),
                };
                items.push((question, item));
            }
        }
        match order {
            AgendaOrder::DisagreementsFirst => items.sort_by_key(|(question, item)| {
                (item.reason.rank(), Reverse(question.is_critical()))
            }),
            AgendaOrder::DomainByDomain => items.sort_by_key(|(question, _)| {
                set.domains.iter().position(|domain| domain.id == question.domain)
            }),
        }
        items.sort_by_key(|(question, _)| place(&question.id).unwrap_or(kept.len()));
        let withheld = views.iter().any(|view| view.groups_withheld);
        Agenda { items: items.into_iter().map(|(_, item)| item).collect(), withheld }
    }

    /// Brings the standings up to date, and nothing else.
    pub fn refresh(&mut self, set: &Questionnaire, assessment: &Assessment) {
        let views = organisation_answers(set, assessment);
        for item in &mut self.items {
            let view = views
                .iter()
                .find(|v| set.questions.get(v.at).is_some_and(|q| q.id == item.question));
            if let Some(view) = view {
                item.standing = AgendaStatus::of(assessment, &item.question, view);
            }
        }
    }

    /// All questions, in order.
    pub fn items(&self) -> &[AgendaItem] {
        &self.items
    }

    /// The place of a question, from 0.
    pub fn position(&self, question: &QuestionId) -> Option<usize> {
        self.items.iter().position(|item| item.question == *question)
    }

    /// The first open question after this one, or of all where none is named; none where no open
    /// one follows.
    pub fn next(&self, after: Option<&QuestionId>) -> Option<&AgendaItem> {
        let from = after.and_then(|id| self.position(id)).map_or(0, |at| at + 1);
        self.items.get(from..)?.iter().find(|item| item.standing == AgendaStatus::Open)
    }

    /// The last open question before this one, or of all where none is named; none where no open
    /// one stands before it.
    pub fn previous(&self, before: Option<&QuestionId>) -> Option<&AgendaItem> {
        let to = before.and_then(|id| self.position(id)).unwrap_or(self.items.len());
        self.items.get(..to)?.iter().rev().find(|item| item.standing == AgendaStatus::Open)
    }

    /// How many questions have this standing.
    pub fn count(&self, standing: AgendaStatus) -> usize {
        self.items.iter().filter(|item| item.standing == standing).count()
    }

    /// How many open questions are seen differently.
    pub fn disagreements(&self) -> usize {
        let open = self.items.iter().filter(|item| item.standing == AgendaStatus::Open);
        open.filter(|item| item.reason.is_disagreement()).count()
    }

    /// Whether the views of some groups may not be shown, so that nobody can say that they agree.
    pub fn is_withheld(&self) -> bool {
        self.withheld
    }

    /// How many of the open questions fit into so many minutes.
    pub fn covered_in(&self, minutes: u32, pace: Pace) -> usize {
        pace.questions_in(minutes).min(self.count(AgendaStatus::Open))
    }
}
