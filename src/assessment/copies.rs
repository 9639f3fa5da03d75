use super::Unknown;
use super::model::{Assessment, Edition, Participant};
use crate::messages::{automatic_names, lower_case};

impl Assessment {
    /// The same under another id and name, from now on an assessment of its own.
    pub fn copy(&self, id: impl Into<String>, now: impl Into<String>) -> Self {
        let now = now.into();
        let mut copy = Assessment { id: id.into(), saved: now, ..self.clone() };
        copy.copy_of.push(self.id.clone());
        copy.organisation.name = match self.organisation.name.trim() {
            "" => automatic_names::copy_unnamed().to_owned(),
            name => format!("{name} {}", automatic_names::copy_mark()),
        };
        copy
    }

    /// The same under an id of its own and with its own name: another organisation had the same id.
    pub fn with_id(self, id: impl Into<String>) -> Self {
        let mut copy_of = self.copy_of;
        copy_of.push(self.id);
        Assessment { id: id.into(), copy_of, ..self }
    }

    /// Its set-up without an organisation and without anybody's answers, for others to begin from:
    /// the question set, the words, where it works, and how many people answer for which groups.
    pub fn template(&self, id: impl Into<String>, now: impl Into<String>) -> Self {
        let questionnaire = Edition { unknown: Unknown::new(), ..self.questionnaire.clone() };
        let mut template = Assessment::new(id, questionnaire, now);
        template.template = true;
        template.organisation.jurisdiction = self.organisation.jurisdiction;
        template.terms.service_user.clone_from(&self.terms.service_user);
        template.session.anonymous = self.session.anonymous;
        let nobody = |person: &Participant| Participant {
            answers_for: person.answers_for.clone(),
            ..Participant::new(person.id.clone(), person.group.clone())
        };
        template.participants = self.participants.iter().map(nobody).collect();
        template
    }

    /// An assessment of its own that begins from this template. `random` gives each person an id
    /// that no other assessment has from it.
    pub fn from_template(
        &self,
        id: impl Into<String>,
        now: impl Into<String>,
        mut random: impl FnMut() -> u64,
    ) -> Self {
        let now = now.into();
        let mut begun = Assessment {
            id: id.into(),
            template: false,
            participants: Vec::new(),
            created: now.clone(),
            saved: now,
            ..self.clone()
        };
        for person in &self.participants {
            if let Some(id) = begun.new_participant_id(random()) {
                begun.participants.push(Participant { id, ..person.clone() });
            }
        }
        begun
    }

    /// Whether this and another are assessments of two organisations: both are named, and not
    /// alike but for case and space.
    pub fn is_of_another_organisation(&self, name: &str) -> bool {
        are_two(&self.organisation.name, name)
    }

    /// Whether this is the assessment with this id, or a copy of it.
    pub fn is_or_copies(&self, id: &str) -> bool {
        self.id == id || self.copy_of.iter().any(|first| first == id)
    }
}

/// Whether two names are given, and not alike but for case and space.
pub(crate) fn are_two(one: &str, other: &str) -> bool {
    let (one, other) = (plain(one), plain(other));
    !one.is_empty() && !other.is_empty() && one != other
}

/// A name as names are compared: without case and space around it, and a copy's as the first one's.
pub(crate) fn plain(name: &str) -> String {
    let mark = lower_case(automatic_names::copy_mark());
    let mut name = lower_case(name.trim());
    while let Some(rest) = name.strip_suffix(&mark).filter(|_| !mark.is_empty()) {
        name.truncate(rest.trim_end().len());
    }
    name
}
