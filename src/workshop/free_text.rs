use crate::assessment::{Answer, Answered, Assessment};

/// Where people write in their own words with their answers. Anonymity takes names out of the
/// list of people, and can take none out of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FreeText {
    /// What an answer is based on.
    Notes,
    /// Why a question does not apply.
    NotApplicable,
    /// Reflections.
    Reflections,
    /// Why something was agreed.
    Agreements,
    /// Who sees it otherwise.
    Dissent,
}

impl FreeText {
    /// All, in the order in which they are met.
    pub const ALL: [FreeText; 5] = [
        FreeText::Notes,
        FreeText::NotApplicable,
        FreeText::Reflections,
        FreeText::Agreements,
        FreeText::Dissent,
    ];

    fn is_in(self, answer: &Answer, agreed: bool) -> bool {
        let words = match (self, &answer.given) {
            (FreeText::Notes, _) if !agreed => &answer.note,
            (FreeText::Agreements, _) if agreed => &answer.note,
            (FreeText::NotApplicable, Some(Answered::NotApplicable(reason))) => reason,
            (FreeText::Reflections, _) => &answer.text,
            (FreeText::Dissent, _) => &answer.dissent,
            _ => return false,
        };
        !words.trim().is_empty()
    }
}

/// How much was written of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenNotes {
    /// The kind.
    pub what: FreeText,
    /// How many answers hold such words, earlier states and people who are no longer listed
    /// among them: a file holds those too.
    pub count: usize,
}

/// The kinds of free text that hold words, so that a page can warn of them before a session is
/// made anonymous, and before its file goes out; empty where nothing was written.
pub fn free_text(assessment: &Assessment) -> Vec<WrittenNotes> {
    let given = assessment.answers.values().map(|answers| (answers, false));
    let agreed = std::iter::once((&assessment.consensus, true));
    let kept = assessment.snapshots.iter().flat_map(|snapshot| {
        let given = snapshot.answers.values().map(|answers| (answers, false));
        given.chain(std::iter::once((&snapshot.consensus, true)))
    });
    let mut counts = FreeText::ALL.map(|what| WrittenNotes { what, count: 0 });
    for (answers, agreed) in given.chain(agreed).chain(kept) {
        for written in &mut counts {
            let holds = answers.values().filter(|answer| written.what.is_in(answer, agreed));
            written.count += holds.count();
        }
    }
    counts.into_iter().filter(|written| written.count > 0).collect()
}
