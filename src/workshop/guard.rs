use super::Revealed;
use crate::assessment::Assessment;
use crate::questionnaire::Questionnaire;
use crate::scoring::Scores;

/// Takes out of scores what an anonymous session does not show apart: the levels of groups that
/// have no row of their own in [`Revealed`], that groups diverge or are split where only those
/// tell, and how many gave no level where no votes are shown at all. For pictures and lists that go by group, such as the dumbbells. Answers, scores and stage
/// stay; where the session is not anonymous nothing changes.
pub fn guard(set: &Questionnaire, assessment: &Assessment, scores: &mut Scores) {
    if !assessment.session.anonymous {
        return;
    }
    for ((question, _), view) in set.scales().zip(&mut scores.questions) {
        let Some(votes) = Revealed::new(set, assessment, &question.id) else { continue };
        view.groups.retain(|group, _| votes.groups().any(|(shown, _)| shown == group));
        view.diverges = votes.apart() >= 2;
        view.split = votes.spread() >= 3;
        if votes.withheld > 0 {
            (view.unsure, view.not_applicable) = (0, 0);
        }
    }
}
