use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{BuiltIn, Question, QuestionId, QuestionKind, Questionnaire, QuestionnaireId};

impl Question {
    /// Whether two sets or editions ask the same here: the same id, text and statements. An answer
    /// to the one is then an answer to the other.
    pub fn asks_the_same_as(&self, other: &Question) -> bool {
        let same = match (&self.kind, &other.kind) {
            (QuestionKind::Scale(ours), QuestionKind::Scale(theirs)) => {
                ours.anchors == theirs.anchors
            }
            (QuestionKind::Reflection { .. }, QuestionKind::Reflection { .. }) => true,
            (QuestionKind::Scale(_), QuestionKind::Reflection { .. })
            | (QuestionKind::Reflection { .. }, QuestionKind::Scale(_)) => false,
        };
        same && self.id == other.id && self.text == other.text
    }
}

impl Questionnaire {
    /// The questions of this set that another asks too, in the same words.
    pub fn questions_shared_with(&self, other: &Questionnaire) -> BTreeSet<QuestionId> {
        let same = |question: &&Question| {
            other.question(&question.id).is_some_and(|it| it.asks_the_same_as(question))
        };
        self.questions.iter().filter(same).map(|question| question.id.clone()).collect()
    }

    /// The set of this id and edition, where this one is that set or holds all of it.
    pub fn as_set(&self, id: &QuestionnaireId, edition: &str) -> Option<Cow<'_, Questionnaire>> {
        if self.edition != edition {
            return None;
        }
        if self.id == *id {
            return Some(Cow::Borrowed(self));
        }
        let part = BuiltIn::find(id.as_str())?.part?;
        self.made_from_one_file(id).then(|| Cow::Owned(part(self)))
    }

    /// The questions of this set that the set of this id and edition asks too, in the same words;
    /// none where the words of that set are not at hand.
    pub fn questions_of(
        &self,
        id: &QuestionnaireId,
        edition: &str,
    ) -> Option<BTreeSet<QuestionId>> {
        if let Some(theirs) = self.as_set(id, edition) {
            return Some(self.questions_shared_with(&theirs));
        }
        // A part of a set asks what the whole of the same edition asks.
        let whole = self.edition == edition && self.made_from_one_file(id);
        whole.then(|| self.questions_shared_with(self))
    }

    fn made_from_one_file(&self, id: &QuestionnaireId) -> bool {
        let file = |id: &str| BuiltIn::find(id).map(|set| set.file);
        let ours = file(self.id.as_str());
        ours.is_some() && ours == file(id.as_str())
    }
}
