use super::{Question, Questionnaire};

/// Seconds that a scored question takes on average.
const SCALE_SECONDS: usize = 40;

/// Seconds that a reflection takes on average.
const REFLECTION_SECONDS: usize = 180;

impl Questionnaire {
    /// Minutes for these questions, rounded up, at the pace that the set itself states: some sets
    /// ask for a line where others ask for a page.
    pub fn minutes_for<'a>(&self, questions: impl IntoIterator<Item = &'a Question>) -> usize {
        let asked = |group| self.questions.iter().filter(move |q| q.asked_of.contains(group));
        let usual: usize = self.minutes.keys().flat_map(asked).map(seconds).sum();
        let stated: usize = self.minutes.values().map(|minutes| *minutes as usize * 60).sum();
        let (stated, usual) = if usual == 0 { (1, 1) } else { (stated.min(usual), usual) };
        let all: usize = questions.into_iter().map(seconds).sum();
        (all * stated).div_ceil(usual * 60)
    }
}

/// Seconds that a question takes on average.
fn seconds(question: &Question) -> usize {
    if question.scale().is_some() { SCALE_SECONDS } else { REFLECTION_SECONDS }
}
