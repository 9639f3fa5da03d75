use super::organisation_answers::QuestionView;
use super::scores::{Scored, Scores};

/// From this level up a score by evidence depends on what was recorded.
const DEPENDS: u8 = 2;

impl Scores {
    /// How many of the answers with a level carry a grade of evidence, and how many have a level.
    pub fn evidence_recorded(&self) -> (usize, usize) {
        let with_level = || self.questions.iter().filter(|view| view.answer.level().is_some());
        let graded = with_level().filter(|view| view.evidence.is_some());
        (graded.count(), with_level().count())
    }

    /// Scores and stage by the evidence recorded, where they can mean something: once more than
    /// half of the answers at level 2 or above carry a grade. Answers at 0 and 1 count the same
    /// with and without one, so where there is no other, evidence says nothing.
    pub fn evidenced_to_show(&self) -> Option<&Scored> {
        let depends =
            |view: &&QuestionView| view.answer.level().is_some_and(|level| level.get() >= DEPENDS);
        let answers = || self.questions.iter().filter(depends);
        let graded = answers().filter(|view| view.evidence.is_some()).count();
        self.evidenced.as_ref().filter(|_| 2 * graded > answers().count())
    }
}
