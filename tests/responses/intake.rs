use groundwork::assessment::{
    Answer, Answered, Assessment, Command, CommandError, DiffCount, History, Redaction,
};
use groundwork::date::Day;
use groundwork::question_set::{GroupId, Level, QuestionId};
use groundwork::responses::{ImportItem, Intake, Mismatch, Received, Verdict};

use super::*;
use crate::scenario::TODAY;

pub fn today() -> Day {
    TODAY.parse().unwrap()
}

pub fn level(level: u8) -> Answer {
    Answer::level(Level::new(level).unwrap())
}

pub fn question(id: &str) -> QuestionId {
    QuestionId::new(id).unwrap()
}

/// What a seat of the sample gives back after these levels, saved at this minute.
pub fn back(person: &str, minute: u8, levels: &[(&str, u8)]) -> Response {
    let mut seat = taken(person);
    seat.saved = format!("2026-11-23T08:{minute:02}:00.000Z");
    for (id, given) in levels {
        let (participant, question) = (seat.participants[0].id.clone(), question(id));
        seat.apply(Command::Answer { participant, question, answer: level(*given) }).unwrap();
    }
    Response::of(&seat).unwrap()
}

fn received(answers: Response) -> Received {
    Received { source: format!("{}.json", answers.participant.id), read: Ok(answers) }
}

pub fn intake(here: &Assessment, answers: Vec<Response>) -> Intake {
    Intake::new(here, &set(), answers.into_iter().map(received).collect())
}

/// Takes in what is taken in unless somebody decides otherwise.
pub fn take_in(here: &mut Assessment, answers: Vec<Response>) -> Vec<ImportItem> {
    let intake = intake(here, answers);
    let command = intake.command(here, today(), |at| intake.rows[at].is_taken());
    if let Some(command) = command {
        here.apply(command).unwrap();
    }
    intake.rows
}

pub fn verdicts(rows: &[ImportItem]) -> Vec<&Verdict> {
    rows.iter().map(|row| &row.verdict).collect()
}

/// The sample with nobody's answers in it.
pub fn empty() -> Assessment {
    let mut here = here();
    here.answers.clear();
    here.snapshots.clear();
    here
}

#[test]
fn many_are_taken_in_at_once_and_taken_back_in_one_step() {
    let mut here = empty();
    let before = here.clone();
    let (one, two) = (back("p1", 1, &[("PUR-1", 2)]), back("p2", 2, &[("ROL-1", 3), ("ROL-2", 1)]));
    let intake = intake(&here, vec![one.clone(), two.clone()]);
    assert_eq!(verdicts(&intake.rows), [&Verdict::Update, &Verdict::Update]);
    assert_eq!(intake.rows[1].change, DiffCount { added: 2, removed: 0, changed: 0 });
    assert_eq!(here, before, "looking changes nothing");
    let mut history = History::default();
    let command = intake.command(&here, today(), |_| true).unwrap();
    history.apply(&mut here, command, false).unwrap();
    assert_eq!(here.answers[&id("p1")], one.answers);
    assert_eq!(here.answers[&id("p2")], two.answers);
    assert_eq!(here.participant(&id("p2")).unwrap().returned, two.saved);
    assert!(here.snapshots.is_empty(), "nothing of ours was changed");
    history.undo(&mut here).unwrap();
    assert_eq!(here, before);
}

#[test]
fn the_same_seat_twice_is_an_update_and_never_a_second_voice() {
    let mut here = empty();
    let seat = Invitation::of_group(&here, here.participants[0].group.clone());
    let mut anybody = Response::of(&seat.take("local", id("s-1"), NOW)).unwrap();
    anybody.answers.insert(question("PUR-1"), level(1));
    let people = here.participants.len();
    assert_eq!(verdicts(&take_in(&mut here, vec![anybody.clone()])), [&Verdict::New]);
    assert_eq!(here.participants.len(), people + 1);
    assert_eq!(verdicts(&take_in(&mut here, vec![anybody.clone()])), [&Verdict::Same]);
    // Later in the day, with another mind.
    anybody.answers.insert(question("PUR-1"), level(3));
    anybody.saved = "2026-11-23T18:00:00.000Z".into();
    let rows = take_in(&mut here, vec![anybody.clone()]);
    assert_eq!(verdicts(&rows), [&Verdict::Update]);
    assert_eq!(rows[0].change, DiffCount { added: 0, removed: 0, changed: 1 });
    assert_eq!(here.participants.len(), people + 1);
    assert_eq!(here.answers[&id("s-1")], anybody.answers);
    assert_eq!(here.snapshots.len(), 1, "what was here before is kept");
}

#[test]
fn of_two_from_one_seat_the_one_saved_last_counts_whatever_their_order() {
    for reverse in [false, true] {
        let mut here = empty();
        let mut both = vec![back("p1", 9, &[("PUR-1", 4)]), back("p1", 3, &[("PUR-1", 0)])];
        let mut expected = [&Verdict::Update, &Verdict::Superseded];
        if reverse {
            both.reverse();
            expected.reverse();
        }
        assert_eq!(verdicts(&take_in(&mut here, both)), expected);
        assert_eq!(here.answers[&id("p1")][&question("PUR-1")], level(4));
    }
}

#[test]
fn an_earlier_state_is_taken_only_when_somebody_says_so() {
    let mut here = empty();
    take_in(&mut here, vec![back("p1", 9, &[("PUR-1", 4)])]);
    let before = here.clone();
    let older = back("p1", 3, &[("PUR-1", 0)]);
    assert_eq!(verdicts(&take_in(&mut here, vec![older.clone()])), [&Verdict::Older]);
    assert_eq!(here, before);
    let intake = intake(&here, vec![older]);
    here.apply(intake.command(&here, today(), |_| true).unwrap()).unwrap();
    assert_eq!(here.answers[&id("p1")][&question("PUR-1")], level(0));
}

#[test]
fn what_does_not_belong_here_is_told_and_the_rest_is_taken_in() {
    let mut here = empty();
    let good = back("p1", 1, &[("PUR-1", 2)]);
    let wrong = |change: fn(&mut Response)| {
        let mut answers = back("p2", 1, &[("ROL-1", 2)]);
        change(&mut answers);
        answers
    };
    let other = groundwork::question_set::QuestionnaireId::new("voices").unwrap();
    let mut of_other_set = wrong(|_| ());
    of_other_set.questionnaire.id = other;
    let rows = take_in(
        &mut here,
        vec![
            wrong(|it| it.assessment = "another".into()),
            of_other_set,
            wrong(|it| it.questionnaire.edition = "2031.2".into()),
            wrong(|it| it.participant.group = "nobody".parse_group()),
            good.clone(),
        ],
    );
    let elsewhere: Vec<Verdict> = [
        Mismatch::Assessment,
        Mismatch::Set("voices".into()),
        Mismatch::Edition("2031.2".into()),
        Mismatch::Group("nobody".parse_group()),
    ]
    .map(Verdict::Elsewhere)
    .into();
    assert_eq!(verdicts(&rows[..4]), elsewhere.iter().collect::<Vec<_>>());
    assert!(rows[..4].iter().all(|row| !row.can_be_taken() && !row.is_taken()));
    assert_eq!(rows[4].verdict, Verdict::Update);
    assert_eq!(here.answers.keys().collect::<Vec<_>>(), [&id("p1")]);
}

pub trait ParseGroup {
    fn parse_group(&self) -> groundwork::question_set::GroupId;
}

impl ParseGroup for str {
    fn parse_group(&self) -> groundwork::question_set::GroupId {
        groundwork::question_set::GroupId::new(self).unwrap()
    }
}

#[test]
fn what_cannot_be_read_is_a_row_of_its_own() {
    let here = empty();
    let broken = Received { source: "x.json".into(), read: Response::read(b"{") };
    let good = received(back("p1", 1, &[("PUR-1", 2)]));
    let intake = Intake::new(&here, &set(), vec![broken, good]);
    assert!(matches!(&intake.rows[0].verdict, Verdict::Unreadable(SeatError::NotJson(_))));
    assert_eq!((intake.rows[0].source.as_str(), &intake.rows[0].who), ("x.json", &None));
    assert_eq!(intake.command(&here, today(), |at| at == 0), None);
    assert!(intake.command(&here, today(), |_| true).is_some());
}

#[test]
fn answers_that_were_entered_here_are_not_overwritten_unasked() {
    let mut here = here();
    let before = here.clone();
    // The sample says 2 there, entered here.
    let rows = take_in(&mut here, vec![back("p1", 1, &[("PUR-1", 4)])]);
    assert!(rows[0].over_ours && rows[0].can_be_taken());
    assert_eq!(rows[0].change, DiffCount { added: 0, removed: 2, changed: 1 });
    assert_eq!(here, before);
    // What only adds to them is taken.
    let mut more = back("p1", 1, &[("CUL-1", 1)]);
    more.answers.extend(here.answers[&id("p1")].clone());
    take_in(&mut here, vec![more]);
    assert_eq!(here.answers[&id("p1")][&question("CUL-1")], level(1));
}

#[test]
fn the_view_of_peers_is_theirs_alone() {
    let mut here = empty();
    take_in(&mut here, vec![back("p3", 1, &[("PUR-1", 0)])]);
    let peer = here.participant(&id("p3")).unwrap();
    assert!(peer.is_sealed());
    let change =
        Command::Answer { participant: id("p3"), question: question("PUR-1"), answer: level(4) };
    assert_eq!(here.clone().apply(change), Err(CommandError::Sealed(id("p3"))));
    // Nor does another group make them somebody whose answers may be changed.
    let moved = |from: &str, group: &str| {
        let mut person = here.participant(&id(from)).unwrap().clone();
        person.group = GroupId::new(group).unwrap();
        here.clone().apply(Command::EditParticipant(person))
    };
    assert_eq!(moved("p3", "operations"), Err(CommandError::Sealed(id("p3"))));
    assert!(moved("p1", "operations").is_ok());
    // A change that comes from outside is flagged, and waits for a decision.
    let before = here.clone();
    let rows = take_in(&mut here, vec![back("p3", 9, &[("PUR-1", 3)])]);
    assert!(rows[0].over_peers && rows[0].can_be_taken() && !rows[0].is_taken());
    assert_eq!(here, before);
    // Others are not sealed.
    take_in(&mut here, vec![back("p1", 1, &[("PUR-1", 0)])]);
    let mut chair = here.participant(&id("p1")).unwrap().clone();
    assert!(!chair.is_sealed());
    chair.group = GroupId::new("peer").unwrap();
    let becomes = here.apply(Command::EditParticipant(chair));
    assert_eq!(becomes, Err(CommandError::Sealed(id("p1"))), "nor does a chair become a peer");
}

#[test]
fn when_it_was_saved_is_a_time_and_nothing_else() {
    for words in
        ["Alex Smith", "2026-11-23 by Alex Smith", "2026-11-23TZ+++++++++++++++++++++++++++"]
    {
        let mut here = empty();
        let mut answers = back("p3", 1, &[("PUR-1", 0)]);
        answers.saved = words.to_owned();
        take_in(&mut here, vec![answers]);
        let peer = here.participant(&id("p3")).unwrap();
        assert_eq!(peer.returned, TODAY, "{words}");
        assert!(peer.is_sealed());
    }
}

#[test]
fn an_anonymous_session_takes_no_names_in() {
    let mut here = empty();
    here.session.anonymous = true;
    here = here.without(Redaction { people: true, ..Redaction::default() });
    let mut named = back("p1", 1, &[("PUR-1", 2)]);
    named.participant.name = "Ngaire O’Brien".into();
    let mut stranger = back("p2", 1, &[("ROL-1", 2)]);
    stranger.participant.id = id("s-9");
    stranger.participant.name = "Kim".into();
    take_in(&mut here, vec![named, stranger]);
    assert!(here.participant(&id("s-9")).is_some());
    let file = save_file::write(&here);
    assert!(!file.contains("Ngaire") && !file.contains("Kim"), "{file}");
}

#[test]
fn a_name_that_was_given_here_stays() {
    let mut here = empty();
    let mut renamed = back("p1", 1, &[("PUR-1", 2)]);
    renamed.participant.name = "N. O’Brien".into();
    let mut unnamed = back("p2", 1, &[("ROL-1", 2)]);
    unnamed.participant.name = "Sam".into();
    take_in(&mut here, vec![renamed, unnamed]);
    assert_eq!(here.participant(&id("p1")).unwrap().name, "Ngaire O’Brien");
    assert_eq!(here.participant(&id("p2")).unwrap().name, "Sam");
}

#[test]
fn answers_of_nobody_do_not_stand_in_the_way() {
    let mut here = empty();
    here.answers.insert(id("s-1"), [(question("PUR-1"), level(0))].into());
    let mut stranger = back("p1", 1, &[("PUR-1", 2)]);
    stranger.participant.id = id("s-1");
    let before = here.clone();
    let intake = intake(&here, vec![stranger]);
    let command = intake.command(&here, today(), |_| true).unwrap();
    let back = here.apply(command).unwrap();
    assert_eq!(here.answers[&id("s-1")][&question("PUR-1")], level(2));
    here.apply(back).unwrap();
    assert_eq!(here, before);
}

#[test]
fn questions_that_the_set_does_not_ask_and_dissent_are_left_out() {
    let mut here = empty();
    let mut strange = back("p1", 1, &[("PUR-1", 2), ("NOT-1", 4)]);
    strange.answers.get_mut(&question("PUR-1")).unwrap().dissent = "no".into();
    take_in(&mut here, vec![strange]);
    assert_eq!(here.answers[&id("p1")], [(question("PUR-1"), level(2))].into());
}

#[test]
fn without_their_words_the_words_of_before_stay() {
    let mut here = empty();
    let mut whole = back("p1", 1, &[("PUR-1", 2)]);
    whole.answers.get_mut(&question("PUR-1")).unwrap().note = "Minutes of May".into();
    let text = Answer { text: "Why not?".into(), ..Answer::default() };
    whole.answers.insert(question("G1"), text.clone());
    take_in(&mut here, vec![whole]);
    let mut short = back("p1", 5, &[("PUR-1", 3)]);
    short.without_words = true;
    take_in(&mut here, vec![short]);
    let now = &here.answers[&id("p1")];
    assert_eq!(now[&question("PUR-1")].given, Some(Answered::Level(Level::new(3).unwrap())));
    assert_eq!(now[&question("PUR-1")].note, "Minutes of May");
    assert_eq!(now[&question("G1")], text);
}

#[test]
fn of_a_code_and_a_file_of_the_same_moment_the_fuller_counts() {
    let file = {
        let mut file = back("p1", 1, &[("PUR-1", 2)]);
        file.answers.get_mut(&question("PUR-1")).unwrap().note = "Minutes of May".into();
        file
    };
    let mut code = file.clone();
    code.answers.get_mut(&question("PUR-1")).unwrap().note.clear();
    code.left_out = vec![question("PUR-1")];
    let mut of_version_1 = code.clone();
    of_version_1.left_out.clear();
    of_version_1.without_words = true;
    for short in [code, of_version_1] {
        for (order, counts) in
            [(vec![file.clone(), short.clone()], 0), (vec![short, file.clone()], 1)]
        {
            let mut here = empty();
            let rows = take_in(&mut here, order);
            assert_eq!(rows[1 - counts].verdict, Verdict::Superseded);
            assert!(rows[counts].can_be_taken() && rows[counts].is_taken());
            assert_eq!(here.answers[&id("p1")], file.answers);
        }
    }
}

#[test]
fn words_that_did_not_fit_are_named_and_those_of_before_stay() {
    let mut here = empty();
    let mut whole = back("p1", 1, &[("PUR-1", 2), ("PUR-2", 1)]);
    for (at, note) in [("PUR-1", "Minutes of May"), ("PUR-2", "Minutes of June")] {
        whole.answers.get_mut(&question(at)).unwrap().note = note.into();
    }
    take_in(&mut here, vec![whole]);
    let mut short = back("p1", 5, &[("PUR-1", 3), ("PUR-2", 1)]);
    short.left_out = vec![question("PUR-1")];
    let rows = take_in(&mut here, vec![short]);
    let name = &set().question(&question("PUR-1")).unwrap().short.clone();
    assert_eq!(rows[0].left_out, std::slice::from_ref(name));
    let said = groundwork::text::verdict_words(&rows[0]);
    let expected = format!(
        "What they wrote about “{name}” didn’t fit into the code. Ask for the file to get the \
         rest."
    );
    assert!(said.ends_with(&expected), "{said}");
    let note = |at| here.answers[&id("p1")][&question(at)].note.clone();
    assert_eq!(note("PUR-1"), "Minutes of May");
    // It was taken away.
    assert_eq!(note("PUR-2"), "");
}

#[test]
fn a_damaged_code_says_whose_it_is() {
    use groundwork::responses::{Damage, Sender};

    let person = here().participants[0].clone();
    let sender = Sender {
        assessment: here().id,
        id: person.id.clone(),
        group: person.group.clone(),
        name: "Ngaire".into(),
    };
    let damage = Damage { is_cut: true, part: None, sender: Some(Box::new(sender)) };
    let received = Received { source: "Code 1".into(), read: Err(SeatError::Damaged(damage)) };
    let intake = Intake::new(&empty(), &set(), vec![received]);
    let row = &intake.rows[0];
    let who = row.who.as_ref().unwrap();
    assert_eq!((&who.id, who.name.as_str()), (&person.id, "Ngaire"));
    assert!(!row.can_be_taken());
    let said = groundwork::text::verdict_words(row);
    assert!(said.starts_with("It can’t be read: the end of this code is missing."), "{said}");
}

proptest! {
    #![proptest_config(tried(100))]

    /// Whatever comes in which order: each seat speaks once, with what it saved last; and one step
    /// takes all of it back.
    #[test]
    fn each_seat_speaks_once(
        came in prop::collection::vec((0..5u8, 0..60u8, 0..5u8), 0..40),
        cut in 0..40usize,
    ) {
        let mut here = empty();
        let of = |(seat, minute, given): &(u8, u8, u8)| {
            let mut answers = back("p1", *minute, &[("PUR-1", *given)]);
            answers.participant.id = id(&format!("s-{seat}"));
            answers
        };
        let before = here.clone();
        let intake = intake(&here, came.iter().map(of).collect());
        if let Some(command) = intake.command(&here, today(), |at| intake.rows[at].is_taken()) {
            let back = here.apply(command).unwrap();
            let mut again = here.clone();
            again.apply(back).unwrap();
            prop_assert_eq!(&again, &before);
        }
        // The same in two goes.
        let mut twice = before.clone();
        let (first, second) = came.split_at(cut.min(came.len()));
        take_in(&mut twice, first.iter().map(of).collect());
        take_in(&mut twice, second.iter().map(of).collect());
        for seat in 0..5u8 {
            let last = came.iter().filter(|it| it.0 == seat).max_by_key(|it| it.1);
            let expected = last.map(|it| level(it.2));
            let said = |in_it: &Assessment| {
                in_it.answer(&id(&format!("s-{seat}")), &question("PUR-1")).cloned()
            };
            prop_assert_eq!(said(&here), expected.clone());
            prop_assert_eq!(said(&twice), expected);
        }
    }
}

/// An empty list inside so many others.
fn nested(levels: usize) -> serde_json::Value {
    (1..levels).fold(serde_json::json!([]), |inner, _| serde_json::json!([inner]))
}

fn with_something_new(levels: usize) -> Result<Response, SeatError> {
    let written = back("p3", 1, &[("PUR-1", 3)]).write();
    let mut file: serde_json::Value = serde_json::from_str(&written).unwrap();
    file["answers"]["PUR-1"]["newer"] = nested(levels);
    Response::read(file.to_string().as_bytes())
}

#[test]
fn what_is_kept_can_be_read_again_however_deep_it_comes_to_stand() {
    let Err(SeatError::Faults(faults)) = with_something_new(65) else { panic!("it is read") };
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(faults, ["answers.PUR-1.newer: goes more than 64 levels deep"]);

    let mut file: serde_json::Value = serde_json::from_str(&back("p3", 1, &[]).write()).unwrap();
    file[""] = nested(65);
    let read = Response::read(file.to_string().as_bytes());
    let Err(SeatError::Faults(faults)) = read else { panic!("it is read") };
    assert_eq!(faults[0].place, "\"\"", "a field without a name has a place too");

    let mut here = empty();
    take_in(&mut here, vec![with_something_new(64).unwrap()]);
    let snapshot = here.snapshot(today(), "As they came".to_owned());
    here.snapshots.push(snapshot);
    let again = save_file::open(save_file::write(&here).as_bytes()).unwrap().assessment;
    assert_eq!(again, here);
    let kept = again.snapshots.iter().flat_map(|it| it.answers.values());
    let mut kept = kept.filter_map(|answers| answers.get(&question("PUR-1")));
    assert!(kept.any(|answer| answer.unknown.get("newer") == Some(&nested(64))));
}
