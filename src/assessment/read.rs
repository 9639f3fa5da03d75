use std::collections::{BTreeMap, HashSet};
use std::fmt::Display;

use super::model::{
    ActionChoice, ActionProgress, Answers, Assessment, Choice, Edition, Jurisdiction, MOST_HANDS,
    Organisation, OwnAction, Participant, Removed, Seat, Session, Tally, Terms,
};
use super::{Answer, Answered, ClosingCount, Collection, Evidence, GroupCount, Snapshot, Unknown};
use crate::date::Day;
use crate::json::{Fields, Node};
use crate::messages::save_file_errors as faults;
use crate::question_set::{
    ActionId, DomainId, GroupId, Level, ParticipantId, PhaseId, QuestionId, QuestionnaireId,
};

/// Reads an assessment, with every fault logged; none where the file is no object at all.
pub(crate) fn assessment(node: &Node<'_>) -> Option<Assessment> {
    const KNOWN: &[&str] = &[
        "format",
        "version",
        "id",
        "questionnaire",
        "organisation",
        "planned_start",
        "participants",
        "terms",
        "session",
        "seat",
        "answers",
        "consensus",
        "plan",
        "snapshots",
        "removed",
        "copy_of",
        "template",
        "created",
        "saved",
    ];
    let f = node.object()?;
    let id = f.need("id").and_then(|n| n.words()).unwrap_or_default();
    let edition = f.need("questionnaire").and_then(|n| edition(&n));
    let plan = f.get("plan").and_then(|n| n.object());
    let plan = plan.as_ref();
    let participants = participants(&f);
    let read = Assessment {
        id,
        // Without one the log has a fault; the rest is read for its faults.
        questionnaire: edition.or_else(unnamed)?,
        organisation: f.get("organisation").and_then(|n| organisation(&n)).unwrap_or_default(),
        planned_start: f.get("planned_start").and_then(|n| day(&n)),
        participants,
        terms: f.get("terms").and_then(|n| terms(&n)).unwrap_or_default(),
        session: f.get("session").and_then(|n| session(&n)).unwrap_or_default(),
        seat: f.get("seat").and_then(|n| seat(&n)),
        answers: f.get("answers").map(|n| by_participant(&n)).unwrap_or_default(),
        consensus: f.get("consensus").map(|n| answers(&n)).unwrap_or_default(),
        choices: plan.and_then(|p| p.get("actions")).map(|n| choices(&n)).unwrap_or_default(),
        own: plan.and_then(|p| p.get("own")).map(|n| own_actions(&n)).unwrap_or_default(),
        snapshots: f
            .get("snapshots")
            .map(|n| n.items().iter().filter_map(snapshot).collect())
            .unwrap_or_default(),
        removed: f.get("removed").map(|n| removed(&n)).unwrap_or_default(),
        copy_of: f
            .get("copy_of")
            .map(|n| n.items())
            .unwrap_or_default()
            .iter()
            .filter_map(|n| n.words())
            .collect(),
        template: f.get("template").and_then(|n| n.flag()).unwrap_or_default(),
        created: text(&f, "created"),
        saved: text(&f, "saved"),
        unknown: f.unknown(KNOWN),
        unknown_plan: plan.map(|p| p.unknown(&["actions", "own"])).unwrap_or_default(),
    };
    Some(read)
}

fn unnamed() -> Option<Edition> {
    let id = QuestionnaireId::new("none").ok()?;
    Some(Edition { id, edition: String::new(), unknown: Unknown::new() })
}

/// Text that may be left out.
pub(crate) fn text(fields: &Fields<'_>, key: &str) -> String {
    fields.get(key).and_then(|n| n.text()).unwrap_or_default().to_owned()
}

fn day(node: &Node<'_>) -> Option<Day> {
    node.parsed(str::parse)
}

/// An object whose names are ids.
fn map<K: Ord, V, E: Display>(
    node: &Node<'_>,
    key: fn(&str) -> Result<K, E>,
    value: fn(&Node<'_>) -> Option<V>,
) -> BTreeMap<K, V> {
    let entries = node.object().map(|o| o.entries()).unwrap_or_default();
    // One by one: collecting sorts first, and brings a copy of the sort for each type of value.
    let mut read = BTreeMap::new();
    for (name, node) in entries {
        match key(name) {
            Ok(key) => {
                if let Some(value) = value(&node) {
                    read.insert(key, value);
                }
            }
            Err(error) => node.fault(error.to_string()),
        }
    }
    read
}

pub(crate) fn edition(node: &Node<'_>) -> Option<Edition> {
    let f = node.object()?;
    let id = f.need("id").and_then(|n| n.parsed(QuestionnaireId::new));
    let edition = f.need("edition").and_then(|n| n.words()).unwrap_or_default();
    Some(Edition { id: id?, edition, unknown: f.unknown(&["id", "edition"]) })
}

fn organisation(node: &Node<'_>) -> Option<Organisation> {
    let f = node.object()?;
    Some(Organisation {
        name: text(&f, "name"),
        jurisdiction: f
            .get("jurisdiction")
            .filter(|n| n.value().as_str() != Some(""))
            .and_then(|n| n.one_of(&Jurisdiction::ALL)),
        services: text(&f, "services"),
        unknown: f.unknown(&["name", "jurisdiction", "services"]),
    })
}

fn participants(fields: &Fields<'_>) -> Vec<Participant> {
    let mut seen = HashSet::new();
    let nodes = fields.get("participants").map(|n| n.items()).unwrap_or_default();
    let mut all = Vec::with_capacity(nodes.len());
    for node in nodes {
        let Some(person) = participant(&node) else { continue };
        if !seen.insert(person.id.clone()) {
            node.fault(faults::participant_twice(&person.id));
        }
        all.push(person);
    }
    all
}

pub(crate) fn participant(node: &Node<'_>) -> Option<Participant> {
    let f = node.object()?;
    let id = f.need("id").and_then(|n| n.parsed(ParticipantId::new));
    let group = f.need("group").and_then(|n| n.parsed(GroupId::new));
    let groups = f.get("answers_for").map(|n| n.items()).unwrap_or_default();
    Some(Participant {
        name: text(&f, "name"),
        answers_for: groups.iter().filter_map(|n| n.parsed(GroupId::new)).collect(),
        role: text(&f, "role"),
        returned: text(&f, "returned"),
        returned_digest: text(&f, "returned_digest"),
        view_shown: f.get("view_shown").and_then(|n| n.flag()).unwrap_or_default(),
        unknown: f.unknown(&[
            "id",
            "name",
            "role",
            "group",
            "answers_for",
            "returned",
            "returned_digest",
            "view_shown",
        ]),
        id: id?,
        group: group?,
    })
}

/// An id that was removed twice is one trace.
fn removed(node: &Node<'_>) -> Vec<Removed> {
    let mut all: Vec<Removed> = Vec::new();
    for item in node.items() {
        let Some(trace) = trace(&item) else { continue };
        if !all.iter().any(|other| other.id == trace.id) {
            all.push(trace);
        }
    }
    all
}

fn trace(node: &Node<'_>) -> Option<Removed> {
    let f = node.object()?;
    let id = f.need("id").and_then(|n| n.parsed(ParticipantId::new));
    let on = f.need("on").and_then(|n| day(&n));
    let group = f.need("group").and_then(|n| n.parsed(GroupId::new));
    Some(Removed {
        unanswered: f.get("unanswered").and_then(|n| n.flag()).unwrap_or_default(),
        unknown: f.unknown(&["id", "on", "group", "unanswered"]),
        id: id?,
        on: on?,
        group: group?,
    })
}

pub(crate) fn terms(node: &Node<'_>) -> Option<Terms> {
    let f = node.object()?;
    let service_user = text(&f, "service_user");
    Some(Terms { service_user, unknown: f.unknown(&["service_user"]) })
}

fn session(node: &Node<'_>) -> Option<Session> {
    let f = node.object()?;
    let parked = f.get("parked").map(|n| n.items()).unwrap_or_default();
    Some(Session {
        anonymous: f.get("anonymous").and_then(|n| n.flag()).unwrap_or_default(),
        collection: f
            .get("collection")
            .and_then(|n| n.one_of(&Collection::ALL))
            .unwrap_or_default(),
        parked: parked.iter().filter_map(|n| n.parsed(QuestionId::new)).collect(),
        tallies: f.get("tallies").map(|n| map(&n, QuestionId::new, tallies)).unwrap_or_default(),
        unknown: f.unknown(&["anonymous", "collection", "parked", "tallies"]),
    })
}

fn seat(node: &Node<'_>) -> Option<Seat> {
    let f = node.object()?;
    let assessment = f.need("assessment").and_then(|n| n.words());
    Some(Seat {
        shared: f.get("shared").and_then(|n| n.flag()).unwrap_or_default(),
        anonymous: f.get("anonymous").and_then(|n| n.flag()).unwrap_or_default(),
        handed_back: text(&f, "handed_back"),
        unknown: f.unknown(&["assessment", "shared", "anonymous", "handed_back"]),
        assessment: assessment?,
    })
}

/// As with answers, a tally that counts nobody is left out.
fn tallies(node: &Node<'_>) -> Option<BTreeMap<GroupId, Tally>> {
    let counts = |n: &Node<'_>| tally(n).filter(|tally| *tally != Tally::default());
    Some(map(node, GroupId::new, counts)).filter(|groups| !groups.is_empty())
}

fn tally(node: &Node<'_>) -> Option<Tally> {
    counts(node, MOST_HANDS)
}

fn counts(node: &Node<'_>, most: u32) -> Option<Tally> {
    let items = node.items();
    if items.len() != 5 {
        node.fault(faults::level_counts(5, items.len()));
        return None;
    }
    let mut counts = [0; 5];
    for (count, item) in counts.iter_mut().zip(&items) {
        *count = u32::try_from(item.whole(0, most.into())?).ok()?;
    }
    Some(counts)
}

fn closing_count(node: &Node<'_>) -> Option<ClosingCount> {
    let f = node.object()?;
    Some(ClosingCount {
        people: number(&f, "people"),
        graded: number(&f, "graded"),
        evidence: f.get("evidence").and_then(|n| n.one_of(&Evidence::ALL)),
        groups: f.get("groups").map(|n| map(&n, GroupId::new, group_count)).unwrap_or_default(),
        hands: f.get("hands").and_then(|n| tallies(&n)).unwrap_or_default(),
        unknown: f.unknown(&["people", "graded", "evidence", "groups", "hands"]),
    })
}

fn group_count(node: &Node<'_>) -> Option<GroupCount> {
    let f = node.object()?;
    Some(GroupCount {
        levels: f.get("levels").and_then(|n| counts(&n, u32::MAX)).unwrap_or_default(),
        shown: f.get("shown").and_then(|n| counts(&n, u32::MAX)).unwrap_or_default(),
        unsure: number(&f, "unsure"),
        not_applicable: number(&f, "not_applicable"),
        unknown: f.unknown(&["levels", "shown", "unsure", "not_applicable"]),
    })
}

fn number(fields: &Fields<'_>, key: &str) -> u32 {
    let number = fields.get(key).and_then(|n| n.whole(0, u32::MAX.into()));
    number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

fn by_participant(node: &Node<'_>) -> BTreeMap<ParticipantId, Answers> {
    map(node, ParticipantId::new, |n| Some(answers(n)).filter(|answers| !answers.is_empty()))
}

/// The answers of one person.
pub(crate) fn answers(node: &Node<'_>) -> Answers {
    map(node, QuestionId::new, |n| answer(n).filter(|answer| !answer.is_empty()))
}

/// One answer object, as in the assessment and in the answers that a seat gives back.
fn answer(node: &Node<'_>) -> Option<Answer> {
    const KNOWN: &[&str] =
        &["level", "unsure", "not_applicable", "note", "evidence", "text", "dissent"];
    let f = node.object()?;
    let level = f.get("level").and_then(|n| n.whole(0, 4));
    let level = level.and_then(|n| Level::new(u8::try_from(n).ok()?)).map(Answered::Level);
    let unsure = f.get("unsure").and_then(|n| n.flag()).filter(|unsure| *unsure);
    let reason = f.get("not_applicable").and_then(|n| n.text());
    if usize::from(level.is_some()) + usize::from(unsure.is_some()) + usize::from(reason.is_some())
        > 1
    {
        node.fault(faults::two_answers("unsure", "not_applicable"));
    }
    let reason = reason.map(|r| Answered::NotApplicable(r.to_owned()));
    Some(Answer {
        given: level.or(unsure.map(|_| Answered::Unsure)).or(reason),
        note: text(&f, "note"),
        evidence: f.get("evidence").and_then(|n| n.one_of(&Evidence::ALL)),
        text: text(&f, "text"),
        dissent: text(&f, "dissent"),
        unknown: f.unknown(KNOWN),
    })
}

fn progress(fields: &Fields<'_>) -> ActionProgress {
    fields.get("progress").and_then(|n| n.one_of(&ActionProgress::ALL)).unwrap_or_default()
}

/// As with answers, an entry that says nothing is left out, so that undo need not tell the two
/// apart.
fn choices(node: &Node<'_>) -> BTreeMap<ActionId, ActionChoice> {
    map(node, ActionId::new, |n| choice(n).filter(|choice| *choice != ActionChoice::default()))
}

fn choice(node: &Node<'_>) -> Option<ActionChoice> {
    const STATES: [(&str, Choice); 2] =
        [("accepted", Choice::Accepted), ("declined", Choice::Declined)];
    let f = node.object()?;
    Some(ActionChoice {
        state: f.get("state").and_then(|n| n.one_of(&STATES)),
        reason: text(&f, "reason"),
        owner: text(&f, "owner"),
        due: f.get("due").and_then(|n| day(&n)),
        progress: progress(&f),
        note: text(&f, "note"),
        unknown: f.unknown(&["state", "reason", "owner", "due", "progress", "note"]),
    })
}

fn own_actions(node: &Node<'_>) -> Vec<OwnAction> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    for item in node.items() {
        let Some(action) = own_action(&item) else { continue };
        if !seen.insert(action.id.clone()) {
            item.fault(faults::own_action_twice(&action.id));
        }
        all.push(action);
    }
    all
}

fn own_action(node: &Node<'_>) -> Option<OwnAction> {
    let f = node.object()?;
    let id = f.need("id").and_then(|n| n.words());
    let phase = f.need("phase").and_then(|n| n.parsed(PhaseId::new));
    Some(OwnAction {
        title: text(&f, "title"),
        detail: text(&f, "detail"),
        domain: f.get("domain").and_then(|n| n.parsed(DomainId::new)),
        owner: text(&f, "owner"),
        due: f.get("due").and_then(|n| day(&n)),
        progress: progress(&f),
        unknown: f
            .unknown(&["id", "title", "detail", "phase", "domain", "owner", "due", "progress"]),
        id: id?,
        phase: phase?,
    })
}

fn snapshot(node: &Node<'_>) -> Option<Snapshot> {
    let f = node.object()?;
    let taken = f.need("taken").and_then(|n| day(&n));
    Some(Snapshot {
        label: text(&f, "label"),
        answers: f.get("answers").map(|n| by_participant(&n)).unwrap_or_default(),
        consensus: f.get("consensus").map(|n| answers(&n)).unwrap_or_default(),
        automatic: f.get("automatic").and_then(|n| n.flag()).unwrap_or_default(),
        counted: f
            .get("counted")
            .map(|n| map(&n, QuestionId::new, closing_count))
            .unwrap_or_default(),
        unknown: f.unknown(&["taken", "label", "answers", "consensus", "automatic", "counted"]),
        taken: taken?,
    })
}
