use std::cell::RefCell;

use leptos::prelude::*;

use crate::app::platform;
use crate::app::store::State;
use crate::question_set::QuestionId;
use crate::workshop::{Agenda, AgendaOrder, Pace};

/// What a window knows of a workshop beyond the assessment. Whoever leaves the page and comes back
/// finds it as it was; after a reload the agenda is made anew from the votes that are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct WorkshopMemory {
    assessment: String,
    order: AgendaOrder,
    questions: Vec<QuestionId>,
    taken: Vec<u32>,
    finish: String,
}

thread_local! {
    static KEPT: RefCell<WorkshopMemory> = RefCell::default();
}

/// Handles to a workshop under way; cheap to copy into every view.
#[derive(Clone, Copy)]
pub(super) struct WorkshopRun {
    state: State,
    kept: RwSignal<WorkshopMemory>,
    /// The agenda in its order, with the standings of now; none before the questions are here.
    pub agenda: Memo<Option<Agenda>>,
}

impl WorkshopRun {
    /// The workshop of the open assessment.
    pub fn of(state: State) -> Self {
        let id = state.with_untracked(|a| a.id.clone()).unwrap_or_default();
        let before = KEPT.with_borrow(Clone::clone);
        let kept = if before.assessment == id {
            before
        } else {
            WorkshopMemory { assessment: id, ..WorkshopMemory::default() }
        };
        let kept = RwSignal::new(kept);
        let agenda = Memo::new(move |_| {
            let set = state.questionnaire()?;
            let (order, questions) = kept.with(|kept| (kept.order, kept.questions.clone()));
            state.with(|a| Agenda::resume(&set, a, order, &questions))
        });
        let run = WorkshopRun { state, kept, agenda };
        if kept.with_untracked(|kept| kept.questions.is_empty()) {
            run.settle();
        }
        run
    }

    /// Makes the order anew, from the votes of now.
    pub fn settle(self) {
        let Some(set) = self.state.questionnaire_untracked() else { return };
        let order = self.order_untracked();
        let agenda = self.state.with_untracked(|a| Agenda::new(&set, a, order));
        let ids = |agenda: Agenda| agenda.items().iter().map(|i| i.question.clone()).collect();
        self.keep(|kept| kept.questions = agenda.map(ids).unwrap_or_default());
    }

    /// The order that was chosen.
    pub fn order(self) -> AgendaOrder {
        self.kept.with(|kept| kept.order)
    }

    fn order_untracked(self) -> AgendaOrder {
        self.kept.with_untracked(|kept| kept.order)
    }

    /// Chooses an order, and makes it from the votes of now.
    pub fn set_order(self, order: AgendaOrder) {
        self.keep(|kept| kept.order = order);
        self.settle();
    }

    /// The local time at which the room wants to be done, `15:30`; empty where none was said.
    pub fn finish(self) -> String {
        self.kept.with(|kept| kept.finish.clone())
    }

    /// Says when the room wants to be done.
    pub fn set_finish(self, time: String) {
        self.keep(|kept| kept.finish = time);
    }

    /// Whole minutes until then; none where no time was said, nought where it is past.
    pub fn minutes_left(self) -> Option<u32> {
        let finish = minutes(&self.finish())?;
        Some(finish.saturating_sub(minutes(&platform::now().time)?))
    }

    /// How long a question takes in this room.
    pub fn pace(self) -> Pace {
        self.kept.with(|kept| Pace::after(&kept.taken))
    }

    /// Remembers that a question was talked about for so many seconds.
    pub fn took(self, seconds: u64) {
        self.keep(|kept| kept.taken.push(u32::try_from(seconds).unwrap_or(u32::MAX)));
    }

    fn keep(self, change: impl FnOnce(&mut WorkshopMemory)) {
        self.kept.update(change);
        KEPT.set(self.kept.get_untracked());
    }
}

/// Minutes since midnight of a time of day, `15:30`.
fn minutes(time: &str) -> Option<u32> {
    let (hours, minutes) = time.split_once(':')?;
    Some(hours.parse::<u32>().ok()? * 60 + minutes.get(..2)?.parse::<u32>().ok()?)
}
