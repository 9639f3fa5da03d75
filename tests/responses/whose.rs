//! Whose answers came in, and to which questions: nothing is put under another person or question.

use groundwork::assessment::{Answer, Command, Participant, Redaction};
use groundwork::question_set::{QuestionKind, Questionnaire, QuestionnaireId};
use groundwork::responses::{Claims, Differs, Mismatch, Verdict};
use groundwork::text;

use super::intake::{ParseGroup, back, empty, intake, level, question, take_in, today, verdicts};
use super::*;

/// What somebody of the quick check gives back.
fn quick(person: &str, minute: u8, levels: &[(&str, u8)]) -> Response {
    let mut answers = back(person, minute, levels);
    answers.questionnaire.id = QuestionnaireId::new(Questionnaire::QUICK_CHECK).unwrap();
    answers
}

/// Case 1 of the situations: the quick check went on as a full assessment while seats were out.
#[test]
fn answers_to_the_quick_check_are_taken_in_question_by_question() {
    let set = set();
    let critical: Vec<String> =
        set.questions.iter().filter(|q| q.is_critical()).map(|q| q.id.to_string()).collect();
    let other = set.questions.iter().find(|q| !q.is_critical()).unwrap().id.to_string();
    let mut here = empty();
    take_in(&mut here, vec![back("p1", 1, &[(&critical[0], 1), (&other, 3)])]);
    let early = quick("p1", 5, &[(&critical[0], 4), (&critical[1], 2), (&other, 0)]);
    let intake = intake(&here, vec![early]);
    let row = &intake.rows[0];
    assert_eq!((&row.verdict, row.is_taken(), row.answers), (&Verdict::Update, true, 2));
    assert_eq!(row.left, [question(&other)], "the quick check does not ask that");
    let short = &set.question(&question(&other)).unwrap().short;
    let words = text::left_words(row, &set).unwrap();
    assert!(words.ends_with(&format!("in the same words: “{short}”.")), "{words}");
    assert!(!words.contains(&other), "people know questions by their names: {words}");
    here.apply(intake.command(&here, today(), |_| true).unwrap()).unwrap();
    let now = &here.answers[&id("p1")];
    assert_eq!(now[&question(&critical[0])], level(4));
    assert_eq!(now[&question(&critical[1])], level(2));
    assert_eq!(now[&question(&other)], level(3), "what it does not ask stays");
}

#[test]
fn answers_to_the_edition_that_is_asked_here_are_taken_in_whatever_the_file_names() {
    let mut here = empty();
    here.questionnaire.edition = "2031.2".into();
    let asked = back("p1", 1, &[("PUR-1", 2)]);
    let mut unknown = back("p2", 1, &[("PUR-1", 2)]);
    unknown.questionnaire.edition = "2029.7".into();
    let rows = take_in(&mut here, vec![asked, unknown]);
    let edition = Verdict::Elsewhere(Mismatch::Edition("2029.7".into()));
    assert_eq!(verdicts(&rows), [&Verdict::Update, &edition]);
    assert!(text::verdict_words(&rows[1]).contains("can’t show"));
}

#[test]
fn the_same_question_is_the_same_id_text_and_statements() {
    let set = set();
    let at = set.questions.iter().position(|it| it.scale().is_some()).unwrap();
    let one = &set.questions[at];
    let mut other = one.clone();
    assert!(one.asks_the_same_as(&other));
    other.text.push('?');
    assert!(!one.asks_the_same_as(&other));
    let mut changed = set.clone();
    let QuestionKind::Scale(scale) = &mut changed.questions[at].kind else {
        panic!("it is a scale")
    };
    scale.anchors[2].push('.');
    assert!(!one.asks_the_same_as(&changed.questions[at]));
    assert!(!set.questions_shared_with(&changed).contains(&one.id));
    assert_eq!(set.questions_shared_with(&set).len(), set.questions.len());
}

/// Consultant B6: a file says of itself whose it is, and that is looked at.
#[test]
fn what_a_file_says_of_itself_is_shown_and_where_it_differs_nothing_is_ticked() {
    let mut here = empty();
    here.organisation.name = "Riverside".into();
    let fits = back("p1", 1, &[("PUR-1", 2)]);
    let change = |change: fn(&mut Response)| {
        let mut answers = back("p1", 1, &[("PUR-1", 2)]);
        answers.organisation = "Riverside".into();
        change(&mut answers);
        let intake = intake(&here, vec![answers]);
        let row = intake.rows[0].clone();
        assert!(row.can_be_taken());
        assert_eq!(row.is_taken(), row.differs.is_empty());
        let words = text::differs_words(&row, "Ngaire O’Brien", |group| group.to_string());
        assert_eq!(words.len(), row.differs.len());
        (row, words.join(" "))
    };
    let (row, words) = change(|_| ());
    assert_eq!((row.differs.len(), words.as_str()), (0, ""));
    let said = Claims {
        name: fits.participant.name.clone(),
        group: fits.participant.group.clone(),
        organisation: "Riverside".into(),
    };
    assert_eq!(row.claims, Some(said));
    let (row, _) = change(|it| it.organisation = " RIVERSIDE".into());
    assert!(row.differs.is_empty());
    let (row, words) = change(|it| it.participant.name = "Kim".into());
    assert!(row.differs == [Differs::Name] && words.contains("“Kim”"), "{words}");
    let (row, words) = change(|it| it.participant.group = "peer".parse_group());
    assert!(row.differs == [Differs::Group] && words.contains("comes from peer"), "{words}");
    let (row, words) = change(|it| it.organisation = "Hillside".into());
    assert!(row.differs == [Differs::Organisation] && words.contains("“Hillside”"), "{words}");
    // Nothing is said where nothing is named.
    let (row, _) = change(|it| {
        it.participant.name.clear();
        it.organisation.clear();
    });
    assert!(row.differs.is_empty());
}

#[test]
fn the_file_of_another_agency_does_not_stand_in_the_way_of_ours() {
    let mut here = empty();
    let ours = back("p1", 1, &[("PUR-1", 2)]);
    let mut theirs = back("p1", 9, &[("PUR-1", 0)]);
    theirs.organisation = "Hillside".into();
    let mut elsewhere = back("p1", 9, &[("PUR-1", 0)]);
    elsewhere.assessment = "another".into();
    let rows = take_in(&mut here, vec![theirs, ours, elsewhere]);
    assert_eq!(rows[1].verdict, Verdict::Update);
    assert_eq!(here.answers[&id("p1")][&question("PUR-1")], level(2));
}

#[test]
fn seats_of_the_assessment_that_this_is_a_copy_of_wait_for_a_decision() {
    let copy = empty().copy("copy", NOW);
    let intake = intake(&copy, vec![back("p1", 1, &[("PUR-1", 2)])]);
    assert_eq!(intake.rows[0].differs, [Differs::Copy]);
    assert!(intake.rows[0].can_be_taken() && !intake.rows[0].is_taken());
}

/// Case 7 of the situations.
#[test]
fn late_answers_of_somebody_who_was_removed_are_known_for_what_they_are() {
    let mut here = empty();
    take_in(&mut here, vec![back("p3", 1, &[("PUR-1", 0)])]);
    let old = here.clone();
    here.apply(Command::RemoveParticipant { id: id("p3"), on: today() }).unwrap();
    let before = here.clone();
    let rows = take_in(&mut here, vec![back("p3", 9, &[("PUR-1", 3)])]);
    assert_eq!(rows[0].verdict, Verdict::Removed(today()));
    assert!(!rows[0].can_be_taken());
    assert!(text::verdict_words(&rows[0]).contains("removed on 22 November 2026"));
    assert_eq!(here, before);
    // A file of before this was kept: only a snapshot still knows them.
    let mut earlier = old.clone();
    earlier.snapshots.push(old.snapshot(today(), "then"));
    earlier.participants.retain(|person| person.id != id("p3"));
    earlier.answers.remove(&id("p3"));
    let rows = take_in(&mut earlier, vec![back("p3", 9, &[("PUR-1", 3)])]);
    assert!(rows[0].verdict == Verdict::Gone && !rows[0].is_taken());
}

#[test]
fn what_was_edited_after_it_came_back_is_told() {
    let mut here = empty();
    let named = |person: &Participant| person.name.clone();
    take_in(&mut here, vec![back("p1", 1, &[("PUR-1", 2)])]);
    assert_eq!(text::edited_words(&here, named), None);
    let change =
        Command::Answer { participant: id("p1"), question: question("PUR-1"), answer: level(0) };
    let undo = here.apply(change).unwrap();
    assert!(here.is_edited(here.participant(&id("p1")).unwrap()));
    let words = text::edited_words(&here, named).unwrap();
    assert!(words.contains("Ngaire O’Brien were edited here after they were received"), "{words}");
    // What is handed on without words still says so, and an honest one does not.
    let out = Redaction { words: true, ..Redaction::default() };
    assert!(text::edited_words(&here.without(out), named).is_some());
    // A later coming back asks first, since it would undo what was done here.
    let rows = intake(&here, vec![back("p1", 9, &[("PUR-1", 3)])]).rows;
    assert!(rows[0].over_ours && !rows[0].is_taken());
    here.apply(undo).unwrap();
    assert_eq!(text::edited_words(&here, named), None);
    let mut noted = here.clone();
    let answer = Answer { note: "Minutes".into(), ..level(2) };
    let mut theirs = back("p1", 10, &[("PUR-1", 2)]);
    theirs.answers.insert(question("PUR-1"), answer);
    take_in(&mut noted, vec![theirs]);
    assert_eq!(text::edited_words(&noted.without(out), named), None);
}

#[test]
fn of_two_saved_at_the_same_time_the_one_that_says_more_counts() {
    let mut here = empty();
    let mut short = back("p1", 1, &[("PUR-1", 2)]);
    let mut whole = short.clone();
    whole.answers.get_mut(&question("PUR-1")).unwrap().note = "Minutes of May".into();
    short.without_words = true;
    let rows = take_in(&mut here, vec![whole, short]);
    assert_eq!(verdicts(&rows), [&Verdict::Update, &Verdict::Superseded]);
    assert_eq!(here.answers[&id("p1")][&question("PUR-1")].note, "Minutes of May");
}

proptest! {
    #![proptest_config(tried(100))]

    /// Whatever a file says of itself: an answer stands under its own question and its own person,
    /// or nowhere.
    #[test]
    fn no_answer_is_put_under_another_question_or_person(
        came in prop::collection::vec((0..4usize, 0..3u8, any::<bool>(), any::<bool>(), 0..60usize, 0..5u8), 1..20),
    ) {
        let set = set();
        let mut here = empty();
        here.organisation.name = "Riverside".into();
        let ids = ["p1", "p2", "s-1", "s-2"];
        let mut said = Vec::new();
        let files: Vec<Response> = came.iter().enumerate().map(|(minute, (who, kind, org, name, at, given))| {
            let asked = set.questions[at % set.questions.len()].id.clone();
            let minute = u8::try_from(minute).unwrap();
            let mut file = match kind {
                0 => back("p1", minute, &[(asked.as_str(), *given)]),
                1 => quick("p1", minute, &[(asked.as_str(), *given)]),
                _ => {
                    let mut file = back("p1", minute, &[(asked.as_str(), *given)]);
                    file.questionnaire.edition = "1999.1".into();
                    file
                }
            };
            file.participant.id = id(ids[*who]);
            file.organisation = if *org { "Riverside".into() } else { "Hillside".into() };
            if *name {
                file.participant.name = "Somebody else".into();
            }
            said.push((id(ids[*who]), asked, level(*given)));
            file
        }).collect();
        let intake = intake(&here, files);
        for row in &intake.rows {
            if row.is_taken() {
                prop_assert!(row.differs.is_empty());
            }
        }
        if let Some(command) = intake.command(&here, today(), |at| intake.rows[at].is_taken()) {
            here.apply(command).unwrap();
        }
        for (person, answers) in &here.answers {
            for (question, answer) in answers {
                let mine = (person.clone(), question.clone(), answer.clone());
                prop_assert!(said.contains(&mine), "{:?} was never said", mine);
            }
        }
    }
}
