//! Phases in order; inside each a topological order, the most pressing free step next.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::planned_action::{PlannedAction, StepKind};
use crate::question_set::{ActionId, Effort, Questionnaire};
use crate::scoring::{Scores, gap};

/// What decides among steps that are free: smaller comes first.
type Rank = (bool, Reverse<u8>, Reverse<usize>, Effort, usize, usize);

/// Who waits for whom among steps, by their places.
struct Graph {
    needs: Vec<Vec<usize>>,
    dependents: Vec<Vec<usize>>,
}

/// Puts the steps in order and says what each waits for.
pub(super) fn topological_order(
    set: &Questionnaire,
    scores: &Scores,
    mut open: Vec<PlannedAction>,
) -> Vec<PlannedAction> {
    let graph = Graph::of(set, &open);
    let waiting = graph.waiting();
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
    let mut keys: Vec<(usize, Rank, usize)> =
        (0..open.len()).map(|at| (open[at].phase, rank(at), at)).collect();
    keys.sort_unstable();
    let pressing: Vec<usize> = keys.into_iter().map(|(.., at)| at).collect();
    let order = graph.sorted(&pressing);
    for (at, needs) in graph.needs.iter().enumerate() {
        open[at].waits_for = needs.iter().map(|need| open[*need].id.clone()).collect();
    }
    let mut steps: Vec<Option<PlannedAction>> = open.into_iter().map(Some).collect();
    let ordered: Vec<PlannedAction> = order.into_iter().filter_map(|at| steps[at].take()).collect();
    // A checked set has no circles, so nothing is left here; were it otherwise, nothing is lost.
    ordered.into_iter().chain(steps.into_iter().flatten()).collect()
}

impl Graph {
    fn of(set: &Questionnaire, open: &[PlannedAction]) -> Self {
        let place: HashMap<&ActionId, usize> =
            open.iter().enumerate().map(|(at, step)| (&step.id, at)).collect();
        let mut graph =
            Graph { needs: vec![Vec::new(); open.len()], dependents: vec![Vec::new(); open.len()] };
        for (at, step) in open.iter().enumerate() {
            let depends = step.action(set).map(|a| a.depends_on.as_slice()).unwrap_or_default();
            for need in depends.iter().filter_map(|id| place.get(id).copied()) {
                graph.needs[at].push(need);
                graph.dependents[need].push(at);
            }
        }
        graph
    }

    /// Always the most pressing free step next. Nothing waits for a later phase, so the earliest
    /// phase that is left always has a free step.
    fn sorted(&self, pressing: &[usize]) -> Vec<usize> {
        let mut rank = vec![0; pressing.len()];
        pressing.iter().enumerate().for_each(|(nth, at)| rank[*at] = nth);
        let mut missing: Vec<usize> = self.needs.iter().map(Vec::len).collect();
        let starts = (0..rank.len()).filter(|at| missing[*at] == 0);
        let mut free: BinaryHeap<Reverse<usize>> = starts.map(|at| Reverse(rank[at])).collect();
        let mut order = Vec::with_capacity(rank.len());
        while let Some(Reverse(nth)) = free.pop() {
            let at = pressing[nth];
            order.push(at);
            for dependent in &self.dependents[at] {
                missing[*dependent] -= 1;
                if missing[*dependent] == 0 {
                    free.push(Reverse(rank[*dependent]));
                }
            }
        }
        order
    }

    /// For each step, how many others wait for it, directly or through others.
    fn waiting(&self) -> Vec<usize> {
        const BITS: usize = u64::BITS as usize;
        let steps = self.needs.len();
        let words = steps.div_ceil(BITS);
        let mut behind = vec![0_u64; steps * words];
        let mut all = vec![0_u64; words];
        let in_any_order: Vec<usize> = (0..steps).collect();
        // Those that nothing waits for come first, so each finds its dependents counted.
        for at in self.sorted(&in_any_order).into_iter().rev() {
            all.fill(0);
            for dependent in &self.dependents[at] {
                let through = &behind[dependent * words..][..words];
                all.iter_mut().zip(through).for_each(|(all, through)| *all |= through);
                all[dependent / BITS] |= 1 << (dependent % BITS);
            }
            behind[at * words..][..words].copy_from_slice(&all);
        }
        let count = |bits: &[u64]| bits.iter().map(|b| b.count_ones() as usize).sum();
        behind.chunks(words.max(1)).map(count).collect()
    }
}
