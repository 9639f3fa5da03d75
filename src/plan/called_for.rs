use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::assessment::{Assessment, Progress};
use crate::calendar::Day;
use crate::questionnaire::{Action, ActionId, Effort, Questionnaire};
use crate::scoring::{OrgAnswer, Scores, gap};

/// A built-in action, or the finding out that stands in for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// An action of the question set, by its place there.
    Action(usize),
    /// Finding out the answer to a critical question that has none.
    FindOut,
}

/// One line of the plan.
#[derive(Clone, Debug)]
pub struct Step {
    /// The action's id.
    pub id: ActionId,
    /// What it is.
    pub kind: StepKind,
    /// The place of its question among the scored questions.
    pub question: usize,
    /// The place of its phase.
    pub phase: usize,
    /// When it is due: the person's own date, or a computed one.
    pub due: Option<Day>,
    /// Whether its question has no gap at the chosen target: "going further".
    pub further: bool,
    /// The called-for, not declined actions that it waits for.
    pub waits_for: Vec<ActionId>,
}

impl Step {
    /// The action of the question set; none for finding out.
    pub fn action<'a>(&self, set: &'a Questionnaire) -> Option<&'a Action> {
        match self.kind {
            StepKind::Action(at) => set.actions.get(at),
            StepKind::FindOut => None,
        }
    }

    /// Whether the person has marked it done.
    pub fn is_done(&self, assessment: &Assessment) -> bool {
        assessment.choice(&self.id).is_some_and(|c| c.progress == Progress::Done)
    }
}

/// What decides among steps that are free: smaller comes first.
type Rank = (bool, Reverse<u8>, Reverse<usize>, Effort, usize, usize);

/// The steps in order, and the declined ones.
pub(super) fn steps(
    set: &Questionnaire,
    assessment: &Assessment,
    scores: &Scores,
) -> (Vec<Step>, Vec<Step>) {
    let (declined, open): (Vec<Step>, Vec<Step>) =
        called_for(set, scores).into_iter().partition(|s| assessment.declined(&s.id));
    (in_order(set, scores, open), declined)
}

/// Everything that the answers call for, in the order of the question set.
fn called_for(set: &Questionnaire, scores: &Scores) -> Vec<Step> {
    let decide = set.phases.iter().position(|p| p.id.as_str() == "decide").unwrap_or(0);
    let mut actions: HashMap<&str, Vec<(usize, &Action)>> = HashMap::new();
    for (at, action) in set.actions.iter().enumerate() {
        actions.entry(action.question.as_str()).or_default().push((at, action));
    }
    let mut steps = Vec::new();
    for (at, ((question, scale), view)) in set.scales().zip(&scores.questions).enumerate() {
        let step = |id, kind, phase, further| {
            Step { id, kind, question: at, phase, due: None, further, waits_for: Vec::new() }
        };
        match view.answer {
            OrgAnswer::Level(level) => {
                let further = gap(scale, view.answer, scores.target) == Some(0);
                let own = actions.get(question.id.as_str()).into_iter().flatten();
                for (place, action) in own.filter(|(_, a)| level < a.when_below) {
                    let phase = set.phases.iter().position(|p| p.id == action.phase).unwrap_or(0);
                    let kind = StepKind::Action(*place);
                    steps.push(step(action.id.clone(), kind, phase, further));
                }
            }
            OrgAnswer::Unsure | OrgAnswer::Unanswered if scale.critical => {
                let id = ActionId::find_out(&question.id);
                steps.push(step(id, StepKind::FindOut, decide, false));
            }
            _ => {}
        }
    }
    steps
}

/// Phases in order; inside each a topological order, the most pressing free step next.
fn in_order(set: &Questionnaire, scores: &Scores, mut open: Vec<Step>) -> Vec<Step> {
    let place: HashMap<ActionId, usize> =
        open.iter().enumerate().map(|(at, step)| (step.id.clone(), at)).collect();
    let needs: Vec<Vec<usize>> = open
        .iter()
        .map(|step| {
            let depends = step.action(set).map(|a| a.depends_on.as_slice()).unwrap_or_default();
            depends.iter().filter_map(|id| place.get(id).copied()).collect()
        })
        .collect();
    let waiting = waiting_counts(&needs);
    let scales: Vec<_> = set.scales().collect();
    let rank = |at: usize| -> Rank {
        let step = &open[at];
        let (critical, weighted) = scales.get(step.question).map_or((false, 0), |(_, scale)| {
            let answer = scores.questions[step.question].answer;
            (scale.critical, scale.weight * gap(scale, answer, scores.target).unwrap_or(0))
        });
        // A find-out action stands before the others of its question.
        let (effort, order) = match step.kind {
            StepKind::Action(place) => (set.actions[place].effort, place + 1),
            StepKind::FindOut => (Effort::Small, 0),
        };
        (!critical, Reverse(weighted), Reverse(waiting[at]), effort, step.question, order)
    };
    let mut left: BTreeMap<(usize, Rank), usize> =
        (0..open.len()).map(|at| ((open[at].phase, rank(at)), at)).collect();
    let mut order = Vec::with_capacity(open.len());
    let mut done: HashSet<usize> = HashSet::new();
    while let Some((&(phase, _), _)) = left.first_key_value() {
        let free = |at: usize| {
            needs[at].iter().all(|need| done.contains(need) || open[*need].phase != phase)
        };
        // A checked set has no circles, so some step of the phase is always free.
        let next = left.iter().find(|((p, _), at)| *p == phase && free(**at));
        let Some((key, at)) = next.or_else(|| left.first_key_value()) else { break };
        let (key, at) = (*key, *at);
        left.remove(&key);
        done.insert(at);
        order.push(at);
    }
    for (at, needs) in needs.iter().enumerate() {
        open[at].waits_for = needs.iter().map(|need| open[*need].id.clone()).collect();
    }
    let mut steps: Vec<Option<Step>> = open.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| steps[at].take()).collect()
}

/// For each step, how many others wait for it, directly or through others.
fn waiting_counts(needs: &[Vec<usize>]) -> Vec<usize> {
    let mut dependents: Vec<Vec<usize>> = vec![Vec::new(); needs.len()];
    for (at, needs) in needs.iter().enumerate() {
        for need in needs {
            dependents[*need].push(at);
        }
    }
    let count = |start: usize| {
        let mut seen = HashSet::new();
        let mut ahead = vec![start];
        while let Some(at) = ahead.pop() {
            ahead.extend(dependents[at].iter().copied().filter(|next| seen.insert(*next)));
        }
        seen.len()
    };
    (0..needs.len()).map(count).collect()
}
