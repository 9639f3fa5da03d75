//! A reader who knows the rule and holds every output of a collection against every other.

use std::collections::BTreeMap;

use groundwork::assessment::{Answer, Answered, Assessment, Evidence};
use groundwork::plan::Outcome;
use groundwork::question_set::{Level, QuestionId, Questionnaire, Target};
use groundwork::scoring::{OrgAnswer, Scores};
use groundwork::workshop::Revealed;
use proptest::prelude::*;

use super::{QUESTIONS, collections, outputs};
use crate::scenario::TODAY;
use crate::scenario::random::{GROUPS, tried};

const LEAST: usize = 5;

/// What the page on scoring lets anybody know of one question, worked out from it anew and without
/// any of the program's code.
#[derive(Debug, PartialEq)]
struct Facts {
    /// None where it is withheld.
    answer: Option<OrgAnswer>,
    groups: BTreeMap<String, u8>,
    split: bool,
    evidence: Option<Evidence>,
}

struct Member<'a> {
    level: Option<u8>,
    others: bool,
    answer: &'a Answer,
}

fn members<'a>(assessment: &'a Assessment, group: &str, question: &QuestionId) -> Vec<Member<'a>> {
    let people = assessment.participants.iter().filter(|p| p.group.as_str() == group);
    let member = |person: &groundwork::assessment::Participant| {
        let answer = assessment.answer(&person.id, question)?;
        let level = answer.get_level().map(Level::get);
        Some(Member { level, others: !person.view_shown, answer })
    };
    people.filter_map(member).collect()
}

fn lower_median(mut levels: Vec<u8>) -> Option<u8> {
    levels.sort_unstable();
    levels.get(levels.len().checked_sub(1)? / 2).copied()
}

fn facts(assessment: &Assessment, question: &QuestionId) -> Facts {
    let by_group: Vec<(&str, Vec<Member<'_>>)> =
        GROUPS.iter().map(|group| (*group, members(assessment, group, question))).collect();
    let everyone: Vec<&Member<'_>> = by_group.iter().flat_map(|(_, members)| members).collect();
    let others =
        |members: &[Member<'_>]| members.iter().filter(|m| m.others && m.level.is_some()).count();
    let levels = |members: &[Member<'_>]| members.iter().filter_map(|m| m.level).collect();
    let all: Vec<u8> = everyone.iter().filter_map(|m| m.level).collect();
    let n: usize = by_group.iter().map(|(_, members)| others(members)).sum();
    let unsure = everyone.iter().filter(|m| m.answer.given == Some(Answered::Unsure)).count();
    let without = everyone.len() - all.len();
    let answer = match lower_median(all.clone()) {
        Some(level) if n == 0 || n >= LEAST => Level::new(level).map(OrgAnswer::Level),
        None if without >= LEAST && unsure > 0 => Some(OrgAnswer::Unsure),
        None if without >= LEAST => Some(OrgAnswer::NotApplicable),
        _ => None,
    };
    let mut told: Vec<&(&str, Vec<Member<'_>>)> =
        by_group.iter().filter(|(_, members)| others(members) >= LEAST).collect();
    // The fewest first, among equals the later one.
    told.reverse();
    told.sort_by_key(|(_, members)| others(members));
    loop {
        let rest = n - told.iter().map(|(_, members)| others(members)).sum::<usize>();
        if rest == 0 || rest >= LEAST || told.is_empty() {
            break;
        }
        told.remove(0);
    }
    let own = |members: &[Member<'_>]| {
        others(members) == 0 && members.iter().any(|member| member.level.is_some())
    };
    let mut groups = BTreeMap::new();
    let mut split = false;
    for (group, members) in &by_group {
        if own(members) || told.iter().any(|(other, _)| other == group) {
            let levels: Vec<u8> = levels(members);
            split |= levels.iter().max().unwrap() - levels.iter().min().unwrap() >= 3;
            groups.insert((*group).to_owned(), lower_median(levels).unwrap());
        }
    }
    let graded: Vec<Evidence> = everyone.iter().filter_map(|m| m.answer.evidence).collect();
    let evidence = graded.iter().max().copied().filter(|_| graded.len() >= LEAST);
    Facts { answer, groups, split, evidence }
}

fn scores(set: &Questionnaire, assessment: &Assessment) -> Scores {
    Outcome::new(set, assessment, Target::Recruit, TODAY.parse().unwrap()).scores
}

/// Another answer of the same person, of whatever kind.
fn other_answer() -> impl Strategy<Value = Answered> {
    prop_oneof![
        6 => (0..=4u8).prop_map(|level| Answered::Level(Level::new(level).unwrap())),
        1 => Just(Answered::Unsure),
        1 => Just(Answered::NotApplicable("we have no such service".to_owned())),
    ]
}

fn question(at: usize) -> QuestionId {
    QuestionId::new(QUESTIONS[at].0).unwrap()
}

#[track_caller]
fn same(set: &Questionnaire, one: &Assessment, other: &Assessment) -> Result<(), TestCaseError> {
    for ((name, one), (_, other)) in outputs(set, one).into_iter().zip(outputs(set, other)) {
        let at = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
        let shown = |text: &str| {
            let from = text.floor_char_boundary(at.saturating_sub(160));
            let to = text.floor_char_boundary((at + 160).min(text.len()));
            text[from..to].to_owned()
        };
        prop_assert!(one == other, "{name}:\n…{}…\n…{}…", shown(&one), shown(&other));
    }
    Ok(())
}

proptest! {
    #![proptest_config(tried(60))]

    #[test]
    fn what_is_scored_is_what_the_rule_lets_be_known((set, assessment) in collections()) {
        let scores = scores(&set, &assessment);
        for (at, view) in scores.questions.iter().enumerate() {
            let facts = facts(&assessment, &question(at));
            let answer = Some(view.answer).filter(|answer| *answer != OrgAnswer::Withheld);
            prop_assert_eq!(answer, facts.answer);
            let groups: BTreeMap<String, u8> =
                view.groups.iter().map(|(id, level)| (id.to_string(), level.get())).collect();
            prop_assert_eq!(groups, facts.groups);
            prop_assert_eq!((view.split, view.evidence), (facts.split, facts.evidence));
            let counts = [view.counts.with_level, view.counts.unsure, view.counts.not_applicable];
            for count in counts.into_iter().flatten() {
                prop_assert!(count >= 5 || facts_own(&assessment, at));
            }
        }
    }

    /// Members of one group who change places leave every output as it is: none says who of them
    /// it was, and no two outputs together do.
    #[test]
    fn who_of_a_group_said_what_is_in_no_output(
        (set, assessment) in collections(), turn in 1..7usize
    ) {
        let mut turned = assessment.clone();
        for at in 0..QUESTIONS.len() {
            let id = question(at);
            for group in GROUPS {
                let people: Vec<_> = assessment
                    .participants
                    .iter()
                    .filter(|p| p.group.as_str() == group && !p.view_shown)
                    .filter(|p| assessment.answer(&p.id, &id).is_some())
                    .map(|p| p.id.clone())
                    .collect();
                for (place, person) in people.iter().enumerate() {
                    let from = &people[(place + turn + at) % people.len()];
                    let answer = assessment.answer(from, &id).unwrap().clone();
                    turned.answers.get_mut(person).unwrap().insert(id.clone(), answer);
                }
            }
        }
        same(&set, &assessment, &turned)?;
    }

    /// Where somebody's other answer leaves what may be known as it is, every output stays, down to
    /// the last byte: so all of them together tell no more than that.
    #[test]
    fn no_output_knows_more_than_the_rule_lets_be_known(
        (set, assessment) in collections(),
        who in any::<prop::sample::Index>(),
        (at, given) in (0..QUESTIONS.len(), other_answer()),
    ) {
        prop_assume!(!assessment.participants.is_empty());
        let person = &who.get(&assessment.participants);
        let id = question(at);
        prop_assume!(assessment.answer(&person.id, &id).is_some());
        let mut other = assessment.clone();
        other.answers.get_mut(&person.id).unwrap().get_mut(&id).unwrap().given = Some(given);
        let known = |a: &Assessment| {
            let votes = Revealed::new(&set, a, &id);
            (facts(a, &id), format!("{:?}", (scores(&set, a).questions[at].counts, votes)))
        };
        prop_assume!(known(&assessment) == known(&other));
        same(&set, &assessment, &other)?;
    }

    /// The numbers that are shown beside each other: five or more stand behind each, and behind
    /// what all of them leave over nobody or five or more.
    #[test]
    fn no_number_of_the_reveal_stands_for_few((set, assessment) in collections()) {
        for votes in Revealed::all(&set, &assessment) {
            let everybody = assessment
                .participants
                .iter()
                .filter(|p| assessment.answer(&p.id, &votes.question).is_some())
                .count() as u64;
            prop_assert_eq!(votes.total() + votes.withheld, everybody);
            for row in &votes.rows {
                let own = assessment.participants.iter().any(|p| p.view_shown);
                let cells = Level::ALL.map(|level| row.counts.levels.of(level));
                let cells = cells.into_iter().chain([row.counts.unsure, row.counts.not_applicable]);
                for cell in cells {
                    prop_assert!(cell == 0 || cell >= 5 || own, "{row:?}");
                }
                prop_assert!(row.hidden == 0 || row.hidden >= 5 || own, "{row:?}");
            }
        }
    }
}

/// Whether somebody who answered a question said that their view may be shown.
fn facts_own(assessment: &Assessment, at: usize) -> bool {
    let mut shown = assessment.participants.iter().filter(|p| p.view_shown);
    shown.any(|p| assessment.answer(&p.id, &question(at)).is_some())
}

#[test]
fn four_answers_of_a_group_asked_alone_are_told_nowhere() {
    // The consultant's case: five of governance, one of people and culture, asked alone.
    let run = crate::scenario::Scenario::new()
        .question("ALL")
        .asked_of(&["governance", "people"])
        .question("ONE")
        .asked_of(&["people"])
        .critical()
        .anonymous()
        .group_says("governance", "ALL", &[1, 2, 2, 3, 3])
        .person("p", "people")
        .says("ALL", 4)
        .says("ONE", 3)
        .evidence("ONE", "draft")
        .run();
    let view = run.view("ONE");
    assert_eq!((view.answer, view.evidence), (OrgAnswer::Withheld, None));
    assert!(run.view("ALL").groups.is_empty() && run.view("ALL").groups_withheld);
    let all = outputs(&run.set, &run.assessment);
    assert!(all["report"].contains("Too few to show"));
    assert!(all["tables"].contains("Too few to show"));
    assert!(all["board paper"].contains("Too few to show"));
    let result: serde_json::Value = serde_json::from_str(&all["result"]).unwrap();
    assert_eq!(result["questions"][1]["withheld"], true);
    assert_eq!(result["questions"][1]["answer"], serde_json::Value::Null);
    // Whichever answer it was, nothing changes anywhere.
    for level in [0, 1, 2, 4] {
        let mut other = run.assessment.clone();
        let person = groundwork::question_set::ParticipantId::new("p").unwrap();
        let id = QuestionId::new("ONE").unwrap();
        let answer = other.answers.get_mut(&person).unwrap().get_mut(&id).unwrap();
        answer.given = Some(Answered::Level(Level::new(level).unwrap()));
        assert_eq!(outputs(&run.set, &other), all);
    }
}

#[test]
fn one_of_seven_who_does_not_know_is_told_nowhere() {
    // The numbers of all together stay hidden, because somebody else does not know either; beside
    // the seven of the reveal, a number of those with a level would tell this one.
    let run = crate::scenario::Scenario::new()
        .question("Q")
        .asked_of(&["governance", "operations"])
        .anonymous()
        .group_says("governance", "Q", &[0, 1, 2, 2, 2, 3])
        .person("seventh", "governance")
        .says("Q", 4)
        .group_says("operations", "Q", &[2; 6])
        .person("unsure", "operations")
        .unsure("Q")
        .run();
    let mut other = run.assessment.clone();
    let person = groundwork::question_set::ParticipantId::new("seventh").unwrap();
    let id = QuestionId::new("Q").unwrap();
    other.answers.get_mut(&person).unwrap().get_mut(&id).unwrap().given = Some(Answered::Unsure);
    assert_eq!(outputs(&run.set, &other), outputs(&run.set, &run.assessment));
}

#[test]
fn notes_stay_out_of_the_files_of_an_anonymous_session() {
    let run = |peers: usize| {
        let mut all = crate::scenario::Scenario::new().question("Q").asked_of(&GROUPS).anonymous();
        all = all.reflection("R");
        for at in 0..6 {
            all = all.person(&format!("g{at}"), "governance").says("Q", 1);
            all = all.note("Q", "Words of the board").writes("R", "A story of theirs");
        }
        for at in 0..peers {
            all = all.person(&format!("p{at}"), "peer").says("Q", 1).note("Q", "Words of a peer");
        }
        all.run()
    };
    let made = |run: &crate::scenario::Run, notes| {
        let choices = groundwork::report::ReportOptions { notes, ..Default::default() };
        let (set, assessment, today) = (&run.set, &run.assessment, run.today);
        let plan = groundwork::report::action_plan(set, assessment, &run.outcome, today, &choices);
        let tables = groundwork::export::tables(set, assessment, &run.outcome, today, &choices);
        format!("{plan:?} {tables:?}")
    };
    let few = run(1);
    let usual = made(&few, None);
    assert!(!usual.contains("Words of") && !usual.contains("A story"), "{usual}");
    // Put in, they carry no group where one person is left over.
    let with = made(&few, Some(true));
    assert!(with.contains("Someone who took part: Words of a peer"));
    assert!(with.contains("Someone who took part: Words of the board"));
    assert!(!with.contains("peer: Words") && !with.contains("governance: Words"));
    let many = made(&run(5), Some(true));
    assert!(many.contains("peer: Words of a peer") && many.contains("A story of theirs"));
}
