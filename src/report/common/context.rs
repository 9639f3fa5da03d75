use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::assessment::{Answer, Answered, Assessment, Participant};
use crate::date::Day;
use crate::disclosure::{MIN_GROUP_SIZE, is_valid_exemption, suppress_small_groups};
use crate::messages::report as messages;
use crate::plan::Outcome;
use crate::question_set::{
    ActionId, Domain, GroupId, ParticipantId, Question, Questionnaire, Scale,
};
use crate::report::{ReportOptions, ReportSection};
use crate::scoring::{Essentials, QuestionView};
use crate::text::{self, number, target_name};

/// A scored question with everything known of it.
#[derive(Clone, Copy)]
pub struct ScoredQuestion<'a> {
    pub at: usize,
    pub question: &'a Question,
    pub scale: &'a Scale,
    pub view: &'a QuestionView,
}

/// What every part is made from.
pub struct Context<'a> {
    pub set: &'a Questionnaire,
    pub assessment: &'a Assessment,
    pub outcome: &'a Outcome,
    pub today: Day,
    pub choices: &'a ReportOptions,
    /// The scored questions in order.
    pub items: Vec<ScoredQuestion<'a>>,
    /// Whether several people have answered, so that there are views to compare.
    pub several: bool,
    people: HashMap<&'a ParticipantId, String>,
    /// The number of each step, as the plan shows them.
    numbers: HashMap<&'a ActionId, usize>,
}

impl<'a> Context<'a> {
    pub fn new(
        set: &'a Questionnaire,
        assessment: &'a Assessment,
        outcome: &'a Outcome,
        today: Day,
        choices: &'a ReportOptions,
    ) -> Self {
        let views = set.scales().zip(&outcome.scores.questions).enumerate();
        let items = views.map(|(at, ((question, scale), view))| ScoredQuestion {
            at,
            question,
            scale,
            view,
        });
        let phases = 0..set.phases.len();
        let steps = phases.flat_map(|phase| outcome.plan.in_phase(phase));
        Context {
            items: items.collect(),
            several: assessment.respondents() > 1,
            people: labels(set, assessment, choices.names),
            numbers: steps.zip(1..).map(|(step, number)| (&step.id, number)).collect(),
            set,
            assessment,
            outcome,
            today,
            choices,
        }
    }

    /// The organisation's name.
    pub fn organisation(&self) -> &'a str {
        match self.assessment.organisation.name.trim() {
            "" => messages::no_name_yet(),
            name => name,
        }
    }

    /// Whether a part was chosen.
    pub fn has(&self, part: ReportSection) -> bool {
        self.choices.parts.contains(&part)
    }

    /// Whether nothing was entered that a report could tell of.
    pub fn is_empty(&self) -> bool {
        let assessment = self.assessment;
        let nobody = assessment.participants.iter().all(|person| {
            let answers = assessment.answers.get(&person.id);
            answers.is_none_or(|answers| answers.values().all(Answer::is_empty))
        });
        nobody
            && assessment.consensus.values().all(Answer::is_empty)
            && assessment.session.tallies.is_empty()
            && assessment.own.is_empty()
            && assessment.choices.is_empty()
    }

    /// Who answered for everybody, in a sentence; none where several people are asked, or nobody
    /// has answered yet.
    pub fn answered_alone(&self) -> Option<String> {
        let one = self.assessment.alone().filter(|_| self.assessment.respondents() > 0)?;
        Some(messages::answered_by(text::answered_alone(self.set, one)))
    }

    /// Whether people may be named.
    pub fn names(&self) -> bool {
        self.choices.names && !self.assessment.session.anonymous
    }

    /// What a participant is called in this document.
    pub fn who(&self, participant: &ParticipantId) -> &str {
        self.people.get(participant).map_or(messages::someone(), String::as_str)
    }

    /// An owner as entered; where people are not named, a participant's name gives way. Nothing where
    /// owners are left out.
    pub fn owner(&self, entered: &str) -> String {
        if !self.choices.owners {
            return String::new();
        }
        let mut owner = entered.trim().to_owned();
        if self.names() {
            return owner;
        }
        for person in &self.assessment.participants {
            owner = without_name(&owner, person.name.trim(), self.who(&person.id));
        }
        owner
    }

    /// The number of a step in the plan.
    pub fn number(&self, action: &ActionId) -> Option<usize> {
        self.numbers.get(action).copied()
    }

    /// The scored questions of a domain.
    pub fn of_domain(&self, domain: &Domain) -> impl Iterator<Item = &ScoredQuestion<'a>> {
        self.items.iter().filter(|item| item.question.domain == domain.id)
    }

    /// The questions with a gap, the most pressing first.
    pub fn gaps(&self) -> impl Iterator<Item = &ScoredQuestion<'a>> {
        self.outcome.scores.gaps.iter().filter_map(|at| self.items.get(*at))
    }

    /// “target before recruiting” or “target to sustain peer work”: what was chosen.
    pub fn target(&self) -> String {
        target_name(&self.set.wording, self.outcome.scores.target)
    }

    /// How the essentials stand.
    pub fn essentials(&self) -> Essentials {
        Essentials::new(self.set, &self.outcome.scores.questions)
    }

    /// The part that tells what was noted on a question: once, with the gap where there is one.
    pub fn notes_in(&self, item: &ScoredQuestion<'_>) -> ReportSection {
        let is_gap = || self.outcome.scores.gaps.contains(&item.at);
        if self.has(ReportSection::Gaps) && is_gap() {
            ReportSection::Gaps
        } else {
            ReportSection::Answers
        }
    }

    /// The part that tells why an answer was agreed, and who dissents.
    pub fn reasons_in(&self, item: &ScoredQuestion<'_>) -> ReportSection {
        let there = self.has(ReportSection::Views) && item.view.agreed;
        if there { ReportSection::Views } else { self.notes_in(item) }
    }

    /// Who says that a question does not apply, and why.
    pub fn reasons<'b>(&'b self, item: &ScoredQuestion<'_>) -> Vec<(&'b str, &'a str)> {
        let (assessment, question) = (self.assessment, &item.question.id);
        // How many of a group said so would be told by naming it.
        let anonymous = assessment.session.anonymous;
        let person = |person: &'a Participant| {
            let who =
                if anonymous { messages::someone_who_took_part() } else { self.who(&person.id) };
            (who, assessment.answer(&person.id, question))
        };
        let agreed = (messages::agreed_together(), assessment.consensus.get(question));
        // A reason tells that its writer said “does not apply”.
        let may_quote = !assessment.session.anonymous
            || self.has_notes()
                && self.may_quote(item.question)
                && item.view.counts.not_applicable.is_some();
        let people = assessment.participants.iter().filter(|_| may_quote);
        let said = people.map(person).chain([agreed]);
        let reasons = said.filter_map(|(who, answer)| match answer?.given.as_ref()? {
            // Without a reason it counts as not answered, which is said once, at the end.
            Answered::NotApplicable(reason) if is_valid_exemption(reason, item.scale) => {
                Some((who, reason.trim()))
            }
            _ => None,
        });
        self.in_any_order(reasons.collect())
    }

    /// What participants noted with an answer, and who; nothing where notes are left out, or where
    /// an anonymous session would tell who wrote them.
    pub fn notes(&self, question: &Question) -> Vec<(&str, &'a str)> {
        if !self.has_notes() || !self.may_quote(question) {
            return Vec::new();
        }
        let note = |person: &'a Participant| {
            let note = self.assessment.answer(&person.id, &question.id)?.note.trim();
            (!note.is_empty()).then(|| (self.who(&person.id), note))
        };
        self.in_any_order(self.assessment.participants.iter().filter_map(note).collect())
    }

    /// What was written on a question that is not scored, and by whom.
    pub fn reflections(&self, question: &Question) -> Vec<(&str, &'a str)> {
        let assessment = self.assessment;
        let person = |person: &'a Participant| {
            (self.who(&person.id), assessment.answer(&person.id, &question.id))
        };
        let agreed = (messages::agreed_in_the_room(), assessment.consensus.get(&question.id));
        let may_quote =
            !assessment.session.anonymous || self.has_notes() && self.may_quote(question);
        let people = assessment.participants.iter().filter(|_| may_quote);
        let said = people.map(person).chain([agreed]);
        let said = said.filter_map(|(who, answer)| Some((who, answer?.text.trim())));
        self.in_any_order(said.filter(|(_, words)| !words.is_empty()).collect())
    }

    /// Whether notes go in.
    pub fn has_notes(&self) -> bool {
        self.choices.notes.unwrap_or(!self.assessment.session.anonymous)
    }

    /// Whether words on a question may be told: in an anonymous session only where five or more of
    /// those who are asked it take part, for whoever wrote them is one of those.
    fn may_quote(&self, question: &Question) -> bool {
        let assessment = self.assessment;
        let wrote = |person: &&Participant| {
            let answers = assessment.answers.get(&person.id);
            answers.is_some_and(|answers| answers.values().any(|answer| !answer.is_empty()))
        };
        let asked = assessment.participants.iter().filter(|p| p.is_asked(&question.asked_of));
        !assessment.session.anonymous || asked.filter(wrote).count() >= MIN_GROUP_SIZE
    }

    /// Words in an order that says nothing of who stands where in the list, where that matters.
    fn in_any_order<'b>(&self, mut said: Vec<(&'b str, &'a str)>) -> Vec<(&'b str, &'a str)> {
        if self.assessment.session.anonymous {
            said.sort_by_key(|(who, words)| (*words, *who));
        }
        said
    }
}

/// The question's name, with the sign of the essentials.
pub fn name_of(question: &Question) -> String {
    let sign = if question.is_critical() { "◆ " } else { "" };
    format!("{sign}{}", question.short)
}

/// “Governance group, person 1”; the name, where people are named and this one is; the group
/// alone or nothing, where the session is anonymous; the role, where one person answers alone.
pub(super) fn labels<'a>(
    set: &Questionnaire,
    assessment: &'a Assessment,
    names: bool,
) -> HashMap<&'a ParticipantId, String> {
    let named = groups_to_name(assessment);
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut label = |person: &'a Participant| {
        let group = set.group_name(&person.group);
        let at = seen.entry(person.group.as_str()).or_default();
        *at += 1;
        let few = !named.contains(&person.group);
        let name = person.name.trim();
        if assessment.alone().is_some() && !assessment.session.anonymous {
            return match (names && !name.is_empty(), person.role.trim()) {
                (true, _) => name.to_owned(),
                (false, "") => messages::the_person_who_answered().to_owned(),
                (false, role) => text::capital(role),
            };
        }
        match (assessment.session.anonymous, names && !name.is_empty()) {
            (true, _) if few => messages::someone_who_took_part().to_owned(),
            (true, _) => group.to_owned(),
            (false, true) => messages::name_and_group(name, group),
            (false, false) => messages::group_and_number(group, at),
        }
    };
    assessment.participants.iter().map(|person| (&person.id, label(person))).collect()
}

/// The groups that words may be put down to in an anonymous session, by who is listed: each of a
/// crowd, and so are all others together.
fn groups_to_name(assessment: &Assessment) -> BTreeSet<&GroupId> {
    let mut sizes: BTreeMap<&GroupId, u64> = BTreeMap::new();
    for person in &assessment.participants {
        *sizes.entry(&person.group).or_default() += 1;
    }
    let told = suppress_small_groups(&sizes.values().copied().collect::<Vec<_>>());
    sizes.into_keys().zip(told).filter(|(_, told)| *told).map(|(group, _)| group).collect()
}

/// Puts a label wherever a name stands as words of its own.
pub(super) fn without_name(text: &str, name: &str, label: &str) -> String {
    if name.is_empty() {
        return text.to_owned();
    }
    let mut changed = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(name) {
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let inside = word(before.chars().next_back()) || word(after.chars().next());
        changed.push_str(before);
        changed.push_str(if inside { name } else { label });
        rest = after;
    }
    changed + rest
}

/// “one other”, “three others”.
pub fn others(count: usize) -> String {
    messages::others(count, number(count))
}
