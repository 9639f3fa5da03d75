use std::collections::{BTreeMap, HashMap};
use std::fmt;

use serde_json::Value;

use super::check::check;
use super::id::{GroupId, IdError, QuestionnaireId};
use super::lists::Lists;
use super::model::{
    Action, Citation, Domain, Effort, Group, Level, LevelName, PeerRole, Phase, Question,
    QuestionKind, Questionnaire, Region, Resource, Scale, Scenario, Source, Targets, Term,
};
use super::wording::Wording;
use crate::json::{Fault, Fields, Log, Node, mebibytes, parse};
use crate::messages::question_set_errors;

/// The version of the question set format that this program reads and knows whole.
pub const VERSION: u64 = 1;

/// Larger files are refused before they are parsed: 2 MiB.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// Why a question set was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionnaireError {
    /// More bytes than [`MAX_BYTES`].
    TooLarge(usize),
    /// Not JSON; the parser's words, with line and column.
    NotJson(String),
    /// JSON of another kind.
    NotAQuestionnaire,
    /// Made for a later Groundwork.
    Newer(u64),
    /// Read, but wrong: every fault with its place.
    Faults(Vec<Fault>),
}

impl fmt::Display for QuestionnaireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes) => {
                let (most, found) = (mebibytes(MAX_BYTES), mebibytes(*bytes));
                f.write_str(&question_set_errors::too_large(most, found))
            }
            Self::NotJson(error) => f.write_str(&question_set_errors::not_json(error)),
            Self::NotAQuestionnaire => f.write_str(question_set_errors::not_a_question_set()),
            Self::Newer(version) => {
                f.write_str(&question_set_errors::made_by_newer(version, VERSION))
            }
            Self::Faults(faults) => {
                let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for QuestionnaireError {}

impl Questionnaire {
    /// Reads and checks a question set.
    ///
    /// # Errors
    /// With every fault and its place, when anything in it is wrong.
    pub fn read(bytes: &[u8]) -> Result<Self, QuestionnaireError> {
        let value = value(bytes)?;
        let log = Log::default();
        let mut lists = Lists::default();
        let read = whole(&Node::top(&value, &log), &mut lists);
        if let Some(questionnaire) = &read {
            check(questionnaire, &lists, &log);
        }
        clean(read, log)
    }

    /// Reads what a set asks, from a set that was checked whole and then parted in two, so that
    /// questions can be answered before actions, resources and scenarios have come. Those are
    /// empty until [`Questionnaire::with_rest`].
    ///
    /// # Errors
    /// With every fault and its place, when anything in it cannot be read.
    pub fn read_asked(bytes: &[u8]) -> Result<Self, QuestionnaireError> {
        let value = value(bytes)?;
        let log = Log::default();
        let read = Node::top(&value, &log).object();
        let read = read.and_then(|fields| asked(&fields, &mut Lists::default()));
        clean(read, log)
    }

    /// The same set with the actions, resources and scenarios that were parted from it.
    ///
    /// # Errors
    /// With every fault and its place, when anything in them cannot be read.
    pub fn with_rest(&self, bytes: &[u8]) -> Result<Self, QuestionnaireError> {
        let value = json(bytes)?;
        let log = Log::default();
        let fields = Node::top(&value, &log).object();
        let read = fields.map(|fields| {
            let mut set = self.clone();
            rest(&fields, &mut Lists::default(), &mut set);
            set
        });
        clean(read, log)
    }
}

fn json(bytes: &[u8]) -> Result<Value, QuestionnaireError> {
    if bytes.len() > MAX_BYTES {
        return Err(QuestionnaireError::TooLarge(bytes.len()));
    }
    parse(bytes).map_err(|error| QuestionnaireError::NotJson(error.to_string()))
}

/// The JSON of a question set that this program can read.
fn value(bytes: &[u8]) -> Result<Value, QuestionnaireError> {
    let value = json(bytes)?;
    if value.get("format").and_then(Value::as_str) != Some("groundwork-questionnaire") {
        return Err(QuestionnaireError::NotAQuestionnaire);
    }
    match value.get("version").and_then(Value::as_u64) {
        Some(version) if version > VERSION => Err(QuestionnaireError::Newer(version)),
        _ => Ok(value),
    }
}

fn clean(read: Option<Questionnaire>, log: Log) -> Result<Questionnaire, QuestionnaireError> {
    match read {
        Some(questionnaire) if log.is_clean() => Ok(questionnaire),
        _ => Err(QuestionnaireError::Faults(log.into_faults())),
    }
}

/// Reads on past faults, so that all are found; none only where nothing can be read at all.
fn whole<'a>(node: &Node<'a>, lists: &mut Lists<'a>) -> Option<Questionnaire> {
    let fields = node.object()?;
    let mut set = asked(&fields, lists)?;
    rest(&fields, lists, &mut set);
    Some(set)
}

/// What follows from the answers.
fn rest<'a>(fields: &Fields<'a>, lists: &mut Lists<'a>, set: &mut Questionnaire) {
    set.actions = lists.need(fields, "actions", action);
    set.resources = lists.need(fields, "resources", resource);
    set.scenarios = lists.may(fields, "scenarios", scenario);
}

/// All but what follows from the answers.
fn asked<'a>(fields: &Fields<'a>, lists: &mut Lists<'a>) -> Option<Questionnaire> {
    if let Some(version) = fields.need("version") {
        version.whole(1, VERSION);
    }
    let mut set = Questionnaire {
        id: id(fields, "id", QuestionnaireId::new).unwrap_or(QuestionnaireId::new("none").ok()?),
        edition: words(fields, "edition"),
        language: words(fields, "language"),
        title: words(fields, "title"),
        summary: words(fields, "summary"),
        wording: wording(fields),
        minutes: minutes(fields),
        sources: lists.need(fields, "sources", source),
        levels: levels(fields).unwrap_or_else(unnamed),
        groups: lists.need(fields, "groups", group),
        domains: lists.need(fields, "domains", domain),
        phases: lists.need(fields, "phases", phase),
        questions: lists.need(fields, "questions", question),
        actions: Vec::new(),
        resources: Vec::new(),
        scenarios: Vec::new(),
        glossary: lists.need(fields, "glossary", term),
        question_at: HashMap::new(),
    };
    set.index();
    Some(set)
}

fn words(fields: &Fields<'_>, key: &str) -> String {
    fields.need(key).and_then(|n| n.words()).unwrap_or_default()
}

/// Text that may be empty.
fn text(fields: &Fields<'_>, key: &str) -> String {
    fields.need(key).and_then(|n| n.text()).unwrap_or_default().to_owned()
}

fn id<T>(fields: &Fields<'_>, key: &str, new: fn(&str) -> Result<T, IdError>) -> Option<T> {
    fields.need(key)?.parsed(new)
}

fn list<T>(fields: &Fields<'_>, key: &str, read: fn(&Node<'_>) -> Option<T>) -> Vec<T> {
    fields.need(key).map(|n| n.items().iter().filter_map(read).collect()).unwrap_or_default()
}

fn ids<T>(fields: &Fields<'_>, key: &str, new: fn(&str) -> Result<T, IdError>) -> Vec<T> {
    let items = fields.need(key).map(|n| n.items()).unwrap_or_default();
    items.iter().filter_map(|n| n.parsed(new)).collect()
}

fn lines(fields: &Fields<'_>, key: &str) -> Vec<String> {
    list(fields, key, |n| n.words())
}

/// What the set says of its own; the rest is as in a set about recruiting.
fn wording(fields: &Fields<'_>) -> Wording {
    let mut wording = Wording::default();
    let Some(own) = fields.get("wording").and_then(|n| n.object()) else { return wording };
    let put = |fields: &Fields<'_>, key: &str, word: &mut String| {
        if let Some(own) = fields.get(key).and_then(|n| n.words()) {
            *word = own;
        }
    };
    put(&own, "critical", &mut wording.critical);
    put(&own, "things", &mut wording.things);
    put(&own, "needed", &mut wording.needed);
    put(&own, "recruit", &mut wording.recruit);
    wording.is_about_recruiting = own.get("recruit").is_none();
    put(&own, "sustain", &mut wording.sustain);
    if let Some(answering) = own.get("answering").and_then(|n| n.object()) {
        put(&answering, "first", &mut wording.answering.first);
        put(&answering, "unsure", &mut wording.answering.unsure);
        put(&answering, "not_applicable", &mut wording.answering.not_applicable);
        put(&answering, "note", &mut wording.answering.note);
        if let Some(asked) = answering.get("evidence").and_then(|n| n.flag()) {
            wording.answering.evidence = asked;
        }
    }
    if let Some(stages) = own.get("stages").and_then(|n| n.object()) {
        put(&stages, "incomplete", &mut wording.stages.incomplete);
        put(&stages, "foundations", &mut wording.stages.foundations);
        put(&stages, "building", &mut wording.stages.building);
        put(&stages, "ready", &mut wording.stages.ready);
        put(&stages, "thriving", &mut wording.stages.thriving);
    }
    wording
}

fn minutes(fields: &Fields<'_>) -> BTreeMap<GroupId, u32> {
    let entries = fields.need("minutes").and_then(|n| n.object()).map(|o| o.entries());
    let read = |(key, node): (&str, Node<'_>)| match GroupId::new(key) {
        Ok(group) => Some((group, u32::try_from(node.whole(1, 600)?).ok()?)),
        Err(error) => {
            node.fault(error.to_string());
            None
        }
    };
    let mut minutes = BTreeMap::new();
    for (group, time) in entries.unwrap_or_default().into_iter().filter_map(read) {
        minutes.insert(group, time);
    }
    minutes
}

fn levels(fields: &Fields<'_>) -> Option<[LevelName; 5]> {
    let node = fields.need("levels")?;
    let items = node.items();
    if items.len() != 5 {
        node.fault(question_set_errors::five_levels(items.len()));
        return None;
    }
    let read = |(at, node): (usize, &Node<'_>)| {
        let fields = node.object()?;
        let level = fields.need("level").and_then(|n| n.whole(0, 4));
        if level.is_some_and(|found| found != at as u64) {
            node.fault(question_set_errors::levels_in_order(at));
        }
        let (name, meaning) = (words(&fields, "name"), words(&fields, "meaning"));
        Some(LevelName { level: Level::ALL[at], name, meaning })
    };
    let names: Vec<LevelName> = items.iter().enumerate().filter_map(read).collect();
    names.try_into().ok()
}

/// Stands in for levels that could not be read, so that the rest is read all the same.
fn unnamed() -> [LevelName; 5] {
    Level::ALL.map(|level| LevelName { level, name: String::new(), meaning: String::new() })
}

fn year(fields: &Fields<'_>) -> Option<u32> {
    fields.get("year")?.whole(1900, 2200).and_then(|y| u32::try_from(y).ok())
}

/// An address that a person may follow: https or http, nothing that runs.
fn url(fields: &Fields<'_>) -> Option<String> {
    let node = fields.get("url")?;
    let text = node.text()?;
    let web = text.split_once(':').filter(|(scheme, _)| matches!(*scheme, "https" | "http"));
    let fits = web.is_some_and(|(_, rest)| rest.starts_with("//"));
    if !fits || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        node.fault(question_set_errors::not_an_address());
        return None;
    }
    Some(text.to_owned())
}

fn citations(fields: &Fields<'_>) -> Vec<Citation> {
    list(fields, "source", |node| {
        let fields = node.object()?;
        let at = words(&fields, "at");
        Some(Citation { source: id(&fields, "id", super::SourceId::new)?, at })
    })
}

fn source(node: &Node<'_>) -> Option<Source> {
    let f = node.object()?;
    let (title, publisher) = (words(&f, "title"), words(&f, "publisher"));
    let (year, url) = (year(&f), url(&f));
    Some(Source { id: id(&f, "id", super::SourceId::new)?, title, publisher, year, url })
}

fn group(node: &Node<'_>) -> Option<Group> {
    let f = node.object()?;
    let (name, who) = (words(&f, "name"), words(&f, "who"));
    Some(Group { id: id(&f, "id", GroupId::new)?, name, who })
}

fn domain(node: &Node<'_>) -> Option<Domain> {
    let f = node.object()?;
    let (name, short, why) = (words(&f, "name"), words(&f, "short"), text(&f, "why"));
    let source = citations(&f);
    Some(Domain { id: id(&f, "id", super::DomainId::new)?, name, short, why, source })
}

fn phase(node: &Node<'_>) -> Option<Phase> {
    let f = node.object()?;
    let (name, meaning) = (words(&f, "name"), words(&f, "meaning"));
    Some(Phase { id: id(&f, "id", super::PhaseId::new)?, name, meaning })
}

fn question(node: &Node<'_>) -> Option<Question> {
    let f = node.object()?;
    let kind = f.need("kind").and_then(|n| n.one_of(&[("scale", true), ("reflection", false)]));
    let kind = kind.and_then(|is_scale| match is_scale {
        true => scale(&f).map(QuestionKind::Scale),
        false => Some(QuestionKind::Reflection { prompts: lines(&f, "prompts") }),
    });
    let (short, text, source) = (words(&f, "short"), words(&f, "text"), citations(&f));
    let asked_of = asked_of(&f);
    let domain = id(&f, "domain", super::DomainId::new);
    let id = id(&f, "id", super::QuestionId::new);
    Some(Question { id: id?, domain: domain?, asked_of, short, text, source, kind: kind? })
}

fn asked_of(fields: &Fields<'_>) -> Vec<GroupId> {
    if let Some(node) = fields.get("asked_of").filter(|n| n.value() == &Value::Array(Vec::new())) {
        node.fault(question_set_errors::asked_of_nobody());
    }
    ids(fields, "asked_of", GroupId::new)
}

fn level(fields: &Fields<'_>, key: &str) -> Option<Level> {
    fields.need(key)?.whole(1, 4).and_then(|n| Level::new(u8::try_from(n).ok()?))
}

fn scale(f: &Fields<'_>) -> Option<Scale> {
    let anchors = f.need("levels").and_then(|node| {
        let found: Vec<String> = node.items().iter().filter_map(Node::words).collect();
        let count = node.value().as_array().map_or(0, Vec::len);
        if count != 5 {
            node.fault(question_set_errors::five_anchors(count));
        }
        found.try_into().ok()
    });
    let target = f.need("target").and_then(|node| {
        let both = node.object()?;
        let (recruit, sustain) = (level(&both, "recruit"), level(&both, "sustain"));
        let target = Targets { recruit: recruit?, sustain: sustain? };
        if target.sustain < target.recruit {
            node.fault(question_set_errors::targets_in_order());
        }
        Some(target)
    });
    let weight = f.need("weight").and_then(|n| n.whole(1, 3));
    let critical = f.need("critical").and_then(|n| n.flag());
    let may_not_apply = f.get("may_not_apply").map_or(Some(false), |n| n.flag());
    let (why, look_for) = (words(f, "why"), lines(f, "look_for"));
    Some(Scale {
        why,
        look_for,
        anchors: anchors?,
        critical: critical?,
        weight: u8::try_from(weight?).ok()?,
        target: target?,
        may_not_apply: may_not_apply?,
    })
}

fn action(node: &Node<'_>) -> Option<Action> {
    const ROLES: [(&str, PeerRole); 3] = [
        ("lead", PeerRole::Lead),
        ("co-design", PeerRole::CoDesign),
        ("consult", PeerRole::Consult),
    ];
    const EFFORTS: [(&str, Effort); 3] =
        [("small", Effort::Small), ("medium", Effort::Medium), ("large", Effort::Large)];
    let f = node.object()?;
    let question = id(&f, "question", super::QuestionId::new);
    let (when_below, reaches) = (level(&f, "when_below"), level(&f, "reaches"));
    let phase = id(&f, "phase", super::PhaseId::new);
    let (title, detail, done_when) =
        (words(&f, "title"), text(&f, "detail"), words(&f, "done_when"));
    let lead = id(&f, "lead", GroupId::new);
    let peer_role = f.need("peer_role").and_then(|n| n.one_of(&ROLES));
    let effort = f.need("effort").and_then(|n| n.one_of(&EFFORTS));
    let depends_on = ids(&f, "depends_on", super::ActionId::new);
    let resources = ids(&f, "resources", super::ResourceId::new);
    let id = id(&f, "id", super::ActionId::new);
    Some(Action {
        id: id?,
        question: question?,
        when_below: when_below?,
        reaches: reaches?,
        phase: phase?,
        title,
        detail,
        lead: lead?,
        peer_role: peer_role?,
        effort: effort?,
        depends_on,
        done_when,
        resources,
    })
}

fn resource(node: &Node<'_>) -> Option<Resource> {
    let f = node.object()?;
    let (title, publisher, kind) = (words(&f, "title"), words(&f, "publisher"), words(&f, "kind"));
    let (year, url) = (year(&f), url(&f));
    let region = Region(words(&f, "region"));
    let helps = ids(&f, "helps", super::DomainId::new);
    let purpose = words(&f, "for");
    let id = id(&f, "id", super::ResourceId::new)?;
    Some(Resource { id, title, publisher, year, kind, region, url, helps, purpose })
}

fn scenario(node: &Node<'_>) -> Option<Scenario> {
    let f = node.object()?;
    Some(Scenario {
        id: words(&f, "id"),
        title: words(&f, "title"),
        text: words(&f, "text"),
        look_for: lines(&f, "look_for"),
        questions: ids(&f, "questions", super::QuestionId::new),
        source: citations(&f),
    })
}

fn term(node: &Node<'_>) -> Option<Term> {
    let f = node.object()?;
    let also = f.get("also").map(|n| n.items()).unwrap_or_default();
    Some(Term {
        term: words(&f, "term"),
        also: also.iter().filter_map(Node::words).collect(),
        meaning: words(&f, "meaning"),
        source: citations(&f),
    })
}
