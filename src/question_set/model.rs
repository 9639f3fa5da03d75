use std::collections::{BTreeMap, HashMap};
use std::fmt;

use super::id::{
    ActionId, DomainId, GroupId, PhaseId, QuestionId, QuestionnaireId, ResourceId, SourceId,
};
use crate::messages::built_in_sets;

/// A level of a scale question, 0 (not yet) to 4 (proven with peers).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// All five, lowest first.
    pub const ALL: [Level; 5] = [Level(0), Level(1), Level(2), Level(3), Level(4)];

    /// The level, or none above 4.
    pub fn new(level: u8) -> Option<Self> {
        (level <= 4).then_some(Level(level))
    }

    /// The level as a number.
    pub fn get(self) -> u8 {
        self.0
    }

    /// How many levels `self` lies below `target`; 0 when it is reached.
    pub fn below(self, target: Level) -> u8 {
        target.0.saturating_sub(self.0)
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Which of a question's two targets counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Target {
    /// The level needed before the first peer is recruited.
    #[default]
    Recruit,
    /// The level at which peer work thrives.
    Sustain,
}

impl Target {
    /// The word of the file formats.
    pub fn word(self) -> &'static str {
        match self {
            Target::Recruit => "recruit",
            Target::Sustain => "sustain",
        }
    }
}

/// The levels that a scale question must reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Targets {
    /// Needed to recruit, 1 to 4.
    pub recruit: Level,
    /// Needed to sustain, not below `recruit`.
    pub sustain: Level,
}

impl Targets {
    /// The level for one of the two.
    pub fn at(self, target: Target) -> Level {
        match target {
            Target::Recruit => self.recruit,
            Target::Sustain => self.sustain,
        }
    }
}

/// A question set, checked: every id it mentions exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// Its id.
    pub id: QuestionnaireId,
    /// Which wording of it, such as `2026.1`.
    pub edition: String,
    /// The language it is written in, as a BCP 47 tag.
    pub language: String,
    /// Its title.
    pub title: String,
    /// What it is for, in a sentence or two.
    pub summary: String,
    /// Words of app and report that fit this set.
    pub wording: super::Wording,
    /// Expected minutes for each group.
    pub minutes: BTreeMap<GroupId, u32>,
    /// The documents it cites.
    pub sources: Vec<Source>,
    /// The five levels' shared names.
    pub levels: [LevelName; 5],
    /// Who is asked.
    pub groups: Vec<Group>,
    /// The domains in order.
    pub domains: Vec<Domain>,
    /// The plan's phases in order.
    pub phases: Vec<Phase>,
    /// All questions in order, reflections among them.
    pub questions: Vec<Question>,
    /// All actions in order.
    pub actions: Vec<Action>,
    /// Where help is to be found.
    pub resources: Vec<Resource>,
    /// Short situations to talk over.
    pub scenarios: Vec<Scenario>,
    /// Terms explained.
    pub glossary: Vec<Term>,
    pub(super) question_at: HashMap<QuestionId, usize>,
}

impl Questionnaire {
    /// Notes where each question stands.
    pub(super) fn index(&mut self) {
        let position = |(at, question): (usize, &Question)| (question.id.clone(), at);
        self.question_at = self.questions.iter().enumerate().map(position).collect();
    }

    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.position(id).and_then(|at| self.questions.get(at))
    }

    /// The place of the question with this id among all questions.
    pub(crate) fn position(&self, id: &QuestionId) -> Option<usize> {
        self.question_at.get(id).copied()
    }

    /// The scale questions, in order, each with its scale.
    pub fn scales(&self) -> impl Iterator<Item = (&Question, &Scale)> {
        self.questions.iter().filter_map(|q| q.scale().map(|s| (q, s)))
    }

    /// The domain with this id.
    pub fn domain(&self, id: &DomainId) -> Option<&Domain> {
        self.domains.iter().find(|d| d.id == *id)
    }

    /// The group with this id.
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.groups.iter().find(|g| g.id == *id)
    }

    /// A group's name; what to say of one that the set does not have.
    pub fn group_name(&self, id: &GroupId) -> &str {
        self.group(id).map_or(built_in_sets::another_group(), |g| g.name.as_str())
    }

    /// The groups that are asked something, in order. Others only lead actions.
    pub fn asked_groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| self.asks(&group.id))
    }

    /// Whether a group is asked anything.
    pub fn asks(&self, group: &GroupId) -> bool {
        self.questions.iter().any(|question| question.asked_of.contains(group))
    }

    /// Whether answers lead somewhere: a set without critical questions is a form to hear people.
    pub fn leads_on(&self) -> bool {
        self.questions.iter().any(Question::is_critical)
    }

    /// The phase with this id.
    pub fn phase(&self, id: &PhaseId) -> Option<&Phase> {
        self.phases.iter().find(|p| p.id == *id)
    }

    /// The action with this id.
    pub fn action(&self, id: &ActionId) -> Option<&Action> {
        self.actions.iter().find(|a| a.id == *id)
    }

    /// The source with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == *id)
    }

    /// The resource with this id.
    pub fn resource(&self, id: &ResourceId) -> Option<&Resource> {
        self.resources.iter().find(|r| r.id == *id)
    }
}

/// A place in a cited document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The document.
    pub source: SourceId,
    /// The section in it.
    pub at: String,
}

/// A cited document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When, where known.
    pub year: Option<u32>,
    /// Where it can be found, where known.
    pub url: Option<String>,
}

/// The shared name of a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelName {
    /// Which level.
    pub level: Level,
    /// Its name.
    pub name: String,
    /// What it means in general.
    pub meaning: String,
}

/// People who answer the same questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// Who belongs to it.
    pub who: String,
}

/// A part of the framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// Its id.
    pub id: DomainId,
    /// Its name.
    pub name: String,
    /// A name short enough for a chart.
    pub short: String,
    /// Why it matters.
    pub why: String,
    /// What it rests on.
    pub source: Vec<Citation>,
}

/// A phase of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its id.
    pub id: PhaseId,
    /// Its name.
    pub name: String,
    /// When it is.
    pub meaning: String,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The domain it belongs to.
    pub domain: DomainId,
    /// The groups that are asked; the first is the one that finds out.
    pub asked_of: Vec<GroupId>,
    /// A name of a few words.
    pub short: String,
    /// The question itself.
    pub text: String,
    /// What it rests on.
    pub source: Vec<Citation>,
    /// A scale or a reflection.
    pub kind: QuestionKind,
}

impl Question {
    /// Its scale, when it has one.
    pub fn scale(&self) -> Option<&Scale> {
        match &self.kind {
            QuestionKind::Scale(scale) => Some(scale),
            QuestionKind::Reflection { .. } => None,
        }
    }

    /// Whether no organisation should recruit while it is below its target.
    pub fn is_critical(&self) -> bool {
        self.scale().is_some_and(|s| s.critical)
    }
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// By one of five statements; scored.
    Scale(Scale),
    /// In the person's own words; kept and printed, not scored.
    Reflection {
        /// What to think about.
        prompts: Vec<String>,
    },
}

/// A scored question's scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Why it matters.
    pub why: String,
    /// What to look for before answering.
    pub look_for: Vec<String>,
    /// What is true at each level.
    pub anchors: [String; 5],
    /// Whether no organisation should recruit without it.
    pub critical: bool,
    /// How much it counts, 1 to 3.
    pub weight: u8,
    /// The levels it must reach.
    pub target: Targets,
    /// Whether "does not apply" is an honest answer.
    pub may_not_apply: bool,
}

/// How peers take part in an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeerRole {
    /// Peers lead it.
    Lead,
    /// Peers design it with the organisation.
    CoDesign,
    /// Peers are asked, and told what came of it.
    Consult,
}

/// How much work an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    /// Hours.
    Small,
    /// Days.
    Medium,
    /// Weeks.
    Large,
}

/// Something to do about a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// The question whose level it lifts.
    pub question: QuestionId,
    /// It is called for when the answer is below this level.
    pub when_below: Level,
    /// The level it takes the question to.
    pub reaches: Level,
    /// When it belongs.
    pub phase: PhaseId,
    /// What to do, in the imperative.
    pub title: String,
    /// How to do it.
    pub detail: String,
    /// Who leads it.
    pub lead: GroupId,
    /// How peers take part.
    pub peer_role: PeerRole,
    /// How much work it is.
    pub effort: Effort,
    /// What it waits for.
    pub depends_on: Vec<ActionId>,
    /// How anyone can tell that it is done.
    pub done_when: String,
    /// What helps.
    pub resources: Vec<ResourceId>,
}

/// Where a resource is meant for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region(pub String);

/// A resource that helps with gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// When, where known.
    pub year: Option<u32>,
    /// What it is: guideline, toolkit, organisation.
    pub kind: String,
    /// `national`, or a state or territory.
    pub region: Region,
    /// Its address, where confirmed.
    pub url: Option<String>,
    /// The domains it helps.
    pub helps: Vec<DomainId>,
    /// What an employer would use it for.
    pub purpose: String,
}

/// A short situation that a policy should already answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What happens.
    pub text: String,
    /// What to look for in the talk about it.
    pub look_for: Vec<String>,
    /// The questions it tests.
    pub questions: Vec<QuestionId>,
    /// What it rests on.
    pub source: Vec<Citation>,
}

/// A term explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term.
    pub term: String,
    /// Other forms that texts say, such as the parts of a double name.
    pub also: Vec<String>,
    /// What it means.
    pub meaning: String,
    /// What it rests on.
    pub source: Vec<Citation>,
}
