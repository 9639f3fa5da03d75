//! Reports tell who answered as it was: one person as one person, and nobody who was not there.

use groundwork::assessment::{Assessment, Command, Edition, Participant, own_group};
use groundwork::export::{Tables, tables};
use groundwork::plan::Outcome;
use groundwork::question_set::{BUILT_IN, BuiltIn, Group, ParticipantId};
use groundwork::report::{ReportOptions, action_plan, board_paper};
use groundwork::responses::Response;
use groundwork::save_file;
use groundwork::text;
use serde_json::{Value, json};

use crate::report::words;
use crate::scenario::{Run, Scenario};

const EVERYBODY: [&str; 5] = ["governance", "operations", "people", "services", "peer"];

/// One person who answers for all groups, with notes, in this role.
fn alone(role: &str) -> Scenario {
    two_questions()
        .person("p1", "operations")
        .field("/participants/0/answers_for", json!(EVERYBODY))
        .field("/participants/0/role", json!(role))
        .says("A", 1)
        .note("A", "The minutes say so")
        .says("B", 3)
        .writes("R", "Much to do")
}

fn two_questions() -> Scenario {
    Scenario::new()
        .question("A")
        .may_not_apply()
        .asked_of(&["governance", "operations"])
        .question("B")
        .asked_of(&["peer"])
        .reflection("R")
}

/// Three people of three groups.
fn several() -> Scenario {
    two_questions()
        .person("p1", "governance")
        .says("A", 1)
        .person("p2", "operations")
        .says("A", 1)
        .person("p3", "peer")
        .says("B", 1)
}

/// Everything that the action plan and the board paper say.
fn papers(run: &Run) -> [String; 2] {
    let Run { set, assessment, outcome, today } = run;
    let choices = ReportOptions { names: true, ..ReportOptions::default() };
    [
        words(&action_plan(set, assessment, outcome, *today, &choices)),
        words(&board_paper(set, assessment, outcome, *today, &choices)),
    ]
}

fn tables_of(run: &Run) -> Tables {
    tables(&run.set, &run.assessment, &run.outcome, run.today, &ReportOptions::default())
}

fn heads(run: &Run) -> Vec<String> {
    let tables = tables_of(run);
    let heads = [&tables.answers, &tables.gaps].map(|table| table.columns.iter());
    heads.into_iter().flatten().map(|column| column.name.to_string()).collect()
}

#[test]
fn who_answers_alone_is_told_by_role_and_signs_for_nobody_else() {
    let run = alone("Chief executive").run();
    for text in papers(&run) {
        let sentence = "Answered by the chief executive alone, for all groups.";
        assert!(text.contains(sentence), "{text}");
        for never in ["person 1", "By group", "People who answered", "votes lie", "Who took part"] {
            assert!(!text.contains(never), "{never}: {text}");
        }
    }
    let [plan, _] = papers(&run);
    assert!(plan.contains("Chief executive: \nThe minutes say so"), "{plan}");
    assert!(plan.contains("Chief executive: \nMuch to do"), "{plan}");
    let about = tables_of(&run).about.lines;
    let line = about.iter().find(|(label, _)| label == "Who answered").unwrap();
    assert_eq!(line.1, "Answered by the chief executive alone, for all groups.");
    let heads = heads(&run);
    for never in ["operations", "Between groups", "Peers’ view"] {
        assert!(!heads.iter().any(|head| head == never), "{heads:?}");
    }
}

#[test]
fn where_several_answered_their_views_stand_side_by_side() {
    let run = several().run();
    let [plan, board] = papers(&run);
    assert!(plan.contains("By group") && plan.contains("People who answered"), "{plan}");
    assert!(board.contains("votes lie"), "{board}");
    assert!(!plan.contains("alone, for"));
    let heads = heads(&run);
    for wanted in ["governance", "operations", "peer", "Between groups", "Peers’ view"] {
        assert!(heads.iter().any(|head| head == wanted), "{wanted}: {heads:?}");
    }
}

#[test]
fn of_many_who_are_asked_one_answer_is_no_vote() {
    let one = two_questions().person("p1", "governance").says("A", 1).person("p2", "operations");
    let run = one.run();
    let [plan, board] = papers(&run);
    assert!(!plan.contains("By group") && !board.contains("votes lie"), "{plan}{board}");
    assert!(plan.contains("1 of 1") && plan.contains("0 of 1"), "{plan}");
    // Hands counted in the room are people, too.
    let hands = two_questions().tally("A", "governance", [0, 2, 1, 0, 0]).run();
    assert!(papers(&hands)[0].contains("By group"));
    assert_eq!(hands.assessment.respondents(), 3);
}

#[test]
fn an_older_file_without_a_role_is_reported_neutrally() {
    let run = alone("").run();
    for text in papers(&run) {
        assert!(text.contains("Answered by one person, for all groups."), "{text}");
        assert!(!text.contains("operations, person"), "{text}");
    }
    assert!(papers(&run)[0].contains("The person who answered: \nThe minutes say so"));
    // Where the session is anonymous, no role is printed either.
    let hidden = alone("Chief executive").anonymous().run();
    for text in papers(&hidden) {
        assert!(text.contains("Someone who took part") || !text.contains("The minutes say so"));
    }
}

#[test]
fn a_role_reads_as_in_a_sentence() {
    let run = alone("").run();
    let said = |role: &str, groups: &[&str]| {
        let mut person = run.assessment.participants[0].clone();
        person.role = role.to_owned();
        person.answers_for.retain(|group| groups.contains(&group.as_str()));
        text::answered_alone(&run.set, &person)
    };
    let all = |role: &str| said(role, &EVERYBODY);
    assert_eq!(all("Chair"), "the chair alone, for all groups");
    assert_eq!(all(" Board member. "), "a board member alone, for all groups");
    assert_eq!(all("CEO"), "the CEO alone, for all groups");
    assert_eq!(all("Executive assistant"), "an executive assistant alone, for all groups");
    assert_eq!(all("The founder"), "the founder alone, for all groups");
    assert_eq!(
        all("Aboriginal health manager"),
        "an Aboriginal health manager alone, for all groups"
    );
    // The groups that are asked nothing here do not count.
    let asked = ["governance", "operations", "peer"];
    assert_eq!(said("Chair", &asked), "the chair alone, for all groups");
    assert_eq!(said("", &asked[..2]), "one person, for governance and operations");
}

#[test]
fn a_chair_is_of_the_governing_body_and_a_chief_executive_of_those_who_run_it() {
    let set = alone("").run().set;
    let group = |role: &str| own_group(&set, role).unwrap().to_string();
    assert_eq!(group("Chair"), "governance");
    assert_eq!(group("Board member"), "governance");
    assert_eq!(group("Chief executive"), "operations");
    assert_eq!(group(""), "operations");
}

fn id(id: &str) -> ParticipantId {
    ParticipantId::new(id).unwrap()
}

fn does(assessment: &mut Assessment, command: Option<Command>) {
    assessment.apply(command.unwrap()).unwrap();
}

#[test]
fn trying_several_and_going_back_to_alone_leaves_nothing_behind() {
    let run = alone("Chief executive").run();
    let (set, mut it) = (run.set, run.assessment);
    let before = it.clone();
    let command = it.answer_among_several();
    does(&mut it, command);
    assert_eq!(it.participants[0].answers_for, []);
    assert_eq!(it.participants[0].name, "Chief executive");
    let board = Participant::new(id("p9"), set.groups[0].id.clone());
    let add = Command::AddParticipant { at: 0, participant: board, answers: Default::default() };
    it.apply(add).unwrap();
    let tried = it.clone();
    let command = it.answer_alone(&set, id("new"));
    does(&mut it, command);
    assert_eq!(it, before, "answers, group and role are as they were");
    // The other way round: those who were listed are listed again, with what they had.
    let command = it.list_again(&tried.participants);
    does(&mut it, command);
    assert_eq!(it, tried);
}

#[test]
fn trying_several_first_leaves_no_group_either() {
    let run = two_questions().person("p1", "governance").named("Kim").run();
    let (set, mut it) = (run.set, run.assessment);
    let command = it.answer_alone(&set, id("new"));
    does(&mut it, command);
    let one = it.alone().unwrap();
    assert_eq!((one.name.as_str(), one.group.as_str()), ("", "operations"));
    // Nobody at all: a new person.
    let mut empty = two_questions().run().assessment;
    let command = empty.answer_alone(&set, id("new"));
    does(&mut empty, command);
    assert_eq!(empty.alone().unwrap().id, id("new"));
}

#[test]
fn nobody_takes_over_what_others_or_peers_answered() {
    let run = several().run();
    assert_eq!(run.assessment.answer_alone(&run.set, id("new")), None);
    let peer = two_questions().person("p1", "peer").says("B", 1).run();
    assert_eq!(peer.assessment.answer_alone(&peer.set, id("new")), None);
    assert_eq!(run.assessment.list_again(&[]), None);
}

#[test]
fn a_peer_is_added_to_who_answers_alone() {
    let run = alone("Chair").run();
    let (set, mut it) = (run.set, run.assessment);
    let command = it.invite_peer(&set, id("peer-1"));
    does(&mut it, command);
    assert_eq!(it.participants.len(), 2);
    assert_eq!(it.participants[0].name, "Chair");
    let peer = &it.participants[1];
    assert_eq!((peer.group.as_str(), peer.answers_for.len()), ("peer", 5));
    assert_eq!(it.alone(), None);
}

#[test]
fn what_does_not_apply_without_a_reason_is_told_in_words() {
    let run = two_questions()
        .person("p1", "operations")
        .field("/participants/0/answers_for", json!(EVERYBODY))
        .not_applicable("A", " ")
        .says("B", 3)
        .run();
    let [plan, board] = papers(&run);
    let said = "A: “Does not apply” was chosen without a reason. It counts as not answered until \
                there is one.";
    assert!(plan.contains(said), "{plan}");
    for text in [plan, board] {
        for never in ["answers.p1", "no reason given", "Does not apply ("] {
            assert!(!text.contains(never), "{never}: {text}");
        }
    }
    assert_eq!(text::scored(&run.outcome.scores), "1 of 2 questions · 1 not answered yet");
}

#[test]
fn nothing_that_is_set_aside_is_told_by_its_place_in_the_file() {
    let run = alone("Chair")
        .stranger_says("gone", "A", json!({"level": 1}))
        .agreed("B", json!({"not_applicable": "x"}))
        .agreed("OLD", json!({"level": 1}))
        .field("/questionnaire/edition", json!("2020.1"))
        .run();
    let warnings = &run.outcome.warnings;
    assert_eq!(warnings.len(), 4, "{warnings:?}");
    let [plan, _] = papers(&run);
    for warning in warnings {
        assert!(plan.contains(&warning.words), "{warning:?}");
        assert!(!plan.contains(&warning.place.to_string()) || warning.place == "questionnaire");
        let words = &warning.words;
        let never = ["answers.", "consensus", "participants[", "“small”", "no participant"];
        assert!(!never.iter().any(|part| words.contains(part)), "{words}");
    }
}

#[test]
fn errors_on_screen_name_no_field_and_quote_no_parser() {
    let broken = |change: fn(&mut Value)| {
        let mut value: Value =
            serde_json::from_str(include_str!("files/v1.groundwork.json")).unwrap();
        change(&mut value);
        save_file::open(value.to_string().as_bytes()).unwrap_err().in_words()
    };
    let answers = broken(|v| v["answers"]["p1"]["PUR-1"]["level"] = json!(9));
    assert!(
        answers.contains("the answers") && answers.contains("Open an earlier one"),
        "{answers}"
    );
    let said = [
        answers,
        broken(|v| v["participants"][0]["group"] = json!(3)),
        broken(|v| v["plan"]["own"] = json!(3)),
        broken(|v| v["format"] = json!("groundwork-answers")),
        broken(|v| v["format"] = json!("else")),
        broken(|v| v["version"] = json!(0)),
        save_file::open(b"{\"format\": ").unwrap_err().in_words(),
        save_file::open(b"no json").unwrap_err().in_words(),
        Response::read(b"{").unwrap_err().to_string(),
        Response::read(br#"{"format": "groundwork-answers", "version": 1, "answers": 3}"#)
            .unwrap_err()
            .to_string(),
        Response::read(br#"{"format": "groundwork-assessment", "version": 1}"#)
            .unwrap_err()
            .to_string(),
    ];
    for words in said {
        for never in ["line 1", "column", "EOF", "expected", "[0]", "p1", "“format”", "groundwork-"]
        {
            assert!(!words.contains(never), "{never}: {words}");
        }
    }
}

#[test]
fn times_on_the_first_page_are_those_of_the_questions() {
    for set in BUILT_IN {
        let whole = set.read().unwrap();
        let minutes = |group: &Group| {
            whole.minutes_for(whole.questions.iter().filter(|q| q.asked_of.contains(&group.id)))
        };
        let most = whole.groups.iter().map(minutes).max().unwrap();
        let all = whole.minutes_for(&whole.questions);
        let numbers: Vec<usize> = set
            .takes()
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|n| n.parse().ok())
            .collect();
        let wanted = match (whole.leads_on(), numbers.len()) {
            // A form for each group.
            (false, _) => vec![most],
            (true, 1) => vec![all],
            (true, _) => vec![all, most],
        };
        assert_eq!(numbers, wanted, "{}: {}", set.id, set.takes());
    }
}

#[test]
fn voices_speaks_to_the_people_who_answer_it() {
    let set = BuiltIn::find("voices").unwrap().read().unwrap();
    let words = &set.wording.answering;
    assert!(!words.evidence, "nobody is asked for documents");
    for label in [&words.unsure, &words.not_applicable, &words.note, &words.first] {
        let spoken = format!(" {} ", label.to_lowercase());
        assert!(![" we ", " us ", " our "].iter().any(|we| spoken.contains(we)), "{label}");
    }
    let first = text::before_answering(&set.wording, false).unwrap();
    assert!(first.starts_with("Your answers have no name on them."), "{first}");
    assert!(first.contains("managers") && first.contains("leave out names"), "{first}");
    let named = text::before_answering(&set.wording, true).unwrap();
    assert!(named.starts_with("Your name goes with your answers."), "{named}");
    let asked: Vec<&str> = set.asked_groups().map(|group| group.id.as_str()).collect();
    assert_eq!(asked, ["frontline", "service-users"]);
    // Other sets speak to an organisation, as before.
    let full = BUILT_IN[0].read().unwrap();
    assert_eq!(full.wording.answering.unsure, "We don’t know");
    assert!(full.wording.answering.evidence);
    assert_eq!(text::before_answering(&full.wording, false), None);
}

#[test]
fn a_set_whose_plan_has_no_dates_says_so_and_asks_for_no_first_day() {
    for (id, asks) in [
        ("peer-readiness", true),
        ("co-production", true),
        ("voices", false),
        ("first-year", false),
    ] {
        let set = BuiltIn::find(id).unwrap().read().unwrap();
        assert_eq!(groundwork::plan::asks_first_day(&set), asks, "{id}");
        let edition = Edition {
            id: set.id.clone(),
            edition: set.edition.clone(),
            unknown: Default::default(),
        };
        let assessment = Assessment::new("a", edition, "2026-11-30T00:00:00Z");
        let today = "2026-11-30".parse().unwrap();
        let outcome = Outcome::new(&set, &assessment, Default::default(), today);
        let said = text::about_dates(&set, &outcome.plan).unwrap();
        assert_eq!(said.contains("Set one, and every action"), asks, "{id}: {said}");
        assert_eq!(said.contains("no dates of their own"), !asks, "{id}: {said}");
    }
}

#[test]
fn whom_to_ask_is_named_for_the_place() {
    use groundwork::assessment::Jurisdiction;
    let set = BUILT_IN[0].read().unwrap();
    let near = |place| {
        let found = text::peers_to_ask(&set, place).into_iter();
        found.map(|resource| resource.title.as_str()).collect::<Vec<_>>()
    };
    let act = near(Jurisdiction::Act);
    assert!(act[0].contains("CAHMA") && act[1].contains("The Connection"), "{act:?}");
    for (_, place) in Jurisdiction::ALL {
        let anywhere = matches!(place, Jurisdiction::National | Jurisdiction::Other);
        assert!(anywhere || !near(place).is_empty(), "{place:?}");
    }
    let letter = text::letter_to_peers(&set, &alone("").organisation("Riverside").run().assessment);
    assert!(
        letter.starts_with("Riverside is answering") && letter.contains("We would pay"),
        "{letter}"
    );
}
