//! What a reader is to know of who answered: whose answers were taken out, and whose were edited
//! after they came back.

use groundwork::assessment::{Answer, Command};
use groundwork::export::tables;
use groundwork::plan::Outcome;
use groundwork::question_set::{Level, ParticipantId, QuestionId, Target};
use groundwork::report::{ReportOptions, action_plan, board_paper};
use groundwork::responses::{Intake, Invitation, Received, Response};

use super::words;
use crate::scenario::{Run, Scenario, TODAY};

/// A board member and a peer who have answered.
fn two() -> Run {
    Scenario::new()
        .question("A")
        .question("B")
        .person("p1", "governance")
        .named("Ngaire O’Brien")
        .says("A", 3)
        .person("p2", "peer")
        .named("Sam Withdrew")
        .says("A", 1)
        .note("A", "said in confidence")
        .run()
}

/// The same after a change.
fn after(mut run: Run, change: Command) -> Run {
    run.assessment.apply(change).unwrap();
    run.outcome = Outcome::new(&run.set, &run.assessment, Target::Recruit, run.today);
    run
}

fn id(text: &str) -> ParticipantId {
    ParticipantId::new(text).unwrap()
}

fn says(person: &str, level: u8) -> Command {
    Command::Answer {
        participant: id(person),
        question: QuestionId::new("A").unwrap(),
        answer: Answer::level(Level::new(level).unwrap()),
    }
}

/// What somebody's seat gave back, which is what they say already.
fn came_back(run: &Run, person: &str) -> Command {
    let here = &run.assessment;
    let person = here.participant(&id(person)).unwrap();
    let mut seat = Invitation::of(here, person).take("local", id("unused"), "2026-11-20T09:00:00Z");
    seat.answers.insert(person.id.clone(), here.answers[&person.id].clone());
    let read = Ok(Response::of(&seat).unwrap());
    let intake = Intake::new(here, &run.set, vec![Received { source: "a file".into(), read }]);
    intake.command(here, run.today, |_| true).unwrap()
}

/// Everything that each paper and the workbook say.
fn papers(run: &Run, choices: &ReportOptions) -> [String; 3] {
    let Run { set, assessment, outcome, today } = run;
    let about = tables(set, assessment, outcome, *today, choices).about;
    let lines: Vec<String> =
        about.lines.iter().map(|(label, words)| format!("{label}: {words}")).collect();
    [
        words(&action_plan(set, assessment, outcome, *today, choices)),
        words(&board_paper(set, assessment, outcome, *today, choices)),
        lines.join("\n"),
    ]
}

#[test]
fn where_a_peer_was_removed_every_report_says_so_and_nothing_of_them() {
    let on = TODAY.parse().unwrap();
    let run = after(two(), Command::RemoveParticipant { id: id("p2"), on });
    let named = ReportOptions { names: true, ..ReportOptions::default() };
    for choices in [ReportOptions::default(), named] {
        for text in papers(&run, &choices) {
            let note = "The peer expert’s answers were removed on 22 November 2026.";
            assert!(text.contains(note), "{text}");
            for never in ["Sam", "Withdrew", "in confidence", "p2"] {
                assert!(!text.contains(never), "{never}: {text}");
            }
        }
    }
    let (before, board) = (two(), Command::RemoveParticipant { id: id("p1"), on });
    for run in [before, after(two(), board)] {
        for text in papers(&run, &ReportOptions::default()) {
            assert!(!text.contains("were removed"), "only of peers: {text}");
        }
    }
}

#[test]
fn answers_that_were_edited_after_they_came_back_are_told_as_edited() {
    let back = came_back(&two(), "p1");
    let returned = after(two(), back);
    let named = ReportOptions { names: true, ..ReportOptions::default() };
    for text in papers(&returned, &named) {
        assert!(!text.contains("edited here"), "{text}");
    }
    let edited = after(returned, says("p1", 4));
    for (choices, who) in
        [(named, "Ngaire O’Brien"), (ReportOptions::default(), "governance, person 1")]
    {
        for text in papers(&edited, &choices) {
            let edited = "edited here after they were received";
            let told = text.lines().find(|line| line.contains(edited));
            assert!(told.is_some_and(|line| line.contains(who)), "{who}: {text}");
            assert_eq!(text.contains("Ngaire"), choices.names, "{text}");
        }
    }
    // As it was, it is what came back.
    for text in papers(&after(edited, says("p1", 3)), &ReportOptions::default()) {
        assert!(!text.contains("edited here"), "{text}");
    }
}

#[test]
fn in_an_anonymous_session_only_how_many_were_edited_is_told() {
    let returned = after(two(), came_back(&two(), "p1"));
    let nameless = returned.assessment.anonymous(true);
    let edited = after(after(returned, nameless), says("p1", 4));
    for text in papers(&edited, &ReportOptions { names: true, ..ReportOptions::default() }) {
        assert!(text.contains("Answers from 1 person were edited here"), "{text}");
        assert!(!text.contains("Ngaire"), "{text}");
    }
}
