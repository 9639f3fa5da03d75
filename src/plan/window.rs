use super::planned_action::PlannedAction;
use crate::assessment::Assessment;
use crate::date::Day;
use crate::question_set::{PhaseId, QuestionId, Questionnaire, Target};
use crate::scoring::{Scores, gap};

/// When a phase runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
}

/// Why the plan has no dates, or too little time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateTrouble {
    /// No planned first day.
    NoStart,
    /// The planned first day is today or gone.
    StartNotAhead(Day),
    /// Under twelve weeks left, with these critical gaps open.
    TooSoon {
        /// Days left.
        days: i64,
        /// Critical questions below their target to recruit.
        gaps: Vec<QuestionId>,
    },
}

const WEEK: i64 = 7;

/// Whether the rules date any phase of the set from the planned first day.
pub fn is_dated(set: &Questionnaire) -> bool {
    const DATED: [&str; 5] = ["decide", "prepare", "welcome", "settle", "sustain"];
    set.phases.iter().any(|phase| DATED.contains(&phase.id.as_str()))
}

/// Whether a phase runs after the planned first day.
pub(super) fn is_after_start(phase: &PhaseId) -> bool {
    matches!(phase.as_str(), "settle" | "sustain")
}

/// Whether to ask for the planned first day: the set's plan is dated from it, and the set is no
/// form that is handed out to hear people.
pub fn asks_first_day(set: &Questionnaire) -> bool {
    is_dated(set) && set.wording.answering.first.is_empty()
}

/// The phases' windows, in the set's order; none for a phase that the rules do not date.
pub(super) fn windows(set: &Questionnaire, start: Option<Day>, today: Day) -> Vec<Option<Window>> {
    let Some(start) = start.filter(|start| today < *start) else {
        return vec![None; set.phases.len()];
    };
    let days = today.days_until(start);
    let (decided, prepared) = if days >= 26 * WEEK {
        (start.plus(-20 * WEEK), start.plus(-8 * WEEK))
    } else {
        // The three share what there is in the ratio 6 : 12 : 8.
        (today.plus(6 * days / 26), today.plus(18 * days / 26))
    };
    let half_year = start.plus(26 * WEEK);
    let window = |id: &str| {
        let (from, to) = match id {
            "decide" => (today, decided),
            "prepare" => (decided, prepared),
            "welcome" => (prepared, start),
            "settle" => (start, half_year),
            "sustain" => (half_year, start.plus(52 * WEEK)),
            _ => return None,
        };
        Some(Window { from, to })
    };
    set.phases.iter().map(|phase| window(phase.id.as_str())).collect()
}

/// Spreads each phase's steps over its window; the person's own dates stay.
pub(super) fn assign(
    steps: &mut [PlannedAction],
    windows: &[Option<Window>],
    assessment: &Assessment,
) {
    for (phase, window) in windows.iter().enumerate() {
        let count = steps.iter().filter(|s| s.phase == phase).count() as i64;
        let in_phase = steps.iter_mut().filter(|s| s.phase == phase);
        for (step, nth) in in_phase.zip(1i64..) {
            let own = assessment.choice(&step.id).and_then(|c| c.due);
            let share = |w: &Window| w.from.plus(w.from.days_until(w.to) * nth / count);
            step.due = own.or_else(|| window.as_ref().map(share));
        }
    }
}

pub(super) fn trouble(
    set: &Questionnaire,
    start: Option<Day>,
    scores: &Scores,
    today: Day,
) -> Option<DateTrouble> {
    if !is_dated(set) {
        return None;
    }
    let Some(start) = start else { return Some(DateTrouble::NoStart) };
    if start <= today {
        return Some(DateTrouble::StartNotAhead(start));
    }
    let days = today.days_until(start);
    let open = set.scales().zip(&scores.questions).filter(|((_, scale), view)| {
        let gap = gap(scale, view.answer, Target::Recruit);
        scale.critical && gap.is_some_and(|gap| gap > 0)
    });
    let gaps: Vec<QuestionId> = open.map(|((question, _), _)| question.id.clone()).collect();
    (days < 12 * WEEK && !gaps.is_empty()).then_some(DateTrouble::TooSoon { days, gaps })
}
